"""Taking in an image, and giving it out through the working text it belongs to."""

from django.http import Http404, JsonResponse
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard
from npvr.files import NoRoom

from ... import rules
from ..finding import chapters_invited_to, find_document, known_document
from ..images import add_image, is_shown_in
from ..models import Image
from ..serving import image_response


@require_POST
@guard("plans.upload_image")
def upload_image(request, region_slug, first_year=None):
    """Take in one image; answers its address and size, or says in Dutch what is wrong with it."""
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_upload_image(request.user, document), rules.WHY_NOT["plans.upload_image"])
    upload = request.FILES.get("bestand")
    if upload is None:
        return JsonResponse({"message": "Kies eerst een afbeelding."}, status=400)
    try:
        image = add_image(document, upload, by=request.user).image
    except NoRoom as refusal:
        return JsonResponse({"message": str(refusal)}, status=507)
    except Refused as refusal:
        return JsonResponse({"message": str(refusal)}, status=400)
    return JsonResponse({"sha256": image.sha256, "width": image.width, "height": image.height}, status=201)


@guard("plans.view_working_text")
def show_image(request, region_slug, sha256, first_year=None):
    """An image of the working text, for who may read that text, or a chapter in which it stands or stood."""
    document = known_document(request.user, region_slug, first_year, invited=True)
    if document is None:
        chapters = [c.pk for c in chapters_invited_to(request.user, region_slug, first_year)]
        if not chapters or not is_shown_in(sha256, chapters):
            raise Http404
        image = Image.objects.filter(pk=sha256).first()
    else:
        image = Image.objects.filter(pk=sha256, uses__document=document).first()
    if image is None:
        raise Http404
    return image_response(image)
