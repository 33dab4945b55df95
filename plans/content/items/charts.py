"""Drawings from items, as SVG that stands by itself: the chart of an indicator and the planning.

The same drawing for the screen and for paper: colours and sizes stand in the drawing, classes let the screen put the
colours of its own scheme over them. No ids and no styles. `title` says what it is and `desc` what it shows; the numbers
stand in a table beside it (showing.py).
"""

import math
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from npvr.drawing import ATTENTION, INK, PRIMARY, QUIET, TINT, WASH, box, line, svg, words, wrapped

from . import labels

FILLS = {"planned": "#dde5e3", "running": "#8fbab4", "done": PRIMARY, "stopped": "#e4e2da"}
MOST_LABELS = 8
MOST_YEARS = 12


# --- the chart of an indicator ---------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Frame:
    """The place of the plot in the drawing and the values at its edges."""

    first: float
    last: float
    low: float
    high: float
    left, right, top, bottom, width, height = 74, 500, 34, 226, 520, 262

    def x(self, year):
        """Where a moment stands, in years with a fraction."""
        return self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left)

    def y(self, value):
        """Where a value stands."""
        return self.bottom - (float(value) - self.low) / (self.high - self.low) * (self.bottom - self.top)


def has_values(indicator):
    """Whether there is anything to draw."""
    return bool(indicator["measurements"] or indicator["baseline"] is not None or indicator["target"] is not None)


def indicator_chart(indicator):
    """The measurements as points with their values on a line, with the baseline and the target; None without any."""
    if not has_values(indicator):
        return None
    points = [(_moment(one["on"]), Decimal(one["value"])) for one in indicator["measurements"]]
    frame, ticks = _frame(indicator, points)
    upward = _goes_up(indicator, points)
    parts = [
        *_grid(frame, ticks, indicator["unit"]),
        *_target(frame, indicator, upward=upward),
        *_baseline(frame, indicator, upward=upward),
        *_points(frame, points, upward=upward),
    ]
    return svg(frame.width, frame.height, indicator["title"], described(indicator), parts)


def described(indicator):
    """The chart in a sentence, for who doesn't see it."""
    unit = f" {indicator['unit']}" if indicator["unit"] else ""
    parts = []
    if indicator["baseline"] is not None:
        parts.append(f"Nulmeting {labels.number(indicator['baseline'])}{unit}{_in(indicator['baseline_year'])}.")
    if measured := indicator["measurements"]:
        last = measured[-1]
        parts.append(f"Laatste meting {labels.number(last['value'])}{unit} op {labels.day(last['on'])}.")
    if indicator["target"] is not None:
        parts.append(f"Streefwaarde {labels.number(indicator['target'])}{unit}{_in(indicator['target_year'])}.")
    return " ".join([*parts, "Alle waarden staan in de tabel."])


def _in(year):
    return f" in {year}" if year else ""


def _moment(iso):
    day = date.fromisoformat(iso)
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _values(indicator, points):
    extra = [Decimal(indicator[name]) for name in ("baseline", "target") if indicator[name] is not None]
    return [*extra, *(value for _, value in points)]


def _frame(indicator, points):
    moments = [moment for moment, _ in points]
    moments += [indicator[name] for name in ("baseline_year", "target_year") if indicator[name]]
    first, last = (math.floor(min(moments)), math.ceil(max(moments))) if moments else (0, 1)
    ticks = nice_ticks([float(value) for value in _values(indicator, points)])
    return Frame(first, max(last, first + 1), ticks[0], ticks[-1]), ticks


def nice_ticks(values):
    """Round values from below the smallest to above the largest, three to seven of them."""
    low, high = min(values), max(values)
    span = high - low or abs(high) or 1.0
    rough = span / 4
    magnitude = 10 ** math.floor(math.log10(rough))
    step = next(magnitude * nice for nice in (1, 2, 2.5, 5, 10) if magnitude * nice >= rough)
    start, end = math.floor(low / step - 0.25), math.ceil(high / step + 0.35)
    if low >= 0:
        start = max(start, 0)
    return [index * step for index in range(start, max(end, start + 2) + 1)]


def _tick_words(value):
    return labels.number(f"{Decimal(repr(value)).quantize(Decimal('0.0001')):f}")


def _grid(frame, ticks, unit):
    parts = [words(0, 14, unit, 14, fill=QUIET, css="stil")] if unit else []
    for tick in ticks:
        y = frame.y(tick)
        parts += [
            line(frame.left, y, frame.right, y),
            words(frame.left - 8, y + 5, _tick_words(tick), 13, fill=QUIET, anchor="end", css="stil"),
        ]
    every = math.ceil((frame.last - frame.first) / 7)
    for year in range(int(frame.first), int(frame.last) + 1, every):
        x = frame.x(year)
        parts += [
            line(x, frame.bottom, x, frame.bottom + 5, stroke=QUIET),
            words(x, frame.bottom + 22, str(year) if frame.first else "", 13, fill=QUIET, anchor="middle", css="stil"),
        ]
    return parts


def _target(frame, indicator, *, upward):
    if indicator["target"] is None:
        return []
    y = frame.y(indicator["target"])
    label = f"streefwaarde {labels.number(indicator['target'])}{_in(indicator['target_year'])}"
    parts = [
        line(frame.left, y, frame.right, y, stroke=ATTENTION, width=2, dashes="7 5", css="streef"),
        words(
            frame.right,
            y - 8 if upward else y + 20,
            label,
            14,
            fill=ATTENTION,
            anchor="end",
            bold=True,
            css="streeftekst",
        ),
    ]
    if indicator["target_year"]:
        x = frame.x(indicator["target_year"])
        parts.append(f'<circle class="npvr-svg__streefpunt" cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{ATTENTION}"/>')
    return parts


def _goes_up(indicator, points):
    """Whether the line is meant to rise, or does: then words stand above it and those of the baseline below."""
    values = [value for _, value in points]
    first = Decimal(indicator["baseline"]) if indicator["baseline"] is not None else values[0] if values else Decimal(0)
    last = Decimal(indicator["target"]) if indicator["target"] is not None else values[-1] if values else first
    return last >= first


def _baseline(frame, indicator, *, upward):
    if indicator["baseline"] is None:
        return []
    value = indicator["baseline"]
    y, x = frame.y(value), frame.x(indicator["baseline_year"] or frame.first)
    label = f"nulmeting {labels.number(value)}{_in(indicator['baseline_year'])}"
    return [
        line(frame.left, y, frame.right, y, stroke=QUIET, width=1, dashes="2 4", css="nul"),
        f'<circle class="npvr-svg__nulpunt" cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#ffffff" stroke="{QUIET}"'
        ' stroke-width="2"/>',
        words(
            frame.right,
            y + 18 if upward and y + 18 < frame.bottom else y - 8,
            label,
            14,
            fill=QUIET,
            anchor="end",
            css="stil",
        ),
    ]


def _points(frame, points, *, upward):
    placed = [(frame.x(moment), frame.y(value), value) for moment, value in points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in placed)
    parts = []
    if len(placed) > 1:
        parts.append(
            f'<polyline class="npvr-svg__reeks" points="{path}" fill="none" stroke="{PRIMARY}" stroke-width="2.5"'
            ' stroke-linejoin="round"/>'
        )
    named = _named(placed)
    for index, (x, y, value) in enumerate(placed):
        parts.append(f'<circle class="npvr-svg__punt" cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{PRIMARY}"/>')
        if index in named:
            above = upward if y - 12 > frame.top - 12 else False
            parts.append(
                words(
                    x, y - 11 if above else y + 21, labels.number(value), 14, anchor="middle", bold=True, css="waarde"
                )
            )
    return parts


def _named(placed):
    """The points whose value is written: all when there is room, always the last."""
    if not placed:
        return set()
    found, free = {len(placed) - 1}, placed[-1][0]
    for index in range(len(placed) - 2, -1, -1):
        width = 9.0 * max(len(labels.number(placed[index][2])), len(labels.number(placed[index + 1][2])))
        if free - placed[index][0] >= max(width, 30) and len(found) < MOST_LABELS:
            found.add(index)
            free = placed[index][0]
    return found


# --- the planning ----------------------------------------------------------------------------------------------------
PLAN_WIDTH, NAMES, HEAD, ROW = 800, 268, 52, 46


def planning_years(items, activities):
    """The years of the agenda, or else those of the activities' own dates; at most twelve."""
    if items["years"]:
        return items["years"]
    days = [int(one[name][:4]) for one in activities for name in ("begins_on", "ends_on") if one[name]]
    return list(range(min(days), max(days) + 1))[:MOST_YEARS] if days else []


def quarter(iso):
    """A date's quarter: "2026-03-01" is (2026, 1)."""
    return int(iso[:4]), (int(iso[5:7]) + 2) // 3


def quarter_words(iso):
    """A date's quarter in words: "1e kwartaal 2026"; nothing for none."""
    if not iso:
        return ""
    year, number = quarter(iso)
    return f"{number}e kwartaal {year}"


def planning_chart(title, rows, years):
    """A bar an activity over the quarters of these years, with its state in words and its results as diamonds.

    A row is an activity, or the name of a group of those below it.
    """
    height = HEAD + ROW * len(rows) + 34
    drawn = [part for index, row in enumerate(rows) for part in _plan_row(row, HEAD + ROW * index, years)]
    count = sum(not isinstance(row, str) for row in rows)
    description = (
        f"Planning per kwartaal van {count} {'activiteit' if count == 1 else 'activiteiten'}, {years[0]} tot en met"
        f" {years[-1]}. De kwartalen staan in de tabel."
    )
    return svg(PLAN_WIDTH, height, title, description, [*_quarters(years, height - 34), *drawn, *_legend(height)])


def _plan_row(row, top, years):
    if isinstance(row, str):
        yield box(0, top, PLAN_WIDTH, ROW, WASH, "groep", corner=0)
        yield words(8, top + 29, row, 16, bold=True)
    else:
        yield from _bar(row, top, years)


def _quarters(years, bottom):
    each = (PLAN_WIDTH - NAMES) / (4 * len(years))
    for index, year in enumerate(years):
        x = NAMES + 4 * each * index
        yield line(x, 4, x, bottom, stroke="#8b959c")
        yield words(x + 2 * each, 20, str(year), 16, anchor="middle", bold=True)
        for number in range(4):
            if number:
                yield line(x + number * each, 30, x + number * each, bottom)
            if each >= 24:
                yield words(
                    x + (number + 0.5) * each, 42, f"K{number + 1}", 13, fill=QUIET, anchor="middle", css="stil"
                )
    yield line(PLAN_WIDTH - 0.5, 4, PLAN_WIDTH - 0.5, bottom, stroke="#8b959c")


def _place(iso, years, *, end):
    """Where the quarter of a date begins or ends in the drawing, and whether that lies within these years."""
    each = (PLAN_WIDTH - NAMES) / (4 * len(years))
    year, number = quarter(iso)
    index = (year - years[0]) * 4 + number - 1 + (1 if end else 0)
    return NAMES + each * min(max(index, 0), 4 * len(years)), 0 <= index <= 4 * len(years)


def _bar(activity, top, years):
    yield line(0, top, PLAN_WIDTH, top)
    for number, part in enumerate(name := wrapped(activity["title"], 31, 2)):
        yield words(0, top + (19 if len(name) > 1 else 28) + 17 * number, part, 15)
    if not (activity["begins_on"] or activity["ends_on"]):
        yield words(NAMES + 10, top + 29, "nog geen dagen genoemd", 14, fill=QUIET, css="stil")
        return
    begin = _place(activity["begins_on"], years, end=False)[0] if activity["begins_on"] else NAMES
    end = _place(activity["ends_on"], years, end=True)[0] if activity["ends_on"] else PLAN_WIDTH
    if end <= begin:
        side = "vóór" if end <= NAMES else "na"
        yield words(NAMES + 10, top + 29, f"{side} deze jaren", 14, fill=QUIET, css="stil")
        return
    state = activity["state"]
    yield box(begin + 1, top + 12, end - begin - 2, 22, FILLS.get(state, TINT), f"balk-{state}", stroke="none")
    yield from _open_ends(activity, begin, end, top)
    yield _state_words(state, begin, end, top)
    yield from _results(activity, years, top)


def _open_ends(activity, begin, end, top):
    """A broken edge where no first or last day is known."""
    for known, x in ((activity["begins_on"], begin + 1), (activity["ends_on"], end - 1)):
        if not known:
            yield line(x, top + 10, x, top + 36, stroke=PRIMARY, width=2, dashes="3 3", css="open")


def _state_words(state, begin, end, top):
    word = labels.word("activity", state)
    room = 9.5 * len(word)
    if end - begin > room + 12:
        dark = state == "done"
        return words(
            begin + 10, top + 28, word, 14, fill="#ffffff" if dark else INK, css="op-donker" if dark else "op-balk"
        )
    if PLAN_WIDTH - end > room + 12:
        return words(end + 7, top + 28, word, 14)
    return words(begin - 7, top + 28, word, 14, anchor="end")


def _results(activity, years, top):
    """A diamond on the line below the bar for each result with a day in these years; filled when it is reached."""
    for result in activity["results"]:
        if not result["due"] or result["state"] == "dropped" or int(result["due"][:4]) not in years:
            continue
        share = _moment(result["due"]) - years[0]
        x = NAMES + share / len(years) * (PLAN_WIDTH - NAMES)
        yield _diamond(x, top + 38, reached=result["state"] == "reached")


def _diamond(x, y, *, reached):
    fill = ATTENTION if reached else "#ffffff"
    shape = f"M{x:.1f} {y - 6:.1f}l6 6-6 6-6-6z"
    css = "bereikt" if reached else "komt"
    return f'<path class="npvr-svg__{css}" d="{shape}" fill="{fill}" stroke="{ATTENTION}" stroke-width="1.6"/>'


def _legend(height):
    y = height - 10
    yield line(0, height - 34, PLAN_WIDTH, height - 34)
    yield _diamond(NAMES + 8, y - 5, reached=False)
    yield words(NAMES + 20, y, "resultaat op die dag", 13, fill=QUIET, css="stil")
    yield _diamond(NAMES + 180, y - 5, reached=True)
    yield words(NAMES + 192, y, "bereikt", 13, fill=QUIET, css="stil")
