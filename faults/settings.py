"""The portal's settings for the bench: a mail server of its own, and the switches that turn a guard off for a control.

This is the one place where a guard can be switched off, by FAULTS_WITHOUT (words of `faults.naive`, with commas), and
it works in NPVR_ENV=test only.
"""

import os

from npvr.settings import *  # noqa: F403
from npvr.settings import (
    CACHES,
    CELERY_BEAT_SCHEDULE,
    CELERY_BROKER_TRANSPORT_OPTIONS,
    DATABASES,
    ENVIRONMENT,
    INSTALLED_APPS,
    env,
)

if ENVIRONMENT != "test":
    raise env.SettingError("faults.settings is alleen voor NPVR_ENV=test.")

FAULTS_WITHOUT = set(env.words("FAULTS_WITHOUT"))
FAULTS_HOLD = env.text("FAULTS_HOLD")
INSTALLED_APPS = [*INSTALLED_APPS, "faults.switches.Switches"]
ROOT_URLCONF = "faults.urls"
EMAIL_BACKEND = "npvr.mail.PatientBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS = "127.0.0.1", int(os.environ["FAULTS_MAIL_PORT"]), False
ACCOUNT_RATE_LIMITS = False  # the bench signs in and asks for passwords more often than a person

if "patience" in FAULTS_WITHOUT:  # Django's own backend, as most projects have it
    DATABASES["default"] |= {"ENGINE": "django.db.backends.postgresql", "CONN_HEALTH_CHECKS": False, "OPTIONS": {}}
if "soft_cache" in FAULTS_WITHOUT:
    CACHES["default"] |= {"BACKEND": "django.core.cache.backends.redis.RedisCache", "OPTIONS": {}}
if "sweeper" in FAULTS_WITHOUT:
    del CELERY_BEAT_SCHEDULE["sweep-renders"]
if "line_check" in FAULTS_WITHOUT:
    CELERY_BROKER_TRANSPORT_OPTIONS |= {"health_check_interval": 0, "socket_timeout": None, "socket_keepalive": False}
if "mail_limit" in FAULTS_WITHOUT:
    EMAIL_BACKEND, EMAIL_TIMEOUT = "django.core.mail.backends.smtp.EmailBackend", None
