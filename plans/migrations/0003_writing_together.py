from django.db import migrations, models

# One entry of the history page begins at each row that does not go on from the one before it: a page of entries is
# found without reading the autosaves inside them, however many there are.
ENTRIES_INDEX = migrations.RunSQL(
    "CREATE INDEX plans_entries_of_a_chapter ON plans_chaptertext_history (chapter_id, lock_version DESC)"
    " WHERE NOT continues;",
    "DROP INDEX plans_entries_of_a_chapter;",
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_what_is_made_stays")]

    operations = [
        migrations.AddField(
            model_name="historicalchaptertext",
            name="continues",
            field=models.BooleanField(db_default=False, default=False, verbose_name="gaat verder"),
        ),
        migrations.AlterField(
            model_name="historicalchaptertext",
            name="save_kind",
            field=models.CharField(
                choices=[
                    ("created", "gemaakt"),
                    ("save", "bewaard"),
                    ("autosave", "vanzelf bewaard"),
                    ("merge", "samengevoegd"),
                    ("restore", "teruggezet"),
                    ("import", "ingelezen"),
                ],
                default="save",
                max_length=10,
                verbose_name="soort",
            ),
        ),
        ENTRIES_INDEX,
        migrations.AddField(model_name="refusedtext", name="met", field=models.PositiveIntegerField(null=True)),
        migrations.RemoveIndex(model_name="refusedtext", name="refused_of_a_chapter"),
        migrations.AddIndex(
            model_name="refusedtext", index=models.Index(fields=["chapter", "-id"], name="refused_newest_first")
        ),
    ]
