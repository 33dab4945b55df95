"""Comments: who reads and writes them, what they do to a text, and that nothing of them is lost."""

import threading
import uuid

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from npvr.access import Refused
from plans.comments import operations
from plans.comments.models import Comment, Outcome
from plans.comments.quoting import stands_in
from plans.documents.saving import save_text
from plans.models import ChapterText, Sharing, VersionState
from plans.versions.operations import make_version
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

SENTENCE = "De Achterhoek kiest voor de lange termijn."


@pytest.fixture
def written(chapter, manager):
    save_text(chapter, f"<p>{SENTENCE} Samen.</p>", base=1, by=manager)
    chapter.refresh_from_db()
    chapter.text.refresh_from_db()
    return chapter


@pytest.fixture
def adviser(region):
    return seated("regioadviseur", region)


@pytest.fixture
def lead(region):
    return seated("bestuurlijktrekker", region)


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def share(version, level):
    VersionState.objects.filter(pk=version.pk).update(sharing=level)


def comment_on(chapter, by, *, text="Klopt dit?", **fields):
    fields = {"document": chapter.document, "chapter": chapter, "text": text} | fields
    return operations.place_comment(Comment(**fields), by=by)


def post(client, path, **fields):
    return client.post(path, {"token": uuid.uuid4(), **fields})


def test_a_comment_on_a_passage_shows_with_its_writer_and_its_quote_to_the_other_side(written, adviser, manager):
    path = f"{written.document.path}opmerkingen/"
    answer = post(
        signed_in(adviser), f"{path}nieuw/", hoofdstuk="introductie", quote=" de lange  termijn", text="Hoe lang?"
    )
    comment = Comment.objects.get()
    assert answer.url == comment.path
    assert (comment.quote, comment.chapter_id) == ("de lange termijn", written.pk)
    page = signed_in(manager).get(f"{path}paneel/?hoofdstuk=introductie").content.decode()
    assert all(words in page for words in (adviser.name, "de lange termijn", "Hoe lang?"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"quote": "staat er niet", "text": "x"}, "staat niet zo in de tekst"),
        ({"text": "", "quote": "lange termijn"}, "Schrijf een opmerking"),
        ({"text": "x", "replacement": "iets"}, "Welke passage"),
        ({"text": "x" * 10_001}, "10000"),
        ({"text": "a\0b"}, "null-tekens"),
        ({"text": "x", "token": "geen"}, "Laad de pagina opnieuw"),
    ],
)
def test_bad_input_says_what_is_wrong_and_keeps_what_was_typed(written, manager, fields, words):
    answer = post(
        signed_in(manager), f"{written.document.path}opmerkingen/nieuw/", **{"hoofdstuk": "introductie"} | fields
    )
    assert answer.status_code == 422
    assert words.lower() in answer.content.decode().lower()
    assert fields.get("quote", "") in answer.content.decode()
    assert not Comment.objects.exists()


def test_pressing_twice_places_one_comment_and_one_answer(written, manager):
    client, path, token = signed_in(manager), f"{written.document.path}opmerkingen/", uuid.uuid4()
    for _ in range(2):
        client.post(f"{path}nieuw/", {"hoofdstuk": "introductie", "text": "Een keer", "token": token})
    comment = Comment.objects.get()
    for _ in range(2):
        client.post(f"{comment.path}antwoord/", {"text": "Ook een keer", "token": uuid.UUID(int=5)})
    assert comment.answers.count() == 1


def test_the_quote_stays_and_the_page_says_so_when_the_text_is_gone(written, manager, adviser):
    comment_on(written, adviser, quote="de lange termijn")
    path = f"{written.document.path}opmerkingen/paneel/?hoofdstuk=introductie"
    assert "De tekst is gewijzigd" not in signed_in(manager).get(path).content.decode()
    save_text(written, "<p>Iets heel anders.</p>", base=2, by=manager)
    page = signed_in(manager).get(path).content.decode()
    assert "De tekst is gewijzigd" in page
    assert "de lange termijn" in page


def test_a_suggestion_is_taken_over_as_a_save_of_who_accepts_with_the_proposer_named(written, manager, lead):
    comment = comment_on(written, lead, text="", quote="de lange termijn", replacement="twintig jaar")
    signed_in(manager).post(f"{comment.path}overnemen/")
    text = ChapterText.objects.get(pk=written.pk)
    assert text.html == "<p>De Achterhoek kiest voor twintig jaar. Samen.</p>"
    newest = text.history.latest("history_id")
    assert newest.saved_by == manager
    assert newest.history_change_reason == f"voorstel van {lead.name} overgenomen"
    comment.refresh_from_db()
    assert (comment.outcome, comment.ended_by) == (Outcome.ACCEPTED, manager)


def test_a_suggestion_for_words_that_are_gone_changes_nothing_and_says_why(written, manager, lead):
    comment = comment_on(written, lead, quote="de lange termijn", replacement="twintig jaar")
    save_text(written, "<p>Nieuw.</p>", base=2, by=manager)
    answer = signed_in(manager).post(f"{comment.path}overnemen/")
    assert answer.status_code == 422
    assert "niet meer zo" in answer.content.decode()
    comment.refresh_from_db()
    assert comment.is_open
    assert ChapterText.objects.get(pk=written.pk).html == "<p>Nieuw.</p>"


def test_two_who_accept_a_suggestion_at_once_take_it_over_once(own_database, region):
    from plans.documents import operations as documents

    manager, adviser = seated("programmamanager", region), seated("regioadviseur", region)
    plan = documents.begin_plan(region, by=manager)
    chapter = plan.chapters.get(slug="introductie")
    save_text(chapter, f"<p>{SENTENCE}</p>", base=1, by=manager)
    comment = comment_on(chapter, adviser, quote="de lange termijn", replacement="de lange termijn van de regio")
    outcomes, start = [], threading.Barrier(2)

    def press(person):
        start.wait()
        try:
            operations.accept(comment, by=person)
            outcomes.append("taken over")
        except Refused as refusal:
            outcomes.append(str(refusal))
        finally:
            connection.close()

    both = [threading.Thread(target=press, args=[person]) for person in (manager, adviser)]
    [one.start() for one in both]
    [one.join() for one in both]
    assert sorted(outcomes) == ["Deze opmerking is al afgerond. Heropen haar om verder te praten.", "taken over"]
    assert ChapterText.objects.get(pk=chapter.pk).html.count("van de regio") == 1


def test_what_is_open_at_a_version_stands_at_the_next_with_where_it_stood(version, manager, plan, chapter):
    done = comment_on(chapter, manager, version=version, text="Al besproken")
    operations.settle(done, by=manager)
    comment_on(chapter, manager, version=version, text="Nog te bespreken", quote=SENTENCE)
    save_text(chapter, "<p>Nieuwe tekst.</p>", base=2, by=manager)
    newer = make_version(plan, by=manager, token=uuid.uuid4())
    page = signed_in(manager).get(f"{plan.path}opmerkingen/paneel/?versie={newer.number}").content.decode()
    assert "Nog te bespreken" in page
    assert "stond bij 0.1" in page
    assert "De tekst is gewijzigd" in page
    assert "Al besproken" not in page
    at_its_own = signed_in(manager).get(f"{plan.path}opmerkingen/paneel/?versie=0.1").content.decode()
    assert "De tekst is gewijzigd" not in at_its_own


def test_settled_is_found_under_ended_and_reopened_is_open_again(written, manager, lead):
    comment = comment_on(written, lead)
    path = f"{written.document.path}opmerkingen/"
    client = signed_in(manager)
    client.post(f"{comment.path}afhandelen/")
    assert "Klopt dit?" not in client.get(path).content.decode()
    assert "Klopt dit?" in client.get(f"{path}?toon=afgerond").content.decode()
    assert client.post(f"{comment.path}antwoord/", {"text": "nog iets", "token": uuid.uuid4()}).status_code == 422
    client.post(f"{comment.path}heropenen/")
    assert "Klopt dit?" in client.get(path).content.decode()


def test_a_writer_changes_and_withdraws_their_own_and_nobody_elses(written, manager, lead):
    comment = comment_on(written, lead, text="Eerst dit")
    assert signed_in(manager).get(f"{comment.path}wijzigen/").status_code == 403
    assert signed_in(manager).post(f"{comment.path}intrekken/").status_code == 403
    post(signed_in(lead), f"{comment.path}wijzigen/", text="Toen dat")
    comment.refresh_from_db()
    assert comment.text == "Toen dat"
    assert "Eerst dit" in set(comment.history.values_list("text", flat=True))
    signed_in(lead).post(f"{comment.path}intrekken/")
    comment.refresh_from_db()
    assert comment.outcome == Outcome.WITHDRAWN


def test_who_is_mentioned_finds_it_under_mine_and_the_longest_name_counts(written, manager, region):
    short, long = seated("regioadviseur", region), seated("ambtelijktrekker", region)
    for person, name in ((short, "Jan de Wit"), (long, "Jan de Witte")):
        person.name = name
        person.save()
    comment = comment_on(written, manager, text="Kijkt @Jan de Witte even mee?")
    assert list(comment.mentions.all()) == [long]
    mine = f"{written.document.path}opmerkingen/?toon=mij"
    assert "even mee" in signed_in(long).get(mine).content.decode()
    assert "even mee" not in signed_in(short).get(mine).content.decode()


def test_who_is_named_sees_it_on_the_home_page_until_they_answered(written, manager, adviser):
    comment = comment_on(written, manager, text=f"Kijkt @{adviser.name} even?")
    assert comment.path in signed_in(adviser).get("/").content.decode()
    assert comment.path not in signed_in(manager).get("/").content.decode()
    operations.answer(comment, "Gezien.", by=adviser, token=uuid.uuid4())
    assert comment.path not in signed_in(adviser).get("/").content.decode()
    assert f"{adviser.name} antwoordt op uw opmerking." in signed_in(manager).get("/").content.decode()
    operations.answer(comment, f"En nu, @{adviser.name}?", by=manager, token=uuid.uuid4())
    assert comment.path in signed_in(adviser).get("/").content.decode()
    operations.settle(comment, by=manager)
    assert comment.path not in signed_in(adviser).get("/").content.decode()


def test_somebody_who_may_not_read_the_text_can_not_be_mentioned(written, manager, other_region):
    stranger = seated("programmamanager", other_region)
    comment = comment_on(written, manager, text=f"@{stranger.name} @{make_person('Niemand').name}")
    assert not comment.mentions.exists()


def outsiders():
    return [
        ("seat of another region", lambda region, other: seated("programmamanager", other)),
        ("appointment ended", lambda region, other: seated_until_today("programmamanager", region)),
        ("appointment begins tomorrow", lambda region, other: seated_from_tomorrow("programmamanager", region)),
        ("theme adviser", lambda region, other: seated("themaadviseur", region)),
        ("cashier", lambda region, other: seated("regiokassier", region)),
        ("programme team", lambda region, other: seated("programmateam")),
        ("administrator", lambda region, other: seated("beheer")),
        ("without seat", lambda region, other: make_person()),
    ]


@pytest.mark.parametrize("who", [name for name, _ in outsiders()])
def test_comments_on_the_working_text_do_not_exist_for_whoever_does_not_read_it(
    who, written, manager, region, other_region
):
    comment = comment_on(written, manager, text="kanariewoord")
    client = signed_in(dict(outsiders())[who](region, other_region))
    path = f"{written.document.path}opmerkingen/"
    for address in (path, f"{path}paneel/?hoofdstuk=introductie", f"{path}nieuw/?hoofdstuk=introductie", comment.path):
        assert client.get(address).status_code == 404
    for verb in ("antwoord", "afhandelen", "heropenen", "overnemen", "intrekken", "wijzigen"):
        assert post(client, f"{comment.path}{verb}/", text="x").status_code == 404
    assert comment.answers.count() == 0


def test_at_a_shared_version_a_ministry_sees_what_it_said_itself_and_not_what_the_others_said(
    version, manager, chapter
):
    share(version, Sharing.REGION_AND_STATE)
    ministry, team = seated("departement"), seated("programmateam")
    comment_on(chapter, manager, version=version, text="kernteamwoord")
    comment_on(chapter, team, version=version, text="programmawoord")
    path = f"{version.document.path}opmerkingen/"
    assert post(signed_in(ministry), f"{path}nieuw/", versie="0.1", text="ministeriewoord").status_code == 302
    page = signed_in(ministry).get(path).content.decode()
    assert "ministeriewoord" in page
    assert "kernteamwoord" not in page
    assert "programmawoord" not in page
    own = Comment.objects.get(text="ministeriewoord")
    operations.answer(own, "antwoord van het kernteam", by=manager, token=uuid.uuid4())
    assert "antwoord van het kernteam" in signed_in(ministry).get(own.path).content.decode()
    for_core_team = signed_in(manager).get(path).content.decode()
    assert all(word in for_core_team for word in ("ministeriewoord", "kernteamwoord", "programmawoord"))


@pytest.mark.parametrize(
    ("level", "status"), [(Sharing.CORE_TEAM, 404), (Sharing.REGION_AND_STATE, 404), (Sharing.SOUNDING_BOARD, 200)]
)
def test_another_core_team_comments_from_the_level_klankbordgroep_on(version, other_region, level, status):
    share(version, level)
    neighbour = seated("programmamanager", other_region)
    path = f"{version.document.path}opmerkingen/"
    assert signed_in(neighbour).get(f"{path}nieuw/?versie=0.1").status_code == status


def test_who_no_longer_sees_a_version_no_longer_sees_what_they_said_at_it(version, other_region):
    share(version, Sharing.SOUNDING_BOARD)
    neighbour = seated("programmamanager", other_region)
    post(signed_in(neighbour), f"{version.document.path}opmerkingen/nieuw/", versie="0.1", text="van de buren")
    comment = Comment.objects.get()
    assert signed_in(neighbour).get(comment.path).status_code == 200
    share(version, Sharing.REGION_AND_STATE)
    assert signed_in(neighbour).get(comment.path).status_code == 404


def test_settling_is_the_core_teams(written, lead, manager):
    comment = comment_on(written, manager)
    assert signed_in(lead).post(f"{comment.path}afhandelen/").status_code == 403
    page = signed_in(lead).get(comment.path).content.decode()
    assert "Afhandelen" not in page
    assert "Antwoorden" in page


def test_the_database_refuses_an_answer_with_a_place_and_a_suggestion_without_a_passage(written, manager):
    comment = comment_on(written, manager)
    for wrong in (
        Comment(document=written.document, thread=comment, chapter=written, text="x", written_by=manager),
        Comment(document=written.document, chapter=written, replacement="x", text="x", written_by=manager),
        Comment(document=written.document, chapter=written, text="", written_by=manager),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong.save()


def test_the_list_and_the_panel_cost_the_same_with_two_and_with_forty_comments(written, manager, adviser):
    path = f"{written.document.path}opmerkingen/"
    client, counts = signed_in(manager), {}
    client.get("/")  # what waits is counted once a minute
    for number in (2, 40):
        while Comment.objects.threads().count() < number:
            comment = comment_on(written, adviser, quote="de lange termijn", text=f"Over @{manager.name}")
            operations.answer(comment, "Ja.", by=manager, token=uuid.uuid4())
        for address in (path, f"{path}paneel/?hoofdstuk=introductie"):
            with counted() as asked:
                assert client.get(address).status_code == 200
            counts.setdefault(address, []).append(len(asked))
    assert all(few == many and many <= 12 for few, many in counts.values()), counts


def test_the_demonstration_shows_a_suggestion_a_conversation_and_what_was_settled(demo):
    found = Comment.objects.threads().filter(document__region__slug="achterhoek")
    assert found.exclude(replacement="").get().chapter.slug == "interventies"
    assert found.filter(answers__isnull=False, mentions__isnull=False).count() == 1
    assert found.get(outcome="settled").ended_by.name.startswith("Programmamanager")
    for comment in found.exclude(quote=""):
        assert stands_in(comment.quote, comment.chapter.text.html)
