"""Reads the settings from the environment; a wrong or missing one stops the start in plain Dutch."""

import os
import sys
from urllib.parse import urlsplit

ENVIRONMENTS = ("demo", "productie", "test")


class SettingError(SystemExit):
    """A setting is missing or wrong. Its text is shown to the operator; the process ends with code 78 (EX_CONFIG)."""

    def __init__(self, message):
        super().__init__(78)
        self.message = message
        print(f"Instelling onjuist: {message}", file=sys.stderr)


def text(name, default=None):
    """The value of `name`; without a default it is obligatory."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise SettingError(f"{name} ontbreekt. Geef deze waarde mee in de omgeving; zie docs/running.md.")
    return default


def word(name, choices, default):
    """One of `choices`."""
    value = text(name, default)
    if value not in choices:
        raise SettingError(f"{name} is “{value}”, maar moet een van deze woorden zijn: {', '.join(choices)}.")
    return value


def flag(name, *, default):
    """A yes or no, written as 1/0 or ja/nee."""
    value = text(name, "1" if default else "0").lower()
    if value in {"1", "ja", "true"}:
        return True
    if value in {"0", "nee", "false"}:
        return False
    raise SettingError(f"{name} is “{value}”, maar moet 1 of 0 zijn.")


def number(name, default, *, least=0):
    """A whole number of at least `least`."""
    value = text(name, str(default))
    if not value.isdigit() or int(value) < least:
        raise SettingError(f"{name} is “{value}”, maar moet een geheel getal van {least} of meer zijn.")
    return int(value)


def words(name, default=""):
    """A list, separated by commas."""
    return [part.strip() for part in text(name, default or " ").split(",") if part.strip()]


def address(name, default=None, *, schemes):
    """A URL with one of `schemes`."""
    value = text(name, default)
    if urlsplit(value).scheme not in schemes:
        raise SettingError(f"{name} moet beginnen met {' of '.join(s + '://' for s in schemes)}.")
    return value
