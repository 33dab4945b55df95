"""Reactierondes: a version is put to people, each gives a reactie, and what was done with it is told (domain.md § 2)."""
