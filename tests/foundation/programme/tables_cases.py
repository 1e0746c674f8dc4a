"""Wrong files: what is wrong with several keys together, or between tables. Each gives the one problem and no other."""

from samspel.foundation.kernel.problems import Problem
from tests.foundation.programme.parts import BODY, HEAD, SEAT, SECOND, TWO, problem

TABLES_CASES: list[tuple[str, Problem]] = [
    (
        BODY + 'from = "2020"\nto = "hösten 2019"\n',
        problem("ends-before-start", "body[1].to", 9, starts="2020", ends="2019-23"),
    ),
    (
        HEAD + 'from = "2020"\nto = "2019"\n',
        problem("ends-before-start", "programme.to", 5, starts="2020", ends="2019"),
    ),
    (
        BODY + "from = 2020\nevidenced_to = 2019-12-31\n",
        problem("ends-before-start", "body[1].evidenced_to", 9, starts="2020", ends="2019-12-31"),
    ),
    (
        HEAD + "adopted = { date = 2018-12-20 }\nends = 2017-01-01\n",
        problem("ends-before-start", "programme.ends", 5, starts="2018-12-20", ends="2017-01-01"),
    ),
    (SEAT + "count = { min = 5, max = 3 }\n", problem("range-reversed", "body[1].seat[1].count", 10, min=5, max=3)),
    (SEAT + "count = {}\n", problem("empty-range", "body[1].seat[1].count", 10)),
    (
        SEAT + 'elected_by = "a"\nappointed_by = "Kommunstyrelsen"\n',
        problem("keys-exclude-each-other", "body[1].seat[1].appointed_by", 11, keys="elected_by, appointed_by"),
    ),
    (
        SEAT + "count = { exactly = 2, min = 1 }\n",
        problem("keys-exclude-each-other", "body[1].seat[1].count.min", 10, keys="exactly, min"),
    ),
    (
        HEAD + '[[year_task]]\ntitle = "Storforum"\n',
        problem("one-key-needed", "year_task[1]", 4, keys="month, months_before_evaluation, any_day"),
    ),
    (
        SEAT + 'ex_officio = { office = "chair" }\n',
        problem("one-key-needed", "body[1].seat[1].ex_officio", 10, keys="body, organ"),
    ),
    (HEAD + "[follow_up]\nplan = {}\n", problem("one-key-needed", "follow_up.plan", 5, keys="every_years, from, to")),
    (BODY + "gap = [{}]\n", problem("one-key-needed", "body[1].gap[1]", 8, keys="from, to")),
    (BODY + "chairs = {}\n", problem("one-key-needed", "body[1].chairs", 8, keys="chair, vice")),
    (
        BODY + 'rule = [{ kind = "composition", seats = 1 }]\n',
        problem("one-key-needed", "body[1].rule[1]", 8, keys="side, organisation"),
    ),
    (
        BODY + 'rule = [{ kind = "report", to = [{ organ = "KS" }] }]\n',
        problem("one-key-needed", "body[1].rule[1].to[1]", 8, keys="every_months, every_years"),
    ),
    (
        BODY + 'rule = [{ kind = "evaluation" }]\n',
        problem("one-key-needed", "body[1].rule[1]", 8, keys="after_years, every_years"),
    ),
    (BODY + 'rule = [{ kind = "revision" }]\n', problem("one-key-needed", "body[1].rule[1]", 8, keys="every_years")),
    (SEAT + "personal = true\n", problem("only-for-substitutes", "body[1].seat[1].personal", 10, key="personal")),
    (
        BODY + 'chairs = { chair = ["politik", "civilsamhälle"] }\n',
        problem("two-chairs", "body[1].chairs.chair", 8, office="chair", first="politik", second="civilsamhälle"),
    ),
    (
        BODY + 'chairs = { chair = "politik" }\nrule = [{ kind = "chair-from-side", side = "civilsamhälle" }]\n',
        problem("two-chairs", "body[1].rule[1].side", 9, office="chair", first="politics", second="civil-society"),
    ),
    (
        BODY
        + 'rule = [\n  { kind = "vice-from-side", side = "politik", to = "2021" },\n'
        + '  { kind = "vice-from-side", side = "kommun", from = "2020" },\n]\n',
        problem("two-chairs", "body[1].rule[2].side", 10, office="vice", first="politics", second="municipality"),
    ),
    (BODY + 'chairs = { order = "ingen", vice = "politik" }\n', problem("chair-of-none", "body[1].chairs.vice", 8)),
    (
        BODY + 'chairs = { order = "växlande", turn = "år", chair = "politik" }\n',
        problem("alternating-needs-two", "body[1].chairs.chair", 8, count=1),
    ),
    (
        BODY + 'chairs = { order = "växlande", chair = ["politik", "kommun"] }\n',
        problem("missing-key", "body[1].chairs.turn", 8, key="turn"),
    ),
    (
        BODY
        + '[body.chairs]\norder = "växlande"\nturn = "år"\nchair = ["politik", "kommun", "civilsamhälle"]\n'
        + 'vice = ["kommun", "politik"]\n',
        problem("turns-differ", "body[1].chairs.vice", 12, chair=3, vice=2),
    ),
    (BODY + SECOND.replace('"b"', '"a"'), problem("duplicate-key", "body[2].id", 9, value="a")),
    (BODY + 'committee = { id = "a", name = "Au" }\n', problem("duplicate-key", "body[1].committee.id", 8, value="a")),
    (
        SEAT + 'id = "p"\n[[body.seat]]\nside = "kommun"\nid = "p"\n',
        problem("duplicate-key", "body[1].seat[2].id", 13, value="p"),
    ),
    (
        HEAD + '[[principle]]\nkey = "dialog"\nname = "D"\n[[principle]]\nkey = "dialog"\nname = "E"\n',
        problem("duplicate-key", "principle[2].key", 8, value="dialog"),
    ),
    (
        BODY
        + 'rule = [{ kind = "plan", id = "p", every_years = 2 }]\n[[rule]]\nkind = "plan"\nid = "p"\nevery_years = 2\n',
        problem("duplicate-key", "rule[1].id", 11, value="p"),
    ),
    (
        HEAD + '[process]\nstep = [{ id = "anta" }, { id = "anta" }]\n',
        problem("duplicate-key", "process.step[2].id", 5, value="anta"),
    ),
    (
        HEAD + '[staircase]\nstep = [{ n = 1, name = "A" }, { n = 1, name = "B" }]\n',
        problem("duplicate-key", "staircase.step[2].n", 5, value="1"),
    ),
    (TWO % ("2020-01-01", "första"), problem("two-first-adoptions", "programme.adopted[2]", 4)),
    (
        TWO % ("2017-01-01", "revidering"),
        problem("revision-before-first", "programme.adopted[2]", 4, date="2017-01-01"),
    ),
    (
        BODY + 'name_history = [\n  { name = "C", from = "2010", to = "2015" },\n  { name = "D", from = "2012" },\n]\n',
        problem("names-overlap", "body[1].name_history[2]", 10, first="C", second="D"),
    ),
    (BODY + 'rule = [{ kind = "election-years-only" }]\n', problem("needs-term", "body[1].rule[1]", 8)),
    (
        HEAD + '[[year_task]]\ntitle = "Val"\nmonth = 4\nelection_years_only = true\n',
        problem("needs-term", "year_task[1].election_years_only", 7),
    ),
    (
        BODY + 'chairs = { order = "roterande", turn = "mandatperiod" }\n',
        problem("needs-term", "body[1].chairs.turn", 8),
    ),
    (SEAT + 'elected_by = "csam"\n', problem("unknown-body", "body[1].seat[1].elected_by", 10, value="csam")),
    (
        BODY + 'organiser = ["a", "aa"]\n',
        problem("unknown-body", "body[1].organiser[2]", 8, value="aa", suggestion="a"),
    ),
    (
        BODY + 'link = [{ kind = "succeeds", body = "z" }]\n',
        problem("unknown-body", "body[1].link[1].body", 8, value="z"),
    ),
    (BODY + SECOND + 'parent = "c"\n', problem("unknown-body", "body[2].parent", 12, value="c")),
    (
        SEAT + 'ex_officio = { body = "kulturradet", office = "chair" }\n',
        problem("unknown-body", "body[1].seat[1].ex_officio.body", 10, value="kulturradet"),
    ),
    (
        HEAD + '[[year_task]]\ntitle = "Möte"\nmonth = 4\nbody = "z"\n',
        problem("unknown-body", "year_task[1].body", 7, value="z"),
    ),
    (
        HEAD
        + '[[rule]]\nkind = "plan"\nid = "en-plan"\nevery_years = 2\n'
        + '[[year_task]]\ntitle = "Plan"\nmonth = 4\nrule = "plan"\n',
        problem("unknown-rule", "year_task[1].rule", 11, value="plan", suggestion="en-plan"),
    ),
    (
        SEAT + '[[body.seat]]\nside = "politik"\nkind = "ersättare"\nsubstitute_for = "politics"\n',
        problem(
            "unknown-seat-group", "body[1].seat[2].substitute_for", 13, value="politics", suggestion="politics-ordinary"
        ),
    ),
    (
        BODY + 'gap = [{ from = "2020", seat = "z" }]\n',
        problem("unknown-seat-group", "body[1].gap[1].seat", 8, value="z"),
    ),
    (
        BODY + 'rule = [{ kind = "min-meetings-per-year", value = 2, meeting_kind = "oppet" }]\n',
        problem("unknown-meeting-kind", "body[1].rule[1].meeting_kind", 8, value="oppet"),
    ),
    (BODY + 'parent = "a"\n', problem("own-parent", "body[1].parent", 8, value="a")),
    (
        BODY + 'parent = "b"\n' + SECOND + 'parent = "a"\n',
        problem("parent-circle", "body[1].parent", 8, circle="a → b → a"),
    ),
    (
        BODY + 'link = [{ kind = "succeeds", body = "a" }]\n',
        problem("tie-to-itself", "body[1].link[1].body", 8, value="a"),
    ),
    (
        SEAT
        + 'ex_officio = { body = "b", office = "vice ordförande" }\n'
        + SECOND
        + 'chairs = { chair = "politik" }\n',
        problem("no-such-office", "body[1].seat[1].ex_officio.office", 10, body="b", office="vice-chair"),
    ),
    (
        SEAT
        + 'kind = "ersättare"\n[[body.seat]]\nside = "politik"\nkind = "ersättare"\nid = "s"\n'
        + 'substitute_for = "politics-substitute"\n',
        problem("substitute-for-substitute", "body[1].seat[2].substitute_for", 15, value="politics-substitute"),
    ),
    (
        SEAT
        + 'count = 2\n[[body.seat]]\nside = "politik"\nkind = "ersättare"\ncount = 3\npersonal = true\n'
        + 'substitute_for = "politics-ordinary"\n',
        problem("more-substitutes-than-seats", "body[1].seat[2].count", 14, substitutes=3, seats=2),
    ),
    # the file itself
]
