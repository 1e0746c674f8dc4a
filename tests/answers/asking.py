"""Asks what a table says that one can ask, and gives the answers in the table's own form."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.test import Client

from tests.answers.roles import spoken
from tests.answers.table import Answer
from tests.answers.world import World

HOST = "jonkoping.localhost"


def answers(client: Client, world: World, asked: Iterable[Answer]) -> list[Answer]:
    """The same cells with the status that came."""
    headers = {name: spoken(*grants) for name, grants in world.grants().items()}
    return [replace(cell, status=status(client, cell, headers[cell.asker])) for cell in asked]


def status(client: Client, cell: Answer, headers: dict[str, str]) -> int:
    return client.generic(cell.method, cell.path, headers={"Host": HOST} | headers).status_code


def by_route(table: Sequence[Answer]) -> dict[str, list[Answer]]:
    """The cells of each route, for one test each."""
    return {route: [cell for cell in table if cell.route == route] for route in {cell.route: None for cell in table}}
