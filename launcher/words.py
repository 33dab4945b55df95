"""What the operator reads on the screen, and the way to stop with one clear sentence."""

import contextlib
import errno
import sys

WRONG_SETTING = 78  # EX_CONFIG, the same code that npvr.environment ends with


class Stop(Exception):  # noqa: N818 - not an error in the program: a message for the operator
    """The launcher can't go on. The text is Dutch and says what to do; `code` becomes the exit code."""

    def __init__(self, message, code=1):
        super().__init__(message)
        self.message = message
        self.code = code


def wrong_setting(message):
    """A Stop for a setting that is missing or wrong."""
    return Stop(f"Instelling onjuist: {message} Zie docs/running.md.", WRONG_SETTING)


def say(message):
    """One line for the operator, at once; a terminal that was closed must not stop the stopping."""
    with contextlib.suppress(OSError):
        print(message, flush=True)


@contextlib.contextmanager
def spoken():
    """Turns a Stop, and the failures of every machine (no room, no rights), into a message and an exit code."""
    try:
        yield
    except Stop as stop:
        print(stop.message, file=sys.stderr, flush=True)
        raise SystemExit(stop.code) from None
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            message = f"De schijf is vol ({error.filename or 'schrijven lukt niet'}). Maak ruimte en start opnieuw."
        elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            message = (
                f"Geen schrijfrechten op {error.filename}. Start het portaal als de eigenaar van die map, "
                "of geef met NPVR_VAR een andere map voor de gegevens."
            )
        else:
            raise
        print(message, file=sys.stderr, flush=True)
        raise SystemExit(1) from None
