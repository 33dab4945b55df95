"""The project: settings, addresses, Celery, and what every app uses. It holds no domain."""

from .celery import app as celery_app

__all__ = ["celery_app"]
