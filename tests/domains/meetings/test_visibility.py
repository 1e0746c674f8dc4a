"""Who may see a record: the list filter and the one-row predicate are two forms of one rule."""

from dataclasses import dataclass

import pytest

from samspel.domains.meetings.models import Decision, Meeting, Mention, RecordDeclared, SteeringDocument
from samspel.domains.meetings.permissions import can_see_meeting, can_see_record
from samspel.domains.meetings.rules import Part
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.permissions import SEE_SURVEY
from samspel.foundation.access.actor import Actor, Role
from samspel.foundation.communities.rules import Audience, Sphere
from tests.make import foundation as base
from tests.make import meetings as make
from tests.make import surveys as make_surveys

IN_A_BODY = [Role.MEMBER, Role.SECRETARY, Role.BODY_ADMINISTRATOR]
EVERYWHERE = [Role.COORDINATOR, Role.OFFICIAL, Role.AUDITOR, Role.REPRESENTATIVE]


@dataclass(frozen=True)
class Placed:
    """What a predicate reads of a row."""

    audience: str
    body_ids: frozenset[int] = frozenset()
    body_id: int | None = None


@pytest.fixture
def records(community):
    """Of every model: public and closed, of Csam, of another group, of both and of none."""
    csam = base.body(community, "csam", sphere=Sphere.CIVIL_SOCIETY)
    group = base.body(community, "samordningsgruppen")
    for audience in (Audience.PUBLIC, Audience.BODY):
        for bodies in ((), (csam,), (group,), (csam, group)):
            make.meeting(community, *bodies, audience=audience, sphere=Sphere.CIVIL_SOCIETY)
        make.meeting(community, bodies=[(csam, Part.TAKES_PART)], audience=audience)
        for body in (None, csam, group):
            key = f"{audience}-{body.key if body else 'ingen'}"
            own = {"audience": audience, "body": body}
            make.decision(community, f"beslut-{key}", **own)
            make.document(community, f"dokument-{key}", **own)
            make_surveys.survey(community, **own)
        for body in (csam, group):
            make.mention(body, audience=audience)
    return {"csam": csam, "samordningsgruppen": group}


def actors(community, bodies):
    named = [("operator", base.operator(community)), ("visitor", base.visitor(community))]
    named += [(role, base.in_role(community, role)) for role in EVERYWHERE]
    return named + [
        (f"{role} of {key}", base.in_role(community, role, body=body))
        for role in IN_A_BODY
        for key, body in bodies.items()
    ]


def seen(model, actor):
    return set(model.objects.visible_to(actor).values_list("pk", flat=True))


def test_the_list_of_meetings_shows_what_the_predicate_allows(community, records):
    for name, actor in actors(community, records):
        allowed = {
            meeting.pk
            for meeting in Meeting.objects.all()
            if can_see_meeting(
                actor, Placed(meeting.audience, frozenset(meeting.parts.values_list("body_id", flat=True)))
            )
        }
        assert seen(Meeting, actor) == allowed, name


@pytest.mark.parametrize("model", [Mention, Decision, SteeringDocument, Survey])
def test_the_list_of_records_shows_what_the_predicate_allows(community, records, model):
    for name, actor in actors(community, records):
        allowed = {
            row.pk for row in model.objects.all() if can_see_record(actor, Placed(row.audience, body_id=row.body_id))
        }
        assert seen(model, actor) == allowed, name


def test_a_survey_has_the_same_predicate_as_other_records():
    assert SEE_SURVEY.allows is can_see_record


MODELS = [(Meeting, 5, 10), (Mention, 2, 4), (Decision, 3, 6), (SteeringDocument, 3, 6), (Survey, 3, 6)]


@pytest.mark.parametrize(("model", "published", "everything"), MODELS)
def test_who_sees_how_many(community, records, model, published, everything):
    """The coordinator sees nothing of civil society's unpublished records, nor does any role of the community."""
    shown = {name: len(seen(model, actor)) for name, actor in actors(community, records)}

    assert shown["operator"] == everything
    assert [shown[name] for name in ("visitor", *EVERYWHERE)] == [published] * 5
    own = {Meeting: {"csam": 3, "samordningsgruppen": 2}}.get(model, {"csam": 1, "samordningsgruppen": 1})
    assert {key: shown[f"{Role.MEMBER} of {key}"] - published for key in own} == own


def test_a_declaration_is_seen_with_its_body(community):
    closed, opened = base.body(community, "au", audience=Audience.BODY), base.body(community, "csam")
    declarations = {make.declared(closed, 2019).pk, make.declared(opened, 2019).pk}

    assert seen(RecordDeclared, base.operator(community)) == declarations
    assert len(seen(RecordDeclared, base.visitor(community))) == 1
    assert seen(RecordDeclared, base.in_role(community, Role.MEMBER, body=closed)) == declarations


def test_nobody_of_another_community_sees_anything(community, neighbour, records):
    stranger = Actor(community_id=neighbour.pk, grants=base.in_role(neighbour, Role.COORDINATOR).grants)

    assert len(seen(Meeting, stranger)) == 5
