"""What every test may ask for: people in seats, documents, databases of its own, and the portal running for real."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from tests import databases, lending


@pytest.fixture(scope="session")
def django_db_setup():
    """The suite's database, as the portal's own migrate and load_reference make it (not Django's test runner)."""
    databases.make_database()


@pytest.fixture(scope="session")
def demo_database(django_db_setup):
    """The name of a database that holds the demonstration."""
    databases.make_demo_database()
    return databases.DEMO_DATABASE


@pytest.fixture
def demo(demo_database, django_db_blocker):
    """Work in the demonstration's database; whatever the test writes is taken back."""
    with databases.switched_to(demo_database), django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def own_database(django_db_setup, django_db_blocker):
    """A database for this test alone, with real commits: for races, several connections, other processes."""
    name = lending.lend()
    with databases.switched_to(name), django_db_blocker.unblock():
        yield name
    lending.give_back(name)


@pytest.fixture
def empty_database(django_db_setup, django_db_blocker):
    """A database without a table, for this test alone."""
    name = f"npvr_own_{uuid.uuid4().hex[:12]}"
    databases.copy_database("template0", name)
    with databases.switched_to(name), django_db_blocker.unblock():
        yield name
    databases.drop_database(name)


@pytest.fixture(autouse=True)
def clean_cache():
    """No test sees another's cache, rate limits or sessions."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def region():
    """The Achterhoek."""
    from regions.models import Region

    return Region.objects.get(slug="achterhoek")


@pytest.fixture
def other_region():
    """Twente: the neighbour that must not see what is the Achterhoek's."""
    from regions.models import Region

    return Region.objects.get(slug="twente")


def make_person(name="Iemand", email=None):
    """A person with an account and no seat."""
    from governance.models import Person

    return Person.objects.create_person(
        email or f"{uuid.uuid4().hex[:10]}@voorbeeld.example", name, "een-goed-wachtwoord-1"
    )


def seated(role, region=None, *, since=date(2025, 1, 1), until=None, person=None):
    """A person (a new one unless given) in the seat of `role`, in `region` or in the programme, from `since` to `until`."""
    from governance.models import Appointment, Seat

    seat = Seat.objects.filter(role=role, body__region=region).order_by("pk").first()
    person = person or make_person(f"{role} {region or 'programma'}")
    place = Appointment.objects.filter(seat=seat).count() + 1
    Appointment.objects.create(seat=seat, person=person, place=place, period=DateRange(since, until))
    person.__dict__.pop("standing", None)
    return person


def seated_until_today(role, region=None):
    """The near miss: somebody whose appointment ended this morning."""
    return seated(role, region, until=timezone.localdate())


def seated_from_tomorrow(role, region=None):
    """The other near miss: somebody whose appointment begins tomorrow."""
    return seated(role, region, since=timezone.localdate() + timedelta(days=1))


def share(version, level):
    """Share a version with this level, without a trace; "openbaar" is its public edition, as it is, shown since yesterday."""
    from plans.models import Sharing, VersionState

    state = VersionState.objects.get(pk=version.pk)
    if level == Sharing.PUBLIC:
        return publish(version)
    end_publication(version)
    VersionState.objects.filter(pk=version.pk).update(sharing=level, publication=None, counter=state.counter + 1)
    return None


def publish(version, *, since=timedelta(days=1), decisions=None):
    """Make an edition of a version public (`decisions` about names; without them it is as the version), since a day."""
    from plans.publication import loading

    at = timezone.now() - since
    return loading.make_public(version, (make_person("Voorsteller"), make_person("Bevestiger")), at, decisions or {})


def end_publication(version):
    """The version is not public any more."""
    from plans.publication.models import Publication

    Publication.objects.standing().filter(version=version).update(
        ended_at=timezone.now(), ended_by=make_person("Intrekker")
    )


@pytest.fixture
def manager(db, region):
    """The programme manager of the Achterhoek."""
    return seated("programmamanager", region)


@pytest.fixture
def plan(db, region, manager):
    """The Achterhoek's plan with its default chapters."""
    from plans.documents import operations

    return operations.begin_plan(region, by=manager)


@pytest.fixture
def chapter(plan):
    """Its first chapter, with its text."""
    from plans.models import Chapter

    return Chapter.objects.select_related("text", "document__region").get(document=plan, slug="introductie")


@pytest.fixture
def version(plan, manager, chapter):
    """Version 0.1 of the plan, with a sentence in its first chapter."""
    from plans.documents.saving import save_text
    from plans.versions.operations import make_version

    save_text(chapter, "<p>De Achterhoek kiest voor de lange termijn.</p>", base=1, by=manager)
    return make_version(plan, by=manager, token=uuid.uuid4(), label="60%")
