"""The tables of this app, by noun: see the models of plans/documents, plans/items and plans/versions."""

from .adoption.models import Adoption, Approval, Mandate, NotYet, Offer, Pledge, Reading
from .comments.models import Comment
from .documents.invitations.models import Invitation
from .documents.models import (
    Chapter,
    ChapterText,
    Document,
    DocumentKind,
    Image,
    ImageUse,
    RefusedText,
    Settlement,
)
from .items.models import (
    Activity,
    ActivityCost,
    ActivityGoal,
    ActivityState,
    Award,
    AwardBasis,
    Challenge,
    ChallengeKind,
    Contribution,
    ContributionKind,
    ContributionState,
    ContributionYear,
    Goal,
    Indicator,
    Item,
    ItemChange,
    Judgement,
    Lever,
    Mark,
    Measurement,
    MeasurementBatch,
    ObjectiveWeight,
    PrincipleAnswer,
    ProgrammeState,
    ProgressReport,
    ReadinessSwitch,
    Recalibration,
    RecalibrationMark,
    RegionFigure,
    ReportPeriod,
    Result,
    ResultState,
    RunningProgramme,
    SharedIndicator,
    Side,
    Strength,
)
from .progress.models import FinishedReport, RegionReport, ReportFile, ReportPrint
from .publication.models import NameDecision, Publication
from .reviews.models import LinkMail, Remark, Reply, Response, Review, ReviewReminder, ReviewRequest
from .versions.models import RenderJob, Rendition, Sharing, Version, VersionPage, VersionPart, VersionState

__all__ = [
    "Activity", "ActivityCost", "ActivityGoal", "ActivityState", "Adoption", "Approval", "Award", "AwardBasis",
    "Challenge", "ChallengeKind", "Chapter", "ChapterText", "Comment", "Contribution", "ContributionKind",
    "ContributionState", "ContributionYear", "Document", "DocumentKind", "FinishedReport", "Goal", "Image", "ImageUse",
    "Indicator", "Invitation", "Item", "ItemChange", "Judgement", "Lever", "LinkMail", "Mandate", "Mark", "Measurement",
    "MeasurementBatch", "NameDecision", "NotYet", "ObjectiveWeight", "Offer", "Pledge", "PrincipleAnswer",
    "ProgrammeState", "ProgressReport", "Publication", "ReadinessSwitch", "Reading", "Recalibration",
    "RecalibrationMark", "RefusedText", "RegionFigure", "RegionReport", "Remark", "RenderJob", "Rendition", "Reply",
    "ReportFile", "ReportPeriod", "ReportPrint", "Response", "Result", "ResultState", "Review", "ReviewReminder",
    "ReviewRequest", "RunningProgramme", "Settlement", "SharedIndicator", "Sharing", "Side", "Strength", "Version",
    "VersionPage", "VersionPart", "VersionState",
]  # fmt: skip
