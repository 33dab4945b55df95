"""PostgreSQL as Django speaks to it, with an end to all waiting; base.py is what Django loads (docs/decisions/0012)."""
