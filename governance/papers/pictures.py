"""Pictures in papers: decoded and written anew, without what was hidden in them."""

import io
import warnings

from PIL import Image as Picture
from PIL import ImageFile, ImageOps, UnidentifiedImageError

from npvr.access import Refused

MAX_PIXELS = 40_000_000
LONG_SIDE = 2_400
FORMATS = ("PNG", "JPEG", "WEBP")
IN_DOCUMENTS = (*FORMATS, "GIF", "BMP", "TIFF")
DAMAGED = "Deze afbeelding is beschadigd of niet helemaal binnengekomen. Bewaar haar opnieuw en voeg haar opnieuw toe."


def reencode(content, formats=IN_DOCUMENTS):
    """The picture as PNG (drawings) or JPEG (photographs), at most 2,400 pixels long. Refuses a bomb and half a file."""
    # WeasyPrint, where it is loaded, lets Pillow make do with half a file; here half a file is no picture.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            picture = Picture.open(io.BytesIO(content), formats=formats)
        if picture.width * picture.height > MAX_PIXELS:
            raise Refused("De afbeelding heeft te veel beeldpunten: maak haar kleiner dan 40 megapixel.")
        photograph = picture.format == "JPEG"
        picture = ImageOps.exif_transpose(picture)
        picture = picture.convert("RGB" if photograph or picture.mode in ("RGB", "L", "1", "CMYK") else "RGBA")
        picture.thumbnail((LONG_SIDE, LONG_SIDE))
        picture.info = {}
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=88) if photograph else picture.save(out, "PNG")
        return out.getvalue()
    except (Picture.DecompressionBombError, Picture.DecompressionBombWarning):
        raise Refused("De afbeelding heeft te veel beeldpunten: maak haar kleiner dan 40 megapixel.") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Refused(DAMAGED) from error


def size_of(content):
    """(width, height) in pixels of a picture made by `reencode`."""
    return Picture.open(io.BytesIO(content)).size
