"""The forms of governance: what to look for in the record."""

from django import forms

WORDS = 80


class AuditFilterForm(forms.Form):
    """Narrow the record: words in what was done or to what, a name, and days, both included."""

    wat = forms.CharField(label="Handeling of onderwerp", required=False, max_length=WORDS)
    wie = forms.CharField(label="Naam", required=False, max_length=WORDS)
    van = forms.DateField(label="Vanaf", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    tot = forms.DateField(label="Tot en met", required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def clean(self):
        found = super().clean()
        if found.get("van") and found.get("tot") and found["van"] > found["tot"]:
            self.add_error("tot", "Deze dag ligt voor de eerste.")
        return found
