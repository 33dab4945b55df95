"""A reactieronde: who is asked and reads along, who answers, what is seen by whom, and what was done (domain.md § 2)."""

import threading
import uuid
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, InternalError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.http import QueryDict
from django.utils import timezone

from governance.models import Appointment, AuditEntry, Notice, Person, Seat
from governance.notices import sending
from npvr.access import Refused
from plans import waiting
from plans.comments.models import Comment
from plans.comments.operations import answer as answer_comment
from plans.comments.operations import place_comment, settle
from plans.models import Response, Review, Version
from plans.reviews import operations, table
from plans.reviews.asking import groups
from plans.reviews.forms import StartForm
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

from .conftest import begin, choice, request_of, share, signed_in

AGREED, WITH_REMARKS, NOT_YET = "agreed", "with_remarks", "not_yet"


def answer(request, by, verdict=AGREED, note="", base=0):
    return operations.answer(request, by=by, base=base, verdict=verdict, note=note)


@pytest.fixture
def review(shared, people):
    return begin(shared, people.manager, people.steering, people.theme)


# --- who can be asked, and who reads along ---------------------------------------------------------------------------


def test_seats_and_the_people_in_them_can_be_asked_but_not_the_core_team_or_another_region(
    shared, people, region, other_region
):
    second = seated("themaadviseur", region)
    seated("stuurgroeplid", other_region)
    seated("regiokassier", region)
    gone, coming = seated_until_today("lid", region), seated_from_tomorrow("lid", region)
    seats = {choice.seat for group in groups(shared) for choice in group.choices}
    roles = {seat.role for seat in seats}
    assert roles == {"stuurgroeplid", "themaadviseur", "bestuurlijktrekker", "departement"}
    assert {seat.body.region_id for seat in seats} == {region.pk, None}
    keys = {one.person for group in groups(shared) for one in group.choices}
    assert {people.theme, second} <= keys  # of a seat with more people also each apart
    assert not keys & {gone, coming}


def test_a_version_of_the_core_team_is_shared_first_but_a_ministry_reads_what_it_is_asked_about(
    version, people, other_region, client
):
    with pytest.raises(Refused, match="nog niet lezen: Stuurgroeplid"):
        begin(version, people.manager, people.steering)
    page = signed_in(client, people.manager).get(f"{version.path}reactierondes/nieuw/").content.decode()
    assert "leest deze versie nog niet" in page
    elsewhere = seated("departement", person=make_person("Ander ministerie"))
    Appointment.objects.filter(person=elsewhere).update(seat=Seat.objects.filter(role="departement").last())
    review = begin(version, people.manager, people.ministry, people.lead)
    for person, reads in ((people.ministry, True), (elsewhere, False), (people.steering, False)):
        person = Person.objects.get(pk=person.pk)
        assert version.is_shared_with(person) is reads
        assert Version.objects.visible_to(person).filter(pk=version.pk).exists() is reads
        assert signed_in(client, person).get(version.path).status_code == (200 if reads else 404)
    ministry = signed_in(client, people.ministry)
    assert ministry.get(f"{version.path}json").status_code == 200
    assert ministry.get(f"{version.path}reactierondes/").status_code == 404
    assert ministry.get(review.path).status_code == 404
    operations.close(review, by=people.manager)
    assert ministry.get(version.path).status_code == 404
    assert ministry.get(request_of(review, people.ministry).path).status_code == 200  # their own words stay theirs


def test_what_a_ministry_was_asked_ends_with_the_request_and_with_the_last_day(version, people, other_region):
    review = begin(version, people.manager, people.ministry)
    fresh = lambda: Person.objects.get(pk=people.ministry.pk)  # noqa: E731
    Review.objects.filter(pk=review.pk).update(due_on=timezone.localdate() - timedelta(days=7))
    assert version.is_shared_with(fresh())
    Review.objects.filter(pk=review.pk).update(due_on=timezone.localdate() - timedelta(days=8))
    assert not version.is_shared_with(fresh())
    Review.objects.filter(pk=review.pk).update(due_on=timezone.localdate())
    operations.withdraw(request_of(review, people.ministry), by=people.manager)
    assert not version.is_shared_with(fresh())


# --- starting --------------------------------------------------------------------------------------------------------


def form(people, version, *persons, **values):
    due = timezone.localdate() + timedelta(days=5)
    asked = [choice(version, one).key for one in persons]
    return {"question": "Wat vindt u?", "due_on": due.isoformat(), "asked": asked, "token": uuid.uuid4()} | values


def test_only_the_core_team_starts_a_round_and_pressing_twice_starts_one(shared, people, client, other_region):
    address = f"{shared.path}reactierondes/nieuw/"
    data = form(people, shared, people.steering)
    for person, status in (
        (people.steering, 403), (people.lead, 403), (seated("programmamanager", other_region), 404),
        (seated_until_today("programmamanager", shared.document.region), 404), (people.manager, 302),
        (people.manager, 302), (people.adviser, 302),
    ):  # fmt: skip
        sent = data if person != people.adviser else form(people, shared, people.steering)
        assert signed_in(client, person).post(address, sent).status_code == status
    assert [review.number for review in Review.objects.order_by("number")] == [1, 2]
    first = Review.objects.get(number=1)
    assert Notice.objects.filter(person=people.steering, path=first.requests.get().path).count() == 1
    assert AuditEntry.objects.filter(action="reactieronde begonnen", actor=people.manager).count() == 1


def test_what_is_wrong_in_a_new_round_is_said_in_dutch_and_what_was_typed_stays(shared, people, client, region):
    second = seated("themaadviseur", region)
    seated("stuurgroeplid", region, person=second)
    found = [one for group in groups(shared) for one in group.choices]
    person, in_other_seat = (one for one in found if one.person == second)
    whole = next(one for one in found if one.person is None and one.seat == person.seat)
    yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
    cases = [
        ({"asked": []}, "Kies aan wie u een reactie vraagt."),
        ({"question": ""}, "Schrijf wat u wilt vragen."),
        ({"due_on": yesterday}, "al voorbij"),
        ({"due_on": "2099-01-01"}, "binnen drie maanden"),
        ({"due_on": "99999-99-99"}, "Kies een dag, bijvoorbeeld"),
        ({"asked": ["z999999"]}, "kan hier niet worden gevraagd"),
        ({"asked": [person.key, in_other_seat.key]}, "twee keer"),
        ({"asked": [whole.key, person.key]}, "al als geheel"),
        ({"name_1": "Jo Bos", "email_1": "jo@nergens"}, "Dit is geen e-mailadres."),
        ({"name_1": "Jo Bos", "email_1": ""}, "Schrijf het e-mailadres erbij"),
        ({"name_1": "", "email_1": "jo@bos.example"}, "Schrijf de naam erbij"),
        ({"name_1": "Jo", "email_1": "jo@bos.example", "name_2": "Jo", "email_2": "JO@bos.example"}, "twee keer"),
        ({"name_1": "Jo", "email_1": people.manager.email.upper()}, "heeft een account"),
        ({"question": "a\0b"}, "Null-tekens"),
        ({"token": "x"}, "verouderd"),
    ]
    for wrong, words in cases:
        sent = QueryDict(mutable=True)
        for name, value in (form(people, shared, people.steering) | wrong).items():
            sent.setlist(name, value if isinstance(value, list) else [str(value)])
        filled = StartForm(sent, version=shared, groups=groups(shared))
        assert not filled.is_valid(), wrong
        assert words in str(filled.errors), (wrong, filled.errors)
    signed_in(client, people.manager)
    data = form(people, shared, people.steering, question="Wat vindt u?", name_1="Jo Bos", email_1="jo@nergens")
    page = client.post(f"{shared.path}reactierondes/nieuw/", data)
    assert page.status_code == 422
    text = page.content.decode()
    assert all(typed in text for typed in ("Wat vindt u?", "Jo Bos", "jo@nergens", "Dit is geen e-mailadres."))
    assert f'value="{choice(shared, people.steering).key}"' in text
    assert "checked" in text
    assert not Review.objects.exists()


# --- answering -------------------------------------------------------------------------------------------------------


def test_whoever_is_asked_answers_and_nobody_else(review, people, region, other_region, client):
    request = request_of(review, people.steering)
    others = {
        "asked in the round, for another seat": people.theme,
        "the same seat in another region": seated("stuurgroeplid", other_region),
        "yesterday's holder": seated_until_today("stuurgroeplid", region),
        "tomorrow's holder": seated_from_tomorrow("stuurgroeplid", region),
        "who asked": people.manager,
        "who sits in no seat": make_person(),
    }
    for who, person in others.items():
        assert signed_in(client, person).get(request.path).status_code == 404, who
        assert client.post(request.path, {"verdict": AGREED, "note": "", "base": 0}).status_code == 404, who
        with pytest.raises(Refused, match="iemand anders gevraagd"):
            answer(request, Person.objects.get(pk=person.pk))
    assert signed_in(client, people.steering).get(request.path).status_code == 200
    answered = client.post(request.path, {"verdict": WITH_REMARKS, "note": "Korter kan.", "base": 0})
    assert answered.status_code == 302
    given = Response.objects.get()
    assert (given.by, given.verdict, given.note, given.sha256) == (
        people.steering, WITH_REMARKS, "Korter kan.", review.version.sha256
    )  # fmt: skip
    assert given.seat == "stuurgroeplid, Stuurgroep NPVR"
    assert [n.text for n in Notice.objects.filter(person=people.manager)] == [
        "Stuurgroeplid, Stuurgroep NPVR gaf een reactie op versie 0.1 van het Plan voor de Regio (Achterhoek)."
    ]
    entry = AuditEntry.objects.get(action="reactie gegeven")
    assert entry.actor == people.steering
    assert "Korter kan" not in entry.detail


def test_a_reactie_changes_until_the_round_closes_and_what_stood_there_stays(review, people, client):
    request = request_of(review, people.steering)
    answer(request, people.steering)
    page = signed_in(client, people.steering).get(request.path).content.decode()
    assert "Uw reactie tot nu toe" in page
    answer(request, people.steering, NOT_YET, "Toch niet.", base=1)
    with pytest.raises(Refused, match="in een ander venster gewijzigd"):
        answer(request, people.steering, base=1)
    operations.close(review, by=people.adviser)
    with pytest.raises(Refused, match="gesloten"):
        answer(request, people.steering, base=2)
    answered = client.post(request.path, {"verdict": AGREED, "note": "", "base": 2})
    assert answered.status_code == 422
    assert "gesloten" in answered.content.decode()
    assert [(one.number, one.verdict) for one in request.responses.order_by("number")] == [(1, AGREED), (2, NOT_YET)]
    assert table.rows(review)[0].response.verdict == NOT_YET


@pytest.mark.parametrize(
    "wrong",
    [
        {"verdict": "misschien"}, {"verdict": ""}, {"verdict": NOT_YET, "note": " "}, {"verdict": WITH_REMARKS},
        {"base": "9" * 40}, {"base": ""}, {"note": "a" * 10_001}, {"note": "a\0b"},
    ],
)  # fmt: skip
def test_a_reactie_that_is_not_right_is_refused_with_what_was_typed(review, people, client, wrong):
    request = request_of(review, people.steering)
    data = {"verdict": AGREED, "note": "", "base": 0} | wrong
    answered = signed_in(client, people.steering).post(request.path, data)
    assert answered.status_code == 422
    assert "Dit klopt nog niet" in answered.content.decode()
    assert not Response.objects.exists()


def test_a_comment_at_the_version_says_enough_beside_akkoord_with_remarks(review, people):
    request = request_of(review, people.steering)
    place_comment(Comment(document=review.version.document, version=review.version, text="Zie hier."), by=people.theme)
    with pytest.raises(Refused, match="Schrijf erbij"):
        answer(request, people.steering, WITH_REMARKS)
    place_comment(
        Comment(document=review.version.document, version=review.version, text="Zie hier."), by=people.steering
    )
    assert answer(request, people.steering, WITH_REMARKS).note == ""


def test_a_version_that_is_no_longer_shared_is_not_answered(review, people, client):
    request = request_of(review, people.steering)
    share(review.version, "kernteam")
    assert signed_in(client, people.steering).get(request.path).status_code == 404
    with pytest.raises(Refused, match="nu niet lezen"):
        answer(request, people.steering)
    page = signed_in(client, people.manager).get(review.path).content.decode()
    assert page.count("kan deze versie nu niet lezen") == 2


def test_an_open_request_goes_to_the_seat_and_what_was_answered_stays_with_who_did(shared, people, region):
    """trust.md F35: somebody leaves while the round is open."""
    colleague = seated("stuurgroeplid", region)
    chosen = [choice(shared, people.steering, whole=False)]
    review = operations.start(
        shared, by=people.manager, token=uuid.uuid4(), question="?", due_on=timezone.localdate(), choices=chosen
    )
    request = review.requests.get()
    fresh = lambda person: Person.objects.get(pk=person.pk)  # noqa: E731
    assert waiting.for_person(fresh(colleague))["to_answer"] == []
    with pytest.raises(Refused):
        answer(request, fresh(colleague))
    Appointment.objects.filter(person=people.steering).update(period=DateRange(date(2025, 1, 1), timezone.localdate()))
    assert waiting.for_person(fresh(colleague))["to_answer"] == [request]
    assert answer(request, fresh(colleague)).by == colleague
    with pytest.raises(Refused):
        answer(request, fresh(people.steering), base=1)
    assert table.rows(review)[0].holders == [colleague]


def test_what_waits_on_the_first_page_is_what_the_seat_was_asked_and_did_not_answer(review, people, region, client):
    successor = seated("stuurgroeplid", region)
    home = signed_in(client, successor).get("/").content.decode()
    assert "Uw reactie wordt gevraagd op versie 0.1" in home
    assert "Kunt u zich hierin vinden?" not in home
    waits = lambda person: len(waiting.for_person(Person.objects.get(pk=person.pk))["to_answer"])  # noqa: E731
    assert waits(people.steering) == 0  # the notice says it
    answer(request_of(review, people.steering), people.steering)
    assert (waits(successor), waits(people.manager)) == (0, 0)


def test_the_page_of_the_version_asks_who_is_asked_and_nobody_else(review, people, client):
    def asks(person):
        page = signed_in(client, person).get(review.version.path).content.decode()
        return request_of(review, people.steering).path in page

    assert [asks(one) for one in (people.steering, people.theme, people.manager)] == [True, False, False]


def test_mail_about_a_round_goes_to_who_still_may_be_asked(review, people, region):
    Appointment.objects.filter(person=people.theme).update(period=DateRange(date(2025, 1, 1), timezone.localdate()))
    told = lambda person: [n for n in Notice.objects.filter(person=person) if sending.is_for(person, n)]  # noqa: E731
    assert len(told(Person.objects.get(pk=people.steering.pk))) == 1
    assert told(Person.objects.get(pk=people.theme.pk)) == []


# --- who sees what ---------------------------------------------------------------------------------------------------


def test_what_one_said_is_for_the_core_team_and_the_two_who_decide(review, people, region, other_region, client):
    answer(request_of(review, people.steering), people.steering, NOT_YET, "ijsvogelzin")
    paths = [review.path, f"{review.path}tabel/", f"{review.version.path}reactierondes/"]
    readers = [people.manager, people.adviser, people.lead, seated("rijksvertegenwoordiger", region)]
    for reader in readers:
        pages = [signed_in(client, reader).get(path) for path in paths]
        assert [page.status_code for page in pages] == [200, 200, 200]
        assert "ijsvogelzin" in pages[0].content.decode()
        assert "ijsvogelzin" in pages[1].content.decode()
    for other in (people.theme, people.ministry, seated("programmateam"), seated("programmamanager", other_region),
                  seated_until_today("bestuurlijktrekker", region)):  # fmt: skip
        for path in [*paths, request_of(review, people.theme).path, review.version.path, "/"]:
            assert "ijsvogelzin" not in signed_in(client, other).get(path).content.decode()
    for path in paths:
        assert signed_in(client, people.theme).get(path).status_code == 404
    client.logout()
    assert client.get(review.path).status_code == 302


def test_a_request_of_another_round_or_version_is_not_there(review, people, client):
    other = begin(review.version, people.manager, people.lead)
    wrong = other.requests.get()
    signed_in(client, people.manager)
    assert client.post(f"{review.path}verzoeken/{wrong.pk}/intrekken/").status_code == 404
    signed_in(client, people.lead)
    assert client.get(f"{review.path}verzoeken/{wrong.pk}/").status_code == 404
    assert client.get(wrong.path.replace("/0.1/", "/0.2/")).status_code == 404
    assert client.get(wrong.path).status_code == 200


def test_a_page_of_a_round_costs_the_same_for_few_and_for_many(review, people, region, client):
    signed_in(client, people.manager).get(f"{review.path}tabel/")
    counts = []
    for base in range(3):
        for path in (review.path, f"{review.path}tabel/", f"{review.version.path}reactierondes/nieuw/"):
            with counted() as statements:
                assert client.get(path).status_code == 200
            counts.append(len(statements))
        answer(request_of(review, people.steering), people.steering, base=base)
        answer(request_of(review, people.theme), people.theme, base=base)
        for person in (people.steering, people.theme):
            for _ in range(3):
                place_comment(
                    Comment(document=review.version.document, version=review.version, text="Zo."), by=person
                )  # fmt: skip
        for _ in range(4):
            seated("lid", region)
    assert counts[6:] == counts[3:6]  # the first reactie and the first comment add what is asked of all of them
    assert max(counts) <= 20


# --- closing and what was done ---------------------------------------------------------------------------------------


def test_the_reply_table_holds_each_comment_given_in_the_round_with_its_settlement(review, people, client, region):
    version = review.version
    earlier = Comment(document=version.document, version=version, text="van voor de ronde")
    place_comment(earlier, by=people.steering)
    Comment.objects.filter(pk=earlier.pk).update(written_at=review.asked_at - timedelta(days=1))
    given = Comment(document=version.document, version=version, text="in de ronde gezegd")
    place_comment(given, by=people.steering)
    taken_back = Comment(document=version.document, version=version, text="teruggenomen")
    place_comment(taken_back, by=people.steering)
    Comment.objects.filter(pk=taken_back.pk).update(
        outcome="withdrawn", ended_at=timezone.now(), ended_by=people.steering
    )  # fmt: skip
    place_comment(Comment(document=version.document, version=version, text="niet gevraagd"), by=people.lead)
    answer_comment(given, "Dank, overgenomen.", by=people.manager, token=uuid.uuid4())
    settle(Comment.objects.get(pk=given.pk), by=people.manager)
    answer(request_of(review, people.steering), people.steering, WITH_REMARKS, "Zie de opmerking.")
    place_comment(Comment(document=version.document, version=version, text="nog open"), by=people.theme)
    operations.close(review, by=people.manager)
    later = Comment(document=version.document, version=version, text="van na de ronde")
    place_comment(later, by=people.steering)
    page = signed_in(client, people.manager).get(f"{review.path}tabel/").content.decode()
    assert "in de ronde gezegd" in page
    assert "Dank, overgenomen." in page
    assert "Afgehandeld</strong> door" in page
    assert page.count("Zeggen wat ermee gedaan is") == 1
    signed_in(client, people.lead)
    assert "Zeggen wat ermee gedaan is" not in client.get(f"{review.path}tabel/").content.decode()
    for other in ("van voor de ronde", "teruggenomen", "niet gevraagd", "van na de ronde"):
        assert other not in page


def test_what_was_done_is_written_after_closing_by_the_core_team_and_told_to_who_said_it(review, people, client):
    request = request_of(review, people.steering)
    answer(request, people.steering, NOT_YET, "Er ontbreekt iets.")
    data = {"verzoek": request.pk, "text": "Toegevoegd in 0.2.", "base": 0}
    address = f"{review.path}tabel/antwoord/"
    assert signed_in(client, people.manager).post(address, data).status_code == 422
    operations.close(review, by=people.manager)
    for person, status in ((people.steering, 404), (people.lead, 403), (people.manager, 302), (people.adviser, 422)):
        assert signed_in(client, person).post(address, data).status_code == status
    for wrong in ({"text": " "}, {"base": "x"}, {"text": "a" * 5_001}):
        assert client.post(address, data | wrong).status_code == 422
    for wrong in ({"verzoek": uuid.uuid4()}, {"verzoek": ""}, {"opmerking": uuid.uuid4()}):
        assert client.post(address, data | wrong).status_code == 404
    assert "Toegevoegd in 0.2." in signed_in(client, people.steering).get(request.path).content.decode()
    told = Notice.objects.filter(person=people.steering, closed_at=None)
    assert ["Bij uw reactie" in notice.text for notice in told] == [True]


def test_a_closed_round_and_a_reactie_stay_as_they_are_also_for_the_database(review, people):
    request = request_of(review, people.steering)
    given = answer(request, people.steering)
    operations.close(review, by=people.manager)
    with pytest.raises(Refused, match="al gesloten"):
        operations.close(review, by=people.manager)
    other = request_of(review, people.theme)
    for act in (
        lambda: Review.objects.filter(pk=review.pk).update(question="Anders"),
        lambda: Response.objects.filter(pk=given.pk).update(note="Anders"),
        lambda: Response.objects.filter(pk=given.pk).delete(),
        lambda: Response.objects.create(
            review=review, request=other, number=1, verdict=AGREED, by=people.theme, sha256=review.version.sha256
        ),
    ):
        with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
            act()


def test_only_the_core_team_closes_and_withdraws(review, people, client, region):
    request = request_of(review, people.theme)
    for person, status in ((people.theme, 404), (people.lead, 403), (seated_until_today("regioadviseur", region), 404)):
        signed_in(client, person)
        assert client.post(f"{review.path}sluiten/").status_code == status
        assert client.post(f"{request.path}intrekken/").status_code == status
    signed_in(client, people.adviser)
    assert client.post(f"{request.path}intrekken/").status_code == 302
    assert client.post(f"{request.path}intrekken/").status_code == 422
    assert not Notice.objects.filter(person=people.theme, closed_at=None).exists()
    assert client.post(f"{review.path}sluiten/").status_code == 302
    assert client.post(f"{review.path}sluiten/").status_code == 422


# --- at the same moment ----------------------------------------------------------------------------------------------


def at_once(acts):
    """Run these in threads that start together; what each gave or raised."""
    barrier, answers = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number):
        barrier.wait()
        try:
            answers[number] = acts[number]()
        except Exception as error:
            answers[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def _real_commits():
    """A round on a version, with two people in the seat that is asked."""
    from plans.documents.operations import begin_plan
    from plans.versions.operations import make_version
    from regions.models import Region

    region = Region.objects.get(slug="achterhoek")
    manager = seated("programmamanager", region)
    version = make_version(begin_plan(region, by=manager), by=manager, token=uuid.uuid4())
    share(version, "regio_en_rijk")
    members = [seated("stuurgroeplid", region) for _ in range(2)]
    return begin(version, manager, members[0]), manager, members


def _answer_as(request, person, note):
    return lambda: answer(request, Person.objects.get(pk=person.pk), NOT_YET, note)


def test_of_two_reactions_for_one_seat_at_once_one_stands_and_the_other_is_told(own_database):
    review, _, members = _real_commits()
    request = review.requests.get()
    answers = at_once([_answer_as(request, one, f"van {n}") for n, one in enumerate(members * 3)])
    assert sum(isinstance(one, Response) for one in answers) == 1
    assert sum(isinstance(one, Refused) for one in answers) == 5
    assert Response.objects.count() == 1


def test_without_the_lock_both_would_write_the_same_number(own_database, monkeypatch):
    """The control: both see that there is none yet; only the database's own key stops the second, without a word."""
    review, _, members = _real_commits()
    request = review.requests.get()
    monkeypatch.setattr(type(Review.objects.all()), "select_for_update", lambda self, **_: self)
    together = threading.Barrier(2, timeout=30)
    compare = operations._compare

    def both(*values):
        compare(*values)
        together.wait()

    monkeypatch.setattr(operations, "_compare", both)
    answers = at_once([_answer_as(request, one, "tegelijk") for one in members])
    assert sorted(type(one).__name__ for one in answers) == ["IntegrityError", "Response"]


def test_a_reactie_and_closing_at_once_have_one_order(own_database):
    review, manager, members = _real_commits()
    request = review.requests.get()
    closed, given = at_once(
        [
            lambda: operations.close(review, by=Person.objects.get(pk=manager.pk)),
            _answer_as(request, members[0], "nog net"),
        ]
    )
    assert isinstance(closed, Review)
    assert isinstance(given, Response | Refused)
    assert Response.objects.filter(at__gt=closed.closed_at).count() == 0
