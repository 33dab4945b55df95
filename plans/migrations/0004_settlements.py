import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

from npvr.immutability import insert_only


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_writing_together")]

    operations = [
        migrations.CreateModel(
            name="Settlement",
            fields=[
                (
                    "refused",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="settlement",
                        serialize=False,
                        to="plans.refusedtext",
                    ),
                ),
                ("in_save", models.PositiveIntegerField()),
                ("settled_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={"verbose_name": "opgeloste botsing", "verbose_name_plural": "opgeloste botsingen"},
        ),
        insert_only("plans_settlement"),
    ]
