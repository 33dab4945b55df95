"""The first way in: a link in a mail with which an invited person chooses a password (no sign-up: decisions 2).

The link is signed and kept nowhere. It works once, for choosing a password changes what is signed; it ends after seven
days, and an hour-long link to start over can be asked for on the sign-in page.
"""

from datetime import timedelta

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.http import base36_to_int, int_to_base36

from ..models import Person

LASTS = timedelta(days=7)
LONGEST = 13  # characters of a number in base 36 that a database can hold


class InvitationTokens(PasswordResetTokenGenerator):
    """Django's signed tokens, with a salt of their own and seven days."""

    key_salt = "governance.signin.invitation"

    def check_token(self, user, token):
        """Whether this token was made for this person as they are now, at most seven days ago."""
        stamp, _, _ = (token or "").partition("-")
        try:
            made = base36_to_int(stamp)
        except ValueError:
            return False
        known = any(
            constant_time_compare(self._make_token_with_timestamp(user, made, secret), token)
            for secret in [self.secret, *self.secret_fallbacks]
        )
        return known and self._num_seconds(self._now()) - made <= LASTS.total_seconds()


tokens = InvitationTokens()


def is_invited(person):
    """Whether the person has an account but has never chosen a password or signed in."""
    return person.last_login is None and not person.has_usable_password()


def path_for(person):
    """The address of the link for a person."""
    return reverse("invitation", args=[int_to_base36(person.pk), tokens.make_token(person)])


def invited(uid, token):
    """Whom a link invites, or None: used, too old, or never made."""
    try:
        key = base36_to_int(uid) if len(uid) < LONGEST else None
    except ValueError:
        return None
    person = Person.objects.filter(pk=key, is_active=True).first() if key is not None else None
    return person if person is not None and is_invited(person) and tokens.check_token(person, token) else None
