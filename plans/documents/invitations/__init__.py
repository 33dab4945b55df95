"""Invitations to working text: somebody outside the core team reads, comments or writes a chapter until a day."""
