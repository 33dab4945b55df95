"""Arranging chapters: two levels, order, names, removing and bringing back; beginning plans and agendas."""

from datetime import date

import pytest

from npvr.access import Refused
from plans.documents import operations
from plans.documents.outline import outline, progress
from plans.models import Document, DocumentKind


def titles(document):
    return [(entry.number, entry.chapter.title) for entry in outline(document)]


def get(document, slug):
    return document.chapters.select_related("document__region").get(slug=slug)


def test_a_new_plan_has_the_default_chapters_with_guidance(plan):
    tops = [title for number, title in titles(plan) if "." not in number]
    assert tops == ["Introductie", "Probleemanalyse", "Huidige inzet en handelingsperspectief", "Organisatie"]
    assert all(len(chapter.guidance.split()) >= 30 for chapter in plan.chapters.all())


def test_a_region_has_one_plan_for_ever(plan, region, manager):
    with pytest.raises(Refused, match="al een Plan"):
        operations.begin_plan(region, by=manager)


def test_an_agenda_covers_four_years_and_begins_with_its_default_chapters(plan, manager):
    agenda = operations.begin_agenda(plan, first_year=2026, last_year=2029, by=manager)
    assert (agenda.first_year, agenda.last_year, agenda.kind) == (2026, 2029, DocumentKind.AGENDA)
    assert agenda.period.upper == date(2030, 1, 1)
    assert [title for _, title in titles(agenda)] == ["Introductie", "Aanpak", "Monitoring", "Organisatie"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(2029, 2026, "Draai de jaren om"), (2026, 2028, "vier jaar"), (2026, 2035, "vier jaar")],
)
def test_a_period_that_is_not_four_years_forward_is_refused_in_dutch(plan, manager, first, last, words):
    with pytest.raises(Refused, match=words):
        operations.begin_agenda(plan, first_year=first, last_year=last, by=manager)
    assert Document.objects.filter(kind=DocumentKind.AGENDA).count() == 0


@pytest.mark.parametrize(("first", "fits"), [(2026, False), (2029, False), (2023, False), (2030, True)])
def test_no_two_agendas_of_a_region_share_a_year(plan, manager, first, fits):
    operations.begin_agenda(plan, first_year=2026, last_year=2029, by=manager)
    if fits:
        assert operations.begin_agenda(plan, first_year=first, last_year=first + 3, by=manager).first_year == first
    else:
        with pytest.raises(Refused, match="2026 tot en met 2029"):
            operations.begin_agenda(plan, first_year=first, last_year=first + 3, by=manager)


def test_agendas_of_two_regions_may_share_years(plan, manager, other_region):
    other = operations.begin_plan(other_region, by=manager)
    for one in (plan, other):
        operations.begin_agenda(one, first_year=2026, last_year=2029, by=manager)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Wonen   en werken ", "Wonen en werken"),
        ("Zorg\x00 dichtbij\u200b", "Zorg dichtbij"),
        ("<b>Vet</b>", "<b>Vet</b>"),
    ],
)
def test_a_title_is_kept_as_typed_without_control_characters(plan, manager, typed, kept):
    assert operations.add_chapter(plan, typed, by=manager).title == kept


@pytest.mark.parametrize("typed", ["", "   ", "\x00\u200b", "x" * 161])
def test_an_empty_or_too_long_title_is_refused(plan, manager, typed):
    with pytest.raises(Refused):
        operations.add_chapter(plan, typed, by=manager)


def test_a_slug_is_unique_also_among_removed_chapters(plan, manager):
    first = operations.add_chapter(plan, "Wonen", by=manager)
    operations.remove_chapter(first, by=manager)
    second = operations.add_chapter(plan, "Wonen", by=manager)
    assert (first.slug, second.slug) == ("wonen", "wonen-2")


def test_renaming_keeps_the_address(plan, manager):
    chapter = get(plan, "introductie")
    operations.rename_chapter(chapter, "Vooraf", by=manager)
    assert get(plan, "introductie").title == "Vooraf"


def test_there_are_two_levels_and_no_third(plan, manager):
    sub = operations.add_chapter(plan, "Sub", by=manager, parent=get(plan, "introductie"))
    with pytest.raises(Refused, match="geen eigen subhoofdstukken"):
        operations.add_chapter(plan, "Subsub", by=manager, parent=sub)


def test_moving_down_and_up_brings_it_back_where_it_was(plan, manager):
    before = titles(plan)
    operations.shift_chapter(get(plan, "introductie"), "down", by=manager)
    assert titles(plan) != before
    operations.shift_chapter(get(plan, "introductie"), "up", by=manager)
    assert titles(plan) == before


def test_a_chapter_moves_in_under_the_one_before_and_out_again(plan, manager):
    new = operations.add_chapter(plan, "Bijlage", by=manager)
    operations.shift_chapter(new, "in", by=manager)
    assert ("4.1", "Bijlage") in titles(plan)
    operations.shift_chapter(get(plan, "bijlage"), "out", by=manager)
    assert titles(plan)[-1] == ("5", "Bijlage")


def test_a_chapter_with_sub_chapters_does_not_become_one(plan, manager):
    with pytest.raises(Refused, match="zelf subhoofdstukken"):
        operations.shift_chapter(get(plan, "probleemanalyse"), "in", by=manager)


def test_the_first_chapter_has_nothing_to_move_under(plan, manager):
    with pytest.raises(Refused):
        operations.shift_chapter(get(plan, "introductie"), "in", by=manager)


def test_a_chapter_does_not_move_into_another_document(plan, manager, other_region):
    elsewhere = operations.begin_plan(other_region, by=manager)
    with pytest.raises(Refused, match="ander document"):
        operations.move_chapter(
            get(plan, "introductie"), by=manager, to_parent=get(elsewhere, "introductie"), to_index=0
        )


def test_removing_takes_the_sub_chapters_along_and_bringing_back_returns_them(plan, manager):
    before = titles(plan)
    operations.remove_chapter(get(plan, "probleemanalyse"), by=manager)
    assert not any("Probleemanalyse" in title or number.startswith("2.") for number, title in titles(plan))
    operations.bring_back_chapter(get(plan, "probleemanalyse"), by=manager)
    assert sorted(title for _, title in titles(plan)) == sorted(title for _, title in before)


def test_a_sub_chapter_waits_for_its_chapter_to_be_brought_back(plan, manager):
    sub = plan.chapters.filter(parent__slug="probleemanalyse").first()
    operations.remove_chapter(sub, by=manager)
    operations.remove_chapter(get(plan, "probleemanalyse"), by=manager)
    with pytest.raises(Refused, match="Zet eerst"):
        operations.bring_back_chapter(plan.chapters.select_related("parent", "document").get(pk=sub.pk), by=manager)


def test_a_change_of_state_keeps_history_with_the_person_and_leaves_the_text_alone(plan, manager):
    chapter = get(plan, "introductie")
    operations.describe_chapter(chapter, state="ready", writer=manager, due=date(2026, 3, 1), by=manager)
    latest = chapter.history.first()
    assert (latest.state, latest.history_user, latest.history_change_reason) == ("ready", manager, "stand gewijzigd")
    assert chapter.text.lock_version == 1


def test_progress_counts_what_is_ready(plan, manager):
    operations.describe_chapter(get(plan, "introductie"), state="ready", writer=None, due=None, by=manager)
    counted = progress(outline(plan))
    assert (counted.ready, counted.total) == (1, len(outline(plan)))
    assert counted.percent == round(100 / counted.total)


def test_a_document_takes_no_more_chapters_than_it_can_show(plan, manager, monkeypatch):
    monkeypatch.setattr(operations, "MAX_CHAPTERS", plan.chapters.count())
    with pytest.raises(Refused, match="ten hoogste"):
        operations.add_chapter(plan, "Te veel", by=manager)


def test_a_title_that_somebody_else_changed_meanwhile_stays_when_the_state_changes(plan, manager):
    mine, theirs = get(plan, "introductie"), get(plan, "introductie")
    operations.rename_chapter(theirs, "Nieuwe titel", by=manager)
    operations.describe_chapter(mine, state="ready", writer=None, due=None, by=manager)
    operations.remove_chapter(mine, by=manager)
    kept = get(plan, "introductie")
    assert (kept.title, kept.state, kept.removed_at is None) == ("Nieuwe titel", "ready", False)
    assert kept.history.first().title == "Nieuwe titel"
