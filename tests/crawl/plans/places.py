"""Documents with canaries in them: in chapters, items, comments, rounds of reactions, at each level."""

import hashlib
import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from governance.models import Person, Printed, PrintJob, PrintKind, Role, Seat
from governance.papers.intake import path_of as path_of_paper
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
)  # fmt: skip
from plans.items.monitoring.operations import add_measurement
from plans.items.operations import add_item, remove_item
from plans.reviews.models import Reply, Response, Review, ReviewRequest
from plans.versions.models import Edition, Rendition, Sharing, Version
from plans.versions.operations import make_version
from plans.versions.recalibrating import begin
from tests.conftest import seated, share

from ..people import WORKING
from ..pictures import name_colour, picture
from .names import MEASURING

GUEST = uuid.UUID(int=14)
"""The request to somebody without an account, in the first place that is furnished: what its address is known by."""
SHARED = uuid.UUID(int=11)
PLAN_ITEMS = {
    "challenge": Challenge, "lever": Lever, "goal": Goal, "programme": RunningProgramme, "indicator": Indicator,
}  # fmt: skip


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


def _take_up_again(place, name, by):
    """A round that is going on, with something in it to mark."""
    if place.document.kind == DocumentKind.AGENDA:
        item = add_item(Activity(document=place.document, title=f"{name}herijking"), by=by)
        place.words[WORKING].add(item.title)
        place.items["item"] = item.key
    else:
        place.items["item"] = place.items["challenge"]
    begin(place.document, by=by)


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
