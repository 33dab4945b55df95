"""The prints of a meeting as its page shows them."""

import pytest
from django.template.loader import render_to_string

from governance.models import Printed, PrintJob, PrintKind, WorkState
from tests.conftest import make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (WorkState.QUEUED, "wordt gemaakt"), (WorkState.RUNNING, "wordt gemaakt"), (WorkState.FAILED, "Geen ruimte."),
        (WorkState.DONE, "12 bladzijden"),
    ],
)  # fmt: skip
def test_the_list_says_of_each_print_how_it_stands(state, words):
    job = PrintJob.objects.create(
        kind=PrintKind.BUNDLE, subject="meeting:1", title="Bundel", content={}, content_sha256="a" * 64, state=state,
        fault="Geen ruimte." if state == WorkState.FAILED else "", asked_by=make_person(),
    )  # fmt: skip
    if state == WorkState.DONE:
        Printed.objects.create(job=job, sha256="a" * 64, size=1, pages=12, broken=[["1.1", "Stuk", "kapot"]])
    html = render_to_string("governance/papers/_of_meeting.html", {"prints": [(job, "/x/")], "print_forms": []})
    assert words in html
    assert ("stuk niet opgenomen" in html) == (state == WorkState.DONE)
    page = render_to_string("governance/papers/_print.html", {"job": job, "here_print": "/x/"})
    assert ("data-poll" in page) == (state in {WorkState.QUEUED, WorkState.RUNNING})
