"""More people in a round that runs: they are asked as the first were, nobody twice, and nobody once it is closed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from governance.models import AuditEntry
from governance.models.notices import Notice
from npvr.access import Refused
from plans.reviews import operations, reminding
from plans.reviews.models import LinkMail, Review
from plans.versions.models import Version
from tests.conftest import make_person, seated
from tests.counting import counted

from .conftest import begin, choice, request_of, signed_in

GUEST = ("Joke Visser", "joke@voorbeeld.example")


@pytest.fixture
def review(shared, people):
    return begin(shared, people.manager, people.steering, outside=[GUEST])


def test_who_is_added_is_told_can_answer_and_it_is_recorded(review, people, client):
    page = signed_in(client, people.manager).get(review.path).content.decode()
    address = f"{review.path}erbij/"
    assert address in page
    form = client.get(address).content.decode()
    assert people.theme.name in form
    assert people.steering.name not in form  # is asked already
    theme = choice(review.version, people.theme)
    sent = {"asked": [theme.key], "name_1": "Nog iemand", "email_1": "Nog.Iemand@voorbeeld.example"}
    assert client.post(address, sent).status_code == 302
    one = request_of(review, people.theme)
    assert (one.position, review.requests.count()) == (3, 4)
    assert Notice.objects.filter(person=people.theme, path=one.path).exists()
    guest = review.requests.get(name="Nog iemand")
    assert guest.token_sha256
    assert LinkMail.objects.filter(request=guest).count() == 1
    assert AuditEntry.objects.get(action="reactieronde uitgebreid").actor == people.manager
    assert signed_in(client, people.theme).get(one.path).status_code == 200


def test_nobody_is_asked_twice_and_what_was_typed_stays(review, people, client):
    signed_in(client, people.manager)
    answer = client.post(f"{review.path}erbij/", {"name_1": "Joke", "email_1": " JOKE@voorbeeld.example"})
    assert answer.status_code == 422
    assert "is in deze ronde al gevraagd" in answer.content.decode()
    assert 'value="Joke"' in answer.content.decode()
    assert client.post(f"{review.path}erbij/", {}).status_code == 422
    steering = choice(review.version, people.steering)
    for asked, outside in (([steering], []), ([], [("Joke", "joke@VOORBEELD.example")])):
        with pytest.raises(Refused, match="al gevraagd"):
            operations.add(review, by=people.manager, choices=asked, outside=outside)
    assert review.requests.count() == 2


def test_of_a_seat_the_whole_is_not_asked_beside_one_of_it(shared, people, region):
    second = seated("themaadviseur", region, person=make_person("Tweede adviseur"))
    review = begin(shared, people.manager, people.steering)
    one, other, whole = (
        choice(shared, people.theme, whole=False), choice(shared, second, whole=False), choice(shared, second),
    )  # fmt: skip
    operations.add(review, by=people.manager, choices=[one])
    with pytest.raises(Refused, match="al gevraagd"):
        operations.add(review, by=people.manager, choices=[whole])
    operations.add(review, by=people.manager, choices=[other])
    assert review.requests.count() == 3


@pytest.mark.parametrize("ended", ["closed", "past"])
def test_nobody_is_added_once_the_round_is_over(review, people, client, ended):
    if ended == "closed":
        operations.close(review, by=people.manager)
    else:
        Review.objects.filter(pk=review.pk).update(due_on=timezone.localdate() - timedelta(days=8))
    theme = choice(review.version, people.theme)
    with pytest.raises(Refused, match="gesloten"):
        operations.add(review, by=people.manager, choices=[theme])
    signed_in(client, people.manager)
    assert client.get(f"{review.path}erbij/").status_code == 302
    assert client.post(f"{review.path}erbij/", {"asked": [theme.key]}).status_code == 422
    assert review.requests.count() == 2


def test_adding_is_for_who_starts_rounds(review, people, client, other_region):
    theme = choice(review.version, people.theme)
    outsider = seated("programmamanager", other_region)
    for person, status in ((people.adviser, 302), (people.lead, 403), (people.steering, 404), (outsider, 404)):
        answer = signed_in(client, person).post(f"{review.path}erbij/", {"asked": [theme.key]})
        assert answer.status_code == status, person
    with pytest.raises(Refused, match="Alleen het kernteam"):
        operations.add(review, by=people.lead, choices=[choice(review.version, people.ministry)])
    assert review.requests.count() == 3


def test_who_is_added_on_a_day_of_a_reminder_gets_none_that_day_but_does_get_the_next(review, people):
    today = timezone.localdate()
    Review.objects.filter(pk=review.pk).update(
        due_on=today + timedelta(days=2), asked_at=timezone.now() - timedelta(days=9)
    )
    review.refresh_from_db()
    operations.add(review, by=people.manager, choices=[choice(review.version, people.theme)])
    one = request_of(review, people.theme)
    reminding.run(today)
    assert list(one.reminders.values_list("occasion", flat=True)) == ["before"]
    assert Notice.objects.filter(person=people.theme).count() == 1  # that they are asked
    reminding.run(today + timedelta(days=2))
    assert Notice.objects.filter(person=people.theme, text__startswith="Vandaag").count() == 1


# --- who reads because of a round ------------------------------------------------------------------------------------


def test_the_page_of_sharing_names_who_reads_because_a_round_asks_them(version, people, client):
    signed_in(client, people.manager)
    head = "omdat een reactieronde het vraagt"

    def said():
        """The part of the page about rounds; "" when it is not there."""
        page = client.get(f"{version.path}delen/").content.decode()
        return page.partition(head)[2].partition("</section>")[0]

    assert said() == ""
    review = begin(version, people.manager, people.ministry, people.lead, outside=[GUEST])
    part = said()
    assert people.ministry.name in part
    assert people.ministry_seat.organisation.name in part
    assert GUEST[0] in part
    assert GUEST[1] not in part
    assert people.lead.name not in part  # reads it by how far it is shared
    operations.withdraw(request_of(review, people.ministry), by=people.manager)
    assert people.ministry.name not in said()
    assert GUEST[0] in said()
    operations.close(review, by=people.manager)
    assert said() == ""


def test_what_a_ministry_reads_of_a_list_is_asked_in_one_go(version, people):
    begin(version, people.manager, people.ministry)
    versions = list(Version.objects.select_related("state", "document")) * 20
    people.ministry.__dict__.pop("standing", None)
    with counted() as statements:
        assert all(one.is_shared_with(people.ministry) for one in versions)
    assert len(statements) <= 3
