"""HTML and a print stylesheet in, one archive-worthy PDF out. Knows nothing of regions or plans.

The file is made to PDF/A-3a and carries the marks of PDF/UA-1, in one pass (decisions.md 30). No validator has
confirmed either: say "made to", never "validated as". The same input gives the same bytes, in any process, so that a
stored file can be made again and proved. WeasyPrint and its system libraries are loaded only when a PDF is made.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from npvr.pdf import marks, progress
from npvr.pdf.sources import own_files_only

APT_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
# Relative addresses are joined to this, so that they too reach the fetcher, are refused there and get listed.
NOWHERE = "document:/"
# A hyphen that is typed is "-"; the signs that look like it are what hyphenation adds (marks.py) or in no typeface.
_HYPHENS = str.maketrans("\u2010\u2011", "--")
# Enough for print, and a photograph of 2,400 pixels does not weigh more than the rest of the document.
IMAGE_DPI = 220
VARIANT = "pdf/a-3a"


class PdfUnavailable(Exception):  # noqa: N818 (a word for the screen, as Refused is)
    """No PDF can be made on this machine; the message says in Dutch what has to be installed or built."""


@dataclass(frozen=True)
class Pdf:
    """One finished PDF.

    `refused`: addresses the document asked for and did not get, or whose image could not be read, each once.
    `missing`: characters no typeface has; they stand in the PDF as an empty box.
    """

    content: bytes
    pages: int
    refused: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def check_available():
    """Refuse, in words for the screen, when the system libraries of WeasyPrint are not there."""
    _weasyprint()


def render(
    html: str,
    *,
    stylesheets: Sequence[str] = (),
    files: Mapping[str, Path | bytes],
    title: str,
    language: str = "nl",
    author: str = "",
    created: datetime,
    identifier: bytes,
    on_progress: Callable[[int], None] | None = None,
) -> Pdf:
    """Make the PDF of `html`.

    `files` holds all that may be fetched, by its whole address ("afbeelding:<sha256>", "lettertype:<name>"); anything
    else is refused without a request and listed, and the PDF is made without it. `created` (aware) and `identifier` are
    the only date and the only identity in the file. `on_progress` hears rising whole percentages, the last one 100.
    """
    weasyprint = _weasyprint()
    _require(files)
    fetcher = own_files_only(files)
    fonts = weasyprint.text.fonts.FontConfiguration()
    options = {"pdf_variant": VARIANT, "pdf_identifier": identifier, "dpi": IMAGE_DPI}
    with progress.followed(on_progress, expected_pages=max(2, len(html) // 3_000)) as seen:
        page = weasyprint.HTML(string=html.translate(_HYPHENS), base_url=NOWHERE, url_fetcher=fetcher)
        marks.prepare(page.etree_element, fetcher.refuse)
        sheets = [
            weasyprint.CSS(string=sheet, base_url=NOWHERE, url_fetcher=fetcher, font_config=fonts)
            for sheet in stylesheets
        ]
        document = page.render(font_config=fonts, stylesheets=sheets, **options)
        _describe(document, title=title, language=language, author=author, created=created)
        marks.drop_attachments(document, fetcher.refuse)
        marks.keep_one_link_per_line(document)
        content = document.write_pdf(finisher=marks.finish, **options)
    return Pdf(content, len(document.pages), [*fetcher.refused, *seen.unreadable], seen.missing)


def _require(files):
    """A file that was promised and is not there stops the work: a PDF without it would be kept for ever."""
    for address, file in files.items():
        if isinstance(file, Path) and not file.is_file():
            raise FileNotFoundError(f"no file for {address}")


def _describe(document, *, title, language, author, created):
    """Title, language, author and date: told by the caller, never taken from what the HTML says of itself."""
    about = document.metadata
    moment = created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about.title, about.lang, about.authors = title, language, [author] if author else []
    about.created = about.modified = moment
    about.description, about.keywords, about.generator = None, [], None
    about.generate_rdf_metadata = marks.with_pdfua(about.generate_rdf_metadata)


def _weasyprint():
    """WeasyPrint, loaded when it is first needed: without Pango the import itself fails (stack.md, pitfall 16)."""
    try:
        import weasyprint
        import weasyprint.text.fonts
    except OSError as missing:
        raise PdfUnavailable(
            "De PDF kan op deze computer niet worden gemaakt: er ontbreekt een systeembibliotheek. "
            f"Laat de beheerder dit uitvoeren: apt-get install {' '.join(APT_PACKAGES)}"
        ) from missing
    return weasyprint
