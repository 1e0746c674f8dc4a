from collections.abc import Iterator

from samspel.across.archive.checks.states import before_its_day, states_reversed
from samspel.across.archive.contents import Archive
from samspel.domains.meetings.rules import DocumentStatus, goes_in_circle
from samspel.domains.surveys.rules import DONE, moves_forward
from samspel.foundation.communities.rules import Audience
from samspel.foundation.kernel.problems import Problem

# Records are public or a body's own, organisations public or for named people.
UNFIT = dict.fromkeys(("meetings", "mentions", "documents", "decisions", "surveys"), Audience.NAMED)
UNFIT["organisations"] = Audience.BODY


def record_problems(archive: Archive) -> Iterator[Problem]:
    """What the rooms of decisions, documents and surveys would refuse."""
    for table, unfit in UNFIT.items():
        for row in archive.tables[table]:
            if row["audience"] is unfit:
                yield row.problem("audience-unfit", "audience", value=str(unfit))
    for row in archive.tables["decisions"]:
        yield from before_its_day(archive, row, row, "dated-after-source", "on")
    for row in archive.tables["documents"]:
        if row["status"] is not DocumentStatus.DRAFT:
            yield from before_its_day(archive, row, row, "dated-after-source", "on")
    yield from done_too_early(archive)
    yield from states_reversed(archive, "surveys", "survey_states", "survey", moves_forward)
    yield from document_circles(archive)


def done_too_early(archive: Archive) -> Iterator[Problem]:
    surveys = archive.by_key("surveys")
    told = [(row, row) for row in archive.tables["surveys"]]
    told += [(row, surveys[row["survey"]]) for row in archive.tables["survey_states"] if row["survey"] in surveys]
    for row, survey in told:
        if row["state"] in DONE:
            yield from before_its_day(archive, row, survey, "held-too-early", "state")


def document_circles(archive: Archive) -> Iterator[Problem]:
    numbers = {row["key"]: number for number, row in enumerate(archive.tables["documents"])}
    ties: list[tuple[int, int]] = []
    for row in archive.tables["document_links"]:
        later, earlier = numbers.get(row["document"]), numbers.get(row["earlier"])
        if later is None or earlier is None or later == earlier:
            continue
        if goes_in_circle(ties, later, earlier):
            said = f"{row['document']} → {row['earlier']} → {row['document']}"
            yield row.problem("circle", "earlier", circle=said)
        ties.append((later, earlier))
