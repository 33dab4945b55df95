from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0015_mail_at_once"),
    ]

    operations = [
        migrations.AlterField(
            model_name="printjob",
            name="kind",
            field=models.CharField(
                choices=[
                    ("agenda", "agenda"),
                    ("bundle", "vergaderbundel"),
                    ("report", "verslag"),
                    ("note", "beslisnota"),
                    ("public_note", "openbare uitgave van een beslisnota"),
                    ("reply_table", "reactietabel"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
    ]
