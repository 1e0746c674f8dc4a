"""Parts of small programme files, and how the problem that is expected is written down."""

from samspel.foundation.kernel.problems import Problem

HEAD = '[programme]\nid = "x"\nname = "X"\n'
BODY = HEAD + '[[body]]\nid = "a"\nname = "A"\nsphere = "gemensam"\n'
SEAT = BODY + '[[body.seat]]\nside = "politik"\n'
SECOND = '[[body]]\nid = "b"\nname = "B"\nsphere = "kommun"\n'
TWO = HEAD + 'adopted = [{ date = 2018-12-20 }, { date = %s, kind = "%s" }]\n'


def problem(code: str, place: str, line: int | None, /, **values: str | int) -> Problem:
    return Problem(code, place, line, values, "programme.toml")
