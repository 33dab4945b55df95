"""A bound on the memory of the process that makes a PDF: a document that is too large fails alone, and takes no machine
with it (trust.md F29)."""

import errno
import resource
from contextlib import contextmanager

MIB = 1024 * 1024
TOO_LARGE = (
    "De PDF is niet gemaakt: dit document vraagt meer geheugen dan er voor één PDF is. Laat grote blokken minder tonen,"
    " of vraag beheer om meer geheugen voor PDF’s. De versie zelf is bewaard en te lezen."
)


class TooLargeForMemory(Exception):  # noqa: N818 (a word for the screen, as Refused is)
    """Making the PDF needs more memory than it may take; the message says so in Dutch."""


@contextmanager
def at_most(megabytes):
    """Let this process hold at most so many MiB of data meanwhile, what it already holds included; 0 for no bound.

    The kernel refuses what goes beyond, in all threads. Where that meets a library that ends the process instead, the
    job is found without a sign of life, and ends after its third try (npvr/jobs.py).
    """
    if not megabytes:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    bound = megabytes * MIB if hard == resource.RLIM_INFINITY else min(megabytes * MIB, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))
    try:
        yield
    except (
        MemoryError,
        SystemError,
    ):  # Python itself loses a MemoryError now and then, and says "error return without"
        raise TooLargeForMemory(TOO_LARGE) from None
    except OSError as error:
        if error.errno != errno.ENOMEM:
            raise
        raise TooLargeForMemory(TOO_LARGE) from None
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
