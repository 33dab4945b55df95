"""Pages that say something about the portal itself, and the two addresses that machines ask: /gezond and /gereed."""

import logging
from datetime import timedelta

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from . import home
from .access import public
from .database.base import wait_at_most

logger = logging.getLogger(__name__)


@public("an accessibility statement is for everybody")
def accessibility(request):
    """The accessibility statement: status, known faults, contact (standards.md 1.1)."""
    return render(request, "npvr/accessibility.html")


@public("people must be able to read what is kept about them before they sign in")
def privacy(request):
    """What the portal keeps about people, and why."""
    return render(request, "npvr/privacy.html")


@public("whom to ask")
def contact(request):
    """Whom to ask what."""
    return render(request, "npvr/contact.html")


@public("RFC 9116: how to report a weakness")
def security_txt(request):
    """Contact and a term that is always half a year ahead, so that it can't run out (standards.md 1.5)."""
    expires = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=180)
    lines = [
        f"Contact: {settings.BASE_URL}/contact/",
        f"Expires: {expires.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public("a load balancer asks it; it says nothing but that this process answers")
@never_cache
def healthy(request):
    """200 as long as this process answers at all."""
    return HttpResponse("gezond\n", content_type="text/plain; charset=utf-8")


@public("a load balancer asks it; it names the part that is away and nothing else")
@never_cache
def ready(request):
    """200 when a page can be served. Redis away, and PDF's that wait too long, are said: pages work without them."""
    with wait_at_most(2):
        parts = {"database": _database(), "redis": _redis()}
        late = _late_jobs() if parts["database"] else None
    text = "".join(f"{name}: {'goed' if well else 'weg'}\n" for name, well in parts.items())
    text += f"taken: {'onbekend' if late is None else f'{late} te laat' if late else 'goed'}\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8", status=200 if parts["database"] else 503)


def _database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations WHERE app = 'plans' LIMIT 1")
            return cursor.fetchone() is not None
    except DatabaseError as error:
        logger.error("not ready: %s", error)
        return False


def _late_jobs():
    try:
        return home.late_jobs()
    except DatabaseError as error:
        logger.error("not ready: %s", error)
        return None


def _redis():
    """Asked anew each time, past what npvr/cache.py remembers."""
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1) as client:
            return bool(client.ping())
    except (redis.RedisError, OSError) as error:
        logger.warning("redis is away: %s", error)
        return False
