"""The verbs of process money, by noun. Each is one transaction under the lock of the region's ledger, and is recorded."""

from .allocations import set_allocation, set_estimate
from .arranging import add_category, remove_category, rename_category, set_budget, set_reversal_limit, share, unshare
from .booking import BeyondAvailable, Income, Spending, book, book_many
from .carrying import decide_carry_over, propose_carry_over, withdraw_carry_over
from .cashiers import name_cashier, propose_cashier, set_agreement, set_aside_cashier
from .commitments import commit, raise_commitment, release
from .files import attach, store_file
from .proposals import decline_booking, propose_booking
from .reversing import confirm_reversal, decline_reversal, reverse

__all__ = [
    "BeyondAvailable", "Income", "Spending", "add_category", "attach", "book", "book_many", "commit",
    "confirm_reversal", "decide_carry_over", "decline_booking", "decline_reversal", "name_cashier", "propose_booking",
    "propose_carry_over", "propose_cashier", "raise_commitment", "release", "remove_category", "rename_category",
    "reverse", "set_agreement", "set_allocation", "set_aside_cashier", "set_budget", "set_estimate", "set_reversal_limit",
    "share", "store_file", "unshare", "withdraw_carry_over",
]  # fmt: skip
