"""Decision notes: written and read by one side, and a public edition without names of officials."""
