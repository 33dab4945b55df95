"""Milestones of the process as a timeline: the programme's and the region's own (ADR 0034)."""
