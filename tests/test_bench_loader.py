"""`manage.py load_bench` fills a database that the measurements can be trusted on: real saves, real versions."""

import json
from urllib.parse import parse_qs

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client

from bench import joining, textgen
from bench.bench import Merges
from governance.models import Person
from plans.content import html as markup
from plans.content import tree
from plans.items.models import Activity, Contribution, Indicator
from plans.models import Chapter, ChapterText, Document, DocumentKind, Sharing, Version
from regions.models import Region
from tests import databases

REGIONS, SAVES, SAVES_FIRST = 2, 3, 6
ACTIVITIES, FEW, MANY = 12, 5, 25
DATABASE = "npvr_bench"
History = ChapterText.history.model


@pytest.fixture(scope="module")
def filled(django_db_setup, django_db_blocker, tmp_path_factory):
    """A small database filled by the loader, once for this file, and the file with what the loader tells the driver."""
    file = tmp_path_factory.mktemp("bench") / "vars.json"
    sizes = {"activities": ACTIVITIES, "few": FEW, "many": MANY}
    databases.copy_database(databases.TEMPLATE, DATABASE)
    with databases.switched_to(DATABASE), django_db_blocker.unblock():
        call_command("load_bench", regions=REGIONS, revisions=SAVES, revisions_first=SAVES_FIRST, vars=file, **sizes)
    yield file
    databases.drop_database(DATABASE)


@pytest.fixture
def loaded(filled, django_db_blocker):
    """What the loader tells the driver, in the database it filled; whatever the test writes is taken back."""
    with databases.switched_to(DATABASE), django_db_blocker.unblock(), transaction.atomic():
        yield json.loads(filled.read_text())
        transaction.set_rollback(True)


def saves_of(chapter):
    return list(History.objects.filter(chapter=chapter.pk).order_by("lock_version"))


def test_each_region_gets_one_plan_of_twelve_chapters_with_the_text_of_its_last_save(loaded):
    plans = Document.objects.filter(kind=DocumentKind.PLAN).order_by("region__number")
    assert [plan.region.number for plan in plans] == [1, 2]
    for place, plan in enumerate(plans):
        texts = plan.chapters.order_by("position").values_list("title", "text__html")
        count = [SAVES if place else SAVES_FIRST, *[SAVES] * 11]
        wanted = [
            (title, textgen.html(textgen.chapter(place, n, count[n]))) for n, title in enumerate(textgen.CHAPTERS)
        ]
        assert list(texts) == wanted


def test_the_history_of_a_chapter_is_unbroken_from_its_making_to_its_current_text(loaded):
    for chapter in Chapter.objects.filter(removed_at=None).select_related("text"):
        saves = saves_of(chapter)
        assert [save.lock_version for save in saves] == list(range(1, len(saves) + 1))
        assert [save.base for save in saves] == [None, *range(1, len(saves))]
        assert (saves[-1].html, saves[-1].lock_version) == (chapter.text.html, chapter.text.lock_version)
        assert all(markup.clean(save.html) == save.html for save in saves)
        assert all(markup.word_count(save.html) == save.words for save in saves)


def test_only_the_very_first_chapter_has_the_long_history(loaded):
    lengths = {
        chapter: len(saves_of(chapter)) - 1
        for chapter in Chapter.objects.filter(document__kind=DocumentKind.PLAN).order_by(
            "document__region__number", "position"
        )
    }
    assert list(lengths.values()) == [SAVES_FIRST, *[SAVES] * 23]


def test_the_two_versions_of_a_plan_differ_in_every_chapter_and_only_the_second_is_public(loaded):
    for plan in Document.objects.filter(kind=DocumentKind.PLAN):
        first, second = plan.versions.order_by("minor")
        assert (first.level, second.level) == (Sharing.CORE_TEAM, Sharing.PUBLIC)
        pairs = zip(tree.read(first.content)["chapters"], tree.read(second.content)["chapters"], strict=True)
        assert all(old["id"] == new["id"] and old["html"] != new["html"] for old, new in pairs)


def test_a_region_after_the_eleventh_is_made(db, tmp_path, monkeypatch):
    # How long the texts are makes no difference here.
    monkeypatch.setattr(textgen, "chapter", lambda _region, _number, revision=0: [("p", f"Tekst {revision}.")])
    sizes = {"activities": 1, "few": 1, "many": 1}
    call_command("load_bench", regions=12, revisions=2, vars=tmp_path / "vars.json", **sizes)
    assert Document.objects.filter(region__number=12).exists()
    assert Region.objects.count() == 12


def test_the_person_who_measures_can_read_all_addresses_and_save(loaded):
    client = Client()
    person = Person.objects.get(email=loaded["email"])
    assert person.check_password(loaded["password"])
    client.force_login(person)
    read = [
        loaded["plan"],
        loaded["version"],
        loaded["chapter"],
        f"{loaded['chapter']}geschiedenis/",
        f"{loaded['chapter']}geschiedenis/{loaded['old']}/{loaded['new']}/",
        f"{loaded['long_chapter']}geschiedenis/{loaded['long_old']}/{loaded['long_new']}/",
        f"{loaded['plan']}vergelijk/0.1/0.2/",
        f"{loaded['plan']}vergelijk/0.1/werktekst/",
        loaded["ping"],
        *(loaded[name] for name in ("items", "items_version", "few", "many", "few_chapter", "many_chapter")),
        *(f"{loaded[name]}activiteiten/" for name in ("items", "few", "many")),
        f"{loaded['items']}vergelijk/0.1/0.2/",
    ]
    assert {path: client.get(path).status_code for path in read} == dict.fromkeys(read, 200)
    kinds = ("saves", "long_saves", "items_saves", "few_saves", "many_saves")
    for save in [save for kind in kinds for save in loaded[kind]]:
        sent = {name: value for name, [value] in parse_qs(save["body"]).items()}
        sent |= {"base": save["base"], "token": "", "html": sent["html"].replace("nnnnnnnn", "12345678")}
        answer = client.post(save["path"], sent, headers={"Accept": "application/json"})
        assert (answer.status_code, answer.headers["X-Base"]) == (200, str(save["base"] + 1))


def test_the_three_agendas_hold_as_many_activities_as_asked_with_three_contributions_each(loaded):
    agendas = Document.objects.filter(kind=DocumentKind.AGENDA).order_by("period")
    counted = [Activity.objects.filter(document=one).count() for one in agendas]
    assert counted == [ACTIVITIES, FEW, MANY]
    assert Contribution.objects.count() == 3 * (ACTIVITIES + FEW + MANY)
    assert Indicator.objects.count() == 20


def test_the_two_versions_of_an_agenda_differ_in_an_activity_and_its_costs(loaded):
    first, second = Document.objects.filter(kind=DocumentKind.AGENDA).earliest("period").versions.order_by("minor")
    old, new = (tree.read(version.content)["items"]["activities"] for version in (first, second))
    assert len(old) == len(new) == ACTIVITIES
    assert [one["id"] for one in old] == [one["id"] for one in new]
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert changed
    assert all(a["title"] != b["title"] and a["costs"] != b["costs"] for a, b in changed)


def test_saving_in_turns_on_the_base_before_the_other_s_merges_each_time(loaded):
    client = Client()
    client.force_login(Person.objects.get(email=loaded["email"]))
    item = loaded["merges"][0]
    merges = Merges.__new__(Merges)
    merges.items, merges.asked, merges.status = [item], {}, 200
    item["raw"] = item["body"].encode()
    for _ in range(5):
        sent = {name: value for name, [value] in parse_qs(merges.requests(1)(0).decode()).items()}
        answer = client.post(item["path"], sent, headers={"Accept": "application/json"})
        headers = [(name.lower(), value) for name, value in answer.headers.items()]
        assert merges.check(0, answer.status_code, headers, answer.content) is None
    text = ChapterText.objects.get(html__contains="begin 00000005")
    assert "eind 00000004" in text.html


def test_a_visitor_without_session_reads_the_public_version(loaded):
    assert Client().get(loaded["version"]).headers["Cache-Control"] == "public, no-cache"


def test_the_chapters_that_are_saved_are_not_the_two_that_growth_is_measured_on(loaded):
    saved = {save["path"].removesuffix("bewaren/") for save in loaded["saves"]}
    assert len(saved) == 8
    assert not saved & {loaded["chapter"], loaded["long_chapter"]}


def test_a_database_with_documents_is_refused(loaded, tmp_path):
    with pytest.raises(CommandError, match="niet leeg"):
        call_command("load_bench", regions=1, revisions=2, vars=tmp_path / "again.json")
    assert Version.objects.count() == 2 * REGIONS + 2


def test_production_is_refused(db, settings, tmp_path):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="productie"):
        call_command("load_bench", regions=1, revisions=2, vars=tmp_path / "vars.json")


@pytest.mark.parametrize(("regions", "revisions"), [(0, 2), (1, 1)])
def test_too_little_to_measure_on_is_refused(db, tmp_path, regions, revisions):
    with pytest.raises(CommandError, match="minstens"):
        call_command("load_bench", regions=regions, revisions=revisions, vars=tmp_path / "vars.json")


def test_two_long_texts_of_which_other_paragraphs_changed_merge_whole(monkeypatch):
    monkeypatch.setattr(joining, "TIMES", 1)
    assert joining.measure() > 0
    assert all(len(text) > 100 * 1024 for text in joining.texts())
