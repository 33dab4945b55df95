"""A version of the Achterhoek that region and rijk read, with the people of whom a reactie can be asked."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from governance.models import Seat
from plans.models import VersionState
from plans.reviews import operations
from plans.reviews.asking import groups
from tests.conftest import make_person, seated


def share(version, level):
    """Share the version at a level, as the tests of sharing prove it can be."""
    VersionState.objects.filter(pk=version.pk).update(sharing=level)
    version.state.refresh_from_db()
    return version


@pytest.fixture
def shared(version):
    return share(version, "regio_en_rijk")


class People:
    """Everybody who has something to do with a round in one region."""

    def __init__(self, region):
        self.region = region
        self.manager = seated("programmamanager", region)
        self.adviser = seated("regioadviseur", region)
        self.lead = seated("bestuurlijktrekker", region)
        self.steering = seated("stuurgroeplid", region)
        self.theme = seated("themaadviseur", region)
        self.ministry_seat = Seat.objects.filter(role="departement").order_by("pk").first()
        self.ministry = seated("departement", person=make_person("Contact van een ministerie"))


@pytest.fixture
def people(db, region):
    return People(region)


def choice(version, person, *, whole=True):
    """How this person can be chosen: their seat as a whole, or the person in it."""
    for group in groups(version):
        for one in group.choices:
            mine = any(holder.person_id == person.pk for holder in one.seat.holders)
            if mine and (one.person is None if whole else one.person == person):
                return one
    raise AssertionError(f"{person} can't be asked")


def begin(version, by, *persons, outside=(), due=7, token=None, question="Kunt u zich hierin vinden?"):
    """A round that asks the seats of these people."""
    return operations.start(
        version, by=by, token=token or uuid.uuid4(), question=question,
        due_on=timezone.localdate() + timedelta(days=due), choices=[choice(version, one) for one in persons],
        outside=outside,
    )  # fmt: skip


def request_of(review, person):
    """The request in a round that this person can answer."""
    return review.requests.for_person(person).get()


def signed_in(client, person):
    client.force_login(person)
    return client
