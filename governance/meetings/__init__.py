"""Meetings: planning, agenda, papers, who was there, what came of it, and whether the rhythm is kept."""
