from django.db import migrations

from npvr.immutability import insert_only

# One row of history a save: the number of the save is unique in its chapter, and the newest come first.
HISTORY_INDEX = migrations.RunSQL(
    "CREATE UNIQUE INDEX plans_save_once_a_chapter ON plans_chaptertext_history (chapter_id, lock_version DESC);",
    "DROP INDEX plans_save_once_a_chapter;",
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_documents_and_versions")]

    operations = [
        HISTORY_INDEX,
        insert_only("plans_chaptertext_history"),
        insert_only("plans_refusedtext"),
        insert_only("plans_version"),
        insert_only("plans_rendition"),
        insert_only("plans_image"),
    ]
