"""Remembering for a moment that another part is away, so that not every request waits for it anew."""

import threading
import time

PATIENCE = 1.5
"""Seconds that the others wait at most for what a scout finds: somewhat more than a scout itself may take."""


class Breaker:
    """After a failure nobody tries for `rest` seconds; then one tries, and the others wait for what it finds.

    One for each process and each part. Without it a part that hangs holds every thread of the web server in turn.
    Whoever was let through says how it went: `failed()`, `worked()`, or `undecided()`.
    """

    def __init__(self, rest):
        self.rest = rest
        self.until = 0.0
        self.scouts_since = None  # when the scout went out; None without one
        self.news = threading.Condition()

    def refuses(self):
        """Whether to go without the part now. The first to ask after the rest is let through, as a scout."""
        if not self.until:
            return False
        with self.news:
            if self._is_scouted() and self.news.wait_for(lambda: not self.scouts_since, PATIENCE) and not self.until:
                return False
            if time.monotonic() < self.until or self._is_scouted():
                return True
            if self.until:
                self.scouts_since = time.monotonic()
            return False

    def _is_scouted(self):
        """Whether somebody is out; one who was not heard of for `rest` seconds doesn't count."""
        return self.scouts_since is not None and time.monotonic() - self.scouts_since < self.rest

    def failed(self):
        """The part did not answer."""
        self._tell(time.monotonic() + self.rest)

    def worked(self):
        """The part answered."""
        if self.until:
            self._tell(0.0)

    def undecided(self):
        """It failed at once, which holds nobody up: the next may try too."""
        self._tell(self.until)

    def _tell(self, until):
        with self.news:
            self.until, self.scouts_since = until, None
            self.news.notify_all()
