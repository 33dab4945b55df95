"""Fill an empty, migrated database with long plans to measure on: `manage.py load_bench --vars FILE` (bench/README.md).

The text is that of bench/textgen.py, so that every measured system holds the same. Everything is made by the portal's
own operations, except the saves in the middle of a chapter's history, the regions after the eleventh and the rows of
structured content (bench/agendas.py).
"""

import json
import uuid
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.text import slugify

from bench import agendas, textgen
from governance.models import Appointment, Person, Role, Seat
from governance.reference import load_bodies
from plans.documents import operations
from plans.documents.models import ChapterText, Document, DocumentKind, SaveKind
from plans.documents.saving import Saved, save_text
from plans.publication.loading import make_public
from plans.versions.operations import make_version
from regions import reference
from regions.models import Region

EMAIL, PASSWORD = "bench@voorbeeld.example", "alleen-om-te-meten-2026"
SAVED_CHAPTERS = range(2, 10)  # by their place; the first has the long history, the second is only read
MERGED_CHAPTERS = range(10, 12)  # of the agenda with items
ROWS_AT_ONCE = 200
History = ChapterText.history.model


class Command(BaseCommand):
    help = "Vult een lege database met lange plannen om op te meten."

    def add_arguments(self, parser):
        parser.add_argument("--regions", type=int, default=11, help="aantal regio's met een plan")
        parser.add_argument("--revisions", type=int, default=10, help="keren dat elk hoofdstuk is bewaard, minstens 2")
        parser.add_argument("--revisions-first", type=int, default=0, help="hetzelfde voor het allereerste hoofdstuk")
        parser.add_argument("--activities", type=int, default=100, help="activiteiten in de eerste agenda")
        parser.add_argument("--few", type=int, default=50, help="activiteiten in de tweede agenda, om groei te meten")
        parser.add_argument("--many", type=int, default=50, help="activiteiten in de derde agenda, om groei te meten")
        parser.add_argument("--vars", type=Path, required=True, help="bestand voor de adressen om te meten (JSON)")

    def handle(self, *, regions, revisions, revisions_first, activities, few, many, vars, **options):
        if settings.PRODUCTION:
            raise CommandError("Meetgegevens horen niet in productie.")
        if Document.objects.exists():
            raise CommandError("Deze database is niet leeg. Meten gebeurt op een database die daarna weg mag.")
        if regions < 1 or min(revisions, revisions_first or revisions) < 2:
            raise CommandError("Er is minstens één regio nodig, en twee keer bewaren per hoofdstuk.")
        with transaction.atomic():
            everywhere = _regions(regions)
            person = _programme_manager(everywhere[0])
            plans = [
                _plan(region, place, revisions, 0 if place else revisions_first, person)
                for place, region in enumerate(everywhere)
            ]
            addresses = _addresses(*plans[0]) | _agenda_addresses(plans[0][0], (activities, few, many), person)
        vars.write_text(json.dumps(addresses), encoding="utf-8")
        self.stdout.write(f"{regions} plannen geladen.")


def _regions(count):
    """The first `count` regions, with their bodies and seats; those after the eleventh are made here."""
    reference.load()
    for place in range(Region.objects.count(), count):
        name = textgen.region_name(place)
        Region.objects.create(number=place + 1, name=name, slug=slugify(name))
    load_bodies()
    return list(Region.objects.order_by("number")[:count])


def _programme_manager(region):
    """The person who measures: programme manager of one region, as nearly everybody sits in one."""
    person = Person.objects.create_person(EMAIL, "Meter van Snelheid", PASSWORD)
    seat = Seat.objects.get(body__region=region, role=Role.PROGRAMME_MANAGER)
    Appointment.objects.create(seat=seat, person=person, period=DateRange(date(2025, 1, 1), None))
    return person


def _plan(region, place, revisions, revisions_first, person):
    """A plan with its history: version 0.1 after the first save of each chapter, 0.2 (public) after the last."""
    plan = Document.objects.create(region=region, kind=DocumentKind.PLAN)
    chapters = [operations.add_chapter(plan, title, by=person) for title in textgen.CHAPTERS]
    for number, chapter in enumerate(chapters):
        _save(chapter, _text(place, number, 1), person)
    make_version(plan, by=person, token=uuid.uuid4(), label="60%")
    for number, chapter in enumerate(chapters):
        count = revisions_first if revisions_first and number == 0 else revisions
        _past_saves(chapter, (textgen.chapter(place, number, revision) for revision in range(2, count)), person)
        _save(chapter, _text(place, number, count), person)
    version = make_version(plan, by=person, token=uuid.uuid4(), label="80%")
    make_public(version, (person, _confirming()), timezone.now() - timedelta(days=1))
    return plan, chapters, version


def _confirming():
    """The second person that a public version takes."""
    email = "bevestiger@voorbeeld.example"
    return Person.objects.filter(email=email).first() or Person.objects.create_person(email, "Bevestiger van Meting")


def _text(place, number, revision):
    return textgen.html(textgen.chapter(place, number, revision))


def _save(chapter, html, person):
    outcome = save_text(chapter, html, base=chapter.text.lock_version, by=person)
    if not (isinstance(outcome, Saved) and outcome.changed and chapter.text.html == html):
        raise CommandError("De tekst van bench/textgen.py is niet bewaard zoals hij is.")


def _past_saves(chapter, texts, person):
    """Rows of history as `save_text` writes them, many in a statement; only the text in between is never current."""
    number, start = chapter.text.lock_version, timezone.now()
    rows = []
    for blocks in texts:
        at = start + timedelta(seconds=number)
        rows.append(
            History(
                chapter=chapter, html=textgen.html(blocks), lock_version=number + 1, saved_at=at, saved_by=person,
                words=len(textgen.plain(blocks).split()), save_kind=SaveKind.SAVE, base=number,
                history_date=at, history_type="~", history_user=person, history_change_reason="",
            )
        )  # fmt: skip
        number += 1
        if len(rows) == ROWS_AT_ONCE:
            History.objects.bulk_create(rows)
            rows = []
    History.objects.bulk_create(rows)
    ChapterText.objects.filter(pk=chapter.pk).update(lock_version=number)
    chapter.text.lock_version = number


def _addresses(plan, chapters, version):
    """What the driver fills into its paths (bench/systems/ours.json)."""
    long, read = chapters[0], chapters[1]
    return {
        "email": EMAIL,
        "password": PASSWORD,
        "plan": plan.path,
        "chapter": f"{plan.path}hoofdstukken/{read.slug}/",
        "old": read.text.lock_version - 1,
        "new": read.text.lock_version,
        "ping": f"{plan.path}hoofdstukken/{read.slug}/stand/?base={read.text.lock_version}&sitting={uuid.uuid4()}&doing=open",
        "long_chapter": f"{plan.path}hoofdstukken/{long.slug}/",
        "long_old": long.text.lock_version - 1,
        "long_new": long.text.lock_version,
        "version": version.path,
        "saves": [_save_request(plan, chapters[place], place) for place in SAVED_CHAPTERS],
        "long_saves": [_save_request(plan, long, 0)],
    }


def _save_request(plan, chapter, place):
    """One save as the editor sends it; the driver puts in the base, a fresh token and a number that makes it new."""
    body = {"html": f"{_text(0, place, 0)}<p>nnnnnnnn</p>", "base": "bbbbbbbb", "token": "t" * 36}
    return {
        "path": f"{plan.path}hoofdstukken/{chapter.slug}/bewaren/",
        "body": urlencode(body),
        "base": chapter.text.lock_version,
    }


def _agenda_addresses(plan, counts, person):
    """Three agendas under the plan, of so many activities each, and what the driver fills into its paths for them."""
    agendas.fill_plan(plan)
    found = {}
    for name, count, first_year in zip(("items", "few", "many"), counts, (2026, 2030, 2034), strict=True):
        agenda = agendas.begin_agenda(plan, first_year, count, by=person)
        block = agendas.ALL_BLOCKS if name == "items" else agendas.chosen_block(agenda)
        chapters = [operations.add_chapter(agenda, title, by=person) for title in textgen.CHAPTERS]
        texts = [_text(0, number, 1) + (block if number == 0 else "") for number in range(len(chapters))]
        for chapter, text in zip(chapters, texts, strict=True):
            save_text(chapter, text, base=chapter.text.lock_version, by=person)
        if name == "items":
            found |= _item_versions(agenda, chapters, person)
            found["merges"] = [_merge_request(agenda, chapters[place], place, person) for place in MERGED_CHAPTERS]
        found |= {
            name: agenda.path,
            f"{name}_chapter": f"{agenda.path}hoofdstukken/{chapters[1].slug}/",
            f"{name}_saves": [_save_request(agenda, chapters[place], place) for place in SAVED_CHAPTERS],
        }
    return found


def _item_versions(agenda, chapters, person):
    """Two versions of an agenda that differ in every tenth activity and in every chapter's text."""
    make_version(agenda, by=person, token=uuid.uuid4())
    agendas.change_some(agenda)
    for number, chapter in enumerate(chapters):
        text = _text(0, number, 2) + (agendas.ALL_BLOCKS if number == 0 else "")
        save_text(chapter, text, base=chapter.text.lock_version, by=person)
    version = make_version(agenda, by=person, token=uuid.uuid4())
    freeze = {
        "path": f"{agenda.path}versies/maken/",
        "body": urlencode({"label": "", "note": "", "token": "t" * 36}),
    }
    return {"items_version": version.path, "freezes": [freeze]}


def _merge_request(agenda, chapter, place, person):
    """A chapter that two people save in turns, each on the base before the other's: the driver fills in both ends."""
    body = f"<p>begin hhhhhhhh</p>{_text(0, place, 0)}<p>eind eeeeeeee</p>"
    _save(chapter, body.replace("h" * 8, "0" * 8).replace("e" * 8, "0" * 8), person)
    request = _save_request(agenda, chapter, place)
    return request | {"body": urlencode({"html": body, "base": "bbbbbbbb", "token": "t" * 36})}
