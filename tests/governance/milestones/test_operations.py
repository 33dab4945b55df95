"""Keeping milestones: what is refused, what a region says of the programme's, who is told what and how often."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from governance.milestones import operations, telling, timeline
from governance.milestones.reference import load_milestones
from governance.milestones.when import parse
from governance.models import AuditEntry, Milestone, Notice, Role, Wait
from npvr.access import Refused
from tests.conftest import seated
from tests.counting import counted

from .making import days_from_now, milestone_of, of_reference

pytestmark = pytest.mark.django_db


@pytest.fixture
def adviser(region):
    return seated(Role.REGION_ADVISER, region)


@pytest.fixture
def team(db):
    return seated(Role.PROGRAMME_TEAM)


def entries(region, **options):
    return {one.title: one for one in timeline.of_region(region, **options)}


def change(one, by, **fields):
    one.refresh_from_db()
    values = {"title": one.title, "when": parse("2090"), "base": one.lock_version} | fields
    return operations.change(one, by=by, **values)


def told(person):
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("text", flat=True))


# --- the reference ----------------------------------------------------------------------------------------------------
def test_the_programme_s_milestones_come_with_the_portal_and_loading_again_changes_nothing(region, team):
    letter = of_reference("uitvoeringsagenda")
    change(letter, team, title="Uitvoeringsagenda, anders", when=parse("2026"), each_region=True)
    before = (Milestone.objects.count(), Milestone.history.count(), Wait.objects.count())
    load_milestones()
    assert (Milestone.objects.count(), Milestone.history.count(), Wait.objects.count()) == before
    letter.refresh_from_db()
    assert letter.title == "Uitvoeringsagenda, anders"


def test_the_timeline_holds_what_the_sources_say(region):
    found = entries(region)
    assert [one.when_words for one in found.values()][:2] == ["maart 2023", "mei en juni 2023"]
    assert found["Plan voor de Regio"].when_words == "rond de zomer van 2025"
    assert found["Uitvoeringsagenda"].waits_for == ["Plan voor de Regio"]
    assert found["Commissiedebat Regio en Grensoverschrijdende Samenwerking"].state_words == "gedaan op 5 februari 2025"
    assert found["Evaluatie en herijking"].when_words == "na vier jaar uitvoering"
    assert list(found)[-1] == "Evaluatie en herijking"  # without a day: last
    assert all(one.source for one in found.values())


# --- late -------------------------------------------------------------------------------------------------------------
def test_late_is_the_day_after_the_last_day_unless_done_dropped_or_without_a_date(region, manager):
    one = milestone_of(region, manager, "Concept", "3 april 2025")
    last = one.last_day

    def state(today):
        return entries(region, today=today)["Concept"].state

    assert (state(last), state(last + timedelta(days=1))) == ("planned", "late")
    operations.mark_done(one, region, by=manager, base=1, on=last + timedelta(days=9))
    assert state(last + timedelta(days=30)) == "done"
    operations.reopen(one, region, by=manager, base=2)
    assert state(last + timedelta(days=30)) == "late"
    operations.drop(one, region, by=manager, base=3, why="Opgegaan in het plan")
    assert entries(region)["Concept"].state_words == "vervallen: Opgegaan in het plan"
    milestone_of(region, manager, "Ooit", "geen harde datum")
    assert entries(region)["Ooit"].state == "planned"


# --- a region's own word -----------------------------------------------------------------------------------------------
def test_a_region_says_its_own_state_and_date_without_changing_the_programme_s(region, other_region, manager):
    letter = of_reference("uitvoeringsagenda")
    operations.set_own_date(
        letter, region, by=manager, base=0, when=parse("geen harde datum"), source="Memo van de regio"
    )
    own, elsewhere = entries(region)["Uitvoeringsagenda"], entries(other_region)["Uitvoeringsagenda"]
    assert (own.when_words, own.programme_words, own.source) == ("geen harde datum", "eind 2025", "Memo van de regio")
    assert own.state == "planned"  # no deadline, so never late
    assert (elsewhere.when_words, elsewhere.programme_words, elsewhere.state) == ("eind 2025", "", "late")
    operations.mark_done(letter, region, by=manager, base=1, on=timezone.localdate())
    assert (entries(region)["Uitvoeringsagenda"].state, entries(other_region)["Uitvoeringsagenda"].state) == (
        "done",
        "late",
    )
    letter.refresh_from_db()
    assert (letter.state, letter.lock_version) == ("planned", 1)
    operations.set_own_date(letter, region, by=manager, base=2, when=None)
    assert entries(region)["Uitvoeringsagenda"].when_words == "eind 2025"


def test_what_is_of_the_whole_programme_a_region_does_not_say_and_the_other_way_round(region, manager, team):
    with pytest.raises(Refused, match="van het hele programma"):
        operations.mark_done(of_reference("startcongres"), region, by=manager, base=1, on=timezone.localdate())
    with pytest.raises(Refused, match="elke regio zelf"):
        operations.mark_done(of_reference("uitvoeringsagenda"), None, by=team, base=1, on=timezone.localdate())
    operations.mark_done(of_reference("startcongres"), None, by=team, base=1, on=timezone.localdate())
    assert entries(region)["Startcongres NPVR"].state == "done"


def test_dropped_by_the_programme_is_dropped_in_every_region_but_what_was_done_stays_done(
    region, other_region, manager, team
):
    kassier = of_reference("regiokassier-genoemd")
    operations.mark_done(kassier, region, by=manager, base=0, on=timezone.localdate())
    operations.drop(kassier, None, by=team, base=1, why="Niet meer nodig")
    title = kassier.title
    assert (entries(region)[title].state, entries(other_region)[title].state) == ("done", "dropped")
    with pytest.raises(Refused, match="al iets gemeld"):  # what regions said would be out of sight
        change(kassier, team, each_region=False)
    with pytest.raises(Refused, match="vervallen"):
        operations.mark_done(kassier, other_region, by=manager, base=0, on=timezone.localdate())


# --- refusals -----------------------------------------------------------------------------------------------------------
def test_what_is_refused_when_saying_how_far_it_is(region, manager):
    one = milestone_of(region, manager)
    today = timezone.localdate()
    with pytest.raises(Refused, match="moet nog komen"):
        operations.mark_done(one, region, by=manager, base=1, on=today + timedelta(days=1))
    with pytest.raises(Refused, match="staat nog open"):
        operations.reopen(one, region, by=manager, base=1)
    operations.mark_done(one, region, by=manager, base=1, on=today)
    with pytest.raises(operations.Outdated):
        operations.reopen(one, region, by=manager, base=1)
    with pytest.raises(Refused, match="al gedaan"):
        operations.mark_done(one, region, by=manager, base=2, on=today)
    with pytest.raises(Refused, match="kan niet meer vervallen"):
        operations.drop(one, region, by=manager, base=2, why="Toch niet")
    steps = AuditEntry.objects.filter(region=region, subject=one.title).order_by("pk").values_list("action", flat=True)
    assert list(steps) == ["mijlpaal toegevoegd", "mijlpaal gedaan"]


def test_waiting_for_itself_for_a_stranger_or_in_a_loop_is_refused(region, other_region, manager, team):
    first = milestone_of(region, manager, "Eerst")
    second = milestone_of(region, manager, "Daarna", on=[first.pk])
    third = milestone_of(region, manager, "Ten slotte", on=[second.pk, of_reference("startcongres").pk])
    stranger = milestone_of(other_region, manager, "Van een ander")
    loop = "“Eerst” wacht op “Daarna” wacht op “Eerst”"
    refused = {first: "op zichzelf", stranger: "is er niet meer", third: "in een kring", second: loop}
    for on, words in refused.items():
        with pytest.raises(Refused, match=words):
            change(first, manager, on=[on.pk])
    with pytest.raises(Refused, match="is er niet meer"):  # the programme never waits for a region
        change(of_reference("startcongres"), team, on=[first.pk])
    assert entries(region)["Ten slotte"].waits_for == ["Daarna", "Startcongres NPVR"]


def test_what_is_taken_off_the_list_is_not_waited_for_any_more_and_what_stays_keeps_its_day(region, manager):
    one = milestone_of(region, manager, "Vaststellen", words=["besluit van de raad", "akkoord van het rijk"])
    wait = Wait.objects.get(milestone=one, words="besluit van de raad")
    operations.meet_wait(one, wait.pk, by=manager)
    change(one, manager, title="Vaststellen", words=["besluit van de raad"])
    wait.refresh_from_db()
    assert wait.met_on == timezone.localdate()
    assert entries(region)["Vaststellen"].waits_for == []
    assert Wait.history.filter(milestone=one, words="akkoord van het rijk").latest().history_type == "-"


# --- who is told ---------------------------------------------------------------------------------------------------------
def test_what_is_late_is_told_to_the_core_team_once_and_together(region, other_region, manager, adviser):
    lead, neighbour = seated(Role.REGIONAL_LEAD, region), seated(Role.PROGRAMME_MANAGER, other_region)
    telling.remind()  # what was late before
    Notice.objects.all().delete()
    soon = milestone_of(region, manager, "Concept", days_from_now(0))
    milestone_of(region, manager, "Sessies", days_from_now(0))
    assert telling.remind() == 0
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert telling.remind(today=tomorrow) == 2
    assert telling.remind(today=tomorrow) == 0
    assert (
        told(manager)
        == told(adviser)
        == ["Op het tijdpad van Achterhoek is de datum voorbij van 2 mijlpalen: gedaan, of een nieuwe datum?"]
    )
    assert told(lead) == told(neighbour) == []
    change(soon, manager, title="Concept", when=days_from_now(1))
    assert telling.remind(today=tomorrow + timedelta(days=5)) == 0  # the first time alone


def test_who_can_go_on_is_told_when_the_last_thing_waited_for_is_there(region, manager, adviser):
    first, second = milestone_of(region, manager, "Eerst"), milestone_of(region, manager, "Ook eerst")
    milestone_of(region, manager, "Daarna", on=[first.pk, second.pk], words=["een besluit"])
    operations.mark_done(first, region, by=manager, base=1, on=timezone.localdate())
    operations.mark_done(second, region, by=manager, base=1, on=timezone.localdate())
    assert told(adviser) == []
    operations.meet_wait(Milestone.objects.get(title="Daarna"), Wait.objects.get(words="een besluit").pk, by=manager)
    assert told(adviser) == ["Op het tijdpad van Achterhoek: “Daarna” kan verder. Waarop werd gewacht, is er."]
    assert told(manager) == []  # who did it knows
    operations.reopen(first, region, by=manager, base=2)
    operations.mark_done(first, region, by=manager, base=3, on=timezone.localdate())
    assert len(told(adviser)) == 1


def test_a_milestone_of_the_programme_that_is_done_sets_free_what_waits_in_each_region(
    region, other_region, manager, adviser, team
):
    neighbour = seated(Role.PROGRAMME_MANAGER, other_region)
    congress = of_reference("startcongres")
    milestone_of(region, manager, "Verslag van het congres", on=[congress.pk])
    operations.mark_done(congress, None, by=team, base=1, on=timezone.localdate())
    assert len(told(manager)) == len(told(adviser)) == 1
    assert told(neighbour) == []
    operations.mark_done(of_reference("plan-voor-de-regio"), region, by=adviser, base=0, on=timezone.localdate())
    assert (
        told(manager)[-1]
        == "Op het tijdpad van Achterhoek: “Uitvoeringsagenda” kan verder. Waarop werd gewacht, is er."
    )
    assert told(neighbour) == []


# --- reading ---------------------------------------------------------------------------------------------------------------
def test_reading_the_timeline_takes_two_statements_however_long_it_is(region, manager, team):
    def sizes():
        with counted() as lists:
            timeline.of_region(region)
        with counted() as block:
            timeline.nearest(manager, region)
        with counted() as across:
            timeline.across_regions(team)
        return len(lists), len(block), len(across)

    milestone_of(region, manager, "Begin")
    _ = (manager.standing, team.standing)
    before = sizes()
    made = [milestone_of(region, manager, f"Mijlpaal {n}", f"{2030 + n}") for n in range(12)]
    milestone_of(region, manager, "Eind", on=[one.pk for one in made], words=["een besluit"])
    for one in made[:4]:
        operations.mark_done(one, region, by=manager, base=1, on=timezone.localdate())
    assert sizes() == before == (2, 1, 4)


def test_whoever_may_not_see_it_gets_nothing(region, manager):
    stranger = seated(Role.CASHIER, region)
    assert timeline.of_region(region, stranger) == []
    assert timeline.nearest(stranger, region) is None
    assert timeline.of_region(region, manager)


def test_of_the_programme_s_what_nobody_told_yet_is_not_called_late(region, other_region, manager, team):
    plan, congress = of_reference("plan-voor-de-regio"), of_reference("startcongres")
    operations.set_own_date(plan, region, by=manager, base=0, when=parse("3 april 2026"))
    assert entries(region, today=date(2026, 5, 1))["Plan voor de Regio"].state_words == "te laat"
    assert entries(other_region)["Plan voor de Regio"].state_words == "nog niet gemeld"
    assert entries(region)["Startcongres NPVR"].state_words == "nog niet gemeld"
    change(congress, team, title="Startcongres NPVR", when=parse("10 april 2025"))
    assert entries(region)["Startcongres NPVR"].state_words == "te laat"
