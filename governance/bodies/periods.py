"""A period of days in Dutch words; its end is exclusive in the database and said as the last day."""

from datetime import timedelta

from npvr.templatetags.ui import date_nl

SOON = timedelta(days=60)


def last_day(period):
    """The last day of a period; None where it has no end."""
    return None if period.upper is None else period.upper - timedelta(days=1)


def in_words(period):
    """As in "vanaf 1 januari 2025 tot en met 30 juni 2027"."""
    begins = f"vanaf {date_nl(period.lower)}" if period.lower else ""
    ends = f"tot en met {date_nl(last_day(period))}" if period.upper else ""
    return f"{begins} {ends}".strip()
