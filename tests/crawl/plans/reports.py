"""Progress reports with canaries, and who may find them."""

import uuid
from datetime import date

from plans.progress import operations as reports
from plans.progress.content import content_of, written
from plans.progress.gathering import gather
from plans.progress.periods import Period

DRAFT_REPORT, DRAFT_WORD = uuid.UUID(int=50), "kwikstaartconcept"
FINISHED_REPORT, FINISHED_WORD = uuid.UUID(int=51), "kwikstaartafgerond"
"""Two progress reports of the Achterhoek and their canaries: one that is being written, and one that was finished."""
WORDS = {DRAFT_WORD, FINISHED_WORD}
OF_FINISHED = {"report_json", "report_pdf", "report_pdf_standing"}
POSTS = {f"reports:{name}" for name in ("remove_report", "correct_report", "report_pdf_again")}


def furnish(region, by):
    """Write both; before the canaries of the plan are there, so that the finished one holds its own alone."""
    for pk, word, year in ((DRAFT_REPORT, DRAFT_WORD, 2023), (FINISHED_REPORT, FINISHED_WORD, 2024)):
        report = reports.begin(
            region, Period.chosen(year, "jaar"), by=by, token=uuid.uuid4(), id=pk, occasion=word, on=date(year, 12, 31)
        )
    reports.finish(report, by=by, seen=written(content_of(report, Period.of(report), gather(report)))[1])


def words_for(visitor):
    """The canaries that this visitor may read, by the matrix."""
    draft = {DRAFT_WORD} if visitor.may("plans.view_core_team", "achterhoek") else set()
    return draft | ({FINISHED_WORD} if visitor.may("plans.view_progress", "achterhoek") else set())


def expected(visitor, target):
    """What a visitor gets: a draft is for the core team and who decides, a finished report for who follows the region.

    Writing is for the core team.
    """
    if visitor.kind == "anonymous":
        return 302
    chosen, name = dict(target.arguments), target.name.partition(":")[2]
    region, pk = chosen["region_slug"], chosen.get("report_id")
    draft = pk == DRAFT_REPORT
    seen = visitor.may("plans.view_core_team" if draft else "plans.view_progress", region)
    if not seen or (pk and region != "achterhoek") or (draft and name in OF_FINISHED) or name == "report_pdf":
        return 404  # the PDF of the finished one is not made in this walk
    if name in {"new_report", "write_report", "finish_report"}:
        if not visitor.may("plans.report_progress", region) or (name == "write_report" and not draft):
            return 403
        return 302 if name == "finish_report" and not draft else 200
    return 200
