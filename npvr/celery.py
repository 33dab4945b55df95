"""The Celery application: JSON only, late acknowledgement, quick redelivery after a killed worker (stack.md § 2b)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "npvr.settings")
app = Celery("npvr")
app.config_from_object("django.conf:settings", namespace="CELERY")
# By package: a tasks.py in a package inside an app is not found by itself.
app.autodiscover_tasks(
    ["npvr", "governance", "plans.versions", "plans.reviews", "plans.items", "plans.progress", "funding.reporting"]
)
