"""The reply table as an annex: laid down as it is, made once, with bookmarks and a hash, for who sees the round."""

import uuid

import pikepdf
import pypdfium2
import pytest

from governance.models import AuditEntry, PrintJob
from governance.papers import intake, making, sources
from npvr.access import Refused
from plans.comments.models import Comment
from plans.comments.operations import answer as answer_comment
from plans.comments.operations import place_comment, settle
from plans.reviews import annex, operations
from tests.conftest import seated
from tests.counting import counted
from tests.pdf_checker import check

from .conftest import begin, request_of, signed_in

LONG = "Wij missen de verenigingen, en dat zeggen wij hier uitvoerig. " * 120  # more than a page


@pytest.fixture
def review(shared, people, settings, tmp_path):
    """A closed round: a long reactie that was replied to, a comment that was settled, a guest's remark, and a silence."""
    settings.MEDIA_ROOT = tmp_path
    guests = [("Gast Zonder Account", "gast@elders.example")]
    review = begin(shared, people.manager, people.steering, people.theme, people.lead, outside=guests)
    steering, theme = request_of(review, people.steering), request_of(review, people.theme)
    operations.answer(steering, by=people.steering, base=0, verdict="not_yet", note=LONG)
    said = Comment(document=shared.document, version=shared, text="Noem de <vereniging> & de buurt.")
    place_comment(said, by=people.theme)
    answer_comment(said, "Dank, overgenomen.", by=people.manager, token=uuid.uuid4())
    settle(Comment.objects.get(pk=said.pk), by=people.manager)
    operations.answer(theme, by=people.theme, base=0, verdict="agreed", note="")
    guest = review.requests.get(seat=None)
    chapter = {"id": str(uuid.uuid4()), "number": "2", "title": "Wonen"}
    remarks = [(chapter, "Waar blijft de bus?")]
    operations.answer_by_link(guest, base=0, verdict="with_remarks", note="", remarks=remarks)
    operations.close(review, by=people.manager)
    operations.reply(steering, by=people.manager, text="De verenigingen staan in 0.2.", base=0)
    review.refresh_from_db()
    return review


def made(review, by):
    """An annex that was asked and made."""
    job = annex.ask(review, by=by, token=uuid.uuid4())
    making.run(job.pk)
    return PrintJob.objects.get(pk=job.pk)


def text_of(job):
    document = pypdfium2.PdfDocument(intake.content_of(job.made.sha256))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_annex_holds_each_reactie_remark_and_comment_with_what_was_done(review, people):
    job = made(review, people.adviser)
    text = text_of(job)
    for words in (
        "Wij missen de verenigingen", "De verenigingen staan in 0.2.", "Noem de <vereniging> & de buurt.", "Dank, overgenomen.",
        "Afgehandeld.", "Hoofdstuk 2 Wonen", "Waar blijft de bus?", "Gast Zonder Account", "Nog niet ingevuld.",
        "Zonder toelichting.", "nog niet akkoord", "Kunt u zich hierin vinden?", review.version.sha256,
    ):  # fmt: skip
        assert words in text, words
    assert "Geen reactie Bestuurlijk trekker" in text
    assert "gast@elders.example" not in text
    assert job.made.pages > 2  # a long reactie runs on over the page


def test_it_is_an_archive_copy_with_a_bookmark_for_each_who_answered_and_the_same_again_is_the_same_file(
    review, people
):
    job = made(review, people.manager)
    content = intake.content_of(job.made.sha256)
    assert check(content) == []
    with pikepdf.open(intake.path_of(job.made.sha256)) as pdf, pdf.open_outline() as outline:
        [whole] = outline.root
        names = [[str(one.title) for one in part.children] for part in whole.children]
    assert names[-1] == [
        "1. Stuurgroeplid, Stuurgroep NPVR", f"2. {annex.table.rows(review)[1].who}", "3. Gast Zonder Account",
    ]  # fmt: skip
    assert annex._make(job, None)[0] == content


def test_a_later_reply_comes_in_a_later_annex_and_the_page_says_so(review, people, client):
    first = made(review, people.manager)
    page = signed_in(client, people.manager).get(f"{review.path}tabel/").content.decode()
    assert first.made.sha256 in page
    assert "Er is iets gewijzigd sinds de laatste bijlage." not in page
    operations.reply(request_of(review, people.theme), by=people.manager, text="Met dank.", base=0)
    assert "Er is iets gewijzigd sinds de laatste bijlage." in client.get(f"{review.path}tabel/").content.decode()
    second = made(review, people.manager)
    assert "Met dank." in text_of(second)
    assert "Met dank." not in text_of(first)


def test_the_annex_is_asked_on_the_page_once_however_often_is_pressed_and_is_recorded(review, people, client):
    path, token = f"{review.path}tabel/bijlage/", uuid.uuid4()
    for _ in range(2):
        answer = signed_in(client, people.lead).post(path, {"token": token})
        assert answer.status_code == 302
    job = PrintJob.objects.get()
    assert f'data-poll="{path}stand/"' in client.get(f"{review.path}tabel/").content.decode()
    assert "staat in de wachtrij" in client.get(f"{path}stand/").content.decode()
    assert client.get(f"{path}{job.pk}/pdf").status_code == 404
    making.run(job.pk)
    assert "data-poll" not in client.get(f"{path}stand/").content.decode()
    answer = client.get(f"{path}{job.pk}/pdf")
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["X-SHA256"] == PrintJob.objects.get().made.sha256
    assert "reactietabel-" in answer.headers["Content-Disposition"]
    assert AuditEntry.objects.filter(action="reactietabel als bijlage gemaakt").count() == 1
    for wrong in ({}, {"token": "x"}, {"token": "\x00"}):
        assert client.post(path, wrong).status_code == 302
    assert "Dat is niet gelukt" in client.get(f"{review.path}tabel/").content.decode()
    assert PrintJob.objects.count() == 1


def test_who_does_not_see_the_round_finds_no_annex(review, people, region, other_region, client):
    job = made(review, people.manager)
    path = f"{review.path}tabel/bijlage/"
    for person in (people.steering, people.theme, people.ministry, seated("programmamanager", other_region)):
        signed_in(client, person)
        assert [client.get(f"{path}stand/").status_code, client.get(f"{path}{job.pk}/pdf").status_code] == [404, 404]
        assert client.post(path, {"token": uuid.uuid4()}).status_code == 404
    elsewhere = begin(review.version, people.manager, people.steering)
    assert signed_in(client, people.manager).get(f"{path}{job.pk}/pdf").status_code == 200
    assert client.get(f"{elsewhere.path}tabel/bijlage/{job.pk}/pdf").status_code == 404
    intake.path_of(job.made.sha256).write_bytes(b"%PDF iets anders")
    assert client.get(f"{path}{job.pk}/pdf").status_code == 404


def test_a_round_in_which_nothing_was_said_has_no_annex(shared, people, client):
    review = begin(shared, people.manager, people.steering)
    with pytest.raises(Refused, match="Er is nog geen reactie"):
        annex.ask(review, by=people.manager, token=uuid.uuid4())
    assert "Bijlage maken" not in signed_in(client, people.manager).get(f"{review.path}tabel/").content.decode()


def test_an_annex_of_an_open_round_says_that_it_can_change(shared, people, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    review = begin(shared, people.manager, people.steering)
    operations.answer(request_of(review, people.steering), by=people.steering, base=0, verdict="agreed", note="Goed.")
    assert "De reactieronde is nog open." in text_of(made(review, people.manager))


def test_many_annexes_cost_a_page_no_more_statements_than_one(review, people, client):
    signed_in(client, people.manager).get(f"{review.path}tabel/")
    counts = []
    for _ in range(3):
        annex.ask(review, by=people.manager, token=uuid.uuid4())
        with counted() as statements:
            client.get(f"{review.path}tabel/")
        counts.append(len(statements))
    assert len(set(counts)) == 1


def test_an_annex_can_be_put_on_an_agenda_by_who_sees_the_round_and_by_nobody_else(
    review, people, region, other_region
):
    job = made(review, people.manager)
    annex.ask(review, by=people.manager, token=uuid.uuid4())  # not made yet
    choice = f"reactietabel/{job.pk}"
    for person in (people.manager, people.lead):
        offered = dict(sources.choices(person, region))["Reactietabellen (met namen)"]
        assert [key for key, _ in offered] == [choice]
        assert sources.fetch(person, region, choice).content == intake.content_of(job.made.sha256)
    elsewhere = seated("programmamanager", other_region)
    for person, where in ((people.steering, region), (elsewhere, region), (people.manager, other_region)):
        assert "Reactietabellen (met namen)" not in dict(sources.choices(person, where))
        with pytest.raises(Refused, match="is er niet"):
            sources.fetch(person, where, choice)
    for wrong in ("reactietabel/x", f"reactietabel/{uuid.uuid4()}"):
        with pytest.raises(Refused, match="is er niet"):
            sources.fetch(people.manager, region, wrong)
    intake.path_of(job.made.sha256).write_bytes(b"%PDF iets anders")
    with pytest.raises(Refused, match="is er niet"):
        sources.fetch(people.manager, region, choice)
