from collections.abc import Callable

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

Code = Callable[[StateApps, BaseDatabaseSchemaEditor], None]


# SQLite keeps the words in an FTS5 table beside the documents, and triggers keep it as they are. A later migration that
# remakes the documents' table there (SQLite has no ALTER for most changes) drops the triggers and must make them again.
# remove_diacritics 0: å, ä and ö are letters of their own; other accents are off before the words come here.
FTS5 = [
    """CREATE VIRTUAL TABLE search_fts USING fts5(
        title_stems, stems, content='search_searchdocument', content_rowid='id', detail='column', prefix='2 3 4',
        tokenize='unicode61 remove_diacritics 0'
    )""",
    """CREATE TRIGGER search_fts_insert AFTER INSERT ON search_searchdocument BEGIN
        INSERT INTO search_fts(rowid, title_stems, stems) VALUES (new.id, new.title_stems, new.stems);
    END""",
    """CREATE TRIGGER search_fts_delete AFTER DELETE ON search_searchdocument BEGIN
        INSERT INTO search_fts(search_fts, rowid, title_stems, stems)
            VALUES ('delete', old.id, old.title_stems, old.stems);
    END""",
    """CREATE TRIGGER search_fts_update AFTER UPDATE ON search_searchdocument BEGIN
        INSERT INTO search_fts(search_fts, rowid, title_stems, stems)
            VALUES ('delete', old.id, old.title_stems, old.stems);
        INSERT INTO search_fts(rowid, title_stems, stems) VALUES (new.id, new.title_stems, new.stems);
    END""",
]
# The words come ready cut and stemmed, so that PostgreSQL's own parser, which cuts otherwise, is not asked. The columns
# are the database's own: models do not name them.
TSVECTOR = [
    """ALTER TABLE search_searchdocument ADD COLUMN stems_vector tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(stems, ' '))) STORED""",
    """ALTER TABLE search_searchdocument ADD COLUMN title_stems_vector tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(title_stems, ' '))) STORED""",
    "CREATE INDEX search_document_words ON search_searchdocument USING gin (stems_vector)",
]
MADE = {"sqlite": FTS5, "postgresql": TSVECTOR}
UNMADE = {
    "sqlite": [
        "DROP TRIGGER search_fts_insert",
        "DROP TRIGGER search_fts_delete",
        "DROP TRIGGER search_fts_update",
        "DROP TABLE search_fts",
    ],
    "postgresql": [
        "ALTER TABLE search_searchdocument DROP COLUMN stems_vector",
        "ALTER TABLE search_searchdocument DROP COLUMN title_stems_vector",
    ],
}


def run(statements: dict[str, list[str]]) -> Code:
    def on_this_database(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return on_this_database


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("communities", "0001_communities"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("row_id", models.PositiveBigIntegerField()),
                ("title", models.CharField(max_length=300)),
                ("sort_key", models.CharField(max_length=2100)),
                ("path", models.CharField(max_length=300)),
                ("names", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("title_stems", models.TextField()),
                ("stems", models.TextField()),
                ("public", models.BooleanField()),
                ("body_id", models.PositiveBigIntegerField(blank=True, null=True)),
                ("organisation_id", models.PositiveBigIntegerField(blank=True, null=True)),
                ("coordinator_sees", models.BooleanField(default=False)),
                ("weight", models.SmallIntegerField(default=0)),
                (
                    "community",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="communities.community"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["community", "kind"], name="search_document_kind")],
                "constraints": [models.UniqueConstraint(fields=("kind", "row_id"), name="one_search_document_a_row")],
            },
        ),
        migrations.RunPython(run(MADE), run(UNMADE)),
    ]
