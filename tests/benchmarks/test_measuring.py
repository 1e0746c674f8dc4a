"""What the benchmarks count, and that an error is never taken for speed."""

import socket
from itertools import islice

import pytest

from benchmarks.figure import all_rows, list_rows
from benchmarks.load import Sample, joined, read_answer
from benchmarks.names import made_up

PAGE = """
<nav><ul><li>Start</li></ul></nav>
<main><ul><li>Föreningar</li></ul><ul class="rows orgs"><li>Ett</li><li>Två</li></ul>
<table><tr><td>Tre</td></tr></table></main>
<footer><ul><li>Källor</li></ul></footer>
"""


def answered(*pieces: bytes) -> None:
    """Let a server send these pieces, and read its answer."""
    server, client = socket.socketpair()
    with server, client:
        for piece in pieces:
            server.sendall(piece)
        server.shutdown(socket.SHUT_WR)
        read_answer(client)
        assert client.recv(1) == b""


def test_rows_are_those_of_the_content():
    assert (list_rows(PAGE), all_rows(PAGE)) == (2, 4)


def test_the_made_up_organisations_are_the_same_in_every_run():
    first, again = list(made_up(200)), list(islice(made_up(300), 200))
    assert first == again
    assert len({one.key for one in first}) == 200
    assert {bool(one.alias) for one in first} == {True, False}


def test_the_rate_of_several_clients_is_what_they_got_together():
    taken = joined([Sample(2, (0.1, 0.1), 0.06), Sample(2, (0.2, 0.4), 0.02)])
    assert taken.rate == pytest.approx(2 * 4 / 0.8)
    assert taken.work_each == pytest.approx(0.02)


def test_a_whole_answer_is_read_however_it_is_cut():
    answered(b"HTTP/1.1 200 OK\r\nContent-", b"Length: 5\r\n\r", b"\nh", b"ejja")


@pytest.mark.parametrize("said", [b"HTTP/1.1 500 Fel\r\nContent-Length: 0\r\n\r\n", b"HTTP/1.1 200 OK\r\n"])
def test_an_error_or_half_an_answer_ends_the_run(said):
    with pytest.raises(ConnectionError):
        answered(said)


def test_an_answer_that_ends_too_early_ends_the_run():
    with pytest.raises(ConnectionError):
        answered(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhej")
