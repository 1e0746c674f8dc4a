"""A problem → a sentence for people: file, line, key, what was expected, what to do."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from samspel.across.archive.sentences import archive, dates, programme, words
from samspel.foundation.kernel.problems import Problem

SENTENCES: Mapping[str, str | Promise] = dates.SENTENCES | programme.SENTENCES | archive.SENTENCES


def sentence(problem: Problem) -> str:
    """Where it is, what is wrong and, where we have an idea, what was probably meant. In the active language."""
    said = {name: words.word(value) for name, value in problem.values.items()}
    parts = [str(SENTENCES[problem.code]) % said]
    if problem.values.get("suggestion"):
        parts.append(_("Did you mean “%(suggestion)s”?") % said)
    where = place_of(problem)
    return f"{where}: {' '.join(parts)}" if where else " ".join(parts)


def sentences(problems: Iterable[Problem]) -> list[str]:
    return [sentence(problem) for problem in problems]


def place_of(problem: Problem) -> str:
    line = _("line %(line)d") % {"line": problem.line} if problem.line else ""
    return ", ".join(part for part in (problem.file, line, problem.key) if part)
