"""Reading numbers as people type them in Dutch, and writing them back the same way; what can mean two things is asked.

A comma stands before the decimals and a point or space between thousands: "1.000,50", "1000,50", "1 000,50" and "1000"
are clear, and so is the amount "350.000", for an amount has no three decimals. "1,000" and "1,000.50" are what somebody
writes who is used to the other way round, so they are refused with both readings: a sum that is a thousand times too
small is seen too late. Of a number that may have three decimals "1.000" is asked as well.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

MOST_MONEY = Decimal(10) ** 12
"""Euro: an amount stays below it. The columns hold fourteen digits, two of them cents."""
MOST_NUMBER = Decimal(10) ** 14
"""A measurement stays below it: eighteen digits, four of them decimals."""
LONGEST = 60
MOST_DIGITS = 24
"""Beyond it decimal arithmetic would round, and no column holds it."""
SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2007\u2009\u202f"), " ")
SIGNS = {ord("\u2212"): "-", ord("\u2013"): "-"}

DUTCH = re.compile(r"(?P<whole>[0-9]+|[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+))(?:,(?P<decimals>[0-9]+))?")
ENGLISH = re.compile(r"(?P<whole>[0-9]+|[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+))(?:\.(?P<decimals>[0-9]+))?")
ONE_MARK = re.compile(r"(?P<before>[0-9]+)(?P<mark>[.,])(?P<after>[0-9]+)")
ROUND_SUM = re.compile(r",(?:-{1,2}|=)$")


def read_amount(text):
    """An amount of money in euro from what somebody typed: 0 or more, below 10^12, at most two decimals.

    Refuses with a ValueError whose text is a Dutch sentence for the screen. A euro sign may stand before it, and ",-"
    after it.
    """
    text = _tidy(text, "Vul een bedrag in.")
    text = ROUND_SUM.sub(",00", re.sub(r"^(?:€|eur(?:o)?\b)\s*|\s*(?:€|eur(?:o)?)$", "", text, flags=re.IGNORECASE))
    if re.fullmatch(r"-\s*(?:€\s*)?[0-9][0-9., ]*", text):
        raise ValueError("Een bedrag kan niet onder nul liggen. Laat het minteken weg.")
    if re.fullmatch(r"[0-9][0-9., ]*", text) is None:
        raise ValueError("Dit is geen bedrag. Schrijf alleen cijfers, bijvoorbeeld 1000 of 1.000,50.")
    if _has_too_many_digits(text):
        raise ValueError("Dit bedrag is te groot of te precies.")
    number = _money(text)
    if -number.as_tuple().exponent > 2:
        raise ValueError("Schrijf hooguit twee cijfers achter de komma.")
    if number >= MOST_MONEY:
        raise ValueError("Dit bedrag is te groot: het moet onder € 1.000.000.000.000 liggen.")
    return number.quantize(Decimal("0.01"))


def _money(text):
    """The number in a text of digits, points, commas and spaces, where a comma stands before the cents."""
    readings = _readings_of_money(text)
    if readings:
        raise ValueError(_question(readings))
    number = _number(DUTCH, text.replace(".", ",") if text.startswith("0.") else text)
    if number is None:
        raise ValueError("Dit is geen bedrag. Schrijf het als 1000 of als 1.000,50, met een komma voor de centen.")
    return number


def _readings_of_money(text):
    """What an amount can mean that isn't plain Dutch; nothing where it is, or where it is no number at all."""
    one = ONE_MARK.fullmatch(text)
    if one and one["mark"] == "." and DUTCH.fullmatch(text) and not text.startswith("0"):
        return []
    if one and (one["mark"] == "." or (len(one["after"]) == 3 and len(one["before"]) <= 3)):
        if one["before"].startswith("0") and len(one["after"]) > 2:
            return []  # 0.001 means one thing, and that is no amount
        apart = _with_cents(f"{one['before']}.{one['after']}")
        return [apart] if one["before"].startswith("0") else [one["before"] + one["after"], apart]
    english = _number(ENGLISH, text)
    if english is None or _number(DUTCH, text) is not None:
        return []
    head, _, rest = text.partition(",")
    if "." in rest:  # 1,000.50: the English way, or a comma before the cents and a slip after it
        return [_with_cents(english), _with_cents(f"{head}.{re.sub('[^0-9]', '', rest)}")]
    return [str(english)]


def _with_cents(number):
    """An amount written so that it can be read in one way: 1,00 or 1000,50."""
    return f"{Decimal(number).quantize(Decimal('0.01'), rounding=ROUND_HALF_UP):f}".replace(".", ",")


def _question(readings):
    if len(readings) == 1:
        return f"Bedoelt u {readings[0]}? Schrijf het dan zo."
    return f"Dit kunnen wij op twee manieren lezen. Bedoelt u {readings[0]} of {readings[1]}? Schrijf het dan zo."


def read_number(text, *, decimal=None, decimals=4, below=MOST_NUMBER, negative=True):
    """A number (a measurement, fte) from what somebody typed, with at most `decimals` decimals and nearer to 0 than `below`.

    `decimal` is the mark before the decimals where that is known, as of a file: "," or ".". Without it a comma or a
    point will do, and what can mean two things ("1.234", "1,234", "1,234.5") is refused with both readings. Refuses
    with a ValueError whose text is a Dutch sentence for the screen.
    """
    text = _tidy(text, "Vul een getal in.")
    sign, text = (-1, text[1:].lstrip()) if text.startswith("-") else (1, text)
    if re.fullmatch(r"[0-9][0-9., ]*", text) is None:
        raise ValueError("Dit is geen getal. Schrijf alleen cijfers, bijvoorbeeld 1250 of 12,5.")
    if _has_too_many_digits(text):
        raise ValueError("Dit getal is te groot of te precies.")
    number = _number({",": DUTCH, ".": ENGLISH}[decimal], text) if decimal else _asked(text, decimals)
    if number is None:
        raise ValueError("Dit is geen getal. Schrijf het als 1250 of als 12,5.")
    if sign < 0 and number and not negative:
        raise ValueError("Dit getal kan niet onder nul liggen. Laat het minteken weg.")
    if -number.as_tuple().exponent > decimals:
        raise ValueError(f"Schrijf hooguit {decimals} cijfers achter de komma.")
    if number >= below:
        raise ValueError(f"Dit getal is te groot: het moet onder {write_number(Decimal(below))} liggen.")
    return sign * number if number else abs(number)


def _asked(text, decimals):
    """The number in a text whose mark before the decimals isn't known; asks where there are two readings."""
    one = ONE_MARK.fullmatch(text)
    if one is None:
        english, dutch = _number(ENGLISH, text), _number(DUTCH, text)
        if english is None or dutch is not None:
            return dutch
        raise ValueError(_question([write_number(english)]))
    number = Decimal(f"{one['before']}.{one['after']}")
    if len(one["after"]) == 3 and len(one["before"]) <= 3 and not one["before"].startswith("0"):
        exact = f"{one['before']},{one['after']}" + "0" * (decimals > 3)  # 1,2340 has one reading only
        raise ValueError(_question([one["before"] + one["after"], exact]))
    return number


def _tidy(text, empty):
    text = str(text or "").translate(SPACES | SIGNS).strip()
    if not text:
        raise ValueError(empty)
    if len(text) > LONGEST:
        raise ValueError("Dit zijn te veel tekens voor een getal.")
    return text


def _has_too_many_digits(text):
    return len(re.sub(r"[^0-9]", "", text)) > MOST_DIGITS


def _number(way, text):
    """The number in a text that is written this way, or None."""
    found = way.fullmatch(text.strip())
    if found is None:
        return None
    whole = re.sub(r"[^0-9]", "", found["whole"])
    return Decimal(f"{whole}.{found['decimals']}" if found["decimals"] else whole)


def write_amount(amount):
    """An amount as a form shows it, and as `read_amount` reads it back: "1.000,50". Nothing for None."""
    if amount is None:
        return ""
    cents = Decimal(amount).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return f"{cents:,.2f}".translate(str.maketrans(",.", ".,"))


def write_number(number):
    """A number as a form shows it, and as `read_number` reads it back: "1250", "12,5", "1,2340". Nothing for None."""
    if number is None:
        return ""
    text = f"{Decimal(number):f}"
    if "." in text:
        text = text.rstrip("0").removesuffix(".")
    whole, _, decimals = text.partition(".")
    if len(decimals) == 3 and not whole.lstrip("-").startswith("0"):
        decimals += "0"
    return f"{whole},{decimals}" if decimals else whole
