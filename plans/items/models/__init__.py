"""The tables of structured content, by noun."""

from .activities import Activity, ActivityCost, ActivityGoal, ActivityState, Result, ResultState, Strength
from .changes import ItemChange
from .contributions import Contribution, ContributionKind, ContributionState, ContributionYear
from .direction import Challenge, ChallengeKind, Goal, Lever, ObjectiveWeight, PrincipleAnswer, Side
from .indicators import Indicator, Measurement, MeasurementBatch, RegionFigure, SharedIndicator
from .item import Item
from .programmes import Award, AwardBasis, ProgrammeState, RunningProgramme
from .progress import Judgement, ProgressReport, ReportPeriod
from .readiness import ReadinessSwitch
from .recalibration import Mark, Recalibration, RecalibrationMark

__all__ = [
    "Activity", "ActivityCost", "ActivityGoal", "ActivityState", "Award", "AwardBasis", "Challenge", "ChallengeKind",
    "Contribution", "ContributionKind", "ContributionState", "ContributionYear", "Goal", "Indicator", "Item", "ItemChange",
    "Judgement", "Lever", "Mark", "Measurement", "MeasurementBatch", "ObjectiveWeight", "PrincipleAnswer", "ProgrammeState",
    "ProgressReport", "ReadinessSwitch", "Recalibration", "RecalibrationMark", "RegionFigure", "ReportPeriod", "Result",
    "ResultState", "RunningProgramme", "SharedIndicator", "Side", "Strength",
]  # fmt: skip
