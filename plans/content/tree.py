"""The content tree: the plain data from which every page of a version, PDF, comparison and export is made.

Schema 2 (docs/decisions/0013-items-in-the-tree.md): `schema`, `document`, ordered `chapters` {id, number, level, title,
html}, `items` (the structured content, a list a kind) and `images` {sha256: type, size, width, height}. No names of
persons, no addresses, no working states. Readers of older schemas stay for ever.
"""

import hashlib
import json
import unicodedata

SCHEMA = 2
LISTS_OF_ITEMS = [
    "objectives", "challenges", "levers", "goals", "programmes", "activities", "indicators", "principles",
    "process_money", "governance",
]  # fmt: skip


class UnknownSchemaError(ValueError):
    """The text is not a content tree that this release can read."""


def canonical(tree):
    """The tree as the text that is stored and hashed: NFC, sorted keys, no spaces. Refuses numbers with a fraction."""
    text = json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_refuse)
    if _holds_float(tree):
        raise TypeError("a content tree holds no floats; write money as text")
    return unicodedata.normalize("NFC", text)


def digest(content):
    """SHA-256 of the canonical text's UTF-8 bytes, in hexadecimal; what `sha256sum` gives for the file behind /json."""
    return hashlib.sha256(content.encode()).hexdigest()


def fingerprint(tree):
    """A hash to keep something under that was made of this tree: another for another tree, and quick to make.

    Not the hash of a version (`digest`), which is of the canonical text.
    """
    return hashlib.sha256(json.dumps(tree, sort_keys=True).encode()).hexdigest()


def read(content):
    """The tree in a canonical text, whatever schema it was written in, in today's shape."""
    tree = json.loads(content)
    reader = READERS.get(tree.get("schema")) if isinstance(tree, dict) else None
    if reader is None:
        raise UnknownSchemaError("unknown schema of a content tree")
    return reader(tree)


def no_items():
    """The items of a tree that has none."""
    return {name: [] for name in LISTS_OF_ITEMS} | {"recalibration": None, "region": "", "years": []}


def _read_1(tree):
    """Schema 1 held text only; its `items` was an empty list. `schema` still says how it was written."""
    return tree | {"items": no_items()}


def _read_2(tree):
    return tree


READERS = {1: _read_1, 2: _read_2}


def numbered(levels):
    """The numbers of chapters by their levels in reading order: [1, 2, 2, 1] gives 1, 1.1, 1.2, 2."""
    top, sub, numbers = 0, 0, []
    for level in levels:
        if level == 1:
            top, sub = top + 1, 0
            numbers.append(str(top))
        else:
            sub += 1
            numbers.append(f"{top}.{sub}")
    return numbers


def _refuse(value):
    raise TypeError(f"{type(value).__name__} has no place in a content tree")


def _holds_float(value):
    if isinstance(value, dict):
        return any(_holds_float(v) for v in value.values())
    if isinstance(value, list):
        return any(_holds_float(v) for v in value)
    return isinstance(value, float)
