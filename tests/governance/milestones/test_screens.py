"""The pages of milestones: who finds them and who keeps them, what they refuse with what was typed still there."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from governance.milestones import operations
from governance.models import Milestone, RegionCourse, Role, Wait
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

from .making import milestone_of, of_reference

pytestmark = pytest.mark.django_db
HERE, PROGRAMME = "/regios/achterhoek/overleg/tijdpad/", "/overleg/tijdpad/"


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def client(manager):
    return signed_in(manager)


@pytest.fixture
def one(region, manager):
    return milestone_of(region, manager, "Concept van de agenda")


@pytest.fixture
def team(db):
    return seated(Role.PROGRAMME_TEAM)


# --- who finds what --------------------------------------------------------------------------------------------------
def test_who_sees_the_timeline_of_a_region_and_who_keeps_it(region, other_region, one, manager):
    """What each gets for looking, for the form to change, and for the programme's timeline."""
    people = {
        "programme manager": (manager, 200, 200, 200),
        "region adviser": (seated(Role.REGION_ADVISER, region), 200, 200, 200),
        "regional lead": (seated(Role.REGIONAL_LEAD, region), 200, 403, 200),
        "steering member": (seated(Role.STEERING_MEMBER, region), 200, 403, 200),
        "theme adviser": (seated(Role.THEME_ADVISER, region), 200, 403, 200),
        "cashier": (seated(Role.CASHIER, region), 404, 404, 404),
        "core team elsewhere": (seated(Role.PROGRAMME_MANAGER, other_region), 404, 404, 200),
        "core team until today": (seated_until_today(Role.PROGRAMME_OFFICER, region), 404, 404, 404),
        "core team from tomorrow": (seated_from_tomorrow(Role.OFFICIAL_LEAD, region), 404, 404, 404),
        "programme team": (seated(Role.PROGRAMME_TEAM), 200, 403, 200),
        "ministry": (seated(Role.MINISTRY_CONTACT), 404, 404, 404),
        "administrator": (seated(Role.ADMINISTRATOR), 404, 404, 404),
        "nobody": (make_person(), 404, 404, 404),
    }
    found = {}
    for name, (person, *_) in people.items():
        visitor = signed_in(person)
        asked = (f"{HERE}{one.pk}/", f"{HERE}{one.pk}/wijzigen/", PROGRAMME)
        found[name] = tuple(visitor.get(path).status_code for path in asked)
        assert visitor.get(HERE).status_code == found[name][0], name
        status = visitor.post(f"{HERE}{one.pk}/stand/", {"doen": "x"}).status_code
        assert status == (404 if found[name][1] == 200 else found[name][1]), name
    assert found == {name: tuple(statuses) for name, (_, *statuses) in people.items()}
    assert Client().get(HERE).status_code == 302
    said = {name: "houdt het kernteam van deze regio bij" in signed_in(people[name][0]).get(
        f"{HERE}{one.pk}/").content.decode() for name in ("programme manager", "regional lead", "nobody")}  # fmt: skip
    assert said == {"programme manager": False, "regional lead": True, "nobody": False}


def test_the_programme_s_milestones_are_kept_by_the_programme_team_and_a_region_says_its_own_state(
    region, client, team
):
    letter, congress = of_reference("uitvoeringsagenda"), of_reference("startcongres")
    today = timezone.localdate().isoformat()
    keeper = signed_in(team)
    done = {"doen": "gedaan", "base": 0, "on": today}
    refused = client.get(f"{PROGRAMME}{letter.pk}/wijzigen/")
    assert refused.status_code == 403
    assert "houdt het programmateam bij" in refused.content.decode()
    assert "houdt het kernteam van deze regio bij" in keeper.get(f"{HERE}nieuw/").content.decode()
    assert client.get(f"{HERE}{letter.pk}/wijzigen/").status_code == 403
    assert client.post(f"{HERE}{congress.pk}/stand/", done).status_code == 403
    assert client.post(f"{PROGRAMME}{congress.pk}/stand/", done).status_code == 403
    assert client.post(f"{HERE}{letter.pk}/stand/", done).status_code == 302
    assert RegionCourse.objects.get().done_on == timezone.localdate()
    assert keeper.get(f"{PROGRAMME}{letter.pk}/wijzigen/").status_code == 200
    assert keeper.post(f"{PROGRAMME}{congress.pk}/stand/", done | {"base": 1}).status_code == 302
    assert keeper.post(f"{HERE}{letter.pk}/stand/", {"doen": "heropenen", "base": 1}).status_code == 403


def test_a_milestone_of_another_region_is_not_found_here(client, other_region, manager):
    stranger = milestone_of(other_region, manager)
    for tail in ("", "wijzigen/", "eigen-datum/"):
        assert client.get(f"{HERE}{stranger.pk}/{tail}").status_code == 404
        assert client.get(f"{HERE}{uuid.uuid4()}/{tail}").status_code == 404


# --- what is refused -------------------------------------------------------------------------------------------------
def form(**changed):
    return {"title": "Van mij", "when": "2027", "first_day": "", "last_day": "", "words": "", "note": "Mijn toelichting",
            "source": "", "token": uuid.uuid4(), "base": 1} | changed  # fmt: skip


REFUSED = [
    ({"title": ""}, "Schrijf wat er dan is"),
    ({"title": "x" * 201}, "200"),
    ({"title": "a\x00b"}, "tekens"),
    ({"when": ""}, "Schrijf wanneer"),
    ({"when": "straks"}, "geen periode van"),
    ({"when": "3 april 0"}, "geen periode van"),
    ({"when": "99999"}, "geen periode van"),
    ({"when": "de zomer", "first_day": "2027-08-01", "last_day": "2027-07-31"}, "De laatste dag ligt voor de eerste."),
    ({"when": "de zomer", "first_day": "2027-08-01"}, "Vul beide dagen in"),
    ({"when": "de zomer", "first_day": "0001-01-01", "last_day": "2027-01-01"}, "tussen 2000 en 2100"),
    ({"first_day": "99999-01-01"}, "Schrijf de datum"),
    ({"words": "x" * 301}, "300"),
    ({"words": "\n".join(map(str, range(21)))}, "hoogstens 20"),
    ({"on": ["x"]}, "is er niet meer"),
    ({"on": [str(uuid.UUID(int=9))]}, "is er niet meer"),
    ({"source": "x" * 301}, "300"),
]


@pytest.mark.parametrize(("changed", "words"), REFUSED)
def test_what_is_no_milestone_is_refused_and_stays_typed(client, one, changed, words):
    for path in (f"{HERE}nieuw/", f"{HERE}{one.pk}/wijzigen/"):
        answer = client.post(path, form(**changed))
        text = answer.content.decode()
        assert answer.status_code == 422
        assert words in text
        assert "Mijn toelichting" in text
    assert Milestone.objects.filter(region__isnull=False).count() == 1


def test_sending_the_form_twice_makes_one_and_the_page_shows_what_it_waits_for(client, one):
    sent = form(when="rond de zomer van 2027", on=[str(one.pk)], words="besluit van het rijk\n\n akkoord  van de raad")
    first, again = (client.post(f"{HERE}nieuw/", sent) for _ in range(2))
    assert first.status_code == again.status_code == 302
    assert first.url == again.url
    text = client.get(first.url).content.decode()
    for words in ("rond de zomer van 2027", "Concept van de agenda", "besluit van het rijk", "akkoord van de raad"):
        assert words in text
    wait = Wait.objects.get(words="besluit van het rijk")
    assert client.post(f"{first.url}wacht/{wait.pk}/").status_code == 302
    wait.refresh_from_db()
    assert wait.met_on == timezone.localdate()
    for nothing in (0, 9_999_999_999_999_999_999_999):
        assert client.post(f"{first.url}wacht/{nothing}/", follow=True).status_code == 200
    opened = client.get(f"{first.url}wijzigen/").context["form"]
    assert opened["when"].value() == "rond de zomer van 2027"
    assert client.post(f"{first.url}wijzigen/", sent | {"on": [str(one.pk)]}).status_code == 302


def test_who_saves_second_sees_what_stands_there_keeps_what_was_typed_and_can_save_again(client, one, manager):
    operations.change(one, by=manager, base=1, title="Van de ander", when=operations_period())
    path = f"{HERE}{one.pk}/wijzigen/"
    answer = client.post(path, form())
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Van de ander" in text
    assert 'value="Van mij"' in text
    assert client.post(path, form(base=answer.context["form"]["base"].value())).status_code == 302
    one.refresh_from_db()
    assert one.title == "Van mij"


def operations_period():
    from governance.milestones.when import parse

    return parse("2028")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"on": (timezone.localdate() + timedelta(days=1)).isoformat()}, "moet nog komen"),
        ({"on": ""}, "Kies de dag"),
        ({"on": "31-02-2026"}, "Schrijf de datum"),
        ({"on": "0001-01-01"}, "vanaf 2000"),
        ({"base": "0"}, "intussen gewijzigd"),
        ({"base": "9" * 30}, "Laad de pagina opnieuw"),
        ({"base": "x"}, "Laad de pagina opnieuw"),
        ({"doen": "vervallen", "why": " "}, "Schrijf waarom"),
        ({"doen": "vervallen", "why": "a\x00b"}, "tekens"),
        ({"doen": "heropenen"}, "staat nog open"),
    ],
)
def test_what_cannot_be_said_of_it_is_refused_in_words(client, one, changed, words):
    sent = {"doen": "gedaan", "base": 1, "on": timezone.localdate().isoformat()} | changed
    answer = client.post(f"{HERE}{one.pk}/stand/", sent)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    one.refresh_from_db()
    assert one.lock_version == 1


def test_an_own_date_is_taken_refused_and_given_back(client, region):
    letter = of_reference("plan-voor-de-regio")
    path = f"{HERE}{letter.pk}/eigen-datum/"
    answer = client.post(path, form(when="ooit eens", base=0))
    assert answer.status_code == 422
    assert 'value="ooit eens"' in answer.content.decode()
    assert client.post(path, form(when="voorjaar van 2027", base=0)).status_code == 302
    assert "programma: rond de zomer van 2025" in client.get(HERE).content.decode()
    assert client.post(path, form(when="najaar van 2027", base=0)).status_code == 422  # somebody was first
    assert client.post(path, form(when="", base=1)).status_code == 302
    assert RegionCourse.objects.get().precision == ""


@pytest.mark.parametrize(
    "query", ["pagina=-1&toon=niets&baan=%00", "pagina=" + "9" * 40, "toon=open&baan=regio", "baan=programma"]
)
def test_nonsense_in_an_address_is_passed_over(client, one, query):
    assert client.get(f"{HERE}?{query}").status_code == 200


# --- what it shows ----------------------------------------------------------------------------------------------------
def test_the_programme_s_page_says_of_the_regions_one_may_see_how_far_they_are(
    region, other_region, manager, client, team
):
    kassier = of_reference("regiokassier-genoemd")
    operations.mark_done(kassier, region, by=manager, base=0, on=timezone.localdate())
    seen = {look[0]: [one.region.slug for one in found] for look, found in _of(signed_in(team), kassier).groups}
    assert seen["gedaan"] == ["achterhoek"]
    assert len(seen["nog niet gemeld"]) == 10
    own = {look[0]: [one.region.slug for one in found] for look, found in _of(client, kassier).groups}
    assert own == {"gedaan": ["achterhoek"]}


def _of(client, milestone):
    page = client.get(PROGRAMME).context["page"]
    return next(one for one in page if one.entry.milestone.pk == milestone.pk)


def test_a_long_timeline_comes_a_page_at_a_time_with_today_on_the_first_one_shown(client, region, manager):
    Milestone.objects.bulk_create(
        Milestone(region=region, title=f"Stap {n}", precision="day", first_day=day, last_day=day)
        for n in range(60)
        for day in [timezone.localdate() + timedelta(days=n)]
    )
    answer = client.get(HERE)
    assert len(answer.context["page"]) == 50
    assert 'id="vandaag"' in answer.content.decode()
    assert 'id="vandaag"' not in client.get(f"{HERE}?pagina=2").content.decode()


def test_what_is_late_and_the_next_two_stand_on_the_pages_of_the_region(client, region, manager):
    milestone_of(region, manager, "Bijna", "2088")
    for path in ("/regios/achterhoek/", "/regios/achterhoek/overleg/"):
        text = client.get(path).content.decode()
        assert "Plan voor de Regio" in text
        assert "Bijna" in text
        assert "tijdpad/" in text
    assert "Naar het tijdpad" not in Client().get("/regios/achterhoek/").content.decode()


def test_the_pages_take_as_many_statements_however_long_the_timeline_is(client, region, manager, one):
    paths = (HERE, PROGRAMME, f"{HERE}{one.pk}/", f"{HERE}{one.pk}/wijzigen/", "/regios/achterhoek/")

    def statements():
        client.get("/contact/")
        found = []
        for path in paths:
            with counted() as counting:
                assert client.get(path).status_code == 200
            found.append(len(counting))
        return found

    before = statements()
    for n in range(8):
        milestone_of(region, manager, f"Stap {n}", f"{2030 + n}", on=[one.pk], words=["een besluit"])
    assert statements() == before
