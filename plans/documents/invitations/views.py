"""The page with all invitations of a document, for the core team, and what is sent from it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Case, Q, Value, When
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import date_nl

from ... import rules
from ..finding import find_document, trail
from ..outline import outline
from . import operations
from .forms import InvitationForm
from .models import Invitation

PAGE_SIZE = 50


def _path(document):
    return f"{document.path}uitnodigingen/"


def _document(request, region_slug, first_year):
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_invite(request.user, document), rules.WHY_NOT["plans.invite"])
    return document


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def invitations(request, region_slug, first_year=None):
    """Who is and was invited to the working text, and the form to invite somebody."""
    document = _document(request, region_slug, first_year)
    entries = outline(document)
    form = InvitationForm(request.POST or None, document=document, entries=entries, initial=_chosen(request, entries))
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        try:
            made = operations.invite(
                document, found["person"], by=request.user, level=found["level"], until=found["until"], chapter=form.chapter
            )  # fmt: skip
        except Refused as refusal:
            form.add_error("person", str(refusal))
        else:
            messages.success(request, f"{made.person.name} is uitgenodigd en krijgt bericht.")
            return redirect(_path(document))
    return _page(request, document, form, entries, status=422 if form.is_bound else 200)


def _chosen(request, entries):
    """The chapter that the link came from."""
    slug = request.GET.get("hoofdstuk", "")
    return {"place": slug} if any(entry.chapter.slug == slug for entry in entries) else {}


def _page(request, document, form, entries, *, status=200, problem=""):
    today = timezone.localdate()
    stands = Case(When(Q(ended_at=None, until__gte=today), then=Value(0)), default=Value(1))
    found = document.invitations.select_related("person", "chapter", "invited_by", "ended_by").order_by(
        stands, "-invited_at"
    )
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("pagina"))
    numbers = {entry.chapter.pk: entry.number for entry in entries}
    for one in page:
        one.document, one.number = document, numbers.get(one.chapter_id, "")
    context = {
        "document": document,
        "form": form,
        "problem": problem,
        "page": page,
        "standing": [one for one in page if one.stands],
        "past": [one for one in page if not one.stands],
        "path": _path(document),
        "until": operations.last_day(),
        "breadcrumbs": trail(document, ("Uitnodigingen", "")),
    }
    return render(request, "plans/documents/invitations.html", context, status=status)


def _do(request, act, words, region_slug, invitation, first_year):
    """One step with one invitation; why it can't be done stands on the page."""
    document = _document(request, region_slug, first_year)
    found = get_object_or_404(Invitation, document=document, pk=invitation)
    found.document = document
    try:
        made = act(found, by=request.user)
    except Refused as refusal:
        entries = outline(document)
        form = InvitationForm(document=document, entries=entries)
        return _page(request, document, form, entries, status=422, problem=str(refusal))
    messages.success(request, words(made))
    return redirect(_path(document))


@require_POST
@guard("plans.edit")
def renew_invitation(request, region_slug, invitation, first_year=None):
    """Let it last MOST_DAYS from today."""

    def words(made):
        return f"De uitnodiging van {made.person.name} geldt nu tot en met {date_nl(made.until)}."

    return _do(request, operations.renew, words, region_slug, invitation, first_year)


@require_POST
@guard("plans.edit")
def end_invitation(request, region_slug, invitation, first_year=None):
    """End it at once."""

    def words(made):
        return f"De uitnodiging van {made.person.name} is beëindigd. Wat er geschreven is, blijft in de tekst."

    return _do(request, operations.end, words, region_slug, invitation, first_year)
