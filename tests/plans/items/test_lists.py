"""The parts of the plan that are lists: who may do what, what a form keeps, and what comes of two people in one form."""

import uuid

import pytest
from django.test import Client

from governance.models import Role
from plans.documents import operations as documents
from plans.items import operations
from plans.items.models import (
    Activity,
    ActivityGoal,
    Award,
    Challenge,
    Goal,
    Indicator,
    Lever,
    RunningProgramme,
)
from plans.items.parts import PARTS, PROGRAMMES
from regions.models import Objective, Organisation
from tests.conftest import seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

pytestmark = pytest.mark.django_db

FORMS = {
    "opgaven": {"kind": "challenge", "title": "Vergrijzing", "analysis": "Meer ouderen."},
    "knoppen": {"title": "Bereikbaarheid", "explanation": "Spoor en weg."},
    "doelen": {"title": "Zorg dichtbij", "reached": "Een huisarts in elk dorp."},
    "trajecten": {"title": "Regio Deal", "state": "running", "toekenningen-aantal": "0"},
}


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


def add(plan, manager, model=Goal, title="Doel", **fields):
    """An item of the plan."""
    return operations.add_item(model(document=plan, title=title, **fields), by=manager)


def objective(number):
    return Objective.objects.get(number=number)


# --- who -------------------------------------------------------------------------------------------------------------
PEOPLE = [
    (lambda r, o: seated(Role.PROGRAMME_MANAGER, r), 200, 200, 302),
    (lambda r, o: seated(Role.PROGRAMME_OFFICER, r), 200, 200, 302),
    (lambda r, o: seated(Role.REGION_ADVISER, r), 200, 200, 302),
    (lambda r, o: seated(Role.REGIONAL_LEAD, r), 200, 403, 403),
    (lambda r, o: seated(Role.STATE_REPRESENTATIVE, r), 200, 403, 403),
    (lambda r, o: seated(Role.STEERING_MEMBER, r), 404, 404, 404),
    (lambda r, o: seated(Role.CASHIER, r), 404, 404, 404),
    (lambda r, o: seated(Role.PROGRAMME_MANAGER, o), 404, 404, 404),
    (lambda r, o: seated(Role.PROGRAMME_TEAM), 404, 404, 404),
    (lambda r, o: seated_until_today(Role.PROGRAMME_MANAGER, r), 404, 404, 404),
    (lambda r, o: seated_from_tomorrow(Role.PROGRAMME_MANAGER, r), 404, 404, 404),
]
NAMES = ["manager", "officer", "adviser", "lead", "representative", "steering", "cashier", "elsewhere", "team", "was",
         "will be"]  # fmt: skip


@pytest.mark.parametrize(("person", "reads", "opens_form", "saves"), PEOPLE, ids=NAMES)
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.address)
def test_who_reads_and_who_writes_a_part_of_the_plan(
    part, person, reads, opens_form, saves, plan, manager, region, other_region
):
    client = signed_in(person(region, other_region))
    item = add(plan, manager, part.model, "Staat er al")
    assert client.get(part.path(plan)).status_code == reads
    assert client.get(part.path(plan, item.key)).status_code == reads
    assert client.get(f"{part.path(plan)}nieuw/").status_code == opens_form
    assert client.get(f"{part.path(plan, item.key)}verwijderen/").status_code == opens_form
    form = FORMS[part.address]
    assert client.post(f"{part.path(plan)}nieuw/", form).status_code == saves
    assert client.post(part.path(plan, item.key), {**form, "base": 1}).status_code == saves
    assert client.post(f"{part.path(plan, item.key)}verplaatsen/", {"direction": "down"}).status_code == saves
    assert client.post(f"{part.path(plan, item.key)}verwijderen/").status_code == saves
    if saves != 302:
        operations.remove_item(item, by=manager)
    assert client.post(f"{part.path(plan, item.key)}terugbrengen/").status_code == saves
    assert part.model.objects.count() == (2 if saves == 302 else 1)


def test_who_is_not_signed_in_is_sent_to_sign_in_whether_it_is_there_or_not(plan, manager):
    goal = add(plan, manager)
    for key in (goal.key, uuid.uuid4()):
        answer = Client().get(f"{plan.path}doelen/{key}/")
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/inloggen/")


def test_an_item_of_another_plan_is_not_found_through_the_own_one(browser, plan, other_region):
    theirs = documents.begin_plan(other_region, by=seated(Role.PROGRAMME_MANAGER, other_region))
    goal = add(theirs, None, title="Van Twente")
    assert browser.get(f"{plan.path}doelen/{goal.key}/").status_code == 404
    assert browser.post(f"{plan.path}doelen/{goal.key}/", {"title": "x", "base": 1}).status_code == 404


def test_who_reads_along_sees_what_is_in_it_and_no_form(plan, manager, region):
    goal = add(plan, manager, title="Zorg dichtbij", reached="Een huisarts in elk dorp.")
    goal.objectives.set([objective(3)])
    page = signed_in(seated(Role.REGIONAL_LEAD, region)).get(f"{plan.path}doelen/{goal.key}/").content.decode()
    assert "Een huisarts in elk dorp." in page
    assert objective(3).title in page
    assert "Alleen het kernteam" in page
    assert "<textarea" not in page


# --- saving ----------------------------------------------------------------------------------------------------------
def test_a_challenge_is_added_with_its_objectives_and_its_history(browser, plan, manager):
    form = {**FORMS["opgaven"], "objectives": [objective(1).pk, objective(3).pk]}
    answer = browser.post(f"{plan.path}opgaven/nieuw/", form)
    made = Challenge.objects.get()
    assert answer.headers["Location"] == f"{plan.path}opgaven/#{made.key}"
    assert [one.number for one in made.objectives.all()] == [1, 3]
    assert (made.document, made.saved_by, made.position) == (plan, manager, 1)
    first = made.history.latest()
    assert (first.history_user, first.history_change_reason) == (manager, "toegevoegd")


def test_one_can_go_straight_on_to_the_next(browser, plan):
    answer = browser.post(f"{plan.path}doelen/nieuw/", {"title": "Eerste", "doen": "nog-een"})
    assert answer.headers["Location"] == f"{plan.path}doelen/nieuw/"


def test_a_link_to_an_item_of_a_plan_one_may_not_see_is_refused(browser, plan, other_region):
    theirs = documents.begin_plan(other_region, by=seated(Role.PROGRAMME_MANAGER, other_region))
    challenge = add(theirs, None, Challenge, "Geheim van Twente")
    answer = browser.post(f"{plan.path}doelen/nieuw/", {"title": "Doel", "challenges": [challenge.pk]})
    assert answer.status_code == 422
    assert "Deze keuze is er niet meer" in answer.content.decode()
    assert "Geheim" not in answer.content.decode()
    assert not Goal.objects.exists()


def test_what_is_linked_but_removed_stays_linked_for_when_it_comes_back(browser, plan, manager):
    goal, challenge = add(plan, manager), add(plan, manager, Challenge, "Opgave")
    goal.challenges.set([challenge])
    operations.remove_item(challenge, by=manager)
    browser.post(f"{plan.path}doelen/{goal.key}/", {"title": "Anders", "base": 1})
    assert list(goal.challenges.all()) == [challenge]


BAD = [
    ("opgaven", {"title": ""}, "Geef een titel."),
    ("opgaven", {"title": "x" * 201}, "200"),
    ("opgaven", {"title": "nul\x00"}, "ull"),
    ("opgaven", {"kind": "iets"}, "Deze keuze is er niet meer"),
    ("opgaven", {"objectives": ["x"]}, "Deze keuze is er niet meer"),
    ("opgaven", {"objectives": ["9" * 400]}, "Deze keuze is er niet meer"),
    ("opgaven", {"analysis": "x" * 20_001}, "20000"),
    ("doelen", {"challenges": ["geen-uuid"]}, "Deze keuze is er niet meer"),
    ("trajecten", {"begins_on": "2027-01-01", "ends_on": "2026-01-01"}, "Het einde ligt voor het begin"),
    ("trajecten", {"begins_on": "gisteren"}, "dag-maand-jaar"),
    ("trajecten", {"begins_on": "0001-01-01"}, "tussen 1990 en 2070"),
    ("trajecten", {"responsible": ["9" * 30]}, "Deze keuze is er niet meer"),
    ("trajecten", {"new_organisation": "x" * 121}, "120"),
    ("trajecten", {"new_organisation": "§§§"}, "gewone letters"),
]


@pytest.mark.parametrize(("part", "wrong", "words"), BAD, ids=[f"{p}-{n}" for n, (p, _, _) in enumerate(BAD)])
def test_what_is_wrong_is_said_on_top_and_at_the_field_and_nothing_is_lost(part, wrong, words, browser, plan, manager):
    add(plan, manager, Lever if part == "opgaven" else Challenge, "Staat er al")
    form = FORMS[part] | {"title": "Mijn titel"} | wrong
    answer = browser.post(f"{plan.path}{part}/nieuw/", form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Dit klopt nog niet" in page
    assert page.count(words) >= 2
    assert "aria-invalid" in page
    if "title" not in wrong:
        assert 'value="Mijn titel"' in page
    assert not Goal.objects.exists()
    assert not RunningProgramme.objects.exists()
    assert Challenge.objects.count() == (part != "opgaven")


@pytest.mark.parametrize("base", ["", "x", "9" * 30, "-1"])
def test_a_form_without_a_right_base_overwrites_nothing(base, browser, plan, manager):
    goal = add(plan, manager, title="Zo was het")
    answer = browser.post(f"{plan.path}doelen/{goal.key}/", {"title": "Anders", "base": base})
    assert answer.status_code == 422
    assert 'value="Anders"' in answer.content.decode()
    goal.refresh_from_db()
    assert goal.title == "Zo was het"


def test_a_save_that_changes_nothing_writes_nothing_and_is_in_nobodys_way(browser, plan, manager, programme):
    goal = add(plan, manager, title="Zo", description="Regel een\nregel twee")
    goal.objectives.set([objective(1)])
    before = [(item.lock_version, item.history.count()) for item in (goal, programme)]
    form = {"title": "Zo", "description": "Regel een\r\nregel twee", "objectives": [objective(1).pk], "base": 1}
    assert browser.post(f"{plan.path}doelen/{goal.key}/", form).status_code == 302
    same = sent(programme, title=programme.title)
    assert browser.post(PROGRAMMES.path(plan, programme.key), same).status_code == 302
    for item in (goal, programme):
        item.refresh_from_db()
    assert [(item.lock_version, item.history.count()) for item in (goal, programme)] == before


# --- two people in one form ------------------------------------------------------------------------------------------
def test_two_people_in_one_form_lose_nothing_and_a_second_save_wins_on_purpose(plan, manager, adviser):
    goal = add(plan, manager, title="Begin", description="Oud", reached="Ooit")
    path = f"{plan.path}doelen/{goal.key}/"
    signed_in(adviser).post(path, {"title": "Van de adviseur", "description": "Oud", "reached": "In 2045", "base": 1})
    browser = signed_in(manager)
    mine = {"title": "Van de manager", "description": "Nieuw", "reached": "Ooit", "base": 1}
    answer = browser.post(path, mine)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f"Intussen gewijzigd door {adviser.name}" in page
    assert "Van de adviseur" in page
    assert 'value="Van de manager"' in page
    form = answer.context["form"]
    assert form["description"].value() == "Nieuw"
    assert form["reached"].value() == "In 2045", "what I did not touch takes the other's value"
    assert form["base"].value() == "2"
    found = {one.label: one.taken_over for one in answer.context["answer"].differences}
    assert found == {"Titel": False, "Wanneer is het bereikt?": True}
    goal.refresh_from_db()
    assert goal.title == "Van de adviseur"
    again = {"title": "Van de manager", "description": "Nieuw", "reached": "In 2045", "base": 2}
    assert browser.post(path, again).status_code == 302
    goal.refresh_from_db()
    assert (goal.title, goal.lock_version) == ("Van de manager", 3)


def test_sets_are_compared_as_well(plan, manager, adviser):
    goal = add(plan, manager, title="Doel")
    path = f"{plan.path}doelen/{goal.key}/"
    signed_in(adviser).post(path, {"title": "Doel", "objectives": [objective(2).pk], "base": 1})
    answer = signed_in(manager).post(path, {"title": "Doel", "description": "Mijn tekst", "base": 1})
    assert answer.status_code == 422
    assert answer.context["form"]["objectives"].value() == [str(objective(2).pk)]
    assert objective(2).title in answer.content.decode()


def test_who_saves_what_somebody_removed_meanwhile_hears_so_and_keeps_the_text(plan, manager, browser):
    goal = add(plan, manager, title="Doel")
    operations.remove_item(goal, by=manager)
    answer = browser.post(f"{plan.path}doelen/{goal.key}/", {"title": "Mijn woorden", "base": 1})
    assert answer.status_code == 422
    assert "intussen verwijderd" in answer.content.decode()
    assert 'value="Mijn woorden"' in answer.content.decode()


# --- order, removing, bringing back ----------------------------------------------------------------------------------
def order_of(plan):
    return [one.title for one in Goal.objects.filter(document=plan).present()]


def test_buttons_put_a_goal_up_and_down(browser, plan, manager):
    a, b, c = (add(plan, manager, title=title) for title in "ABC")
    browser.post(f"{plan.path}doelen/{c.key}/verplaatsen/", {"direction": "up"})
    assert order_of(plan) == ["A", "C", "B"]
    browser.post(f"{plan.path}doelen/{a.key}/verplaatsen/", {"direction": "down"})
    assert order_of(plan) == ["C", "A", "B"]
    browser.post(f"{plan.path}doelen/{c.key}/verplaatsen/", {"direction": "up"})
    assert order_of(plan) == ["C", "A", "B"]
    answer = browser.post(f"{plan.path}doelen/{b.key}/verplaatsen/", {"direction": "opzij"})
    assert answer.status_code == 422
    assert "Die verplaatsing bestaat niet." in answer.content.decode()


def test_a_removed_item_can_be_undone_at_once_and_brought_back_later(browser, plan, manager):
    a, _ = add(plan, manager, title="Weg"), add(plan, manager, title="Blijft")
    answer = browser.post(f"{plan.path}doelen/{a.key}/verwijderen/", follow=True)
    page = answer.content.decode()
    assert "“Weg” is verwijderd." in page
    assert "Ongedaan maken" in page
    assert order_of(plan) == ["Blijft"]
    assert "Terugzetten" in browser.get(f"{plan.path}doelen/{a.key}/").content.decode()
    browser.post(f"{plan.path}doelen/{a.key}/terugbrengen/")
    assert order_of(plan) == ["Weg", "Blijft"]


# --- what hangs on it ------------------------------------------------------------------------------------------------
@pytest.fixture
def hung(plan, agenda, manager):
    """A goal with two activities and an indicator, and another goal that one of the activities works on too."""
    goal, other = add(plan, manager, title="Oud doel"), add(plan, manager, title="Ander doel")
    first, second = (add(agenda, manager, Activity, title) for title in ("Dorpsbus", "Zorghuis"))
    for activity, effect in ((first, "minder reistijd"), (second, "zorg nabij")):
        ActivityGoal.objects.create(activity=activity, goal=goal, effect=effect)
    ActivityGoal.objects.create(activity=second, goal=other, effect="eerder gezien")
    indicator = add(plan, manager, Indicator, "Reistijd")
    indicator.goals.set([goal])
    return goal, other


def test_removing_a_goal_says_what_hangs_on_it_with_links_and_removes_nothing_yet(browser, plan, agenda, hung):
    goal, _ = hung
    answer = browser.post(f"{plan.path}doelen/{goal.key}/verwijderen/")
    page = answer.content.decode()
    assert answer.status_code == 422
    for activity in Activity.objects.all():
        assert f'<a href="{agenda.path}activiteiten/{activity.key}/">{activity.title}</a>' in page
    assert "Reistijd" in page
    assert "Ze gaan naar “Ander doel”" in page
    goal.refresh_from_db()
    assert goal.removed_at is None


def test_what_hangs_on_a_goal_moves_to_another_in_the_same_step(browser, plan, hung):
    goal, other = hung
    assert browser.post(f"{plan.path}doelen/{goal.key}/verwijderen/", {"naar": other.key}).status_code == 302
    goal.refresh_from_db()
    assert goal.removed_at is not None
    effects = {one.activity.title: (one.goal, one.effect) for one in ActivityGoal.objects.all()}
    assert effects == {
        "Dorpsbus": (other, "minder reistijd"),
        "Zorghuis": (other, "eerder gezien\n\nzorg nabij"),
    }
    assert list(Indicator.objects.get().goals.all()) == [other]
    assert {one.lock_version for one in Activity.objects.all()} == {2}, "who is writing in one of them finds out"
    assert "vervangen door" in Activity.objects.first().history.latest().history_change_reason


def test_what_hangs_on_a_goal_can_be_let_go_and_is_there_again_when_it_comes_back(browser, plan, hung):
    goal, _ = hung
    assert browser.post(f"{plan.path}doelen/{goal.key}/verwijderen/", {"naar": "los"}).status_code == 302
    browser.post(f"{plan.path}doelen/{goal.key}/terugbrengen/")
    assert goal.effects.count() == 2


@pytest.mark.parametrize("to", ["", "iets", str(uuid.uuid4())])
def test_what_hangs_on_a_goal_goes_nowhere_without_a_right_choice(to, browser, plan, hung):
    goal, other = hung
    operations.remove_item(other, by=None)
    for naar in (to, str(other.key), str(goal.key)):
        answer = browser.post(f"{plan.path}doelen/{goal.key}/verwijderen/", {"naar": naar, "gevraagd": "ja"})
        assert answer.status_code == 422
        assert "Dit klopt nog niet" in answer.content.decode()
    goal.refresh_from_db()
    assert goal.removed_at is None


def test_the_goals_and_levers_of_a_challenge_move_along(browser, plan, manager):
    old, new = add(plan, manager, Challenge, "Oud"), add(plan, manager, Challenge, "Nieuw")
    goal, lever = add(plan, manager), add(plan, manager, Lever, "Knop")
    goal.challenges.set([old])
    lever.challenges.set([old, new])
    browser.post(f"{plan.path}opgaven/{old.key}/verwijderen/", {"naar": new.key})
    assert list(goal.challenges.all()) == list(lever.challenges.all()) == [new]


# --- running programmes and their awards -----------------------------------------------------------------------------
def rows(*values):
    """The fields of rows of awards as a browser sends them."""
    found = {"toekenningen-aantal": str(len(values))}
    for number, row in enumerate(values):
        for name, value in {"basis": "amount", **row}.items():
            found[f"toekenningen-{number}-{name}"] = value
    return found


def test_a_programme_has_several_responsible_and_several_awards(browser, plan):
    bzk, lnv = Organisation.objects.filter(kind="ministry")[:2]
    form = FORMS["trajecten"] | {"responsible": [bzk.pk, lnv.pk]}
    form |= rows({"year": "2024", "tranche": "4", "amount": "1.000,50"}, {}, {"basis": "none", "note": "volgt"})
    assert browser.post(f"{plan.path}trajecten/nieuw/", form).status_code == 302
    made = RunningProgramme.objects.get()
    assert {*made.responsible.all()} == {bzk, lnv}
    assert [(one.position, str(one.amount)) for one in made.awards.all()] == [(1, "1000.50"), (2, "None")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"amount": "1,000.50"}, "1000,50"),
        ({"amount": "1,000"}, "1000"),
        ({"amount": "-5"}, "onder nul"),
        ({"amount": "1e30"}, "geen bedrag"),
        ({"amount": "9" * 30}, "te groot"),
        ({"amount": "", "tranche": "4"}, "geen bedrag genoemd"),
        ({"amount": "5", "basis": "none"}, "wat voor bedrag"),
        ({"amount": "5", "basis": "per_unit"}, "Per wat"),
        ({"amount": "5", "year": "99999999999"}, "jaartal"),
        ({"amount": "5", "year": "9" * 6000}, "jaartal"),
        ({"amount": "5", "year": "1066"}, "jaartal"),
        ({"amount": "5", "tranche": "\x00"}, "ull"),
        ({"amount": "5", "key": "geen"}, "niet goed aangekomen"),
    ],
)  # fmt: skip
def test_an_award_that_is_not_right_is_named_with_its_number(row, words, browser, plan):
    answer = browser.post(f"{plan.path}trajecten/nieuw/", FORMS["trajecten"] | rows(row))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Toekenning" in page
    assert words in page
    assert not Award.objects.exists()


def test_one_row_more_is_only_shown_and_an_unfinished_form_is_not_called_wrong(browser, plan):
    form = FORMS["trajecten"] | {"title": "", "facts": "half"} | rows({"amount": "x"}) | {"doen": "rij-toekenningen"}
    answer = browser.post(f"{plan.path}trajecten/nieuw/", form)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Toekenning 2" in page
    assert "Dit klopt nog niet" not in page
    assert "half" in page
    assert 'value="x"' in page
    assert not RunningProgramme.objects.exists()


@pytest.fixture
def programme(plan, manager):
    """A running programme with two awards."""
    made = RunningProgramme(document=plan, title="Regio Deal")
    awards = [Award(year=2022, amount=5), Award(year=2024, amount=7)]
    return operations.add_with_rows(made, {Award: awards}, by=manager)


def sent(programme, **change):
    """The form of the programme as a browser sends it back untouched, with changes."""
    awards = [
        {"key": str(one.key), "year": str(one.year), "amount": f"{one.amount:.2f}".replace(".", ",")}
        for one in programme.awards.filter(removed_at=None)
    ]
    return FORMS["trajecten"] | rows(*awards) | {"base": programme.lock_version} | change


def test_a_row_that_is_taken_away_leaves_the_programme_and_stays_in_the_table(browser, plan, programme):
    path = PROGRAMMES.path(plan, programme.key)
    assert browser.post(path, sent(programme, **{"toekenningen-0-away": "on"})).status_code == 302
    assert [one.year for one in programme.awards.filter(removed_at=None)] == [2024]
    assert programme.awards.count() == 2


def test_an_untouched_row_keeps_its_key_and_gets_no_row_of_history(browser, plan, programme):
    keys = {one.key for one in programme.awards.all()}
    browser.post(PROGRAMMES.path(plan, programme.key), sent(programme, remark="Nieuw"))
    assert {one.key for one in programme.awards.all()} == keys
    assert {one.history.count() for one in programme.awards.all()} == {1}


def test_a_row_of_another_programme_is_not_taken_over(browser, plan, manager, programme):
    other = operations.add_with_rows(
        RunningProgramme(document=plan, title="Ander"), {Award: [Award(year=2020, amount=1)]}, by=manager
    )
    theirs = other.awards.get()
    browser.post(PROGRAMMES.path(plan, programme.key), sent(programme, **{"toekenningen-0-key": str(theirs.key)}))
    theirs.refresh_from_db()
    assert (theirs.programme, theirs.amount) == (other, 1)


def test_two_people_in_the_awards_of_one_programme_lose_nothing(plan, programme, manager, adviser):
    path, opened = PROGRAMMES.path(plan, programme.key), sent(programme)
    theirs = sent(programme, **{"toekenningen-0-amount": "6,00", "toekenningen-1-away": "on"})
    theirs |= {"toekenningen-aantal": "3", "toekenningen-2-year": "2025", "toekenningen-2-basis": "amount",
               "toekenningen-2-amount": "9"}  # fmt: skip
    assert signed_in(adviser).post(path, theirs).status_code == 302
    browser = signed_in(manager)
    answer = browser.post(path, opened | {"toekenningen-1-amount": "8,00"})
    assert answer.status_code == 422
    shown = [(row["year"].value(), row["amount"].value()) for row in answer.context["form"].row_forms["toekenningen"]]
    assert shown == [("2022", "6,00"), ("2024", "8,00"), ("2025", "9,00")]
    found = [(one.label, one.taken_over) for one in answer.context["answer"].differences]
    assert found == [("Toekenning 1, Bedrag", True), ("Toekenning 2", False), ("Toekenning 3", True)]
    data = answer.context["form"].data
    assert browser.post(path, data.dict()).status_code == 302
    kept = programme.awards.filter(removed_at=None)
    assert [(one.year, int(one.amount)) for one in kept] == [(2022, 6), (2024, 8), (2025, 9)]


# --- organisations on the spot ---------------------------------------------------------------------------------------
def test_an_organisation_is_added_within_the_form_and_nothing_typed_is_lost(browser, plan, manager):
    form = FORMS["trajecten"] | {
        "title": "",
        "facts": "half",
        "new_organisation": "Stichting  Dorp",
        "doen": "organisatie",
    }
    answer = browser.post(f"{plan.path}trajecten/nieuw/", form)
    page = answer.content.decode()
    made = Organisation.objects.get(name="Stichting Dorp")
    assert answer.status_code == 200
    assert (made.kind, made.history.get().history_user) == ("other", manager)
    assert answer.context["form"]["responsible"].value() == [str(made.pk)]
    assert "half" in page
    assert "Dit klopt nog niet" not in page


def test_an_organisation_that_is_typed_and_not_added_is_added_with_the_save(browser, plan):
    bzk = Organisation.objects.get(abbreviation="BZK")
    form = FORMS["trajecten"] | {"responsible": [bzk.pk], "new_organisation": "Stichting Dorp"}
    assert browser.post(f"{plan.path}trajecten/nieuw/", form).status_code == 302
    assert {str(one) for one in RunningProgramme.objects.get().responsible.all()} == {"BZK", "Stichting Dorp"}
    assert "Stichting Dorp" in browser.get(f"{plan.path}trajecten/nieuw/").content.decode(), "offered from then on"


@pytest.mark.parametrize("typed", ["bzk", "Binnenlandse zaken en koninkrijksrelaties", "GELDERLAND", "aalten"])
def test_ministries_provinces_and_municipalities_are_found_and_never_added(typed, browser, plan):
    before = Organisation.objects.count()
    form = FORMS["trajecten"] | {"new_organisation": typed, "doen": "organisatie"}
    answer = browser.post(f"{plan.path}trajecten/nieuw/", form)
    assert Organisation.objects.count() == before
    assert len(answer.context["form"]["responsible"].value()) == 1


def test_the_same_party_is_added_once(browser, plan):
    for typed in ("Coöperatie Zorg", "cooperatie zorg", "COÖPERATIE ZORG"):
        browser.post(f"{plan.path}trajecten/nieuw/", FORMS["trajecten"] | {"new_organisation": typed})
    assert Organisation.objects.filter(kind="other").count() == 1


# --- the list --------------------------------------------------------------------------------------------------------
def titles(answer):
    return [row["item"].title for row in answer.context["rows"]]


def test_a_list_is_searched_filtered_and_sorted(browser, plan, manager):
    _b, a = add(plan, manager, Challenge, "Bus"), add(plan, manager, Challenge, "Auto", kind="opportunity")
    a.objectives.set([objective(2)])
    path = f"{plan.path}opgaven/"
    assert titles(browser.get(path)) == ["Bus", "Auto"]
    assert titles(browser.get(path, {"op": "titel"})) == ["Auto", "Bus"]
    assert titles(browser.get(path, {"zoek": "bu"})) == ["Bus"]
    assert titles(browser.get(path, {"soort": "opportunity"})) == ["Auto"]
    assert titles(browser.get(path, {"doelstelling": "2"})) == ["Auto"]
    assert titles(browser.get(path, {"doelstelling": "1"})) == []


@pytest.mark.parametrize(
    "asked",
    [{"op": "kwaad"}, {"doelstelling": "9" * 50}, {"soort": "\x00"}, {"pagina": "9" * 5000}, {"zoek": "\x00"},
     {"pagina": "x"}, {"verwijderd": "\x00"}],
)  # fmt: skip
def test_an_address_that_asks_nonsense_shows_the_list(asked, browser, plan, manager):
    add(plan, manager, Challenge, "Bus")
    assert titles(browser.get(f"{plan.path}opgaven/", asked)) == ["Bus"]


def test_a_list_has_pages_of_fifty(browser, plan, manager):
    for number in range(51):
        add(plan, manager, Goal, f"Doel {number:02}")
    assert len(titles(browser.get(f"{plan.path}doelen/"))) == 50
    answer = browser.get(f"{plan.path}doelen/", {"pagina": "2"})
    assert titles(answer) == ["Doel 50"]
    assert (answer.context["rows"][0]["up"], answer.context["rows"][0]["down"]) == (True, False)


def test_nothing_found_and_nothing_there_invite(browser, plan, region):
    empty = browser.get(f"{plan.path}doelen/").content.decode()
    assert "Doel toevoegen" in empty
    assert "Alles tonen" in browser.get(f"{plan.path}doelen/", {"zoek": "zzz"}).content.decode()
    reader = signed_in(seated(Role.STATE_REPRESENTATIVE, region)).get(f"{plan.path}doelen/").content.decode()
    assert "nog niet ingevuld" in reader
    assert "Doel toevoegen" not in reader


# --- how much it costs -----------------------------------------------------------------------------------------------
def fill(plan, agenda, manager, number):
    """So many of everything, linked to each other."""
    challenges = [add(plan, manager, Challenge, f"Opgave {n}") for n in range(number)]
    for n in range(number):
        goal, lever = add(plan, manager, Goal, f"Doel {n}"), add(plan, manager, Lever, f"Knop {n}")
        goal.challenges.set(challenges[:5])
        lever.challenges.set(challenges[:5])
        goal.objectives.set(Objective.objects.all())
        activity = add(agenda, manager, Activity, f"Activiteit {n}")
        ActivityGoal.objects.create(activity=activity, goal=goal)
        awards = [Award(year=2020 + k, amount=k) for k in range(3)]
        made = RunningProgramme(document=plan, title=f"Traject {n}")
        operations.add_with_rows(
            made, {Award: awards}, by=manager, related={"responsible": Organisation.objects.all()[:3]}
        )


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.address)
def test_pages_cost_the_same_for_little_and_for_much(part, browser, plan, agenda, manager):
    def costs():
        item = part.model.objects.filter(document=plan).present().first()
        found = []
        for path in (part.path(plan), f"{part.path(plan)}nieuw/", part.path(plan, item.key)):
            with counted() as statements:
                assert browser.get(path).status_code == 200
            found.append(len(statements))
        return found

    fill(plan, agenda, manager, 2)
    browser.get("/contact/")
    little = costs()
    fill(plan, agenda, manager, 12)
    assert costs() == little
    assert max(little) <= 16, little
