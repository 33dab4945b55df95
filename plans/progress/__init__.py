"""The progress report of a region (voortgangsrapportage): written by the core team, then fixed and printed (S0)."""
