"""What a reader is told of a choice that could not be shown as it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dashboard.errors import Problem
from dashboard.exhibits.query_fields import KEYS
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Most names of what is shown instead.
_NAMED = 3


def told(problem: Problem, language: Language) -> str:
    """Return the sentence on one problem, with what was sent."""
    if problem.key not in KEYS:
        return message(language, "explore.notice.unknown_key", choice=problem.key)
    named = message(language, f"explore.key.{problem.key}")
    if not problem.sent:
        return message(language, "explore.notice.missing", choice=named)
    return message(language, "explore.notice.replaced", sent=problem.sent, choice=named)


def notices_of(
    problems: Sequence[Problem],
    view: View,
    catalogue: Catalogue,
    language: Language,
    *,
    sentence: Callable[[Problem, Language], str] = told,
) -> Iterator[str]:
    """Yield a sentence per problem; one for all that exists but is not published here.

    Parameters
    ----------
    problems
        What had to be replaced.
    view
        What is shown instead.
    catalogue, language
        Where names are looked up, and in which language they are said.
    sentence
        Says what is wrong with something that does not exist.
    """
    names = _names(catalogue, language)
    for key in names:
        absent = [one.sent for one in problems if _is_known(one, key, names[key])]
        if absent:
            shown = view.region if key == "region" else view.activity
            yield message(
                language,
                "explore.notice.not_published",
                sent=_listed([names[key][code] for code in absent], language),
                shown=_shown(key, [names[key][code] for code in shown], language),
            )
    for problem in problems:
        if not any(_is_known(problem, key, names[key]) for key in names):
            yield sentence(problem, language)


def _names(catalogue: Catalogue, language: Language) -> dict[str, dict[str, str]]:
    codes = catalogue.codes
    return {
        "region": {code: one.names[language] for code, one in codes.regions.items()},
        "activity": {code: one.names[language] for code, one in codes.activities.items()},
    }


def _is_known(problem: Problem, key: str, names: dict[str, str]) -> bool:
    """Return whether a problem is that something is not published, although it exists."""
    return problem.key == key and problem.sent in names and problem.sent not in problem.allowed


def _shown(key: str, names: Sequence[str], language: Language) -> str:
    if not names and key == "activity":
        return message(language, "explore.absent.activity")
    return _listed(names[:_NAMED], language)


def _listed(names: Sequence[str], language: Language) -> str:
    if len(names) < 2:
        return "".join(names)
    first, last = ", ".join(names[:-1]), names[-1]
    return message(language, "indicators.join.and", first=first, last=last)
