"""What a visitor gets, and what every answer has to say."""

import re

from django.conf import settings

SIGN_IN = "/inloggen/?next="
NONCE = re.compile(r"'nonce-[\w+/=-]{16,}'")


def body(answer):
    """The bytes of an answer, streamed or not."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def everything(answer):
    """Every byte a visitor gets: status line, headers, cookies, body."""
    head = "\n".join([answer.reason_phrase, *(f"{k}: {v}" for k, v in answer.headers.items()), str(answer.cookies)])
    return head.encode() + b"\n\n" + body(answer)


def fingerprint(answer, path):
    """What one could tell two answers apart by: all but the reference number, and the address that was asked itself."""
    reference = answer.headers["X-Reference"]
    headers = {name: value for name, value in answer.headers.items() if name != "X-Reference"}
    if "Location" in headers:
        assert headers["Location"].startswith((SIGN_IN, "/")), headers["Location"]
        headers["Location"] = headers["Location"].split("next=")[0]
    text = body(answer).replace(reference.encode(), b"")
    if answer.status_code not in {403, 404}:  # these repeat nothing of the address; the own menu may hold it
        text = text.replace(path.encode(), b"")
    return answer.status_code, tuple(sorted(headers.items())), str(answer.cookies), text


# --- headers ---------------------------------------------------------------------------------------------------------
def policy_of(answer):
    """The Content-Security-Policy by directive, each a set of sources."""
    parts = [part.split() for part in answer.headers["Content-Security-Policy"].split(";")]
    return {name: set(sources) for name, *sources in parts}


def check_headers(answer, path):
    """What every answer says whatever the address: decisions 22, trust.md F21, standards.md 1.5."""
    where = f"{path} ({answer.status_code})"
    assert answer.headers["X-Content-Type-Options"] == "nosniff", where
    assert answer.headers["X-Frame-Options"] == "DENY", where
    assert answer.headers["Referrer-Policy"] == "same-origin", where
    assert "unsafe-" not in answer.headers["Content-Security-Policy"], where
    assert re.fullmatch(r"[0-9a-f]{8}", answer.headers["X-Reference"]), where
    check_policy(policy_of(answer), answer, where)


LONG_FORM = re.compile(rb"<form\b(?P<marks>[^>]*)>(?:(?!</form>).)*<textarea\b(?![^>]*data-editor)", re.DOTALL)


def check_long_forms(text, path):
    """A form with a long text keeps it on the device of who has an account, and its page brings the script (ADR 0036)."""
    if b"data-person=" not in text or b"<textarea" not in text:
        return
    for form in LONG_FORM.finditer(text):
        assert b"data-keep=" in form["marks"], f"{path}: mark this form with keep_typed: {form['marks'].decode()}"
        assert b"npvr/keep" in text, path


def check_policy(policy, answer, where):
    """The policy of the settings; a nonce only where a page carries one; stricter for an image."""
    kind = answer.headers.get("Content-Type", "")
    if kind.startswith("image/") or (kind == "application/pdf" and "sandbox" in policy):
        assert policy == {"default-src": {"'none'"}, "sandbox": set()}, where
        return
    wanted = {
        name: {str(s) for s in sources} for name, sources in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
    }
    for name, sources in wanted.items():
        nonces = {source for source in policy[name] if NONCE.fullmatch(source)}
        assert policy[name] - nonces == {s for s in sources if "nonce" not in s.lower()}, f"{where}: {name}"
        assert not nonces or name in {"script-src", "style-src"}, where
    assert set(policy) == set(wanted), where


def is_private(answer):
    """Whether no cache may keep the answer, not even the browser's."""
    directives = {part.strip() for part in answer.headers.get("Cache-Control", "").split(",")}
    return {"private", "no-store"} <= directives
