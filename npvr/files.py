"""Private files on disk: written whole or not at all (trust.md F1, F4)."""

import logging
import os
import uuid

from npvr.access import Refused

logger = logging.getLogger(__name__)


class NoRoom(Refused):
    """A file could not be written: the disk is full, or does not do what it should. Later it may succeed."""


def write_file(target, content):
    """Put `content` (bytes, or pieces of bytes) at `target` whole or not at all; a full disk is refused in Dutch."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.deel")
    try:
        with temporary.open("wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        logger.error("a file could not be written: %s", error)
        raise NoRoom("Er is nu geen ruimte om het bestand te bewaren. Probeer het later opnieuw.") from error
