"""Keeping what a check found, so that beheer sees it, and saying it on the command line."""

import logging

from django.core.management.base import CommandError

from .models import IntegrityCheck

logger = logging.getLogger(__name__)


def keep(kind, *, rows, findings, head=""):
    """Add the row of this run, and put the end of the chain in the log: a copy outside the database."""
    check = IntegrityCheck.objects.create(kind=kind, rows=rows, head=head, findings=list(findings))
    logger.info("integrity check %s: %s rows, head %s, %s findings", kind, rows, head or "-", len(check.findings))
    return check


def say(check, write):
    """Write the outcome with `write`; refuses, so that the command ends with a failure, when something is not right."""
    for finding in check.findings:
        write(finding)
    if check.findings:
        raise CommandError(f"Controle van {check.get_kind_display()}: {len(check.findings)} keer klopt er iets niet.")
    write(f"Controle van {check.get_kind_display()}: {check.rows} gecontroleerd, alles klopt.")


def latest():
    """The newest run of each kind; None where there was none."""
    newest = IntegrityCheck.objects.order_by("kind", "-at", "-pk").distinct("kind")
    found = {check.kind: check for check in newest}
    return [(kind.label, found.get(kind)) for kind in IntegrityCheck.Kind]
