"""Saving a chapter: one wins, nobody's words are lost (trust.md T1, T2)."""

import uuid

import pytest

from npvr.access import Refused
from plans.documents.operations import bring_back_chapter, remove_chapter
from plans.documents.saving import Outdated, Saved, restore_text, save_text
from plans.models import ChapterText, RefusedText

History = ChapterText.history.model


def saves_of(chapter):
    return list(History.objects.filter(chapter=chapter.pk).order_by("lock_version").values_list("lock_version", "html"))


def test_a_save_is_in_the_history_with_who_and_when(chapter, manager):
    outcome = save_text(chapter, "<p>Eerste tekst.</p>", base=1, by=manager)
    assert outcome == Saved(2, outcome.at)
    row = History.objects.get(chapter=chapter.pk, lock_version=2)
    assert (row.html, row.saved_by, row.saved_at, row.base) == ("<p>Eerste tekst.</p>", manager, outcome.at, 1)


def test_the_same_text_again_writes_no_row(chapter, manager):
    save_text(chapter, "<p>Eerste tekst.</p>", base=1, by=manager)
    outcome = save_text(chapter, "<p>Eerste tekst.</p>", base=2, by=manager)
    assert not outcome.changed
    assert [number for number, _ in saves_of(chapter)] == [1, 2]


def test_a_save_on_an_outdated_base_overwrites_nothing_and_keeps_the_text(chapter, manager):
    save_text(chapter, "<p>Van de collega.</p>", base=1, by=manager)
    chapter.text.refresh_from_db()
    outcome = save_text(chapter, "<p>Van mij.</p>", base=1, by=manager)
    assert isinstance(outcome, Outdated)
    assert (outcome.seen, outcome.current.html, outcome.mine) == ("", "<p>Van de collega.</p>", "<p>Van mij.</p>")
    assert ChapterText.objects.get(pk=chapter.pk).html == "<p>Van de collega.</p>"
    assert RefusedText.objects.get().html == "<p>Van mij.</p>"


def test_a_repeated_request_gets_the_first_answer_and_makes_no_second_row(chapter, manager):
    token = uuid.uuid4()
    first = save_text(chapter, "<p>Tekst.</p>", base=1, by=manager, token=token)
    chapter.text.html = ""  # as the second request read it, before the first was through
    second = save_text(chapter, "<p>Tekst.</p>", base=1, by=manager, token=token)
    assert (second.base, second.at) == (first.base, first.at)
    assert RefusedText.objects.count() == 0


def test_a_removed_chapter_takes_no_text_until_it_is_back(chapter, manager):
    remove_chapter(chapter, by=manager)
    with pytest.raises(Refused, match="verwijderd"):
        save_text(chapter, "<p>Te laat.</p>", base=1, by=manager)
    bring_back_chapter(chapter, by=manager)
    assert save_text(chapter, "<p>Op tijd.</p>", base=1, by=manager).base == 2


def test_putting_a_text_back_is_a_new_save_and_erases_nothing(chapter, manager):
    save_text(chapter, "<p>Oud.</p>", base=1, by=manager)
    save_text(chapter, "<p>Nieuw.</p>", base=2, by=manager)
    restore_text(chapter, 2, base=3, by=manager)
    assert [html for _, html in saves_of(chapter)] == ["", "<p>Oud.</p>", "<p>Nieuw.</p>", "<p>Oud.</p>"]


def test_a_text_over_the_limit_is_refused_in_dutch(chapter, manager):
    with pytest.raises(Refused, match="400"):
        save_text(chapter, "<p>" + "woord " * 80_000 + "</p>", base=1, by=manager)
    assert saves_of(chapter) == [(1, "")]


def test_script_never_reaches_the_database(chapter, manager):
    save_text(chapter, '<p onclick="x()">Tekst<script>alert(1)</script></p>', base=1, by=manager)
    assert ChapterText.objects.get(pk=chapter.pk).html == "<p>Tekst</p>"
