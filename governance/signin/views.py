"""allauth's views where the portal asks more of them, and the two pages allauth does not have."""

from allauth.account import views as account
from allauth.account.adapter import get_adapter
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.webauthn import views as webauthn
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from django.views.generic import TemplateView

from governance.audit import record

from ..calendar.rules import may_have_feed
from ..models import Person
from . import invitation
from .adapter import MAIL_FAULTS
from .forms import SetPasswordForm
from .stepup import second_factors


class LoginView(account.LoginView):
    """Signing in. With demo data the page lists the demo accounts and their password; never otherwise."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if settings.DEMO and settings.DEMO_DATA:
            from governance import demo

            context |= {"demo_accounts": demo.accounts(), "demo_password": demo.PASSWORD}
        return context


class PasskeyLoginView(webauthn.LoginWebAuthnView):
    """Signing in with a passkey; a refused one is in the record."""

    def form_invalid(self, form):
        record("inloggen mislukt", detail="Met een passkey.")
        return super().form_invalid(form)


class NoSignUpView(TemplateView):
    """How somebody gets access: by invitation. There is no form and no way to make an account."""

    template_name = "account/signup_closed.html"


class AccountView(LoginRequiredMixin, TemplateView):
    """The person's own page: who I am here, and how I sign in."""

    template_name = "account/home.html"

    def get_context_data(self, **kwargs):
        person = self.request.user
        return super().get_context_data(**kwargs) | {
            "regions": person.standing.regions,
            "factor_count": second_factors(person).count(),
            "may_have_feed": may_have_feed(person),
        }


class PasswordResetView(account.PasswordResetView):
    """Asking for a link. Known and unknown addresses get the same answer, also when no mail can be sent."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except MAIL_FAULTS:
            form.add_error(None, "Het versturen van e-mail lukt nu niet. Probeer het over een paar minuten opnieuw.")
            return self.form_invalid(form)


class PasswordResetFromKeyView(account.PasswordResetFromKeyView):
    """Choosing a new password with the link from the mail; signing in, with the second factor, comes after it."""

    reset_url_key = "kiezen"

    def form_valid(self, form):
        response = super().form_valid(form)
        # Who forgot the password has often used up the tries; the new one must work at once.
        get_adapter()._delete_login_attempts_cached_email(self.request, email=self.reset_user.email)
        return response


INVITATION = "invitation"


@require_safe
def invitation_link(request, uid, token):
    """The link of a mail: kept in the session, so that the address of the form, and what it links to, tells nothing."""
    request.session[INVITATION] = [uid, token]
    return redirect("accept_invitation")


@require_http_methods(["GET", "HEAD", "POST"])
def accept_invitation(request):
    """Choose the first password. A link that was used, or is older than seven days, leads to asking for a new one."""
    uid, token = request.session.get(INVITATION, ("", ""))
    with transaction.atomic():
        person = invitation.invited(uid, token)
        if person is not None and request.method == "POST":
            # Once: whoever comes second with the same link waits here, and then finds it used.
            Person.objects.select_for_update(of=("self",), no_key=True).get(pk=person.pk)
            person = invitation.invited(uid, token)
        form = SetPasswordForm(user=person, data=request.POST or None) if person is not None else None
        if form is not None and request.method == "POST" and form.is_valid():
            form.save()
            del request.session[INVITATION]
            messages.success(request, "Uw wachtwoord is bewaard. Log nu in met uw e-mailadres en dit wachtwoord.")
            return redirect("account_login")
    status = 410 if person is None else 422 if form.is_bound else 200
    context = {"form": form, "invited": person}
    return render(request, "account/invitation.html", context, status=status)


class NewSessionId:
    """Step-up gives the session a new id, as signing in does (standards.md V7.2.4)."""

    def form_valid(self, form):
        self.request.session.cycle_key()
        return super().form_valid(form)


class ReauthenticateView(NewSessionId, account.ReauthenticateView):
    """Step-up with the password."""


class ReauthenticateCodeView(NewSessionId, mfa.ReauthenticateView):
    """Step-up with a code."""


class ReauthenticatePasskeyView(NewSessionId, webauthn.ReauthenticateWebAuthnView):
    """Step-up with a passkey."""

    def form_invalid(self, form):
        record("tweede factor mislukt", actor=self.request.user, subject="passkey")
        for error in form.errors.get("credential", []):
            messages.error(self.request, error)
        return HttpResponseRedirect(self.request.get_full_path())


class SecondFactorView(mfa.IndexView):
    """The person's second factors; says so when one is obligatory and missing."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {"must_enrol": settings.MFA_REQUIRED and not context["is_mfa_enabled"]}


class DownloadRecoveryCodesView(recovery_codes.DownloadRecoveryCodesView):
    """The recovery codes as a text file with a Dutch name."""

    def render_to_response(self, context, **response_kwargs):
        response = super().render_to_response(context, **response_kwargs)
        response["Content-Disposition"] = 'attachment; filename="herstelcodes-npvr-portaal.txt"'
        return response
