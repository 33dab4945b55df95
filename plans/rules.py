"""Who may do what with documents and versions: the matrix's rows, named as predicates, with what to say on a no."""

from governance.rights import may

WHY_NOT = {
    "plans.edit": "Alleen het kernteam van deze regio schrijft aan dit document.",
    "plans.upload_image": "Alleen het kernteam van deze regio voegt afbeeldingen toe.",
    "plans.make_version": "Alleen het kernteam van deze regio maakt een versie.",
}


def may_edit(person, document):
    """Chapters and their order are the core team's, both sides (trust.md § 2)."""
    return document is not None and may(person, "plans.edit", document.region_id)


def may_view_working_text(person, document):
    """The working text is for the core team and the two who decide."""
    return document is not None and may(person, "plans.view_working_text", document.region_id)


def may_upload_image(person, document):
    """Images come in through the core team."""
    return document is not None and may(person, "plans.upload_image", document.region_id)


def may_make_version(person, document):
    """A version is made by the core team, either side."""
    return document is not None and may(person, "plans.make_version", document.region_id)
