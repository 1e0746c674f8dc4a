"""Wrong files: what is wrong with the text itself. Each gives the one problem and no other."""

from samspel.foundation.kernel.problems import Problem
from tests.foundation.programme.parts import HEAD, SEAT, problem

FILE_CASES: list[tuple[str, Problem]] = [
    (HEAD + "umbrella = = 3\n", problem("not-toml", "umbrella", 4, column=12, text="umbrella = = 3")),
    (HEAD + "[[body]\n", problem("not-toml", "", 4, column=7, text="[[body]")),
    (HEAD + 'umbrella = "Forum\n', problem("quote-not-closed", "umbrella", 4, column=18, text='umbrella = "Forum')),
    (HEAD + 'aims = [\n  "a",\nfrom = 2020\n', problem("bracket-not-closed", "aims", 4, column=1, text="aims = [")),
    (
        SEAT.replace("[[body.seat]]\n", "seat = [\n").replace('side = "politik"', '  { side = "politik" count = 4 },')
        + "]\n",
        problem("comma-or-bracket-missing", "seat", 9, column=22, text='{ side = "politik" count = 4 },'),
    ),
    (HEAD + 'name = "Y"\n', problem("key-written-twice", "name", 4, column=11, text='name = "Y"')),
    (HEAD + "[programme]\n", problem("table-written-twice", "", 4, column=11, text="[programme]")),
    (HEAD + "x = " + "[" * 5000 + "\n", problem("nested-too-deep", "", 4)),
    (HEAD + 'umbrella = "FÃ¶rening"\n', problem("letters-mangled", "", 4, text="Ã¶")),
]

WINDOWS_1252 = (
    (HEAD + 'umbrella = "Förening"\n').encode("windows-1252"),
    problem("not-utf-8", "", 4, encoding="windows-1252", letter="ö"),
)
UTF_16 = ((HEAD + 'umbrella = "Förening"\n').encode("utf-16"), problem("not-utf-8", "", 1, encoding="utf-16"))
