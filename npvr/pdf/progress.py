"""How far a PDF is, and which characters and images could not be drawn: all heard from WeasyPrint's own log lines."""

import logging
import threading
from contextlib import contextmanager

_STEPS = logging.getLogger("weasyprint.progress")
_TROUBLE = logging.getLogger("weasyprint")
# Laying out takes most of the time, painting and writing the rest (stack.md § 2c).
_LAYOUT_FROM, _LAYOUT_TO, _PAINTING, _WRITING = 5, 75, 80, 95


class _Listener:
    """Turns the step lines of one thread into rising percentages, and keeps what could not be drawn."""

    def __init__(self, on_progress, expected_pages):
        self.on_progress, self.expected = on_progress, expected_pages
        self.reached, self.missing, self.unreadable = 0, [], []
        self.thread = threading.get_ident()

    def hear(self, record):
        """Take in one log line of this thread."""
        if record.thread != self.thread:
            return
        if record.name == _STEPS.name:
            self._hear_step(str(record.msg), record.args)
        else:
            self._hear_trouble(str(record.msg), record.args)

    def _hear_trouble(self, message, arguments):
        if message.startswith(".notdef glyph"):
            self._keep(arguments[0], self.missing)
        elif message.startswith("Failed to load image") and type(arguments[1]).__name__ == "ImageLoadingError":
            self._keep(arguments[0], self.unreadable)

    def _keep(self, found, kept):
        if found not in kept:
            kept.append(found)

    def _hear_step(self, message, arguments):
        if message.startswith("Step 5") and "Page %d" in message:
            share = min(1, arguments[0] / self.expected)
            self.tell(_LAYOUT_FROM + round(share * (_LAYOUT_TO - _LAYOUT_FROM)))
        elif message.startswith("Step 6"):
            self.tell(_PAINTING)
        elif message.startswith("Step 7"):
            self.tell(_WRITING)

    def tell(self, percentage):
        """Tell a percentage once, and never a lower one than before."""
        if percentage > self.reached:
            self.reached = percentage
            if self.on_progress:
                self.on_progress(percentage)


@contextmanager
def followed(on_progress, *, expected_pages):
    """Follow one rendering in this thread; tells 100 when the block ends well."""
    listener = _Listener(on_progress, expected_pages)
    with _heard(_STEPS, logging.INFO, listener), _heard(_TROUBLE, logging.WARNING, listener):
        yield listener
    listener.tell(100)


@contextmanager
def _heard(logger, level, listener):
    """Let the listener hear lines from `level` on, without a line more in the log than there would have been."""
    own_level, wanted = logger.level, logger.getEffectiveLevel()

    def listen(record):
        listener.hear(record)
        return record.levelno >= wanted

    logger.addFilter(listen)
    logger.setLevel(min(level, wanted))
    try:
        yield
    finally:
        logger.setLevel(own_level)
        logger.removeFilter(listen)
