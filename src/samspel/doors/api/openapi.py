"""The API, and its description in OpenAPI 3.1 (docs/api/openapi.json is the same for a made-up address).

Made anew by `django-admin export_openapi_schema --api samspel.doors.api.openapi.api --indent 2`.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.openapi.schema import REF_TEMPLATE, OpenAPISchema
from ninja.renderers import JSONRenderer
from ninja.responses import NinjaJSONEncoder

from samspel.doors.api import about, bodies, records, register, rules
from samspel.doors.api.examples import EXAMPLES
from samspel.doors.api.problems import MEDIA_TYPE, invalid_values, not_found
from samspel.doors.api.shapes import Problem

EXAMPLE_SITE = "https://samspel.example"
DESCRIPTION = """
En kommuns samspel med sitt civilsamhälle som öppna data: grupper och deras namn över tid, vem som satt var och för vem,
vad som lovades och om det hölls, möten, beslut, styrdokument, organisationer och källor. Ingen inloggning behövs.
Uppgifterna går bara att läsa.

A municipality's cooperation with its civil society as open data: bodies and their names over time, who sat where and
for whom, what was promised and whether it was kept, meetings, decisions, steering documents, organisations and
sources. No login is needed. The data can only be read.

Dates are as exact as the sources: `{"edtf", "earliest", "latest"}`, where null is open. A question about a day is
answered with `yes`, `perhaps` or `no`. `known_on` asks for what was known on an earlier day. An empty parameter is the
same as none; one that an address does not have is refused. Every answer has an ETag.
""".strip()
LIMITATIONS = (
    "At most 100 rows in an answer. An answer may be up to 60 seconds old. What a body has not published is absent. "
    "Names of organisations are those in use on the day asked."
)
INFO = {
    "x-limitations": LIMITATIONS,
    "license": {"name": "EUPL-1.2", "url": "https://interoperable-europe.ec.europa.eu/licence/eupl-12"},
}

SUMMARIES = {
    "listBodies": _("The groups"),
    "getBody": _("One group"),
    "listMandates": _("Who sat in a group on a day"),
    "listRules": _("Were the promises kept?"),
    "listMeetings": _("Meetings and events"),
    "listDecisions": _("Decisions"),
    "listDocuments": _("Steering documents"),
    "listOrganisations": _("Organisations"),
    "listSources": _("Sources"),
    "getApiInfo": _("About the data service"),
}


class OpenApi(NinjaAPI):
    """Describes what ninja leaves out: summaries in Swedish, problem answers, and an example of each answer."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        described = super().get_openapi_schema(path_prefix=path_prefix or "", path_params=path_params)
        shapes = described["components"]["schemas"] | problem_schemas()
        for path, methods in described["paths"].items():
            for operation in methods.values():
                describe(path, operation)
        described["components"]["schemas"] = named_in(described["paths"], shapes)
        described |= at_site(described, EXAMPLE_SITE, contact={"name": "Samspel", "url": EXAMPLE_SITE})
        return described


def at_site(described: Mapping[str, Any], site: str, *, contact: Mapping[str, str]) -> dict[str, Any]:
    """The description as it is at `site` (scheme and host); `contact` is who answers for it there."""
    root = f"{site}/api/v1"
    here = {
        "info": described["info"] | {"termsOfService": f"{root}/#terms", "contact": contact},
        "servers": [{"url": root}],
        "externalDocs": {"description": "Explanation in Swedish, with examples", "url": f"{root}/"},
    }
    return {**described, **here}


def named_in(paths: dict[str, Any], shapes: dict[str, Any]) -> dict[str, Any]:
    """The shapes that answers have, not those of questions, whose fields stand as parameters."""
    text = json.dumps([paths, shapes], cls=NinjaJSONEncoder)
    return {name: shape for name, shape in shapes.items() if json.dumps(REF_TEMPLATE.format(model=name)) in text}


def problem_schemas() -> dict[str, Any]:
    """The problem answer and its parts, by name."""
    schema = Problem.model_json_schema(ref_template=REF_TEMPLATE, mode="serialization")
    return schema.pop("$defs") | {"Problem": schema}


def describe(path: str, operation: dict[str, Any]) -> None:
    """Add a summary in Swedish, what may go wrong at the address, and an example of its answer."""
    name, answers = operation["operationId"], operation["responses"]
    operation["summary"] = str(SUMMARIES[name])
    for parameter in operation["parameters"]:
        if parameter["in"] == "query":
            parameter["allowEmptyValue"] = True
    answers[200]["content"]["application/json"]["example"] = EXAMPLES[name]
    if "{key}" in path:
        answers[404] = problem_answer("Nothing has that key, or it is not public.")
    answers[422] = problem_answer("A value cannot be used; `errors` names each parameter that is wrong.")


def problem_answer(description: str) -> dict[str, Any]:
    schema = {"$ref": REF_TEMPLATE.format(model="Problem")}
    return {"description": description, "content": {MEDIA_TYPE: {"schema": schema}}}


class Readable(JSONRenderer):
    """Letters as they are, not as numbers: "ä" is two bytes instead of six, and people read the answers too."""

    json_dumps_params = {"ensure_ascii": False}


api = OpenApi(
    title="Samspel",
    version=about.VERSION,
    description=DESCRIPTION,
    urls_namespace="api",
    openapi_url=None,
    renderer=Readable(),
    openapi_extra={"info": INFO},
)
for room in (bodies, rules, records, register, about):
    api.add_router("", room.router)


@api.exception_handler(ValidationError)
def answer_invalid_values(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return invalid_values(request, error)


@api.exception_handler(Http404)
def answer_not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return not_found(request)


@cache
def description() -> Mapping[str, Any]:
    """Worked out once: it takes some 150 ms and is the same until the code changes."""
    return api.get_openapi_schema()
