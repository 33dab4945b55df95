"""The pytest plugin: run all tests once and note what each asks, then turn one thing at a time until a test fails."""

import time
from collections import Counter, defaultdict
from contextlib import ExitStack
from functools import wraps

from _pytest.runner import runtestprotocol

from governance.matrix import Row

from .marks import cell_mutants, replaced, rule_mutants

COPY = "test_each_row_in_use_says_what_this_copy_says", "test_each_condition_and_each_part_is_as_this_copy_says"
"""The tests that hold the table against the copy by hand."""
LEFT_OUT = ("test_the_written_permissions_are_up_to_date",)
"""Fails for any change; it holds the written table against the table, which says nothing of either."""
MOST_TRIED = 100
"""Tests tried on one mutant, besides those that killed one like it before: the quick ones that ask for little else."""
OF_THE_MATRIX = {
    "tests/governance/test_matrix.py", "tests/governance/test_rights.py", "tests/plans/test_invitations.py",
    "tests/plans/test_pledges.py", "tests/funding/test_rules.py",
}  # fmt: skip
"""The tests that the cells are turned before; the rules before all."""
ASKING = ("columns", "partly", "invited", "fresh")


class Mutation:
    """What pytest calls; `found` holds the outcome."""

    def __init__(self, say):
        self.say = say
        self.found = {}
        self.asked = defaultdict(set)  # what a test asks: "row <action>" or "rule <module.name>"
        self.took = {}
        self.now = None
        self.killers = defaultdict(list)

    def pytest_collection_modifyitems(self, items):
        items[:] = [
            item for item in items if item.originalname not in LEFT_OUT and "own_database" not in item.fixturenames
        ]

    def pytest_runtestloop(self, session):
        self.items = session.items
        first = [item for item in self.items if item.nodeid.partition("::")[0] in OF_THE_MATRIX]
        rest = [item for item in self.items if item not in set(first)]
        self.good = self._baseline(first)
        self._cells()
        self.good += self._baseline(rest)
        self._rules()
        return True

    # --- running ---
    def _fails(self, item, following=None):
        """Whether the test fails now; what its module shares stays for the next one where that is of the same module."""
        item._initrequest()
        following = following if following is not None and following is not item else self._another(item)
        reports = runtestprotocol(item, nextitem=following, log=False)
        return any(report.failed for report in reports)

    def _another(self, item):
        near = self.items.index(item)
        return self.items[near + 1] if near + 1 < len(self.items) else self.items[near - 1]

    def _baseline(self, items):
        """Those that are good as it is, each run once: how long it takes and what it asks. A red one proves nothing."""
        good, began = [], time.monotonic()
        with ExitStack() as stack:
            self._listen(stack)
            for place, item in enumerate(items):
                self.now, start = item, time.monotonic()
                if self._fails(item, items[place + 1] if place + 1 < len(items) else None):
                    self.say(f"  deze controle is al rood en doet niet mee: {item.nodeid}")
                else:
                    good.append(item)
                self.took[item] = time.monotonic() - start
        self.say(f"{len(good)} controles draaien goed, in {time.monotonic() - began:.0f} s.")
        return good

    def _listen(self, stack):
        for name in ASKING:
            method = getattr(Row, name)
            setattr(Row, name, self._noting(method, lambda row: f"row {row.action}"))
            stack.callback(setattr, Row, name, method)
        for rule in rule_mutants():
            stack.enter_context(
                replaced(rule.module, rule.name, lambda f, rule=rule: self._noting(f, lambda *_: f"rule {rule}"))
            )

    def _noting(self, function, what):
        @wraps(function)
        def noted(*args, **kwargs):
            self.asked[what(*args[:1])].add(self.now)
            return function(*args, **kwargs)

        return noted

    def _killed(self, mutant, items, kin):
        """The test that notices, the likeliest first: those that noticed its like, then the quick and narrow ones."""
        items = items & set(self.good)
        first = [item for item in self.killers[kin] if item in items]
        breadth = Counter(item for asking in self.asked.values() for item in asking)
        near = sorted(items, key=lambda item: self.took[item] * breadth[item])[:MOST_TRIED]
        tried = list(dict.fromkeys([*first, *near]))
        with mutant.turned():
            for place, item in enumerate(tried):
                if self._fails(item, tried[place + 1] if place + 1 < len(tried) else None):
                    if item in self.killers[kin]:
                        self.killers[kin].remove(item)
                    self.killers[kin].insert(0, item)
                    return item
        return None

    # --- the matrix ---
    def _cells(self):
        """First by the copy of the table, then by what the portal does."""
        copies = [item for item in self.good if item.originalname in COPY]
        tested = {item for item in self.good if item.nodeid.startswith("tests/governance/test_matrix.py")} - set(copies)
        in_use, later = cell_mutants()
        began = time.monotonic()
        outcome = {"copy": 0, "doing": 0, "only copy": [], "survived": []}
        for number, mutant in enumerate(in_use):
            if number % 100 == 0:
                self.say(f"  cel {number} van {len(in_use)}, na {time.monotonic() - began:.0f} s")
            own = [item for item in copies if item.callspec.params["action"] == mutant.action]
            by_copy = self._killed(mutant, set(own), ("copy", mutant.action)) is not None
            asking = {
                item
                for item in (self.asked[f"row {mutant.action}"] | tested) - set(copies)
                if getattr(item, "callspec", None) is None
                or item.callspec.params.get("action", mutant.action) == mutant.action
            }
            by_doing = self._killed(mutant, asking, (mutant.column, mutant.was, mutant.becomes)) is not None
            outcome["copy"] += by_copy
            outcome["doing"] += by_doing
            if not by_doing:
                outcome["only copy" if by_copy else "survived"].append(str(mutant))
        self.found["cells"] = {
            "rows": len({m.action for m in in_use}), "cells": len({(m.action, m.column) for m in in_use}),
            "mutants": len(in_use), "later rows": sorted({m.action for m in later}),
            "checks": sum("test_matrix" in i.nodeid or "test_rights" in i.nodeid for i in self.good),
            "seconds": time.monotonic() - began, **outcome,
        }  # fmt: skip
        self.say(f"Matrix: {len(in_use)} omkeringen, {len(outcome['survived'])} niet gemerkt, "
                 f"{len(outcome['only copy'])} alleen door de kopie van de tabel.")  # fmt: skip

    # --- the rules ---
    def _rules(self):
        began, mutants = time.monotonic(), rule_mutants()
        survived = [str(one) for one in mutants if self._killed(one, self.asked[f"rule {one}"], str(one)) is None]
        self.found["rules"] = {"mutants": len(mutants), "survived": survived, "seconds": time.monotonic() - began}
        self.say(f"Regels: {len(mutants)} omkeringen, {len(survived)} niet gemerkt.")
