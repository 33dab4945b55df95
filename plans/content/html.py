"""The one door for the text of a chapter: every write path passes `clean`, whatever it comes from.

nh3 keeps out what may not be there (an allow-list, with an HTML5 parser), `canonical` brings what is left into the one
form. Also: the plain text for search and history, and the advisory list before a version is made. Pure; no database.
Limits: decisions.md 27; what is let through: docs/decisions/0001-content-tree.md.
"""

import re
from dataclasses import dataclass

import nh3

from .canonical import MAX_DEPTH, TooDeepError, TooWideError, normalise, unescape, without_unwanted

MAX_BYTES = 400_000
"""Most bytes of canonical HTML (UTF-8) in one chapter; on the screen: 400 kB."""
MAX_ROWS = 2_000
"""Most table rows in one chapter."""
MAX_RAW_BYTES = 1_000_000
"""Most bytes that are looked at: text pasted from elsewhere carries a lot that falls away."""
MAX_RAW_TAGS = 120_000
"""Most tags that are looked at; 400 kB of canonical HTML can't hold so many."""


class TextRefused(ValueError):  # noqa: N818 - a refusal in words for the screen, like npvr.access.Refused
    """The text can't be taken as it is; says in Dutch why and what helps."""


@dataclass(frozen=True)
class Remark:
    """One point of advice about a chapter, never a ban: `kind` for the program, `text` for the reader."""

    kind: str
    text: str


# --- clean ------------------------------------------------------------------------------------------------------------
STRUCTURE = """
    p h1 h2 h3 h4 h5 h6 ul ol li blockquote aside table thead tbody tfoot tr th td caption figure figcaption img div
    span br strong b em i sub sup a section article header footer main nav address center dl dt dd pre hr details
    summary
"""
LEFT_OUT = "script style title template noscript iframe object embed svg math xml select"
CLEANER = nh3.Cleaner(
    tags=set(STRUCTURE.split()),
    clean_content_tags=set(LEFT_OUT.split()),
    attributes={
        "a": {"href"},
        "img": {"src", "alt", "data-decoratief"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan"},
        "aside": {"data-kader"},
        "div": {"data-blok", "data-id"},
        "span": {"data-voetnoot", "data-verwijzing", "data-id"},
    },
    link_rel=None,
    url_schemes={"http", "https", "mailto", "tel", "afbeelding"},
)


def clean(html, *, image_prefix=None):
    """The canonical form of chapter HTML from any source; `clean(clean(x)) == clean(x)`.

    `image_prefix` is the address of the document's images ("/…/afbeeldingen/"): an image from there becomes
    `afbeelding:<sha256>`, every other image falls away. Refuses (TextRefused): more than MAX_BYTES, MAX_ROWS,
    100 columns, or elements too deep inside each other.
    """
    _weigh(html)
    html = CLEANER.clean(_formatting(without_unwanted(html)))
    if (rows := html.count("<tr>")) > MAX_ROWS:
        raise _too_many_rows(rows)
    try:
        html = normalise(html, image_prefix=image_prefix)
    except TooDeepError as error:
        raise _too_deep() from error
    except TooWideError as error:
        raise TextRefused(
            f"Een tabel in dit hoofdstuk heeft {error.columns} kolommen; meer dan 100 kolommen zijn niet te lezen of "
            "te drukken. Verdeel de tabel."
        ) from error
    if (size := _bytes(html)) > MAX_BYTES:
        raise _too_large(size)
    return html


def _weigh(html):
    """Refuse what would only cost time to parse: everything here is one pass over the text."""
    size = _bytes(html)
    if size > MAX_RAW_BYTES:
        raise _too_large(size)
    tags = html.count("<")
    if tags > 2 * MAX_ROWS and (rows := len(ROW.findall(html))) > MAX_ROWS:
        raise _too_many_rows(rows)
    if tags > MAX_RAW_TAGS:
        raise TextRefused("Deze tekst heeft te veel opmaak. Plak de tekst zonder opmaak (Ctrl+Shift+V).")
    if tags > 5_000 and _depth(html) > MAX_DEPTH:
        raise _too_deep()


def _bytes(text):
    return len(text.encode("utf-8", "replace"))


def _kilobytes(size):
    return -(-size // 1000)


def _too_large(size):
    return TextRefused(
        f"Deze tekst is {_kilobytes(size)} kB groot; een hoofdstuk kan ten hoogste {_kilobytes(MAX_BYTES)} kB "
        "bevatten. Verdeel de tekst over meer hoofdstukken of subhoofdstukken."
    )


def _too_many_rows(rows):
    return TextRefused(
        f"De tabellen in dit hoofdstuk hebben samen {rows} rijen; een hoofdstuk kan ten hoogste {MAX_ROWS} rijen "
        "bevatten. Verdeel de tabellen over meer hoofdstukken of neem de cijfers als bijlage op."
    )


def _too_deep():
    return TextRefused(
        "De opmaak van deze tekst zit te diep in elkaar (lijsten in lijsten, kaders in kaders). Maak de opmaak "
        "eenvoudiger, of plak de tekst zonder opmaak (Ctrl+Shift+V)."
    )


ROW = re.compile(r"<tr[\s>/]", re.IGNORECASE)
NESTING = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
OPTIONAL_END = "p li dt dd tr td th thead tbody tfoot colgroup col br img hr wbr input meta link"
UNNESTED = frozenset(OPTIONAL_END.split())


def _depth(html):
    """How deep elements may come to stand inside each other, not counting those whose end tag may be left out.

    An HTML parser walks up from each element, so a deep text takes time squared: 80,000 nested elements took it 15 s.
    """
    stack, deepest = [], 0
    for closing, tag in NESTING.findall(html):
        name = tag.lower()
        if name in UNNESTED:
            continue
        if not closing:
            stack.append(name)
            deepest = max(deepest, len(stack))
            if deepest > MAX_DEPTH:
                break
        elif name in stack:
            while (last := stack.pop()) != name:
                if last == "table":  # an end tag doesn't reach outside its table
                    stack.append(last)
                    break
    return deepest


FORMATTING = re.compile(
    r"""<(/?)(b|strong|i|em|big|code|font|nobr|s|small|strike|tt|u|object|applet|marquee|button|form)"""
    r"""(?=[\s/>])((?>[^>"']|"[^"]*"|'[^']*')*+)>""",
    re.IGNORECASE,
)
NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)


def _formatting(html):
    """Bold and italic without attributes, and no other elements that an HTML5 parser repeats in every paragraph.

    Repeated, 800 different unclosed ones with 800 paragraphs would be 640,000 elements. `b` that says in its style
    that it isn't bold is what Google Docs wraps a whole text in.
    """
    return FORMATTING.sub(_plain_formatting, html)


def _plain_formatting(found):
    name = found[2].lower()
    if name in ("b", "strong", "i", "em") and not (found[3] and NOT_BOLD.search(found[3])):
        return f"<{found[1]}{name}>"
    return ""


# --- read from canonical HTML -----------------------------------------------------------------------------------------
BREAKS = re.compile(r"</(?:p|h3|h4|figcaption|tr)>")
IN_CELL = re.compile(r"<(t[dh])[^>]*>(.*?)</\1>", re.DOTALL)
NOTE = re.compile(r'<span data-voetnoot="">([^<]*)</span>')
TAG = re.compile(r"<[^>]*>")
IMAGE_ADDRESS = re.compile(r'<img src="afbeelding:([0-9a-f]{64})"')


def plain(html):
    """The text of canonical HTML, for search and history: a block or table row on a line, notes between brackets."""
    html = IN_CELL.sub(_cell_text, html)
    html = NOTE.sub(r" [\1]", html).replace("<br>", " ")
    text = unescape(TAG.sub("", BREAKS.sub("\n", html)))
    return "\n".join(line for line in (line.strip(" \t") for line in text.split("\n")) if line)


def _cell_text(found):
    return found[2].removesuffix("</p>").replace("</p>", " ") + "\t"


def word_count(html):
    """The number of words in canonical HTML, notes included."""
    return sum(len(word) > 1 or word.isalnum() for word in plain(html).split())


def image_hashes(html):
    """SHA-256 of the images that canonical HTML shows."""
    return set(IMAGE_ADDRESS.findall(html))


HEADING = re.compile(r"<h([34])>(.*?)</h\1>", re.DOTALL)
NO_ALTERNATIVE = re.compile(r'<img src="[^"]*" alt="">')
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def check(html):
    """What somebody may want to mend before a version is made of this canonical HTML; advice only."""
    if not html:
        return [Remark("leeg", "Dit hoofdstuk heeft nog geen tekst.")]
    remarks = []
    if count := len(NO_ALTERNATIVE.findall(html)):
        remarks.append(Remark("afbeelding", _alternative_text(count)))
    remarks += _skipped_headings(html)
    if count := sum("<th" not in table for table in TABLE.findall(html)):
        remarks.append(Remark("tabel", _header_row(count)))
    return remarks


def _alternative_text(count):
    images = "1 afbeelding" if count == 1 else f"{count} afbeeldingen"
    return f"Bij {images} staat nog niet wat erop te zien is. Vul de alternatieve tekst in of kies ‘decoratief’."


def _header_row(count):
    tables = "1 tabel heeft" if count == 1 else f"{count} tabellen hebben"
    return f"{tables} geen koprij. Met een koprij leest een tabel beter, ook voor wie zich laat voorlezen."


def _skipped_headings(html):
    """Only a tussenkop before the first kop skips a level: the chapter's own title stands above both."""
    first = HEADING.search(html)
    if first and first[1] == "4":
        title = plain(first[2])
        return [Remark("kop", f"De tussenkop ‘{title}’ staat er zonder kop boven. Maak er een kop van.")]
    return []
