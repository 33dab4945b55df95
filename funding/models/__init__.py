"""The tables of process money, by noun."""

from .allocation import Allocation, AllocationCorrection, Instrument, VatPart
from .budget import Audience, Budget, Category, Share, SharedPart
from .carrying import CarryOver, CarryOverPart
from .cashier import Cashier, Management, ProposedCashier
from .commitment import Commitment, CommitmentStep, StepKind
from .entry import Attachment, Entry, EntryKind, EntryOrigin, Ledger, StoredFile, YearTotal
from .importing import BatchState, ColumnMapping, ImportBatch
from .printout import Printout
from .proposal import ProposalState, ProposedBooking, ProposedReversal

__all__ = [
    "Allocation", "AllocationCorrection", "Attachment", "Audience", "BatchState", "Budget", "CarryOver",
    "CarryOverPart", "Cashier", "Category", "ColumnMapping", "Commitment", "CommitmentStep", "Entry", "EntryKind",
    "EntryOrigin", "ImportBatch", "Instrument", "Ledger", "Management", "Printout", "ProposalState", "ProposedBooking",
    "ProposedCashier", "ProposedReversal", "Share", "SharedPart", "StepKind", "StoredFile", "VatPart", "YearTotal",
]  # fmt: skip
