"""Which activities somebody who books may link to, and see linked: those of the working text, or of a version they see.

The book is also read by who doesn't read the working text (the cashier, the steering group); a title from it would tell
them what is not shared yet (trust.md § 4, A1). They get the titles of the newest version of each agenda they may see.
"""

from governance.rights import may
from plans.content import tree
from plans.documents.models import DocumentKind
from plans.items.models import Activity
from plans.versions.models import Version


def activities_for(person, region):
    """The present activities of the region's agendas as (key, title, pk), as far as this person may know of them."""
    present = list(
        Activity.objects.filter(document__region=region, document__kind=DocumentKind.AGENDA)
        .present()
        .order_by("document__period", "position")
        .values_list("key", "title", "pk")
    )
    if may(person, "plans.view_working_text", region.pk):
        return present
    titles = _shared_titles(person, region)
    return [(key, titles[str(key)], pk) for key, _, pk in present if str(key) in titles]


def title_for(person, region, activity):
    """The title of a linked activity as this person may know it, or words that tell nothing of it."""
    if may(person, "plans.view_working_text", region.pk):
        return activity.title
    return _shared_titles(person, region).get(str(activity.key), "een activiteit uit de werktekst")


def _shared_titles(person, region):
    """Key and title of the activities in the newest version this person may see of each agenda."""
    versions = Version.objects.visible_to(person).filter(document__region=region, document__kind=DocumentKind.AGENDA)
    newest = versions.order_by("document", "-major", "-minor").distinct("document").values_list("content", flat=True)
    found = {}
    for content in newest:
        found |= {one["id"]: one["title"] for one in tree.read(content)["items"]["activities"]}
    return found
