"""`make mutation`: prints what is turned and not noticed, writes the figures in docs/bewijs.md, fails on any survivor."""

import os
import re
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROOF = ROOT / "docs" / "bewijs.md"
BEGIN, END = "<!-- begin: rechtenproef -->", "<!-- eind: rechtenproef -->"
TESTS = """
    tests/governance tests/funding/test_rules.py tests/funding/test_screens.py tests/funding/test_booking_screen.py
    tests/funding/test_programme.py tests/plans/test_invitations.py tests/plans/test_pledges.py
    tests/plans/publication tests/plans/reviews tests/plans/progress
    tests/plans/test_adoption.py tests/plans/test_sharing.py tests/plans/test_visibility.py tests/plans/test_images.py
    tests/plans/test_shared_indicators.py tests/plans/comments tests/plans/items/test_activities.py
    tests/plans/items/test_indicators.py tests/plans/items/test_lists.py tests/plans/items/test_progress.py
    tests/plans/items/test_readiness.py tests/plans/items/test_agreed.py tests/plans/items/test_measurements.py
    --ignore=tests/governance/test_signin.py --ignore=tests/governance/papers --ignore=tests/governance/test_audit.py
    --ignore=tests/governance/test_notices.py
"""
"""Those that speak of rights, without what takes long and asks none."""


QUIETLY = ["-o", "addopts=", "-p", "no:cacheprovider", "-qq", "--no-header", "--no-summary"]


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    found, began = {}, time.monotonic()

    class Late:
        """The plugin itself is imported when Django stands."""

        @pytest.hookimpl(trylast=True)
        def pytest_configure(self, config):
            from mutation.running import Mutation

            self.mutation = Mutation(lambda words: print(words, flush=True))
            self.mutation.found = found
            config.pluginmanager.register(self.mutation, "mutation")

    tests = sys.argv[1:] or TESTS.split()
    code = pytest.main([*QUIETLY, *tests], plugins=[Late()])
    if not found:
        print("De proef kon niet beginnen.")
        return code or 1
    minutes = (time.monotonic() - began) / 60
    cells, rules = found["cells"], found["rules"]
    for words in (*cells["survived"], *rules["survived"]):
        print(f"  NIET GEMERKT  {words}")
    for words in cells["only copy"]:
        print(f"  alleen door de kopie gemerkt: {words}")
    print(f"Rijen die nog geen adres hebben, en niet meedoen: {', '.join(cells['later rows'])}.")
    if not sys.argv[1:]:
        write(cells, rules, minutes)
    return 1 if cells["survived"] or rules["survived"] else 0


def write(cells, rules, minutes):
    """Put the figures between their marks."""
    turns = Counter(words.rpartition(": ")[2] for words in cells["only copy"])
    alone = ", ".join(f"{turn} ({number})" for turn, number in turns.most_common())
    lines = [
        BEGIN, "",
        "| wat is omgekeerd | hoe vaak | gemerkt | niet gemerkt |", "|---|---|---|---|",
        f"| een cel van de matrix ({cells['rows']} rijen in gebruik, {cells['cells']} cellen) | {cells['mutants']} | "
        f"{cells['mutants'] - len(cells['survived'])} | {len(cells['survived'])} |",
        f"| waarvan door wat het portaal doet, los van de kopie van de tabel | {cells['mutants']} | {cells['doing']} | "
        f"{cells['mutants'] - cells['doing']} |",
        f"| een regel in een `rules.py` | {rules['mutants']} | {rules['mutants'] - len(rules['survived'])} | "
        f"{len(rules['survived'])} |", "",
        f"De controles van de matrix zelf (tests/governance/test_matrix.py en test_rights.py) zijn er {cells['checks']}. "
        f"De proef duurde {minutes:.0f} minuten op 2 kernen die ook ander werk deden.",
    ]  # fmt: skip
    if alone:
        lines.append(f"Alleen de kopie van de tabel merkt: {alone}.")
    if rules["survived"]:
        lines.append(f"Niet gemerkt: {', '.join(f'`{name}`' for name in rules['survived'])}.")
    lines.append(f"Rijen zonder adres, die niet meedoen: {len(cells['later rows'])}.")
    text = PROOF.read_text(encoding="utf-8")
    PROOF.write_text(
        re.sub(f"{BEGIN}.*{END}", "\n".join([*lines, "", END]).replace("\\", r"\\"), text, flags=re.DOTALL)
    )


if __name__ == "__main__":
    sys.exit(main())
