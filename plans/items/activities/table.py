"""The rows of the list of activities as HTML.

Made here and not by a loop in the template, as plans/documents/page.py makes its sections: fifty rows with their badges
and buttons took ten times as long there. Every text goes through `escape`.
"""

from dataclasses import dataclass
from functools import cache
from html import escape

from django.template.loader import render_to_string
from django.utils import timezone

from npvr.markup import trusted
from npvr.templatetags.ui import badge, euro_whole, icon

from ...content.items.labels import look

MOVE_FORM = "verplaatsen"
"""The id of the one form that the buttons of all rows send; each says where to (templates/plans/items/activities/list.html)."""
NOTHING = "–"
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass(frozen=True)
class Table:
    """The list as one person sees it: where it stands, what may be done there, and the line that is being changed.

    `here` is what its address says after the path; `line` the Answer with the form of that line, or None.
    """

    agenda: object
    path: str
    here: str
    may_edit: bool
    may_move: bool
    line: object = None

    def html(self, rows, request):
        """These rows of listing.py one after the other."""
        today = timezone.localdate()
        return trusted("".join(self._row(row, today, request) for row in rows))

    def _row(self, row, today, request):
        own = row.document_id == self.agenda.pk
        if own and self.line is not None and self.line.form.instance.key == row.key:
            return self._form(row, request)
        key, title = str(row.key), escape(row.title)
        url = f"{self.path}{key}/"
        actions = f'<td class="npvr-table__actions">{self._actions(key, title, url) if own else ""}</td>'
        return (
            f'<tr id="{key}"><th scope="row"><a href="{url}">{title}</a>{_under(row, own=own)}</th>'
            f'<td data-label="Doelstelling">{", ".join(map(str, row.objectives)) or NOTHING}</td>'
            f'<td data-label="Trekker">{escape(row.lead) or "nog te noemen"}</td>'
            f'<td data-label="Wanneer" class="npvr-when">{_when(row)}</td>'
            f'<td data-label="Nodig" class="npvr-numeric">{euro_whole(row.needed) if row.needed else NOTHING}</td>'
            f'<td data-label="Stand">{_state(row.state(today))}</td>{actions if self.may_edit else ""}</tr>'
        )

    def _form(self, row, request):
        context = {
            "form": self.line.form,
            "answer": self.line,
            "activity": row,
            "url": f"{self.path}{row.key}/",
            "here": self.here,
        }
        line = render_to_string("plans/items/activities/_line.html", context, request)
        return f'<tr id="{row.key}"><td class="npvr-inline" colspan="7">{line}</td></tr>'

    def _actions(self, key, title, url):
        change = (
            f'<a href="{escape(self.here)}&amp;wijzig={key}#{key}">Wijzigen'
            f'<span class="npvr-only-aloud">: {title}</span></a>'
        )
        if not self.may_move:
            return change
        up, down = _button(url, "up", "omhoog", f"Omhoog: {title}"), _button(url, "down", "omlaag", f"Omlaag: {title}")
        return f'{change} <span class="npvr-move">{up} {down}</span>'


def _button(url, direction, icon_name, aloud):
    return (
        f'<button class="utrecht-button utrecht-button--subtle npvr-button--small" form="{MOVE_FORM}"'
        f' formaction="{url}verplaatsen/" name="direction" value="{direction}">{icon(icon_name)}'
        f'<span class="npvr-only-aloud">{aloud}</span></button>'
    )


def _under(row, *, own):
    """Whose it is, or with whom it is shared."""
    if not own:
        return f'<span class="npvr-under">Van regio {escape(row.region)}, gedeeld met ons</span>'
    return f'<span class="npvr-under">Samen met {escape(", ".join(row.partners))}</span>' if row.partners else ""


def _when(row):
    begins, ends = _month(row.begins_on), _month(row.ends_on)
    if begins and ends:
        return f"{begins} – {ends}"
    if begins:
        return f"vanaf {begins}"
    return f"tot en met {ends}" if ends else NOTHING


def _month(day):
    """A month with its year, short: "mrt 2026"; nothing for None."""
    return f"{MONTHS[day.month - 1]} {day.year}" if day else ""


@cache
def _state(state):
    return badge(*look("activity", state))
