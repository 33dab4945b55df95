"""Every finished report and its PDF held against its hash (trust.md T3): what was changed is named."""

from ..content import tree as content_tree
from .models import FinishedReport, ReportFile
from .printing import bytes_of

CHUNK = 20


def verify():
    """How many reports and files were looked at, and a Dutch sentence for each that is not as it was made."""
    rows, findings = 0, []
    for one in FinishedReport.objects.select_related("region").order_by("at").iterator(CHUNK):
        rows += 1
        if content_tree.digest(one.content) != one.sha256:
            findings.append(f"De inhoud van {one} is gewijzigd ({one.pk}).")
    files = ReportFile.objects.select_related("finished__region").defer("finished__content").order_by("made_at")
    for file in files.iterator(CHUNK):
        rows += 1
        if bytes_of(file) is None:
            findings.append(f"De PDF van {file.finished} is er niet of is gewijzigd ({file.finished_id}).")
    return rows, findings
