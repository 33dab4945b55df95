"""The yearly review of access: one page for who signs off, with everybody who is theirs to confirm."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, guard

from ...models import Appointment
from .. import reviewing, rules
from ..appointing import path_of
from ..periods import in_words

PER_PAGE = 50
LONGEST_KEY = 18  # digits
NOBODY = "Kruis eerst aan wie u bevestigt."


@require_http_methods(["GET", "HEAD", "POST"])
@guard("governance.review_access")
def review(request):
    """Confirm that these people still should hold their seats; the ones to be confirmed first come first."""
    wanted = rules.reviewed_by(request.user)
    if wanted is None:
        raise Http404
    problem = ""
    if request.method == "POST":
        chosen = Appointment.objects.current().filter(wanted, pk__in=_keys(request.POST.getlist("benoeming")))
        try:
            if not chosen:
                raise Refused(NOBODY)
            number = reviewing.confirm(chosen, by=request.user)
        except Refused as refusal:
            problem = str(refusal)
        else:
            messages.success(request, f"{number} {'benoeming' if number == 1 else 'benoemingen'} bevestigd.")
            return redirect("bodies:review")
    found = reviewing.looked_at().filter(wanted).select_related("person", "seat__body__region", "seat__organisation")
    page = Paginator(found.order_by("seen_on", "pk"), PER_PAGE).get_page(request.GET.get("pagina"))
    today = timezone.localdate()
    context = {
        "page": page,
        "rows": [_row(one, today, request.user) for one in page],
        "standing": reviewing.standing(reviewing.looked_at().filter(wanted)),
        "problem": problem,
        "ended_by_region": rules.ENDED_BY_REGION,
        "breadcrumbs": [("Toegangscontrole", "")],
        "is_demo": any(one.person.email.endswith("@demo.example") for one in page),
    }
    return render(request, "governance/bodies/review.html", context, status=422 if problem else 200)


def _keys(sent):
    return [int(one) for one in sent[:PER_PAGE] if one.isascii() and one.isdigit() and len(one) <= LONGEST_KEY]


def _row(one, today, person):
    due = reviewing.due_on(one.seen_on)
    return {
        "one": one,
        "period": in_words(one.period),
        "due_on": due,
        "is_due": due <= today + reviewing.AHEAD,
        "is_late": due < today,
        "confirmed": one.seen_on != one.period.lower,
        "place": one.seat.body.region.name if one.seat.body.region_id else "programma",
        "end_url": _end_url(one) if rules.may_end(person, one.seat) else "",
    }


def _end_url(one):
    return f"{path_of(one.seat)}benoemingen/{one.pk}/beeindigen/"
