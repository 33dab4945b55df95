"""Who may do what: the rights matrix of trust.md § 3 as data. Read by each app's rules.py through npvr/access.py.

Columns, for the region a thing belongs to: PU public · KB core-team seat in another region · RL seat in the own region
outside the core team · ED programme manager or officer · RA core team, rijk side · BT regional lead · RV state
representative · DE contact of a ministry or province · KA cashier · PB programme team BZK · AD administrator.

Cells: ● yes · – no · S yes, after signing in afresh (the address asks it: governance/signin) · 2 yes, and the other side
too (the operation waits for it) · 2S both. The marks for a part count as "no" where the whole is asked: o the own
ministry's, body's or person's part · i what one was invited to. A row without an address in the portal yet is marked
"later".
"""

from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """A column of the matrix: what a person is to a region."""

    PUBLIC = "PU"
    OTHER_CORE_TEAM = "KB"
    REGION_SEAT = "RL"
    EDITOR = "ED"
    STATE_CORE_TEAM = "RA"
    REGIONAL_LEAD = "BT"
    STATE_REPRESENTATIVE = "RV"
    MINISTRY = "DE"
    CASHIER = "KA"
    PROGRAMME_TEAM = "PB"
    ADMINISTRATOR = "AD"


YES, NO = "●", "–"
WHOLE = frozenset({YES, "S", "2", "2S"})
PART = frozenset({"o", "i"})

TABLE = """
action                       | PU | KB | RL | ED | RA | BT | RV | DE | KA | PB | AD | what it is
plans.view_public            | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | versies zien die openbaar zijn
plans.view_sounding_board    | –  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | –  | versies zien die met de klankbordgroep zijn gedeeld
plans.view_region_and_state  | –  | –  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | –  | versies zien die met regio en rijk zijn gedeeld
plans.view_core_team         | –  | –  | –  | ●  | ●  | ●  | ●  | i  | –  | –  | –  | versies zien die alleen het kernteam ziet
plans.view_working_text      | –  | –  | i  | ●  | ●  | ●  | ●  | i  | i  | –  | –  | de werktekst, haar geschiedenis en vergelijking zien
plans.edit                   | –  | –  | i  | ●  | ●  | –  | –  | –  | –  | –  | –  | hoofdstukken schrijven en de indeling wijzigen
plans.upload_image           | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | afbeeldingen toevoegen
plans.make_version           | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | een versie maken
plans.view_readiness         | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | zien wat nog open staat, en dat voor de regio aan- of uitzetten
governance.view_people       | –  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | zien wie welke zetel bekleedt
governance.view_system_audit | –  | –  | –  | –  | –  | –  | –  | –  | –  | –  | ●  | logboek van het portaal zien
governance.read_mail         | –  | –  | –  | –  | –  | –  | –  | –  | –  | –  | ●  | in de demonstratie de verstuurde post lezen
plans.view_progress          | –  | –  | ●  | ●  | ●  | ●  | ●  | o  | o  | ●  | –  | het ritme van het overleg en afgeronde voortgangsrapportages van de regio zien
governance.view_meetings     | –  | –  | o  | ●  | ●  | ●  | ●  | –  | o  | –  | –  | overleg, besluiten en acties van een gremium zien; o: van het eigen gremium
funding.view_totals          | –  | –  | o  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | –  | toegekende, geraamde en ontvangen procesmiddelen zien
funding.view_ledger          | –  | –  | o  | ●  | o  | ●  | o  | o  | ●  | o  | –  | het kasboek van de regio zien; het rijk ziet wat de regio daarvan deelt
governance.view_audit        | –  | –  | –  | ●  | ●  | ●  | ●  | –  | o  | –  | –  | logboek van de regio zien
plans.comment_working_text   | –  | –  | i  | ●  | ●  | ●  | ●  | i  | i  | –  | –  | opmerkingen bij de werktekst
plans.comment_version        | –  | o  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | –  | opmerkingen bij een gedeelde versie
plans.settle_comment         | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | opmerkingen afhandelen
plans.report_progress        | –  | –  | o  | ●  | ●  | –  | –  | –  | –  | –  | –  | voortgang, resultaten en metingen vastleggen, een half jaar afsluiten, voortgangsrapportages schrijven en afronden
plans.view_indicators        | –  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | ●  | –  | gedeelde indicatoren zien, met de waarden van regio's waarvan men de werktekst of een versie ziet
plans.keep_indicators        | –  | –  | –  | –  | –  | –  | –  | –  | –  | ●  | –  | gedeelde indicatoren en inwonertallen bijhouden
plans.set_contribution       | –  | –  | –  | o  | ●  | –  | –  | o  | –  | –  | –  | de stand van een bijdrage van een ministerie
knowledge.create_signal      | –  | –  | ●  | ●  | ●  | ●  | –  | –  | –  | –  | –  | later: een signaal maken
knowledge.answer_signal      | –  | –  | –  | –  | o  | –  | ●  | o  | –  | –  | –  | later: een signaal beantwoorden
plans.start_review           | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | een reactieronde beginnen, sluiten en zeggen wat ermee gedaan is
plans.respond                | –  | –  | o  | –  | –  | o  | o  | o  | –  | o  | –  | een reactie geven op een versie waarover men is gevraagd
plans.offer_for_adoption     | –  | –  | –  | 2  | 2  | –  | –  | –  | –  | –  | –  | een versie ter vaststelling aanbieden, met het mandaat van de eigen kant
plans.approve_for_region     | –  | –  | –  | –  | –  | S  | –  | –  | –  | –  | –  | akkoord geven namens de regio, nog niet akkoord zeggen, of terugnemen
plans.approve_for_state      | –  | –  | –  | –  | –  | –  | S  | –  | –  | –  | –  | akkoord geven namens het rijk, nog niet akkoord zeggen, of terugnemen
plans.pledge                 | –  | –  | –  | –  | –  | –  | –  | o  | –  | –  | –  | bij een aangeboden of vastgestelde versie de inzet van het eigen ministerie vastleggen
plans.share_region_and_state | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | delen met regio en rijk
plans.share_sounding_board   | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | delen met de klankbordgroep
plans.make_public            | –  | –  | –  | 2S | 2S | 2S | 2S | –  | –  | –  | –  | openbaar maken, na de controle op namen
plans.narrow_sharing         | –  | –  | –  | S  | S  | S  | S  | –  | –  | o  | o  | delen beperken
governance.view_notes        | –  | –  | –  | ●  | ●  | ●  | ●  | –  | –  | ●  | –  | beslisnota's van de eigen kant zien
governance.write_notes       | –  | –  | –  | ●  | ●  | –  | –  | –  | –  | ●  | –  | beslisnota's van de eigen kant schrijven
governance.publish_note      | –  | –  | –  | S  | S  | –  | –  | o  | –  | S  | –  | openbare uitgave van een beslisnota
funding.estimate             | –  | –  | –  | ●  | –  | –  | –  | –  | ●  | –  | –  | btw-raming en begroting
funding.propose              | –  | –  | –  | ●  | –  | –  | –  | –  | ●  | –  | –  | een boeking, verplichting of overheveling voorstellen
funding.book                 | –  | –  | –  | –  | –  | –  | –  | –  | ●  | –  | –  | boeken, verplichten, overhevelen
funding.reverse              | –  | –  | –  | –  | –  | –  | –  | –  | S  | –  | –  | storno
funding.confirm_reversal     | –  | –  | –  | S  | –  | S  | –  | –  | S  | –  | –  | een storno boven de grens van de regio bevestigen, als tweede persoon
funding.name_cashier         | –  | –  | –  | o  | –  | S  | –  | –  | –  | –  | –  | de regiokassier noemen
funding.arrange              | –  | –  | –  | ●  | –  | ●  | –  | –  | –  | –  | –  | delen van het kasboek delen, de grens voor storno en eigen categorieën
funding.set_allocation       | –  | –  | –  | –  | –  | –  | –  | –  | –  | ●  | –  | toegekende bedragen van volgende jaren vastleggen
governance.arrange_bodies    | –  | –  | –  | ●  | –  | ●  | –  | –  | –  | –  | –  | gremia, zetels en ritme van de regio
governance.appoint_region    | –  | –  | –  | S  | –  | S  | –  | –  | –  | –  | –  | benoemen op zetels van de regio
governance.appoint_state     | –  | –  | –  | –  | –  | –  | –  | –  | –  | S  | –  | benoemen op zetels van het rijk
governance.appoint_leads     | –  | –  | 2S | 2S | –  | –  | –  | –  | –  | 2S | 2S | benoemen van trekkers en beheer, als twee verschillende mensen; namens de regio het kernteam en de stuurgroep
governance.run_meetings      | –  | –  | o  | ●  | ●  | –  | –  | –  | –  | –  | –  | overleg voorbereiden en vastleggen; o: als secretaris van dat gremium
governance.review_access     | –  | –  | –  | –  | –  | ●  | –  | –  | –  | ●  | ●  | de jaarlijkse toegangscontrole van de eigen kant
knowledge.propose_item       | –  | ●  | ●  | ●  | ●  | –  | –  | ●  | –  | ●  | –  | later: een goed voorbeeld voorstellen
knowledge.publish_item       | –  | o  | –  | ●  | ●  | –  | –  | o  | –  | ●  | –  | later: een goed voorbeeld publiceren
knowledge.take_over          | –  | o  | –  | ●  | ●  | –  | –  | –  | –  | –  | –  | later: een goed voorbeeld overnemen
npvr.export_region           | –  | –  | –  | S  | S  | S  | –  | –  | o  | –  | –  | later: de hele regio uitvoeren
npvr.export_programme        | –  | –  | –  | –  | –  | –  | –  | –  | –  | S  | o  | later: het hele programma uitvoeren
npvr.personal_feed           | –  | ●  | ●  | S  | S  | ●  | ●  | ●  | ●  | S  | –  | eigen agenda-abonnement
npvr.manage_system           | –  | –  | –  | –  | –  | –  | –  | –  | –  | o  | S  | later: accounts, sjablonen en bewaartermijnen
"""


@dataclass(frozen=True)
class Row:
    """One action: a mark for each column, and what it is in Dutch."""

    action: str
    cells: dict[Column, str]
    label: str
    in_use: bool

    def columns(self):
        """The columns that have this right, if need be after a fresh sign-in or together with the other side."""
        return self._marked(WHOLE)

    def partly(self):
        """The columns that have it for a part: their own, or what they were invited to."""
        return self._marked(PART)

    def invited(self):
        """The columns that have it for what they were invited to, and for nothing else."""
        return self._marked({"i"})

    def fresh(self):
        """The columns that have it only after signing in afresh."""
        return frozenset(column for column, mark in self.cells.items() if "S" in mark)

    def _marked(self, marks):
        return frozenset(column for column, mark in self.cells.items() if mark in marks)


def read(table):
    """The rows of a written table, by action; refuses a row with a column too few or too many, or one twice."""
    head, *lines = [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
    columns = [Column(name) for name in head[1:-1]]
    rows = {}
    for action, *marks, label in lines:
        if len(marks) != len(columns) or action in rows or "" in marks:
            raise ValueError(f"row {action} of the matrix is not right")
        in_use = not label.startswith("later: ")
        label = label.removeprefix("later: ")
        rows[action] = Row(action, dict(zip(columns, marks, strict=True)), label, in_use)
    return rows


MATRIX = read(TABLE)
