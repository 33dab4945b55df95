"""A prepared query gives what its queryset gives, in one statement, for whatever values come."""

from datetime import date, timedelta

import pytest
from django.db import DataError, connection, transaction
from django.db.models import Q
from django.utils import timezone

from governance.models import Appointment, Person
from governance.rights import SEATS_OF, Standing
from npvr.prepared import Prepared
from plans.models import Chapter, Version
from regions.models import Region
from tests.conftest import make_person

pytestmark = pytest.mark.django_db


def test_instances_are_those_of_the_queryset_with_what_was_selected_beside_them(chapter, django_assert_num_queries):
    def chapters(slug):
        wanted = ["title", "document__region__name", "text__html", "writer__name"]
        return Chapter.objects.select_related("document__region", "text", "writer").filter(slug=slug).only(*wanted)

    usual = chapters("introductie").get()
    with django_assert_num_queries(1):
        found = Prepared(chapters).first("introductie")
        assert (found, found.title, found.writer) == (usual, "Introductie", None)
        assert (found.document.region.name, found.text.html) == ("Achterhoek", "")
    assert found.get_deferred_fields() == usual.get_deferred_fields()


def test_rows_of_values_come_as_tuples_in_the_order_of_the_queryset(db):
    query = Prepared(
        lambda number: Region.objects.filter(number__lt=number).order_by("-number").values_list("number", "slug")
    )
    assert query.all(4) == list(Region.objects.filter(number__lt=4).order_by("-number").values_list("number", "slug"))


def test_a_json_column_is_read_as_a_queryset_reads_it(version):
    query = Prepared(lambda pk: Version.objects.select_related("page").filter(pk=pk))
    assert query.first(version.pk).page.contents == version.page.contents


def test_nothing_found_is_an_empty_list_or_none():
    query = Prepared(lambda slug: Region.objects.filter(slug=slug))
    assert (query.all("atlantis"), query.first("atlantis")) == ([], None)


@pytest.mark.parametrize("value", ["x' OR '1'='1", "%s", "\\", "é", "a%b"])
def test_a_value_is_only_ever_a_value(value):
    query = Prepared(lambda slug, name: Region.objects.filter(Q(slug=slug) | Q(name=name)))
    assert query.all(value, value) == []


def test_it_goes_on_giving_the_present_rows_after_its_plan_is_kept():
    query = Prepared(lambda name: Person.objects.filter(name=name).order_by("pk"))
    people = [make_person("Kees")]
    for _ in range(12):
        assert query.all("Kees") == people
    people.append(make_person("Kees"))
    assert query.all("Kees") == people


def test_its_statement_is_seen_by_who_counts_statements(django_assert_num_queries):
    query = Prepared(lambda slug: Region.objects.filter(slug=slug))
    with django_assert_num_queries(1) as seen:
        query.first("twente")
    assert "'twente'" in seen.captured_queries[0]["sql"]


def test_a_place_may_come_where_build_takes_any_number():
    query = Prepared(lambda *numbers: Region.objects.filter(Q(number=numbers[0]) | Q(number=numbers[1])), places=2)
    assert {region.number for region in query.all(2, 5)} == {2, 5}


def test_a_fault_of_the_database_comes_as_djangos_own():
    query = Prepared(lambda number: Region.objects.filter(number=number))
    with pytest.raises(DataError), transaction.atomic():
        query.all("geen getal")
    assert connection.is_usable()


def test_the_standing_of_a_person_follows_the_calendar(manager):
    today = timezone.localdate()
    assert len(SEATS_OF.all(manager.pk, today)) == 1
    Appointment.objects.filter(person=manager).update(period=(date(2025, 1, 1), today))
    assert Standing.of(manager).held == ()
    assert len(SEATS_OF.all(manager.pk, today - timedelta(days=1))) == 1
