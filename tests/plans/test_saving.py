"""Saving a chapter: one wins, what does not collide merges, nobody's words are lost (trust.md T1, T2)."""

import re
import uuid

import pytest

from npvr.access import Refused
from plans.content.blocks import WORD
from plans.documents.operations import bring_back_chapter, remove_chapter
from plans.documents.saving import Merged, Outdated, Saved, restore_text, save_text
from plans.models import Chapter, ChapterText, RefusedText
from tests.conftest import seated
from tests.plans.test_versions import _at_once, _plan_with_real_commits

History = ChapterText.history.model
ONE, TWO = "<p>een appel valt</p>", "<p>twee peren rijpen</p>"
AS_SCRIPT = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def colleague(region):
    return seated("regioadviseur", region)


@pytest.fixture
def written(chapter, manager):
    """The chapter with two paragraphs, as save number 2."""
    save_text(chapter, ONE + TWO, base=1, by=manager)
    return chapter


def saves_of(chapter):
    return list(History.objects.filter(chapter=chapter.pk).order_by("lock_version").values_list("lock_version", "html"))


def text_of(chapter):
    return ChapterText.objects.get(pk=chapter.pk).html


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


# --- somebody saved in between ----------------------------------------------------------------------------------------
def test_an_outdated_text_that_does_not_collide_is_merged_and_saved(written, manager, colleague):
    save_text(written, ONE + TWO.replace("rijpen", "vallen"), base=2, by=colleague)
    outcome = save_text(written, ONE.replace("appel", "kers") + TWO, base=2, by=manager)
    merged = ONE.replace("appel", "kers") + TWO.replace("rijpen", "vallen")
    assert isinstance(outcome, Merged)
    assert (outcome.base, outcome.html, outcome.others) == (4, merged, (colleague.name,))
    assert text_of(written) == merged
    row = History.objects.get(chapter=written.pk, lock_version=4)
    assert (row.save_kind, row.base, row.saved_by) == ("merge", 2, manager)
    assert RefusedText.objects.count() == 0


def test_an_outdated_text_that_collides_overwrites_nothing_and_is_kept(written, manager, colleague):
    theirs, mine = ONE.replace("appel", "pit") + TWO, ONE.replace("appel", "kers") + TWO
    save_text(written, theirs, base=2, by=colleague)
    outcome = save_text(written, mine, base=2, by=manager)
    assert isinstance(outcome, Outdated)
    assert text_of(written) == outcome.current.html == theirs
    kept = RefusedText.objects.get()
    assert (kept, kept.html, kept.person, kept.base, kept.met) == (outcome.refused, mine, manager, 2, 3)


def test_a_text_without_changes_of_its_own_gets_what_is_saved_now_and_writes_no_row(written, manager, colleague):
    save_text(written, ONE, base=2, by=colleague)
    outcome = save_text(written, ONE + TWO, base=2, by=manager)
    assert (outcome.base, outcome.html, outcome.changed) == (3, ONE, False)
    assert [number for number, _ in saves_of(written)] == [1, 2, 3]


def test_the_text_that_is_saved_already_is_no_collision_on_any_base(written, manager, colleague):
    save_text(written, ONE, base=2, by=colleague)
    assert save_text(written, ONE, base=2, by=manager) == Saved(3, written.text.saved_at, changed=False)


def test_on_a_base_that_never_was_nothing_is_guessed(written, manager):
    outcome = save_text(written, "<p>heel anders</p>", base=77, by=manager)
    assert isinstance(outcome, Outdated)
    assert text_of(written) == ONE + TWO


def test_what_would_be_too_large_together_is_not_saved_and_kept(written, manager, colleague):
    half = "<p>" + "woord " * 35_000 + "einde</p>"
    save_text(written, half + ONE + TWO, base=2, by=colleague)
    outcome = save_text(written, ONE + TWO + half.replace("woord", "ander"), base=2, by=manager)
    assert isinstance(outcome, Outdated)
    assert RefusedText.objects.get().html.endswith(half.replace("woord", "ander"))


def test_names_of_those_who_saved_are_each_there_once_and_not_ones_own(written, manager, colleague):
    save_text(written, ONE, base=2, by=colleague)
    save_text(written, ONE + "<p>derde</p>", base=3, by=colleague)
    save_text(written, ONE + "<p>derde</p><p>vierde</p>", base=4, by=manager)
    assert save_text(written, "<h3>kop</h3>" + ONE + TWO, base=2, by=manager).others == (colleague.name,)


# --- a repeated request -----------------------------------------------------------------------------------------------
def test_a_repeated_request_gets_the_first_answer_and_makes_no_second_row(chapter, manager):
    token = uuid.uuid4()
    first = save_text(chapter, "<p>Tekst.</p>", base=1, by=manager, token=token)
    chapter.text.html = ""  # as the second request read it, before the first was through
    second = save_text(chapter, "<p>Tekst.</p>", base=1, by=manager, token=token)
    assert (second.base, second.at) == (first.base, first.at)
    assert RefusedText.objects.count() == 0


def test_a_repeated_merge_gets_the_first_answer_also_after_others_saved_again(written, manager, colleague):
    token, mine = uuid.uuid4(), ONE.replace("appel", "kers") + TWO
    save_text(written, ONE + TWO + "<p>derde</p>", base=2, by=colleague)
    first = save_text(written, mine, base=2, by=manager, token=token)
    save_text(written, "<p>alles anders</p>", base=4, by=colleague)
    second = save_text(written, mine, base=2, by=manager, token=token)
    assert (second.base, second.at, second.html, second.others) == (4, first.at, first.html, (colleague.name,))
    assert len(saves_of(written)) == 5


def test_a_repeated_collision_gets_the_first_answer_even_when_it_would_merge_by_now(written, manager, colleague):
    token, mine = uuid.uuid4(), ONE.replace("appel", "kers") + TWO
    save_text(written, ONE.replace("appel", "pit") + TWO, base=2, by=colleague)
    first = save_text(written, mine, base=2, by=manager, token=token)
    save_text(written, ONE + TWO, base=3, by=colleague)
    assert save_text(written, mine, base=2, by=manager, token=token).refused == first.refused
    assert RefusedText.objects.count() == 1


def test_a_token_that_comes_back_with_another_text_is_refused_rather_than_unheard(written, manager):
    token = uuid.uuid4()
    save_text(written, ONE, base=2, by=manager, token=token)
    for base in (2, 3):
        with pytest.raises(Refused, match="al eens gedaan"):
            save_text(written, TWO, base=base, by=manager, token=token)
    assert text_of(written) == ONE


def test_the_token_of_one_person_gives_nobody_else_that_answer(written, manager, colleague):
    token = uuid.uuid4()
    save_text(written, ONE, base=2, by=manager, token=token)
    with pytest.raises(Refused):
        save_text(written, ONE + "<p>meer</p>", base=2, by=colleague, token=token)


# --- other rules ------------------------------------------------------------------------------------------------------
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


def test_putting_a_text_back_is_never_merged_with_what_was_not_seen(written, manager, colleague):
    save_text(written, ONE + TWO + "<p>derde</p>", base=2, by=colleague)
    assert restore_text(written, 2, base=2, by=manager) == Outdated(ChapterText.objects.get(pk=written.pk))
    assert text_of(written) == ONE + TWO + "<p>derde</p>"
    assert RefusedText.objects.count() == 0


def test_a_text_over_the_limit_is_refused_in_dutch(chapter, manager):
    with pytest.raises(Refused, match="400"):
        save_text(chapter, "<p>" + "woord " * 80_000 + "</p>", base=1, by=manager)
    assert saves_of(chapter) == [(1, "")]


def test_script_never_reaches_the_database(chapter, manager):
    save_text(chapter, '<p onclick="x()">Tekst<script>alert(1)</script></p>', base=1, by=manager)
    assert text_of(chapter) == "<p>Tekst</p>"


# --- ten at the same moment -------------------------------------------------------------------------------------------
def _ten_at_once(text_of_number):
    """Ten saves on the base of one text at once, with real commits: the answers, and the chapter afterwards."""
    plan, person = _plan_with_real_commits()
    pk = plan.chapters.get(slug="introductie").pk
    first = Chapter.objects.select_related("text", "document__region").get(pk=pk)
    seen = "".join(f"<p>regel {n} van allen</p>" for n in range(10))
    save_text(first, seen, base=1, by=person)

    def save(number):
        chapter = Chapter.objects.select_related("text", "document__region").get(pk=pk)
        return save_text(chapter, text_of_number(seen, number), base=2, by=person, token=uuid.uuid4())

    return _at_once(10, save), first


def _typed(html):
    return set(re.findall(r"getypt\d", " ".join(WORD.findall(html))))


def test_of_ten_in_one_paragraph_one_wins_and_nine_get_the_difference_and_keep_their_text(own_database):
    answers, chapter = _ten_at_once(lambda html, n: html.replace("regel 4", f"getypt{n} 4"))
    assert [type(answer) for answer in answers].count(Saved) == 1
    refused = [answer.refused for answer in answers if isinstance(answer, Outdated)]
    assert len({kept.pk for kept in refused}) == 9
    assert len(_typed(text_of(chapter))) == 1
    assert _typed(text_of(chapter) + " ".join(kept.html for kept in refused)) == {f"getypt{n}" for n in range(10)}


def test_of_ten_in_ten_paragraphs_one_wins_and_nine_merge(own_database):
    answers, chapter = _ten_at_once(lambda html, n: html.replace(f"regel {n}", f"getypt{n} {n}"))
    assert sorted(type(answer).__name__ for answer in answers) == ["Merged"] * 9 + ["Saved"]
    assert sorted(answer.base for answer in answers) == list(range(3, 13))
    assert _typed(text_of(chapter)) == {f"getypt{n}" for n in range(10)}
    assert RefusedText.objects.count() == 0


def test_the_same_click_ten_times_at_once_is_one_save(own_database):
    plan, person = _plan_with_real_commits()
    pk, token = plan.chapters.get(slug="introductie").pk, uuid.uuid4()

    def save(_):
        chapter = Chapter.objects.select_related("text", "document__region").get(pk=pk)
        return save_text(chapter, ONE, base=1, by=person, token=token).base

    assert set(_at_once(10, save)) == {2}
    assert History.objects.filter(chapter=pk).count() == 2


# --- over HTTP --------------------------------------------------------------------------------------------------------
def _post(client, chapter, **fields):
    return client.post(f"{chapter.document.path}hoofdstukken/{chapter.slug}/bewaren/", fields, **AS_SCRIPT)


def test_a_script_hears_that_its_text_is_saved_merged_or_collides(client, written, manager, colleague):
    client.force_login(manager)
    saved = _post(client, written, html=ONE + TWO + "<p>derde</p>", base=2, token=uuid.uuid4(), kind="autosave",
                  sitting=uuid.uuid4())  # fmt: skip
    assert (saved.status_code, saved.json()["status"], saved.json()["base"], saved["X-Base"]) == (
        200,
        "bewaard",
        3,
        "3",
    )
    client.force_login(colleague)
    merged = _post(client, written, html=ONE.replace("een", "1") + TWO, base=2).json()
    assert (merged["status"], merged["base"], merged["others"]) == ("samengevoegd", 4, [manager.name])
    assert merged["html"] == ONE.replace("een", "1") + TWO + "<p>derde</p>"
    assert {"by": "theirs", "what": "added", "text": "derde"} in merged["blocks"]
    collides = _post(client, written, html=ONE.replace("een", "eerst") + TWO, base=2)
    kept = RefusedText.objects.get()
    assert collides.status_code == 409
    assert collides.json() == {
        "status": "botsing", "url": f"{written.document.path}hoofdstukken/{written.slug}/botsing/{kept.pk}/", "base": 4,
    }  # fmt: skip


@pytest.mark.parametrize("wrong", [{"base": ""}, {"base": "x"}, {"token": "x"}, {"sitting": "x"}])
def test_a_request_that_is_not_complete_is_refused_in_dutch(client, written, manager, wrong):
    client.force_login(manager)
    answer = _post(client, written, **({"html": ONE, "base": 2} | wrong))
    assert (answer.status_code, answer.json()["status"]) == (400, "geweigerd")


def test_an_image_of_the_document_comes_back_merged_with_its_address(client, written, manager, colleague):
    figure = f'<figure><img src="{written.document.image_prefix}{"a" * 64}/" alt="kaart"></figure>'
    save_text(written, ONE + TWO + figure, base=2, by=colleague)
    client.force_login(manager)
    merged = _post(client, written, html=ONE.replace("een", "1") + TWO, base=2).json()
    assert figure in merged["html"]


def test_without_script_a_collision_leads_to_its_page(client, written, manager, colleague):
    save_text(written, ONE.replace("een", "1") + TWO, base=2, by=colleague)
    client.force_login(manager)
    path = f"{written.document.path}hoofdstukken/{written.slug}/"
    answer = client.post(f"{path}bewaren/", {"html": ONE.replace("een", "2") + TWO, "base": 2})
    assert answer["Location"] == f"{path}botsing/{RefusedText.objects.get().pk}/"
