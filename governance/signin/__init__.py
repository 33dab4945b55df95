"""Signing in: password or passkey, second factor, session rules and step-up, on django-allauth (decisions 13 to 15)."""
