"""Images: checked, re-encoded without metadata, kept by the SHA-256 of their bytes (decisions 28).

Types by content: PNG, JPEG, WebP. At most 10 MB and 40 megapixels, the pixels checked before decoding; the long side
is brought down to 2,400 pixels.
"""

import hashlib
import io
import os
import uuid
import warnings

from django.conf import settings
from django.db import transaction
from PIL import Image as Picture
from PIL import ImageFile, ImageOps, UnidentifiedImageError

from governance import audit
from npvr.access import Refused
from npvr.files import write_file

from .models import ChapterText, Image, ImageUse

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
LONG_SIDE = 2_400
MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}


def add_image(document, upload, *, by):
    """Take in an uploaded image for `document`; answers its ImageUse. Refuses, in Dutch, what is not a sound image."""
    media_type, size, content = reencode(upload)
    sha256 = hashlib.sha256(content).hexdigest()
    image = Image.objects.filter(pk=sha256).first()
    path = image.path if image else _write(content, SUFFIXES[media_type])
    with transaction.atomic():
        if image is None:
            image, _ = Image.objects.get_or_create(
                sha256=sha256,
                defaults={
                    "media_type": media_type, "width": size[0], "height": size[1], "size": len(content), "path": path,
                },
            )  # fmt: skip
        name = os.path.basename(upload.name or "afbeelding")[:160].replace("\x00", "")  # noqa: PTH119 - a name, no path
        use, new = ImageUse.objects.get_or_create(
            document=document, image=image, defaults={"added_by": by, "file_name": name}
        )
        if new:
            audit.record("afbeelding toegevoegd", actor=by, region=document.region, subject=sha256[:12])
    return use


def is_shown_in(sha256, chapters):
    """Whether the text of one of these chapters shows the image, or showed it once: its history is read along."""
    saves = ChapterText.history.model.objects.filter(chapter__in=chapters)
    return saves.filter(html__contains=f'src="afbeelding:{sha256}"').exists()


def reencode(upload):
    """(media type, (width, height), bytes) of a clean copy; the file name and its ending are not believed."""
    if upload.size > MAX_BYTES:
        raise Refused(f"De afbeelding is {upload.size / 1024 / 1024:.0f} MB. Er past ten hoogste 10 MB.")
    picture = _open(upload)
    media_type = MEDIA_TYPES[picture.format]
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise Refused(
            f"De afbeelding is {width} bij {height} beeldpunten. Dat is te groot: maak haar kleiner dan 40 megapixel."
        )
    # WeasyPrint, where it is loaded, lets Pillow make do with half a file; here half a file is no picture.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        picture = ImageOps.exif_transpose(picture)
        picture.thumbnail((LONG_SIDE, LONG_SIDE))
        return media_type, picture.size, _encode(picture, media_type)
    except (OSError, ValueError, SyntaxError) as error:
        raise Refused("De afbeelding is beschadigd. Sla haar opnieuw op en probeer het nog eens.") from error


def _open(upload):
    refusal = "Dit is geen PNG-, JPEG- of WebP-afbeelding. Sla de afbeelding op als een van deze soorten."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            picture = Picture.open(upload, formats=list(MEDIA_TYPES))
    except (Picture.DecompressionBombError, Picture.DecompressionBombWarning) as error:
        raise Refused("De afbeelding heeft te veel beeldpunten: maak haar kleiner dan 40 megapixel.") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Refused(refusal) from error
    return picture


def _encode(picture, media_type):
    out = io.BytesIO()
    if media_type == "image/png":
        _flat(picture, {"1", "L", "LA", "P", "RGB", "RGBA"}).save(out, "PNG", optimize=True)
    elif media_type == "image/jpeg":
        _flat(picture, {"L", "RGB"}).save(out, "JPEG", quality=88, optimize=True)
    else:
        _flat(picture, {"RGB", "RGBA"}).save(out, "WEBP", quality=88)
    return out.getvalue()


def _flat(picture, modes):
    """The picture without metadata, in a mode the format can hold."""
    copy = picture if picture.mode in modes else picture.convert("RGBA" if "RGBA" in modes else "RGB")
    copy.info = {key: value for key, value in copy.info.items() if key == "transparency"}
    return copy


def _write(content, suffix):
    """Write bytes for good: temporary file, fsync, rename (trust.md F1, F4). The name tells nothing."""
    name = f"afbeeldingen/{uuid.uuid4().hex}.{suffix}"
    write_file(settings.MEDIA_ROOT / name, content)
    return name
