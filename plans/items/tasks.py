"""Housekeeping of items that beat calls by name."""

from celery import shared_task

from .changes import tidy


@shared_task
def tidy_item_changes():
    """Drop the changes of items that newer ones stand for."""
    tidy()
