"""What ministries put in beside the akkoord (inzet, domain.md § 1): each its own, bound to the content that was read.

It is no akkoord: it holds up no adoption, and adopts nothing. Refuses in words for the screen.
"""

from django.db import transaction

from governance import audit
from governance.models import Role
from governance.notices import operations as notices
from governance.rights import who
from npvr.access import Refused
from regions.models import Organisation

from .. import rules
from .models import Pledge
from .operations import OUTDATED, VIEW, called, is_offered, locked, page_path

TEXT_LENGTH = 4_000
NOT_NOW = "Deze versie is niet ter vaststelling aangeboden en niet vastgesteld. Er is nu geen inzet bij vast te leggen."


def can_pledge(version):
    """Whether it is a moment to say what a ministry puts in: the version is on offer, or adopted."""
    return version.adopted_as is not None or is_offered(version)


@transaction.atomic
def pledge(version, *, by, ministry, text, sha256):
    """Say what a ministry puts in, other words for it, or (empty) take it back. True when something was kept.

    Refuses who doesn't speak for that ministry at this moment, another content than was read, a version that is neither
    on offer nor adopted, and any change once it is adopted.
    """
    version = locked(version, by)
    if not rules.may_pledge(by, version) or ministry not in rules.ministries_of(by):
        raise Refused(rules.WHY_NOT["plans.pledge"])
    if not can_pledge(version):
        raise Refused(NOT_NOW)
    if sha256 != version.sha256:
        raise Refused(OUTDATED)
    text = text.replace("\x00", "").strip()
    if len(text) > TEXT_LENGTH:
        raise Refused(f"De tekst is te lang: {len(text)} tekens. Er passen er {TEXT_LENGTH}.")
    before = version.pledges.filter(ministry=ministry).order_by("-pk").first()
    said = before.text if before else ""
    if version.adopted_as and before:
        raise Refused("De versie is vastgesteld. Wat uw ministerie inzet, staat daarmee vast.")
    if not text and not said:
        raise Refused("Schrijf eerst wat uw ministerie inzet.")
    if text == said:
        return False
    organisation = Organisation.objects.get(pk=ministry)
    Pledge.objects.create(
        version=version, ministry=organisation, by=by, seat=Role.MINISTRY_CONTACT.label, sha256=sha256,
        text=text,
    )  # fmt: skip
    done = "inzet van een ministerie vastgelegd" if text else "inzet van een ministerie teruggenomen"
    audit.record(done, actor=by, region=version.document.region, subject=str(version), detail=organisation.name)
    _tell(version, organisation, text)
    return True


def _tell(version, organisation, text):
    """The core team and the two who decide hear of it; what it says stands in the portal."""
    verb = "legde vast wat het inzet" if text else "nam zijn inzet terug"
    region = version.document.region
    notices.tell(
        who(VIEW, region.pk), text=f"Het ministerie van {organisation.name} {verb} bij {called(version)}.",
        path=page_path(version), topic=f"inzet:{version.pk}", region=region, right=VIEW,
    )  # fmt: skip
