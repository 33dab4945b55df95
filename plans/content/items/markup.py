"""The pieces that blocks are made of, for the screen and for paper: tables, cards, facts, badges. All text is escaped.

A cell, a fact or a part is HTML already; `text` and `paragraphs` make it from what people typed. Nothing has an id or a
style of its own: a page can hold a block twice, and the policy of the portal allows no styles in the page.
"""

from html import escape

from npvr.templatetags.ui import icon

from . import labels

UNKNOWN = '<span class="npvr-quiet">nog in te vullen</span>'
TO_CHOOSE = '<span class="npvr-quiet">nog te kiezen</span>'


def text(words):
    """One line of text as HTML."""
    return escape(" ".join(str(words).split()))


def paragraphs(words):
    """Text of several lines as paragraphs; nothing for none."""
    return "".join(f"<p>{text(line)}</p>" for line in words.splitlines() if line.strip())


def listed(titles):
    """Titles in one line, a semicolon between them: titles have commas of their own."""
    return text("; ".join(titles))


def quiet(sentence):
    """A sentence of ours that says that something is not there."""
    return f'<p class="npvr-quiet">{text(sentence)}</p>'


def badge(choice, value, place):
    """A state as a word with icon and colour; on paper the colour and the word."""
    word, name, tone = labels.look(choice, value)
    drawn = "" if place == "print" else icon(name)
    return f'<span class="npvr-badge npvr-badge--{tone}">{drawn}<span>{text(word)}</span></span>'


def tag(word):
    """A word in a quiet box: "kans"."""
    return f'<span class="npvr-badge"><span>{text(word)}</span></span>'


def title(words):
    """The line above a part of a block, that looks like the heading of a table."""
    return f'<p class="npvr-block__title">{words}</p>'


def facts(pairs, place):
    """(label, HTML) pairs as a list of facts; pairs without a value are left out."""
    pairs = [(label, value) for label, value in pairs if value]
    if not pairs:
        return ""
    if place == "print":
        return "".join(
            f'<div class="feit"><p class="feit-naam">{label}</p><div class="feit-waarde">{_block(value)}</div></div>'
            for label, value in pairs
        )
    inner = "".join(f"<div><dt>{label}</dt><dd>{value}</dd></div>" for label, value in pairs)
    return f'<dl class="npvr-block__facts">{inner}</dl>'


def _block(value):
    return value if value.startswith(("<p", "<ul", "<table")) else f"<p>{value}</p>"


def lines(parts):
    """Parts as a list; nothing for none."""
    return f"<ul>{''.join(f'<li>{part}</li>' for part in parts)}</ul>" if parts else ""


def card(name, marks, body, place):
    """One thing with its name, its badges and what there is to say."""
    if place == "print":
        return f'<div class="stuk"><p class="stuk-kop">{name} {marks}</p>{body}</div>'
    return f'<li class="npvr-block__card"><p class="npvr-block__name">{name} {marks}</p>{body}</li>'


def cards(found, place):
    """Cards below each other."""
    joined = "".join(found)
    return joined if place == "print" else f'<ul class="npvr-block__cards">{joined}</ul>'


def table(caption, heads, rows, place, *, total=None, stays=False):
    """A table with a heading. A head that begins with "#" is of a column of numbers; the first cell names the row.

    A row is a list of cells, or one cell alone: the name of a group of rows. `total` is the last row. On a phone rows
    become cards, unless the table `stays` one because it is narrow; on paper a narrow one is no wider than the text.
    """
    names = [head.removeprefix("#") for head in heads]
    numeric = [head.startswith("#") for head in heads]
    columns = list(zip(names, numeric, strict=True))
    head = "".join(f'<th scope="col"{_side(number, place)}>{text(name)}</th>' for name, number in columns)
    body = "".join(_row(row, columns, place) for row in rows)
    if total:
        body += _row(total, columns, place, css="npvr-block__total")
    if place == "print":
        named = f'<p class="blok-kop">{text(caption)}</p>' if caption else ""
        css = ' class="smal"' if stays else ""
        return f"{named}<table{css}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    named = f"<caption>{text(caption)}</caption>" if caption else ""
    css = "npvr-table" if stays else "npvr-table npvr-table--cards"
    return f'<table class="{css}">{named}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row(cells, columns, place, css=""):
    mark = f' class="{css}"' if css else ""
    if len(cells) == 1:
        return f'<tr class="npvr-block__group"><th scope="rowgroup" colspan="{len(columns)}">{cells[0]}</th></tr>'
    inner = "".join(
        _cell(cell, name, number, place, first=index == 0)
        for index, (cell, (name, number)) in enumerate(zip(cells, columns, strict=True))
    )
    return f"<tr{mark}>{inner}</tr>"


def _cell(cell, name, number, place, *, first):
    if first:
        return f'<th scope="row"{_side(number, place)}>{cell}</th>'
    label = "" if place == "print" else f' data-label="{text(name)}"'
    return f"<td{label}{_side(number, place)}>{cell}</td>"


def _side(number, place):
    if not number:
        return ""
    return ' class="getal"' if place == "print" else ' class="npvr-numeric"'


def as_table(summary, made, place):
    """The table beside a drawing: folded on the screen, below it on paper."""
    if place == "print":
        return made
    return (
        f'<details class="npvr-fold npvr-fold--bare"><summary>{icon("volgende")}<span>{text(summary)}</span></summary>'
        f"{made}</details>"
    )


def beside(drawn, made):
    """On paper: a drawing and a narrow table next to it."""
    return f'<div class="naast"><div class="naast-beeld">{drawn}</div><div class="naast-tabel">{made}</div></div>'


def together(made):
    """On paper: what is never parted over two pages."""
    return f'<div class="bijeen">{made}</div>'


def drawing(svg, caption, place, *, wide=False):
    """A drawing with its caption; on a phone a wide one scrolls by itself."""
    name = f"<figcaption>{text(caption)}</figcaption>"
    if place == "print":
        return f'<figure class="tekening{" tekening-breed" if wide else ""}">{svg}{name}</figure>'
    size = " npvr-drawing--wide" if wide else ""
    return (
        f'<figure class="npvr-drawing{size}"><div class="npvr-drawing__scroll" tabindex="0" role="group"'
        f' aria-label="{text(caption)}">{svg}</div>{name}</figure>'
    )
