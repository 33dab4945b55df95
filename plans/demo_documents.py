"""Loading the demo documents of plans/demo: their chapters, texts, images and items, stage by stage, by the operations.

Each stage but the last becomes a version; what differs from the stage before is saved by the chapter's writer.
"""

import re
import tomllib
import uuid
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.core.files import File
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from governance.demo import address
from governance.models import Person, Side
from regions.models import Region

from . import rules
from .adoption import operations as adoption
from .adoption.models import Offer
from .adoption.pledges import pledge
from .demo_comments import load_comments
from .demo_items import ItemLoader, has_items, has_items_of, load_shared, with_keys
from .demo_reviews import load_reviews
from .documents import operations
from .documents.images import add_image
from .documents.invitations import operations as invitations
from .documents.invitations.models import Invitation, Level
from .documents.models import YEARS_OF_AN_AGENDA, Chapter, ChapterState, Document, DocumentKind, SaveKind
from .documents.saving import save_text
from .publication.loading import make_public
from .versions.models import Sharing, Version, VersionState
from .versions.operations import make_version

OFFERED_REGION = PUBLIC_REGION = "achterhoek"
PUBLIC_FROM = datetime(2025, 3, 28, 8, 30, tzinfo=UTC)
WRITTEN_ALONG = "interventies"
FOLDER = Path(__file__).parent / "demo"
STATES = {"todo": ChapterState.TO_WRITE, "draft": ChapterState.DRAFT, "done": ChapterState.READY}
IMAGE = re.compile(r'src="afbeelding:([\w-]+\.png)"')


def load_documents():
    """Load what is not there yet: the written demo documents, and for the other regions the default chapters."""
    load_shared()
    for kind in (DocumentKind.PLAN, DocumentKind.AGENDA):
        for file in sorted(FOLDER.glob(f"*/{kind}/structure.toml")):
            with transaction.atomic():
                _Loader(file.parent, tomllib.loads(file.read_text(encoding="utf-8"))).run_if_absent()
    _offer_the_plan()
    load_reviews(FOLDER / OFFERED_REGION / DocumentKind.PLAN / "reviews.toml", OFFERED_REGION)
    _invite_an_adviser()
    _make_public()
    for region in Region.objects.exclude(documents__kind=DocumentKind.PLAN):
        operations.begin_plan(region, by=None, is_demo=True)


def _offer_the_plan():
    """Both sides offer the newest version of the Achterhoek's demo plan, once: so that there is something to decide on."""
    plan = Document.objects.filter(region__slug=OFFERED_REGION, kind=DocumentKind.PLAN, is_demo=True).first()
    version = plan and Version.objects.filter(document=plan).newest_first().first()
    if version is None or version.adopted_as or Offer.objects.filter(version__document=plan).exists():
        return
    for role, side in (("programmamanager", Side.REGION), ("regioadviseur", Side.STATE)):
        adoption.offer(version, by=Person.objects.get(email=address(role, OFFERED_REGION)), side=side)
    ministry = Person.objects.get(email="departement.vws@demo.example")
    pledge(
        version, by=ministry, ministry=rules.ministries_of(ministry).pop(), sha256=version.sha256,
        text="VWS denkt mee over zorg dichtbij en kijkt welke bestaande regelingen de regio daarvoor kan gebruiken "
        "(demogegeven).",
    )  # fmt: skip


def _invite_an_adviser():
    """The theme adviser of the Achterhoek writes along at a chapter of the demo plan; for as long as may be, each time."""
    plan = Document.objects.filter(region__slug=OFFERED_REGION, kind=DocumentKind.PLAN, is_demo=True).first()
    chapter = plan and Chapter.objects.present().filter(document=plan, slug=WRITTEN_ALONG).first()
    if chapter is None:
        return
    by = Person.objects.get(email=address("programmamanager", OFFERED_REGION))
    there = Invitation.objects.filter(document=plan, chapter=chapter).first()
    if there is None:
        adviser = Person.objects.get(email=address("themaadviseur", OFFERED_REGION))
        invitations.invite(plan, adviser, by=by, level=Level.WRITE, until=invitations.last_day(), chapter=chapter)
    elif not (there.stands or there.ended_at):
        invitations.renew(there, by=by)


def _make_public():
    """The first version of the Achterhoek's demo plan is public, by both sides: so that there is something to read."""
    where = {"document__region__slug": PUBLIC_REGION, "document__kind": DocumentKind.PLAN, "document__is_demo": True}
    version = Version.objects.filter(major=0, minor=1, **where).first()
    if version is None or version.publications.exists():
        return
    people = [
        Person.objects.get(email=address(role, PUBLIC_REGION))
        for role in ("bestuurlijktrekker", "rijksvertegenwoordiger")
    ]
    make_public(
        version, people, PUBLIC_FROM, reason="Voor het startcongres van 3 april 2025 (demogegeven).",
        seats=("bestuurlijk trekker, Achterhoek", "rijksvertegenwoordiger, Achterhoek"),
    )  # fmt: skip


class _Loader:
    """One demo document, from its folder."""

    def __init__(self, folder, structure):
        self.folder, self.images_folder, self.structure = folder, folder.parent / "images", structure
        self.region = Region.objects.get(slug=structure["region"])
        self.described = {chapter["key"]: chapter for chapter in structure["chapters"]}
        self.guidance = {row["key"]: row["guidance"] for row in operations.default_chapters(structure["kind"])}
        self.people = {}
        self.chapters = {}

    def run_if_absent(self):
        """Load the document where it is not there. A demo plan from before there were items gets those alone.

        An agenda is left out where the region has one for these years, or a plan without the items that it builds on.
        """
        there = Document.objects.filter(region=self.region, kind=self.structure["kind"])
        if period := self._period():
            plan = Document.objects.get(region=self.region, kind=DocumentKind.PLAN)
            if has_items_of(plan, self.folder.parent / "plan") and not there.filter(period__overlap=period).exists():
                self.run(plan, period)
        elif not (plan := there.first()):
            self.run()
        elif plan.is_demo and not has_items(plan):
            items = ItemLoader(plan, self.person)
            for stage in self.structure["stages"]:
                items.load(self.folder / stage["name"], stage["saved_at"])

    def _period(self):
        if first_year := self.structure.get("first_year"):
            return DateRange(date(first_year, 1, 1), date(first_year + YEARS_OF_AN_AGENDA, 1, 1))
        return None

    def run(self, plan=None, period=None):
        self.document = Document.objects.create(
            region=self.region, kind=self.structure["kind"], is_demo=self.structure["demo"], plan=plan,
            period=period,
        )  # fmt: skip
        self.images = self._load_images()
        items = ItemLoader(self.document, self.person)
        for stage in self.structure["stages"]:
            items.load(self.folder / stage["name"], stage["saved_at"])
            self._arrange(stage)
            self._write(stage)
            if "made_at" in stage:
                self._freeze(stage)
        self._describe()
        load_comments(self.document, self.folder / "comments.toml", self.person)

    def person(self, role):
        if role not in self.people:
            self.people[role] = Person.objects.get(email=address(role, self.region.slug))
        return self.people[role]

    def _load_images(self):
        by = self.person("programmamanager")
        texts = "".join(path.read_text(encoding="utf-8") for path in self.folder.glob("*/*.html"))
        hashes = {}
        for name in sorted(set(IMAGE.findall(texts))):
            path = self.images_folder / name
            with path.open("rb") as file:
                hashes[path.name] = add_image(self.document, File(file, name=path.name), by=by).image_id
        return hashes

    def _arrange(self, stage):
        """Bring the chapters in line with the outline of this stage: added, renamed, moved, removed."""
        by = self.person(stage.get("made_by", "programmamanager"))
        counts = {}
        for row in stage["outline"]:
            key, parent = row["key"], self.chapters.get(row.get("parent"))
            index = counts.get(row.get("parent"), 0)
            counts[row.get("parent")] = index + 1
            if key not in self.chapters:
                self.chapters[key] = self._add(row, parent, stage["saved_at"])
            chapter = self.chapters[key]
            operations.rename_chapter(chapter, row["title"], by=by)
            if (chapter.parent_id, self._index(chapter)) != (parent.pk if parent else None, index):
                operations.move_chapter(chapter, by=by, to_parent=parent, to_index=index)
        for key in set(self.chapters) - {row["key"] for row in stage["outline"]}:
            if self.chapters[key].removed_at is None:
                operations.remove_chapter(self.chapters[key], by=by)

    def _add(self, row, parent, at):
        key = row["key"]
        chapter = operations.add_chapter(
            self.document, row["title"], by=self.person(self.described[key]["writer"]), parent=parent, slug=key,
            guidance=self.described[key].get("guidance") or self.guidance.get(key, ""), at=at,
        )  # fmt: skip
        return Chapter.objects.select_related("text", "document__region").get(pk=chapter.pk)

    def _index(self, chapter):
        siblings = self.document.chapters.present().filter(parent=chapter.parent_id).values_list("pk", flat=True)
        return list(siblings).index(chapter.pk)

    def _write(self, stage):
        for row in stage["outline"]:
            file = self.folder / stage["name"] / f"{row['key']}.html"
            if file.exists():
                chapter = self.chapters[row["key"]]
                html = IMAGE.sub(lambda found: f'src="afbeelding:{self.images[found[1]]}"', file.read_text("utf-8"))
                save_text(
                    chapter,
                    with_keys(html, self.region),
                    base=chapter.text.lock_version,
                    by=self.person(self.described[row["key"]]["writer"]),
                    kind=SaveKind.SAVE,
                    at=stage["saved_at"],
                )

    def _freeze(self, stage):
        version = make_version(
            self.document, by=self.person(stage["made_by"]), token=uuid.uuid4(), label=stage["label"],
            note=stage["note"], made_at=stage["made_at"],
        )  # fmt: skip
        if stage["sharing"] != Sharing.CORE_TEAM:
            state = VersionState.objects.get(version=version)
            state.sharing = stage["sharing"]
            state.counter += 1
            state.save()

    def _describe(self):
        today = timezone.localdate()
        for key, chapter in self.chapters.items():
            described = self.described[key]
            due = described.get("due")
            if "due_in_days" in described:
                due = today + timedelta(days=described["due_in_days"])
            chapter.refresh_from_db()
            operations.describe_chapter(
                chapter, state=STATES[described["state"]], writer=self.person(described["writer"]), due=due,
                by=self.person("programmamanager"),
            )  # fmt: skip
