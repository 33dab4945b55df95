"""The values of regions under each other as one drawing: a line a region, all on the same scale, with its name and values."""

from ..content.items import labels
from ..content.items.charts import PRIMARY, QUIET, line, svg, words

WIDTH, HEAD, ROW, FOOT, LEFT, RIGHT = 520, 8, 56, 28, 178, 440


def regions_chart(title, rows, years):
    """A drawing of (name, {year: value}) rows over `years`; "" when there is nothing to draw. No ranking: as given."""
    values = [value for _, known in rows for year, value in known.items() if value is not None and year in years]
    if not values:
        return ""
    low, high = min(*values, 0) if min(values) < 0 else 0, max(values)
    scale = (float(low), float(high) if high > low else float(low) + 1)
    bottom = HEAD + ROW * len(rows)
    parts = [part for index, row in enumerate(rows) for part in _row(row, HEAD + ROW * index, years, scale)]
    parts += [
        words(_x(year, years), bottom + 20, str(year), 13, fill=QUIET, anchor="middle", css="stil")
        for year in {years[0], years[-1]}
    ]
    count = len(rows)
    description = (
        f"{count} {'regio' if count == 1 else 'regio’s'}, {years[0]} tot en met {years[-1]}, op dezelfde schaal."
        " Alle waarden staan in de tabel."
    )
    return svg(WIDTH, bottom + FOOT, title, description, parts)


def _x(year, years):
    return LEFT + 20 + (years.index(year) + 0.5) / len(years) * (RIGHT - LEFT - 40)


def _row(row, top, years, scale):
    name, known = row
    low, high = scale
    yield words(0, top + ROW / 2 + 6, name, 14)
    yield line(LEFT, top + ROW - 8, RIGHT, top + ROW - 8)
    points = [
        (_x(year, years), top + ROW - 12 - (float(known[year]) - low) / (high - low) * (ROW - 24), known[year])
        for year in years
        if known.get(year) is not None
    ]
    if not points:
        yield words(LEFT + 20, top + ROW / 2 + 6, "nog geen waarde", 14, fill=QUIET, css="stil")
        return
    if len(points) > 1:
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
        yield f'<polyline class="npvr-svg__reeks" points="{path}" fill="none" stroke="{PRIMARY}" stroke-width="2.5"/>'
    for x, y, _ in points:
        yield f'<circle class="npvr-svg__punt" cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{PRIMARY}"/>'
    yield words(RIGHT + 12, top + ROW / 2 + 6, labels.number(points[-1][2]), 14, bold=True, css="waarde")
