"""The names of the addresses in a document by what they are; a name that is nowhere here makes the walk fail."""

ITEM_PAGES = {"plans:challenge", "plans:lever", "plans:goal", "plans:programme"}
SIDES = {"plans:answer_for_region": {"ED"}, "plans:answer_for_state": {"RA"}}  # of one side of the core team
OF_THEIR_WRITER = {"plans:change_comment"}
OWN_PAGES = {"plans:conflict"}  # of the one person who wrote the text
LISTS = {"plans:document", "plans:versions", "plans:choose_comparison", "plans:comments"}
SIGNPOSTS = {"plans:current_agenda"}  # where they lead: tests/plans/test_current_agenda.py
BEGINNING = {"plans:begin_plan", "plans:begin_agenda", "plans:begin_next_agenda"}
MEASURING = {
    "plans:measurements_file", "plans:add_measurement", "plans:read_in", "plans:store_table",
    "plans:change_measurement", "plans:remove_measurement",
}  # fmt: skip

# --- activities ------------------------------------------------------------------------------------------------------
ACTIVITY_PAGES = {"activities", "activity", "activity_story", "financing", "asks"}
ACTIVITY_FORMS = {
    "add_activity", "change_activity", "rule_standing", "add_contribution", "change_contribution", "set_contribution",
    "add_result", "change_result",
}  # fmt: skip
ACTIVITY_POSTS = {"change_activity_line"} | {
    f"{verb}_{kind}"
    for kind in ("activity", "contribution", "result")
    for verb in ("move", "remove", "bring_back")
    if (verb, kind) not in {("move", "contribution"), ("move", "result")}
}
ACTIVITY_PAGES, ACTIVITY_FORMS, ACTIVITY_POSTS = (
    {f"plans:{name}" for name in names} for names in (ACTIVITY_PAGES, ACTIVITY_FORMS, ACTIVITY_POSTS)
)

# --- rounds of reactions ---------------------------------------------------------------------------------------------
REVIEW_PAGES = {"plans:reviews", "plans:review", "plans:review_table", "plans:annex_standing", "plans:annex_pdf"}
ANNEXES = {"plans:annex_standing", "plans:annex_pdf"}  # of the round that is closed
OF_THE_ASKED = {"plans:review_request"}  # of whoever sits in the seat that was asked
REVIEW_POSTS = {"plans:close_review", "plans:withdraw_request", "plans:renew_link", "plans:reply_to_response"}
REVIEW_POSTS |= {"plans:ask_annex"}
REVIEW_FORMS = {"plans:start_review", "plans:add_to_review"}

# --- versions --------------------------------------------------------------------------------------------------------
VERSION_PAGES = {
    "plans:adoption", "plans:pledge", "plans:version", "plans:version_pdf", "plans:pdf_progress", "plans:version_json",
    "plans:version_image", "plans:share_version", "plans:narrow_version", "plans:publication",
}  # fmt: skip
# Of the core team and the two who decide; others read at the version how far it goes.
SHARING_PAGES = {"plans:share_version", "plans:publication"}
PLEDGES = {"plans:pledge"}  # of the contact of a ministry; what it does: tests/plans/test_pledges.py
ADOPTION_POSTS = {
    f"plans:{name}"
    for name in ["offer", "withdraw_offer", "add_mandate", "remove_mandate"]
    + [f"{verb}_for_{side}" for verb in ("approve", "not_yet", "take_back") for side in ("region", "state")]
}  # what they do, and for whom: tests/plans/test_adoption.py
PUBLICATION_POSTS = {
    "plans:make_edition", "plans:propose_publication", "plans:confirm_publication", "plans:withdraw_publication",
    "plans:undo_publication", "plans:take_offline",
}  # fmt: skip
"""For both sides, and a fresh sign-in: tests/plans/publication."""
OF_A_VERSION = VERSION_PAGES | ADOPTION_POSTS | PUBLICATION_POSTS | {"plans:pdf_again"}

# --- the working text ------------------------------------------------------------------------------------------------
WORKING_TEXT_PAGES = ACTIVITY_PAGES | REVIEW_PAGES | ITEM_PAGES | {f"{name}s" for name in ITEM_PAGES} | {
    "plans:chapter", "plans:chapter_history", "plans:compare_saves", "plans:document_history", "plans:image",
    "plans:chapter_standing", "plans:refused_text", "plans:block_preview",
    "plans:recalibration", "plans:compare_with_base", "plans:overview", "plans:objective_weights", "plans:principles",
    "plans:indicators", "plans:indicator", "plans:edit_indicator", "plans:measurements_file",
    "plans:progress", "plans:progress_half", "plans:report",
    "plans:comments_panel", "plans:place_comment", "plans:comment", "plans:change_comment",
}  # fmt: skip
"""For whoever reads it."""
WRITING_PAGES = ACTIVITY_FORMS | REVIEW_FORMS | {
    name.replace(":", f":{verb}_") for name in ITEM_PAGES for verb in ("add", "remove")
} | {
    "plans:board", "plans:describe_chapter", "plans:make_version", "plans:begin_agenda", "plans:reference_choices",
    "plans:readiness", "plans:mark_item", "plans:begin_next_agenda", "plans:abandon_recalibration",
    "plans:add_indicator", "plans:remove_indicator", "plans:close_half",
    "plans:add_measurement", "plans:read_in", "plans:change_measurement", "plans:invitations",
}  # fmt: skip
"""For whoever writes in it."""
ROUND = {"plans:begin_recalibration", "plans:continue_items", "plans:end_recalibration"}
POSTS = ADOPTION_POSTS | PUBLICATION_POSTS | ACTIVITY_POSTS | REVIEW_POSTS | ROUND | {
    name.replace(":", f":{verb}_") for name in ITEM_PAGES for verb in ("move", "bring_back")
} | {f"plans:{verb}_comment" for verb in ("answer", "settle", "reopen", "accept", "withdraw")} | {
    "plans:begin_plan", "plans:add_chapter", "plans:save_chapter", "plans:move_chapter", "plans:remove_chapter",
    "plans:bring_back_chapter", "plans:restore_save", "plans:upload_image", "plans:pdf_again", "plans:leave_chapter",
    "plans:switch_readiness", "plans:move_indicator", "plans:bring_back_indicator", "plans:store_table",
    "plans:remove_measurement", "plans:narrow_version", "plans:renew_invitation", "plans:end_invitation",
}  # fmt: skip
"""Where nothing is to be read: a GET is answered 405."""

# --- forms -----------------------------------------------------------------------------------------------------------
NO_FORMS = (
    ADOPTION_POSTS
    | PUBLICATION_POSTS
    | {"plans:leave_chapter", "plans:board", "plans:readiness", "plans:reference_choices"}  # write nothing
    | {"plans:read_in", "plans:store_table", "plans:close_half"}  # tests/plans/items/test_measurements.py, …_progress
    | {"plans:narrow_version"}  # other people, and a fresh sign-in: tests/plans/test_sharing.py
    | {"plans:answer_comment", "plans:withdraw_comment"}  # of more people: tests/plans/comments/test_comments.py
    | {"plans:reply_to_response"}  # after closing: tests/plans/reviews/test_reviews.py
    | {"plans:ask_annex"}  # also of who decides: tests/plans/reviews/test_annex.py
    | ROUND
    | {"plans:abandon_recalibration"}  # they take a whole round: tests/plans/items/test_recalibration.py
)
FORMS = ITEM_PAGES | {"plans:edit_indicator", "plans:objective_weights", "plans:answer_for_region"}
FORMS = (FORMS | POSTS | WRITING_PAGES) - NO_FORMS
"""What the walk fills in (forms.py)."""
