"""What rows of every app share. No table of its own."""

from django.db import models


class JobState(models.TextChoices):
    """How far a job is."""

    QUEUED = "queued", "in de wachtrij"
    RUNNING = "running", "bezig"
    DONE = "done", "klaar"
    FAILED = "failed", "mislukt"


class Job(models.Model):
    """A row that says what a worker has to do; the queue only carries the news (architecture § 6, npvr/jobs.py).

    Its table holds `state`, `progress` in percent, `attempts`, `asked_at`, `beat_at` (the last sign of life of the
    worker), `ended_at`, and a text that says in Dutch why it failed.
    """

    class Meta:
        abstract = True

    @property
    def is_done(self):
        """Whether the work is done and there is a file."""
        return self.state == JobState.DONE

    @property
    def is_waiting(self):
        """Whether the file is still to come."""
        return self.state in {JobState.QUEUED, JobState.RUNNING}

    @property
    def has_failed(self):
        """Whether it ended without a file; the row says why."""
        return self.state == JobState.FAILED
