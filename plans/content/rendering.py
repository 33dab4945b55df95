"""Canonical chapter HTML for a place: the screen, paper, the editor, one level lower.

Everything here reads canonical HTML only (`html.clean` made it), so patterns are exact and fast; nothing cleans.
"""

import re

from .items.showing import name_blocks

NOTE = re.compile(r'<span data-voetnoot="">([^<]*)</span>')
IMAGE = re.compile(r'<img src="afbeelding:([0-9a-f]{64})"')
# A comparison marks tables and rows with a class; the text itself has none.
TABLE = re.compile(r"<table([^>]*)><tbody>(.*?)</tbody></table>", re.DOTALL)
ROW = re.compile(r"<tr([^>]*)>(.*?)</tr>", re.DOTALL)
ROWSPAN = re.compile(r'<th[^>]* rowspan="(\d+)"')
HEADING = re.compile(r"<(/?)h([34])>")

SCROLL = '<div class="npvr-table-scroll" tabindex="0" role="region" aria-label="Tabel">'


def for_screen(html, *, image_prefix, footnote_prefix, sizes=None):
    """What a reader sees: images by address, notes as links to a list at the end, tables that scroll by themselves.

    `footnote_prefix` makes the ids of notes unique on a page with more than one chapter. `sizes` holds width and height
    in pixels by the hash of an image, as the tree does: the page keeps its room, so that the text doesn't jump.
    """
    html = for_editor(IMAGE.sub(lambda found: found[0] + _size(found[1], sizes or {}), html), image_prefix)
    html = TABLE.sub(_screen_table, html.replace("<img ", '<img loading="lazy" '))
    notes = []

    def reference(found):
        notes.append(found[1])
        number = len(notes)
        return (
            f'<sup class="noot"><a href="#{footnote_prefix}-noot-{number}" id="{footnote_prefix}-bij-noot-{number}" '
            f'aria-label="Noot {number}">{number}</a></sup>'
        )

    html = NOTE.sub(reference, html)
    if not notes:
        return html
    items = "".join(
        f'<li id="{footnote_prefix}-noot-{number}">{text} <a href="#{footnote_prefix}-bij-noot-{number}" '
        f'aria-label="Terug naar de tekst bij noot {number}">↩</a></li>'
        for number, text in enumerate(notes, 1)
    )
    return f'{html}<ol class="noten" aria-label="Noten">{items}</ol>'


def images_in(html):
    """The hashes of the images in a text, each once."""
    return set(IMAGE.findall(html))


def _size(sha256, sizes):
    known = sizes.get(sha256) or {}
    if not (known.get("width") and known.get("height")):
        return ""
    return f' width="{int(known["width"])}" height="{int(known["height"])}"'


def for_comparison(html, image_prefix):
    """What a reader of a comparison sees: as on the screen, with each note in its place, where its words are marked,
    and each block by its name: items are compared by themselves."""
    return name_blocks(TABLE.sub(_screen_table, for_editor(html, image_prefix)))


def for_print(html):
    """What WeasyPrint prints: notes as `span.voetnoot` for the foot of the page, heads of tables in a thead so that
    they come back on each page. Images stay `afbeelding:<sha256>`: only the url_fetcher knows where they are."""
    return NOTE.sub(r'<span class="voetnoot">\1</span>', TABLE.sub(_print_table, html))


def for_editor(html, image_prefix):
    """What the editor loads: the same HTML with images by address."""
    return IMAGE.sub(rf'<img src="{image_prefix}\1/"', html)


def shift_headings(html, levels):
    """Headings `levels` lower, never below h6: for a chapter whose own title is not an h2."""
    return HEADING.sub(lambda found: f"<{found[1]}h{min(int(found[2]) + levels, 6)}>", html) if levels else html


def _screen_table(found):
    return f"{SCROLL}{_print_table(found)}</div>"


def _print_table(found):
    heads, body = _scoped(ROW.findall(found[2]))
    thead = f"<thead>{_rows(heads)}</thead>" if heads else ""
    return f"<table{found[1]}>{thead}<tbody>{_rows(body)}</tbody></table>"


def _rows(rows):
    return "".join(f"<tr{mark}>{cells}</tr>" for mark, cells in rows)


def _scoped(rows):
    """The leading rows that are all heads, and the others, each th with its scope.

    A table of heads only keeps them in its body, and so does one where a head reaches into the rows below.
    """
    count = 0
    while count < len(rows) and "<td" not in rows[count][1]:
        count += 1
    leading = max(count, 1)
    scoped = [
        (mark, cells.replace("<th", f'<th scope="{"col" if number < leading else "row"}"'))
        for number, (mark, cells) in enumerate(rows)
    ]
    if count == len(rows) or any(number + _reach(rows[number][1]) > count for number in range(count)):
        count = 0
    return scoped[:count], scoped[count:]


def _reach(cells):
    return max((int(rows) for rows in ROWSPAN.findall(cells)), default=1)
