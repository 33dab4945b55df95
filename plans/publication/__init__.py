"""Openbaar: a version without names, its public edition, made public by both sides and withdrawn by either."""
