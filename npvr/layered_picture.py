"""The picture of the governance: bodies below each other, each between the seats of the rijk and those of the region.

One drawing for the portal's page, where the names of who sits there stand with the functions, and for the plan, whose
content tree holds functions only (decisions 16). It stands by itself: a table beside it says the same.
"""

import math

from npvr.drawing import LINE, PRIMARY, QUIET, WASH, box, line, svg, words, wrapped

PICTURE, SIDE, MIDDLE = 720, 216, 232
SIDES = (("state", "rijk"), ("region", "regio"))


def governance_picture(bodies):
    """The drawing of `bodies`: {body, rhythm, state, region} each, the sides as lists of seats.

    A seat is the words of its function, or (function, who sits there).
    """
    gap = (PICTURE - 2 * SIDE - MIDDLE) / 2
    centre = SIDE + gap + MIDDLE / 2
    parts = [
        words(SIDE / 2, 18, "Rijk", 17, anchor="middle", bold=True),
        words(centre, 18, "Overleg", 17, anchor="middle", bold=True),
        words(PICTURE - SIDE / 2, 18, "Regio", 17, anchor="middle", bold=True),
    ]
    top, before = 34.0, None
    for body in bodies:
        drawn, height = _layer(body, top, gap)
        if before is not None:
            parts.append(line(centre, before, centre, top, stroke=PRIMARY, width=2, css="band"))
        parts += drawn
        before, top = top + height, top + height + 22
    title = "Hoe regio en rijk samenwerken"
    description = "; ".join(_layer_words(body) for body in bodies) + "."
    return svg(PICTURE, math.ceil(top - 14), title, description, parts)


def _layer_words(body):
    told = [f"{name} {_names(map(_seat_words, body[side])) or 'geen zetel'}" for side, name in SIDES]
    return f"{body['body']}: {', '.join(told)}"


def _seat_words(seat):
    return seat if isinstance(seat, str) else f"{seat[0]}: {seat[1]}"


def _names(found):
    """Names in one line: "A", "A en B", "A, B en C"."""
    found = list(found)
    return "".join(found) if len(found) < 2 else f"{', '.join(found[:-1])} en {found[-1]}"


def _lines_of(seat):
    """The lines of one seat, each with whether it is quiet: the function, and below it who sits there."""
    if isinstance(seat, str):
        return [(part, False) for part in wrapped(seat, 25, 2)]
    function, who = seat
    return [(part, True) for part in wrapped(function, 26, 2)] + [(part, False) for part in wrapped(who, 25, 4)]


def _layer(body, top, gap):
    """One body with its two sides; and how high it is."""
    sides = [[part for seat in body[side] for part in _lines_of(seat)] for side, _ in SIDES]
    name, rhythm = wrapped(body["body"], 24, 2), wrapped(body["rhythm"], 29, 2) if body["rhythm"] else []
    height = max([22 + 20 * max(len(side), len(name) + len(rhythm)) for side in sides])
    middle, left = top + height / 2, SIDE + gap
    parts = []
    for lines, x, join in ((sides[0], 0, (SIDE, left)), (sides[1], PICTURE - SIDE, (left + MIDDLE, PICTURE - SIDE))):
        if lines:
            parts.append(line(join[0], middle, join[1], middle, stroke=PRIMARY, width=2, css="band"))
            parts.append(box(x, top, SIDE, height, WASH, "kant", stroke=LINE))
            parts += _centred(lines, x + SIDE / 2, middle)
    parts.append(box(left, top, MIDDLE, height, PRIMARY, "overleg"))
    centre = left + MIDDLE / 2
    first = middle - 10 * (len(name) + len(rhythm)) + 15
    parts += [
        words(centre, first + 20 * index, part, 16, fill="#ffffff", anchor="middle", bold=True, css="op-donker")
        for index, part in enumerate(name)
    ]
    parts += [
        words(centre, first + 20 * (len(name) + index), part, 14, fill="#ffffff", anchor="middle", css="op-donker")
        for index, part in enumerate(rhythm)
    ]
    return parts, height


def _centred(lines, x, middle):
    first = middle - 10 * len(lines) + 15
    return [_side_line(x, first + 20 * index, *part) for index, part in enumerate(lines)]


def _side_line(x, y, text, quiet):
    if quiet:
        return words(x, y, text, 13, fill=QUIET, anchor="middle", css="stil")
    return words(x, y, text, 15, anchor="middle")
