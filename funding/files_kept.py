"""A file that came with a form that could not be booked yet: kept, and named in the form again, so that it isn't lost.

A browser does not send a chosen file twice by itself. The name in the form is signed for the region and the person.
"""

from django.core import signing

from npvr.access import Refused

from . import operations
from .models import StoredFile

SALT = "funding.kept-file"
SECONDS = 24 * 3600


def keep_file(region, form, upload, *, by):
    """The file of a form that was sent: the one it brings now, or the one kept from an earlier try; None for none.

    Puts its name into the form's data for the next try. A file that is refused becomes an error of the form.
    """
    stored = None
    if upload is not None and "file" not in form.errors:
        try:
            stored = operations.store_file(region, upload, by=by)
        except Refused as refusal:
            form.add_error("file", str(refusal))
            return None
    stored = stored or _kept(region, form.data.get("kept_file", ""), by)
    form.data = form.data.copy()
    form.data["kept_file"] = _name(region, stored, by) if stored else ""
    return stored


def _name(region, stored, by):
    return signing.dumps([region.pk, by.pk, stored.pk], salt=SALT)


def _kept(region, name, by):
    try:
        region_pk, person_pk, pk = signing.loads(name, salt=SALT, max_age=SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    if (region_pk, person_pk) != (region.pk, by.pk):
        return None
    return StoredFile.objects.filter(region=region, pk=pk).first()
