"""The live blocks of a chapter and the references in its text: what each is called, where it fits and where its data is.

`data-blok` holds the name of a `Block`, `data-id` the word "alle" or the keys of its items (content/canonical.py). Pure.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """A live block. `word` names it on the screen and `what` says what it shows.

    `of` is the list in the tree from which a selection can be made, "" where the block is always the whole. `fits` says
    which documents offer it, `page` below which of them (`where`) its data is entered; "" where nobody enters it.
    """

    word: str
    what: str
    of: str = ""
    page: str = ""
    where: str = "plan"
    fits: tuple = ("plan", "agenda")


BLOCKS = {
    "opgaven": Block("Opgaven en kansen", "Wat er speelt en aan welke doelstellingen het raakt.", "challenges", "opgaven"),
    "knoppen": Block("Knoppen", "Investeringen die meer opgaven tegelijk helpen.", "levers", "knoppen"),
    "doelen": Block("Doelen", "Wat de regio wil bereiken.", "goals", "doelen"),
    "doelstellingen": Block("Doelstellingen", "Hoeveel gewicht elk van de drie doelstellingen krijgt.", page="doelstellingen"),
    "trajecten": Block("Lopende trajecten", "Wat er al gebeurt, door wie en tot wanneer.", "programmes", "trajecten"),
    "activiteiten": Block(
        "Activiteiten", "Wat er in deze vier jaar gebeurt, met bijdragen en resultaten.", "activities", "activiteiten",
        where="agenda", fits=("agenda",),
    ),
    "financiering": Block(
        "Financiering", "Wat nodig, toegezegd en toegekend is, en wat nog ontbreekt.", page="financiering",
        where="agenda", fits=("agenda",),
    ),
    "vraagarticulatie": Block(
        "Vraagarticulatie", "De gewenste bijdragen, per ministerie en provincie.", page="vraagarticulatie",
        where="agenda", fits=("agenda",),
    ),
    "planning": Block(
        "Planning", "De activiteiten per kwartaal.", "activities", "activiteiten", where="agenda", fits=("agenda",)
    ),
    "indicator": Block("Indicatoren", "Een grafiek per indicator, met de cijfers.", "indicators", "indicatoren"),
    "governance": Block("Wie beslist waarover", "De overleggen van regio en rijk, met functies."),
    "uitgangspunten": Block("Uitgangspunten", "Wat regio en rijk met elk uitgangspunt doen.", page="uitgangspunten"),
    "procesmiddelen": Block("Procesmiddelen", "Het bedrag per jaar."),
}  # fmt: skip
"""Every live block by its name in `data-blok`, in the order in which the editor offers them."""

REFERENCES = {
    "activiteit": "activities", "doel": "goals", "opgave": "challenges", "indicator": "indicators",
    "traject": "programmes",
}  # fmt: skip
"""What running text can refer to: the name in `data-verwijzing`, and the list in the tree."""

ALL = "alle"


def block_html(kind, keys=ALL):
    """A live block as it stands in the text of a chapter."""
    return f'<div data-blok="{kind}" data-id="{keys}"></div>'


def offered(document_kind, paths):
    """The blocks that fit a document ("plan" or "agenda"), as the editor takes them.

    `paths` holds the addresses of the plan and, for an agenda, of the agenda. A block whose data is entered says where.
    """
    return [
        {
            "kind": kind, "word": block.word, "what": block.what, "some": bool(block.of),
            "page": f"{paths[block.where]}{block.page}/" if block.page else "",
        }
        for kind, block in BLOCKS.items()
        if document_kind in block.fits
    ]  # fmt: skip
