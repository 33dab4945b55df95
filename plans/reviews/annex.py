"""The reply table as an annex on paper: laid down as it is when somebody asks, and made by a worker (governance/papers).

A later answer comes in a later annex; the one before stays as it was. What is laid down is data with the names of who
said what, so whoever may see the round (finding.py) sees its annexes, and nobody else does.
"""

from django.utils import timezone

from governance.models import PrintJob, PrintKind
from governance.papers import making
from governance.papers.intake import content_of as bytes_of
from governance.papers.operations import lay_down
from governance.papers.printing import print_text
from governance.papers.snapshot import sha256_of
from npvr.access import Refused
from npvr.templatetags.ui import count, date_nl

from . import table
from .operations import called

NEWEST = 50
"""Annexes that the page of the reply table shows."""
NOTHING_YET = "Er is nog geen reactie of opmerking om in een bijlage te zetten."
DEMO_WORDS = "Demogegeven. Deze reacties zijn verzonnen om het portaal te tonen; zij zijn van niemand."


def subject_of(review):
    """What the annexes of a round are filed under."""
    return f"review:{review.pk}"


def annexes_of(review):
    """The annexes of a round that were asked, the newest first; one query."""
    found = PrintJob.objects.filter(subject=subject_of(review), kind=PrintKind.REPLY_TABLE)
    return found.select_related("asked_by", "made").defer("content")


def ask(review, *, by, token):
    """Ask for the annex as the table is now; the same token gives the same annex. Refuses a table with nothing in it."""
    data = content_of(review, table.rows(review))
    if not data["entries"]:
        raise Refused(NOTHING_YET)
    document = review.version.document
    title = f"Reactietabel bij {called(review.version)}, ronde {review.number}"
    return lay_down(
        PrintKind.REPLY_TABLE, subject_of(review), title=title, data=data, region=document.region, by=by, token=token,
        words="reactietabel als bijlage gemaakt",
    )  # fmt: skip


def has_changed_since(job, review, rows):
    """Whether an annex made now would say something else than this one."""
    return sha256_of(content_of(review, rows)) != job.content_sha256


def content_of(review, rows):
    """The reply table as data: all words that come on paper, but for the day on which it is asked."""
    version, tally = review.version, table.tally(rows)
    answered = [row for row in rows if row.response or row.comments]
    return {
        "region": version.document.region.name,
        "document": version.document.title,
        "version": version.number,
        "label": version.shown_label,
        "sha256": version.sha256,
        "round": review.number,
        "question": review.question,
        "asked_on": date_nl(review.asked_at),
        "due_on": date_nl(review.due_on),
        "closed_on": date_nl(review.closed_at) if review.closed_at else "",
        "is_open": review.is_open,
        "tally": _tally_words(tally),
        "entries": [_entry(place, row) for place, row in enumerate(answered, 1)],
        "silent": [row.who for row in rows if not (row.response or row.comments or row.request.withdrawn_at)],
        "demo": DEMO_WORDS if version.document.is_demo else "",
    }


def _tally_words(tally):
    verdicts = ", ".join(f"{number} {words}" for words, number in tally["verdicts"])
    return count(tally["answered"], "reactie,reacties") + (f": {verdicts}" if verdicts else "")


def _entry(place, row):
    """What one of those who were asked said, each part with a number to speak of it by ("2.1"), and what came of it."""
    parts = [_reaction(row)] if row.response else []
    parts += [_remark(remark, reply) for remark, reply in row.remarks]
    parts += [_comment(comment) for comment in row.comments]
    for number, part in enumerate(parts, 1):
        part["number"] = f"{place}.{number}"
    return {"number": place, "who": row.who, "verdict": row.badge[0], "parts": parts}


def _reaction(row):
    response = row.response
    by = f", {response.by.name}" if response.by and response.by_id != row.request.person_id else ""
    text = response.note or "Zonder toelichting."
    return {"about": "Reactie", "text": text, "said": f"{date_nl(response.at)}{by}", "done": _done(row.reply)}


def _remark(remark, reply):
    about = f"Hoofdstuk {remark.chapter_number} {remark.chapter_title}"
    return {"about": about, "text": remark.text, "said": "", "done": _done(reply)}


def _done(reply):
    """What was done, as a list of (words, by whom and when); empty where nothing was written yet."""
    return [(reply.text, f"{reply.written_by.name}, {date_nl(reply.written_at)}")] if reply else []


def _comment(comment):
    """A comment that came with a reactie; its answers and how it ended say what was done."""
    done = [(one.text, f"{one.written_by.name}, {date_nl(one.written_at)}") for one in comment.answers.all()]
    if not comment.is_open:
        ended = f"{comment.ended_by.name}, {date_nl(comment.ended_at)}"
        done.append((f"{comment.get_outcome_display().capitalize()}.", ended))
    return {
        "about": f"Opmerking bij “{comment.chapter.title}”" if comment.chapter else "Opmerking bij de versie",
        "quote": comment.quote,
        "text": comment.text,
        "proposal": comment.replacement,
        "said": f"{comment.written_by.name}, {date_nl(comment.written_at)}",
        "done": done,
    }


def file_of(job):
    """The bytes of an annex that is made, or None where they are gone or not what they were (trust.md F31)."""
    return bytes_of(job.made.sha256)


def _make(job, hear):
    """For governance.papers.making: the PDF from the data of the job alone."""
    context = {"table": job.content, "on": date_nl(timezone.localdate(job.asked_at))}
    author = f"Regio {job.content['region']} en het rijk"
    made = print_text(
        "pdf/reply_table.html", context, title=job.title, author=author, asked_at=job.asked_at, on_progress=hear
    )
    return made.content, made.pages, []


def offer():
    """Say how a reply table is printed; called once, when the portal starts."""
    making.register(PrintKind.REPLY_TABLE, _make)
