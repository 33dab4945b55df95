"""One JSON line an event, with the reference number of the request that caused it."""

import json
import logging
import re
from contextvars import ContextVar
from datetime import UTC, datetime

reference = ContextVar("reference", default="-")


class ReferenceFilter(logging.Filter):
    """Adds the reference number of the current request or task to each record."""

    def filter(self, record):
        record.reference = reference.get()
        return True


SECRET_LINK = re.compile(r"(/(?:reactie|aanmelding)/[0-9a-fA-F-]{36}/|/kalender/abonnement/)[^/\s\"']+")


def without_secrets(text):
    """The text without the secret part of personal links: whoever reads the log may not use them (trust.md F23)."""
    return SECRET_LINK.sub(r"\1…", text)


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON; a line break in a message can't forge a second line."""

    def format(self, record):
        line = {
            "tijdstempel": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname,
            "oorsprong": record.name,
            "referentie": getattr(record, "reference", "-"),
            "bericht": without_secrets(record.getMessage()),
        }
        if record.exc_info:
            line["fout"] = without_secrets(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)
