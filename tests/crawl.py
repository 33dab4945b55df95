"""Walking every address of the portal as every kind of person, and knowing what each of them may find there.

A canary is a word that stands in one place only, at one level of one region. `World` puts them into the demonstration;
whoever reads a canary saw that place.
"""

import hashlib
import io
import re
import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image as Picture

from governance.demo import REGIONS, ROLES, address
from governance.matrix import Column
from governance.models import (
    ActionPoint,
    AgendaItem,
    Appointment,
    Body,
    BodyKind,
    Decision,
    DecisionNote,
    Event,
    Meeting,
    MeetingState,
    Milestone,
    Person,
    Printed,
    PrintJob,
    PrintKind,
    Registration,
    Role,
    Seat,
    Side,
)
from governance.papers.intake import path_of as path_of_paper
from npvr.addresses import addresses
from npvr.files import write_file
from npvr.templatetags.ui import number
from plans.comments.models import Comment
from plans.comments.operations import answer as answer_comment
from plans.comments.operations import place_comment, settle
from plans.documents import operations
from plans.documents.images import add_image
from plans.documents.invitations.models import Level
from plans.documents.invitations.operations import invite
from plans.documents.models import Chapter, ChapterState, Document, DocumentKind, RefusedText
from plans.documents.saving import save_text
from plans.items.activities.operations import add_part
from plans.items.models import (
    Activity,
    Challenge,
    Contribution,
    Goal,
    Indicator,
    Lever,
    Result,
    RunningProgramme,
    SharedIndicator,
)
from plans.items.monitoring.operations import add_measurement
from plans.items.operations import add_item, remove_item, weights_mark
from plans.progress import operations as reports
from plans.progress.content import content_of, written
from plans.progress.gathering import gather
from plans.progress.periods import Period
from plans.reviews.models import Reply, Response, Review, ReviewRequest
from plans.versions.models import ACTION_OF_SHARING, Edition, Rendition, Sharing, Version
from plans.versions.operations import make_version
from plans.versions.recalibrating import begin
from regions.models import Region
from tests.conftest import make_person, seated, share
from tests.governance.test_matrix import ALLOWED, PARTLY
from tests.governance.test_rights import KINDS, OF_THE_PROGRAMME, province_contact

WORKING = "werktekst"
ANONYMOUS = "niet ingelogd"
SIGN_IN = "/inloggen/?next="


def picture(colour):
    """A small PNG of one colour."""
    out = io.BytesIO()
    Picture.new("RGB", (40, 30), colour).save(out, "PNG")
    return out.getvalue()


# --- people ----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Visitor:
    """Somebody who walks around: the demo address or another name, the kind of person, and the own region."""

    name: str
    kind: str
    region: str | None
    person: object = None

    def column(self, region_slug):
        """What the visitor is to a region, by the kinds of tests/governance/test_rights.py."""
        own, other = KINDS[self.kind]
        return own if self.region == region_slug or self.kind in OF_THE_PROGRAMME else other

    def may(self, action, region_slug):
        """By the copy of the matrix in tests/governance/test_matrix.py, not by the portal."""
        return {"PU", self.column(region_slug)} & set(ALLOWED[action].split()) != set()

    def sees(self, level, region_slug):
        """Whether a version shared at this level, or the working text, is for the visitor."""
        action = "plans.view_working_text" if level == WORKING else ACTION_OF_SHARING[level]
        return self.may(action, region_slug)

    def client(self):
        """A browser of the visitor, signed in unless anonymous, that has been here before."""
        client = Client()
        if self.person is not None:
            client.force_login(self.person)
            client.get("/contact/")
        return client


VISITORS = [
    ANONYMOUS, "zonder zetel", *(address(role, slug) for slug in REGIONS for role in ROLES), "klankbord",
    "programmateam", "beheer", "stuurgroeplid", "departement", "provincie",
]  # fmt: skip


def visitors():
    """All demo accounts, the kinds of people that have none, somebody without a seat, and somebody not signed in."""
    found = [Visitor(ANONYMOUS, "anonymous", None), Visitor("zonder zetel", "no seat", None, make_person())]
    for slug in REGIONS:
        found += [Visitor(address(role, slug), role, slug, _demo(address(role, slug))) for role in ROLES]
    achterhoek = Region.objects.get(slug="achterhoek")
    steering = make_person("Stuurgroeplid")
    seat = Seat.objects.get(body__region=achterhoek, role=Role.STEERING_MEMBER)
    Appointment.objects.create(seat=seat, person=steering, place=90, period=DateRange(date(2025, 1, 1), None))
    ministry = make_person("Departement")
    seat = Seat.objects.filter(role=Role.MINISTRY_CONTACT).first()
    Appointment.objects.create(seat=seat, person=ministry, place=90, period=DateRange(date(2025, 1, 1), None))
    return [
        *found,
        Visitor("klankbord", Role.PROGRAMME_MANAGER, "zeeuws-vlaanderen", _demo("klankbord@demo.example")),
        Visitor("programmateam", Role.PROGRAMME_TEAM, None, _demo("programmateam@demo.example")),
        Visitor("beheer", Role.ADMINISTRATOR, None, _demo("beheer@demo.example")),
        Visitor("stuurgroeplid", Role.STEERING_MEMBER, "achterhoek", steering),
        Visitor("departement", Role.MINISTRY_CONTACT, None, ministry),
        Visitor("provincie", Role.PROVINCE_CONTACT, "achterhoek", province_contact(achterhoek.provinces.get())),
    ]


def _demo(email):
    return Person.objects.get(email=email)


# --- places ----------------------------------------------------------------------------------------------------------
@dataclass
class Place:
    """A document with canaries: `words` by level, `numbers` of its versions by level, an image, two saves."""

    document: Document
    by: Person
    words: dict = field(default_factory=dict)
    numbers: dict = field(default_factory=dict)
    sha256: str = ""
    refused: int = 0
    items: dict = field(default_factory=dict)
    chapter: str = "vogel"
    removed: str = "weggehaald"

    @property
    def region(self):
        return self.document.region.slug

    @cached_property
    def marks(self):
        """The hashes by which somebody else's browser or cache could know a version or an image."""
        editions = Version.editions.filter(document=self.document).values_list("sha256", flat=True)
        return [self.sha256, *self.document.versions.values_list("sha256", flat=True), *editions]

    @property
    def where(self):
        """What the address of everything in this document begins with."""
        first_year = {"first_year": self.document.first_year} if self.document.period else {}
        return {"region_slug": self.region} | first_year

    def key_for(self, name):
        """The key of the item that an address like "plans:move_goal" is about; a removed one where it is brought back."""
        if name in MEASURING:
            return self.items["indicator"]
        verb, _, kind = name.removeprefix("plans:").rpartition("_")
        return self.items[f"removed {kind}" if verb == "bring_back" else kind]

    def level_of(self, number):
        """The level at which a version, or the working text, is shared."""
        return next((level for level, at in self.numbers.items() if at == number), WORKING)


def furnish(document, *, by, levels, name):
    """Put a chapter with canaries in a document, freeze it once for each level, and go on writing."""
    place = Place(document, by)
    image = add_image(document, SimpleUploadedFile(f"{name}bestand.png", picture(name_colour(name))), by=by).image
    place.sha256 = image.sha256
    chapter = operations.add_chapter(document, "Nieuw", by=by, slug=place.chapter)
    removed = operations.add_chapter(document, "Nieuw", by=by, slug=place.removed)
    _write(removed, f"{name}weg", image, by)
    operations.remove_chapter(Chapter.objects.get(pk=removed.pk), by=by)
    for level in [*levels, WORKING]:
        word = f"{name}{level.replace('_', '')}vogel"
        place.words[level] = {word}
        _write(chapter, word, image, by)
        if level != WORKING:
            place.numbers[level] = _freeze(document, word, level, by)
    operations.describe_chapter(chapter, state=ChapterState.DRAFT, writer=by, due=date(2026, 1, 1), by=by)
    place.words[WORKING].add(f"{name}weg")
    if document.kind == DocumentKind.AGENDA:
        place.words[WORKING].add(f'href="{document.path}"')  # that it is there at all is known to few
    _put_items(place, name, by)
    if document.kind == DocumentKind.AGENDA:
        _put_activities(place, name, by)
    _take_up_again(place, name, by)
    _put_comments(place, name, by)
    _put_reviews(place, name, by)
    place.items["guest"] = seated(Role.THEME_ADVISER, document.region)
    place.items["invitation"] = invite(
        document, place.items["guest"], by=by, level=Level.READ, until=timezone.localdate() + timedelta(days=5),
        chapter=Chapter.objects.get(pk=chapter.pk),
    ).pk  # fmt: skip
    kept = RefusedText.objects.create(chapter=chapter, person=by, base=1, met=2, html=f"<p>{name}botsing</p>")
    place.refused = kept.pk
    place.words[WORKING].add(f"{name}botsing")
    return place


ACTIVITY_PAGES = {"activities", "activity", "activity_story", "financing", "asks"}
ACTIVITY_FORMS = {
    "add_activity", "change_activity", "rule_standing", "add_contribution", "change_contribution", "set_contribution",
    "add_result", "change_result",
}  # fmt: skip
ACTIVITY_POSTS = {"change_activity_line"} | {
    f"{verb}_{kind}"
    for kind in ("activity", "contribution", "result")
    for verb in ("move", "remove", "bring_back")
    if (verb, kind) not in {("move", "contribution"), ("move", "result")}
}
ACTIVITY_PAGES, ACTIVITY_FORMS, ACTIVITY_POSTS = (
    {f"plans:{name}" for name in names} for names in (ACTIVITY_PAGES, ACTIVITY_FORMS, ACTIVITY_POSTS)
)


def _put_comments(place, name, by):
    """A suggestion that is open, with an answer, and a comment that was settled, both on the working text."""
    chapter = Chapter.objects.get(document=place.document, slug=place.chapter)
    for which in ("", "ended "):
        comment = Comment(
            document=place.document, chapter=chapter, text=f"{name}opmerking{which.strip()}", quote="Tekst",
            replacement="Zin",
        )  # fmt: skip
        place.items[f"{which}comment"] = place_comment(comment, by=by).pk
    settle(comment, by=by)
    answer_comment(Comment.objects.get(pk=place.items["comment"]), f"{name}antwoord", by=by, token=uuid.uuid4())
    place.words[WORKING] |= {f"{name}opmerking", f"{name}opmerkingended", f"{name}antwoord"}


GUEST = uuid.UUID(int=14)
"""The request to somebody without an account, in the first place that is furnished: what its address is known by."""


def _put_reviews(place, name, by):
    """A round that is closed, with what was done, and one that is open; both ask the bestuurlijk trekker and a guest."""
    number = place.numbers[Sharing.CORE_TEAM]
    version = next(v for v in place.document.versions.all() if v.number == number)
    seat = Seat.objects.get(role=Role.REGIONAL_LEAD, body__region=place.document.region)
    for which in (1, 2):
        review = Review.objects.create(
            version=version, number=which, question=f"{name}vraag{which}", due_on=timezone.localdate(), asked_by=by
        )
        asked = ReviewRequest.objects.create(review=review, position=1, seat=seat)
        guest = ReviewRequest(review=review, position=2, name=f"{name}gast", email=f"{name}@gast.example")
        guest.pk = guest.pk if which == 1 or ReviewRequest.objects.filter(pk=GUEST).exists() else GUEST
        guest.token_sha256 = hashlib.sha256(f"{name}{which}".encode()).hexdigest()
        guest.save(force_insert=True)
        Response.objects.create(
            review=review,
            request=asked,
            number=1,
            verdict="not_yet",
            note=f"{name}reactie",
            sha256=version.sha256,
            by=by,
        )
        if which == 1:
            Review.objects.filter(pk=review.pk).update(closed_at=timezone.now(), closed_by=by)
            Reply.objects.create(review=review, request=asked, text=f"{name}gedaan", written_by=by)
            place.items["annex"] = _put_annex(review, name, by)
    place.items |= {"asked": asked.pk, "asked guest": guest.pk}
    place.words[WORKING] |= {f"{name}{word}" for word in ("vraag1", "vraag2", "gast", "reactie", "gedaan", "bijlage")}


def _put_annex(review, name, by):
    """The reply table of a round as a PDF that is made."""
    content = f"%PDF-1.7 {name}bijlage".encode()
    sha256 = hashlib.sha256(content).hexdigest()
    write_file(path_of_paper(sha256), content)
    job = PrintJob.objects.create(
        kind=PrintKind.REPLY_TABLE, subject=f"review:{review.pk}", region=review.version.document.region, content={},
        title=f"{name}bijlage", content_sha256=sha256, asked_by=by, state="done",
    )  # fmt: skip
    Printed.objects.create(job=job, sha256=sha256, size=len(content), pages=1)
    return job.pk


REVIEW_PAGES = {"plans:reviews", "plans:review", "plans:review_table", "plans:annex_standing", "plans:annex_pdf"}
ANNEXES = {"plans:annex_standing", "plans:annex_pdf"}  # of the round that is closed
OF_THE_ASKED = {"plans:review_request"}  # of whoever sits in the seat that was asked
REVIEW_POSTS = {"plans:close_review", "plans:withdraw_request", "plans:renew_link", "plans:reply_to_response"}
REVIEW_POSTS |= {"plans:ask_annex"}


def _in_reviews(one, place, where):
    """The rounds of a version that only the core team sees: the closed one to read, the open one to change."""
    number, own = place.numbers[Sharing.CORE_TEAM], set(one.parameters)
    rest = {"asked": place.items["asked guest" if one.name in REVIEW_POSTS else "asked"], "review_number": 2}
    rest["annex_id"] = place.items["annex"]
    both = [1, 2] if one.name in REVIEW_PAGES and "review_number" in own else [2]
    both = [1] if one.name in ANNEXES else both
    for which in both:
        more = {name: value for name, value in (rest | {"review_number": which}).items() if name in own}
        yield _target(one, place, [WORKING], number=number, **where, **more)


def _put_activities(place, name, by):
    """An activity with a contribution of a municipality and a result, each beside one that was removed."""
    for which in ("", "removed "):
        one = add_item(Activity(document=place.document, title=f"{name}activiteit{which.strip()}"), by=by)
        place.items[f"{which}activity"] = one.key
        owner = one if not which else Activity.objects.get(document=place.document, key=place.items["activity"])
        brings = Contribution(
            activity=owner, contributor=place.document.region.municipalities()[0], scheme=f"{name}bron"
        )
        result = Result(activity=owner, title=f"{name}resultaat{which.strip()}")
        for kind, part in (("contribution", brings), ("result", result)):
            place.items[f"{which}{kind}"] = add_part(part, by=by).key
            if which:
                remove_item(part, by=by)
    remove_item(one, by=by)
    place.words[WORKING] |= {f"{name}activiteit", f"{name}bron", f"{name}resultaat"}


def _activity_arguments(name, place):
    """The activity that an address is about, and the contribution or result of it."""
    which = "removed " if "bring_back" in name else ""
    kind = name.rpartition("_")[2]
    part = place.items[f"{which}{kind}"] if kind in {"contribution", "result"} else None
    return {"key": place.items[f"{which}activity" if kind == "activity" else "activity"], "part": part}


def _take_up_again(place, name, by):
    """A round that is going on, with something in it to mark."""
    if place.document.kind == DocumentKind.AGENDA:
        item = add_item(Activity(document=place.document, title=f"{name}herijking"), by=by)
        place.words[WORKING].add(item.title)
        place.items["item"] = item.key
    else:
        place.items["item"] = place.items["challenge"]
    begin(place.document, by=by)


PLAN_ITEMS = {
    "challenge": Challenge, "lever": Lever, "goal": Goal, "programme": RunningProgramme, "indicator": Indicator,
}  # fmt: skip
SHARED = uuid.UUID(int=11)


def _put_items(place, name, by):
    """Two items of each kind with canaries, and one that was removed."""
    for kind, model in PLAN_ITEMS.items() if place.document.kind == DocumentKind.PLAN else ():
        for title in (f"{name}{kind}", f"{name}{kind}tweede", f"{name}{kind}weg"):
            item = add_item(model(document=place.document, title=title), by=by)
            place.words[WORKING].add(title)
            place.items[f"removed {kind}" if title.endswith("weg") else kind] = item.key
        remove_item(item, by=by)
    if place.document.kind == DocumentKind.PLAN:
        _measure(place, name, by)
    else:
        report = add_item(Activity(document=place.document, title=f"{name}voortgang"), by=by)
        place.words[WORKING].add(report.title)
        place.items["report"] = report.key


def _measure(place, name, by):
    """Let the indicator follow the shared definition, with a value that stands nowhere else."""
    shared, _ = SharedIndicator.objects.get_or_create(pk=SHARED, defaults={"title": "Banen", "unit": "banen"})
    indicator = Indicator.objects.get(document=place.document, key=place.items["indicator"])
    indicator.shared = shared
    indicator.save()
    value = 900_000 + sum(name.encode())
    place.items["measurement"] = add_measurement(
        indicator, by=by, on=date(2024, 12, 31), value=Decimal(value), note=f"{name}meting"
    ).pk
    place.words[WORKING] |= {f"{name}meting", number(value)}


def name_colour(name):
    """A colour of its own for each name, so that no two images are the same file."""
    return tuple(hashlib.sha256(name.encode()).digest()[:3])


def _write(chapter, word, image, by):
    chapter = Chapter.objects.select_related("text", "document__region").get(pk=chapter.pk)
    operations.rename_chapter(chapter, f"Titel {word}", by=by)
    html = (
        f'<p>Tekst {word}<span data-voetnoot="">noot {word}</span></p>'
        f'<figure><img src="afbeelding:{image.sha256}" alt="Beeld {word}"><figcaption>{word}</figcaption></figure>'
    )
    save_text(chapter, html, base=chapter.text.lock_version, by=by)


def _freeze(document, word, level, by):
    version = make_version(document, by=by, token=uuid.uuid4(), label=f"etiket {word}", note=f"toelichting {word}")
    if publication := share(version, level):
        _keep_pdf(publication.edition, word, Edition.PUBLIC)
    _keep_pdf(version, word, Edition.CONCEPT)
    return version.number


def _keep_pdf(version, word, edition):
    content = f"%PDF-1.7 {word} {edition}".encode()
    path = settings.MEDIA_ROOT / "pdf" / f"{uuid.uuid4().hex}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    Rendition.objects.create(
        version=version, edition=edition, path=str(path.relative_to(settings.MEDIA_ROOT)),
        sha256=hashlib.sha256(content).hexdigest(), size=len(content), pages=1,
    )  # fmt: skip


NOTE, NOTE_WORD = uuid.UUID(int=15), "Wulpnota"
"""A decision note of the Achterhoek's own side, and what it is about."""


MEETING, MEETING_WORD = uuid.UUID(int=40), "overlegvogel"
"""The id of a meeting of the Achterhoek's core team, and of its item, decision and action point, and their canary."""


MILESTONE, MILESTONE_WORD = uuid.UUID(int=43), "mijlpaalvogel"
"""A milestone on the Achterhoek's own path, and what it is called."""


def _meet(region, by):
    """A meeting of yesterday with a decision and an action point of the region adviser's seat."""
    body, at = Body.objects.get(region=region, kind=BodyKind.CORE_TEAM), timezone.now() - timedelta(days=1)
    meeting = Meeting.objects.create(
        pk=MEETING, region=region, body=body, starts_at=at, ends_at=at + timedelta(hours=1), place=MEETING_WORD,
        state=MeetingState.HELD, made_by=by,
    )  # fmt: skip
    item = AgendaItem.objects.create(pk=MEETING, meeting=meeting, number=1, title=MEETING_WORD)
    Decision.objects.create(
        pk=MEETING, body=body, meeting=meeting, item=item, year=2000, sequence=1, text=MEETING_WORD, on=at.date(),
        made_by=by,
    )  # fmt: skip
    seat = Seat.objects.get(body=body, role=Role.REGION_ADVISER)
    ActionPoint.objects.create(
        pk=MEETING, region=region, body=body, meeting=meeting, item=item, text=MEETING_WORD, owner_seat=seat,
        due_on=at.date(), made_by=by,
    )  # fmt: skip


EVENT, REGISTERED_WORD = uuid.UUID(int=43), "aanmeldvogel"
"""An event of the Achterhoek for whoever has the link, and the name and address of who registered without an account."""


def _register(region, by):
    """An event in three weeks, with one registration."""
    at = timezone.now() + timedelta(days=21)
    meeting = Meeting.objects.create(
        pk=EVENT, region=region, title="Bijeenkomst", starts_at=at, ends_at=at + timedelta(hours=1), made_by=by
    )
    event = Event.objects.create(meeting=meeting, key=EVENT, audience="link", until=at.date(), opened_by=by)
    Registration.objects.create(
        pk=EVENT, event=event, turn=1, state="placed", name=REGISTERED_WORD, email=f"{REGISTERED_WORD}@dorp.example"
    )


DRAFT_REPORT, DRAFT_WORD = uuid.UUID(int=50), "kwikstaartconcept"
FINISHED_REPORT, FINISHED_WORD = uuid.UUID(int=51), "kwikstaartafgerond"
"""Two progress reports of the Achterhoek and their canaries: one that is being written, and one that was finished."""


def _report_on(region, by):
    """Made before the canaries of the plan are there, so that the finished one holds its own alone."""
    for pk, word, year in ((DRAFT_REPORT, DRAFT_WORD, 2023), (FINISHED_REPORT, FINISHED_WORD, 2024)):
        report = reports.begin(
            region, Period.chosen(year, "jaar"), by=by, token=uuid.uuid4(), id=pk, occasion=word, on=date(year, 12, 31)
        )
    reports.finish(report, by=by, seen=written(content_of(report, Period.of(report), gather(report)))[1])


class World:
    """The demonstration with canaries: the Achterhoek's plan (a version at each level) and agenda, and Twente's plan."""

    def __init__(self):
        manager = _demo("programmamanager.achterhoek@demo.example")
        neighbour = _demo("programmamanager.twente@demo.example")
        plan, other = self._plan("achterhoek"), self._plan("twente")
        _report_on(plan.region, manager)
        agenda = operations.begin_agenda(plan, first_year=2030, last_year=2033, by=manager)
        self.plan = furnish(plan, by=manager, levels=list(Sharing), name="ijsvogel")
        self.agenda = furnish(agenda, by=manager, levels=[Sharing.CORE_TEAM], name="wielewaal")
        self.other = furnish(other, by=neighbour, levels=[Sharing.CORE_TEAM], name="roerdomp")
        self.places = [self.plan, self.agenda, self.other]
        self.visitors = visitors()
        self.names = {}
        for region, person in (("achterhoek", manager), ("twente", neighbour)):
            person.name = self.names[region] = f"{region.capitalize()}naamvogel"
            person.save()
        _meet(plan.region, manager)
        _register(plan.region, manager)
        Milestone.objects.create(
            pk=MILESTONE,
            region=plan.region,
            title=MILESTONE_WORD,
            precision="open",
            note=MILESTONE_WORD,
            made_by=manager,
        )
        DecisionNote.objects.create(
            pk=NOTE, region=plan.region, side=Side.REGION, subject=NOTE_WORD, to="Aan", sender="Van", on=date(2026, 3, 2),
            made_by=manager,
        )  # fmt: skip

    @staticmethod
    def _plan(slug):
        return Document.objects.select_related("region").get(region__slug=slug, kind=DocumentKind.PLAN)

    def canaries_for(self, visitor):
        """The words this visitor may read, by the matrix."""
        words = {
            word
            for place in self.places
            for level, words in place.words.items()
            for word in words
            if visitor.sees(level, place.region)
        }
        if visitor.column("achterhoek") in {"ED", "BT"}:  # the region's side
            words.add(NOTE_WORD)
        if visitor.may("governance.view_meetings", "achterhoek"):
            words.add(MEETING_WORD)
        if visitor.may("governance.run_meetings", "achterhoek"):
            words.add(REGISTERED_WORD)
        if visitor.may("plans.view_core_team", "achterhoek"):
            words.add(DRAFT_WORD)
        if visitor.may("plans.view_progress", "achterhoek"):
            words |= {MILESTONE_WORD, FINISHED_WORD}
        return words | {name for slug, name in self.names.items() if visitor.may("governance.view_people", slug)}

    @property
    def canaries(self):
        """Every canary there is."""
        words = {word for place in self.places for words in place.words.values() for word in words}
        words |= {NOTE_WORD, MEETING_WORD, REGISTERED_WORD, MILESTONE_WORD, DRAFT_WORD, FINISHED_WORD}
        return words | set(self.names.values())


# --- addresses -------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Target:
    """One address with arguments. `needs` says who finds it there, `then` what comes when found."""

    name: str
    arguments: tuple
    place: Place | None = field(default=None, compare=False)
    levels: tuple = ()
    action: str = ""

    @property
    def path(self):
        return reverse(self.name, kwargs=dict(self.arguments))


WORKING_TEXT_PAGES = {
    "plans:chapter", "plans:chapter_history", "plans:compare_saves", "plans:document_history", "plans:image",
    "plans:chapter_standing", "plans:refused_text", "plans:block_preview",
}  # fmt: skip
ITEM_PAGES = {"plans:challenge", "plans:lever", "plans:goal", "plans:programme"}
SIDES = {"plans:answer_for_region": {"ED"}, "plans:answer_for_state": {"RA"}}  # of one side of the core team
WORKING_TEXT_PAGES |= {f"{name}s" for name in ITEM_PAGES} | ITEM_PAGES
WORKING_TEXT_PAGES |= {"plans:recalibration", "plans:compare_with_base"}
WORKING_TEXT_PAGES |= {"plans:overview", "plans:objective_weights", "plans:principles"}
WORKING_TEXT_PAGES |= {"plans:indicators", "plans:indicator", "plans:edit_indicator", "plans:measurements_file"}
WORKING_TEXT_PAGES |= {"plans:progress", "plans:progress_half", "plans:report"}
MEASURING = {
    "plans:measurements_file", "plans:add_measurement", "plans:read_in", "plans:store_table",
    "plans:change_measurement", "plans:remove_measurement",
}  # fmt: skip
WORKING_TEXT_PAGES |= {"plans:comments_panel", "plans:place_comment", "plans:comment", "plans:change_comment"}
OF_THEIR_WRITER = {"plans:change_comment"}
COMMENT_POSTS = {f"plans:{verb}_comment" for verb in ("answer", "settle", "reopen", "accept", "withdraw")}
OWN_PAGES = {"plans:conflict"}  # of the one person who wrote the text
WRITING_PAGES = {"plans:board", "plans:describe_chapter", "plans:make_version", "plans:begin_agenda"}
WRITING_PAGES |= {name.replace(":", f":{verb}_") for name in ITEM_PAGES for verb in ("add", "remove")}
WRITING_PAGES |= {"plans:reference_choices"}
WRITING_PAGES |= {"plans:readiness", "plans:mark_item", "plans:begin_next_agenda", "plans:abandon_recalibration"}
WRITING_PAGES |= {"plans:add_indicator", "plans:remove_indicator", "plans:close_half"}
WRITING_PAGES |= {"plans:add_measurement", "plans:read_in", "plans:change_measurement"}
POSTS = {
    "plans:begin_plan", "plans:add_chapter", "plans:save_chapter", "plans:move_chapter", "plans:remove_chapter",
    "plans:bring_back_chapter", "plans:restore_save", "plans:upload_image", "plans:pdf_again", "plans:leave_chapter",
}  # fmt: skip
POSTS |= {name.replace(":", f":{verb}_") for name in ITEM_PAGES for verb in ("move", "bring_back")}
ROUND = {"plans:begin_recalibration", "plans:continue_items", "plans:end_recalibration"}
POSTS |= ROUND | {"plans:switch_readiness"}
POSTS |= {"plans:move_indicator", "plans:bring_back_indicator", "plans:store_table", "plans:remove_measurement"}
POSTS |= COMMENT_POSTS | {"plans:narrow_version"}
WRITING_PAGES |= {"plans:invitations"}
POSTS |= {"plans:renew_invitation", "plans:end_invitation"}
WORKING_TEXT_PAGES |= ACTIVITY_PAGES
WRITING_PAGES |= ACTIVITY_FORMS
POSTS |= ACTIVITY_POSTS
NO_FORMS = {"plans:leave_chapter", "plans:board", "plans:readiness", "plans:reference_choices"}  # write nothing
NO_FORMS |= {
    "plans:read_in",
    "plans:store_table",
    "plans:close_half",
}  # tests/plans/items/test_measurements.py, …_progress
NO_FORMS |= {"plans:narrow_version"}  # other people, and a fresh sign-in: tests/plans/test_sharing.py
NO_FORMS |= {"plans:answer_comment", "plans:withdraw_comment"}  # of more people: tests/plans/comments/test_comments.py
NO_FORMS |= ROUND | {"plans:abandon_recalibration"}  # they take a whole round: tests/plans/items/test_recalibration.py
FORMS = ITEM_PAGES | {"plans:edit_indicator", "plans:objective_weights", "plans:answer_for_region"}
FORMS = (FORMS | POSTS | WRITING_PAGES) - NO_FORMS
ADOPTION_POSTS = {
    f"plans:{name}"
    for name in ["offer", "withdraw_offer", "add_mandate", "remove_mandate"]
    + [f"{verb}_for_{side}" for verb in ("approve", "not_yet", "take_back") for side in ("region", "state")]
}  # what they do, and for whom: tests/plans/test_adoption.py
POSTS |= ADOPTION_POSTS
NO_FORMS |= {"plans:reply_to_response"}  # after closing: tests/plans/reviews/test_reviews.py
NO_FORMS |= {"plans:ask_annex"}  # also of who decides: tests/plans/reviews/test_annex.py
WORKING_TEXT_PAGES |= REVIEW_PAGES
WRITING_PAGES |= {"plans:start_review", "plans:add_to_review"}
POSTS |= REVIEW_POSTS
FORMS |= REVIEW_POSTS | {"plans:start_review", "plans:add_to_review"}
FORMS -= {"plans:reply_to_response", "plans:ask_annex"}
VERSION_PAGES = {
    "plans:adoption",
    "plans:pledge",
    "plans:version",
    "plans:version_pdf",
    "plans:pdf_progress",
    "plans:version_json",
    "plans:version_image",
    "plans:share_version",
    "plans:narrow_version",
    "plans:publication",
}
# Of the core team and the two who decide; others read at the version how far it goes.
SHARING_PAGES = {"plans:share_version", "plans:publication"}
PUBLICATION_POSTS = {
    f"plans:{name}"
    for name in (
        "make_edition",
        "propose_publication",
        "confirm_publication",
        "withdraw_publication",
        "undo_publication",
        "take_offline",
    )
}  # both sides, and a fresh sign-in: tests/plans/publication
POSTS |= PUBLICATION_POSTS
PLEDGES = {"plans:pledge"}  # of the contact of a ministry; what it does: tests/plans/test_pledges.py
LISTS = {"plans:document", "plans:versions", "plans:choose_comparison", "plans:comments"}
OPEN = {
    "home", "regions", "region", "accessibility", "privacy", "contact", "security_txt", "healthy", "ready",
    "components",
}  # fmt: skip
SIGNPOSTS = {"plans:current_agenda"}  # where they lead: tests/plans/test_current_agenda.py
MISSING = {
    "region_slug": "nergens", "first_year": 2040, "chapter_slug": "bestaat-niet", "number": "0.99",
    "sha256": "0" * 64, "key": uuid.UUID(int=7), "part": uuid.UUID(int=7),
    "principle_number": 99, "old": None, "new": None, "refused": 999_999,
    "comment": uuid.UUID(int=10), "review_number": 99, "asked": uuid.UUID(int=15),
    "annex_id": uuid.UUID(int=19),
    "invitation": uuid.UUID(int=14),
    "kind": "bestaat-niet", "measurement": uuid.UUID(int=8), "half": "2060-1", "shared": uuid.UUID(int=9),
}  # fmt: skip


def targets(world):
    """Every URL pattern with arguments; one whose name or parameters this file doesn't know makes the walk fail."""
    found = []
    for one in addresses():
        if one.name.startswith("plans:") and one.name not in SIGNPOSTS:
            for place in world.places:
                found += [t for t in _in_document(one, place) if t not in found]
        else:
            found += _elsewhere(one)
    return found


def _in_document(one, place):
    """The targets of one pattern in one document; none where a pattern for agendas meets a plan."""
    own = set(one.parameters) - {"region_slug"}
    if one.name not in {"plans:begin_plan", "plans:begin_agenda", "plans:begin_next_agenda"} and (
        "first_year" in own
    ) != ("first_year" in place.where):
        return []
    where = {name: value for name, value in place.where.items() if name in one.parameters}
    if one.name in VERSION_PAGES | ADOPTION_POSTS | PUBLICATION_POSTS or one.name == "plans:pdf_again":
        image = {"sha256": place.sha256} if "sha256" in own else {}
        return [
            _target(one, place, [level], number=number, **where, **image) for level, number in place.numbers.items()
        ]
    if one.name in REVIEW_PAGES | REVIEW_POSTS | OF_THE_ASKED | {"plans:start_review", "plans:add_to_review"}:
        return list(_in_reviews(one, place, where))
    if one.name == "plans:compare_versions":
        return _comparisons(one, place, where)
    if one.name in LISTS:
        return [_target(one, place, [*place.numbers, WORKING], **where)]
    if one.name in WORKING_TEXT_PAGES | WRITING_PAGES | OWN_PAGES | POSTS | set(SIDES):
        rest = {
            "chapter_slug": place.chapter,
            "sha256": place.sha256,
            "old": 1,
            "new": 2,
            "refused": place.refused,
            "kind": "opgaven",
            "principle_number": 1,
            "measurement": place.items.get("measurement"),
            "half": "2030-1",
            "invitation": place.items["invitation"],
            "comment": place.items["ended comment" if one.name == "plans:reopen_comment" else "comment"],
        }
        if one.name == "plans:bring_back_chapter":
            rest["chapter_slug"] = place.removed
        if one.name in ACTIVITY_PAGES | ACTIVITY_FORMS | ACTIVITY_POSTS:
            rest |= _activity_arguments(one.name, place)
        elif "key" in own:
            rest["key"] = place.key_for(one.name)
        return [_target(one, place, [WORKING], **where, **{name: rest[name] for name in own & set(rest)})]
    raise AssertionError(f"tests/crawl.py does not know the address {one.name} ({one.route})")


def _comparisons(one, place, where):
    numbers = list(place.numbers.values())
    for old, new in [*zip(numbers, [*numbers[1:], WORKING], strict=True), (numbers[-1], numbers[0])]:
        yield _target(one, place, [place.level_of(old), place.level_of(new)], old=old, new=new, **where)


def _target(one, place, levels, **arguments):
    assert set(arguments) == set(one.parameters), f"{one.route}: {arguments}"
    return Target(one.name, tuple(sorted(arguments.items())), place, tuple(levels))


def _elsewhere(one):
    """The addresses outside the documents: open, about the own account, or with an action of their own."""
    samples = {
        "region_slug": ["achterhoek", "twente"], "uidb36": ["1"], "key": ["set-password"], "pk": [1], "shared": [SHARED],
        "asked": [GUEST], "secret": ["0" * 64], "sha256": ["0" * 64],
        "year": [2026], "number": [1], "batch": [uuid.UUID(int=12)], "printout": [uuid.UUID(int=13)],
        "note_id": [NOTE], "print_id": [uuid.UUID(int=16)], "uid": ["1"], "token": ["abc-0123"], "proposal_pk": [1],
        "event_id": [EVENT], "event_key": [EVENT], "registration_id": [EVENT],
        "meeting_id": [MEETING], "item_id": [MEETING], "decision_id": [MEETING], "action_id": [MEETING],
        "feed_pk": [1], "paper_id": [uuid.UUID(int=41)], "correction_id": [uuid.UUID(int=42)],
        "milestone_id": [MILESTONE], "wait_id": [1],
        "report_id": [DRAFT_REPORT, FINISHED_REPORT],
        **_seats_of_the_demo(),
    }  # fmt: skip
    assert set(one.parameters) <= set(samples), f"tests/crawl.py does not know the parameters of {one.route}"
    if one.access.kind == "public" or one.name in OPEN:
        action = ""
    else:
        action = one.access.actions[0] if one.access.actions else "own account"
    sets = [{}]
    for name in one.parameters:
        sets = [{**chosen, name: value} for chosen in sets for value in samples[name]]
    return [Target(one.name, tuple(sorted(chosen.items())), action=action) for chosen in sets]


def _seats_of_the_demo():
    """A body, a seat in it and who holds that, of the Achterhoek; elsewhere these aren't there."""
    held = Appointment.objects.select_related("seat").get(person__email=address(Role.THEME_ADVISER, "achterhoek"))
    return {"body_pk": [held.seat.body_id], "seat_pk": [held.seat_id], "appointment_pk": [held.pk]}


def missing(target):
    """Addresses like this one of things that do not exist: of the last thing it names, and of its region."""
    chosen = dict(target.arguments)
    named = [name for name in MISSING if name in chosen]
    for name in dict.fromkeys([named[0], named[-1]]):
        other = {name: MISSING[name]}
        if name == "new":
            other = dict.fromkeys(["old", "new"], "0.98" if target.name == "plans:compare_versions" else 98)
        yield Target(target.name, tuple(sorted((chosen | other).items())))


# --- what is to be expected ------------------------------------------------------------------------------------------
def expected(visitor, target):
    """The status a visitor gets for a GET, by the matrix."""
    if target.name in POSTS:
        return 405
    if target.place is None:
        return _outside_documents(visitor, target)
    if not found(visitor, target) or (target.name in SHARING_PAGES | PLEDGES and visitor.kind == "anonymous"):
        return 302 if visitor.kind == "anonymous" else 404
    if target.name in SHARING_PAGES:
        hides = target.name == "plans:publication" and visitor.column(target.place.region) == "AD"
        return 200 if visitor.may("plans.narrow_sharing", target.place.region) or hides else 403
    if target.name in PLEDGES:  # at the version itself, not at its public edition
        return 200 if visitor.kind == Role.MINISTRY_CONTACT and Sharing.PUBLIC not in target.levels else 403
    if target.name in OF_THEIR_WRITER:
        return 200 if visitor.person == target.place.by else 403
    if target.name in SIDES:
        return 200 if visitor.column(target.place.region) in SIDES[target.name] else 403
    if target.name in WRITING_PAGES:
        return 200 if visitor.may("plans.edit", target.place.region) else 403
    return 302 if target.name == "plans:choose_comparison" else 200


OF_FINISHED = {"report_json", "report_pdf", "report_pdf_standing"}
POSTS |= {f"reports:{name}" for name in ("remove_report", "correct_report", "report_pdf_again")}
RECORDS = {"region_audit": "governance.view_audit", "system_audit": "governance.view_system_audit"}


def _outside_documents(visitor, target):
    """Of what is in no document the records and the progress reports; for others nothing is said here."""
    if target.name in RECORDS:
        return _of_a_record(visitor, target)
    return _of_a_report(visitor, target) if target.name.startswith("reports:") else None


def _of_a_record(visitor, target):
    """The record is there for whoever may read it, or a part of it."""
    if visitor.kind == "anonymous":
        return 302
    action, region = RECORDS[target.name], dict(target.arguments).get("region_slug")
    reads = visitor.may(action, region) or visitor.column(region) in PARTLY.get(action, "").split()
    return 200 if reads else 404


def _of_a_report(visitor, target):
    """A draft is the core team's and its deciders', a finished report for who follows the region, writing the core team's."""
    if visitor.kind == "anonymous":
        return 302
    chosen, name = dict(target.arguments), target.name.partition(":")[2]
    region, pk = chosen["region_slug"], chosen.get("report_id")
    draft = pk == DRAFT_REPORT
    seen = visitor.may("plans.view_core_team" if draft else "plans.view_progress", region)
    if not seen or (pk and region != "achterhoek") or (draft and name in OF_FINISHED) or name == "report_pdf":
        return 404  # the PDF of the finished one is not made in this walk
    if name in {"new_report", "write_report", "finish_report"}:
        if not visitor.may("plans.report_progress", region) or (name == "write_report" and not draft):
            return 403
        return 302 if name == "finish_report" and not draft else 200
    return 200


def found(visitor, target):
    """Whether this visitor may know that the target is there."""
    if target.name in OWN_PAGES:
        return visitor.person == target.place.by
    if target.name in OF_THE_ASKED:
        return visitor.column(target.place.region) == Column.REGIONAL_LEAD
    if target.name == "plans:comments" and visitor.column(target.place.region) in {"PU", "AD"}:
        return False
    seen = [visitor.sees(level, target.place.region) for level in target.levels]
    if target.name == "plans:adoption":
        seen.append(visitor.may("plans.view_core_team", target.place.region))
    return any(seen) if target.name in LISTS else all(seen)


def query(target):
    """What stands after the question mark where an address wants something there."""
    if target.name == "plans:chapter_standing":
        return {"base": 0, "sitting": uuid.UUID(int=1), "doing": "open"}
    if target.name == "plans:comments":
        return {"toon": "alles"}
    if target.name in {"plans:comments_panel", "plans:place_comment"}:
        return {"hoofdstuk": target.place.chapter} if target.place else {"hoofdstuk": "vogel"}
    if target.name == "plans:block_preview":
        return {"id": "alle"}
    if target.name != "plans:choose_comparison":
        return {}
    numbers = list(target.place.numbers.values()) if target.place else ["0.98"]
    return {"van": numbers[-1], "naar": numbers[-1]}


def body(answer):
    """The bytes of an answer, streamed or not."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def everything(answer):
    """Every byte a visitor gets: status line, headers, cookies, body."""
    head = "\n".join([answer.reason_phrase, *(f"{k}: {v}" for k, v in answer.headers.items()), str(answer.cookies)])
    return head.encode() + b"\n\n" + body(answer)


def fingerprint(answer, path):
    """What one could tell two answers apart by: all but the reference number, and the address that was asked itself."""
    reference = answer.headers["X-Reference"]
    headers = {name: value for name, value in answer.headers.items() if name != "X-Reference"}
    if "Location" in headers:
        assert headers["Location"].startswith((SIGN_IN, "/")), headers["Location"]
        headers["Location"] = headers["Location"].split("next=")[0]
    text = body(answer).replace(reference.encode(), b"")
    if answer.status_code not in {403, 404}:  # these repeat nothing of the address; the own menu may hold it
        text = text.replace(path.encode(), b"")
    return answer.status_code, tuple(sorted(headers.items())), str(answer.cookies), text


VOLATILE = {"VersionPage", "Person", "Reading"}  # the last: what somebody who decides has seen, for them alone


def our_models():
    """Every model of ours, with the histories and the tables between two models."""
    apps_of_ours = [apps.get_app_config(app) for app in ("regions", "governance", "plans", "funding")]
    return [model for app in apps_of_ours for model in app.get_models(include_auto_created=True)]


def ask_tables(question, models, *values):
    """The rows of one question to every table at once; `{name}`, `{table}` and `{key}` are filled in, a row is `t`.

    A question gives the name first. The rows come in the order of the names: the database may ask tables side by side.
    """
    asked = [
        question.format(name=model.__name__, table=model._meta.db_table, key=model._meta.pk.column) for model in models
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), list(values) * len(asked))
        return sorted(cursor.fetchall(), key=lambda row: row[0])


def state_of_everything():
    """How many rows of each of our own tables were written in this transaction, but for ready pages and signing in.

    The database counts them, also those that were written and taken back; the walk asks for it hundreds of times.
    """
    tables = [model._meta.db_table for model in our_models() if model.__name__ not in VOLATILE]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_xact_user_tables WHERE relname = ANY(%s)",
            [tables],
        )
        return {name: tuple(numbers) for name, *numbers in cursor.fetchall()}


def written_since(before):
    """The models whose tables were written since `state_of_everything` said `before`, and those it passes over."""
    now = state_of_everything()
    return [
        model
        for model in our_models()
        if model.__name__ in VOLATILE or now.get(model._meta.db_table) != before.get(model._meta.db_table)
    ]


# --- headers ---------------------------------------------------------------------------------------------------------
NONCE = re.compile(r"'nonce-[\w+/=-]{16,}'")


def policy_of(answer):
    """The Content-Security-Policy by directive, each a set of sources."""
    parts = [part.split() for part in answer.headers["Content-Security-Policy"].split(";")]
    return {name: set(sources) for name, *sources in parts}


def check_headers(answer, path):
    """What every answer says whatever the address: decisions 22, trust.md F21, standards.md 1.5."""
    where = f"{path} ({answer.status_code})"
    assert answer.headers["X-Content-Type-Options"] == "nosniff", where
    assert answer.headers["X-Frame-Options"] == "DENY", where
    assert answer.headers["Referrer-Policy"] == "same-origin", where
    assert "unsafe-" not in answer.headers["Content-Security-Policy"], where
    assert re.fullmatch(r"[0-9a-f]{8}", answer.headers["X-Reference"]), where
    check_policy(policy_of(answer), answer, where)


def check_policy(policy, answer, where):
    """The policy of the settings; a nonce only where a page carries one; stricter for an image."""
    kind = answer.headers.get("Content-Type", "")
    if kind.startswith("image/") or (kind == "application/pdf" and "sandbox" in policy):
        assert policy == {"default-src": {"'none'"}, "sandbox": set()}, where
        return
    wanted = {
        name: {str(s) for s in sources} for name, sources in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
    }
    for name, sources in wanted.items():
        nonces = {source for source in policy[name] if NONCE.fullmatch(source)}
        assert policy[name] - nonces == {s for s in sources if "nonce" not in s.lower()}, f"{where}: {name}"
        assert not nonces or name in {"script-src", "style-src"}, where
    assert set(policy) == set(wanted), where


def is_private(answer):
    """Whether no cache may keep the answer, not even the browser's."""
    directives = {part.strip() for part in answer.headers.get("Cache-Control", "").split(",")}
    return {"private", "no-store"} <= directives


# --- writing ---------------------------------------------------------------------------------------------------------
def post_data(target):
    """What a right POST to this address holds: without a check of rights it would do its work.

    What takes a question to the database, or a picture, is made only for the address that needs it.
    """
    found = {
        "plans:begin_agenda": {"first_year": 2034, "last_year": 2037},
        "plans:add_chapter": {"title": "Erbij"},
        "plans:describe_chapter": {"title": "Anders", "state": "ready", "writer": "", "due": "2027-02-01"},
        "plans:save_chapter": lambda: {
            "html": "<p>Overschreven</p>",
            "base": _newest_save(target),
            "token": uuid.uuid4(),
        },
        "plans:move_chapter": {"direction": "up"},
        "plans:restore_save": lambda: {"save": 2, "base": _newest_save(target)},
        "plans:upload_image": lambda: {"bestand": SimpleUploadedFile("nieuw.png", picture((9, 9, 9)))},
        "plans:begin_next_agenda": lambda: {"earlier": _agenda_of(target), "first_year": 2034, "last_year": 2037},
        "plans:mark_item": {"mark": "new", "reason": "Kwam erbij.", "seen": 0},
        "plans:switch_readiness": {"tonen": "nee"},
        "plans:start_review": lambda: {
            "question": "Wat vindt u?",
            "due_on": timezone.localdate(),
            "asked": _lead_of(target),
            "token": uuid.uuid4(),
        },
        "plans:add_to_review": {"name_1": "Nog iemand", "email_1": "nog.iemand@voorbeeld.example"},
        "plans:make_version": {"label": "nieuw", "note": "", "token": uuid.uuid4()},
        "plans:objective_weights": lambda: WEIGHTS | {"base": weights_mark(_weights(target))},
        "plans:answer_for_region": lambda: {"text": "Zo doen wij het.", "base": _newest_answer(target)},
        "plans:add_indicator": INDICATOR,
        "plans:edit_indicator": INDICATOR,
        "plans:move_indicator": {"direction": "up"},
        "plans:add_measurement": {"on": "2020-12-31", "value": "5", "note": "", "base": ""},
        "plans:change_measurement": {"on": "2020-12-31", "value": "5", "note": "", "base": 1},
        "plans:remove_measurement": {"base": 1},
        "plans:invitations": lambda: _invitation(target),
        **ITEM_FORMS,
        **_activity_forms(target),
    }.get(target.name, {})
    return found() if callable(found) else found


def _activity_forms(target):
    """The forms of activities; the contribution is of a municipality, so that either side may say how far it is."""
    if target.name not in ACTIVITY_FORMS | ACTIVITY_POSTS:
        return {}
    line = ITEM | {"begins_on": "", "ends_on": "", "lead": "", "ruled_state": "", "ruled_reason": ""}
    activity = ITEM | {
        "description": "", "why_here": "", "lead": "", "lead_function": "", "begins_on": "", "ends_on": "", "residents": "",
        "nodig_2030": "1.000,50",
    }  # fmt: skip
    who = target.place.document.region.municipalities()[0].pk
    brings = {
        "base": 1,
        "contributor": who,
        "kind": "money",
        "scheme": "",
        "fte": "",
        "description": "",
        "bedrag_2031": "5",
    }
    state = {"state": "promised", "state_on": "", "reason": ""}
    result = ITEM | {"due": "", "state": "partly", "reached_on": "", "note": ""}
    return {
        "plans:add_activity": activity,
        "plans:change_activity": activity,
        "plans:change_activity_line": line,
        "plans:move_activity": {"direction": "down"},
        "plans:rule_standing": {"base": 1, "ruled_state": "done", "ruled_reason": "Klaar"},
        "plans:add_contribution": brings | state,
        "plans:change_contribution": brings,
        "plans:set_contribution": {"base": 1} | state,
        "plans:add_result": result,
        "plans:change_result": result,
    }


ITEM = {"title": "Anders", "base": 1}
CHALLENGE = ITEM | {"kind": "challenge", "analysis": "", "evidence": ""}
LEVER = ITEM | {"explanation": ""}
INDICATOR = ITEM | {
    "shared": "", "definition": "", "unit": "", "source": "", "baseline": "", "baseline_year": "", "target": "",
    "target_year": "",
}  # fmt: skip
GOAL = ITEM | {"description": "", "reached": ""}
PROGRAMME = ITEM | {
    "state": "running", "begins_on": "", "ends_on": "", "term": "", "facts": "", "bridging": "", "remark": "",
}  # fmt: skip
WEIGHTS = {"percent_1": "40", "percent_2": "30", "percent_3": "30", "reason_1": "", "reason_2": "", "reason_3": ""}
ITEM_FORMS = {
    f"plans:{verb}{kind}": form
    for kind, form in {"challenge": CHALLENGE, "lever": LEVER, "goal": GOAL, "programme": PROGRAMME}.items()
    for verb in ("", "add_")
} | {f"plans:move_{kind}": {"direction": "up"} for kind in ("challenge", "lever", "goal", "programme")}


def _invitation(target):
    """Of the guest to the whole document: to the chapter they are invited already."""
    guest = target.place.items["guest"].pk if target.place else ""
    return {"person": guest, "place": "heel", "level": "read", "until": timezone.localdate().isoformat()}


def _lead_of(target):
    region = target.place.document.region if target.place else None
    return f"z{getattr(Seat.objects.filter(role=Role.REGIONAL_LEAD, body__region=region).first(), 'pk', 0)}"


def _agenda_of(target):
    if target.place is None:
        return ""
    agendas = Document.objects.filter(region=target.place.document.region_id, kind=DocumentKind.AGENDA)
    agenda = agendas.order_by("-period").first()
    return agenda.pk if agenda else ""


def _weights(target):
    return target.place.document.objective_weights.all() if target.place else []


def _newest_answer(target):
    answers = target.place.document.principle_answers.filter(principle__number=1, side="region") if target.place else []
    return max((answer.lock_version for answer in answers), default=0)


def _newest_save(target):
    if target.place is None:
        return 1
    return Chapter.objects.get(document=target.place.document, slug=target.place.chapter).text.lock_version
