"""What happens around every request: a reference number, and nothing private in a shared cache."""

import secrets

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
