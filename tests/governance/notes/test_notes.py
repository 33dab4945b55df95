"""Decision notes: the own side alone sees them, and the public edition holds no official's name in its bytes."""

import io
import uuid
from datetime import date

import pikepdf
import pypdfium2
import pytest

from governance.models import DecisionNote, PrintJob, PrintKind, Role, Side
from governance.notes import operations
from governance.papers import intake, making, sources
from npvr.access import Refused
from tests.conftest import make_person, seated
from tests.counting import counted

pytestmark = pytest.mark.django_db
OFFICIAL, COLLEAGUE, ELECTED = "Annelies Kanarie-Vos", "Bram van der Geheim", "Carla Bestuurder"
SECRET = "Dit bedrag is nog vertrouwelijk."
FULL = {
    "subject": "Bouwsteen bereikbaarheid", "to": "Bestuurlijk trekker", "sender": "Programmamanager NPVR",
    "drawn_up_by": OFFICIAL, "worked_with": f"{COLLEAGUE}, Dirk Elders", "reference": "2026-0001", "on": date(2026, 3, 2),
    "actively_public": True, "occasion": "De agenda vraagt een besluit.", "advice": "- instemmen\n- verzenden",
    "core": "Het is nodig.", "politics": "De raad kijkt mee.", "means_and_law": "Er is geld.", "forces": "Allen steunen dit.",
    "withheld": SECRET, "why_withheld": "Vanwege een aanbesteding.", "annexes": "Kaart\nBegroting",
}  # fmt: skip


@pytest.fixture
def writer(region, settings, tmp_path):
    """The programme manager of the region."""
    settings.MEDIA_ROOT = tmp_path
    return seated(Role.PROGRAMME_MANAGER, region, person=make_person(OFFICIAL))


@pytest.fixture
def note(region, writer):
    """A whole note of the region."""
    seated(Role.REGION_ADVISER, region, person=make_person(COLLEAGUE))
    seated(Role.REGIONAL_LEAD, region, person=make_person(ELECTED))
    return operations.begin(region, Side.REGION, by=writer, token=uuid.uuid4(), **FULL)


def published(note, writer):
    """The public edition after a worker made it."""
    job = operations.publish(note, by=writer, token=uuid.uuid4())
    making.run(job.pk)
    return PrintJob.objects.get(pk=job.pk)


def words_of(content):
    """Everything a PDF says: its pages, and all of its objects unpacked."""
    with pikepdf.open(io.BytesIO(content)) as made:
        flat = io.BytesIO()
        made.save(flat, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        info = " ".join(str(value) for value in made.docinfo.values())
    pages = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    return pages + info + flat.getvalue().decode("latin-1") + flat.getvalue().decode("utf-16-be", "ignore")


def test_the_public_edition_holds_no_official_and_nothing_withheld_and_the_own_one_does(note, writer):
    own = operations.print_note(note, by=writer, token=uuid.uuid4())
    making.run(own.pk)
    own.refresh_from_db()
    public = published(note, writer)
    inside, outside = (words_of(intake.content_of(job.made.sha256)) for job in (own, public))
    for secret in (OFFICIAL, "Kanarie", COLLEAGUE, "Geheim", "Dirk Elders", SECRET):
        assert secret not in outside
    for secret in (OFFICIAL, COLLEAGUE, SECRET):
        assert secret in inside
    for kept in ("Vanwege een aanbesteding.", "Politieke context", "Krachtenveld", "Het is nodig.", "Begroting"):
        assert kept in outside
    assert public.content["drawn_up_by"] == public.content["withheld"] == ""


@pytest.mark.parametrize(
    ("where", "text", "kind"),
    [
        ("core", f"Zoals {OFFICIAL} schreef.", "naam"), ("practical", "Besproken met B. van der Geheim.", "naam"),
        ("annexes", "Brief van Dirk Elders", "naam"), ("to", "iemand@minbzk.nl", "e-mailadres"),
        ("why_withheld", "Bel 06 12 34 56 78", "telefoonnummer"),
    ],
)  # fmt: skip
def test_a_name_left_in_the_text_stops_the_public_edition_and_says_where(
    client, note, writer, fresh, where, text, kind
):
    DecisionNote.objects.filter(pk=note.pk).update(**{where: text})
    with pytest.raises(operations.NamesFound) as refused:
        operations.publish(note, by=writer, token=uuid.uuid4())
    assert [hit[0] for hit in refused.value.hits] == [kind]
    assert not PrintJob.objects.filter(kind=PrintKind.PUBLIC_NOTE).exists()
    client.force_login(writer)
    answer = client.post(f"{note.path}openbaar-maken/", {"token": uuid.uuid4()})
    assert answer.status_code == 422
    assert "is niet gemaakt" in answer.content.decode()


def test_a_word_that_is_no_official_may_stay_when_the_writer_says_so_an_address_never(note, writer):
    DecisionNote.objects.filter(pk=note.pk).update(core="De Kanarie is een café; mail iemand@minbzk.nl.")
    with pytest.raises(operations.NamesFound) as refused:
        operations.publish(note, by=writer, token=uuid.uuid4(), may_stay={"Kanarie", "iemand@minbzk.nl"})
    assert [hit[1] for hit in refused.value.hits] == ["iemand@minbzk.nl"]
    DecisionNote.objects.filter(pk=note.pk).update(core="De Kanarie is een café.")
    assert operations.publish(note, by=writer, token=uuid.uuid4(), may_stay={"Kanarie"}) is not None


def test_who_is_elected_may_be_named(note, writer):
    DecisionNote.objects.filter(pk=note.pk).update(to=ELECTED)
    assert operations.publish(note, by=writer, token=uuid.uuid4()) is not None


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"actively_public": False}, "niet actief openbaar"),
        ({"core": " "}, "ten minste"),
        ({"why_withheld": ""}, "motivering"),
    ],
)
def test_a_note_that_is_not_ready_gets_no_public_edition(note, writer, changed, words):
    DecisionNote.objects.filter(pk=note.pk).update(**changed)
    with pytest.raises(Refused, match=words):
        operations.publish(note, by=writer, token=uuid.uuid4())


@pytest.fixture
def fresh(monkeypatch):
    """Every session was proven a moment ago."""
    monkeypatch.setattr("governance.signin.stepup.is_fresh", lambda request, minutes=10: True)


def test_everybody_reads_the_public_edition_until_it_is_taken_back(client, note, writer, region, fresh):
    public = f"/regios/{region.slug}/beslisnotas/"
    assert client.get(f"{public}{note.pk}/pdf").status_code == 404
    assert note.subject not in client.get(public).content.decode()
    published(note, writer)
    answer = client.get(f"{public}{note.pk}/pdf")
    assert answer.content.startswith(b"%PDF-")
    assert note.subject in client.get(public).content.decode()
    client.force_login(writer)
    assert client.post(f"{note.path}intrekken/").status_code == 302
    client.logout()
    assert client.get(f"{public}{note.pk}/pdf").status_code == 404
    assert note.subject not in client.get(public).content.decode()


def test_publishing_asks_a_fresh_sign_in(client, note, writer):
    client.force_login(writer)
    assert (
        client.post(f"{note.path}openbaar-maken/", {"token": uuid.uuid4()}).headers["Location"].startswith("/account/")
    )
    assert not DecisionNote.objects.get().is_public


@pytest.mark.parametrize(
    ("role", "where", "seen", "written"),
    [
        (Role.PROGRAMME_MANAGER, "own", 200, 200), (Role.PROGRAMME_OFFICER, "own", 200, 200),
        (Role.REGIONAL_LEAD, "own", 200, 403), (Role.REGION_ADVISER, "own", 404, 404),
        (Role.STATE_REPRESENTATIVE, "own", 404, 404), (Role.PROGRAMME_TEAM, None, 404, 404),
        (Role.PROGRAMME_MANAGER, "other", 404, 404), (Role.CASHIER, "own", 404, 404), (Role.ADMINISTRATOR, None, 404, 404),
    ],
)  # fmt: skip
def test_a_note_of_the_region_is_for_the_region(client, note, region, other_region, role, where, seen, written):
    person = seated(role, {"own": region, "other": other_region, None: None}[where])
    client.force_login(person)
    assert client.get(note.path).status_code == seen
    assert client.get(f"{note.path}wijzigen/").status_code == written
    listed = client.get(f"/regios/{region.slug}/overleg/beslisnotas/")
    assert (note.subject in listed.content.decode()) == (seen == 200)
    overview = client.get(f"/regios/{region.slug}/overleg/").content.decode()
    assert ("overleg/beslisnotas/" in overview) == (seen == 200 or listed.status_code == 200)


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.PROGRAMME_TEAM, 200),
        (Role.REGION_ADVISER, 200),
        (Role.STATE_REPRESENTATIVE, 200),
        (Role.PROGRAMME_MANAGER, 404),
    ],
)
def test_a_note_of_the_rijk_is_for_the_rijk(client, note, region, role, seen):
    DecisionNote.objects.filter(pk=note.pk).update(side=Side.STATE)
    client.force_login(seated(role, None if role == Role.PROGRAMME_TEAM else region))
    assert client.get(note.path).status_code == seen


def form_of(note, **changed):
    """What the form sends."""
    return (
        FULL | {"on": "2026-03-02", "actively_public": "on", "base": note.lock_version, "token": note.token} | changed
    )


def test_writing_keeps_what_was_typed_and_never_writes_over_another(client, note, writer):
    client.force_login(writer)
    path = f"{note.path}wijzigen/"
    assert client.post(path, form_of(note, core="Nieuw")).status_code == 302
    late = client.post(path, form_of(note, core="Ook nieuw"))
    assert late.status_code == 422
    assert "Ook nieuw" in late.content.decode()
    assert "intussen gewijzigd" in late.content.decode()
    assert DecisionNote.objects.get().core == "Nieuw"
    assert DecisionNote.history.count() == 2


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"subject": ""}, "Vul dit in."), ({"on": "31-02-2026"}, "dag-maand-jaar"), ({"on": "1400-01-01"}, "tussen 2000 en 2100"),
        ({"core": "x" * 20_001}, "20001 tekens"), ({"base": "9" * 40}, "Klopt"), ({"token": "x"}, "Open de pagina opnieuw."),
    ],
)  # fmt: skip
def test_bad_input_is_told_and_kept(client, note, writer, changed, words):
    client.force_login(writer)
    answer = client.post(f"{note.path}wijzigen/", form_of(note, forces="Dit typte ik", **changed))
    assert answer.status_code == 422
    assert "Dit typte ik" in answer.content.decode()
    assert words == "Klopt" or words in answer.content.decode()


def test_a_note_is_begun_once_by_a_form(client, writer, region):
    client.force_login(writer)
    path, sent = f"/regios/{region.slug}/overleg/beslisnotas/nieuw/", FULL | {"on": "2026-03-02", "token": uuid.uuid4()}
    first, again = client.post(path, sent), client.post(path, sent)
    assert first.headers["Location"] == again.headers["Location"] == DecisionNote.objects.get().path


def test_a_print_of_a_note_can_be_put_on_an_agenda_by_its_own_side_only(note, writer, region):
    job = operations.print_note(note, by=writer, token=uuid.uuid4())
    making.run(job.pk)
    [(label, [(choice, title)])] = sources.choices(writer, region)
    assert (label, choice) == ("Beslisnota's", f"beslisnota/{job.pk}")
    assert "nu alleen voor regio" in title
    assert sources.fetch(writer, region, choice).content == intake.content_of(PrintJob.objects.get().made.sha256)
    with pytest.raises(Refused):
        sources.fetch(seated(Role.PROGRAMME_TEAM), region, choice)


def test_a_public_edition_can_be_put_on_an_agenda_until_it_is_taken_back(note, writer, region):
    job = operations.publish(note, by=writer, token=uuid.uuid4())
    making.run(job.pk)
    assert [key for _, rows in sources.choices(writer, region) for key, _ in rows] == [f"beslisnota/{job.pk}"]
    operations.withdraw(note, by=writer)
    assert sources.choices(writer, region) == []
    with pytest.raises(Refused):
        sources.fetch(writer, region, f"beslisnota/{job.pk}")


def test_the_lists_ask_as_many_statements_of_one_note_as_of_many(client, note, writer, region):
    client.force_login(writer)
    paths = [f"/regios/{region.slug}/overleg/beslisnotas/", f"/regios/{region.slug}/beslisnotas/"]
    DecisionNote.objects.update(published_at="2026-03-03T10:00Z")
    few = []
    for path in paths:
        client.get(path)
        with counted() as statements:
            client.get(path)
        few.append(len(statements))
    for _ in range(3):
        other = operations.begin(region, Side.REGION, by=writer, token=uuid.uuid4(), **FULL)
        DecisionNote.objects.filter(pk=other.pk).update(published_at="2026-03-03T10:00Z")
    for path, number in zip(paths, few, strict=True):
        with counted() as statements:
            client.get(path)
        assert len(statements) == number
