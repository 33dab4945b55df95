"""What is turned: a cell of the matrix to another mark, a predicate to its opposite."""

import importlib
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from inspect import getmembers, isfunction, signature
from pathlib import Path
from types import FunctionType

from governance.matrix import MATRIX

NEIGHBOURS = {"●": "–S", "–": "●", "S": "–●", "2": ["–", "●", "2S"], "2S": ["–", "2", "S"], "o": "–●i", "i": "–●o"}
"""Each mark with those it is turned into: yes and no, a condition less or more, another kind of part."""
ROOT = Path(__file__).resolve().parent.parent
APPS = ("plans", "funding", "governance")
RULES = [
    ".".join(file.relative_to(ROOT).with_suffix("").parts)
    for app in APPS
    for file in sorted((ROOT / app).rglob("rules.py"))
]


@dataclass(frozen=True)
class CellMutant:
    """One cell with another mark."""

    action: str
    column: str
    was: str
    becomes: str

    def __str__(self):
        return f"{self.action}, {self.column}: {self.was} → {self.becomes}"

    @contextmanager
    def turned(self):
        cells = MATRIX[self.action].cells
        cells[self.column] = self.becomes
        try:
            yield
        finally:
            cells[self.column] = self.was


def cell_mutants():
    """Those of the rows in use, and those of the rows without an address yet."""
    found = {True: [], False: []}
    for row in MATRIX.values():
        for column, mark in row.cells.items():
            found[row.in_use] += [CellMutant(row.action, column, mark, other) for other in NEIGHBOURS[mark]]
    return found[True], found[False]


@dataclass(frozen=True)
class RuleMutant:
    """One predicate that says the opposite; what gives a set or a list gives nothing."""

    module: str
    name: str

    def __str__(self):
        return f"{self.module}.{self.name}"

    @contextmanager
    def turned(self):
        with replaced(self.module, self.name, opposite):
            yield


def rule_mutants():
    """Every public predicate of every app's rules.py."""
    found = []
    for name in RULES:
        module = importlib.import_module(name)
        found += [
            RuleMutant(name, function)
            for function, value in getmembers(module, isfunction)
            if value.__module__ == name and not function.startswith("_") and signature(value).parameters
        ]
    return found


def opposite(function):
    """The function with its answer turned."""

    @wraps(function)
    def turned(*args, **kwargs):
        answer = function(*args, **kwargs)
        return not answer if answer is None or isinstance(answer, bool) else type(answer)()

    return turned


@contextmanager
def replaced(module, name, wrap):
    """The function wrapped wherever it is held: the object stays, so a table made at import calls the wrapper too."""
    function = getattr(importlib.import_module(module), name)
    kept = function.__code__, function.__defaults__, function.__kwdefaults__
    original = FunctionType(function.__code__, function.__globals__, name, function.__defaults__)
    original.__kwdefaults__ = function.__kwdefaults__
    key = f"wrapped {name}"  # no name that a module can have itself
    before = function.__globals__.get(key)
    function.__globals__[key] = wrap(original)
    function.__code__ = calling.__code__.replace(co_names=(key,))
    function.__defaults__ = function.__kwdefaults__ = None
    try:
        yield
    finally:
        function.__code__, function.__defaults__, function.__kwdefaults__ = kept
        function.__globals__[key] = before


def calling(*args, **kwargs):
    """The body that a wrapped function has meanwhile; `replaced` puts the name of the wrapper in."""
    return wrapper(*args, **kwargs)  # noqa: F821 - that name
