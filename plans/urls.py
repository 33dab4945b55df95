"""The addresses of documents and versions; stable, for people mail them (architecture.md § 5)."""

from django.urls import include, path, register_converter

from . import views
from .adoption import views as adoption
from .comments.urls import comments_tails
from .documents.invitations.urls import invitation_tails
from .documents.views import arranging, beginning, conflicts, history, images, writing
from .items.urls import agenda_tails, item_tails, plan_tails
from .publication import views as publication
from .reviews.urls import review_tails
from .versions.views import comparing, making, pdf, reading, recalibrating, sharing, story


class HashConverter:
    """A SHA-256 in an address."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class YearConverter:
    """The first year of an agenda in an address; what is no year leads nowhere."""

    regex = "[12][0-9]{3}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


register_converter(HashConverter, "sha256")
register_converter(YearConverter, "year")

chapter_tails = [
    path("", writing.chapter_page, name="chapter"),
    path("bewaren/", writing.save_chapter, name="save_chapter"),
    path("stand/", writing.chapter_standing, name="chapter_standing"),
    path("weg/", writing.leave_chapter, name="leave_chapter"),
    path("botsing/<int:refused>/", conflicts.conflict, name="conflict"),
    path("bijwerken/", arranging.describe_chapter, name="describe_chapter"),
    path("verplaatsen/", arranging.move_chapter, name="move_chapter"),
    path("verwijderen/", arranging.remove_chapter, name="remove_chapter"),
    path("terugbrengen/", arranging.bring_back_chapter, name="bring_back_chapter"),
    path("geschiedenis/", history.chapter_history, name="chapter_history"),
    path("geschiedenis/<int:old>/<int:new>/", history.compare_saves, name="compare_saves"),
    path("geschiedenis/niet-bewaard/<int:refused>/", conflicts.refused_text, name="refused_text"),
    path("terugzetten/", history.restore_save, name="restore_save"),
]

adoption_tails = [
    path("", adoption.adoption_page, name="adoption"),
    path("aanbieden/", adoption.offer, name="offer"),
    path("aanbieding-intrekken/", adoption.withdraw_offer, name="withdraw_offer"),
    path("mandaat/", adoption.add_mandate, name="add_mandate"),
    path("mandaat/verwijderen/", adoption.remove_mandate, name="remove_mandate"),
    path("regio/akkoord/", adoption.approve_for_region, name="approve_for_region"),
    path("regio/nog-niet/", adoption.not_yet_for_region, name="not_yet_for_region"),
    path("regio/terugnemen/", adoption.take_back_for_region, name="take_back_for_region"),
    path("rijk/akkoord/", adoption.approve_for_state, name="approve_for_state"),
    path("rijk/nog-niet/", adoption.not_yet_for_state, name="not_yet_for_state"),
    path("rijk/terugnemen/", adoption.take_back_for_state, name="take_back_for_state"),
]

publication_tails = [
    path("", publication.publication_page, name="publication"),
    path("uitgave-maken/", publication.make_edition, name="make_edition"),
    path("voorstellen/", publication.propose, name="propose_publication"),
    path("bevestigen/", publication.confirm, name="confirm_publication"),
    path("voorstel-intrekken/", publication.withdraw_proposal, name="withdraw_publication"),
    path("ongedaan/", publication.undo, name="undo_publication"),
    path("intrekken/", publication.take_offline, name="take_offline"),
]

version_tails = [
    path("", reading.version_page, name="version"),
    path("delen/", sharing.share_version, name="share_version"),
    path("delen/beperken/", sharing.narrow_version, name="narrow_version"),
    path("pdf", pdf.version_pdf, name="version_pdf"),
    path("pdf/stand/", pdf.pdf_progress, name="pdf_progress"),
    path("pdf/opnieuw/", pdf.pdf_again, name="pdf_again"),
    path("json", reading.version_json, name="version_json"),
    path("afbeeldingen/<sha256:sha256>/", reading.version_image, name="version_image"),
    path("vaststellen/", include(adoption_tails)),
    path("inzet/", adoption.pledge, name="pledge"),
    path("openbaar/", include(publication_tails)),
    path("reactierondes/", include(review_tails)),
]

recalibration_tails = [
    path("", recalibrating.recalibration_page, name="recalibration"),
    path("beginnen/", recalibrating.begin_recalibration, name="begin_recalibration"),
    path("doorgaan/", recalibrating.continue_items, name="continue_items"),
    path("afronden/", recalibrating.end_recalibration, name="end_recalibration"),
    path("ongedaan/", recalibrating.abandon_recalibration, name="abandon_recalibration"),
    path("vergelijken/", recalibrating.compare_with_base, name="compare_with_base"),
    path("<uuid:key>/", recalibrating.mark_item, name="mark_item"),
]

document_tails = [
    path("", views.document_page, name="document"),
    path("bewerken/", arranging.board, name="board"),
    path("hoofdstukken/toevoegen/", arranging.add_chapter, name="add_chapter"),
    path("hoofdstukken/<slug:chapter_slug>/", include(chapter_tails)),
    path("geschiedenis/", history.document_history, name="document_history"),
    path("afbeeldingen/", images.upload_image, name="upload_image"),
    path("afbeeldingen/<sha256:sha256>/", images.show_image, name="image"),
    path("versies/", reading.version_list, name="versions"),
    path("versies/maken/", making.make_version, name="make_version"),
    path("versies/<str:number>/", include(version_tails)),
    path("herijken/", include(recalibration_tails)),
    path("vergelijk/", comparing.choose_comparison, name="choose_comparison"),
    path("vergelijk/<str:old>/<str:new>/", comparing.compare_versions, name="compare_versions"),
    *item_tails,
    *comments_tails,
    *invitation_tails,
]

app_name = "plans"
urlpatterns = [
    path("regios/<slug:region_slug>/plan/beginnen/", beginning.begin_plan, name="begin_plan"),
    path("regios/<slug:region_slug>/agenda/nieuw/", beginning.begin_agenda, name="begin_agenda"),
    path("regios/<slug:region_slug>/agenda/", views.current_agenda, name="current_agenda"),
    path("regios/<slug:region_slug>/agenda/vervolg/", recalibrating.begin_next_agenda, name="begin_next_agenda"),
    path("regios/<slug:region_slug>/plan/", include([*document_tails, *plan_tails])),
    path(
        "regios/<slug:region_slug>/agenda/<year:first_year>/",
        include(
            [
                *document_tails,
                *agenda_tails,
                path("activiteiten/<uuid:key>/verloop/", story.activity_story, name="activity_story"),
            ]
        ),
    ),
]
