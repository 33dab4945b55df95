"""With whom a version is shared: who widens and narrows it, what is told beforehand, and that it leaves a trace."""

import pytest
from django.test import Client

from governance.models import AuditEntry
from governance.models.notices import Notice
from npvr.access import Refused
from plans.models import Sharing, VersionState
from plans.versions import sharing
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

REGION_AND_STATE, SOUNDING_BOARD = "regio_en_rijk", "klankbordgroep"


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def fresh(monkeypatch):
    """Whoever sends something has just proven who they are."""
    monkeypatch.setattr("governance.signin.stepup.is_fresh", lambda request, minutes=10: True)


def level_of(version):
    return VersionState.objects.get(pk=version.pk).sharing


def share(client, version, level, counter=1):
    return client.post(f"{version.path}delen/", {"level": level, "counter": counter})


def narrow(client, version, level, counter=2, reason="Te vroeg gedeeld."):
    return client.post(f"{version.path}delen/beperken/", {"level": level, "counter": counter, "reason": reason})


def test_the_core_team_shares_with_region_and_state_and_then_with_the_sounding_board(
    version, manager, region, other_region
):
    steering, neighbour = seated("stuurgroeplid", region), seated("programmamanager", other_region)
    assert signed_in(steering).get(version.path).status_code == 404
    assert share(signed_in(manager), version, REGION_AND_STATE).status_code == 302
    assert signed_in(steering).get(version.path).status_code == 200
    assert signed_in(neighbour).get(version.path).status_code == 404
    assert share(signed_in(seated("regioadviseur", region)), version, SOUNDING_BOARD, counter=2).status_code == 302
    assert signed_in(neighbour).get(version.path).status_code == 200


def test_before_sharing_one_sees_who_would_read_it_by_name(version, manager, region, other_region):
    names = [
        seated("stuurgroeplid", region).name, seated("programmateam").name, seated("programmamanager", other_region).name,
    ]  # fmt: skip
    gone = [seated_until_today("stuurgroeplid", region).name, seated_from_tomorrow("stuurgroeplid", region).name]
    page = signed_in(manager).get(f"{version.path}delen/").content.decode()
    assert all(name in page for name in names)
    at_level = {
        level: {name for group in sharing.readers(region.pk, level, elsewhere=True) for name in group.names}
        for level in (Sharing.CORE_TEAM, Sharing.REGION_AND_STATE, Sharing.SOUNDING_BOARD)
    }
    assert at_level[Sharing.CORE_TEAM] == {manager.name}
    assert at_level[Sharing.REGION_AND_STATE] == {manager.name, *names[:2]}
    assert at_level[Sharing.SOUNDING_BOARD] == {manager.name, *names}
    assert gone[0].startswith("stuurgroeplid")


def test_who_decides_sees_how_many_of_other_regions_read_along_and_not_their_names(version, region, other_region):
    neighbour = seated("programmamanager", other_region)
    page = signed_in(seated("bestuurlijktrekker", region)).get(f"{version.path}delen/").content.decode()
    assert "de kernteams van de andere regio" in page
    assert neighbour.name not in page


def test_those_who_can_read_it_now_are_told_and_nobody_else(version, manager, region, other_region):
    steering = seated("stuurgroeplid", region)
    seated("programmamanager", other_region)
    share(signed_in(manager), version, REGION_AND_STATE)
    assert [notice.person for notice in Notice.objects.all()] == [steering]
    assert Notice.objects.get().path == version.path


@pytest.mark.parametrize(
    ("role", "status"), [("bestuurlijktrekker", 403), ("rijksvertegenwoordiger", 403), ("stuurgroeplid", 404)]
)
def test_sharing_further_is_the_core_teams(version, region, role, status):
    client = signed_in(seated(role, region))
    assert share(client, version, REGION_AND_STATE).status_code == status
    assert level_of(version) == Sharing.CORE_TEAM


@pytest.mark.parametrize("level", ["openbaar", "kernteam", "iedereen", ""])
def test_no_other_level_is_reached_by_sharing(version, manager, level):
    assert share(signed_in(manager), version, level).status_code == 422
    assert level_of(version) == Sharing.CORE_TEAM


def test_what_another_changed_meanwhile_is_not_overruled(version, manager):
    share(signed_in(manager), version, REGION_AND_STATE)
    answer = share(signed_in(manager), version, SOUNDING_BOARD, counter=1)
    assert answer.status_code == 422
    assert "intussen" in answer.content.decode()
    assert level_of(version) == REGION_AND_STATE
    with pytest.raises(Refused, match="intussen"):
        sharing.narrow(version, "kernteam", by=manager, counter=1, reason="x")


@pytest.mark.parametrize(
    "role", ["programmamanager", "bestuurlijktrekker", "rijksvertegenwoordiger", "ambtelijktrekker"]
)
def test_both_sides_narrow_it_with_a_reason_and_it_leaves_a_trace(version, manager, region, fresh, role):
    person = manager if role == "programmamanager" else seated(role, region)
    share(signed_in(manager), version, SOUNDING_BOARD)
    client = signed_in(person)
    assert narrow(client, version, "kernteam", reason=" ").status_code == 422
    assert level_of(version) == SOUNDING_BOARD
    assert narrow(client, version, "kernteam").status_code == 302
    assert level_of(version) == Sharing.CORE_TEAM
    page = client.get(f"{version.path}delen/").content.decode()
    assert all(words in page for words in ("Te vroeg gedeeld.", person.name, "klankbordgroep"))
    assert (
        AuditEntry.objects.filter(action="versie gedeeld", actor=person)
        .latest("pk")
        .detail.endswith("alleen het kernteam")
    )


def test_who_did_not_just_sign_in_confirms_first_and_nothing_changes_before(version, manager):
    share(signed_in(manager), version, REGION_AND_STATE)
    answer = narrow(signed_in(manager), version, "kernteam")
    assert answer.status_code == 302
    assert "bevestigen" in answer.url
    assert level_of(version) == REGION_AND_STATE


def test_narrowing_can_not_widen(version, manager, fresh):
    share(signed_in(manager), version, REGION_AND_STATE)
    for level in (SOUNDING_BOARD, REGION_AND_STATE, "openbaar"):
        assert narrow(signed_in(manager), version, level).status_code == 422
    assert level_of(version) == REGION_AND_STATE


def test_whoever_reads_a_shared_version_does_not_see_who_else_does(version, manager, region):
    share(signed_in(manager), version, REGION_AND_STATE)
    for person, status in (
        (seated("stuurgroeplid", region), 403),
        (seated("programmateam"), 403),
        (make_person(), 404),
    ):
        assert signed_in(person).get(f"{version.path}delen/").status_code == status
        assert narrow(signed_in(person), version, "kernteam").status_code in {302, 403, 404}
    assert level_of(version) == REGION_AND_STATE


def test_the_page_costs_the_same_with_one_reader_and_with_thirty(version, manager, region):
    client, counts = signed_in(manager), []
    client.get("/")
    for number in (1, 30):
        for _ in range(number):
            seated("stuurgroeplid", region)
        with counted() as asked:
            assert client.get(f"{version.path}delen/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 15, counts
