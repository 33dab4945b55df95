"""The history with autosaves folded: one entry a sitting, right page by page, and as quick after a thousand saves."""

import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from governance.models import Role
from npvr.prepared import Place
from plans.documents.saving import History, save_text
from plans.documents.sittings import BEGINNINGS, PAGE_SIZE, Entry, page_of_history, saves_of_entry
from plans.models import RefusedText
from tests import databases
from tests.conftest import seated
from tests.settings import DATABASE

SITTING = uuid.uuid4()


@pytest.fixture
def colleague(region):
    return seated(Role.REGION_ADVISER, region)


def write(chapter, by, *, kind="autosave", sitting=SITTING):
    chapter.text.refresh_from_db()
    number = chapter.text.lock_version
    save_text(chapter, f"<p>tekst {number} {'woord ' * number}</p>", base=number, by=by, sitting=sitting, kind=kind)


def entries(chapter, **where):
    chapter.text.refresh_from_db()
    return [(item.first, item.last) for item in page_of_history(chapter, **where).items if isinstance(item, Entry)]


def many(chapter, person, *, saves, a_sitting):
    """Rows of history as autosaves leave them, `a_sitting` to each sitting, many in a statement."""
    first, now = chapter.text.lock_version + 1, timezone.now()
    History.objects.bulk_create(
        History(
            chapter_id=chapter.pk, html=f"<p>{n}</p>", lock_version=n, saved_at=now, saved_by=person, words=1,
            save_kind="autosave", base=n - 1, continues=bool((n - first) % a_sitting), history_date=now,
            history_type="~", history_user=person,
        )
        for n in range(first, first + saves)
    )  # fmt: skip
    type(chapter.text).objects.filter(pk=chapter.pk).update(lock_version=first + saves - 1)
    chapter.text.refresh_from_db()


def test_the_autosaves_of_one_person_in_one_sitting_are_one_entry(chapter, manager):
    for _ in range(5):
        write(chapter, manager)
    assert entries(chapter) == [(2, 6), (1, 1)]
    newest = page_of_history(chapter).items[0]
    assert (newest.count, newest.what, newest.earlier) == (5, "5 keer vanzelf bewaard", 1)


@pytest.mark.parametrize("between", ["a save by hand", "another person", "another sitting", "no sitting"])
def test_what_comes_in_between_begins_another_entry(chapter, manager, colleague, between):
    write(chapter, manager)
    write(chapter, manager)
    if between == "a save by hand":
        write(chapter, manager, kind="save")
    elif between == "another person":
        write(chapter, colleague)
    else:
        write(chapter, manager, sitting=uuid.uuid4() if between == "another sitting" else None)
    write(chapter, manager)
    write(chapter, manager)
    assert entries(chapter) == [(5, 6), (4, 4), (2, 3), (1, 1)]


def test_the_difference_in_words_is_with_the_entry_before(chapter, manager):
    for _ in range(3):
        write(chapter, manager)
    write(chapter, manager, kind="save")
    assert [entry.difference for entry in page_of_history(chapter).items] == [1, 5, 0]


def test_an_entry_unfolds_into_its_saves(chapter, manager):
    for kind in ("save", "autosave", "autosave", "autosave", "save"):
        write(chapter, manager, kind=kind)
    chapter.text.refresh_from_db()
    assert [(one.first, one.count, one.difference) for one in saves_of_entry(chapter, 3)] == [
        (5, 1, 1), (4, 1, 1), (3, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("a_sitting", [1, 7, 30, 1000])
def test_page_by_page_every_save_comes_exactly_once(chapter, manager, a_sitting):
    many(chapter, manager, saves=150, a_sitting=a_sitting)
    seen, before = [], None
    while True:
        page = page_of_history(chapter, before=before)
        assert len(page.items) <= PAGE_SIZE
        seen += [number for entry in page.items for number in range(entry.last, entry.first - 1, -1)]
        if page.is_last:
            break
        before = page.before
    assert seen == list(range(151, 0, -1))


def test_an_unfolded_entry_goes_page_by_page_too(chapter, manager):
    many(chapter, manager, saves=50, a_sitting=50)
    seen, before = [], None
    while True:
        saves = saves_of_entry(chapter, 2, before)
        seen += [save.first for save in saves[:PAGE_SIZE]]
        if len(saves) <= PAGE_SIZE:
            break
        before = saves[PAGE_SIZE - 1].first
    assert seen == list(range(51, 1, -1))


def test_refused_texts_stand_among_the_saves_and_each_comes_once(chapter, manager, colleague):
    for number in range(30):
        write(chapter, manager, kind="save")
        RefusedText.objects.create(chapter=chapter, person=colleague, base=1, met=number, html="<p>x</p>")
    chapter.text.refresh_from_db()
    saves, refused, where = [], [], {}
    while True:
        page = page_of_history(chapter, **where)
        for item in page.items:
            (saves if isinstance(item, Entry) else refused).append(item)
        if page.is_last:
            break
        where = {"before": page.before, "refused_before": page.refused_before}
    assert [save.first for save in saves] == list(range(31, 0, -1))
    assert sorted({one.pk for one in refused}, reverse=True) == [one.pk for one in refused]
    assert len(refused) == 30


# --- the page ---------------------------------------------------------------------------------------------------------
def page(client, chapter, **query):
    return client.get(f"{chapter.document.path}hoofdstukken/{chapter.slug}/geschiedenis/", query)


def test_the_page_costs_five_statements_however_many_saves(client, chapter, manager, colleague):
    RefusedText.objects.create(chapter=chapter, person=colleague, base=1, met=1, html="<p>x</p>")
    many(chapter, manager, saves=1000, a_sitting=40)
    client.force_login(manager)
    page(client, chapter)
    for query in ({}, {"voor": 500}, {"zitting": 42}):
        with CaptureQueriesContext(connection) as asked:
            assert page(client, chapter, **query).status_code == 200
        assert len(asked) == 5, [one["sql"] for one in asked]


def test_a_page_reads_no_more_rows_after_a_thousand_autosaves_than_after_ten(chapter, manager):
    """The plan of the query, not the time: the index on what begins an entry is used and gives few rows."""
    # Rows that other tests took back make the database count this table as empty; then every way seems as good.
    databases.run_sql("SELECT pg_clear_relation_stats('public', 'plans_chaptertext_history')", database=DATABASE)
    many(chapter, manager, saves=3000, a_sitting=100)
    assert len(page_of_history(chapter).items) == PAGE_SIZE
    sql, places, _ = BEGINNINGS.made
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        values = [(chapter.pk, 3001)[one.number] if isinstance(one, Place) else one for one in places]
        cursor.execute(f"EXPLAIN (ANALYZE) {sql}", values)
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "plans_entries_of_a_chapter" in plan
    assert max(map(int, re.findall(r"rows=(\d+)[.\d]* loops", plan))) <= 31  # so many begin an entry


def test_a_page_from_a_save_that_is_not_there_yet_is_the_newest(client, chapter, manager):
    write(chapter, manager, kind="save")
    client.force_login(manager)
    for number in (3, 99, 999_999_999_999):
        assert page(client, chapter, voor=number).content.count(b'data-label="Wie"') == 2


def test_a_name_is_text_and_no_html(client, chapter, manager, colleague):
    type(colleague).objects.filter(pk=colleague.pk).update(name="<b>Wie</b> & co")
    for kind in ("save", "autosave", "autosave"):
        write(chapter, colleague, kind=kind)
    RefusedText.objects.create(chapter=chapter, person=colleague, base=1, met=1, html="<p>x</p>")
    client.force_login(manager)
    text = page(client, chapter).content.decode()
    assert text.count("&lt;b&gt;Wie&lt;/b&gt; &amp; co") == 4
    assert "<b>Wie" not in text


def test_who_reads_along_compares_and_can_not_put_back(client, chapter, manager, region):
    write(chapter, manager, kind="save")
    for person, buttons in ((manager, 1), (seated(Role.REGIONAL_LEAD, region), 0)):
        client.force_login(person)
        text = page(client, chapter).content.decode()
        assert text.count('form="terugzetten"') == text.count('id="terugzetten"') == buttons
        assert "/geschiedenis/1/2/" in text


def test_the_page_folds_unfolds_and_compares_over_the_fold(client, chapter, manager):
    for kind in ("save", "autosave", "autosave", "autosave"):
        write(chapter, manager, kind=kind)
    client.force_login(manager)
    folded = page(client, chapter).content.decode()
    assert "3 keer vanzelf bewaard" in folded
    assert "?zitting=3" in folded
    assert "/geschiedenis/2/5/" in folded
    assert "vanzelf bewaard" in page(client, chapter, zitting=3).content.decode()
    over = client.get(f"{chapter.document.path}hoofdstukken/{chapter.slug}/geschiedenis/2/5/")
    assert over.status_code == 200


@pytest.mark.parametrize("query", [{"zitting": 4}, {"zitting": 99}, {"zitting": "x"}, {"voor": "-1"}, {"botsing": "x"}])
def test_a_page_that_is_not_there_is_404(client, chapter, manager, query):
    for kind in ("save", "autosave", "autosave"):
        write(chapter, manager, kind=kind)
    client.force_login(manager)
    assert page(client, chapter, **query).status_code == 404


def test_the_history_of_the_document_folds_too(client, chapter, manager):
    for kind in ("save", "autosave", "autosave", "autosave"):
        write(chapter, manager, kind=kind)
    client.force_login(manager)
    page(client, chapter)
    with CaptureQueriesContext(connection) as asked:
        text = client.get(f"{chapter.document.path}geschiedenis/").content.decode()
    assert "3 keer vanzelf bewaard" in text
    assert "/geschiedenis/2/5/" in text
    assert text.count('data-label="Wie"') == 2
    assert len(asked) <= 6
