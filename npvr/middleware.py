"""What happens around every request: a reference number, and nothing private in a shared cache."""

import secrets
from functools import cache

from csp.constants import HEADER
from csp.middleware import CheckableLazyObject, CSPMiddleware
from csp.utils import build_policy
from django.utils.cache import patch_vary_headers

from . import logs


class ReferenceMiddleware:
    """Gives each request a short reference number: in the answer's header, the log and the error page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.reference = secrets.token_hex(4)
        token = logs.reference.set(request.reference)
        try:
            response = self.get_response(request)
        finally:
            logs.reference.reset(token)
        response.headers["X-Reference"] = request.reference
        return response


class PolicyMiddleware(CSPMiddleware):
    """The Content-Security-Policy. That of an answer without a nonce is always the same, so it is put together once.

    Django-csp does that work twice for every answer, a tenth of what a short one costs in Python.
    """

    def process_response(self, request, response):
        if hasattr(request, "_csp_nonce") or any(name.startswith("_csp") for name in vars(response)):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, _policy_without_nonce())
        request.csp_nonce = CheckableLazyObject(self._csp_nonce_post_response)  # too late for one: it says so
        return response


@cache
def _policy_without_nonce():
    return build_policy()


class PrivateMiddleware:
    """Whatever is not said to be public stays out of every cache (decisions 22)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "private, no-store"
            patch_vary_headers(response, ["Cookie"])
        return response
