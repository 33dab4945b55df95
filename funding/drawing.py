"""Charts of a region's book, as places and lengths for a template: SVG with attributes and classes only."""

from types import SimpleNamespace

from npvr.templatetags.ui import euro_whole

WIDTH, ROW = 360, 60
BAR_TOP, BAR_HEIGHT = 21, 15
LONGEST_NAME = 46


def budget_bars(lines):
    """For each category with anything in it: a ground as long as its budget, on it what is spent and what is promised.

    `lines` as figures.per_category gives them. None where there is nothing to draw.
    """
    shown = [line for line in lines if line.budget or line.realised or line.committed]
    if not shown:
        return None
    most = max(max(line.budget, line.realised + line.committed) for line in shown)
    if most <= 0:
        return None

    def length(amount):
        return f"{WIDTH * max(float(amount), 0) / float(most):.1f}"

    rows = [
        SimpleNamespace(
            name=_short(line.category.name),
            name_at=index * ROW + 15,
            bar_at=index * ROW + BAR_TOP,
            budget=length(line.budget),
            has_budget=bool(line.budget),
            spent=length(line.realised),
            promised=length(line.committed),
            words=_words(line),
            words_at=index * ROW + BAR_TOP + BAR_HEIGHT + 15,
            mark_from=index * ROW + BAR_TOP - 3,
            mark_to=index * ROW + BAR_TOP + BAR_HEIGHT + 3,
        )
        for index, line in enumerate(shown)
    ]
    return SimpleNamespace(rows=rows, width=WIDTH, height=len(rows) * ROW, bar_height=BAR_HEIGHT)


def _short(name):
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def _words(line):
    said = [f"besteed {euro_whole(line.realised)}"]
    said += [f"verplicht {euro_whole(line.committed)}"] if line.committed else []
    said += [f"begroot {euro_whole(line.budget)}"] if line.budget else ["niet begroot"]
    return " · ".join(said)
