"""Somebody at a browser, as far as HTTP goes: cookies, forms, and how long each answer took."""

import http.client
import json
import re
import time
import uuid
from dataclasses import dataclass, field
from urllib.parse import urlencode

PATIENCE = 15  # seconds; longer than anything may take
BOUNDARY = "----------faults"


@dataclass
class Answer:
    """What came back. `status` 0: nothing; `seconds` until the last byte or until it was given up."""

    path: str
    status: int
    seconds: float
    body: str = ""
    headers: dict = field(default_factory=dict)

    @property
    def reference(self):
        """The reference number, when the page really shows it."""
        number = self.headers.get("x-reference", "")
        return number if number and number in self.body else ""

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def in_words(self):
        return f"{self.status or 'geen antwoord'} na {self.seconds:.1f} s"


class Visitor:
    """One browser at one address; `answers` collects everything that came, for the figures."""

    def __init__(self, port, answers=None, cookies=None):
        self.port, self.answers = port, answers if answers is not None else []
        self.cookies = dict(cookies or {})

    def at(self, port, answers=None):
        """The same person with the same cookies at another web server."""
        return Visitor(port, answers, self.cookies)

    def get(self, path):
        return self._ask("GET", path)

    def post(self, path, fields, *, accept="text/html"):
        body = urlencode({"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields})
        return self._ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept})

    def upload(self, path, name, content):
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="proef.png"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        return self._ask("POST", path, body, kind | {"X-CSRFToken": self.cookies.get("csrftoken", "")})

    def sign_in(self, email, password):
        self.get("/inloggen/")
        return self.post("/inloggen/", {"login": email, "password": password})

    def save(self, chapter, text, base, token=None):
        """Save a text as the editor does. `chapter` is its address."""
        fields = {"html": text, "base": base, "token": token or uuid.uuid4(), "sitting": uuid.uuid4(), "kind": "save"}
        return self.post(f"{chapter}bewaren/", fields, accept="application/json")

    def _ask(self, method, path, body=None, headers=None):
        began = time.monotonic()
        answer = Answer(path, 0, 0)
        line = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
        try:
            cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            line.request(method, path, body, {**(headers or {}), "Cookie": cookies})
            came = line.getresponse()
            answer.body = came.read().decode(errors="replace")
            answer.status = came.status
            answer.headers = {name.lower(): value for name, value in came.getheaders()}
            self._keep_cookies(came.headers.get_all("Set-Cookie") or [])
        except (OSError, http.client.HTTPException):
            pass
        finally:
            line.close()
        answer.seconds = time.monotonic() - began
        self.answers.append(answer)
        return answer

    def _keep_cookies(self, lines):
        for words in lines:
            if found := re.match(r"([^=]+)=([^;]*)", words):
                self.cookies[found[1]] = found[2]
