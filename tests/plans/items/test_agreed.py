"""What region and rijk agree on: the weight of the objectives, what each does with the principles; and the page "Inhoud"."""

import pytest
from django.test import Client

from governance.models import Role
from plans.items import operations
from plans.items.models import Challenge, Goal, ObjectiveWeight, PrincipleAnswer, Side
from regions.models import Objective, Principle
from tests.conftest import seated
from tests.counting import counted

pytestmark = pytest.mark.django_db


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def browser(manager):
    return signed_in(manager)


@pytest.fixture
def adviser(region):
    return seated(Role.REGION_ADVISER, region)


# --- weights ---------------------------------------------------------------------------------------------------------
NONE = operations.weights_mark([])


def weights(*percents, base=NONE, reason=""):
    form = {f"percent_{n}": str(percent) for n, percent in enumerate(percents, start=1)}
    return form | {f"reason_{n}": reason for n in (1, 2, 3)} | {"base": base}


def stored():
    return [one.percent for one in ObjectiveWeight.objects.order_by("objective__number")]


@pytest.mark.parametrize("percents", [(40, 30, 30), (100, 0, 0), ("", "", "")])
def test_weights_are_together_a_hundred_or_all_empty(percents, browser, plan):
    assert browser.post(f"{plan.path}doelstellingen/", weights(*percents)).status_code == 302
    assert stored() == [one for one in percents if one != ""]


@pytest.mark.parametrize(
    ("percents", "words"),
    [
        ((40, 30, 20), "90 %: dat is 10 te weinig"),
        ((50, 50, 50), "150 %: dat is 50 te veel"),
        ((100, "", ""), "Geef alle drie een gewicht"),
        ((40, 30, -30), "heel getal"),
        ((33.3, 33.3, 33.4), "heel getal"),
        (("9" * 4000, 0, 0), "heel getal"),
        (("\x00", 0, 0), "ull"),
        (("veel", 0, 0), "heel getal"),
        (("１０", 90, 0), "heel getal"),
    ],
)  # fmt: skip
def test_weights_that_do_not_fit_are_refused_in_words_and_stay_as_typed(percents, words, browser, plan):
    answer = browser.post(f"{plan.path}doelstellingen/", weights(*percents, reason="Mijn reden"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count(words) >= 2
    assert "Mijn reden" in page
    assert stored() == []


def test_a_reason_without_a_weight_is_not_lost(browser, plan):
    answer = browser.post(f"{plan.path}doelstellingen/", weights("", "", "", reason="Daarom"))
    assert answer.status_code == 422
    assert "Geef ook de gewichten" in answer.content.decode()


def test_weights_can_be_taken_back_and_the_history_stays(browser, plan, manager):
    browser.post(f"{plan.path}doelstellingen/", weights(40, 30, 30, reason="Zo"))
    base = operations.weights_mark(ObjectiveWeight.objects.all())
    browser.post(f"{plan.path}doelstellingen/", weights("", "", "", base=base))
    assert stored() == []
    last = ObjectiveWeight.history.order_by("-history_date", "-history_id").first()
    assert (last.history_type, last.history_user, last.history_change_reason) == ("-", manager, "weging weggehaald")


def test_two_people_who_weigh_at_once_do_not_overwrite_each_other(plan, manager, adviser):
    signed_in(adviser).post(f"{plan.path}doelstellingen/", weights(40, 30, 30))
    browser = signed_in(manager)
    answer = browser.post(f"{plan.path}doelstellingen/", weights(10, 20, 70))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f"Intussen gewijzigd door {adviser.name}" in page
    assert "40 %" in page
    assert 'value="70"' in page
    assert stored() == [40, 30, 30]
    again = weights(10, 20, 70, base=answer.context["form"].data["base"])
    assert browser.post(f"{plan.path}doelstellingen/", again).status_code == 302
    assert stored() == [10, 20, 70]


@pytest.mark.parametrize("base", ["", "x", "\x00", "x" * 100])
def test_weights_without_a_right_base_overwrite_nothing(base, browser, plan):
    browser.post(f"{plan.path}doelstellingen/", weights(40, 30, 30))
    assert browser.post(f"{plan.path}doelstellingen/", weights(10, 20, 70, base=base)).status_code == 422
    assert stored() == [40, 30, 30]


def who(role, home=True):
    return lambda region, other: seated(role, region if home else other)


@pytest.mark.parametrize(
    ("person", "reads", "saves"),
    [
        (who(Role.PROGRAMME_MANAGER), 200, 302), (who(Role.REGION_ADVISER), 200, 302),
        (who(Role.REGIONAL_LEAD), 200, 403), (who(Role.STATE_REPRESENTATIVE), 200, 403),
        (who(Role.PROGRAMME_MANAGER, home=False), 404, 404), (who(Role.STEERING_MEMBER), 404, 404),
    ],
)  # fmt: skip
def test_region_and_rijk_weigh_together_and_others_read_or_do_not_find_it(
    person, reads, saves, plan, region, other_region
):
    client = signed_in(person(region, other_region))
    assert client.get(f"{plan.path}doelstellingen/").status_code == reads
    assert client.post(f"{plan.path}doelstellingen/", weights(40, 30, 30)).status_code == saves
    assert stored() == ([40, 30, 30] if saves == 302 else [])


def test_who_reads_along_sees_the_weights_and_why(browser, plan, region):
    lead = signed_in(seated(Role.REGIONAL_LEAD, region))
    assert "nog geen weging" in lead.get(f"{plan.path}doelstellingen/").content.decode()
    browser.post(f"{plan.path}doelstellingen/", weights(40, 35, 25, reason="Afgesproken in het DO"))
    page = lead.get(f"{plan.path}doelstellingen/").content.decode()
    assert "35 %" in page
    assert "Afgesproken in het DO" in page
    assert "<textarea" not in page


# --- principles ------------------------------------------------------------------------------------------------------
def answers():
    return {(one.principle.number, one.side): one.text for one in PrincipleAnswer.objects.all()}


@pytest.mark.parametrize(
    ("person", "own", "other"),
    [
        (who(Role.PROGRAMME_MANAGER), "regio", "rijk"), (who(Role.PROGRAMME_OFFICER), "regio", "rijk"),
        (who(Role.REGION_ADVISER), "rijk", "regio"), (who(Role.OFFICIAL_LEAD), "rijk", "regio"),
    ],
)  # fmt: skip
def test_each_side_writes_its_own_answer_and_not_the_other_one(person, own, other, plan, region, other_region):
    client = signed_in(person(region, other_region))
    form = {"text": "Dit doen wij.", "base": 0}
    assert client.get(f"{plan.path}uitgangspunten/3/{own}/").status_code == 200
    assert client.post(f"{plan.path}uitgangspunten/3/{own}/", form).status_code == 302
    assert client.get(f"{plan.path}uitgangspunten/3/{other}/").status_code == 403
    assert client.post(f"{plan.path}uitgangspunten/3/{other}/", form).status_code == 403
    assert answers() == {(3, "region" if own == "regio" else "state"): "Dit doen wij."}
    page = client.get(f"{plan.path}uitgangspunten/").content.decode()
    assert f"uitgangspunten/3/{own}/" in page
    assert f"uitgangspunten/3/{other}/" not in page


@pytest.mark.parametrize(
    ("person", "status"),
    [
        (who(Role.REGIONAL_LEAD), 403), (who(Role.STATE_REPRESENTATIVE), 403),
        (who(Role.PROGRAMME_MANAGER, home=False), 404), (who(Role.REGION_ADVISER, home=False), 404),
        (who(Role.CASHIER), 404),
    ],
)  # fmt: skip
@pytest.mark.parametrize("side", ["regio", "rijk"])
def test_nobody_else_answers_for_a_side(person, status, side, plan, region, other_region):
    client = signed_in(person(region, other_region))
    assert client.post(f"{plan.path}uitgangspunten/1/{side}/", {"text": "x", "base": 0}).status_code == status
    assert answers() == {}


def test_a_seat_of_the_rijk_in_another_region_says_nothing_here(plan, region, other_region, manager):
    """Programme manager here, region adviser there: the side counts where the seat is."""
    seated(Role.REGION_ADVISER, other_region, person=manager)
    client = signed_in(manager)
    assert client.post(f"{plan.path}uitgangspunten/1/rijk/", {"text": "x", "base": 0}).status_code == 403
    assert client.post(f"{plan.path}uitgangspunten/1/regio/", {"text": "x", "base": 0}).status_code == 302


def test_two_people_of_one_side_do_not_overwrite_each_other(plan, manager, region):
    officer = seated(Role.PROGRAMME_OFFICER, region)
    path = f"{plan.path}uitgangspunten/2/regio/"
    signed_in(officer).post(path, {"text": "Van de medewerker", "base": 0})
    browser = signed_in(manager)
    answer = browser.post(path, {"text": "Van de manager", "base": 0})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f"Intussen gewijzigd door {officer.name}" in page
    assert "Van de medewerker" in page
    assert "Van de manager" in page
    assert answers() == {(2, "region"): "Van de medewerker"}
    assert browser.post(path, {"text": "Samen", "base": answer.context["form"].data["base"]}).status_code == 302
    assert answers() == {(2, "region"): "Samen"}
    assert PrincipleAnswer.objects.get().history.count() == 2


@pytest.mark.parametrize("number", [0, 7, 10**30])
def test_a_principle_that_does_not_exist_is_not_found(number, browser, plan):
    assert browser.get(f"{plan.path}uitgangspunten/{number}/regio/").status_code == 404


@pytest.mark.parametrize("form", [{"text": "\x00", "base": 0}, {"text": "x" * 20_001, "base": 0}, {"base": "9" * 40}])
def test_an_answer_that_can_not_be_kept_is_refused_in_words(form, browser, plan):
    answer = browser.post(f"{plan.path}uitgangspunten/1/regio/", form)
    assert answer.status_code == 422
    assert "Dit klopt nog niet" in answer.content.decode()
    assert answers() == {}


# --- the page "Inhoud" -----------------------------------------------------------------------------------------------
def test_the_contents_say_how_much_there_is_and_what_could_come_next(browser, plan, manager, agenda):
    page = browser.get(f"{plan.path}inhoud/").content.decode()
    assert "Begin hier: waar staat de regio voor?" in page
    assert f'href="{agenda.path}inhoud/"' in page
    made = [
        operations.add_item(Challenge(document=plan, title=title, kind=kind), by=manager)
        for title, kind in (("A", "challenge"), ("B", "challenge"), ("C", "opportunity"))
    ]
    goal = operations.add_item(Goal(document=plan, title="Doel"), by=manager)
    goal.challenges.set([made[0]])
    operations.remove_item(made[1], by=manager)
    operations.answer_principle(plan, Principle.objects.get(number=1), Side.STATE, "Tekst", by=manager, base=0)
    operations.answer_principle(plan, Principle.objects.get(number=2), Side.STATE, "", by=manager, base=0)
    page = browser.get(f"{plan.path}inhoud/").content.decode()
    assert "1 opgave en 1 kans" in page
    assert "1 heeft nog geen doel." in page
    assert "1 heeft nog geen indicator." in page
    assert "regio 0 van 6, rijk 1 van 6" in page


def test_the_contents_cost_the_same_for_little_and_for_much(browser, plan, manager):
    def cost(path):
        with counted() as statements:
            assert browser.get(path).status_code == 200
        return len(statements)

    paths = [f"{plan.path}{tail}" for tail in ("inhoud/", "uitgangspunten/", "doelstellingen/")]
    browser.get("/contact/")
    little = [cost(path) for path in paths]
    for number in range(30):
        operations.add_item(Goal(document=plan, title=f"Doel {number}"), by=manager)
    for principle in Principle.objects.all():
        for side in Side:
            operations.answer_principle(plan, principle, side, "Tekst", by=manager, base=0)
    browser.post(f"{plan.path}doelstellingen/", weights(40, 30, 30), follow=True)
    assert [cost(path) for path in paths] == little
    assert max(little) <= 7, little


def test_the_way_to_the_contents_stands_on_the_document_and_on_the_board(browser, plan):
    for path in (plan.path, f"{plan.path}bewerken/"):
        assert f'href="{plan.path}inhoud/"' in browser.get(path).content.decode()


def test_objectives_are_three():
    """The form of the weights says "alle drie"."""
    assert Objective.objects.count() == 3
