"""What the pages of reports show: the band of one, its sections, and a collision of two writers."""

from datetime import date

from . import rules
from .content import content_of, read, written
from .forms import SHOWN_IN
from .gathering import gather
from .models import SECTIONS
from .periods import Period
from .showing import sections_of


def trail(region, *steps):
    """The breadcrumbs down to a page about reports; the last step is the page itself."""
    above = [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/")]
    home = f"/regios/{region.slug}/voortgang/" if steps else ""
    return [*above, ("Voortgangsrapportages", home), *steps]


def content_now(report):
    """The content of a report: as it was fixed, or as the draft would be now. With the text and hash of a draft."""
    if report.closed_at:
        return read(report.finished.content), report.finished.sha256
    content = content_of(report, Period.of(report), gather(report))
    return content, written(content)[1]


def shown(report, person):
    """What a page that shows a report needs."""
    content, sha256 = content_now(report)
    return {
        "report": report,
        "region": report.region,
        "content": content,
        "on": date.fromisoformat(content["on"]),
        "sections": sections_of(content, "screen"),
        "sha256": sha256,
        "period": content["period"]["words"],
        "may_write": rules.may_write(person, report.region_id),
        "is_empty": not any(content["texts"].values()),
    }


def pdf_of(finished):
    """How far the PDF is: the file if there is one, else the job."""
    job, file = finished.print, getattr(finished, "file", None)
    return {
        "file": file,
        "job": job,
        "waiting": file is None and job.is_waiting,
        "failed": job.has_failed,
    }


def grouped(form):
    """The fields of the form by section: (heading of the section or "", fields)."""
    groups = [("", [form["title"], form["on"]])]
    for name, heading in SECTIONS:
        lists = [form[f"rows_{one}"] for one in SHOWN_IN.get(name, []) if f"rows_{one}" in form.fields]
        groups.append((heading, [form[name], *lists]))
    return groups


def collision(changed, typed):
    """What to do with a save over somebody else's: (values for the form, [(label, what stands there now)] to look at).

    What the writer did not change is taken over from the other; what both changed keeps the writer's words, and the
    other's stand beside them.
    """
    current, base, merged, differ = changed.current, changed.base, dict(typed), []
    labels = {"title": "Titel", "on": "Datum"} | dict(SECTIONS)
    for name, label in labels.items():
        now, before, mine = getattr(current, name), base.get(name), typed[name]
        if mine == now:
            continue
        if base and mine == before:
            merged[name] = now
        elif not base or now != before:
            differ.append((label, now))
    for name in ("left_out", "taken_in"):
        now, before, mine = set(getattr(current, name)), set(base.get(name, [])), set(typed[name])
        merged[name] = sorted((now | (mine - before)) - (before - mine))
    return merged, differ
