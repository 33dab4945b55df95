"""How allauth works here: no sign-up, one address a person, own links, a record of each act, enciphered secrets."""

import base64
import logging
import time
from io import BytesIO
from smtplib import SMTPException
from urllib.parse import urlsplit

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context as allauth_context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from qrcode.image.svg import SvgPathFillImage

from governance.audit import record

from .middleware import SIGNED_IN_AT
from .stepup import is_fresh

logger = logging.getLogger(__name__)

MAIL_FAULTS = (SMTPException, OSError)


def trace_of(address):
    """A keyed fingerprint of an address as it was typed.

    The record shows with it that tries were aimed at one address, without holding what a stranger typed (which may well
    be a password in the wrong field) and without saying whether that address is known.
    """
    return salted_hmac("governance.signin.trace", address.strip().lower(), algorithm="sha256").hexdigest()[:16]


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from an invitation; the person's own e-mail address is the only one."""

    def is_open_for_signup(self, request):
        return False

    def get_login_stages(self):
        """After password or passkey only the second factor: no codes by mail, no telephone, no address to confirm."""
        return ["allauth.mfa.stages.AuthenticateStage"]

    def is_safe_url(self, url):
        """Only a path of this portal: `next=` never leads to another host (trust.md F38)."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    # --- signing in and out ---

    def login(self, request, user):
        """Sign in, stamp the session for its 12 hours, and record it with the means that were used."""
        user.skip_history_when_saving = True  # only last_login changes, which history leaves out
        super().login(request, user)
        del user.skip_history_when_saving
        request.session[SIGNED_IN_AT] = int(time.time())
        means = [r.get("type") or r["method"] for r in get_authentication_records(request, user)]
        record("ingelogd", actor=user, detail=" en ".join(MEANS.get(word, word) for word in means))

    def logout(self, request):
        record("uitgelogd", actor=request.user)
        super().logout(request)

    def authentication_failed(self, request, **credentials):
        """A wrong password, at sign-in or at step-up; of a stranger only the trace of the address is kept."""
        record("inloggen mislukt", actor=request.user, subject=f"adres {trace_of(credentials.get('email', ''))}")

    def respond_user_inactive(self, request, user):
        record("inloggen geweigerd", actor=user, detail="Deze persoon heeft geen toegang meer.")
        return super().respond_user_inactive(request, user)

    def reauthenticate(self, user, password):
        return self.authenticate(allauth_context.request, email=user.email, password=password) == user

    def get_reauthentication_methods(self, user):
        """The strongest first; once there is a second factor, the password alone is not enough (decisions 13)."""
        methods = super().get_reauthentication_methods(user)
        strong = [method for method in methods if method["id"] != "reauthenticate"]
        return strong[::-1] or methods

    def is_reauthentication_required(self, *, app, **kwargs):
        return not is_fresh(self.request)

    # --- passwords ---

    def set_password(self, user, password):
        super().set_password(user, password)
        by_link = not self.request.user.is_authenticated
        record("wachtwoord gewijzigd", actor=user, detail="Met een link uit een e-mail." if by_link else "")

    def get_password_change_redirect_url(self, request):
        return reverse("account_home")

    def get_reset_password_from_key_url(self, key):
        uid, _, token = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
        return settings.BASE_URL + path

    # --- mail: links from the setting, never from the Host header (trust.md F38) ---

    def send_mail(self, template_prefix, email, context):
        super().send_mail(template_prefix, email, {**context, "base_url": settings.BASE_URL})

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Tell a person what changed; what was done stands, also when no mail can be sent."""
        try:
            super().send_notification_mail(template_prefix, user, context, email or user.email)
        except MAIL_FAULTS:
            logger.exception("mail not sent: %s", template_prefix)


MEANS = {
    "password": "wachtwoord",
    "webauthn": "passkey",
    "totp": "code van de authenticator-app",
    "recovery_codes": "herstelcode",
}


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors: secrets enciphered at rest, the portal's own name and address."""

    def _cipher(self):
        keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        digests = [salted_hmac("governance.signin.secrets", "", secret=k, algorithm="sha256").digest() for k in keys]
        return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])

    def encrypt(self, text):
        """A copy of the database alone does not yield codes; the key follows from SECRET_KEY."""
        return self._cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """Raises InvalidToken when SECRET_KEY was replaced without keeping the old one in SECRET_KEY_FALLBACKS."""
        return self._cipher().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url):
        """The QR code on a white ground of its own, or a dark page would make it unreadable."""
        out = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(out)
        return out.getvalue().decode()

    def get_public_key_credential_rp_entity(self):
        """The party a passkey belongs to: the host of the configured address, never of the Host header."""
        return {"id": urlsplit(settings.BASE_URL).hostname, "name": "NPVR-portaal"}
