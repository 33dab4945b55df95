"""Remembering for a moment that another part is away, so that not every request waits for it anew."""

import threading
import time


class Breaker:
    """After a failure nobody tries for `rest` seconds; then one tries, and the others wait for what it finds.

    One for each process and each part. Without it a part that hangs holds every thread of the web server in turn.
    """

    def __init__(self, rest):
        self.rest = rest
        self.until = 0.0
        self.lock = threading.Lock()

    def refuses(self):
        """Whether to go without the part now. The first to ask after the rest is let through, as a scout."""
        if not self.until:
            return False
        with self.lock:
            if time.monotonic() < self.until:
                return True
            if self.until:
                self.until = time.monotonic() + self.rest
            return False

    def failed(self):
        """The part did not answer."""
        self.until = time.monotonic() + self.rest

    def worked(self):
        """The part answered."""
        self.until = 0.0
