"""Deterministic Dutch-like text for the measurements. Own word list, no outside text.

The same (region, chapter, revision) gives the same text in every system, so that all store, show and compare the same.
About 1,350 words a chapter and 12 chapters: some 36 A4 pages a plan.
"""

import random
from itertools import accumulate


def _words(text):
    return text.split()


FUNCTION = _words(
    """de het een en van in op voor met aan door naar uit bij over tot om dat die dit deze wordt worden is zijn heeft
hebben kan kunnen moet moeten zal zullen niet ook maar of als dan wel meer minder samen steeds vooral daarbij daarom
hierin waarin tussen binnen buiten onder boven vanuit richting rond tijdens volgens wij zij ons onze hun elke alle
enkele veel nieuwe goede grote kleine lange korte eigen andere"""
)
STEMS = _words(
    """regio gemeente provincie rijk dorp stad wijk woning zorg school werk natuur water bodem energie vervoer spoor weg
grens buur jeugd ouderen inwoner ondernemer vereniging landbouw toerisme haven industrie techniek onderwijs cultuur
sport welzijn veiligheid gezondheid economie arbeid woon leef voorziening platteland landschap klimaat netwerk kennis
innovatie"""
)
TAILS = _words(
    """beleid aanpak opgave agenda plan visie ontwikkeling bestuur samenwerking budget bijdrage doel traject project
monitor onderzoek regeling kans markt raad fonds team kwaliteit verbinding ruimte kracht structuur overleg"""
)
VERBS = _words(
    """werken bouwen versterken verbinden onderzoeken ontwikkelen verbeteren behouden investeren afspreken volgen
meten leren delen ondersteunen begeleiden herstellen vernieuwen betrekken uitvoeren vaststellen"""
)
COMMON = ["bereikbaarheid", "krimp", "leefbaarheid", "grensoverschrijdende", "voorzieningenniveau"]  # in most chapters
RARE = ["veerverbinding", "huisartsentekort", "streekarchief", "warmtenet", "dorpshuisfonds"]  # in about 1 in 40
CHAPTERS = [
    "Introductie", "Probleemanalyse", "Visie op de regio", "Opgaven", "Huidige inzet", "Handelingsperspectief",
    "Lopende trajecten", "Aanpak", "Doelen en effecten", "Monitoring", "Organisatie", "Mensen en middelen",
]  # fmt: skip
REGIONS = [
    "Kop van Noord-Holland", "Noordoost-Groningen", "Zuidoost-Fryslan", "Noard-Fryslan", "Zuidoost-Drenthe", "Twente",
    "Achterhoek", "Noord-Limburg", "Midden-Limburg", "Zuid-Limburg", "Zeeuws-Vlaanderen",
]  # fmt: skip
STATES = ["niet gestart", "op koers", "aandacht", "uit koers", "afgerond"]

_COMPOUNDS = [stem + tail for stem in STEMS for tail in TAILS]
random.Random(4).shuffle(_COMPOUNDS)
_VOCABULARY = FUNCTION * 6 + STEMS * 2 + VERBS * 2 + _COMPOUNDS
# A few compounds are common and most are rare, as in real text; function words are heavy and flat.
_WEIGHTS = list(
    accumulate(
        [6.0] * (len(FUNCTION) * 6)
        + [3.0] * (len(STEMS) * 2)
        + [3.0] * (len(VERBS) * 2)
        + [60.0 / (i + 3) ** 0.7 for i in range(len(_COMPOUNDS))]
    )
)


def sentence(rng, extra=None):
    """One sentence of 9 to 19 words; `extra` takes the place of one of them."""
    words = rng.choices(_VOCABULARY, cum_weights=_WEIGHTS, k=rng.randint(9, 19))
    if extra:
        words[rng.randrange(1, len(words))] = extra
    return " ".join(words).capitalize() + "."


def chapter(region, number, revision=0):
    """A list of ("h3", text) | ("p", text) | ("ul", [text, ...]). A revision changes one paragraph in eight."""
    rng = random.Random(f"npvr-{region}-{number}")
    blocks = []
    for part in range(4):
        blocks.append(("h3", sentence(rng)[:60].rstrip(". ")))
        for _ in range(3):
            extra = rng.choice(COMMON) if rng.random() < 0.5 else (rng.choice(RARE) if rng.random() < 0.008 else None)
            blocks.append(("p", " ".join(sentence(rng, extra if i == 1 else None) for i in range(7))))
        if part % 2:
            blocks.append(("ul", [sentence(rng) for _ in range(5)]))
    return [_revised(block, i, region, number, revision) for i, block in enumerate(blocks)] if revision else blocks


def _revised(block, place, region, number, revision):
    kind, text = block
    if kind != "p" or (place + revision) % 8:
        return block
    rng = random.Random(f"npvr-{region}-{number}-{revision}-{place}")
    words = text.split()
    for _ in range(12):
        words[rng.randrange(len(words))] = rng.choice(_COMPOUNDS)
    return kind, " ".join(words) + f" Bijgesteld in ronde {revision}."


def html(blocks):
    """The blocks as canonical chapter HTML."""
    return "".join(
        f"<ul>{''.join(f'<li><p>{item}</p></li>' for item in text)}</ul>"
        if kind == "ul"
        else f"<{kind}>{text}</{kind}>"
        for kind, text in blocks
    )


def plain(blocks):
    """The blocks as lines of plain text."""
    return "\n".join("\n".join(text) if kind == "ul" else text for kind, text in blocks)


def activities(region, count):
    """`count` activities of a region, as dicts of title, state, progress (percent), amount (euros) and effect."""
    rng = random.Random(f"npvr-act-{region}")
    for number in range(1, count + 1):
        yield {
            "title": f"{' '.join(rng.choices(_COMPOUNDS, k=3)).capitalize()} {number}",
            "state": rng.choice(STATES),
            "progress": rng.randrange(0, 101),
            "amount": rng.randrange(10, 900) * 1000,
            "effect": sentence(rng),
        }


def region_name(region):
    """The name of a region by its place from 0; from the twelfth on with a number behind it."""
    name = REGIONS[region % len(REGIONS)]
    return name if region < len(REGIONS) else f"{name} {region // len(REGIONS)}"
