"""Finding in a text what may tell who somebody is: names of people the portal knows, e-mail addresses, telephone numbers.

Pure. Letters are compared without capitals and accents, soft hyphens and other invisible characters are looked through.
What is found is advice for a person who decides: it finds too much rather than too little.

Known limits: who has no account is not found, unless by address or number; nor a name that is spelt otherwise than in
the account. A first name that is an ordinary word as well ("Roos", "Wil") is found wherever that has a capital.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

NAME, MAIL, PHONE = "name", "mail", "phone"
WORDS = {NAME: "naam", MAIL: "e-mailadres", PHONE: "telefoonnummer"}
HIDDEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
"""Characters that nobody sees, which may stand in a name."""
INFIXES = {
    "van", "de", "den", "der", "het", "ten", "ter", "te", "t", "in", "op", "aan", "bij", "uit", "onder", "over", "voor",
    "la", "le", "du", "des", "d", "da", "di", "von", "zu", "el", "al", "ben",
}  # fmt: skip
TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Between two parts of one name: spaces, a hyphen, the dot of an initial, a bracket; in an address also "_" or "/".
JOINT = re.compile(r"[\s.()\-‐‑–'’_/]{1,3}")
PLAIN_NAME = re.compile(r"(?:[^\W\d_]|[\s.'’\-])+")
EMAIL = re.compile(r"[\w.+'-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
SEPARATED = r"(?:[\s.()/\-‐‑–]{0,3}\d)"
DATE = r"\d{1,2}[-./]\d{1,2}[-./]\d{4}"
NUMBER = re.compile(
    # Dutch, with the trunk 0 or with +31 or 0031: nine digits after it. Any other country: a plus and 8 to 14 digits.
    rf"(?<![\w.,/-])(?!{DATE})(?:"
    rf"(?:(?:\+|00)\s?31{SEPARATED}?(?:[\s.-]?\(0\))?[\s.-]?[1-9]|\(?0[1-9]){SEPARATED}{{8}}(?!\d)"
    rf"|\+(?!31)[1-9]{SEPARATED}{{7,13}}(?!\d))"
)


@dataclass(frozen=True)
class Find:
    """What was found in a text from `start` to `end`, and what kind of thing it is."""

    start: int
    end: int
    kind: str


def folded(letter):
    """One letter without capital and accent, always one letter: "É" is "e"."""
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


@lru_cache(maxsize=50_000)
def _folded_word(word):
    return word.lower() if word.isascii() else "".join(map(folded, word.replace("’", "'")))


def _words(text):
    return tuple(map(_folded_word, TOKEN.findall(text)))


class KnownNames:
    """The names of people by which a text is searched, ready for many texts.

    Of "Ilse van den Berg-Smit" are found: the whole, "van den Berg-Smit", and "Berg" and "Smit" with a capital, also
    with an s after it; and "Ilse" with a capital, unless another name follows it ("Ilse Jansen" is somebody else). Of a
    name with other signs in it than letters (brackets after it, say) only the whole is.
    """

    def __init__(self, names, *, whole=()):
        """`whole` are names, or what may be one, of which only the whole is found."""
        self.by_first_word = {}
        self.single, self.first = set(), set()
        for name in whole:
            self._keep(_words(unicodedata.normalize("NFC", name)))
        for name in names:
            self._add(unicodedata.normalize("NFC", name))

    def _add(self, name):
        words = _words(name)
        self._keep(words)
        parts = name.split()
        if len(parts) < 2 or not PLAIN_NAME.fullmatch(name):
            return
        self.first.update(word for word in words[:1] if len(word) > 1 and word not in INFIXES)
        infix = next((place for place, part in enumerate(parts[1:], 1) if _is_infix(part)), None)
        if infix is not None:
            self._keep(_words(" ".join(parts[infix:])))
        for part in parts[1:]:
            if not _is_infix(part):
                self._keep(_words(part))
                self.single.update(word for word in _words(part) if len(word) > 1 and word not in INFIXES)

    def _keep(self, words):
        if len(words) > 1:
            self.by_first_word.setdefault(words[0], set()).add(words)
        elif words and len(words[0]) > 1:
            self.single.add(words[0])

    def find(self, text):
        """Where these names stand in a text, the longest at each place."""
        tokens = [(found.start(), found.end(), found[0]) for found in TOKEN.finditer(text)]
        words = [_folded_word(word) for _, _, word in tokens]
        place = 0
        while place < len(tokens):
            length = self._length(text, tokens, words, place)
            if length:
                yield Find(_with_apostrophe(text, tokens[place][0]), tokens[place + length - 1][1], NAME)
            place += length or 1

    def _length(self, text, tokens, words, place):
        """How many words from here are one name; 0 for none."""
        for wanted in sorted(self.by_first_word.get(words[place], ()), key=len, reverse=True):
            count = len(wanted)
            if tuple(words[place : place + count]) == wanted and all(
                JOINT.fullmatch(text[tokens[place + i][1] : tokens[place + i + 1][0]]) for i in range(count - 1)
            ):
                return count
        if not tokens[place][2][0].isupper():
            return 0
        forms = {words[place], words[place].removesuffix("s").rstrip("'")}
        return int(bool(forms & self.single) or (bool(forms & self.first) and not _goes_on(text, tokens, place)))


def _goes_on(text, tokens, place):
    """Whether the next word is a part of the same name, by its capital: of somebody else then."""
    if place + 1 == len(tokens):
        return False
    start, _, word = tokens[place + 1]
    return word[0].isupper() and not text[tokens[place][1] : start].strip()


def _with_apostrophe(text, start):
    """Where a name begins that is written as "’t Hart"."""
    before = text[max(0, start - 2) : start]
    return start - 1 if before[-1:] in {"'", "’"} and not before[:-1].strip() else start


def _is_infix(part):
    return "".join(_words(part)).replace("'", "") in INFIXES


def find(text, known):
    """All that may tell who somebody is, in the order of the text, none over another."""
    seen = range(len(text))
    plain = text
    if HIDDEN.search(text):
        seen = [place for place, letter in enumerate(text) if not HIDDEN.match(letter)]
        plain = "".join(text[place] for place in seen)
    found = [Find(one.start(), one.end(), MAIL) for one in EMAIL.finditer(plain)]
    found += [Find(one.start(), one.end(), PHONE) for one in NUMBER.finditer(plain)]
    found += known.find(plain)
    found.sort(key=lambda one: (one.start, one.start - one.end))
    kept, last = [], -1
    for one in found:
        if one.start >= last:
            kept.append(Find(seen[one.start], seen[one.end - 1] + 1, one.kind))
            last = one.end
    return kept


@lru_cache(maxsize=2)
def known_names(names):
    """`KnownNames` of a frozenset of names; made once for the two steps of one request."""
    return KnownNames(names)
