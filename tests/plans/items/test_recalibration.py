"""Herijken: every item its mark, what stops leaves, and the comparison says exactly that."""

import re
import uuid

import pytest
from django.test import Client

from governance.models import Role
from npvr.access import Refused
from plans.content import tree as content_tree
from plans.content.items import summary
from plans.content.items.comparison import compare_items
from plans.documents.images import add_image
from plans.documents.models import Document
from plans.documents.saving import save_text
from plans.items import models
from plans.items import recalibrating as rounds
from plans.items.operations import Changed, bring_back_item, remove_item
from plans.items.tree import tree_of
from plans.models import Chapter
from plans.versions import recalibrating
from plans.versions.operations import make_version
from tests.conftest import seated
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan


@pytest.fixture
def rows(plan):
    return fill_plan(plan)


@pytest.fixture
def activities(agenda, rows):
    return [add_activity(agenda, rows["goal"], title=title, position=n) for n, title in enumerate("ABC", 1)]


def freeze(document, by):
    return make_version(document, by=by, token=uuid.uuid4())


@pytest.fixture
def started(agenda, activities, manager):
    """A round on the agenda from its version 0.1, and that version."""
    version = freeze(agenda, manager)
    return recalibrating.begin(agenda, by=manager), version


def standing(recalibration, document, title):
    found = recalibrating.standings(recalibration, document, recalibrating.base_of(recalibration))
    return next(one for one in found if one.title == title)


def mark(recalibration, document, title, what, reason="", *, by, seen=0):
    return rounds.give_mark(
        recalibration, standing(recalibration, document, title), mark=what, reason=reason, seen=seen, by=by
    )


def browser(person):
    client = Client()
    client.force_login(person)
    client.get("/contact/")
    return client


# --- the whole round -------------------------------------------------------------------------------------------------
def test_one_stopped_and_one_new_activity_give_exactly_that_in_the_comparison(agenda, started, manager):
    recalibration, version = started
    add_activity(agenda, title="D", position=4)
    mark(recalibration, agenda, "A", "continued", by=manager)
    mark(recalibration, agenda, "B", "stopped", "De provincie doet het nu.", by=manager)
    mark(recalibration, agenda, "C", "continued", by=manager)
    mark(recalibration, agenda, "D", "new", "Kwam uit de werksessie.", by=manager)
    recalibrating.end(recalibration, agenda, by=manager)
    second = freeze(agenda, manager)
    old, new = content_tree.read(version.content), content_tree.read(second.content)
    found = [change for kind in compare_items(old, new) for change in kind.changed]
    assert {(c.name, c.state, c.stopped, c.mark.reason) for c in found} == {
        ("B", "removed", True, "De provincie doet het nu."), ("D", "added", False, "Kwam uit de werksessie."),
    }  # fmt: skip
    lines = summary.lines(compare_items(old, new), [])
    assert lines == ["1 activiteit nieuw, 1 gestopt"]
    assert {one["title"] for one in new["items"]["recalibration"]["marks"]} == {"A", "B", "C", "D"}
    page = browser(manager).get(f"{agenda.path}vergelijk/0.1/0.2/").content.decode()
    assert "1 activiteit nieuw, 1 gestopt" in page
    assert "De provincie doet het nu." in page


def test_a_plan_is_taken_up_again_by_all_its_kinds_of_items(plan, rows, manager):
    freeze(plan, manager)
    recalibration = recalibrating.begin(plan, by=manager)
    found = recalibrating.standings(recalibration, plan, recalibrating.base_of(recalibration))
    assert {one.kind for one in found} == {"challenges", "levers", "goals", "programmes", "indicators"}
    assert {one.state for one in found} == {"same"}
    assert {one.proposal for one in found} == {"continued"}


def test_how_an_item_stands_proposes_its_mark(agenda, started, activities, manager):
    recalibration, _ = started
    first, second, _third = activities
    models.Activity.objects.filter(pk=first.pk).update(description="Anders")
    remove_item(second, by=manager)
    add_activity(agenda, title="D", position=4)
    stands = {title: standing(recalibration, agenda, title) for title in "ABCD"}
    assert {title: one.state for title, one in stands.items()} == {"A": "changed", "B": "gone", "C": "same", "D": "new"}
    proposed = [str(one.proposal) for one in stands.values()]
    assert proposed == ["changed", "stopped", "continued", "new"]
    assert [c.label for c in stands["A"].change.fields] == ["Wat gaan we doen"]


def test_a_mark_that_does_not_fit_or_has_no_reason_is_refused(agenda, started, manager):
    recalibration, _ = started
    add_activity(agenda, title="D", position=4)
    for title, what, reason, words in [
        ("D", "continued", "", "past niet"), ("A", "new", "x", "past niet"), ("A", "stopped", " ", "waarom"),
        ("A", "changed", "\x00", "waarom"), ("A", "stopped", "x" * 2001, "te lang"), ("A", "", "x", "past niet"),
    ]:  # fmt: skip
        with pytest.raises(Refused, match=words):
            mark(recalibration, agenda, title, what, reason, by=manager)
    assert not models.RecalibrationMark.objects.exists()


def test_a_round_ends_only_when_everything_has_a_mark_that_fits(agenda, started, activities, manager):
    recalibration, _ = started
    with pytest.raises(Refused, match="3 onderdelen hebben"):
        recalibrating.end(recalibration, agenda, by=manager)
    for title in "ABC":
        mark(recalibration, agenda, title, "continued", by=manager)
    remove_item(activities[0], by=manager)
    with pytest.raises(Refused, match="1 onderdeel heeft"):
        recalibrating.end(recalibration, agenda, by=manager)
    bring_back_item(activities[0], by=manager)
    assert recalibrating.end(recalibration, agenda, by=manager) == []
    with pytest.raises(Refused, match="intussen afgerond"):
        mark(recalibration, agenda, "A", "changed", "te laat", by=manager)


def test_what_came_and_went_again_within_the_round_leaves_no_mark(agenda, started, manager):
    recalibration, _ = started
    passing = add_activity(agenda, title="D", position=4)
    for title in "ABC":
        mark(recalibration, agenda, title, "continued", by=manager)
    mark(recalibration, agenda, "D", "new", "proef", by=manager)
    remove_item(passing, by=manager)
    recalibrating.end(recalibration, agenda, by=manager)
    assert {one["title"] for one in tree_of(agenda)["items"]["recalibration"]["marks"]} == {"A", "B", "C"}


def test_a_goal_that_stops_lets_go_of_its_activities_first(plan, agenda, rows, activities, manager):
    freeze(plan, manager)
    recalibration = recalibrating.begin(plan, by=manager)
    for title in ("Jongeren trekken weg", "Wonen", "Regio Deal Achterhoek", "Jongeren 20–29"):
        mark(recalibration, plan, title, "continued", by=manager)
    mark(recalibration, plan, "Jongeren blijven", "stopped", "Bereikt.", by=manager)
    with pytest.raises(Refused, match="“A” aan “Jongeren blijven”"):
        recalibrating.end(recalibration, plan, by=manager)
    models.Activity.objects.update(ruled_state="stopped", ruled_reason="klaar")
    assert [one.title for one in recalibrating.end(recalibration, plan, by=manager)] == ["Jongeren blijven"]
    rows["goal"].refresh_from_db()
    assert rows["goal"].removed_at


def test_there_is_one_round_at_a_time_and_it_needs_a_version(agenda, activities, manager):
    with pytest.raises(Refused, match="nog geen versie"):
        recalibrating.begin(agenda, by=manager)
    freeze(agenda, manager)
    recalibrating.begin(agenda, by=manager)
    with pytest.raises(Refused, match="loopt al"):
        recalibrating.begin(agenda, by=manager)


def test_two_people_marking_one_item_do_not_overwrite_each_other(agenda, started, region, manager):
    recalibration, _ = started
    other = seated(Role.REGION_ADVISER, region)
    mark(recalibration, agenda, "A", "stopped", "Te duur.", by=manager)
    met = mark(recalibration, agenda, "A", "continued", by=other)
    assert isinstance(met, Changed)
    assert met.current.reason == "Te duur."
    assert mark(recalibration, agenda, "A", "continued", by=other, seen=1).lock_version == 2
    assert list(models.RecalibrationMark.history.order_by("pk").values_list("mark", "history_user")) == [
        ("stopped", manager.pk), ("continued", other.pk),
    ]  # fmt: skip


# --- the pages -------------------------------------------------------------------------------------------------------
def test_a_round_from_begin_to_end_in_the_browser(agenda, activities, manager):
    freeze(agenda, manager)
    client, path = browser(manager), f"{agenda.path}herijken/"
    assert "Herijking beginnen" in client.get(path).content.decode()
    assert client.post(f"{path}beginnen/").status_code == 302
    page = client.get(f"{path}?stand=open").content.decode()
    assert "0 van 3 gemerkt." in page
    assert "Herijking afronden" not in page
    answer = client.post(f"{path}doorgaan/", {"onderdeel": [activities[0].key, activities[1].key]})
    assert answer.headers["Location"] == f"{path}?stand=open"
    assert "2 van 3 gemerkt." in client.get(path).content.decode()
    third = f"{path}{activities[2].key}/"
    answer = client.post(third, {"mark": "stopped", "reason": "Klaar.", "seen": 0})
    assert answer.headers["Location"] == path
    assert "Herijking afronden" in client.get(path).content.decode()
    assert client.post(f"{path}afronden/").status_code == 302
    activities[2].refresh_from_db()
    assert activities[2].removed_at
    assert "1 activiteit gestopt" in client.get(f"{path}vergelijken/").content.decode()
    assert "Bekijk wat er sinds versie 0.1 veranderd is" in client.get(path).content.decode()


def test_the_next_one_without_a_mark_comes_after_saving(agenda, started, activities, manager):
    path = f"{agenda.path}herijken/"
    answer = browser(manager).post(
        f"{path}{activities[0].key}/", {"mark": "continued", "reason": "", "seen": 0, "volgende": "ja"}
    )
    assert answer.headers["Location"] == f"{path}{activities[1].key}/"


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"mark": "stopped", "reason": "", "seen": 0}, "Schrijf erbij waarom."),
        ({"mark": "", "reason": "tekst", "seen": 0}, "Kies wat ermee gebeurt."),
        ({"mark": "new", "reason": "tekst", "seen": 0}, "Kies een van de mogelijkheden."),
        ({"mark": "stopped", "reason": "x" * 2001, "seen": 0}, "2000"),
        ({"mark": "stopped", "reason": "tekst", "seen": "9" * 40}, "Dit klopt nog niet"),
        ({"mark": "stopped", "reason": "tekst", "seen": ""}, "Dit klopt nog niet"),
        ({"mark": "stopped", "reason": "a\x00b", "seen": 0}, "Dit klopt nog niet"),
        ({}, "Kies wat ermee gebeurt."),
    ],
)
def test_bad_input_is_said_on_top_and_what_was_typed_stays(agenda, started, activities, manager, sent, words):
    answer = browser(manager).post(f"{agenda.path}herijken/{activities[0].key}/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Dit klopt nog niet" in page
    assert words in page
    if sent.get("reason") == "tekst":
        assert ">\ntekst</textarea>" in page
    assert not models.RecalibrationMark.objects.exists()


def test_what_is_new_asks_for_a_reason_in_any_case(agenda, started, manager):
    new = add_activity(agenda, title="D", position=4)
    client, path = browser(manager), f"{agenda.path}herijken/{new.key}/"
    assert "(niet verplicht)" not in client.get(path).content.decode()
    answer = client.post(path, {"mark": "new", "reason": " ", "seen": 0})
    assert answer.status_code == 422
    assert answer.content.decode().count("Schrijf erbij waarom.") == 2


def test_who_comes_second_sees_what_the_other_marked_and_decides(agenda, started, activities, manager):
    recalibration, _ = started
    mark(recalibration, agenda, "A", "stopped", "Te duur.", by=manager)
    client, path = browser(manager), f"{agenda.path}herijken/{activities[0].key}/"
    answer = client.post(path, {"mark": "changed", "reason": "Kleiner.", "seen": 0})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Te duur." in page
    assert ">\nKleiner.</textarea>" in page
    assert 'name="seen" value="1"' in page
    assert client.post(path, {"mark": "changed", "reason": "Kleiner.", "seen": 1}).status_code == 302


@pytest.mark.parametrize("ticked", [[], ["geen-uuid"], [str(uuid.uuid4())], ["\x00"]])
def test_marking_nothing_together_is_said(agenda, started, manager, ticked):
    answer = browser(manager).post(f"{agenda.path}herijken/doorgaan/", {"onderdeel": ticked})
    assert answer.status_code == 422
    assert "Vink eerst aan wat doorgaat." in answer.content.decode()


def test_what_is_new_is_not_marked_together_with_the_rest(agenda, started, activities, manager):
    new = add_activity(agenda, title="D", position=4)
    answer = browser(manager).post(f"{agenda.path}herijken/doorgaan/", {"onderdeel": [activities[0].key, new.key]})
    assert answer.status_code == 422
    assert not models.RecalibrationMark.objects.exists()


def test_ending_too_early_and_marking_without_a_round_are_answered_in_words(agenda, activities, manager):
    client, path = browser(manager), f"{agenda.path}herijken/"
    assert client.post(f"{path}beginnen/").status_code == 422
    assert client.get(f"{path}{activities[0].key}/").status_code == 404
    assert client.get(f"{path}vergelijken/").status_code == 404
    freeze(agenda, manager)
    client.post(f"{path}beginnen/")
    assert client.post(f"{path}beginnen/").status_code == 302
    answer = client.post(f"{path}afronden/")
    assert answer.status_code == 422
    assert "3 onderdelen hebben nog geen merk" in answer.content.decode()
    assert client.get(f"{path}{uuid.uuid4()}/").status_code == 404


@pytest.mark.parametrize(
    ("role", "own", "reads", "writes"),
    [
        (Role.PROGRAMME_OFFICER, True, 200, 302), (Role.REGION_ADVISER, True, 200, 302),
        (Role.REGIONAL_LEAD, True, 200, 403), (Role.STATE_REPRESENTATIVE, True, 200, 403),
        (Role.STEERING_MEMBER, True, 404, 404), (Role.PROGRAMME_MANAGER, False, 404, 404),
        (Role.PROGRAMME_TEAM, None, 404, 404),
    ],
)  # fmt: skip
def test_who_reads_and_who_marks(agenda, started, activities, region, other_region, role, own, reads, writes):
    person = seated(role, None if own is None else region if own else other_region)
    client, path = browser(person), f"{agenda.path}herijken/"
    key = activities[0].key
    assert client.get(path).status_code == reads
    assert client.get(f"{path}vergelijken/").status_code == reads
    assert client.get(f"{path}{key}/").status_code == (200 if writes == 302 else writes)
    for tail, data in [
        (f"{key}/", {"mark": "continued", "reason": "", "seen": 0}), ("doorgaan/", {"onderdeel": activities[1].key}),
        ("beginnen/", {}),
    ]:  # fmt: skip
        assert client.post(path + tail, data).status_code == writes
    assert client.post(f"{path}afronden/").status_code == (422 if writes == 302 else writes)
    assert models.RecalibrationMark.objects.count() == (2 if writes == 302 else 0)


def test_who_reads_along_sees_no_buttons(agenda, started, region):
    page = browser(seated(Role.REGIONAL_LEAD, region)).get(f"{agenda.path}herijken/").content.decode()
    assert "U leest mee." in page
    assert "doorgaan/" not in page


def test_the_overview_costs_no_more_statements_for_more_items(agenda, started, rows, manager):
    client = browser(manager)

    def visit():
        with counted() as statements:
            assert client.get(f"{agenda.path}herijken/").status_code == 200
        return len(statements)

    before = visit()
    for number in range(60):
        add_activity(agenda, rows["goal"], title=f"Activiteit {number}", position=10 + number)
    assert visit() == before <= 14
    page = client.get(f"{agenda.path}herijken/?pagina=2").content.decode()
    assert page.count("kwam erbij") == 13


# --- begun by mistake --------------------------------------------------------------------------------------------------
def undo(client, agenda):
    """Open the page that asks, and confirm what it shows; the page and the answer."""
    path = f"{agenda.path}herijken/ongedaan/"
    page = client.get(path).content.decode()
    return page, client.post(path, {"gezien": re.search(r'name="gezien" value="(\w+)"', page)[1]})


def test_a_round_begun_by_mistake_is_undone_and_leaves_the_document_as_it_was(agenda, started, manager):
    before = tree_of(agenda)["items"] | {"recalibration": None}
    page, answer = undo(browser(manager), agenda)
    assert "het document blijft precies zoals het was" in page
    assert "Er is nog niets gemerkt." in page
    assert "Dit blijft staan" not in page
    assert answer.headers["Location"] == f"{agenda.path}herijken/"
    assert tree_of(agenda)["items"] == before
    client = browser(manager)
    page = client.get(f"{agenda.path}herijken/").content.decode()
    assert "Herijking beginnen" in page
    assert "De vorige herijking" not in page
    assert client.get(f"{agenda.path}herijken/vergelijken/").status_code == 404


def test_what_was_changed_since_stays_and_is_said_before(agenda, started, activities, manager):
    recalibration, _ = started
    mark(recalibration, agenda, "A", "stopped", "Te duur.", by=manager)
    models.Activity.objects.filter(pk=activities[1].pk).update(description="Anders")
    add_activity(agenda, title="D", position=4)
    during = freeze(agenda, manager)
    before = tree_of(agenda)["items"] | {"recalibration": None}
    page, answer = undo(browser(manager), agenda)
    assert "1 gegeven merk telt dan niet meer mee" in page
    assert "Activiteit “B”: gewijzigd sinds versie 0.1." in page
    assert "Activiteit “D”: kwam erbij sinds versie 0.1." in page
    assert "“C”" not in page
    assert f"Versie {during.number}, die tijdens deze herijking is gemaakt" in page
    assert answer.status_code == 302
    assert tree_of(agenda)["items"] == before


def test_who_marked_what_is_kept_after_undoing(agenda, started, manager):
    recalibration, _ = started
    mark(recalibration, agenda, "A", "stopped", "Te duur.", by=manager)
    undo(browser(manager), agenda)
    assert recalibration.marks.get().reason == "Te duur."
    last = recalibration.history.first()
    assert (last.history_change_reason, last.history_user) == ("ongedaan gemaakt", manager)
    again = recalibrating.begin(agenda, by=manager)
    assert not again.marks.exists()
    assert not standing(again, agenda, "A").is_marked


def test_a_mark_that_came_meanwhile_is_not_undone_unseen(agenda, started, region, manager):
    recalibration, _ = started
    client, path = browser(manager), f"{agenda.path}herijken/ongedaan/"
    seen = re.search(r'name="gezien" value="(\w+)"', client.get(path).content.decode())[1]
    mark(recalibration, agenda, "A", "stopped", "Te duur.", by=seated(Role.REGION_ADVISER, region))
    for sent in (seen, "", "\x00", "9" * 5000):
        answer = client.post(path, {"gezien": sent})
        assert answer.status_code == 422
        assert "Er is intussen iets veranderd" in answer.content.decode()
    assert rounds.open_round(agenda) == recalibration
    assert undo(client, agenda)[1].status_code == 302
    assert client.get(path).status_code == 404


def test_a_round_that_was_finished_is_not_undone(agenda, started, manager):
    recalibration, _ = started
    for title in "ABC":
        mark(recalibration, agenda, title, "continued", by=manager)
    recalibrating.end(recalibration, agenda, by=manager)
    with pytest.raises(Refused, match="intussen afgerond"):
        recalibrating.abandon(recalibration, agenda, seen="", by=manager)
    assert browser(manager).get(f"{agenda.path}herijken/ongedaan/").status_code == 404
    assert tree_of(agenda)["items"]["recalibration"]["marks"]


def test_an_undone_round_leaves_the_marks_of_the_one_before_it(agenda, started, manager):
    recalibration, _ = started
    for title in "ABC":
        mark(recalibration, agenda, title, "continued", by=manager)
    recalibrating.end(recalibration, agenda, by=manager)
    before = tree_of(agenda)["items"]["recalibration"]
    freeze(agenda, manager)
    recalibrating.begin(agenda, by=manager)
    undo(browser(manager), agenda)
    assert tree_of(agenda)["items"]["recalibration"] == before


@pytest.mark.parametrize(
    ("role", "own", "status"),
    [
        (Role.REGION_ADVISER, True, 200), (Role.REGIONAL_LEAD, True, 403), (Role.STEERING_MEMBER, True, 404),
        (Role.PROGRAMME_MANAGER, False, 404), (Role.PROGRAMME_TEAM, None, 404),
    ],
)  # fmt: skip
def test_who_undoes_a_round(agenda, started, region, other_region, role, own, status):
    recalibration, _ = started
    client = browser(seated(role, None if own is None else region if own else other_region))
    path = f"{agenda.path}herijken/ongedaan/"
    assert client.get(path).status_code == status
    if status != 200:
        assert client.post(path, {"gezien": rounds.left_behind([]).stamp}).status_code == status
    assert rounds.open_round(agenda) == recalibration


# --- a next agenda ---------------------------------------------------------------------------------------------------
@pytest.fixture
def next_agenda(plan, agenda, rows, activities, manager):
    """An agenda 2030–2033 that begins as a copy of version 0.1 of the one before; and that version."""
    activities[0].related.add(activities[1])
    activities[0].shared_with.add(2)
    models.ActivityCost.objects.create(activity=activities[0], year=2029, amount="7.00")
    image = add_image_to(agenda, manager)
    chapter = Chapter.objects.select_related("text", "document__region").filter(document=agenda).first()
    save_text(
        chapter,
        f'<p>Woorden die mee gaan.</p><figure><img src="{agenda.image_prefix}{image.sha256}/" alt="Beeld"></figure>',
        base=1, by=manager,
    )  # fmt: skip
    version = freeze(agenda, manager)
    models.Activity.objects.filter(pk=activities[2].pk).update(title="Later veranderd")
    made = recalibrating.begin_next_agenda(agenda, first_year=2029 + 1, last_year=2033, by=manager)
    return made, version


def add_image_to(document, by):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.crawl import picture

    return add_image(document, SimpleUploadedFile("a.png", picture((1, 2, 3)), content_type="image/png"), by=by).image


def test_a_next_agenda_is_a_copy_of_the_version_with_the_same_keys(next_agenda, activities, agenda):
    made, version = next_agenda
    copies = {one.title: one for one in models.Activity.objects.filter(document=made).present()}
    assert list(copies) == ["A", "B", "C"]
    assert [one.key for one in copies.values()] == [one.key for one in activities]
    assert copies["A"].pk != activities[0].pk
    old = {one["id"]: one for one in content_tree.read(version.content)["items"]["activities"]}
    new = {one["id"]: one for one in tree_of(made)["items"]["activities"]}
    for key, one in old.items():
        without = {"costs": [], "report": None, "contributions": [c | {"years": []} for c in one["contributions"]]}
        assert new[key] == one | without
    assert made.first_year == 2030


def test_a_next_agenda_takes_chapters_and_images_along(next_agenda, agenda, manager):
    made, _ = next_agenda
    old, new = tree_of(agenda), tree_of(made)
    assert [(c["number"], c["title"], c["html"]) for c in new["chapters"]] == [
        (c["number"], c["title"], c["html"]) for c in old["chapters"]
    ]
    assert new["images"] == old["images"] != {}
    sha256 = next(iter(new["images"]))
    assert browser(manager).get(f"{made.image_prefix}{sha256}/").status_code == 200


def test_nothing_of_a_next_agenda_counts_as_changed_before_somebody_changes_it(next_agenda, manager):
    made, version = next_agenda
    recalibration = rounds.open_round(made)
    assert recalibration.base == version.pk
    found = recalibrating.standings(recalibration, made, recalibrating.base_of(recalibration))
    assert [(one.title, one.state, one.is_marked) for one in found] == [
        ("A", "same", False), ("B", "same", False), ("C", "same", False),
    ]  # fmt: skip
    page = browser(manager).get(f"{made.path}herijken/vergelijken/").content.decode()
    assert "Deze twee zijn gelijk." in page
    assert "versie 0.1 van de Uitvoeringsagenda 2026–2029" in page


def test_undoing_the_round_of_a_next_agenda_says_that_the_agenda_stays(next_agenda, manager):
    made, _ = next_agenda
    page, answer = undo(browser(manager), made)
    assert "De Uitvoeringsagenda 2030–2033 zelf, met haar hoofdstukken en activiteiten." in page
    assert answer.status_code == 302
    assert models.Activity.objects.filter(document=made).present().count() == 3


def test_the_copies_have_their_history(next_agenda, manager):
    made, _ = next_agenda
    for model, count in ((models.Activity, 3), (models.Contribution, 3), (models.Result, 3), (models.ActivityGoal, 3)):
        rows = model.objects.filter(
            **({"document": made} if model is models.Activity else {"activity__document": made})
        )
        assert rows.count() == count
        for one in rows:
            assert one.history.get().history_user == manager
    first = models.Activity.objects.get(document=made, title="A").history.get()
    assert [link.region_id for link in first.shared_with.all()] == [2]


def test_a_copy_costs_no_more_statements_for_more_activities(agenda, rows, manager):
    def begin(first_year, last_year):
        freeze(agenda, manager)
        with counted() as statements:
            recalibrating.begin_next_agenda(agenda, first_year=first_year, last_year=last_year, by=manager)
        return len(statements)

    add_activity(agenda, rows["goal"], title="A", position=1)
    before = begin(2030, 2033)
    for number in range(40):
        add_activity(agenda, rows["goal"], title=f"Activiteit {number}", position=10 + number)
    assert begin(2034, 2037) == before


def test_a_next_agenda_in_the_browser(plan, agenda, activities, manager, region):
    client, path = browser(manager), f"/regios/{region.slug}/agenda/vervolg/"
    assert "Er is nog geen agenda om op verder te gaan" in client.get(path).content.decode()
    freeze(agenda, manager)
    page = client.get(path).content.decode()
    assert 'value="2030"' in page
    for sent, words in [
        ({"first_year": 2028, "last_year": 2031}, "is er al een Uitvoeringsagenda"),
        ({"first_year": 2030, "last_year": 2032}, "vier jaar"),
        ({"first_year": 10**30, "last_year": "x"}, "Dit klopt nog niet"),
        ({"first_year": 2030, "last_year": 2033, "earlier": uuid.uuid4()}, "Kies een van de agenda"),
        ({"first_year": 2030, "last_year": 2033, "earlier": plan.pk}, "Kies een van de agenda"),
        ({"first_year": 2030, "last_year": 2033, "earlier": "\x00"}, "Dit klopt nog niet"),
    ]:
        answer = client.post(path, {"earlier": agenda.pk} | sent)
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert Document.objects.filter(region=region).count() == 2
    answer = client.post(path, {"earlier": agenda.pk, "first_year": 2030, "last_year": 2033})
    assert answer.headers["Location"] == f"/regios/{region.slug}/agenda/2030/herijken/"
    assert client.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize(("role", "status"), [(Role.REGIONAL_LEAD, 403), (Role.STEERING_MEMBER, 404)])
def test_who_begins_no_next_agenda(plan, region, role, status):
    assert browser(seated(role, region)).get(f"/regios/{region.slug}/agenda/vervolg/").status_code == status


def test_another_core_team_begins_no_next_agenda_here(plan, region, other_region):
    client = browser(seated(Role.PROGRAMME_MANAGER, other_region))
    assert client.post(f"/regios/{region.slug}/agenda/vervolg/", {}).status_code == 404
