"""Finding names, e-mail addresses and telephone numbers in a text that is to be public (trust.md T7).

Pure: who is to be looked for is told. What it finds is for a person to look at; it knows no surnames by themselves,
because those are words as well ("Berg", "Bakker").
"""

import re
import unicodedata

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w€,.-])(?:\+\d{2}|00\d{2}|\(?0\d{1,3}\)?)[\s.-]?(?:\d[\s.-]?){6,9}(?![\w,])")
TITLE = r"(?:dhr\.?|mw\.?|mevr\.?|de heer|mevrouw|drs\.?|mr\.?|ir\.?|ing\.?|dr\.?|prof\.?)"
MORE_WORDS = re.compile(r"\([^)]*\)")
SAME = {"ø": "o", "ł": "l", "đ": "d", "ı": "i"}
INFIXES = {"van", "de", "der", "den", "het", "ter", "ten", "te", "van't", "'t", "el", "op", "in", "la", "le", "du"}


def found(text, names):
    """What in `text` tells of somebody: [(kind, words)], each once, in order; kinds "naam", "e-mail", "telefoon".

    A name is found whole, with initials before the surname, or with a form of address before it; accents, capitals and
    spaces make no difference. `names` are as people write them: "Anna de Vries".
    """
    hits = [(match.start(), "e-mail", match[0]) for match in MAIL.finditer(text)]
    hits += [
        (match.start(), "telefoon", match[0].strip(" .-")) for match in PHONE.finditer(text) if _is_number(match[0])
    ]
    plain = _plain(text)
    for name in names:
        pattern = _pattern(name)
        if pattern:
            hits += [(match.start(), "naam", text[match.start() : match.end()]) for match in pattern.finditer(plain)]
    return list(dict.fromkeys((kind, words) for _, kind, words in sorted(hits)))


def _is_number(words):
    digits = re.sub(r"\D", "", words)
    return 10 <= len(digits) <= 13


def _plain(text):
    """The text without accents, capitals and odd spaces, sign for sign as long as it was."""
    return "".join(_letter(sign) for sign in text)


def _letter(sign):
    if sign.isspace():
        return " "
    sign = SAME.get(sign.lower(), sign)
    base = unicodedata.normalize("NFKD", sign)[:1].lower()
    return base if len(base) == 1 else sign


def _pattern(name):
    words = _plain(MORE_WORDS.sub(" ", name)).replace(",", " ").split()
    if len(words) < 2 or not all(any(c.isalpha() for c in word) for word in words):
        return None
    at = next((place for place, word in enumerate(words) if place and word in INFIXES), len(words) - 1)
    space = r"[ ]+"
    first, surname = space.join(map(re.escape, words[:at])), space.join(map(re.escape, words[at:]))
    initials = rf"(?:{re.escape(words[0][0])}\.[ ]?(?:[a-z]\.[ ]?)*)"
    return re.compile(rf"(?<!\w)(?:{first}{space}|{initials}[ ]*|{TITLE}{space}){surname}(?!\w)")
