"""Housekeeping that beat calls by name."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def clear_sessions():
    """Remove the sessions that have ended."""
    call_command("clearsessions")


@shared_task
def verify_audit():
    """Recompute the chain of the record; what is found stands on the page of beheer and in the log."""
    call_command("verify_audit")


@shared_task
def verify_versions():
    """Recompute the hashes of all versions and PDF's; as above."""
    call_command("verify_versions")
