"""Deliberately naive copies of guarded code: what one writes before the first outage. Never imported by the portal.

Each function puts one of them in place; its name is the word for FAULTS_WITHOUT. The other words are in settings.py.
"""

import uuid
from contextlib import nullcontext
from types import SimpleNamespace


def whole_files():
    """Write a file straight to its place."""
    from plans.documents import images
    from plans.versions import rendering

    def write_file(target, content):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    images.write_file = rendering.write_file = write_file


def transaction():
    """Save step by step, each for itself; between the steps it waits while renders are held."""
    from django.db import transaction

    from faults.switches import wait_while_held
    from plans.documents import saving

    history_row = saving._history_row
    saving._history_row = lambda text, attempt: (wait_while_held(), history_row(text, attempt))[1]
    saving.transaction = SimpleNamespace(atomic=nullcontext, on_commit=transaction.on_commit)


def soft_cache():
    """Count on Redis (the cache itself is switched in settings.py)."""
    from plans.versions import operations, tasks

    operations.announce = lambda job_pk: tasks.render_pdf.delay(job_pk=job_pk)


def catch_up():
    """Believe what Redis holds, also of what it did not hear."""
    from npvr.cache import Line

    Line.catch_up = lambda line, backend: None


def token():
    """Every request is a new one."""
    from plans.documents.views import writing
    from plans.versions import operations

    guarded_save, guarded_make = writing.save_text, operations.make_version
    writing.save_text = lambda *a, **options: guarded_save(*a, **options | {"token": None})
    operations.make_version = lambda *a, **options: guarded_make(*a, **options | {"token": uuid.uuid4()})


def late_ack():
    """The worker says "done" before it begins."""
    from plans.versions.tasks import render_pdf

    render_pdf.acks_late = render_pdf.reject_on_worker_lost = False


def claim():
    """Whoever hears of a job makes its PDF."""
    import hashlib

    from django.conf import settings
    from django.db import transaction

    from npvr.files import write_file
    from plans.versions import rendering, tasks
    from plans.versions.models import RenderJob, Rendition

    def run(job_pk):
        job = RenderJob.objects.select_related("version__document__region").get(pk=job_pk)
        made = rendering._render(job)
        name = f"pdf/{uuid.uuid4().hex}.pdf"
        write_file(settings.MEDIA_ROOT / name, made.content)
        with transaction.atomic():
            Rendition.objects.create(
                version=job.version, edition=job.edition, path=name, sha256=hashlib.sha256(made.content).hexdigest(),
                size=len(made.content), pages=made.pages,
            )  # fmt: skip
        RenderJob.objects.filter(pk=job_pk).update(state="done", progress=100)

    rendering.run = tasks.run = run


def errors():
    """Django's own answer to an error."""
    from django.views import defaults

    from faults import urls
    from npvr.errors import UnavailableMiddleware

    del UnavailableMiddleware.process_exception
    urls.handler500 = defaults.server_error


def queue():
    """Make the PDF in the request itself."""
    from plans.versions import operations, tasks

    operations.announce = tasks.run
