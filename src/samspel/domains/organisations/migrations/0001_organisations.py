import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("communities", "0001_communities"),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=80)),
                ("name", models.CharField(max_length=160)),
                ("sort_key", models.CharField(editable=False, max_length=1120)),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("informal-group", "informal-group"),
                            ("network", "network"),
                            ("association", "association"),
                            ("faith-community", "faith-community"),
                            ("foundation", "foundation"),
                            ("study-association", "study-association"),
                            ("cooperative", "cooperative"),
                            ("umbrella", "umbrella"),
                            ("project", "project"),
                            ("authority", "authority"),
                            ("municipality-owned", "municipality-owned"),
                            ("unknown", "unknown"),
                        ],
                        max_length=20,
                    ),
                ),
                ("orgnr", models.CharField(blank=True, max_length=11, null=True)),
                (
                    "sphere",
                    models.CharField(
                        choices=[
                            ("municipality", "municipality"),
                            ("civil-society", "civil-society"),
                            ("joint", "joint"),
                        ],
                        max_length=16,
                    ),
                ),
                ("audience", models.CharField(choices=[("public", "public"), ("named", "named")], max_length=8)),
                ("summary", models.TextField(blank=True)),
                ("district", models.CharField(blank=True, max_length=80)),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="communities.community"
                    ),
                ),
            ],
            options={
                "ordering": ["sort_key", "pk"],
            },
        ),
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=160)),
                ("sort_key", models.CharField(editable=False, max_length=1120)),
                (
                    "kind",
                    models.CharField(
                        choices=[("name", "name"), ("alias", "alias"), ("misspelling", "misspelling")], max_length=12
                    ),
                ),
                ("starts_edtf", models.CharField(blank=True, default="", max_length=80)),
                ("starts_earliest", models.DateField(blank=True, null=True)),
                ("starts_latest", models.DateField(blank=True, null=True)),
                ("ends_edtf", models.CharField(blank=True, default="", max_length=80)),
                ("ends_earliest", models.DateField(blank=True, null=True)),
                ("ends_latest", models.DateField(blank=True, null=True)),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="communities.community"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="names",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["organisation", "pk"],
            },
        ),
        migrations.CreateModel(
            name="UmbrellaMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_edtf", models.CharField(blank=True, default="", max_length=80)),
                ("starts_earliest", models.DateField(blank=True, null=True)),
                ("starts_latest", models.DateField(blank=True, null=True)),
                ("ends_edtf", models.CharField(blank=True, default="", max_length=80)),
                ("ends_earliest", models.DateField(blank=True, null=True)),
                ("ends_latest", models.DateField(blank=True, null=True)),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="communities.community"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="umbrella_memberships",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "umbrella",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["community", "audience", "sort_key", "id"], name="organisation_list"),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["community", "audience", "form", "district"], name="organisation_facets"),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(fields=("community", "key"), name="organisation_key_once"),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(fields=("community", "orgnr"), name="organisation_number_once"),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("orgnr", ""), _negated=True), name="organisation_number_not_empty"
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "form__in",
                        [
                            "informal-group",
                            "network",
                            "association",
                            "faith-community",
                            "foundation",
                            "study-association",
                            "cooperative",
                            "umbrella",
                            "project",
                            "authority",
                            "municipality-owned",
                            "unknown",
                        ],
                    )
                ),
                name="organisation_form_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("sphere__in", ["municipality", "civil-society", "joint"])),
                name="organisation_sphere_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience__in", ["public", "named"])), name="organisation_audience_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationname",
            constraint=models.UniqueConstraint(
                fields=("organisation", "name", "kind", "starts_edtf"), name="organisation_name_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationname",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_edtf", ""), ("kind", "name")),
                fields=("organisation",),
                name="one_name_without_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationname",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["name", "alias", "misspelling"])), name="organisation_name_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="umbrellamembership",
            constraint=models.UniqueConstraint(
                fields=("umbrella", "member", "starts_edtf"), name="umbrella_membership_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="umbrellamembership",
            constraint=models.CheckConstraint(
                condition=models.Q(("umbrella", models.F("member")), _negated=True),
                name="umbrella_is_not_its_own_member",
            ),
        ),
    ]
