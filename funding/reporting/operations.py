"""The verbs of what leaves the ledger: ask for a print."""

from django.db import transaction

from governance import audit
from npvr.access import Refused

from ..models import Printout
from . import paper
from .contents import contents_of
from .tasks import announce


@transaction.atomic
def ask(region, *, by, token, year=None):
    """Lay the overview down as it is now and order its PDF; a repeated request gets the first one's."""
    contents = contents_of(region, year)
    printout, asked = Printout.objects.get_or_create(
        token=token,
        defaults={
            "region": region, "year": year, "asked_by": by, "title": paper.title_of(contents)[:200],
            "html": paper.print_html(contents),
        },
    )  # fmt: skip
    if printout.region_id != region.pk:
        raise Refused("Dit formulier hoort bij een andere regio. Begin opnieuw.")
    if asked:
        audit.record("overzicht procesmiddelen gemaakt", actor=by, region=region, subject=printout.title)
        transaction.on_commit(lambda: announce(str(printout.pk)))
    return printout
