"""The component page (/componenten/): every component of the portal in every state, with invented Dutch sample text.

It is the place to look before building a screen, and what the accessibility tests walk over.
"""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render

from npvr.access import public
from npvr.icons import ICONS
from npvr.templatetags.ui import STATES

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HASH = "3f2a9c41d07be5586a1c0d94e7b2f8a35c6d1e0f9a8b7c6d5e4f3a2b1c0d9e8f"

CHAPTERS = [
    ("1", "Introductie", 1, "ready"),
    ("2", "Probleemanalyse", 1, "draft"),
    ("2.1", "Vergrijzing en ontgroening", 2, "draft"),
    ("2.2", "Wonen en voorzieningen in de kleine kernen", 2, "to_write"),
    ("3", "Huidige inzet en handelingsperspectief", 1, "to_write"),
    ("4", "Organisatie", 1, "to_write"),
]

# Where the eleven stand on the map, in its own units; the real ones are reference data of regions.
MARKERS = [
    ("Kop van Noord-Holland", 241, 194),
    ("Noord- en Oost-Groningen", 557, 84),
    ("Zuidoost-Fryslân", 436, 156),
    ("Noard-Fryslân", 398, 72),
    ("Zuid- en Oost-Drenthe", 545, 210),
    ("Twente", 532, 322),
    ("Achterhoek", 484, 402),
    ("Noord-Limburg", 424, 540),
    ("Midden-Limburg", 402, 612),
    ("Zuid-Limburg", 402, 688),
    ("Zeeuws-Vlaanderen", 75, 585),
]

PROCESS_MONEY = [
    ("Begeleiding van de werkgroepen", Decimal("118400.00"), "3 partijen"),
    ("Onderzoek naar bereikbare zorg", Decimal("64250.50"), "1 partij"),
    ("Gesprekken met inwoners", Decimal("8677.69"), "6 dorpen"),
]


class SampleForm(forms.Form):
    """Every kind of control once."""

    title = forms.CharField(
        label="Titel van het hoofdstuk", max_length=80, help_text="Kort: hij staat in de inhoudsopgave."
    )
    period = forms.ChoiceField(label="Periode", choices=[("", "Maak een keuze"), ("2026", "2026 tot en met 2029")])
    due = forms.DateField(
        label="Klaar op", required=False, widget=forms.DateInput(attrs={"type": "date"}), localize=False
    )
    mail = forms.EmailField(label="E-mailadres", help_text="Wij gebruiken dit adres alleen om u te waarschuwen.")
    password = forms.CharField(label="Wachtwoord", widget=forms.PasswordInput, help_text="Minstens 14 tekens.")
    note = forms.CharField(label="Toelichting", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    state = forms.ChoiceField(
        label="Stand van dit hoofdstuk",
        widget=forms.RadioSelect,
        choices=[("to_write", "te schrijven"), ("draft", "concept"), ("ready", "klaar")],
        help_text="Ieder lid van het kernteam ziet dit.",
    )
    objectives = forms.MultipleChoiceField(
        label="Raakt aan",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("1", "Veilige en leefbare regio's"), ("2", "Bereikbare voorzieningen"), ("3", "Kansrijke toekomst")],
    )
    decorative = forms.BooleanField(
        label="Deze afbeelding is decoratief", help_text="Dan is een beschrijving niet nodig."
    )
    file = forms.FileField(label="Afbeelding", help_text="PNG, JPEG of WebP, ten hoogste 8 MB.")


def _moment(day, hour=14, minute=3):
    return datetime(2026, 5, day, hour, minute, tzinfo=AMSTERDAM)


def _outline():
    return [
        {"number": n, "title": t, "level": level, "state": s, "url": "#tekst", "current": n == "2.1"}
        for n, t, level, s in CHAPTERS
    ]


def _markers():
    return [
        {"number": number, "name": name, "x": x, "y": y, "url": "#kaart"}
        for number, (name, x, y) in enumerate(MARKERS, start=1)
    ]


def _history():
    return [
        {
            "when": _moment(12),
            "who": "Anna de Vries",
            "what": "Versie 0.3 gemaakt",
            "note": "80%: na de bespreking met de werkgroep.",
            "much": True,
            "links": [("Bekijken", "#stappen"), ("Vergelijken met 0.2", "#vergelijken")],
        },
        {
            "when": _moment(11, 9, 40),
            "who": "Bram Jansen",
            "what": "Tekst gewijzigd",
            "links": [("Bekijken", "#stappen")],
        },
        {"when": _moment(8, 16, 12), "who": "Anna de Vries", "what": "Hoofdstuk toegevoegd"},
    ]


def _tables():
    rows = [(what, amount, by) for what, amount, by in PROCESS_MONEY]
    return {
        "table_columns": ["Waaraan", "#Bedrag (€)", "Met wie"],
        "table_rows": [
            [(what, "#tabellen"), f"{amount:,}".translate(str.maketrans(",.", ".,")), by] for what, amount, by in rows
        ],
        "table_foot": ["Samen", "191.328,19", "10 partijen"],
        "bars": [
            ("Veilig en leefbaar", 12, "12 activiteiten"),
            ("Bereikbare voorzieningen", 7, "7 activiteiten"),
            ("Kansrijke toekomst", 1, "1 activiteit"),
        ],
    }


def _forms():
    typed = {"title": "", "period": "2030", "mail": "anna@", "state": "", "note": "Wat u typte, staat er nog."}
    wrong = SampleForm(typed, auto_id="fout_%s")  # ids of its own beside the empty form
    return {"sample_form": SampleForm(initial={"state": "draft"}), "wrong_form": wrong}


@public("the building blocks, filled with invented text")
def component_page(request):
    """Every component in every state; for demo and test, so that looking and checking are done on one page."""
    pages = Paginator(range(240), 20)
    context = {
        "breadcrumbs": [("Begin", "/"), ("Componenten", "")],
        "states": list(STATES),
        "icons": sorted(ICONS),
        "outline": _outline(),
        "markers": _markers(),
        "entries": _history(),
        "steps": [
            {"text": "Inhoud verzamelen", "state": "done"},
            {"text": "Bladzijden opmaken", "state": "current"},
            {"text": "Controleren en bewaren", "state": "later"},
        ],
        "facts": [("Regio", "Achterhoek"), ("Provincie", "Gelderland"), ("Gemeenten", "8 gemeenten", "#gegevens")],
        "page": pages.page(5),
        "hash": HASH,
        "made_at": _moment(12),
        "amount": Decimal("341322.31"),
        **_tables(),
        **_forms(),
    }
    return render(request, "npvr/components.html", context)
