"""The prints of a meeting as its page shows them."""

import pytest
from django.template.loader import render_to_string

from governance.models import Printed, PrintJob, PrintKind
from npvr.models import JobState
from tests.conftest import make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (JobState.QUEUED, "wordt gemaakt"), (JobState.RUNNING, "wordt gemaakt"), (JobState.FAILED, "Geen ruimte."),
        (JobState.DONE, "12 bladzijden"),
    ],
)  # fmt: skip
def test_the_list_says_of_each_print_how_it_stands(state, words):
    job = PrintJob.objects.create(
        kind=PrintKind.BUNDLE, subject="meeting:1", title="Bundel", content={}, content_sha256="a" * 64, state=state,
        fault="Geen ruimte." if state == JobState.FAILED else "", asked_by=make_person(),
    )  # fmt: skip
    if state == JobState.DONE:
        Printed.objects.create(job=job, sha256="a" * 64, size=1, pages=12, broken=[["1.1", "Stuk", "kapot"]])
    html = render_to_string("governance/papers/_of_meeting.html", {"prints": [(job, "/x/")], "print_forms": []})
    assert words in html
    assert ("stuk niet opgenomen" in html) == (state == JobState.DONE)
    page = render_to_string("governance/papers/_print.html", {"job": job, "here_print": "/x/"})
    assert ("data-poll" in page) == (state in {JobState.QUEUED, JobState.RUNNING})
