"""Nobody finds what is not for them: every address as every kind of person (trust.md T5, F16, F17, F17b, F20)."""

import pytest
from django.db import transaction

from tests import crawl, databases

EXTRA = {"HTTP_RANGE": "bytes=0-40", "HTTP_IF_MODIFIED_SINCE": "Sat, 01 Jan 2050 00:00:00 GMT"}


@pytest.fixture(scope="module")
def world(demo_database, django_db_blocker):
    """The demonstration with canaries, made once for this file; nothing of it stays."""
    with databases.switched_to(demo_database), django_db_blocker.unblock(), transaction.atomic():
        yield crawl.World()
        transaction.set_rollback(True)


@pytest.fixture
def undone(world):
    """What a test changes in the world is taken back after it."""
    with transaction.atomic():
        yield world
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def targets(world):
    """Every address with arguments in the three documents, and everywhere else."""
    return crawl.targets(world)


def pytest_generate_tests(metafunc):
    if "visitor" in metafunc.fixturenames:
        metafunc.parametrize("visitor", range(NUMBER_OF_VISITORS), indirect=True)


NUMBER_OF_VISITORS = 24


@pytest.fixture
def visitor(request, world):
    return world.visitors[request.param]


def test_all_visitors_walk(world):
    assert len(world.visitors) == NUMBER_OF_VISITORS
    assert len({v.name for v in world.visitors}) == NUMBER_OF_VISITORS


def test_every_visitor_finds_exactly_what_the_matrix_gives_and_a_get_changes_nothing(visitor, world, targets):
    client, seen = visitor.client(), set()
    before = crawl.state_of_everything()
    for target in targets:
        answer = client.get(target.path, crawl.query(target))
        assert answer.status_code < 500, target.path
        if (status := crawl.expected(visitor, target)) is not None:
            assert answer.status_code == status, f"{target.path} for {visitor.name}"
        crawl.check_headers(answer, target.path)
        assert crawl.is_private(answer) or is_public_version(answer, visitor), target.path
        text = crawl.everything(answer)
        seen |= {word for word in world.canaries if word.encode() in text}
    assert seen == world.canaries_for(visitor)
    assert crawl.state_of_everything() == before


def is_public_version(answer, visitor):
    """The one thing a shared cache may keep, asking first: what is public, for a visitor without a session."""
    return visitor.name == crawl.ANONYMOUS and answer.headers["Cache-Control"] == "public, no-cache"
