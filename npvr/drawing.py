"""The parts of a drawing: SVG that stands by itself, for the screen and for paper.

Colours and sizes stand in the drawing, classes let the screen put the colours of its own scheme over them. No ids and no
styles. All texts are escaped here. `title` says what a drawing is and `desc` what it shows.
"""

from html import escape

INK, QUIET, LINE, WASH, PRIMARY, TINT, ATTENTION = (
    "#1c2733", "#5b6770", "#d9d6cc", "#f5f4ef", "#0b5a5a", "#d3e2df", "#8a5a00",
)  # fmt: skip


def svg(width, height, title, description, parts):
    """A whole drawing of this size in its own units."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="npvr-svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" role="img" font-family="Noto Sans, sans-serif"><title>{escape(title)}</title>'
        f"<desc>{escape(description)}</desc>{''.join(parts)}</svg>"
    )


def words(x, y, text, size, *, fill=INK, anchor="start", bold=False, css="tekst"):
    """A line of text that begins, ends or has its middle at x."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text class="npvr-svg__{css}" x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{fill}"'
        f' text-anchor="{anchor}"{weight}>{escape(text)}</text>'
    )


def line(x1, y1, x2, y2, stroke=LINE, width=1, *, dashes="", css="lijn"):
    """A straight line."""
    broken = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<line class="npvr-svg__{css}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}"'
        f' stroke-width="{width}"{broken}/>'
    )


def box(x, y, width, height, fill, css, *, stroke="none", corner=4):
    """A rectangle."""
    return (
        f'<rect class="npvr-svg__{css}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        f' rx="{corner}" fill="{fill}" stroke="{stroke}"/>'
    )


def wrapped(text, characters, most=3):
    """Text in lines of so many characters; what doesn't fit in the last line ends with an ellipsis."""
    found, current = [], ""
    for word in " ".join(str(text).split()).split(" "):
        if current and len(current) + 1 + len(word) > characters:
            found.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    found = [one if len(one) <= characters else f"{one[: characters - 1]}…" for one in [*found, current]]
    if len(found) > most:
        found = [*found[: most - 1], f"{found[most - 1][: characters - 1].rstrip()}…"]
    return found
