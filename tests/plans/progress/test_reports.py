"""Progress reports: one a period, two writers at once, fixed for good, corrected under a next number."""

import uuid
from datetime import date

import pypdfium2
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from governance.models import AuditEntry, Notice, Role
from governance.papers import intake, sources
from npvr.access import Refused
from plans.content import tree as content_tree
from plans.models import FinishedReport, RegionReport, ReportFile, ReportPrint
from plans.progress import operations, printing, verifying
from plans.progress.content import read
from plans.progress.page import collision
from plans.progress.periods import Period
from tests import pdf_checker
from tests.conftest import seated
from tests.plans.progress.conftest import HALF, at, finished, meet, seen

pytestmark = pytest.mark.django_db


def begin(region, by, year=2025, part="1", **values):
    return operations.begin(region, Period.chosen(year, part), by=by, token=uuid.uuid4(), **values)


# --- periods ---------------------------------------------------------------------------------------------------------
def test_a_period_has_one_report_and_overlapping_periods_each_their_own(draft, region, other_region, writer):
    with pytest.raises(Refused, match="al een rapportage"):
        begin(region, writer)
    assert str(Period.of(begin(region, writer, part="jaar"))) == "2025"
    assert begin(region, writer, part="2").period.lower == date(2025, 7, 1)
    assert begin(other_region, writer).region == other_region


def test_the_same_form_twice_begins_one_report_and_that_of_another_region_is_refused(region, other_region, writer):
    token = uuid.uuid4()
    first = operations.begin(region, HALF, by=writer, token=token)
    assert operations.begin(region, HALF, by=writer, token=token) == first
    with pytest.raises(Refused):
        operations.begin(other_region, HALF, by=writer, token=token)


def test_a_removed_draft_leaves_its_period_free_and_its_words_in_the_history(draft, region, writer):
    operations.remove(draft, by=writer)
    assert begin(region, writer).pk != draft.pk
    assert RegionReport.history.filter(id=draft.pk, occasion="Waarom wij dit schrijven.").exists()
    with pytest.raises(Refused, match="verwijderd"):
        operations.save(draft, by=writer, base=2, occasion="Toch nog")


# --- two at once -----------------------------------------------------------------------------------------------------
def test_a_save_over_a_newer_one_keeps_nothing_and_brings_both_together(draft, writer):
    typed = {name: getattr(draft, name) for name in operations.FIELDS}
    operations.save(draft, by=writer, base=1, occasion="Van de ander", ahead="Ook van de ander", left_out=["a", "b"])
    mine = typed | {"occasion": "Van mij", "advice": "Alleen van mij", "left_out": ["c"]}
    outcome = operations.save(draft, by=writer, base=1, **mine)
    assert isinstance(outcome, operations.Changed)
    merged, differ = collision(outcome, mine)
    assert differ == [("Aanleiding", "Van de ander")]
    assert (merged["occasion"], merged["advice"], merged["ahead"]) == ("Van mij", "Alleen van mij", "Ook van de ander")
    assert merged["left_out"] == ["a", "b", "c"]
    draft.refresh_from_db()
    assert (draft.occasion, draft.lock_version) == ("Van de ander", 2)
    assert operations.save(draft, by=writer, base=2, **merged).occasion == "Van mij"


def test_an_unchanged_save_leaves_no_trace(draft, writer):
    before = draft.history.count()
    operations.save(draft, by=writer, base=1, occasion=draft.occasion)
    assert (draft.history.count(), RegionReport.objects.get(pk=draft.pk).lock_version) == (before, 1)


# --- finishing -------------------------------------------------------------------------------------------------------
def test_finishing_fixes_what_was_looked_at_and_tells_who_may_read_it(draft, region, other_region, writer):
    reader, elsewhere = seated(Role.STEERING_MEMBER, region), seated(Role.STEERING_MEMBER, other_region)
    one = finished(draft, writer)
    assert one.number == 1
    assert one.sha256 == content_tree.digest(one.content)
    assert read(one.content)["texts"]["occasion"] == "Waarom wij dit schrijven."
    assert Notice.objects.get(person=reader).path == draft.path
    assert not Notice.objects.filter(person__in=[elsewhere, writer]).exists()
    entry = AuditEntry.objects.get(action="voortgangsrapportage afgerond")
    assert one.sha256 in entry.detail
    assert finished(draft, writer).pk == one.pk  # a second click


def test_what_changed_since_it_was_looked_at_is_shown_first(draft, region, writer):
    hash_seen = seen(draft)
    meet(region, at(2025, 5, 1, 9), writer)
    with pytest.raises(Refused, match="iets gewijzigd"):
        operations.finish(draft, by=writer, seen=hash_seen)
    assert not FinishedReport.objects.exists()


def test_a_report_without_a_word_is_not_finished(region, writer):
    report = begin(region, writer)
    with pytest.raises(Refused, match="nog geen tekst"):
        operations.finish(report, by=writer, seen=seen(report))


@pytest.mark.parametrize(
    "sentence",
    [
        "UPDATE plans_finishedreport SET content = '{}'",
        "DELETE FROM plans_finishedreport",
        "UPDATE plans_regionreport SET occasion = 'anders'",
        "UPDATE plans_regionreport SET closed_at = NULL",
        "DELETE FROM plans_regionreport",
        "UPDATE plans_reportfile SET sha256 = repeat('0', 64)",
        "TRUNCATE plans_reportfile",
    ],
)
def test_the_database_keeps_a_finished_report_as_it_is(draft, writer, sentence):
    one = finished(draft, writer)
    ReportFile.objects.create(finished=one, sha256="1" * 64, size=1, pages=1)
    with pytest.raises(DatabaseError, match=r"never|denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sentence)


def test_a_finished_report_takes_no_save(draft, writer):
    finished(draft, writer)
    with pytest.raises(Refused, match="afgerond"):
        operations.save(draft, by=writer, base=1, occasion="Anders")
    with pytest.raises(Refused, match="afgerond"):
        operations.remove(draft, by=writer)


# --- correcting ------------------------------------------------------------------------------------------------------
def test_a_correction_is_a_next_number_that_names_the_one_before(draft, writer):
    first = finished(draft, writer)
    report = operations.correct(first, by=writer, why="Een getal klopte niet.")
    assert (report.occasion, report.period) == (draft.occasion, draft.period)
    assert operations.correct(first, by=writer, why="Nog eens") == report  # under way already
    operations.save(report, by=writer, base=1, occasion="Het juiste getal.")
    report.refresh_from_db()
    second = finished(report, writer)
    assert (second.number, second.corrects) == (2, first)
    corrects = read(second.content)["corrects"]
    assert corrects == {"number": 1, "sha256": first.sha256, "why": "Een getal klopte niet."}
    with pytest.raises(Refused, match="al een herziening"):
        operations.correct(first, by=writer, why="Nog eens")


# --- on paper --------------------------------------------------------------------------------------------------------
def test_the_pdf_is_made_once_and_a_changed_file_is_found(draft, writer, region):
    meet(region, at(2025, 5, 1, 9), writer, title="Werkconferentie")
    one = finished(draft, writer)
    job = one.print
    printing.run(job.pk)
    file = ReportFile.objects.get(finished=one)
    content = printing.bytes_of(file)
    assert pdf_checker.check(content) == []
    words = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    assert all(said in words for said in ("Werkconferentie", "Waarom wij dit schrijven.", "Nummer 1"))
    assert printing.render(one).content == content  # the same content, the same bytes
    ReportPrint.objects.filter(pk=job.pk).update(state="queued")
    printing.run(job.pk)
    assert ReportFile.objects.get() == file
    [(label, [(choice, title)])] = sources.choices(writer, region)
    taken, _ = intake.take_in_from_portal(choice, region=region, by=writer)
    assert (label, title) == ("Voortgangsrapportages", f"{draft.title}, nummer 1")
    assert intake.content_of(taken.sha256) == content
    assert verifying.verify() == (2, [])
    printing.path_of(file.sha256).write_bytes(b"%PDF-1.7 anders")
    assert printing.bytes_of(file) is None
    with pytest.raises(CommandError):
        call_command("verify_versions")
    with pytest.raises(Refused, match="PDF van deze rapportage"):
        sources.fetch(writer, region, choice)


def test_a_draft_is_no_paper_and_a_finished_report_none_for_another_region(draft, writer, region, other_region):
    assert sources.choices(writer, region) == []
    finished(draft, writer)
    neighbour = seated(Role.PROGRAMME_MANAGER, other_region)
    for person, place in ((neighbour, region), (writer, other_region), (writer, None)):
        assert sources.choices(person, place) == []
        with pytest.raises(Refused):
            sources.fetch(person, place, f"voortgangsrapportage/{draft.pk}")
    with pytest.raises(Refused):
        sources.fetch(writer, region, "voortgangsrapportage/geen-sleutel")
