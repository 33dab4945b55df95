"""The forms of process money: of a booking, of what the region arranges, and the fields they share."""
