"""When, as people write it: what is kept of it, and how it is said again."""

from datetime import date

import pytest

from governance.milestones.when import in_own_words, parse
from governance.models.milestones import Precision

READ = [
    ("3 april 2025", "day", date(2025, 4, 3), date(2025, 4, 3), "3 april 2025"),
    ("03-04-2025", "day", date(2025, 4, 3), date(2025, 4, 3), "3 april 2025"),
    ("2025-04-03", "day", date(2025, 4, 3), date(2025, 4, 3), "3 april 2025"),
    ("29 feb. 2028", "day", date(2028, 2, 29), date(2028, 2, 29), "29 februari 2028"),
    ("Februari 2025", "month", date(2025, 2, 1), date(2025, 2, 28), "februari 2025"),
    ("tweede kwartaal van 2025", "quarter", date(2025, 4, 1), date(2025, 6, 30), "tweede kwartaal van 2025"),
    ("Q4 2025", "quarter", date(2025, 10, 1), date(2025, 12, 31), "vierde kwartaal van 2025"),
    ("kwartaal 1 2026", "quarter", date(2026, 1, 1), date(2026, 3, 31), "eerste kwartaal van 2026"),
    ("tweede helft van 2025", "half", date(2025, 7, 1), date(2025, 12, 31), "tweede helft van 2025"),
    ("eerste halfjaar 2026", "half", date(2026, 1, 1), date(2026, 6, 30), "eerste helft van 2026"),
    ("2027", "year", date(2027, 1, 1), date(2027, 12, 31), "2027"),
    ("rond de zomer van 2025", "words", date(2025, 6, 1), date(2025, 8, 31), "rond de zomer van 2025"),
    ("eind 2025", "words", date(2025, 10, 1), date(2025, 12, 31), "eind 2025"),
    ("rond 1 mei 2025", "words", date(2025, 5, 1), date(2025, 5, 1), "rond 1 mei 2025"),
    ("Geen harde datum", "open", None, None, "geen harde datum"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "precision", "first", "last", "said"), READ)
def test_what_people_write_is_kept_as_days_and_said_again(text, precision, first, last, said):
    found = parse(text)
    assert (found.precision, found.first_day, found.last_day, str(found)) == (precision, first, last, said)
    assert str(parse(str(found))) == said


@pytest.mark.parametrize(
    "text",
    ["", " ", "straks", "30 februari 2025", "31-04-2025", "Q5 2025", "Q0 2025", "jaar 0", "0", "0000", "99999", "april 1999",
     "eind 2101", "3 april 0000", "kwartaal 1", "1 januari 99999", "rond " + "9" * 5_000, "eind \x00 2025"],
)  # fmt: skip
def test_what_is_no_period_is_none(text):
    assert parse(text) is None


def test_a_period_by_its_days_keeps_its_words():
    found = in_own_words("tijdens de bouwvakantie", date(2025, 7, 20), date(2025, 8, 9))
    assert (found.precision, str(found)) == (Precision.WORDS, "tijdens de bouwvakantie")
    assert str(in_own_words("", date(2025, 7, 20), date(2025, 8, 9))) == "20 juli 2025 tot en met 9 augustus 2025"
    assert in_own_words("", date(2025, 7, 20), date(2025, 7, 20)).precision == Precision.DAY
