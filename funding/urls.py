"""The addresses of process money, below a region; stable, for people mail them (architecture.md § 5)."""

from django.urls import include, path

from .importing.urls import import_tails
from .programme.urls import programme_tails
from .reporting.urls import report_tails
from .views import arranging, booking, cashier, commitments, entries, overview, years

entry_tails = [
    path("", entries.entry_page, name="entry"),
    path("storno/", entries.reverse_entry, name="reverse"),
    path("bijlagen/", entries.add_attachment, name="add_attachment"),
]
commitment_tails = [
    path("", commitments.commitment_page, name="commitment"),
    path("verhogen/", commitments.raise_commitment, name="raise_commitment"),
    path("vrijval/", commitments.release_commitment, name="release_commitment"),
]
book_tails = [
    path("", overview.overview_page, name="overview"),
    path("kasboek/", entries.ledger_page, name="ledger"),
    path("kasboek/<int:year>-<int:number>/", include(entry_tails)),
    path("bestanden/<int:pk>/", entries.stored_file, name="file"),
    path("boeken/", booking.book_spending, name="book"),
    path("ontvangen/", booking.book_income, name="receive"),
    path("voorstellen/<int:pk>/", entries.proposed_booking, name="proposed_booking"),
    path("storno/<int:pk>/", entries.proposed_reversal, name="proposed_reversal"),
    path("verplichtingen/", commitments.commitment_list, name="commitments"),
    path("verplichtingen/nieuw/", commitments.add_commitment, name="add_commitment"),
    path("verplichtingen/<int:pk>/", include(commitment_tails)),
    path("begroting/", years.budget, name="budget"),
    path("raming/", years.estimate, name="estimate"),
    path("overhevelen/", years.carry_over, name="carry_over"),
    path("overhevelen/<int:year>/voorstel/", years.propose_carry_over, name="propose_carry_over"),
    path("overhevelen/<int:pk>/besluit/", years.decide_carry_over, name="decide_carry_over"),
    path("overhevelen/<int:pk>/intrekken/", years.withdraw_carry_over, name="withdraw_carry_over"),
    path("regiokassier/", cashier.cashier_page, name="cashier"),
    path("regiokassier/voorstellen/", cashier.propose_cashier, name="propose_cashier"),
    path("regiokassier/noemen/", cashier.name_cashier, name="name_cashier"),
    path("regiokassier/overeenkomst/", cashier.add_agreement, name="add_agreement"),
    path("afspraken/", arranging.arrangements, name="arrangements"),
    path("afspraken/delen/", arranging.share_part, name="share"),
    path("afspraken/grens/", arranging.set_limit, name="set_limit"),
    path("afspraken/categorieen/", arranging.add_category, name="add_category"),
    path("afspraken/categorieen/<int:pk>/", arranging.change_category, name="change_category"),
]

app_name = "funding"
urlpatterns = [
    path("regios/<slug:region_slug>/procesmiddelen/", include([*book_tails, *import_tails, *report_tails])),
    path("procesmiddelen/", include(programme_tails)),
]
