"""The description of the API: up to date, valid, as the national profile wants it, and true of every example."""

import json
import re
from pathlib import Path

import pytest
import schemathesis
from django.core.management import call_command
from jsonschema_rs import validator_for

from samspel.doors.api.pages import ADDRESSES, PARAMETERS
from tests.make import foundation as make

pytestmark = pytest.mark.django_db

COMMITTED = Path(__file__).parents[3] / "docs" / "api" / "openapi.json"
DESCRIBED = json.loads(COMMITTED.read_text("utf-8"))
OPERATIONS = {path: methods["get"] for path, methods in DESCRIBED["paths"].items()}


def test_the_committed_description_is_that_of_the_code(tmp_path):
    """If not: django-admin export_openapi_schema --api samspel.doors.api.openapi.api --indent 2 --output <the file>"""
    made = tmp_path / "openapi.json"
    call_command("export_openapi_schema", api="samspel.doors.api.openapi.api", output=str(made))

    assert json.loads(made.read_text("utf-8")) == DESCRIBED


def test_the_description_is_valid_openapi_3_1():
    assert DESCRIBED["openapi"].startswith("3.1.")
    schemathesis.openapi.from_dict(DESCRIBED).validate()


def test_the_served_description_has_the_site_s_own_address_and_contact(client, community):
    served = client.get("/api/v1/openapi.json").json()

    assert served["servers"] == [{"url": "http://testserver/api/v1"}]
    assert served["info"]["contact"] == {"name": "Jönköpings kommun"}
    assert (served["paths"], served["components"]) == (DESCRIBED["paths"], DESCRIBED["components"])


def test_the_api_can_only_be_read():
    assert {tuple(methods) for methods in DESCRIBED["paths"].values()} == {("get",)}
    assert [path for path, operation in OPERATIONS.items() if "requestBody" in operation] == []


def test_names_that_programs_use_are_these():
    """A client generated from the description calls them: they are never changed, only added to."""
    assert {path: operation["operationId"] for path, operation in OPERATIONS.items()} == {
        "/bodies": "listBodies",
        "/bodies/{key}": "getBody",
        "/bodies/{key}/mandates": "listMandates",
        "/rules": "listRules",
        "/meetings": "listMeetings",
        "/decisions": "listDecisions",
        "/documents": "listDocuments",
        "/organisations": "listOrganisations",
        "/sources": "listSources",
        "/api-info": "getApiInfo",
    }


# What Sweden's national REST API profile (Digg, 1.2.0) asks for, as far as its lint tool RAP-LP looks for it.


def test_addresses_have_lower_case_and_hyphens_and_no_slash_at_the_end():
    assert [path for path in OPERATIONS if not re.fullmatch(r"(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z]+\}))+", path)] == []


def test_it_is_served_by_https_under_its_name_and_major_version():
    assert [server["url"] for server in DESCRIBED["servers"]] == ["https://samspel.example/api/v1"]


def test_parameters_and_fields_are_written_in_one_way():
    parameters = {one["name"] for operation in OPERATIONS.values() for one in operation["parameters"]}
    shapes = {name: shape for name, shape in DESCRIBED["components"]["schemas"].items() if name != "ApiInfo"}
    fields = {field for shape in shapes.values() for field in shape.get("properties", {})}

    assert [name for name in sorted(parameters | fields) if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []


def test_parameters_are_optional_and_lists_have_limit_and_page_from_one():
    for path, operation in OPERATIONS.items():
        asked = {one["name"]: one for one in operation["parameters"] if one["in"] == "query"}
        assert [name for name, one in asked.items() if one["required"]] == []
        assert ("limit" in asked) == ("page" in asked) == operation["operationId"].startswith("list"), path
        if "limit" in asked:
            limit, page = asked["limit"]["schema"], asked["page"]["schema"]
            assert (limit["minimum"], limit["maximum"], limit["default"]) == (1, 100, 50)
            assert (page["minimum"], page["default"]) == (1, 1)


def test_every_number_is_bounded():
    numbers = [
        one["schema"]
        for operation in OPERATIONS.values()
        for one in operation["parameters"]
        if one["schema"]["type"] == "integer"
    ]
    assert numbers
    assert [schema for schema in numbers if not {"minimum", "maximum"} <= set(schema)] == []


def test_every_operation_says_what_it_does_in_both_languages_and_what_may_go_wrong():
    for path, operation in OPERATIONS.items():
        assert operation["description"]
        assert operation["summary"]
        assert set(operation["responses"]) == {"200", "422"} | ({"404"} if "{key}" in path else set())
        wrong = [answer for status, answer in operation["responses"].items() if status != "200"]
        assert {tuple(answer["content"]) for answer in wrong} == {("application/problem+json",)}
    problem = DESCRIBED["components"]["schemas"]["Problem"]
    assert {"type", "title", "status", "detail", "instance"} == set(problem["required"])


def test_it_says_who_answers_for_it_on_what_terms_and_what_its_limits_are():
    info = DESCRIBED["info"]
    assert {"title", "version", "description", "termsOfService", "contact", "license", "x-limitations"} <= set(info)
    assert "Ingen inloggning behövs" in info["description"]
    assert "No login is needed" in info["description"]


def test_api_info_has_what_the_profile_lists(client, community):
    assert client.get("/api/v1/api-info").json() == {
        "apiName": "samspel",
        "apiVersion": DESCRIBED["info"]["version"],
        "apiReleased": "2026-11-22",
        "apiDocumentation": "http://testserver/api/v1/",
        "apiStatus": "active",
    }


@pytest.mark.parametrize("path", OPERATIONS)
def test_the_example_of_an_answer_is_such_an_answer(path):
    answer = OPERATIONS[path]["responses"]["200"]["content"]["application/json"]
    schema = answer["schema"] | {"components": DESCRIBED["components"]}

    validator_for(schema, validate_formats=True).validate(answer["example"])


# The page for people.


def test_the_page_has_every_address_with_its_parameters():
    of_lists = {"limit", "page"}
    assert {one.path: set(one.parameters) for one in ADDRESSES} == {
        path: {each["name"] for each in operation["parameters"] if each["in"] == "query"} - of_lists
        for path, operation in OPERATIONS.items()
    }
    explained = {name for names, _ in PARAMETERS for name in names.split(", ")}
    assert explained == of_lists | {name for one in ADDRESSES for name in one.parameters}


def test_the_page_is_swedish_and_its_examples_are_the_site_s_own(client, community):
    make.body(community, "radet")
    page = client.get("/api/v1/").content.decode()

    assert "<h1>Datatjänst</h1>" in page
    assert 'href="/api/v1/bodies/radet/mandates?on=' in page
    assert 'href="/api/v1/openapi.json"' in page


def test_before_there_is_a_body_the_page_has_no_example_of_one(client, community):
    page = client.get("/api/v1/").content.decode()

    assert page.count("Exempel:") == len(ADDRESSES) - 2
