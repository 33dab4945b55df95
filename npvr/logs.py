"""One JSON line an event, with the reference number of the request that caused it."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

reference = ContextVar("reference", default="-")


class ReferenceFilter(logging.Filter):
    """Adds the reference number of the current request or task to each record."""

    def filter(self, record):
        record.reference = reference.get()
        return True


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON; a line break in a message can't forge a second line."""

    def format(self, record):
        line = {
            "tijdstempel": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname,
            "oorsprong": record.name,
            "referentie": getattr(record, "reference", "-"),
            "bericht": record.getMessage(),
        }
        if record.exc_info:
            line["fout"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
