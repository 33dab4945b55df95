"""Where the browser fetches our files: names with the hash of their content, looked up once a process."""

from functools import lru_cache

from whitenoise.storage import CompressedManifestStaticFilesStorage


class KeptManifestStorage(CompressedManifestStaticFilesStorage):
    """The manifest doesn't change while a process lives, so neither does the address of a file."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.url = lru_cache(maxsize=512)(super().url)
