"""The calendar on the screen, the file of one meeting, subscriptions, and the feed that calendar programs fetch."""

import base64
from io import BytesIO

import qrcode
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from qrcode.image.svg import SvgPathFillImage

from npvr.access import Refused, authorize, guard, public
from npvr.errors import too_many_requests
from npvr.limits import Limit, place_of

from ..bodies.rules import programme_kinds_seen
from ..meetings import rules as meeting_rules
from ..meetings.finding import find_meeting, find_region
from ..meetings.views.page import page_context
from ..models import FeedToken
from ..models.meetings import DAYS
from ..signin.stepup import require_fresh_sign_in
from . import background, feeds, operations, rules
from .asked import MONTH, VIEWS, YEAR, Asked
from .events import event_of
from .finding import between, bodies_to_choose, meetings_seen
from .forms import FeedForm
from .grid import month_of
from .ics import CONTENT_TYPE, calendar_of

PER_PAGE = 50
MOST_IN_MONTH = 500
WRONG_SECRETS = Limit("wrong-feed", most=60, seconds=300)  # from one place
PAGE_OF_FEEDS = "/overleg/kalender/abonnementen/"


@require_safe
@guard("governance.view_meetings")
def calendar_page(request, region_slug=None):
    """A month as a table or as a list, or a year as a list; of a region, or of all one may see. Two statements."""
    region = find_region(request.user, region_slug)
    asked = Asked(request.GET)
    bodies = bodies_to_choose(request.user, region)
    if asked.body not in {pk for pk, _ in bodies}:
        asked.body = None
    found = between(meetings_seen(request.user, region), asked.first, asked.last)
    found = found.filter(body=asked.body) if asked.body else found
    spreads = background.spreads_of(region)
    context = _frame(request, region, "kalender") | {
        "asked": asked,
        "bodies": bodies,
        "everywhere": region is None,
        "same": asked.query(gremium=""),
        "views": [(name, label, asked.query(beeld=name)) for name, label in VIEWS.items()],
        "steps": asked.steps(),
        "free": background.in_words(asked.first, asked.last, spreads),
        "unknown_after": background.unknown_after(asked.last),
        "may_have_feed": rules.may_have_feed(request.user),
        "feeds_url": PAGE_OF_FEEDS,
    }
    if asked.view == MONTH:
        rows = list(found[: MOST_IN_MONTH + 1])
        context |= {
            "weeks": month_of(asked.month, rows[:MOST_IN_MONTH], today=asked.today, spreads=spreads),
            "days": [(day, day[:2]) for day in DAYS],
            "total": len(rows),
            "too_many": len(rows) > MOST_IN_MONTH,
            "is_demo": any(one.is_demo for one in rows),
        }
    else:
        context["page"] = page = Paginator(found, PER_PAGE).get_page(asked.page)
        context |= {"is_demo": any(one.is_demo for one in page), "page_query": f"{asked.query()}&pagina="}
        context["months"] = asked.months() if asked.view == YEAR else []
    return render(request, "governance/calendar/page.html", context)


def _frame(request, region, tab, *steps):
    """The frame of governance; who sees no bodies of the programme gets no row of pages that lead nowhere."""
    context = page_context(request, region, tab, *steps)
    if region is None and not programme_kinds_seen(request.user):
        context |= {"tabs": [], "breadcrumbs": context["breadcrumbs"][1:]}
    return context


@require_safe
@guard("governance.view_meetings")
def meeting_file(request, meeting_id, region_slug=None):
    """One meeting for the own calendar, with the link to its page; nothing of its agenda."""
    meeting = find_meeting(request.user, meeting_id, region_slug)
    response = HttpResponse(calendar_of([event_of(meeting, with_link=True)]), content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="overleg-{meeting.on}.ics"'
    return response


# --- subscriptions ---------------------------------------------------------------------------------------------------
@require_fresh_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
@guard(rules.FEED)
def feed_list(request):
    """The own subscriptions, and making one: its address is in this one answer."""
    _authorize(request)
    form = FeedForm(request.POST or None)
    if form.is_bound and form.is_valid():
        wanted = {name: form.cleaned_data[name] for name in ("label", "with_link", "token")}
        try:
            feed, secret = operations.make_feed(request.user, **wanted)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if secret is not None:
                return _shown(request, feed, secret)
            messages.info(request, "Dit abonnement was al gemaakt. Kent u het adres niet meer? Vernieuw het.")
            return redirect(PAGE_OF_FEEDS)
    return _feeds_page(request, form, status=422 if form.errors else 200)


@require_POST
@require_fresh_sign_in
@guard(rules.FEED)
def renew_feed(request, feed_pk):
    """Another address in place of the one before."""
    try:
        return _shown(request, *operations.renew_feed(_own(request, feed_pk), by=request.user))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(PAGE_OF_FEEDS)


@require_POST
@require_fresh_sign_in
@guard(rules.FEED)
def withdraw_feed(request, feed_pk):
    """End a subscription."""
    try:
        feed = operations.withdraw_feed(_own(request, feed_pk), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Het abonnement “{feed.label}” is ingetrokken. Het adres werkt niet meer.")
    return redirect(PAGE_OF_FEEDS)


def _authorize(request):
    """Who holds no seat finds nothing; who holds one that gives no subscription reads why."""
    if not meeting_rules.may_view_some(request.user, None):
        raise Http404
    authorize(rules.may_have_feed(request.user), rules.WHY_NOT[rules.FEED])


def _own(request, feed_pk):
    _authorize(request)
    return get_object_or_404(FeedToken, pk=feed_pk, person=request.user)


def _feeds_page(request, form, *, status=200, **more):
    steps = ("Agenda-abonnementen", "")
    context = _frame(request, None, "kalender", steps) | {
        "form": form,
        "feeds": list(FeedToken.objects.filter(person=request.user, ended_at=None)),
        "most": operations.MOST_FEEDS,
        **more,
    }
    return render(request, "governance/calendar/feeds.html", context, status=status)


def _shown(request, feed, secret):
    """The page with the address of a subscription, this once."""
    address = feeds.address_of(secret)
    webcal = f"webcal://{address.split('://', 1)[1]}"
    return _feeds_page(request, FeedForm(), made=feed, address=address, webcal=webcal, picture=_qr(webcal))


def _qr(text):
    out = BytesIO()
    qrcode.make(text, image_factory=SvgPathFillImage).save(out)
    return f"data:image/svg+xml;base64,{base64.b64encode(out.getvalue()).decode()}"


# --- the feed --------------------------------------------------------------------------------------------------------
@public("the secret in the address is the key: it shows one person's meetings without what is on their agenda")
@require_safe
def feed(request, secret):
    """What the person of this subscription may see now, for a calendar program; at most four statements.

    A secret that is wrong, withdrawn, or of somebody without access or seat finds nothing, each the same way.
    """
    place = place_of(request)
    if WRONG_SECRETS.is_reached(place):
        return too_many_requests(request)
    found = feeds.find(secret)
    if found is None or not rules.may_have_feed(found.person):
        WRONG_SECRETS.count(place)
        raise Http404
    events = feeds.events_of(found)
    mark = feeds.mark_of(events)
    response = get_conditional_response(request, etag=mark)
    if response is None:
        response = HttpResponse(feeds.written(events), content_type=CONTENT_TYPE)
        response.headers["Content-Disposition"] = 'inline; filename="overleg.ics"'
    response.headers["ETag"] = mark
    response.headers["Cache-Control"] = "private, no-cache"
    feeds.note_use(found)
    return response
