"""Nobody finds what is not for them: every address as every kind of person (trust.md T5, F16, F17, F17b, F20).

What each visitor may see is read from the copy of the matrix in tests/governance/test_matrix.py; the canaries and the
addresses are in tests/crawl/.
"""

import logging
import uuid
from datetime import date

import pytest
from django.db import connection, models, transaction
from django.test import Client

from governance.matrix import Column
from npvr.addresses import Address
from plans.documents import operations
from plans.documents.models import Chapter
from plans.items.models import Goal
from plans.versions.models import RenderJob, Sharing, VersionState
from tests import crawl, databases

CURIOUS = [
    crawl.ANONYMOUS, "zonder zetel", "klankbord", "programmateam", "beheer", "stuurgroeplid", "provincie",
    "programmamanager.twente@demo.example", "regiokassier.achterhoek@demo.example",
    "themaadviseur.achterhoek@demo.example", "bestuurlijktrekker.achterhoek@demo.example",
    "rijksvertegenwoordiger.achterhoek@demo.example",
]  # fmt: skip
"""Those for whom a good part is closed, one of each column."""
MANAGER = "programmamanager.achterhoek@demo.example"


@pytest.fixture(scope="module", autouse=True)
def quiet():
    """A refusal writes a line in the log; here are thousands of them."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def world(demo_database, django_db_blocker):
    """The demonstration with canaries, made once for this file; nothing of it stays."""
    with databases.switched_to(demo_database), django_db_blocker.unblock(), transaction.atomic():
        yield crawl.World()
        transaction.set_rollback(True)


@pytest.fixture
def undone(world):
    """The world; what a test changes in it is taken back."""
    with transaction.atomic():
        yield world
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def targets(world):
    """Every address with arguments, in the three documents and everywhere else."""
    return crawl.targets(world)


@pytest.fixture
def visitor(request, world):
    """One of the visitors, by name."""
    return next(v for v in world.visitors if v.name == request.param)


def is_for_everybody(answer, visitor):
    """The one thing a shared cache may keep, asking first: what is public, for a visitor without a session."""
    return visitor.name == crawl.ANONYMOUS and answer.headers["Cache-Control"] == "public, no-cache"


# --- reading ---------------------------------------------------------------------------------------------------------


def test_all_visitors_walk_and_every_column_of_the_matrix_is_among_them(world):
    assert [v.name for v in world.visitors] == crawl.VISITORS
    assert {*CURIOUS, MANAGER} < set(crawl.VISITORS)
    assert {v.column("achterhoek") for v in world.visitors} == {column.value for column in Column}


@pytest.mark.parametrize(
    "unknown",
    [
        Address("regios/<slug:region_slug>/plan/nieuw/", "plans:unknown", None, ("region_slug",)),
        Address("regios/<slug:region_slug>/plan/<int:page>/", "plans:document", None, ("region_slug", "page")),
        Address("voorbeeld/<slug:example>/", "example", None, ("example",)),
    ],
    ids=lambda unknown: unknown.name,
)
def test_an_address_nobody_told_the_walk_about_stops_it(unknown, world, monkeypatch):
    monkeypatch.setattr(crawl, "addresses", lambda: [unknown])
    with pytest.raises(AssertionError):
        crawl.targets(world)


@pytest.mark.parametrize("visitor", crawl.VISITORS, indirect=True)
def test_each_visitor_finds_exactly_what_the_matrix_gives_and_a_get_changes_nothing(visitor, world, targets):
    client, seen = visitor.client(), set()
    before = crawl.state_of_everything()
    for target in targets:
        answer = client.get(target.path, crawl.query(target))
        assert answer.status_code < 500, target.path
        if (status := crawl.expected(visitor, target)) is not None:
            assert answer.status_code == status, f"{target.path} for {visitor.name}"
        crawl.check_headers(answer, target.path)
        assert crawl.is_private(answer) or is_for_everybody(answer, visitor), target.path
        text = crawl.everything(answer)
        crawl.check_long_forms(text, target.path)
        seen |= {word for word in world.canaries if word.encode() in text}
    assert seen == world.canaries_for(visitor)
    assert crawl.state_of_everything() == before


@pytest.mark.parametrize("visitor", CURIOUS[::2], indirect=True)
def test_what_one_may_not_know_answers_as_what_does_not_exist(visitor, targets):
    """Plain, with HEAD, and with the conditions that have given away hidden pages elsewhere (trust.md F20)."""
    client, absent = visitor.client(), {}
    closed = [t for t in targets if t.place and t.name not in crawl.POSTS and not crawl.found(visitor, t)]
    assert closed
    for target in closed:
        answer = plainly(client, target)
        assert with_conditions(client, target) == answer, target.path
        assert with_head(client, target) == (*answer[:-1], b""), target.path
        for other in crawl.missing(target):
            if other not in absent:
                absent[other] = plainly(client, other)
            assert answer == absent[other], f"{target.path} is told apart from {other.path}"
    for other in {other.name: other for other in absent}.values():
        assert with_conditions(client, other) == absent[other], other.path


def plainly(client, target):
    """What an ordinary visit shows."""
    return crawl.fingerprint(client.get(target.path, crawl.query(target)), target.path)


def with_head(client, target):
    """What asking for the headers alone shows."""
    return crawl.fingerprint(client.head(target.path, crawl.query(target)), target.path)


def with_conditions(client, target):
    """What somebody finds out who has the page's marks from elsewhere, or asks for a part of it."""
    marks = {"Range": "bytes=0-40", "If-Modified-Since": "Sat, 01 Jan 2050 00:00:00 GMT", "If-None-Match": "*"}
    if target.place:
        marks["If-None-Match"] = ", ".join(f'"{mark}"' for mark in target.place.marks)
    return crawl.fingerprint(client.get(target.path, crawl.query(target), headers=marks), target.path)


@pytest.mark.parametrize("visitor", [MANAGER, "klankbord", crawl.ANONYMOUS], indirect=True)
def test_head_answers_as_get_without_the_body(visitor, targets):
    client = visitor.client()
    for target in targets:
        answer = client.head(target.path, crawl.query(target))
        assert crawl.body(answer) == b"", target.path
        if (status := crawl.expected(visitor, target)) is not None:
            assert answer.status_code == status, target.path


# --- writing ---------------------------------------------------------------------------------------------------------


def writable(targets):
    """The addresses that take a form, in the documents."""
    return [t for t in targets if t.name in crawl.FORMS]


@pytest.mark.parametrize("visitor", CURIOUS, indirect=True)
def test_who_may_not_write_changes_nothing_and_learns_nothing(visitor, undone, targets):
    client = visitor.client()
    before = crawl.state_of_everything()
    closed = [t for t in writable(targets) if not visitor.may("plans.edit", t.place.region)]
    assert closed
    for target in closed:
        answer = client.post(target.path, crawl.post_data(target))
        may_look = crawl.found(visitor, target) and target.name != "plans:begin_plan"
        if visitor.kind == "anonymous":
            assert answer.status_code == 302, target.path
        else:
            assert answer.status_code == (403 if may_look else 404), target.path
        if not may_look:
            for absent in crawl.missing(target):
                other = client.post(absent.path, crawl.post_data(target))
                assert crawl.fingerprint(answer, target.path) == crawl.fingerprint(other, absent.path), absent.path
    assert crawl.state_of_everything() == before


def test_the_forms_of_this_walk_do_their_work_for_who_may(undone, targets):
    """Otherwise the tests above and below prove nothing."""
    client = next(v for v in undone.visitors if v.name == MANAGER).client()
    for target in own_plan(targets, undone):
        before = crawl.state_of_everything()
        with transaction.atomic():
            answer = client.post(target.path, crawl.post_data(target))
            assert answer.status_code in {200, 201, 302}, f"{target.path}: {answer.status_code}"
            assert crawl.state_of_everything() != before, target.path
            transaction.set_rollback(True)


def own_plan(targets, world):
    """The addresses that take a form in the Achterhoek's plan, and those that only its agenda has.

    The plan's first PDF has failed, so that it can be asked again.
    """
    RenderJob.objects.filter(version__document=world.plan.document).update(state="failed")
    ours = [t for t in writable(targets) if t.place is world.plan and t.name != "plans:begin_plan"]
    of_the_plan = {t.name for t in ours}
    ours += [t for t in writable(targets) if t.place is world.agenda and t.name not in of_the_plan]
    assert {t.name for t in ours} == crawl.FORMS - {"plans:begin_plan"}
    return ours


def test_a_form_without_its_token_is_refused_everywhere(undone, targets):
    """Every address, whether it takes a form or not: an exemption would show (trust.md F16)."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(next(v.person for v in undone.visitors if v.name == MANAGER))
    before = crawl.state_of_everything()
    for target in targets:
        answer = client.post(target.path, crawl.post_data(target))
        assert answer.status_code == 403, target.path
        assert "niet meer geldig" in answer.content.decode() or "formulier" in answer.content.decode(), target.path
    assert crawl.state_of_everything() == before


@pytest.mark.parametrize(
    "origin", ["https://kwaad.example", "null", "http://testserver.kwaad.example", "http://testserver:81"]
)
def test_a_form_from_elsewhere_is_refused_though_it_has_a_token(origin, undone, targets):
    client = Client(enforce_csrf_checks=True)
    client.force_login(next(v.person for v in undone.visitors if v.name == MANAGER))
    target = next(t for t in own_plan(targets, undone) if t.name == "plans:add_chapter")
    token = client.get(f"{undone.plan.document.path}bewerken/").context["csrf_token"]
    form = crawl.post_data(target) | {"csrfmiddlewaretoken": str(token)}
    before = crawl.state_of_everything()
    assert client.post(target.path, form, headers={"origin": origin}).status_code == 403
    assert crawl.state_of_everything() == before
    assert client.post(target.path, form, headers={"origin": "http://testserver"}).status_code == 302


@pytest.mark.parametrize("header", ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
def test_a_header_or_field_does_not_make_a_get_a_post(header, undone):
    client = next(v for v in undone.visitors if v.name == MANAGER).client()
    path = f"{undone.plan.document.path}hoofdstukken/{undone.plan.chapter}/verwijderen/"
    assert client.get(path, {"_method": "POST"}, headers={header: "POST"}).status_code == 405
    assert Chapter.objects.get(document=undone.plan.document, slug=undone.plan.chapter).removed_at is None


# --- more than was asked ---------------------------------------------------------------------------------------------
EVIL_WORD, EVIL_NUMBER, EVIL_ID = "kwaadbedoeld", 98_765, uuid.UUID("badbadba-dbad-4bad-8bad-badbadbadbad")


def every_field(world):
    """Every field of every model of ours with a value that nobody asked for; a reference goes to what is Twente's."""
    references = {
        "Region": world.other.document.region_id, "Person": world.other.by.pk, "Document": world.other.document.pk,
        "Chapter": Chapter.objects.get(document=world.other.document, slug=world.other.chapter).pk,
        "Version": world.other.document.versions.first().pk,
    }  # fmt: skip
    found = {}
    for model in crawl.our_models():
        for field in model._meta.concrete_fields:
            value = references.get(field.related_model.__name__) if field.related_model else evil(field)
            if value is not None:
                found[field.name] = found[field.attname] = value
    found |= {"by": references["Person"], "party": "rijk", "sharing": "openbaar", "is_staff": "on"}
    return {name: value for name, value in found.items() if name not in {"token", "sitting"}}  # a page sends these


def evil(field):
    """A value that is seen at once where it turns up."""
    if isinstance(field, models.UUIDField):
        return str(EVIL_ID)
    if isinstance(field, models.DateTimeField):
        return "1999-01-01T00:00:00Z"
    if isinstance(field, models.DateField):
        return "1999-01-01"
    if isinstance(field, models.BooleanField):
        return "on"
    return EVIL_NUMBER if isinstance(field, models.IntegerField) else EVIL_WORD


EVIL_ROW = rf"{EVIL_WORD}|(?<![.\w]){EVIL_NUMBER}|{EVIL_ID}|1999-\d\d-\d\d"


def traces(world, tables):
    """Where such values would show in these tables: in any row, and in how often what is Twente's is referred to."""
    asked = "SELECT '{name}' WHERE EXISTS (SELECT FROM {table} t WHERE t::text ~ %s)"
    evil_rows = [name for (name,) in crawl.ask_tables(asked, tables, EVIL_ROW)]
    shared = sorted(VersionState.objects.values_list("version_id", "sharing").exclude(sharing=Sharing.CORE_TEAM))
    return evil_rows, references_to_twente(world, tables), shared


def references_to_twente(world, tables):
    """How many rows of these tables name its manager, its plan or the region, per column."""
    targets = {
        "Person": world.other.by.pk, "Document": world.other.document.pk, "Region": world.other.document.region_id,
    }  # fmt: skip
    questions, values = [], []
    for model in tables:
        for field in model._meta.concrete_fields:
            if field.related_model and field.related_model.__name__ in targets:
                table, column = model._meta.db_table, field.column
                questions.append(f"SELECT '{table}', '{column}', count(*) FROM {table} WHERE {column} = %s")
                values.append(targets[field.related_model.__name__])
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(questions), values)
        return {row[:2]: row[2] for row in cursor.fetchall()}


def test_a_value_that_nobody_asked_for_would_be_seen_in_any_row(undone):
    """Otherwise the test below proves nothing."""
    chapter = Chapter.objects.filter(document=undone.plan.document, slug=undone.plan.chapter)
    goal = Goal.objects.filter(key=undone.plan.items["goal"])
    for rows, change in (
        (chapter, {"title": f"Een {EVIL_WORD} woord"}),
        (chapter, {"position": EVIL_NUMBER}),
        (chapter, {"due": date(1999, 1, 1)}),
        (goal, {"key": EVIL_ID}),
    ):
        with transaction.atomic():
            assert rows.update(**change) == 1
            assert traces(undone, crawl.our_models())[0] == [rows.model.__name__], change
            transaction.set_rollback(True)


def test_fields_that_the_form_does_not_have_change_nothing(undone, targets):
    """trust.md F17b: each form of the portal with every field of every model beside its own."""
    client = next(v for v in undone.visitors if v.name == MANAGER).client()
    extra, before = every_field(undone), traces(undone, crawl.our_models())
    assert len(extra) > 60
    assert before[0] == []
    written = crawl.state_of_everything()
    for target in own_plan(targets, undone):
        own = crawl.post_data(target)
        with transaction.atomic():
            answer = client.post(target.path, {**extra, "parent": "", "index": "0", **own})
            assert answer.status_code in {200, 201, 302}, f"{target.path}: {answer.status_code}"
            evil_rows, references, shared = traces(undone, crawl.written_since(written))
            assert evil_rows == [], target.path
            assert references.items() <= before[1].items(), target.path
            assert shared == before[2], target.path
            transaction.set_rollback(True)
        written = crawl.state_of_everything()


def test_a_new_version_takes_its_number_its_maker_and_its_sharing_from_nobody(undone):
    client = next(v for v in undone.visitors if v.name == MANAGER).client()
    newest = undone.plan.document.versions.newest_first().first()
    client.post(
        f"{undone.plan.document.path}versies/maken/",
        {"token": uuid.uuid4(), "major": 7, "minor": 7, "sharing": "openbaar", "made_by": undone.other.by.pk},
    )
    made = undone.plan.document.versions.newest_first().first()
    assert (made.major, made.minor) == (newest.major, newest.minor + 1)
    assert made.made_by.email == MANAGER
    assert made.state.sharing == Sharing.CORE_TEAM


def test_a_chapter_of_another_region_can_not_be_reached_through_the_own_plan(undone):
    """Nested ids: the right document with the wrong child, and the other way round (trust.md F17)."""
    client = next(v for v in undone.visitors if v.name == MANAGER).client()
    ours, theirs = undone.plan.document.path, undone.other
    alien = operations.add_chapter(theirs.document, "Alleen in Twente", by=theirs.by).slug
    paths = [
        f"{ours}hoofdstukken/{alien}/",
        f"{ours}hoofdstukken/{alien}/geschiedenis/",
        f"{ours}afbeeldingen/{theirs.sha256}/",
        f"{ours}versies/{undone.plan.numbers[Sharing.PUBLIC]}/afbeeldingen/{theirs.sha256}/",
    ]
    assert [client.get(path).status_code for path in paths] == [404] * len(paths)
    answer = client.post(f"{ours}hoofdstukken/toevoegen/", {"title": "Onder een ander", "parent": alien})
    assert answer.status_code == 404
