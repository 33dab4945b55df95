"""Meetings in the calendar: on the screens of the portal, in a feed of one person, and as .ics by mail."""
