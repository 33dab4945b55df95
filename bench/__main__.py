"""`make bench`: measure, print what each operation costs, and write the table into bench/README.md."""

import argparse
import math
import os
import platform
import statistics
import sys
import time
from datetime import date
from pathlib import Path

import django

from bench import bundle, crowd, joining, paper
from bench.bench import HERE, SIZE, Ground, System
from launcher.words import spoken

README = HERE / "README.md"
BEGIN, END = "<!-- begin of the measured table -->\n", "<!-- end of the measured table -->"
MEMORY_MB = 350  # four web workers together (performance.md § 4)
EXPONENT = 0.05  # 0 in performance.md § 4; this much is noise: 20 % of CPU over a hundredfold
TARGETS = {"base", "statements", "p50"}
PINGS = 200 / 11  # a second: of 200 open editors, every eleven seconds (frontend/editor/presence.js)
PING_SHARE = 0.05  # of a core


def main():
    """Gives the exit code: 1 when an answer was wrong, for then the numbers mean nothing. A missed target is no fault."""
    options = _options()
    began = time.monotonic()
    with Ground() as ground:
        operations, results, others_found = _measure(ground, options)
        postgres = ground.ask("postgres", "show server_version")[0]
    parts = [_operations_table(results, operations), _growth_table(results, operations)]
    parts.append(_other_table(_other_rows(results, others_found, options)))
    others = statistics.median(
        [one["others"] for found in results.values() for rounds in found.values() for one in rounds] or [0]
    )
    about = (
        f"{date.today():%d %B %Y}: {_machine(postgres)}. {options.rounds} rounds of {options.seconds:g} s an operation,"
        f" {time.monotonic() - began:.0f} s in all; other work took {others:.0%} of the machine meanwhile."
    )
    text = "\n\n".join(["\n".join(part) for part in parts if len(part) > 2] + [about])
    print(text)
    if not options.only:
        _write(text)
    problems = _problems(results) + others_found.get("crowd", {}).get("wrong", [])[:1]
    print(*(f"! {problem}" for problem in problems), sep="\n")
    return 1 if problems else 0


def _problems(results):
    """What was wrong with answers, one line for each operation."""
    return [
        f"{system} {name}: {len(wrong)} wrong answers, such as: {wrong[0]}"
        for system, found in results.items()
        for name, rounds in found.items()
        if (wrong := [problem for one in rounds for problem in one["problems"]])
    ]


def _write(text):
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{BEGIN}\n{text}\n\n{END}{after}", encoding="utf-8")


def _options():
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="interleaved rounds; the table has their medians")
    parser.add_argument("--seconds", type=float, default=1.0, help="seconds for each measurement")
    parser.add_argument("--most", type=int, default=300, help="most requests for each measurement")
    parser.add_argument(
        "--only", default="", help="only operations that begin with one of these, with commas; writes no table"
    )
    return parser.parse_args()


def _measure(ground, options):
    """The rounds of every operation of both systems: what they are, {system: {operation: [result, …]}}, the rest."""
    bare, ours = systems = [System(name, ground) for name in ("bare", "ours")]
    results = {system.name: {} for system in systems}
    try:
        for system in systems:
            print(f"loading {system.name} …", flush=True)
            seconds = system.load()
            system.start()
            print(f"  loaded in {seconds:.0f} s", flush=True)
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds} …", flush=True)
            for name, system in _in_order(bare, ours, options, backwards=number % 2):
                result = system.measure(name, options.seconds, options.most)
                results[system.name].setdefault(name, []).append(result)
        rest = {"memory": {system.name: system.memory_mb() for system in systems}}
        if _wanted("crowd", options):
            print("the crowd …", flush=True)
            rest["crowd"] = crowd.run(ours)
    finally:
        for system in systems:
            system.stop()
    return ours.operations, results, rest


def _wanted(name, options):
    return not options.only or name.startswith(tuple(options.only.split(",")))


def _in_order(bare, ours, options, *, backwards):
    """What to measure in a round: what is compared stands side by side in time; every second round backwards."""
    wanted = [name for name in ours.operations if _wanted(name, options)]
    wanted += [one for name in wanted if (one := ours.operations[name].get("grows_from")) and one not in wanted]
    beside = {name: [one for one in wanted if _base_of(ours, one) == name] for name in [*bare.operations, None]}
    pairs = []
    for name, operations in beside.items():
        pairs += [(name, bare)] if name and operations else []
        pairs += [(one, ours) for one in operations]
    return pairs[::-1] if backwards else pairs


def _base_of(ours, name):
    """What an operation is measured beside: of bare, or None where bare has no such thing."""
    operation = ours.operations[name]
    return _base_of(ours, operation["grows_from"]) if "grows_from" in operation else operation.get("base")


# --- the tables -----------------------------------------------------------------------------------------------------
def _operations_table(results, operations):
    """One row an operation that has a target."""
    lines = [
        "| operation | bare, CPU ms | portal, CPU ms | × bare | at most | statements | at most | KB | p50 ms | at most | |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for name, rounds in results["ours"].items():
        operation = operations[name]
        if not TARGETS & set(operation):
            continue
        base = results["bare"].get(operation.get("base"))
        ratio = base and statistics.median(one["cpu"] / other["cpu"] for one, other in zip(rounds, base, strict=True))
        statements, p50 = _middle(rounds, "statements"), _middle(rounds, "p50")
        met = (
            (ratio or 0) <= operation.get("ratio", math.inf)
            and statements <= operation.get("statements", math.inf) + 0.05
            and p50 <= operation.get("p50", math.inf)
        )
        cells = [
            operation["about"],
            f"{_middle(base, 'cpu'):.2f}" if base else "–",
            f"{_middle(rounds, 'cpu'):.2f}",
            f"**{ratio:.2f}**" if base else "–",
            operation.get("ratio", "–"),
            f"{statements:.1f}",
            operation.get("statements", "–"),
            f"{_middle(rounds, 'kb'):.0f}",
            f"{p50:.1f}",
            operation.get("p50", "–"),
            _verdict(met),
        ]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def _growth_table(results, operations):
    """How an operation grows with saves of its chapter or activities of its agenda: CPU ms at two sizes, the exponent."""
    lines = [
        "| operation | from … to | CPU ms | then | exponent | at most | statements | then | |",
        "|---|---|--:|--:|--:|--:|--:|--:|---|",
    ]
    for name, rounds in results["ours"].items():
        operation = operations[name]
        if not (short := results["ours"].get(operation.get("grows_from"))):
            continue
        few, many = (SIZE[size] for size in operation.get("sizes", ["revisions", "revisions_first"]))
        grown = statistics.median(one["cpu"] / other["cpu"] for one, other in zip(rounds, short, strict=True))
        exponent, most = math.log(grown) / math.log(many / few), operation.get("exponent", EXPONENT)
        met = exponent <= most and _middle(rounds, "statements") <= _middle(short, "statements") + 0.05
        lines.append(
            f"| {operations[operation['grows_from']]['about']} | {few:,} to {many:,} {operation.get('of', 'saves')} |"
            f" {_middle(short, 'cpu'):.2f} | {_middle(rounds, 'cpu'):.2f} | **{exponent:.3f}** | {most} |"
            f" {_middle(short, 'statements'):.1f} | {_middle(rounds, 'statements'):.1f} | {_verdict(met)} |"
        )
    return lines


def _other_rows(results, rest, options):
    """What is no request of one visitor: (what, measured, at most, met) rows."""
    rows = [] if options.only else _memory_rows(rest["memory"])
    if rounds := results["ours"].get("d_ping"):
        share = PINGS * _middle(rounds, "cpu") / 1000
        rows.append(
            (
                "200 open editors that tell so every eleven seconds, of a core",
                f"**{share:.1%}**",
                f"{PING_SHARE:.0%}",
                share < PING_SHARE,
            )
        )
    if "crowd" in rest:
        rows += crowd.rows(rest["crowd"])
    if _wanted("merging", options):
        rows += joining.rows(joining.measure())
    for kind in paper.RATIOS:
        if _wanted(f"pdf_{kind}", options):
            rows += paper.rows(paper.measure(kind), kind)
    if _wanted("bundle", options):
        rows += bundle.rows(bundle.measure())
    return rows


def _memory_rows(memory):
    what = f"four web workers with their master, PSS after the rounds (bare: {memory['bare']:.0f} MB)"
    return [(what, f"**{memory['ours']:.0f} MB**", f"{MEMORY_MB} MB", memory["ours"] <= MEMORY_MB)]


def _other_table(rows):
    lines = ["| what | measured | at most | |", "|---|---|--:|---|"]
    return lines + [f"| {what} | {measured} | {most} | {_verdict(met)} |" for what, measured, most, met in rows]


def _middle(rounds, key):
    return statistics.median(one[key] for one in rounds)


def _verdict(met):
    return "met" if met else "**missed**"


def _machine(postgres):
    """What it was measured on, without names of machines."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({model}), {memory:.0f} GB, Linux {platform.release().split('-')[0]},"
        f" Python {platform.python_version()}, PostgreSQL {postgres}, Django {django.__version__}"
    )


if __name__ == "__main__":
    with spoken():
        sys.exit(main())
