"""The addresses of process money. It has no canaries: amounts are in tests/funding."""

import uuid


def samples():
    """Values for the parameters of the addresses here."""
    return {
        "year": [2026], "number": [1], "pk": [1], "batch": [uuid.UUID(int=12)], "printout": [uuid.UUID(int=13)],
    }  # fmt: skip
