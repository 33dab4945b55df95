"""The personal link of a registration: signed, kept nowhere, made again whenever a mail goes out (as plans/reviews/links.py).

It ends with the registration: thirty days after the event that is deleted, and a link to nothing opens nothing.
"""

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from ..models import Registration


def secret_of(registration_pk):
    """The secret part of the link: 64 hexadecimal signs."""
    return salted_hmac("governance.registration", str(registration_pk), algorithm="sha256").hexdigest()


def path_of(registration):
    """The page itself, which asks for the secret that the link left in a cookie."""
    return f"/aanmelding/{registration.pk}/"


def address_of(registration):
    """The whole address, for the mail and nowhere else."""
    return f"{settings.BASE_URL}{path_of(registration)}{secret_of(registration.pk)}/"


def find(pk, secret):
    """The registration that this secret opens; None for a wrong one and for one that is gone, both the same way.

    Of somebody with an account there is no link: they sign in.
    """
    if not constant_time_compare(secret_of(pk), secret):
        return None
    found = Registration.objects.filter(pk=pk, person=None).exclude(email="")
    return found.select_related("event__meeting__region", "session").first()
