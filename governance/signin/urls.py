"""Every address of signing in, in Dutch. Only the names that allauth needs here; the others do not exist.

Own list instead of allauth.urls: that one brings sign-up, the management of addresses and English paths along.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path

from npvr.access import account as own_account
from npvr.access import public

from . import views

entrance = public("signing in and getting back in")

urlpatterns = [
    path("inloggen/", entrance(views.LoginView.as_view()), name="account_login"),
    path("inloggen/passkey/", entrance(views.PasskeyLoginView.as_view()), name="mfa_login_webauthn"),
    path("inloggen/tweede-factor/", entrance(mfa.authenticate), name="mfa_authenticate"),
    path("inloggen/geen-toegang/", entrance(account.account_inactive), name="account_inactive"),
    path("uitloggen/", entrance(account.logout), name="account_logout"),
    path("toegang/", entrance(views.NoSignUpView.as_view()), name="account_signup"),
    path("account/", own_account(views.AccountView.as_view()), name="account_home"),
    path("account/bevestigen/", own_account(views.ReauthenticateView.as_view()), name="account_reauthenticate"),
    path("account/bevestigen/code/", own_account(views.ReauthenticateCodeView.as_view()), name="mfa_reauthenticate"),
    path(
        "account/bevestigen/passkey/",
        own_account(views.ReauthenticatePasskeyView.as_view()),
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/wachtwoord/wijzigen/", own_account(account.password_change), name="account_change_password"),
    path("account/wachtwoord/instellen/", own_account(account.password_set), name="account_set_password"),
    path("account/wachtwoord/vergeten/", entrance(views.PasswordResetView.as_view()), name="account_reset_password"),
    path(
        "account/wachtwoord/vergeten/verstuurd/",
        entrance(account.password_reset_done),
        name="account_reset_password_done",
    ),
    re_path(
        r"^account/wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        entrance(views.PasswordResetFromKeyView.as_view()),
        name="account_reset_password_from_key",
    ),
    path(
        "account/wachtwoord/nieuw/klaar/",
        entrance(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("uitnodiging/<str:uid>/<str:token>/", entrance(views.invitation_link), name="invitation"),
    path("uitnodiging/", entrance(views.accept_invitation), name="accept_invitation"),
    path("account/tweede-factor/", own_account(views.SecondFactorView.as_view()), name="mfa_index"),
    path("account/tweede-factor/app/", own_account(totp.activate_totp), name="mfa_activate_totp"),
    path("account/tweede-factor/app/verwijderen/", own_account(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "account/tweede-factor/herstelcodes/",
        own_account(recovery_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/tweede-factor/herstelcodes/nieuw/",
        own_account(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/tweede-factor/herstelcodes/downloaden/",
        own_account(views.DownloadRecoveryCodesView.as_view()),
        name="mfa_download_recovery_codes",
    ),
    path("account/tweede-factor/passkeys/", own_account(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("account/tweede-factor/passkeys/toevoegen/", own_account(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path(
        "account/tweede-factor/passkeys/<int:pk>/naam/", own_account(webauthn.edit_webauthn), name="mfa_edit_webauthn"
    ),
    path(
        "account/tweede-factor/passkeys/<int:pk>/verwijderen/",
        own_account(webauthn.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
]
