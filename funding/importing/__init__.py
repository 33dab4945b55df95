"""Reading bank statements and ledgers in: a file, its columns, what would be booked, and booking it."""
