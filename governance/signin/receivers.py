"""The record of second factors. Signals, because allauth offers no other hook for these."""

from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.dispatch import receiver

from governance.audit import record

from .middleware import HAS_SECOND_FACTOR

KINDS = {
    Authenticator.Type.TOTP: "authenticator-app",
    Authenticator.Type.WEBAUTHN: "passkey",
    Authenticator.Type.RECOVERY_CODES: "herstelcodes",
}


@receiver(signals.authenticator_added)
def on_added(user, authenticator, **kwargs):
    record("tweede factor toegevoegd", actor=user, subject=KINDS[authenticator.type])


@receiver(signals.authenticator_removed)
def on_removed(request, user, authenticator, **kwargs):
    request.session.pop(HAS_SECOND_FACTOR, None)
    record("tweede factor verwijderd", actor=user, subject=KINDS[authenticator.type])


@receiver(signals.authenticator_reset)
def on_reset(user, authenticator, **kwargs):
    record("herstelcodes vernieuwd", actor=user, subject=KINDS[authenticator.type])


@receiver(signals.authentication_failed)
def on_failed(user, authenticator, **kwargs):
    record("tweede factor mislukt", actor=user, subject=KINDS[authenticator.type])
