"""An example of each answer, for the description of the API. Everything in them is made up."""

from collections.abc import Mapping
from typing import Any

REPORT_DATE = {"edtf": "2021-03-23", "earliest": "2021-03-23", "latest": "2021-03-23"}
REPORT = {
    "key": "arsberattelse-2021",
    "title": "Årsberättelse för samspelet",
    "date": REPORT_DATE,
    "place": "Rådet, år 2019, första stycket",
}
ELECTED = {"edtf": "2019-02-19", "earliest": "2019-02-19", "latest": "2019-02-19"}
RENAMED = {"edtf": "2019-08", "earliest": "2019-08-01", "latest": "2019-08-31"}
FOUNDED = {"edtf": "2017-04-26", "earliest": "2017-04-26", "latest": "2017-04-26"}
FIRST_MEETING = {"edtf": "2019-03-04", "earliest": "2019-03-04", "latest": "2019-03-04"}
ADOPTED = {"edtf": "2018-12-20", "earliest": "2018-12-20", "latest": "2018-12-20"}

BODY = {
    "key": "natverket",
    "name": "Referensgruppen",
    "sphere": "civil-society",
    "kind": "civil-society-network",
    "exists": "yes",
    "parent": None,
}
NAMES = [
    {
        "name": "Referensgruppen",
        "kind": "name",
        "starts": FOUNDED,
        "ends": RENAMED,
        "certainty": "yes",
        "source": REPORT,
    },
    {
        "name": "Nätverket",
        "kind": "name",
        "starts": RENAMED,
        "ends": None,
        "certainty": "no",
        "source": REPORT,
    },
]
MANDATE = {
    "person": "Ingrid Wallner",
    "kind": "ordinary",
    "role": "member",
    "role_certainty": "yes",
    "side": "civil-society",
    "on_behalf_of": ["Grannkaffet"],
    "party": None,
    "seat": "foreningar-ordinarie/1",
    "starts": ELECTED,
    "ends": None,
    "certainty": "yes",
    "source": REPORT,
}
RULE = {
    "rule": "radet-fyra-moten",
    "kind": "min-meetings-per-year",
    "body": "radet",
    "text": "Gruppen ska samlas minst fyra gånger per år.",
    "year": 2019,
    "answer": "not-evidenced",
    "required": 4,
    "found": {"at_least": 1, "mentions": 1},
    "missing": 3,
    "evidence": [
        {
            "kind": "meeting",
            "key": "2019-03-04-radet",
            "title": "Rådets första möte",
            "on": FIRST_MEETING,
            "counts": True,
            "source": REPORT,
        }
    ],
    "next_step": "find-sources",
    "due_year": None,
}
MEETING = {
    "key": "2019-03-04-radet",
    "title": "Rådets första möte",
    "bodies": ["radet"],
    "parts": [{"body": "radet", "name": "Rådet", "part": "holds"}],
    "kind": "meeting",
    "starts": FIRST_MEETING,
    "starts_at": None,
    "ends_at": None,
    "state": "held",
    "participants": None,
    "participants_approximate": False,
    "source": REPORT,
}
DECISION = {
    "key": "kf-2018-12-20",
    "on": ADOPTED,
    "organ": "Kommunfullmäktige",
    "paragraph": "§ 7",
    "title": "Programmet för samspelet antas",
    "summary": "",
    "document": "programmet-2018",
    "source": REPORT,
}
DOCUMENT = {
    "key": "programmet-2018",
    "title": "Program för samspelet",
    "kind": "programme",
    "on": ADOPTED,
    "organ": "Kommunfullmäktige",
    "status": "in-force",
    "sphere": "municipality",
    "summary": "",
    "url": "",
    "ties": [{"tie": "supersedes", "earlier": "programforslag-2018", "source": REPORT}],
    "source": REPORT,
}
ORGANISATION = {
    "key": "grannkaffet",
    "name": "Grannkaffet",
    "form": "network",
    "sphere": "civil-society",
    "district": "",
    "summary": "",
    "other_names": ["Kaffe med grannar"],
}
SOURCE = {
    "key": REPORT["key"],
    "title": REPORT["title"],
    "kind": "report",
    "publisher": "Nätverket",
    "date": REPORT_DATE,
    "url": "",
    "note": "",
    "facts": 140,
}


def one_of(row: dict[str, Any]) -> dict[str, Any]:
    """A list that has only this row."""
    return {"items": [row], "count": 1}


EXAMPLES: Mapping[str, Any] = {
    "listBodies": one_of(BODY),
    "getBody": BODY
    | {
        "purpose": "En öppen gemenskap för civilsamhällets organisationer.",
        "starts": FOUNDED,
        "ends": None,
        "names": NAMES,
        "related": [{"key": "natverket-au", "name": "Nätverkets arbetsutskott", "relation": "committee", "on": None}],
        "disagreements": [],
        "source": REPORT,
    },
    "listMandates": one_of(MANDATE),
    "listRules": one_of(RULE),
    "listMeetings": one_of(MEETING),
    "listDecisions": one_of(DECISION),
    "listDocuments": one_of(DOCUMENT),
    "listOrganisations": one_of(ORGANISATION),
    "listSources": one_of(SOURCE),
    "getApiInfo": {
        "apiName": "samspel",
        "apiVersion": "1.0.0",
        "apiReleased": "2026-11-22",
        "apiDocumentation": "https://samspel.example/api/v1/",
        "apiStatus": "active",
    },
}
