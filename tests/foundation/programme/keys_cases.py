"""Wrong files: what is wrong with a single key or its value. Each gives the one problem and no other."""

from samspel.foundation.kernel.problems import Problem
from tests.foundation.programme.parts import BODY, HEAD, SEAT, problem

KEYS_CASES: list[tuple[str, Problem]] = [
    (
        HEAD + 'principle = "x"\n',
        problem("unknown-key", "programme.principle", 4, key="principle", belongs="principle"),
    ),
    (HEAD + 'adoptd = "x"\n', problem("unknown-key", "programme.adoptd", 4, key="adoptd", suggestion="adopted")),
    (HEAD + "[follow_up]\nquux = 1\n", problem("unknown-key", "follow_up.quux", 5, key="quux")),
    (HEAD + "[electorate]\n", problem("reserved-key", "electorate", 4, key="electorate")),
    (SEAT + "weight = 2\n", problem("reserved-key", "body[1].seat[1].weight", 10, key="weight")),
    ('[programme]\nid = "x"\n', problem("missing-key", "programme.name", 1, key="name")),
    ("", problem("missing-key", "programme", None, key="programme")),
    (BODY + "[[body.seat]]\ncount = 4\n", problem("missing-key", "body[1].seat[1].side", 8, key="side")),
    (BODY + "[[body.rule]]\nvalue = 4\n", problem("missing-key", "body[1].rule[1].kind", 8, key="kind")),
    (
        HEAD + "kommunkod = 680\n",
        problem("wrong-type", "programme.kommunkod", 4, expected="text", found="whole-number"),
    ),
    (
        BODY + 'own_working_order = "ja"\n',
        problem("wrong-type", "body[1].own_working_order", 8, expected="yes-or-no", found="text"),
    ),
    (
        SEAT + "count = 4.5\n",
        problem("wrong-type", "body[1].seat[1].count", 10, expected="whole-number", found="decimal-number"),
    ),
    (
        SEAT + "count = true\n",
        problem("wrong-type", "body[1].seat[1].count", 10, expected="whole-number", found="yes-or-no"),
    ),
    (
        HEAD + "from = 2018-12-20T10:00:00\n",
        problem("wrong-type", "programme.from", 4, expected="date", found="date-and-time"),
    ),
    ("programme = 3\n", problem("wrong-type", "programme", 1, expected="table", found="whole-number")),
    (HEAD + 'aims = ["a", 2]\n', problem("wrong-type", "programme.aims[2]", 4, expected="text", found="whole-number")),
    (
        BODY + 'kind = "storforom"\n',
        problem(
            "unknown-value",
            "body[1].kind",
            8,
            value="storforom",
            allowed="samordningsgrupp, storforum, tjänstepersonsnätverk, civilsamhällesnätverk, nätverk, "
            "arbetsutskott, styrgrupp, krisnätverk, annat",
            suggestion="storforum",
        ),
    ),
    (
        BODY + '[[body.rule]]\nkind = "varje fullmåne"\n',
        problem(
            "unknown-value",
            "body[1].rule[1].kind",
            9,
            value="varje fullmåne",
            allowed="min-meetings-per-year, events-per-year, meetings-in-months, every-years, election-years-only, "
            "composition, chair-from-side, vice-from-side, elected-by-own-side, report, evaluation, revision, plan",
        ),
    ),
    (
        BODY + '[[body.seat]]\nside = "politikk"\n',
        problem(
            "unknown-side",
            "body[1].seat[1].side",
            9,
            value="politikk",
            allowed="civilsamhälle, politik, tjänsteperson, kommun",
            suggestion="politik",
        ),
    ),
    (HEAD + 'umbrella = " "\n', problem("empty-text", "programme.umbrella", 4)),
    (SEAT + 'appointed_by = "?"\n', problem("question-mark", "body[1].seat[1].appointed_by", 10)),
    (
        '[programme]\nid = "Två ord"\nname = "X"\n',
        problem("wrong-form", "programme.id", 2, value="Två ord", example='"jonkoping-samspel"'),
    ),
    (HEAD + 'kommunkod = "68"\n', problem("wrong-form", "programme.kommunkod", 4, value="68", example='"0680"')),
    (SEAT + "count = -1\n", problem("number-out-of-range", "body[1].seat[1].count", 10, value=-1, least=1, most=500)),
    (
        SEAT + "count = 100_000\n",
        problem("number-out-of-range", "body[1].seat[1].count", 10, value=100_000, least=1, most=500),
    ),
    (
        BODY + '[[body.rule]]\nkind = "meetings-in-months"\nmonths = [\n  2,\n  13,\n]\n',
        problem("number-out-of-range", "body[1].rule[1].months[2]", 12, value=13, least=1, most=12),
    ),
    (BODY + "from = 2021-02-31\n", problem("date-no-day", "body[1].from", 8, text="2021-02-31", day=31, last=28)),
    (BODY + "from = 2021-13-01 # fel\n", problem("date-no-month", "body[1].from", 8, text="2021-13-01", month=13)),
]
