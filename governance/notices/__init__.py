"""Telling people: a row in the transaction of the step, a list in the portal, and a mail at most once an hour."""
