"""The command line. This file must still load in an old Python, or nobody reads that Python is too old."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the reason for this very line
    sys.exit("Python %d.%d is te oud: het portaal heeft Python 3.11 of nieuwer nodig." % sys.version_info[:2])  # noqa: UP031
if not sys.platform.startswith("linux"):
    sys.exit("Het portaal start alleen op Linux rechtstreeks. Gebruik op dit systeem Docker: zie docs/running.md.")

from launcher.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
