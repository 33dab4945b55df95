"""The pages that show all apps together: home, the regions, one region (decisions 33)."""

from email import message_from_bytes
from email.policy import default as mail_policy

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from funding import rules as money_rules
from funding import waiting as money
from funding.reporting.printing import PRINTS as PRINTS_OF_BOOKS
from funding.rules import sees_programme
from governance import waiting as governance
from governance.bodies.rules import programme_kinds_seen
from governance.meetings import rhythm
from governance.milestones import timeline
from governance.models import Body
from governance.papers import making, reading
from governance.rights import may, may_partly
from npvr.access import guard, guard_partly_public, public
from npvr.templatetags.ui import date_nl
from plans import rules, waiting
from plans.documents.invitations.access import readable_documents, standing_invitations
from plans.documents.models import DocumentKind
from plans.progress import rules as report_rules
from plans.progress.printing import PRINTS as REPORTS
from plans.versions.models import ACTION_OF_SHARING, Version
from plans.versions.rendering import JOBS as RENDERS
from regions.models import Objective, Principle, Region


@public("the front door; what a signed-in person sees more is their own")
def home(request):
    """For everybody the programme and its map; signed in also what waits for you."""
    regions = list(_regions())
    context = {
        "regions": regions,
        "objectives": Objective.objects.all(),
        "public_versions": _public_versions(),
        "markers": markers(regions),
    }
    if request.user.is_authenticated:
        context |= {"waiting": waiting.for_person(request.user), "seats": request.user.standing.held}
        context["invitations"] = standing_invitations(request.user)
        context["more_waiting"] = governance.for_person(request.user) + money.for_person(request.user)
        context["sees_programme_bodies"] = bool(programme_kinds_seen(request.user))
        context["sees_indicators"] = rules.may_view_indicators(request.user)
        context["sees_money"] = sees_programme(request.user)
        context["sees_audit"] = may(request.user, "governance.view_system_audit", None)
    return render(request, "npvr/home.html", context)


def late_jobs():
    """How many PDF's wait longer than they should: for /gereed."""
    return sum(jobs.late() for jobs in (RENDERS, PRINTS_OF_BOOKS, REPORTS, making.PRINTS, reading.PAPERS))


def _regions():
    return Region.objects.prefetch_related("provinces")


def markers(regions):
    """Regions as places on the map."""
    return [
        {"number": r.number, "name": r.name, "url": f"/regios/{r.slug}/", "x": r.map_x, "y": r.map_y} for r in regions
    ]


def _public_versions():
    """What became public last, each with its number and since when, in words."""
    versions = Version.objects.public().select_related("document__region", "state__publication").defer("content")
    newest = versions.order_by("-state__publication__public_from")[:11]
    return [
        (one, f"Versie {one.number} · openbaar sinds {date_nl(one.state.publication.public_from)}") for one in newest
    ]


@public("names, provinces and neighbours of the regions are public")
def region_list(request):
    """The eleven regions on the map and as a list."""
    regions = list(_regions())
    return render(
        request,
        "npvr/regions.html",
        {
            "regions": regions,
            "principles": Principle.objects.all(),
            "markers": markers(regions),
            "breadcrumbs": [("Regio's", "")],
        },
    )


@guard_partly_public(
    "governance.view_people",
    "plans.view_working_text",
    "plans.view_progress",
    "funding.view_totals",
    *ACTION_OF_SHARING.values(),
    reason="facts are public; documents and names by what each may see",
    sign_in_instead=False,
)
def region_page(request, region_slug):
    """One region: its facts, its documents as far as the visitor may see them, and who sits where."""
    region = get_object_or_404(Region.objects.prefetch_related("provinces"), slug=region_slug)
    person = request.user
    documents = list(readable_documents(person).filter(region=region).select_related("region", "region"))
    versions = Version.objects.shown_to(person).filter(document__region=region).newest_first()[:10]
    context = {
        "region": region,
        "documents": sorted(documents, key=lambda d: (d.kind != DocumentKind.PLAN, d.first_year or 0)),
        "versions": [version.as_read_by(person) for version in versions],
        "may_edit": may(person, "plans.edit", region.pk),
        "has_plan": any(d.kind == DocumentKind.PLAN for d in documents),
        "bodies": _bodies(region) if may(person, "governance.view_people", region.pk) else None,
        "facts": _facts(region),
        "sees_audit": _sees_audit(person, region),
        "sees_money": money_rules.may_view_page(person, region.pk),
        "sees_reports": report_rules.may_read(person, region.pk),
        "overdue": rhythm.overdue_in_words(rhythm.for_region(person, region) or []),
        "path_ahead": timeline.nearest(person, region),
        "begin_url": f"/regios/{region.slug}/plan/",
        "agenda_url": f"/regios/{region.slug}/agenda/nieuw/",
        "breadcrumbs": [("Regio's", "/regios/"), (region.name, "")],
    }
    return render(request, "npvr/region.html", context)


def _sees_audit(person, region):
    """Whether the record of the region, or what this person did in it, is for them."""
    asked = person, "governance.view_audit", region.pk
    return may(*asked) or may_partly(*asked)


def _facts(region):
    """Name and value of what is known of a region, for the list of facts."""
    municipalities = ", ".join(m.name for m in region.municipalities())
    facts = [
        ("Provincie", ", ".join(province.name for province in region.provinces.all())),
        ("Gemeenten", municipalities or "nog in te vullen door de regio"),
        ("Grenst aan", ", ".join(region.neighbours) or "geen ander land"),
    ]
    return [*facts, ("Ook genoemd", region.other_names)] if region.other_names else facts


def _bodies(region):
    """The region's bodies with their seats, and who holds each today; three queries."""
    return Body.objects.standing().with_holders().filter(region=region).order_by("pk")


@guard("governance.read_mail")
def demo_mail(request):
    """In the demonstration mail goes to files; the administrator reads it here (decisions 2)."""
    if not settings.DEMO or not may(request.user, "governance.read_mail", None):
        raise Http404
    folder = settings.EMAIL_FILE_PATH
    files = (
        sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)[:30]
        if folder.exists()
        else []
    )
    return render(request, "npvr/demo_mail.html", {"mails": [_mail(file.read_bytes()) for file in files]})


def _mail(content):
    message = message_from_bytes(content, policy=mail_policy)
    body = message.get_body(preferencelist=("plain",))
    return {
        "to": message["to"],
        "subject": message["subject"],
        "at": message["date"],
        "text": body.get_content().rsplit("\n---", 1)[0] if body else "",
    }
