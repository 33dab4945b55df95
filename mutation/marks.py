"""What is turned: a cell of the matrix to another mark, a predicate to its opposite."""

import importlib
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from inspect import getmembers, isfunction, signature

from governance.matrix import MATRIX

NEIGHBOURS = {"●": "–S", "–": "●", "S": "–●", "2": ["–", "●", "2S"], "2S": ["–", "2", "S"], "o": "–●i", "i": "–●o"}
"""Each mark with those it is turned into: yes and no, a condition less or more, another kind of part."""
RULES = ["plans.rules", "funding.rules", "governance.bodies.rules", "governance.meetings.rules"]


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
    """The function wrapped wherever a module of ours has it under this name, also where it was imported by name."""
    function = getattr(importlib.import_module(module), name)
    wrapped = wrap(function)
    holders = [
        (holder, key)
        for holder in list(sys.modules.values())
        if getattr(holder, "__name__", "").split(".")[0] in {"plans", "funding", "governance", "npvr", "tests"}
        for key, value in list(vars(holder).items())
        if value is function
    ]
    for holder, key in holders:
        setattr(holder, key, wrapped)
    try:
        yield
    finally:
        for holder, key in holders:
            setattr(holder, key, function)
