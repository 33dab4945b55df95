"""Password rules beside Django's own: no word that everybody here would try first (standards.md 1.3, 5.17.03)."""

from django.core.exceptions import ValidationError

CONTEXT_WORDS = [
    "npvr",
    "vitale",
    "regio",
    "achterhoek",
    "twente",
    "limburg",
    "drenthe",
    "groningen",
    "zeeuws",
    "fryslan",
]


class ContextWordValidator:
    """Refuses a password that is little more than a word of the programme."""

    def validate(self, password, user=None):
        rest = password.lower()
        for word in CONTEXT_WORDS:
            rest = rest.replace(word, "")
        if len(rest) < 8:
            raise ValidationError("Dit wachtwoord lijkt te veel op de naam van het programma of een regio.")

    def get_help_text(self):
        return "Uw wachtwoord mag niet vooral bestaan uit de naam van het programma of een regio."
