"""How many SQL statements a page costs: within its budget, and the same for little and for much (issue 2, "Speed")."""

import uuid

import pytest
from django.db import transaction
from django.test import Client

from governance.models import Role
from governance.reference import load_bodies
from plans.documents import operations
from plans.documents.models import Document, DocumentKind
from plans.documents.saving import save_text
from plans.versions.models import JobState, RenderJob
from plans.versions.operations import make_version
from regions.models import Organisation, Region
from tests.conftest import publish, seated
from tests.counting import counted

SMALL, LARGE = {"chapters": 4, "versions": 2, "saves": 3}, {"chapters": 24, "versions": 8, "saves": 60}
JSON = {"accept": "application/json"}


class Scene:
    """The Achterhoek's plan of a certain size, and its programme manager with a session that is in use."""

    def __init__(self, region, *, chapters, versions, saves):
        self.region = region
        self.manager = seated(Role.PROGRAMME_MANAGER, region)
        self.plan = Document.objects.create(region=region, kind=DocumentKind.PLAN)
        made = [operations.add_chapter(self.plan, f"Hoofdstuk {n}", by=self.manager) for n in range(chapters)]
        self.chapter = made[0]
        for parent, sub in zip(made[1::4], made[2::4], strict=False):
            operations.move_chapter(sub, by=self.manager, to_parent=parent, to_index=0)
        for base in range(1, saves + 1):
            save_text(self.chapter, f"<p>Tekst {base}</p>", base=base, by=self.manager)
        for n in range(versions):
            save_text(made[-1], f"<p>Stand {n}</p>", base=n + 1, by=self.manager)
            self.version = make_version(self.plan, by=self.manager, token=uuid.uuid4(), label=f"{n}")
        publish(self.version)
        self.plan.chapters.update(writer=self.manager)
        RenderJob.objects.filter(version__document=self.plan).update(state=JobState.FAILED)
        self.saves = saves
        self.client = Client()
        self.client.force_login(self.manager)

    @property
    def chapter_path(self):
        return f"{self.plan.path}hoofdstukken/{self.chapter.slug}/"

    def get(self, path, *, client=None):
        """The statements of one GET."""
        with counted() as statements:
            answer = (client or self.client).get(path)
        assert answer.status_code == 200, path
        return statements

    def save(self, html):
        """The statements of one save by the editor."""
        self.saves += 1
        form = {"html": html, "base": self.saves, "token": uuid.uuid4(), "sitting": uuid.uuid4()}
        with counted() as statements:
            answer = self.client.post(f"{self.chapter_path}bewaren/", form, headers=JSON)
        assert answer.json()["status"] == "bewaard"
        return statements


def show(statements):
    """The statements one under the other, for a test that fails."""
    return "\n".join(f"{n}. {sql[:300]}" for n, sql in enumerate(statements, start=1))


# --- many regions ----------------------------------------------------------------------------------------------------
@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/regios/", "/regios/achterhoek/"])
@pytest.mark.parametrize("signed_in", [True, False])
def test_a_page_with_all_regions_costs_no_more_for_twice_as_many(path, signed_in, region):
    client = Client()
    if signed_in:
        client.force_login(seated(Role.PROGRAMME_MANAGER, region))
        client.get("/contact/")
    with counted() as before:
        client.get(path)
    more_regions()
    with counted() as after:
        client.get(path)
    assert len(after) == len(before), show(after)


def more_regions():
    """Eleven regions more, with a province, bodies and a plan."""
    province = Organisation.objects.filter(kind="province").first()
    for number in range(12, 23):
        made = Region.objects.create(number=number, name=f"Regio {number}", slug=f"regio-{number}", map_x=1, map_y=1)
        made.provinces.add(province)
        Document.objects.create(region=made, kind=DocumentKind.PLAN)
    load_bodies()


def test_statements_of_the_transaction_itself_are_not_counted(db):
    with counted() as statements, transaction.atomic(), transaction.atomic():
        Region.objects.count()
    assert len(statements) == 1


# --- much or little in a plan -----------------------------------------------------------------------------------------
PAGES = {
    "the plan": (6, lambda s: s.get(s.plan.path)),
    "a version": (6, lambda s: s.get(s.version.path)),
    "a public version without a session": (2, lambda s: s.get(s.version.path, client=Client())),
    "the progress of a PDF": (6, lambda s: s.get(f"{s.version.path}pdf/stand/")),
    "the bytes of a version": (4, lambda s: s.get(f"{s.version.path}json")),
    "the list of versions": (6, lambda s: s.get(f"{s.plan.path}versies/")),
    "the editor of a chapter": (10, lambda s: s.get(s.chapter_path)),
    "the board": (10, lambda s: s.get(f"{s.plan.path}bewerken/")),
    "a chapter's data": (10, lambda s: s.get(f"{s.chapter_path}bijwerken/")),
    "the history of a chapter": (5, lambda s: s.get(f"{s.chapter_path}geschiedenis/")),
    "the history of a plan": (6, lambda s: s.get(f"{s.plan.path}geschiedenis/")),
    "two saves compared": (6, lambda s: s.get(f"{s.chapter_path}geschiedenis/1/{s.saves}/")),
    "two versions compared": (8, lambda s: s.get(f"{s.plan.path}vergelijk/0.1/{s.version.number}/")),
    "a version and the working text compared": (9, lambda s: s.get(f"{s.plan.path}vergelijk/0.1/werktekst/")),
    "what is open in a plan": (10, lambda s: s.get(f"{s.plan.path}gereedheid/")),
    "making a version": (10, lambda s: s.get(f"{s.plan.path}versies/maken/")),
    "a save": (9, lambda s: s.save("<p>Nieuw</p>")),
    "the first page": (12, lambda s: s.get("/")),
    "the first page without a session": (6, lambda s: s.get("/", client=Client())),
    "the regions": (6, lambda s: s.get("/regios/")),
    "a region": (12, lambda s: s.get(f"/regios/{s.region.slug}/")),
    "the own account": (4, lambda s: s.get("/account/")),
}


@pytest.fixture(scope="module")
def scenes(django_db_setup, django_db_blocker):
    """A small plan in the Achterhoek and a large one in Twente, each with somebody who works on it; made once."""
    with django_db_blocker.unblock(), transaction.atomic():
        regions = [Region.objects.get(slug=slug) for slug in ("achterhoek", "twente")]
        yield [Scene(region, **size) for region, size in zip(regions, (SMALL, LARGE), strict=True)]
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_within_its_budget_and_costs_no_more_for_more(name, scenes):
    budget, visit = PAGES[name]
    for scene in scenes:
        scene.client.get("/contact/")
    small, large = (visit(scene) for scene in scenes)
    assert len(small) <= budget, show(small)
    assert len(large) == len(small), f"{show(small)}\n\n{show(large)}"
