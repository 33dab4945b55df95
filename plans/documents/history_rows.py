"""The rows of a chapter's history as HTML.

Made here and not by a loop in the template, as page.py makes its sections: it is eight times quicker. Every text goes
through `escape`.
"""

from html import escape

from npvr.markup import trusted
from npvr.templatetags.ui import datetime_nl, icon

from .sittings import Entry

RESTORE_FORM = "terugzetten"
"""The id of the one form that the buttons of all rows send (templates/plans/documents/chapter_history.html)."""
NOBODY = "het portaal"


def history_rows(items, history_url, *, restorable_before):
    """These entries and refused texts one after the other; `history_url` is the page's own address.

    An entry whose last save is before `restorable_before` can be put back; 0 for somebody who may not, or for nothing.
    """
    return trusted(
        "".join(
            _entry(item, history_url, item.last < restorable_before)
            if isinstance(item, Entry)
            else _refused(item, history_url)
            for item in items
        )
    )


def _entry(entry, url, restorable):
    at = datetime_nl(entry.saved_at)
    what = escape(entry.what)
    if entry.count > 1:
        what += (
            f', vanaf {datetime_nl(entry.began_at)}. <a href="{url}?zitting={entry.first}">Toon ze alle {entry.count}'
            f'<span class="npvr-only-aloud">, tot {at}</span></a>'
        )
    difference = f' <span class="npvr-quiet">({entry.difference:+d})</span>' if entry.difference else ""
    return (
        f'<tr><th scope="row">{at}</th><td data-label="Wie">{escape(entry.who or NOBODY)}</td>'
        f'<td data-label="Wat">{what}</td><td data-label="Woorden" class="npvr-numeric">{entry.words}{difference}</td>'
        f'<td class="npvr-table__actions"><span class="npvr-row">{_compare(entry, url, at) if entry.earlier else ""}'
        f"{_restore(entry, at) if restorable else ''}</span></td></tr>"
    )


def _compare(entry, url, at):
    return (
        f'<a href="{url}{entry.earlier}/{entry.last}/">Vergelijken<span class="npvr-only-aloud"> met de tekst ervoor,'
        f" {at}</span></a>"
    )


def _restore(entry, at):
    return (
        f'<button class="utrecht-button utrecht-button--subtle npvr-button--small" type="submit" form="{RESTORE_FORM}"'
        f' name="save" value="{entry.last}">{icon("terugzetten")}<span>Terugzetten<span class="npvr-only-aloud">:'
        f" de tekst van {at}</span></span></button>"
    )


def _refused(refused, url):
    at, who = datetime_nl(refused.at), escape(refused.who)
    return (
        f'<tr><th scope="row">{at}</th><td data-label="Wie">{who}</td>'
        f'<td data-label="Wat">{icon("let-op")} niet bewaard: botsing</td>'
        '<td data-label="Woorden" class="npvr-numeric"><span class="npvr-only-aloud">niet geteld</span></td>'
        f'<td class="npvr-table__actions"><a href="{url}niet-bewaard/{refused.pk}/">Tekst bekijken'
        f'<span class="npvr-only-aloud"> die {who} op {at} niet kon bewaren</span></a></td></tr>'
    )
