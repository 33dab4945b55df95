"""Signing in: trust.md F16, F18, F19 and F38; standards.md 1.4 V6 and V7; decisions 13 to 15."""

import json
import re
import time
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import caches
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext
from fido2.utils import websafe_decode, websafe_encode

from governance.models import AuditEntry, Person
from governance.signin.adapter import trace_of
from governance.signin.stepup import is_fresh
from tests.governance.passkeys import SoftwarePasskey

pytestmark = pytest.mark.django_db

PASSWORD = "zonnig weer boven de IJssel"
NEW_PASSWORD = "een heel andere lange zin"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


class QuickArgon2(Argon2PasswordHasher):
    """The portal's hasher with the least work."""

    time_cost, memory_cost, parallelism = 1, 8, 1


@pytest.fixture
def person(db):
    return Person.objects.create_person("mila@demo.example", "Mila Voorbeeld", PASSWORD)


@pytest.fixture
def totp(person):
    TOTP.activate(person, SECRET)


@pytest.fixture
def on_commit_at_once(monkeypatch):
    """What waits for the end of the transaction happens at once: a test's own transaction never ends."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda work, **kwargs: work())


def sign_in(client, password=PASSWORD, address="mila@demo.example", **extra):
    return client.post(reverse("account_login"), {"login": address, "password": password, **extra})


def app_code():
    """What the authenticator app shows now."""
    return format_hotp_value(hotp_value(SECRET, next(yield_hotp_counters_from_time())))


def is_signed_in(client):
    return client.get(reverse("account_home")).status_code == 200


def without_token(response):
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", response.content)


def actions():
    return list(AuditEntry.objects.order_by("pk").values_list("action", flat=True))


def ask_link(client, mailoutbox, address="mila@demo.example", **extra):
    client.post(reverse("account_reset_password"), {"email": address}, **extra)
    return re.search(r"http\S+/account/wachtwoord/nieuw/\S+", mailoutbox[-1].body).group()


# --- nobody learns who has an account --------------------------------------------------------------------------------


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer_for_the_same_work(client, monkeypatch, settings):
    settings.PASSWORD_HASHERS = ["tests.governance.test_signin.QuickArgon2"]
    work = []
    for name in ("encode", "verify"):
        method = getattr(Argon2PasswordHasher, name)
        counted = lambda self, *args, _method=method, _name=name: (work.append(_name), _method(self, *args))[1]  # noqa: E731
        monkeypatch.setattr(Argon2PasswordHasher, name, counted)
    unknown = sign_in(client)
    Person.objects.create_person("mila@demo.example", "Mila Voorbeeld", PASSWORD)
    work.clear()
    hashed_for = []
    for address in ("niemand@demo.example", "mila@demo.example"):
        sign_in(Client(), "verkeerd wachtwoord", address)
        hashed_for.append(len(work))
        work.clear()
    wrong = sign_in(client, "verkeerd wachtwoord")
    assert unknown.status_code == wrong.status_code == 200
    assert "Het e-mailadres of het wachtwoord klopt niet." in wrong.content.decode()
    assert without_token(unknown) == without_token(wrong)
    assert hashed_for == [1, 1]


def test_a_person_without_access_gets_the_answer_of_a_wrong_password(client, person):
    wrong = sign_in(client, "verkeerd wachtwoord")
    Person.objects.update(is_active=False)
    assert without_token(sign_in(client)) == without_token(wrong)


def test_asking_a_link_gives_known_unknown_and_ended_accounts_the_same_answer_and_one_mail(client, person, mailoutbox):
    Person.objects.create_person("oud@demo.example", "Oud", PASSWORD)
    Person.objects.filter(email="oud@demo.example").update(is_active=False)
    answers = {}
    for address in ("mila@demo.example", "niemand@demo.example", "oud@demo.example"):
        answer = client.post(reverse("account_reset_password"), {"email": address}, follow=True)
        answers[address] = (answer.redirect_chain, without_token(answer))
        assert mailoutbox[-1].to == [address]
    assert len(mailoutbox) == 3
    assert answers["mila@demo.example"] == answers["niemand@demo.example"] == answers["oud@demo.example"]
    assert [("/nieuw/" in mail.body) for mail in mailoutbox] == [True, False, False]


def test_nobody_can_make_an_account(client):
    before = Person.objects.count()
    page = client.get(reverse("account_signup"))
    assert "op uitnodiging" in page.content.decode()
    assert b"<input" not in page.content
    assert client.post(reverse("account_signup"), {"email": "x@demo.example", "password1": PASSWORD}).status_code == 405
    for name in ("account_email", "account_confirm_email", "account_request_login_code", "mfa_signup_webauthn"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    assert Person.objects.count() == before


# --- the session -----------------------------------------------------------------------------------------------------


def test_signing_in_gives_a_new_session_and_the_old_id_is_worthless(client, person, settings):
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    sign_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert is_signed_in(client)
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = before
    assert not is_signed_in(thief)


def test_an_invented_session_id_is_not_taken_over(client, person, settings):
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    sign_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != "a" * 32


def test_step_up_gives_a_new_session_id(client, person, settings):
    sign_in(client)
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert client.post(reverse("account_reauthenticate"), {"password": PASSWORD}).status_code == 302
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert is_signed_in(client)


def test_a_person_whose_access_ends_is_out_at_the_next_request(client, person):
    sign_in(client)
    assert is_signed_in(client)
    Person.objects.update(is_active=False)
    assert not is_signed_in(client)


def test_a_session_ends_twelve_hours_after_signing_in_however_busy_it_is(client, person):
    with time_machine.travel("2026-05-12 08:00 +0200", tick=False) as clock:
        sign_in(client)
        for hour in range(11):
            clock.shift(3600)
            session = client.session
            session["busy"] = hour
            session.save()
            assert is_signed_in(client)
        clock.shift(3599)
        assert is_signed_in(client)
        clock.shift(1)
        answer = client.get(reverse("account_home"), follow=True)
        assert answer.redirect_chain[0][0] == "/inloggen/?next=/account/"
        assert "U was 12 uur ingelogd" in answer.content.decode()


def test_a_session_made_without_signing_in_lasts_no_longer(client, person):
    with time_machine.travel("2026-05-12 08:00 +0200", tick=False) as clock:
        client.force_login(person)
        assert is_signed_in(client)
        clock.shift(12 * 3600)
        assert not is_signed_in(client)


def test_logging_out_takes_a_post_and_ends_the_session_on_the_server(client, person, settings):
    sign_in(client)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert client.get(reverse("account_logout")).status_code == 200
    assert is_signed_in(client)
    assert client.post(reverse("account_logout")).headers["Location"] == "/inloggen/"
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    assert not is_signed_in(client)


@pytest.mark.parametrize("name", ["account_login", "account_logout", "account_reset_password", "mfa_login_webauthn"])
def test_a_form_from_another_site_changes_nothing(person, name):
    client = Client(enforce_csrf_checks=True)
    assert client.post(reverse(name), {"login": "mila@demo.example", "password": PASSWORD}).status_code == 403
    assert not is_signed_in(client)


def test_a_new_password_ends_the_sessions_elsewhere_and_keeps_this_one(client, person):
    elsewhere = Client()
    sign_in(client)
    sign_in(elsewhere)
    answer = client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD},
    )
    assert answer.headers["Location"] == reverse("account_home")
    assert is_signed_in(client)
    assert not is_signed_in(elsewhere)


@pytest.mark.parametrize("weak", ["kort", "achterhoek2026", "wachtwoord", "Mila Voorbeeld", "1qaz2wsx3edc4rfv"])
def test_a_weak_password_is_refused(client, person, weak):
    sign_in(client)
    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": weak, "password2": weak})
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


# --- where one is sent -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target",
    [
        "https://elders.example/", "//elders.example/", "///elders.example", "/\\elders.example", "http:elders.example",
        "https://testserver@elders.example/", "javascript:alert(1)", "\thttps://elders.example", "https://testserver/x",
    ],
)  # fmt: skip
def test_signing_in_and_out_leads_to_no_other_host(client, person, target):
    assert sign_in(client, next=target).headers["Location"] == "/"
    assert client.post(reverse("account_logout"), {"next": target}).headers["Location"] == "/inloggen/"


def test_signing_in_leads_on_to_the_page_that_was_asked_for(client, person):
    page = client.get(reverse("account_home"), follow=True)
    assert b'<input type="hidden" name="next" value="/account/">' in page.content
    assert sign_in(client, next="/account/").headers["Location"] == "/account/"


# --- limits ----------------------------------------------------------------------------------------------------------


def test_after_five_wrong_passwords_the_right_one_has_to_wait(client, person):
    for attempt in range(5):
        assert "klopt niet" in sign_in(client, f"verkeerd wachtwoord {attempt}").content.decode()
    assert "te vaak geprobeerd" in sign_in(client).content.decode()
    assert not is_signed_in(client)
    with time_machine.travel(300 + time.time()):
        assert sign_in(client).status_code == 302


def test_fifty_addresses_from_one_computer_are_stopped(client):
    answers = [sign_in(client, "Welkom bij de regio 1!", f"persoon{n}@demo.example") for n in range(50)]
    tried = [a for a in answers if a.status_code == 200 and "klopt niet" in a.content.decode()]
    assert len(tried) == 10
    assert answers[-1].status_code == 429


def test_links_for_one_address_are_limited(client, person, mailoutbox):
    answers = [client.post(reverse("account_reset_password"), {"email": "mila@demo.example"}) for _ in range(7)]
    assert [a.status_code for a in answers] == [302] * 5 + [429] * 2
    assert len(mailoutbox) == 5


def test_after_five_wrong_codes_the_right_one_has_to_wait(client, person, totp):
    sign_in(client)
    for _ in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "te vaak geprobeerd" in client.post(reverse("mfa_authenticate"), {"code": app_code()}).content.decode()
    assert not is_signed_in(client)


# --- a forgotten password --------------------------------------------------------------------------------------------


def test_the_mail_with_the_link_is_dutch_and_bears_the_configured_address(client, person, mailoutbox, settings):
    settings.BASE_URL = "https://portaal.voorbeeld.example"
    link = ask_link(client, mailoutbox, headers={"host": "127.0.0.1"})
    mail = mailoutbox[0]
    assert mail.subject == "NPVR-portaal: Een nieuw wachtwoord kiezen"
    assert mail.body.startswith("Beste Mila Voorbeeld,\n\nVoor uw account op het NPVR-portaal is een nieuw wachtwoord")
    assert link.startswith("https://portaal.voorbeeld.example/account/wachtwoord/nieuw/")
    assert "127.0.0.1" not in mail.body
    assert "testserver" not in mail.body


def test_a_forged_host_sends_no_mail(client, person, mailoutbox):
    answer = client.post(
        reverse("account_reset_password"), {"email": "mila@demo.example"}, headers={"host": "elders.example"}
    )
    assert answer.status_code == 400
    assert mailoutbox == []


def test_the_link_works_once_and_within_the_hour(client, person, mailoutbox):
    link = ask_link(client, mailoutbox)
    form = client.get(link, follow=True)
    path = form.redirect_chain[-1][0]
    assert path.endswith("-kiezen/")
    with time_machine.travel(3601 + time.time()):
        assert "werkt niet meer" in Client().get(link).content.decode()
    client.post(path, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    assert not is_signed_in(client)
    assert "werkt niet meer" in Client().get(link).content.decode()
    assert sign_in(client, NEW_PASSWORD).status_code == 302
    assert [mail.subject for mail in mailoutbox[1:]] == ["NPVR-portaal: Uw wachtwoord is opnieuw ingesteld"]
    assert actions() == ["wachtwoord gewijzigd", "ingelogd"]


def test_a_new_password_by_link_does_not_skip_the_second_factor(client, person, totp, mailoutbox):
    path = client.get(ask_link(client, mailoutbox), follow=True).redirect_chain[-1][0]
    client.post(path, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    assert sign_in(client, NEW_PASSWORD).headers["Location"] == reverse("mfa_authenticate")
    assert not is_signed_in(client)


def test_a_new_password_by_link_works_at_once_after_too_many_tries(client, person, mailoutbox):
    for _ in range(6):
        sign_in(client, "verkeerd wachtwoord")
    path = client.get(ask_link(client, mailoutbox), follow=True).redirect_chain[-1][0]
    client.post(path, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    assert sign_in(client, NEW_PASSWORD).headers["Location"] == "/"


def test_a_mail_server_that_is_away_is_told_to_known_and_unknown_alike(client, person, settings):
    settings.EMAIL_BACKEND = "tests.governance.test_signin.NoMail"
    bodies = []
    for address in ("mila@demo.example", "niemand@demo.example"):
        answer = client.post(reverse("account_reset_password"), {"email": address})
        bodies.append(without_token(answer).replace(address.encode(), b""))
        assert "lukt nu niet" in answer.content.decode()
    assert bodies[0] == bodies[1]


def test_a_changed_password_stands_when_the_mail_about_it_fails(client, person, settings):
    sign_in(client)
    settings.EMAIL_BACKEND = "tests.governance.test_signin.NoMail"
    answer = client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD},
    )
    assert answer.status_code == 302
    person.refresh_from_db()
    assert person.check_password(NEW_PASSWORD)


class NoMail:
    """A mail server that can't be reached."""

    def __init__(self, *args, **kwargs):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError


def test_the_person_s_own_address_is_the_only_one(client, person, mailoutbox):
    path = client.get(ask_link(client, mailoutbox), follow=True).redirect_chain[-1][0]
    client.post(path, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    sign_in(client, NEW_PASSWORD, "MILA@demo.example")
    assert is_signed_in(client)
    assert not EmailAddress.objects.exists()


# --- the second factor -----------------------------------------------------------------------------------------------


def test_with_an_app_the_password_alone_does_not_sign_in(client, person, totp):
    assert sign_in(client).headers["Location"] == reverse("mfa_authenticate")
    assert not is_signed_in(client)
    assert client.post(reverse("mfa_authenticate"), {"code": app_code()}).headers["Location"] == "/"
    assert is_signed_in(client)


@pytest.mark.parametrize("redis_away", [False, True])
def test_a_code_of_the_app_works_once(client, person, totp, monkeypatch, redis_away):
    if redis_away:
        monkeypatch.setattr(type(caches["default"]), "add", lambda *args, **kwargs: True)
    with time_machine.travel("2026-05-12 08:00 +0200", tick=False) as clock:
        code, other = app_code(), Client()
        for visitor in (client, other):
            sign_in(visitor)
            answer = visitor.post(reverse("mfa_authenticate"), {"code": code})
        assert is_signed_in(client)
        assert "klopt niet of is al gebruikt" in answer.content.decode()
        assert not is_signed_in(other)
        clock.shift(30)
        assert other.post(reverse("mfa_authenticate"), {"code": app_code()}).status_code == 302


def test_a_recovery_code_works_once(client, person, totp):
    code = RecoveryCodes.activate(person).get_unused_codes()[0]
    sign_in(client)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
    other = Client()
    sign_in(other)
    assert other.post(reverse("mfa_authenticate"), {"code": code}).status_code == 200


def test_without_a_second_factor_only_setting_one_up_is_open_where_it_is_required(client, person, settings):
    settings.MFA_REQUIRED = True
    sign_in(client)
    for path in ("/", reverse("account_home"), reverse("account_change_password")):
        assert client.get(path).headers["Location"] == reverse("mfa_index")
    assert "Stel eerst een tweede factor in" in client.get(reverse("mfa_index")).content.decode()
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    assert client.post(reverse("account_logout")).headers["Location"] == "/inloggen/"


def test_setting_up_an_app_opens_the_portal_and_removing_it_closes_it(client, person, settings, on_commit_at_once):
    settings.MFA_REQUIRED = True
    sign_in(client)
    secret = client.get(reverse("mfa_activate_totp")).context["form"].secret
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    answer = client.post(reverse("mfa_activate_totp"), {"code": code}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("mfa_view_recovery_codes")
    assert is_signed_in(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert client.get(reverse("account_home")).headers["Location"] == reverse("mfa_index")
    assert actions() == [
        "ingelogd", "tweede factor toegevoegd", "tweede factor toegevoegd",
        "tweede factor verwijderd", "tweede factor verwijderd",
    ]  # fmt: skip


def test_secrets_of_second_factors_are_not_readable_in_the_database(person, totp):
    RecoveryCodes.activate(person)
    stored = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in stored
    for authenticator in Authenticator.objects.all():
        assert any(value.startswith("gAAAA") for value in authenticator.data.values() if isinstance(value, str))


def test_a_second_factor_outlives_a_new_secret_key_while_the_old_one_is_kept(client, person, totp, settings):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een nieuwe sleutel die lang genoeg is om er een te zijn"
    sign_in(client)
    assert client.post(reverse("mfa_authenticate"), {"code": app_code()}).status_code == 302


# --- passkeys --------------------------------------------------------------------------------------------------------


def add_passkey(client, settings):
    page = client.get(reverse("mfa_add_webauthn"))
    options = re.search(r'<script id="passkey-options" type="application/json">(.+?)</script>', page.content.decode())
    passkey = SoftwarePasskey(settings.BASE_URL)
    credential = passkey.create(json.loads(options.group(1))["creation_options"])
    answer = client.post(
        reverse("mfa_add_webauthn"), {"name": "werklaptop", "passwordless": "on", "credential": credential}
    )
    assert answer.status_code == 302
    return passkey


def ask_options(client):
    answer = client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    return answer.json()["request_options"]


def test_a_passkey_signs_in_without_password_or_second_step(client, person, settings):
    settings.MFA_REQUIRED = True
    sign_in(client)
    passkey = add_passkey(client, settings)
    other = Client()
    answer = other.post(
        reverse("mfa_login_webauthn"), {"credential": passkey.get(ask_options(other)), "next": "/account/"}
    )
    assert answer.headers["Location"] == "/account/"
    assert is_signed_in(other)
    assert AuditEntry.objects.latest("pk").detail == "passkey"


def test_a_passkey_answer_works_once_and_on_this_site_only(client, person, settings):
    sign_in(client)
    passkey = add_passkey(client, settings)
    other = Client()
    answer = passkey.get(ask_options(other))
    other.post(reverse("mfa_login_webauthn"), {"credential": answer})
    other.post(reverse("account_logout"))
    other.post(reverse("mfa_login_webauthn"), {"credential": answer})
    assert not is_signed_in(other)
    passkey.origin = "https://portaal-npvr.example"
    other.post(reverse("mfa_login_webauthn"), {"credential": passkey.get(ask_options(other))})
    assert not is_signed_in(other)


def test_a_passkey_of_a_person_without_access_does_not_sign_in(client, person, settings):
    sign_in(client)
    passkey = add_passkey(client, settings)
    Person.objects.update(is_active=False)
    other = Client()
    answer = other.post(reverse("mfa_login_webauthn"), {"credential": passkey.get(ask_options(other))}, follow=True)
    assert "geen toegang meer" in answer.content.decode()
    assert not is_signed_in(other)
    assert actions()[-1] == "inloggen geweigerd"


NONSENSE = [
    "",
    "{}",
    "[]",
    "7",
    "null",
    "geen json",
    '{"id": "x", "response": {}}',
    '{"id": "eA", "rawId": "eA", "response": 3}',
]


@pytest.mark.parametrize("credential", NONSENSE)
def test_a_credential_of_nonsense_is_refused_in_words(client, person, credential):
    ask_options(client)
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": credential}, follow=True)
    assert "utrecht-alert--error" in answer.content.decode()
    assert not is_signed_in(client)
    sign_in(client)
    client.get(reverse("mfa_add_webauthn"))
    answer = client.post(reverse("mfa_add_webauthn"), {"name": "x", "credential": credential})
    assert "npvr-error-summary" in answer.content.decode()
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("part", ["signature", "authenticatorData", "clientDataJSON", "userHandle"])
def test_a_passkey_answer_with_one_byte_changed_is_refused(client, person, settings, part):
    sign_in(client)
    passkey = add_passkey(client, settings)
    other = Client()
    answer = json.loads(passkey.get(ask_options(other)))
    changed = bytearray(websafe_decode(answer["response"][part]))
    changed[-1] ^= 1
    answer["response"][part] = websafe_encode(bytes(changed))
    page = other.post(reverse("mfa_login_webauthn"), {"credential": json.dumps(answer)}, follow=True)
    assert "utrecht-alert--error" in page.content.decode()
    assert not is_signed_in(other)


# --- step-up ---------------------------------------------------------------------------------------------------------


def request_of(client, person):
    """A request as the view would see it: the session of this visitor."""
    request = client.get(reverse("account_home")).wsgi_request
    request.user = person
    return request


def test_signing_in_counts_as_proof_for_ten_minutes(client, person):
    with time_machine.travel("2026-05-12 08:00 +0200", tick=False) as clock:
        sign_in(client)
        clock.shift(599)
        assert is_fresh(request_of(client, person))
        clock.shift(1)
        assert not is_fresh(request_of(client, person))
        answer = client.get(reverse("mfa_activate_totp"))
        assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        assert is_fresh(request_of(client, person))


def test_a_password_is_no_proof_for_who_has_a_second_factor(client, person, totp):
    with time_machine.travel("2030-05-12 08:00 +0200", tick=False) as clock:
        sign_in(client)
        client.post(reverse("mfa_authenticate"), {"code": app_code()})
        assert is_fresh(request_of(client, person))
        clock.shift(600)
        answer = client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        assert answer.headers["Location"] == reverse("mfa_reauthenticate")
        assert not is_fresh(request_of(client, person))
        client.post(reverse("mfa_reauthenticate"), {"code": app_code()})
        assert is_fresh(request_of(client, person))


def test_a_password_given_while_there_was_a_second_factor_proves_nothing(client, person):
    sign_in(client)
    assert is_fresh(request_of(client, person))
    TOTP.activate(person, SECRET)
    Authenticator.objects.update(created_at=timezone.now() - timedelta(minutes=1))
    assert not is_fresh(request_of(client, person))


def test_the_password_stays_proof_right_after_adding_the_first_second_factor(client, person, settings):
    sign_in(client)
    add_passkey(client, settings)
    assert client.get(reverse("mfa_view_recovery_codes")).status_code == 200


def test_a_passkey_is_asked_before_a_code(client, person, totp, settings):
    with time_machine.travel("2030-05-12 08:00 +0200", tick=False) as clock:
        sign_in(client)
        client.post(reverse("mfa_authenticate"), {"code": app_code()})
        passkey = add_passkey(client, settings)
        clock.shift(601)
        answer = client.get(reverse("mfa_view_recovery_codes"))
        assert answer.headers["Location"].startswith(reverse("mfa_reauthenticate_webauthn"))
        page = client.get(answer.headers["Location"])
        options = page.context["js_data"]["request_options"]
        client.post(reverse("mfa_reauthenticate_webauthn"), {"credential": passkey.get(options)})
        assert is_fresh(request_of(client, person))


# --- the record ------------------------------------------------------------------------------------------------------


def test_signing_in_and_out_and_a_new_password_are_recorded_with_the_person(client, person, totp):
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": app_code()})
    client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD},
    )
    client.post(reverse("account_logout"))
    entries = AuditEntry.objects.order_by("pk")
    assert [(e.action, e.actor, e.detail) for e in entries] == [
        ("ingelogd", person, "wachtwoord en code van de authenticator-app"),
        ("wachtwoord gewijzigd", person, ""),
        ("uitgelogd", person, ""),
    ]


def test_a_failed_sign_in_is_recorded_without_what_was_typed(client, person):
    sign_in(client, "geheim dat niemand mag lezen", "mijn-wachtwoord@demo.example")
    sign_in(client, "geheim dat niemand mag lezen", "MIJN-wachtwoord@demo.example")
    first, second = AuditEntry.objects.order_by("pk")
    assert first.action == "inloggen mislukt"
    assert first.actor is None
    assert first.subject == second.subject == f"adres {trace_of('mijn-wachtwoord@demo.example')}"
    for word in ("geheim", "mijn-wachtwoord"):
        assert word not in f"{first.subject} {first.detail}"


def test_a_wrong_code_is_recorded(client, person, totp):
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert [(e.action, e.actor, e.subject) for e in AuditEntry.objects.all()] == [
        ("tweede factor mislukt", person, "authenticator-app")
    ]


def test_signing_in_makes_no_row_in_the_history_of_the_person(client, person):
    before = person.history.count()
    sign_in(client)
    assert person.history.count() == before


# --- words and pages -------------------------------------------------------------------------------------------------

FAMILIAR = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
SIGNED_IN_PAGES = [
    "account_home", "account_change_password", "account_logout", "mfa_index", "mfa_activate_totp", "mfa_add_webauthn",
    "mfa_list_webauthn", "account_reauthenticate",
]  # fmt: skip
WITH_FACTOR_PAGES = [
    "mfa_index", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_list_webauthn",
    "mfa_reauthenticate",
]  # fmt: skip
OPEN_PAGES = [
    "account_login", "account_signup", "account_inactive", "account_reset_password", "account_reset_password_done",
    "account_reset_password_from_key_done",
]  # fmt: skip


def assert_good_page(response):
    """200, ours, Dutch with u, one heading, and nothing that the content security policy would refuse."""
    text = response.content.decode()
    assert response.status_code == 200
    assert text.count("<h1") == 1
    assert "npvr-header" in text
    assert not FAMILIAR.search(re.sub(r"<[^>]+>", " ", text))
    assert not re.search(r"<style|\sstyle=|\son\w+=", text)
    assert all("src=" in tag or "application/json" in tag for tag in re.findall(r"<script[^>]*>", text))
    assert re.search(r"<(h1|label|button)[^>]*>\s*(Password|Sign|Name|Confirm|Remove|Add)", text) is None


@pytest.mark.parametrize("name", OPEN_PAGES)
def test_the_pages_before_signing_in_are_ours(client, name):
    assert_good_page(client.get(reverse(name)))


@pytest.mark.parametrize("name", SIGNED_IN_PAGES)
def test_the_pages_of_an_account_are_ours(client, person, name):
    sign_in(client)
    assert_good_page(client.get(reverse(name)))


@pytest.mark.parametrize("name", WITH_FACTOR_PAGES)
def test_the_pages_of_an_account_with_a_second_factor_are_ours(client, person, totp, name):
    RecoveryCodes.activate(person)
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": app_code()})
    assert_good_page(client.get(reverse(name)))


def test_the_pages_of_a_passkey_are_ours(client, person, settings):
    sign_in(client)
    add_passkey(client, settings)
    pk = Authenticator.objects.get(type="webauthn").pk
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        assert_good_page(client.get(reverse(name, args=[pk])))
    client.post(reverse("mfa_edit_webauthn", args=[pk]), {"name": "telefoon"})
    assert "telefoon" in client.get(reverse("mfa_list_webauthn")).content.decode()
    other = Client()
    sign_in(other)
    assert_good_page(other.get(reverse("mfa_authenticate")))


def test_a_passkey_of_somebody_else_does_not_exist(client, person, settings):
    sign_in(client)
    add_passkey(client, settings)
    pk = Authenticator.objects.get(type="webauthn").pk
    Person.objects.create_person("ander@demo.example", "Ander", PASSWORD)
    other = Client()
    sign_in(other, address="ander@demo.example")
    assert other.post(reverse("mfa_remove_webauthn", args=[pk])).status_code == 404
    assert Authenticator.objects.filter(pk=pk).exists()


def test_mails_about_changes_are_dutch(client, person, mailoutbox, settings, on_commit_at_once):
    sign_in(client)
    add_passkey(client, settings)
    client.post(reverse("mfa_generate_recovery_codes"))
    client.post(reverse("mfa_remove_webauthn", args=[Authenticator.objects.get(type="webauthn").pk]))
    client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD},
    )
    assert [mail.subject.removeprefix("NPVR-portaal: ") for mail in mailoutbox] == [
        "Passkey toegevoegd", "Nieuwe herstelcodes gemaakt", "Passkey verwijderd", "Uw wachtwoord is gewijzigd",
    ]  # fmt: skip
    for mail in mailoutbox:
        assert mail.to == ["mila@demo.example"]
        assert settings.BASE_URL in mail.body
        assert "IP-adres: 127.0.0.1" in mail.body
        assert not FAMILIAR.search(mail.body)


def test_no_text_of_allauth_that_is_shown_says_je(settings):
    ours = Path(settings.BASE_DIR) / "locale" / "nl" / "LC_MESSAGES" / "django.po"
    texts = re.findall(r'^msgid "(.+)"$', ours.read_text(), re.MULTILINE)
    assert len(texts) > 20
    for text in texts:
        assert gettext(text) != text
        assert not FAMILIAR.search(gettext(text))
    from allauth.account.adapter import DefaultAccountAdapter
    from allauth.mfa.adapter import DefaultMFAAdapter

    for adapter in (DefaultAccountAdapter, DefaultMFAAdapter):
        for message in adapter.error_messages.values():
            assert not FAMILIAR.search(str(message))


@pytest.mark.parametrize("folder", ["account", "mfa"])
def test_our_templates_say_u(settings, folder):
    files = [path for path in (Path(settings.BASE_DIR) / "templates" / folder).rglob("*") if path.is_file()]
    assert len(files) > 10
    for path in files:
        assert not FAMILIAR.search(path.read_text()), path.name


def test_demo_accounts_stand_on_the_page_only_with_demo_data(client, settings):
    from governance import demo

    settings.DEMO, settings.DEMO_DATA = True, False
    assert demo.PASSWORD not in client.get(reverse("account_login")).content.decode()
    settings.DEMO_DATA = True
    page = client.get(reverse("account_login")).content.decode()
    assert demo.PASSWORD in page
    for account in demo.accounts():
        assert account["email"] in page
