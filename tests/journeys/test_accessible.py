"""Every page for everybody: axe, phone and desk, light and dark, keyboard alone (standards.md 1.1).

The list of pages comes from the addresses of the portal: a new address without an example here makes the suite fail.
"""

import itertools
import re
import uuid

import pytest
from django.urls import URLPattern, get_resolver
from playwright.sync_api import expect

from governance.events.demo import event_id, event_key
from governance.meetings.demo import DOSSIER, OPEN, came_of, item_id, meeting_id
from governance.milestones.reference import milestone_id
from plans.progress.demo import demo_key as report_key

from .accessible import NARROWEST, faults, violations
from .conftest import PHONE, WIDE
from .writing import SAVED, Editor, chapter

MANAGER, LEAD = "programmamanager.achterhoek@demo.example", "bestuurlijktrekker.achterhoek@demo.example"
ELSEWHERE, ADVISER = "klankbord@demo.example", "regioadviseur.twente@demo.example"
ADVISER_OF_A_THEME = "themaadviseur.twente@demo.example"  # for whom nothing waits
OWN_ADVISER, CASHIER = "regioadviseur.achterhoek@demo.example", "regiokassier.achterhoek@demo.example"
TWENTE_MANAGER = "programmamanager.twente@demo.example"
PLAN, TWENTE, ZEELAND = "/regios/achterhoek/plan/", "/regios/twente/plan/", "/regios/zeeuws-vlaanderen/plan/"
AGENDA = "/regios/achterhoek/agenda/nieuw/"
OPGAVEN = chapter("achterhoek", "opgaven")

AGENDA_2026, TEAM = "/regios/achterhoek/agenda/2026/", "programmateam@demo.example"


def demo_key(path):
    """The key of something in the demonstration (plans/demo_items.py)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"npvr-demo/{path}")


INDICATOR = f"{PLAN}indicatoren/{demo_key('achterhoek/indicator/vrijwilligers')}/"
REPORT = f"{AGENDA_2026}voortgang/2026-2/{demo_key('achterhoek/activity/wonen-en-zorg')}/"
SHARED = f"/indicatoren/{demo_key('shared/Vrijwilligers in zorg en welzijn (demogegeven)')}/"

# The parts of the plan that are lists: the place of the list, and an item in it.
PARTS = {
    "challenge": (f"{PLAN}opgaven/", demo_key("achterhoek/challenge/vergrijzing")),
    "lever": (f"{PLAN}knoppen/", demo_key("achterhoek/lever/bereikbaarheid")),
    "goal": (f"{PLAN}doelen/", demo_key("achterhoek/goal/zorg-dichtbij")),
    "programme": (f"{PLAN}trajecten/", demo_key("achterhoek/runningprogramme/regio-deal")),
}
PAGES_OF_PARTS = {
    name: page
    for kind, (place, key) in PARTS.items()
    for name, page in {
        f"plans:{kind}s": (place, "ml"),
        f"plans:add_{kind}": (f"{place}nieuw/", "m"),
        f"plans:{kind}": (f"{place}{key}/", "ml"),
        f"plans:remove_{kind}": (f"{place}{key}/verwijderen/", "m"),
    }.items()
}
POSTS_OF_PARTS = " ".join(f"plans:move_{kind} plans:bring_back_{kind}" for kind in PARTS)

LIVING = demo_key("achterhoek/activity/wonen-en-zorg")
ACTIVITY = f"{AGENDA_2026}activiteiten/{LIVING}/"
GIVEN = f"{ACTIVITY}bijdragen/{demo_key(f'achterhoek/contribution/{LIVING}/gelderland')}/"
RESULT = f"{ACTIVITY}resultaten/{demo_key(f'achterhoek/result/{LIVING}/teams')}/"
PAGES_OF_ACTIVITIES = {
    "plans:activities": (f"{AGENDA_2026}activiteiten/", "ml"),
    "plans:add_activity": (f"{AGENDA_2026}activiteiten/nieuw/", "m"),
    "plans:activity": (ACTIVITY, "ml"),
    "plans:activity_story": (f"{ACTIVITY}verloop/", "ml"),
    "plans:change_activity": (f"{ACTIVITY}bewerken/", "m"),
    "plans:rule_standing": (f"{ACTIVITY}stand/", "m"),
    "plans:add_contribution": (f"{ACTIVITY}bijdragen/nieuw/", "m"),
    "plans:change_contribution": (GIVEN, "m"),
    "plans:set_contribution": (f"{GIVEN}stand/", "m"),
    "plans:add_result": (f"{ACTIVITY}resultaten/nieuw/", "m"),
    "plans:change_result": (RESULT, "m"),
    "plans:financing": (f"{AGENDA_2026}financiering/", "ml"),
    "plans:asks": (f"{AGENDA_2026}vraagarticulatie/", "ml"),
}
POSTS_OF_ACTIVITIES = """
    plans:change_activity_line plans:move_activity plans:remove_activity plans:bring_back_activity
    plans:remove_contribution plans:bring_back_contribution plans:remove_result plans:bring_back_result
"""

MONEY = "/regios/achterhoek/procesmiddelen/"
PAGES_OF_MONEY = {
    "funding:overview": (MONEY, "kmr"),
    "funding:ledger": (f"{MONEY}kasboek/", "kl"),
    "funding:entry": (f"{MONEY}kasboek/2025-7/", "kl"),
    "funding:reverse": (f"{MONEY}kasboek/2026-1/storno/", "k"),
    "funding:book": (f"{MONEY}boeken/", "km"),
    "funding:receive": (f"{MONEY}ontvangen/?soort=btw", "k"),
    "funding:proposed_booking": (f"{MONEY}voorstellen/1/", "k"),
    "funding:commitments": (f"{MONEY}verplichtingen/", "kl"),
    "funding:add_commitment": (f"{MONEY}verplichtingen/nieuw/", "k"),
    "funding:commitment": (f"{MONEY}verplichtingen/1/", "k"),
    "funding:budget": (f"{MONEY}begroting/", "kl"),
    "funding:estimate": (f"{MONEY}raming/?jaar=2025", "kl"),
    "funding:carry_over": (f"{MONEY}overhevelen/?jaar=2025", "kl"),
    "funding:cashier": (f"{MONEY}regiokassier/", "ml"),
    "funding:propose_cashier": (f"{MONEY}regiokassier/voorstellen/", "m"),
    "funding:name_cashier": (f"{MONEY}regiokassier/noemen/", "l"),
    "funding:arrangements": (f"{MONEY}afspraken/", "km"),
}
POSTS_OF_MONEY = """
    funding:add_attachment funding:raise_commitment funding:release_commitment funding:propose_carry_over
    funding:decide_carry_over funding:withdraw_carry_over funding:add_agreement funding:share funding:set_limit
    funding:add_category funding:change_category
"""

# Files into and out of a region's book, and the regions side by side.
PAGES_OF_MONEY_FILES = {
    "funding:import_": (f"{MONEY}inlezen/", "k"),
    "funding:printouts": (f"{MONEY}afdrukken/", "kl"),
    "funding:programme": ("/procesmiddelen/", "pmr"),
    "funding:allocations": ("/procesmiddelen/toekenning/", "p"),
    "funding:set_allocation": ("/procesmiddelen/toekenning/achterhoek/2025/", "p"),
}

NOTE = "/regios/achterhoek/overleg/beslisnotas/"
NOTE_OF_REGION = f"{NOTE}{uuid.uuid5(uuid.UUID('6b1f4f0e-7c38-4d0a-9c53-0f8f3f0f6c11'), 'achterhoek-bereikbaarheid')}/"
PAGES_OF_NOTES = {
    "notes": (NOTE, "ml"),
    "new_note": (f"{NOTE}nieuw/", "m"),
    "note": (NOTE_OF_REGION, "ml"),
    "change_note": (f"{NOTE_OF_REGION}wijzigen/", "m"),
    "public_notes": ("/regios/achterhoek/beslisnotas/", "am"),
}

GREMIA = "/regios/achterhoek/overleg/"
# The numbers of bodies and seats are those of the reference data, in the order of the regions (governance/reference.py).
SEAT, OWN_BODY = f"{GREMIA}zetels/70/", f"{GREMIA}gremia/32/"
PAGES_OF_BODIES = {
    "bodies:overview": (GREMIA, "mlp"),
    "bodies:contacts": (f"{GREMIA}contacten/", "m"),
    "bodies:body": (OWN_BODY, "ml"),
    "bodies:seat": (SEAT, "ml"),
    "bodies:appoint": (f"{SEAT}benoemen/", "m"),
    "bodies:add_body": (f"{GREMIA}gremia/nieuw/", "m"),
    "bodies:change_body": (f"{OWN_BODY}bewerken/", "m"),
    "bodies:add_seat": (f"{OWN_BODY}zetels/nieuw/", "m"),
    "bodies:change_seat": (f"{SEAT}bewerken/", "m"),
    "bodies:end_seat": (f"{SEAT}opheffen/", "m"),
    "bodies:end_body": (f"{OWN_BODY}beeindigen/", "m"),
    "bodies:ministry": (f"{GREMIA}voorkeursdepartement/", "m"),
    "bodies:ask_ministry": (f"{GREMIA}voorkeursdepartement/vragen/", "m"),
    "bodies:decide_ministry": ("/regios/twente/overleg/voorkeursdepartement/besluit/", "p"),
    "bodies:programme_overview": ("/overleg/", "mp"),
    "bodies:programme_contacts": ("/overleg/contacten/", "p"),
    "bodies:review": ("/toegangscontrole/", "lp"),
}
MEETINGS = "/regios/achterhoek/overleg/"
AT = f"{MEETINGS}bijeenkomsten/{meeting_id('core_team', OPEN)}/"
POINT = f"{AT}agendapunten/{item_id('core_team', OPEN, 1)}/"
DRAFT = f"{MEETINGS}bijeenkomsten/{meeting_id('core_team', DOSSIER + 1)}/"
PAGES_OF_MEETINGS = {
    "rhythm": ("/overleg/ritme/", "mp"),
    "meetings:meetings": (f"{MEETINGS}bijeenkomsten/", "ml"),
    "meetings:plan_meeting": (f"{MEETINGS}bijeenkomsten/nieuw/", "m"),
    "meetings:plan_series": (f"{MEETINGS}bijeenkomsten/reeks/", "m"),
    "meetings:meeting": (AT, "ml"),
    "meetings:change_meeting": (f"{AT}wijzigen/", "m"),
    "meetings:cancel_meeting": (f"{AT}vervallen/", "m"),
    "meetings:close_meeting": (f"{AT}sluiten/", "m"),
    "meetings:attendance": (f"{AT}aanwezigheid/", "m"),
    "meetings:add_agenda_item": (f"{AT}agendapunten/nieuw/", "m"),
    "meetings:change_agenda_item": (POINT, "m"),
    "meetings:add_paper": (f"{POINT}stukken/", "m"),
    "meetings:outcome": (f"{POINT}uitkomst/", "m"),
    "meetings:change_decision": (f"{AT}besluiten/{came_of('core_team', OPEN, 2, 'besluit')}/", "m"),
    "meetings:report": (f"{MEETINGS}bijeenkomsten/{meeting_id('core_team', DOSSIER)}/verslag/", "ml"),
    "meetings:write_report": (f"{DRAFT}verslag/schrijven/", "m"),
    "meetings:decisions": (f"{MEETINGS}besluiten/", "ml"),
    "meetings:action_points": (f"{MEETINGS}actiepunten/", "ml"),
    "meetings:action_point": (f"{MEETINGS}actiepunten/{came_of('core_team', OPEN, 1, 'actie')}/", "ml"),
}
GATHERING, FOR_GUESTS = (
    f"{MEETINGS}bijeenkomsten/{event_id('werksessie')}/",
    f"/bijeenkomsten/{event_key('werksessie')}/",
)
PAGES_OF_EVENTS = {
    "events:register": (f"{GATHERING}aanmelden/", "m"),
    "events:registrations": (f"{GATHERING}aanmeldingen/", "m"),
    "events:open": (f"{GATHERING}aanmeldingen/instellen/", "m"),
    "events:add": (f"{GATHERING}aanmeldingen/toevoegen/", "m"),
    "events:take_off": (f"{GATHERING}aanmeldingen/{event_id('werksessie/1')}/afmelden/", "m"),
    "public_events": ("/bijeenkomsten/", "a"),
    "public_event": (FOR_GUESTS, "a"),
    "public_event_registered": (f"{FOR_GUESTS}gelukt/?wachtlijst=1", "a"),
}
PAGES_OF_CALENDAR = {
    "calendar": (f"{MEETINGS}kalender/", "ml"),
    "calendar_of_all": ("/overleg/kalender/?beeld=jaar", "mp"),
    "feeds": ("/overleg/kalender/abonnementen/", "m"),
}
POSTS_OF_MEETINGS = """
    meetings:move_agenda_item meetings:remove_agenda_item meetings:bring_back_agenda_item meetings:remove_paper
    meetings:take_decision meetings:give_action meetings:remove_decision meetings:follow_up_action meetings:start_report
    meetings:send_report meetings:propose_correction meetings:answer_correction meetings:adopt_report
"""
PATH = f"{MEETINGS}tijdpad/"
STEP, LETTER = f"{PATH}{milestone_id('achterhoek-vaststellen')}/", f"{PATH}{milestone_id('uitvoeringsagenda')}/"
PAGES_OF_MILESTONES = {
    "milestones:timeline": (PATH, "ml"),
    "milestones:add_milestone": (f"{PATH}nieuw/", "m"),
    "milestones:milestone": (STEP, "ml"),
    "milestones:change_milestone": (f"{STEP}wijzigen/", "m"),
    "milestone_own_date": (f"{LETTER}eigen-datum/", "m"),
    "programme_milestones:timeline": ("/overleg/tijdpad/", "mp"),
}
POSTS_OF_MILESTONES = """
    milestones:follow_up_milestone milestones:meet_wait programme_milestones:follow_up_milestone
    programme_milestones:meet_wait
"""
OF_PROGRAMME = " ".join(f"programme_{name}" for name in [*PAGES_OF_MEETINGS, *POSTS_OF_MEETINGS.split()] if ":" in name)

REPORTS = "/regios/achterhoek/voortgang/"
FINISHED_REPORT, DRAFT_REPORT = (f"{REPORTS}{report_key(key)}/" for key in ("achterhoek-2025-1", "achterhoek-2026-1"))
PAGES_OF_REPORTS = {
    "reports:reports": (REPORTS, "mp"),
    "reports:new_report": (f"{REPORTS}nieuw/", "m"),
    "reports:report": (FINISHED_REPORT, "mp"),
    "reports:write_report": (f"{DRAFT_REPORT}schrijven/", "m"),
    "reports:finish_report": (f"{DRAFT_REPORT}afronden/", "m"),
}

# Per address an example and who sees it: (a)nonymous, the (m)anager who writes, the (l)ead who reads along,
# the (p)rogramme team, the (r)egion adviser who writes for the rijk, the (k)assier.
PAGES = {
    "home": ("/", "aml"),
    "regions": ("/regios/", "am"),
    "region": ("/regios/achterhoek/", "aml"),
    "plans:begin_agenda": (AGENDA, "m"),
    "plans:document": (PLAN, "ml"),
    "plans:board": (f"{PLAN}bewerken/", "m"),
    "plans:chapter": (OPGAVEN, "ml"),
    "plans:describe_chapter": (f"{OPGAVEN}bijwerken/", "m"),
    "plans:chapter_history": (f"{OPGAVEN}geschiedenis/", "ml"),
    "plans:compare_saves": (f"{OPGAVEN}geschiedenis/1/2/", "m"),
    "plans:document_history": (f"{PLAN}geschiedenis/", "m"),
    "plans:versions": (f"{PLAN}versies/", "ml"),
    "plans:make_version": (f"{PLAN}versies/maken/", "m"),
    "plans:version": (f"{PLAN}versies/0.3/", "ml"),
    "plans:adoption": (f"{PLAN}versies/0.3/vaststellen/", "ml"),
    "plans:reviews": (f"{PLAN}versies/0.3/reactierondes/", "ml"),
    "plans:start_review": (f"{PLAN}versies/0.3/reactierondes/nieuw/", "m"),
    "plans:add_to_review": (f"{PLAN}versies/0.3/reactierondes/1/erbij/", "m"),
    "plans:review": (f"{PLAN}versies/0.3/reactierondes/1/", "ml"),
    "plans:review_table": (f"{PLAN}versies/0.2/reactierondes/1/tabel/", "ml"),
    "plans:readiness": (f"{PLAN}gereedheid/", "m"),
    "plans:overview": (f"{PLAN}inhoud/", "ml"),
    **PAGES_OF_PARTS,
    **PAGES_OF_ACTIVITIES,
    **PAGES_OF_MONEY,
    "plans:objective_weights": (f"{PLAN}doelstellingen/", "ml"),
    "plans:principles": (f"{PLAN}uitgangspunten/", "ml"),
    "plans:answer_for_region": (f"{PLAN}uitgangspunten/1/regio/", "m"),
    "plans:answer_for_state": (f"{PLAN}uitgangspunten/1/rijk/", "r"),
    "plans:recalibration": (f"{PLAN}herijken/", "ml"),
    "plans:begin_next_agenda": ("/regios/achterhoek/agenda/vervolg/", "m"),
    "plans:share_version": (f"{PLAN}versies/0.3/delen/", "ml"),
    "plans:publication": (f"{PLAN}versies/0.1/openbaar/", "mlb"),
    "plans:comments": (f"{PLAN}opmerkingen/", "ml"),
    "plans:pledge": (f"{PLAN}versies/0.3/inzet/", "d"),
    "plans:invitations": (f"{PLAN}uitnodigingen/", "m"),
    "plans:place_comment": (f"{PLAN}opmerkingen/nieuw/?hoofdstuk=introductie", "m"),
    "plans:compare_versions": (f"{PLAN}vergelijk/0.2/0.3/", "m"),
    "plans:indicators": (f"{PLAN}indicatoren/", "ml"),
    "plans:add_indicator": (f"{PLAN}indicatoren/nieuw/", "m"),
    "plans:indicator": (INDICATOR, "ml"),
    "plans:edit_indicator": (f"{INDICATOR}bewerken/", "ml"),
    "plans:remove_indicator": (f"{INDICATOR}verwijderen/", "m"),
    "plans:add_measurement": (f"{INDICATOR}metingen/nieuw/", "m"),
    "plans:read_in": (f"{INDICATOR}metingen/inlezen/", "m"),
    "plans:progress": (f"{AGENDA_2026}voortgang/", "ml"),
    "plans:progress_half": (f"{AGENDA_2026}voortgang/2026-1/", "ml"),
    "plans:report": (REPORT, "ml"),
    "plans:close_half": (f"{AGENDA_2026}voortgang/2026-2/afsluiten/", "m"),
    "shared:list": ("/indicatoren/", "mp"),
    "shared:page": (SHARED, "mp"),
    "shared:add": ("/indicatoren/nieuw/", "p"),
    "shared:edit": (f"{SHARED}bewerken/", "p"),
    "shared:inhabitants": ("/indicatoren/inwoners/?jaar=2025", "p"),
    "notices": ("/berichten/", "ml"),
    "region_audit": ("/regios/achterhoek/logboek/", "ml"),
    "system_audit": ("/beheer/logboek/", "b"),
    **PAGES_OF_MONEY_FILES,
    **PAGES_OF_NOTES,
    **PAGES_OF_REPORTS,
    **PAGES_OF_BODIES,
    **PAGES_OF_MEETINGS,
    **PAGES_OF_EVENTS,
    **PAGES_OF_CALENDAR,
    **PAGES_OF_MILESTONES,
    "account_login": ("/inloggen/", "a"),
    "account_inactive": ("/inloggen/geen-toegang/", "a"),
    "account_logout": ("/uitloggen/", "m"),
    "account_signup": ("/toegang/", "a"),
    "account_home": ("/account/", "m"),
    "account_reauthenticate": ("/account/bevestigen/", "m"),
    "account_change_password": ("/account/wachtwoord/wijzigen/", "m"),
    "account_reset_password": ("/account/wachtwoord/vergeten/", "a"),
    "account_reset_password_done": ("/account/wachtwoord/vergeten/verstuurd/", "a"),
    "account_reset_password_from_key": ("/account/wachtwoord/nieuw/1-onjuist/", "a"),
    "account_reset_password_from_key_done": ("/account/wachtwoord/nieuw/klaar/", "a"),
    "mfa_index": ("/account/tweede-factor/", "m"),
    "mfa_activate_totp": ("/account/tweede-factor/app/", "m"),
    "mfa_list_webauthn": ("/account/tweede-factor/passkeys/", "m"),
    "mfa_add_webauthn": ("/account/tweede-factor/passkeys/toevoegen/", "m"),
    "accessibility": ("/toegankelijkheid/", "am"),
    "privacy": ("/privacy/", "a"),
    "contact": ("/contact/", "a"),
    "components": ("/componenten/", "a"),
}
# Addresses that give no page of their own: what they give instead.
NO_PAGE = {
    "the same page as that of a region": """
        bodies:programme_body bodies:programme_seat bodies:programme_appoint bodies:programme_succeed
        bodies:programme_end_appointment
    """,
    "a post to a seat": """
        bodies:invite_again bodies:confirm_proposal bodies:set_aside_proposal bodies:programme_invite_again
        bodies:programme_confirm_proposal bodies:programme_set_aside_proposal
    """,
    "for a successor the form of bodies:appoint; to end, tests/governance/bodies": "bodies:succeed bodies:end_appointment",
    "a table of contacts": "bodies:contact_file bodies:programme_contact_file",
    "only with a link, tests/governance/bodies/test_invitation.py": "invitation accept_invitation",
    "a post about a meeting": POSTS_OF_MEETINGS,
    "a post about the own registration, and the list as a workbook": """
        events:cancel programme_events:cancel events:workbook programme_events:workbook
    """,
    "the same pages as under a region, of an event": """
        programme_events:register programme_events:registrations programme_events:open programme_events:add
        programme_events:take_off
    """,
    "only with the link in the mail, tests/journeys/test_events.py": """
        guest_registration open_guest_registration guest_registration_calendar
    """,
    "a post about a subscription": "renew_feed withdraw_feed",
    "a calendar for other programs": "meeting_file programme_meeting_file feed",
    "a post about a milestone": POSTS_OF_MILESTONES,
    "the same pages of milestones as under a region": """
        programme_milestones:add_milestone programme_milestones:milestone programme_milestones:change_milestone
    """,
    "the same pages as under a region": OF_PROGRAMME,
    "the PDF of a paper": "meetings:paper_file programme_meetings:paper_file",
    "a post about a print or a decision note, and a part of its page": """
        prints:ask_print programme_prints:ask_print prints:meeting_print_progress programme_prints:meeting_print_progress
        print_note note_prints publish_note withdraw_note
    """,
    "after a print was asked, tests/governance/papers/test_prints.py": "prints:meeting_print programme_prints:meeting_print",
    "a PDF of a meeting or of a decision note": """
        prints:meeting_print_pdf programme_prints:meeting_print_pdf note_pdf public_note_pdf
    """,
    "after a file was chosen or a print asked, tests/journeys/test_money_files.py": """
        funding:import_columns funding:import_check funding:printout
    """,
    "a post about a file or a print": "funding:import_drop funding:printout_again",
    "a part of the page of a print": "funding:printout_progress",
    "a workbook, a PDF or the audit file": """
        funding:ledger_xlsx funding:programme_xlsx funding:audit_file funding:printout_pdf
    """,
    "a post to an item of the plan": POSTS_OF_PARTS,
    "a post to an activity, or to a part of it": POSTS_OF_ACTIVITIES,
    "a post to a region's book": POSTS_OF_MONEY,
    "only while a storno waits, tests/journeys/test_money.py": "funding:proposed_reversal",
    "a post": """
        plans:begin_plan plans:save_chapter plans:move_chapter plans:remove_chapter plans:bring_back_chapter
        plans:restore_save plans:add_chapter plans:upload_image plans:pdf_again plans:leave_chapter
        plans:move_indicator plans:bring_back_indicator plans:store_table plans:remove_measurement shared:remove
        shared:bring_back read_notices
        plans:narrow_version
        plans:answer_comment plans:settle_comment plans:reopen_comment plans:accept_comment plans:withdraw_comment
        plans:switch_readiness plans:begin_recalibration plans:continue_items plans:end_recalibration
    """,
    "a post about a progress report": "reports:remove_report reports:correct_report reports:report_pdf_again",
    "a progress report as a file, or a part of its page": """
        reports:report_json reports:report_pdf reports:report_pdf_standing
    """,
    "a post about an invitation": "plans:renew_invitation plans:end_invitation",
    "a post to a reactieronde": """
        plans:close_review plans:withdraw_request plans:renew_link plans:reply_to_response plans:ask_annex
    """,
    "an annex of a reply table, or a part of its page": "plans:annex_pdf plans:annex_standing",
    "for who is asked, tests/journeys/test_reviews.py": "plans:review_request guest:page guest:open",
    "a file or a picture behind a personal link": "guest:pdf guest:image",
    "a post to the adoption of a version": """
        plans:offer plans:withdraw_offer plans:add_mandate plans:remove_mandate plans:approve_for_region
        plans:not_yet_for_region plans:take_back_for_region plans:approve_for_state plans:not_yet_for_state
        plans:take_back_for_state
    """,
    "a post to making a version public": """
        plans:make_edition plans:propose_publication plans:confirm_publication plans:withdraw_publication
        plans:undo_publication plans:take_offline
    """,
    "a file or plain text": """
        plans:image plans:version_image plans:version_pdf plans:version_json security_txt healthy ready
        mfa_download_recovery_codes plans:measurements_file funding:file
    """,
    "the same form as plans:add_measurement": "plans:change_measurement",
    "a part of a page": """
        plans:comments_panel
        plans:pdf_progress plans:chapter_standing plans:reference_choices plans:block_preview mfa_login_webauthn
    """,
    "only when two texts collide, below": "plans:conflict plans:refused_text",
    "the same as in the list and the form, tests/journeys/test_comments.py": "plans:comment plans:change_comment",
    "only in a round, tests/journeys/test_recalibrating.py": """
        plans:mark_item plans:compare_with_base plans:abandon_recalibration
    """,
    "the way to another page": "plans:choose_comparison plans:current_agenda",
    "only with a second factor, tests/governance/test_signin.py": """
        mfa_authenticate mfa_reauthenticate mfa_reauthenticate_webauthn mfa_deactivate_totp mfa_view_recovery_codes
        mfa_generate_recovery_codes mfa_edit_webauthn mfa_remove_webauthn
    """,
    "only without a password, tests/governance/test_signin.py": "account_set_password",
    "only with NPVR_ENV=demo": "demo_mail",
}
WHO = {
    "a": None, "m": MANAGER, "l": LEAD, "p": TEAM, "r": OWN_ADVISER, "k": CASHIER, "b": "beheer@demo.example",
    "d": "departement.vws@demo.example",
}  # fmt: skip
SHOWN = [(name, who) for name, (_, people) in PAGES.items() for who in people]


def names(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield namespace + pattern.name
        else:
            yield from names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else namespace)


def test_every_address_has_an_example_here_or_gives_no_page():
    without_page = set(itertools.chain.from_iterable(words.split() for words in NO_PAGE.values()))
    assert set(names(get_resolver().url_patterns)) == set(PAGES) | without_page
    assert not set(PAGES) & without_page


@pytest.fixture
def open_page(visit, sign_in):
    def opened(who, address, **options):
        page = sign_in(who, **options) if who else visit(**options)
        page.goto(address)
        return page

    return opened


@pytest.fixture(scope="module")
def titles():
    """The titles seen so far, with the address each belongs to."""
    return {}


@pytest.mark.parametrize(("name", "who"), SHOWN)
def test_a_page_is_for_everybody_at_a_desk_and_on_a_phone(read, titles, name, who):
    address = PAGES[name][0]
    page = read(WHO[who], address)
    assert faults(page) == []
    assert titles.setdefault(page.title(), address) == address, "another page has this title"
    page.set_viewport_size(PHONE)
    assert faults(page) == []
    page.set_viewport_size({**PHONE, "width": NARROWEST})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


@pytest.mark.parametrize(
    ("who", "address"),
    [
        (None, "/"), (None, "/inloggen/"), (None, "/componenten/"), (MANAGER, PLAN), (MANAGER, OPGAVEN),
        (MANAGER, f"{PLAN}bewerken/"), (MANAGER, f"{PLAN}vergelijk/0.2/0.3/"), (MANAGER, f"{PLAN}versies/0.3/"),
    ],
)  # fmt: skip
def test_the_dark_colours_are_as_readable(open_page, who, address):
    page = open_page(who, address, color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert violations(page) == []


# --- states ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("who", "address", "fields", "button", "words"),
    [
        (None, "/inloggen/", {"E-mailadres": "x@demo.example", "Wachtwoord": "onjuist"}, "Inloggen", "klop"),
        (None, "/account/wachtwoord/vergeten/", {"E-mailadres": "geen adres"}, None, "e-mailadres"),
        (MANAGER, f"{PLAN}bewerken/", {"Titel": ""}, "Hoofdstuk toevoegen", "Geef het hoofdstuk een titel."),
        (MANAGER, f"{OPGAVEN}bijwerken/", {"Titel": "", "Klaar op": "1999-01-01"}, "Bijwerken", "tussen 2020 en 2060"),
        (MANAGER, f"{PLAN}opgaven/nieuw/", {"Titel": ""}, "Bewaren", "Geef een titel."),
        (MANAGER, f"{PLAN}trajecten/nieuw/", {"Eindigt op": "1999-01-01", "Begint op": "2001-01-01"}, "Bewaren", "begin"),
        (MANAGER, f"{PLAN}doelstellingen/", {"Gewicht in %": "99"}, "Bewaren", "te veel"),
        (MANAGER, AGENDA, {"Eerste jaar": "2030", "Laatste jaar": "2026"}, "Agenda beginnen", "Draai"),
        (MANAGER, "/account/wachtwoord/wijzigen/", {"Huidig wachtwoord": "x"}, "Wachtwoord wijzigen", "wachtwoord"),
    ],
)  # fmt: skip
def test_a_form_with_errors_says_so_on_top_and_at_the_field(open_page, watch, who, address, fields, button, words):
    watch.expect(422, re.escape(address) + "|toevoegen/$")
    page = open_page(who, address)
    main = page.get_by_role("main")
    for label, value in fields.items():
        main.get_by_label(label, exact=False).first.fill(value)
    buttons = (
        main.get_by_role("button", name=button, exact=True) if button else main.locator("form button[type=submit]")
    )
    buttons.first.click()
    summary = page.get_by_role("alert").filter(has_text="Dit klopt nog niet")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text(words)
    for link in summary.get_by_role("link").all():
        expect(page.locator(link.get_attribute("href"))).to_have_attribute("aria-invalid", "true")
    assert faults(page) == []
    page.set_viewport_size(PHONE)
    assert faults(page) == []


DIALOGS = {
    "Koppeling": ("Koppeling invoegen", "Invoegen"),
    "Noot": ("Noot invoegen", "Invoegen"),
    "Tabel invoegen": ("Tabel invoegen", None),
    "Afbeelding": ("Afbeelding invoegen", "Invoegen"),
    "HTML bekijken en wijzigen": ("HTML van dit hoofdstuk", None),
}


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["desk", "phone"])
def test_each_dialog_of_the_editor_is_for_everybody_also_with_errors(sign_in, viewport):
    editor = Editor(sign_in(MANAGER, viewport=viewport), OPGAVEN)
    editor.to_end()
    for tool, (title, submit) in DIALOGS.items():
        dialog = editor.ask_for(tool, title)
        assert dialog.evaluate("(box) => box.contains(document.activeElement)")
        assert faults(editor.page) == [], title
        if submit:
            dialog.get_by_role("button", name=submit).click()
            expect(dialog.locator("[aria-invalid=true]").first).to_be_focused()
            assert faults(editor.page) == [], f"{title} with errors"
        editor.press("Escape")
        expect(dialog).to_be_hidden()
        expect(editor.text.or_(editor.tool(tool)).and_(editor.page.locator(":focus"))).to_have_count(1)


def test_a_table_in_the_editor_has_tools_of_its_own_that_are_for_everybody(sign_in):
    editor = Editor(sign_in(MANAGER), OPGAVEN)
    editor.to_end()
    editor.insert_table([["Wat", "Hoeveel"], ["Woningen", "12"]])
    expect(editor.page.get_by_role("toolbar", name="Tabel")).to_be_visible()
    assert faults(editor.page) == []


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["desk", "phone"])
def test_a_conflict_is_for_everybody(sign_in, watch, viewport):
    watch.expect(409, "/bewaren/$")
    address, base = chapter("twente", "opgaven"), "Hier schrijven twee mensen aan dezelfde zin over de regio."
    first = Editor(sign_in(TWENTE_MANAGER, viewport=viewport), address)
    first.text.focus()
    first.press("Control+a")
    first.write(base)
    first.save()
    second = Editor(sign_in(ADVISER, viewport=viewport), address)
    for number, editor in enumerate((first, second), start=1):
        editor.to_end()
        editor.write(f" Schrijver {number}.")
        editor.press("Control+s")
    expect(second.collision).to_be_visible()
    assert faults(second.page) == []
    page = second.page
    second.collision.get_by_role("link", name="Beide teksten bekijken").click()
    page.get_by_role("heading", name="Uw tekst botst").wait_for()
    assert faults(page) == []
    watch.expect(400, r"/botsing/\d+/$")
    page.get_by_role("button", name="Samengevoegd bewaren").click()
    expect(page.get_by_role("alert").filter(has_text="Dit klopt nog niet")).to_be_focused()
    assert faults(page) == []
    page.goto(f"{address}geschiedenis/")
    page.get_by_role("main").get_by_role("link", name=re.compile("niet kon bewaren")).first.click()
    page.get_by_role("heading", name="Niet bewaarde tekst").wait_for()
    assert faults(page) == []


def test_empty_places_invite_and_are_for_everybody(open_page):
    for address, words in (
        (f"{ZEELAND}versies/", "Er is nog geen versie"),
        (f"{ZEELAND}geschiedenis/", "Nog niets bewaard"),
        (f"{ZEELAND}hoofdstukken/introductie/", "Wat hoort hier?"),
        (ZEELAND, "Hier staat nog geen tekst."),
        ("/", "Er wacht niets op u"),
    ):
        page = open_page(ADVISER_OF_A_THEME if address == "/" else ELSEWHERE, address)
        expect(page.get_by_role("main")).to_contain_text(words)
        assert faults(page) == [], address


def test_what_is_not_there_or_not_allowed_is_said_on_a_page_for_everybody(open_page, watch):
    watch.expect(404, "/regios/")
    watch.expect(403, "/bewerken/$")
    for who, address, words in (
        (None, "/regios/nergens/", "niet"),
        (MANAGER, TWENTE, "niet"),
        (LEAD, f"{PLAN}bewerken/", "Alleen het kernteam"),
    ):
        page = open_page(who, address)
        expect(page.get_by_role("main")).to_contain_text(words)
        assert faults(page) == [], address


def test_a_public_version_is_for_everybody(open_page):
    for viewport in (WIDE, PHONE):
        page = open_page(None, f"{PLAN}versies/0.1/", viewport=viewport)
        expect(page.get_by_role("region", name="Over deze versie")).to_contain_text("openbaar")
        assert faults(page) == []


# --- keyboard --------------------------------------------------------------------------------------------------------
HAS_FOCUS_RING = """
() => {
  const shown = (element) => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element)
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none"
  }
  const at = document.activeElement
  return shown(at) || shown(at.parentElement) || `${at.outerHTML.slice(0, 200)}`
}
"""


def tab_to(page, wanted, most=200):
    """Press Tab until `wanted` has the focus; every stop on the way shows that it has it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(HAS_FOCUS_RING) is True
        if wanted.and_(page.locator(":focus")).count():
            return
    raise AssertionError(f"not reached by keyboard: {wanted}")


def test_a_chapter_is_written_and_saved_with_the_keyboard_alone(open_page):
    page = open_page(MANAGER, PLAN)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    tab_to(page, page.get_by_role("link", name=re.compile(r"^Bewerken ?van hoofdstuk 1$")))
    page.keyboard.press("Enter")
    text = page.get_by_role("textbox", name="Tekst", exact=True)
    text.wait_for()
    tab_to(page, page.get_by_role("toolbar", name="Opmaak").get_by_role("button").first)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Tussenkop")).to_be_focused()
    page.keyboard.press("Tab")
    expect(text).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type("Met het toetsenbord geschreven.")
    page.keyboard.press("Alt+F10")
    expect(page.get_by_role("toolbar", name="Opmaak").locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(text).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Bewaren")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-save-state]")).to_have_text(SAVED)
    expect(page.get_by_role("status").filter(has_text="Bewaard om")).to_have_count(1)
