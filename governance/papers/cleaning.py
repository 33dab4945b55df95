"""A PDF from outside, made harmless: nothing in it runs, opens, sends or carries another file (trust.md § 4, 5).

Pages, pictures and letters stay as they are. Forms are printed into their pages, so that what was filled in is read.
"""

import io

from npvr.access import Refused

MOST_PAGES = 1_500
PASSWORD = "Deze PDF is met een wachtwoord beveiligd. Bewaar haar zonder wachtwoord en voeg haar opnieuw toe."  # noqa: S105
DAMAGED = "Deze PDF is beschadigd of niet helemaal binnengekomen. Maak haar opnieuw en voeg haar opnieuw toe."
EMPTY = "In deze PDF staan geen bladzijden."
KEPT_ACTIONS = {"/GoTo", "/URI"}
KEPT_SCHEMES = ("http://", "https://", "mailto:", "tel:")
KEPT_NOTES = {
    "/Link", "/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
    "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Widget", "/Popup",
}  # fmt: skip
ACTIVE = ("/OpenAction", "/AA", "/AF", "/Collection", "/Perms", "/Legal", "/Extensions", "/Requirements", "/URI")


def clean(content):
    """(the cleaned PDF, how many pages, what was taken out in Dutch words). Refuses in Dutch what can't be read."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            pages = len(pdf.pages)
            if not pages:
                raise Refused(EMPTY)
            if pages > MOST_PAGES:
                raise Refused(f"Deze PDF heeft {pages} bladzijden; er passen er ten hoogste {MOST_PAGES} in één stuk.")
            taken = _take_out(pdf)
            out = io.BytesIO()
            pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except pikepdf.PasswordError:
        raise Refused(PASSWORD) from None
    except (
        pikepdf.PdfError,
        pikepdf.ForeignObjectError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        RuntimeError,
    ) as error:
        raise Refused(DAMAGED) from error
    return out.getvalue(), pages, taken


def _take_out(pdf):
    """Remove everything active, in place; answers what was there."""
    root, taken = pdf.Root, set()
    _flatten(pdf)
    for name in ACTIVE:
        if name in root:
            if name in ("/OpenAction", "/AA"):
                taken.add("opdrachten")
            del root[name]
    if "/AcroForm" in root:
        del root["/AcroForm"]
    if "/Names" in root:
        taken |= _clean_names(root.Names)
    for page in pdf.pages:
        taken |= _clean_page(page.obj)
    if "/Outlines" in root:
        _clean_outlines(root.Outlines)
    return sorted(taken)


def _flatten(pdf):
    """Print the fields of a form and the marks of readers into the pages."""
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("screen")


def _clean_names(names):
    taken = set()
    for name, what in [("/JavaScript", "scripts"), ("/EmbeddedFiles", "ingesloten bestanden")]:
        if name in names:
            del names[name]
            taken.add(what)
    for name in list(names.keys()):
        if name != "/Dests":
            del names[name]
    return taken


def _clean_page(page):
    import pikepdf

    taken = set()
    for name in ("/AA", "/AF"):
        if name in page:
            del page[name]
            taken.add("opdrachten")
    notes = page.get("/Annots")
    if notes is None:
        return taken
    kept = []
    for note in notes:
        if str(note.get("/Subtype", "")) not in KEPT_NOTES:
            taken.add("ingesloten bestanden")
        elif _is_harmless(note):
            kept.append(note)
        else:
            taken.add("opdrachten")
    page["/Annots"] = pikepdf.Array(kept)
    return taken


def _is_harmless(note):
    """Whether nothing happens but a step within the document or to an ordinary address; its other keys go."""
    for name in ("/AA", "/AF", "/FS", "/PA"):
        if name in note:
            del note[name]
    action = note.get("/A")
    return action is None or _is_kept(action)


def _is_kept(action):
    if str(action.get("/S", "")) not in KEPT_ACTIONS:
        return False
    if "/Next" in action:
        del action["/Next"]
    return "/URI" not in action or str(action["/URI"]).strip().lower().startswith(KEPT_SCHEMES)


def _clean_outlines(outlines):
    """Bookmarks lead within the document; each is looked at once, also where they go round in circles."""
    waiting, seen = [outlines], set()
    while waiting:
        entry = waiting.pop()
        if entry.objgen in seen and entry.objgen != (0, 0):
            continue
        seen.add(entry.objgen)
        if "/A" in entry and not _is_kept(entry["/A"]):
            del entry["/A"]
        waiting += [entry[name] for name in ("/First", "/Next") if name in entry]
