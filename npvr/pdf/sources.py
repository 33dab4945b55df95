"""Where a PDF gets its files from: from what the caller hands over, and from nowhere else (trust.md F15)."""

from collections.abc import Mapping
from pathlib import Path

_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"RIFF": "image/webp", b"wOF2": "font/woff2"}
# An address that was refused is shown on the job; a data: address can be megabytes long.
_SHOWN = 200


def _type(content):
    return next((kind for start, kind in _TYPES.items() if content.startswith(start)), "application/octet-stream")


def own_files_only(files: Mapping[str, Path | bytes]):
    """A fetcher for WeasyPrint that hands out `files` by their whole address, refuses the rest and remembers it.

    It inherits WeasyPrint's fetcher for its type only: the methods that open connections and local files are replaced,
    so there is no request to be redirected, resolved or timed out.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFilesOnly(URLFetcher):
        def __init__(self):
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self.refused: list[str] = []

        def refuse(self, url):
            """Remember that the document asked for this address."""
            shown = url if len(url) <= _SHOWN else url[:_SHOWN] + "…"
            if shown not in self.refused:
                self.refused.append(shown)

        def fetch(self, url, headers=None):
            """The file of this address; WeasyPrint goes on without it when there is none."""
            source = files.get(url)
            if source is None:
                self.refuse(url)
                raise ValueError("not among the files of this document")
            content = source.read_bytes() if isinstance(source, Path) else source
            kind = next(
                (kind for start, kind in _TYPES.items() if content.startswith(start)), "application/octet-stream"
            )
            return URLFetcherResponse(url, content, {"Content-Type": kind})

        def open(self, url, data=None, timeout=None):
            """The way urllib would come in; it leads to the same door."""
            return self.fetch(url if isinstance(url, str) else url.full_url)

    return OwnFilesOnly()
