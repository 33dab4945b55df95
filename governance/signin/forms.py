"""allauth's forms with labels and help in the portal's words, and without texts inside the fields."""

import struct
import time

from allauth.account import forms as account
from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError

HELP_FOR_NEW = (
    "Minstens 14 tekens. Een zin van enkele woorden werkt goed. "
    "Niet uw naam of e-mailadres, geen veelgebruikt wachtwoord en niet de naam van het programma of een regio."
)
LABELS = {
    "login": "E-mailadres",
    "email": "E-mailadres",
    "password": "Wachtwoord",
    "oldpassword": "Huidig wachtwoord",
    "password1": "Nieuw wachtwoord",
    "password2": "Nieuw wachtwoord, nog een keer",
    "name": "Naam",
    "code": "Code",
}


class OwnWords:
    """Gives the fields of a form of allauth our label and help, and takes out the placeholder."""

    help_texts = {"password1": HELP_FOR_NEW}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = self.help_texts.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class LoginForm(OwnWords, account.LoginForm):
    """E-mail address and password; the browser's password manager recognises both."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ChangePasswordForm(OwnWords, account.ChangePasswordForm):
    """A new password, given the current one."""


class SetPasswordForm(OwnWords, account.SetPasswordForm):
    """A first password, for a person who has signed in with a passkey only."""


class ResetPasswordForm(OwnWords, account.ResetPasswordForm):
    """Asks for a link by mail."""


class ResetPasswordKeyForm(OwnWords, account.ResetPasswordKeyForm):
    """A new password, given the link."""


class ReauthenticateForm(OwnWords, account.ReauthenticateForm):
    """The password once more, for a person without a second factor."""


class OnceOnly:
    """A code of the app works once, also while Redis is away, where allauth keeps the used ones (standards V6.5.1)."""

    def clean_code(self):
        code = super().clean_code()
        used = self.authenticator.last_used_at
        period = mfa_settings.TOTP_PERIOD
        if (
            self.authenticator.type == Authenticator.Type.TOTP
            and used
            and used.timestamp() // period == (time.time() // period)
        ):
            raise get_adapter().validation_error("incorrect_code")
        return code


class AuthenticateForm(OnceOnly, OwnWords, mfa.AuthenticateForm):
    """The second step of signing in: a code of the app, or a recovery code."""

    help_texts = {"code": "De zes cijfers uit uw authenticator-app, of een van uw herstelcodes."}


class ReauthenticateCodeForm(OnceOnly, OwnWords, mfa.ReauthenticateForm):
    """The same, at step-up."""

    help_texts = AuthenticateForm.help_texts


class ActivateTOTPForm(OwnWords, totp.ActivateTOTPForm):
    """Proves that the app has taken over the secret."""

    help_texts = {"code": "De zes cijfers die de app nu laat zien."}


# What reading the bytes of a stranger can raise in fido2; allauth lets some of it through as a fault of ours.
UNREADABLE = (LookupError, TypeError, ValueError, AttributeError, struct.error, InvalidSignature)


class ReadCredential:
    """Refuses an answer of the browser that can't be read, in words; `credential` is filled by frontend/passkey.js."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages |= {
            "required": "Uw browser heeft geen passkey doorgegeven. Probeer het opnieuw.",
            "invalid": "De passkey kon niet worden gelezen. Probeer het opnieuw.",
        }

    def unreadable(self):
        return ValidationError(self.fields["credential"].error_messages["invalid"], code="invalid")


class ProveWithPasskey(ReadCredential):
    """An answer to "prove that you hold this passkey"."""

    def clean_credential(self):
        try:
            return super().clean_credential()
        except UNREADABLE as fault:
            raise self.unreadable() from fault


class PasskeyLoginForm(ProveWithPasskey, webauthn.LoginWebAuthnForm):
    """Signing in with a passkey alone."""


class PasskeyStageForm(ProveWithPasskey, webauthn.AuthenticateWebAuthnForm):
    """A passkey as the second step of signing in."""


class ReauthenticatePasskeyForm(ProveWithPasskey, webauthn.ReauthenticateWebAuthnForm):
    """A passkey at step-up."""


class AddPasskeyForm(ReadCredential, OwnWords, webauthn.AddWebAuthnForm):
    """A passkey with a name of one's own."""

    help_texts = {
        "name": "Een naam waaraan u dit apparaat herkent, bijvoorbeeld “werklaptop”.",
        "passwordless": "Uw apparaat vraagt dan om uw pincode, vingerafdruk of gezicht.",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].max_length = 60
        self.fields["name"].widget.attrs["maxlength"] = "60"
        self.fields["passwordless"].label = "Hiermee ook inloggen zonder wachtwoord"
        self.fields["passwordless"].initial = True

    def clean(self):
        try:
            return super().clean()
        except UNREADABLE as fault:
            raise self.unreadable() from fault

    def clean_name(self):
        return super().clean_name()[:60]


class EditPasskeyForm(OwnWords, webauthn.EditWebAuthnForm):
    """Another name for a passkey."""

    help_texts = {"name": AddPasskeyForm.help_texts["name"]}

    def clean_name(self):
        return self.cleaned_data["name"][:60]
