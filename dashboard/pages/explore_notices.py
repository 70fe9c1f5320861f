"""What a reader is told of a choice that could not be shown as it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, get_args

from dashboard.errors import Problem
from dashboard.exhibits.query_fields import KEYS, beginning, successor
from dashboard.exhibits.view import Analysis, ChartKind, View
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.choices import analysis_label, chart_label, indicator_label
from dashboard.pages.year_notices import year_notice
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Most names of what is shown instead.
_NAMED = 3
#: As much of a list as a problem repeats.
_LONG = 80


class Notice(NamedTuple):
    """What a reader is told, and where there is one the way on: the words of a link, its query."""

    text: str
    words: str = ""
    query: str = ""


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
                sent=listed([names[key][code] for code in absent], language),
                shown=_shown(key, [names[key][code] for code in shown], language),
            )
    for problem in problems:
        if not any(_is_known(problem, key, names[key]) for key in names):
            # Where free text is never repeated, years are: they are numbers.
            is_said = sentence is told or problem.sent.replace(",", "").isdecimal()
            named = year_notice(problem, view, catalogue, language) if is_said else ""
            named = named or _in_names(problem, view, catalogue, language)
            if not named and sentence is told:
                named = _instead(problem, view, catalogue, language)
            yield named or sentence(problem, language)


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
    return listed(names[:_NAMED], language)


def listed(names: Sequence[str], language: Language) -> str:
    """Return names as a list in a sentence."""
    if len(names) < 2:
        return "".join(names)
    first, last = ", ".join(names[:-1]), names[-1]
    return message(language, "indicators.join.and", first=first, last=last)


def _in_names(problem: Problem, view: View, catalogue: Catalogue, language: Language) -> str:
    """Return the sentence on what exists and does not fit, in names; empty for anything else."""
    labels, shown = _labels(problem.key, catalogue, language), _value(problem.key, view)
    if problem.key in ("region", "activity") and problem.sent == ",".join(problem.allowed)[:_LONG]:
        text = f"explore.notice.one_{problem.key}"
        return message(language, text, shown=labels.get(shown, shown))
    code = successor(problem.sent, catalogue.codes)
    if code in labels and problem.sent not in labels:
        values = {"sent": problem.sent, "code": code, "name": labels[code]}
        return message(language, "explore.notice.renamed", **values)
    if problem.sent in labels and shown in labels:
        named = message(language, f"explore.key.{problem.key}")
        values = {"sent": labels[problem.sent], "shown": labels[shown], "choice": named}
        return message(language, "explore.notice.follows", **values)
    return ""


def _instead(problem: Problem, view: View, catalogue: Catalogue, language: Language) -> str:
    """Return the sentence on what stands in for something unknown; empty where that has no name."""
    if problem.key not in KEYS or not problem.sent:
        return ""
    labels, shown = _labels(problem.key, catalogue, language), _value(problem.key, view)
    named = message(language, f"explore.key.{problem.key}")
    several = getattr(view, problem.key, ()) if problem.key in ("region", "activity") else ()
    if len(several) > 1:
        # Among others it may have been left out, or another code stands in for it.
        shown = beginning(problem.sent, several) or ""
        if not shown:
            return message(language, "explore.notice.left_out", sent=problem.sent, choice=named)
    if shown not in labels:
        return ""
    values = {"sent": problem.sent, "choice": named, "shown": labels[shown]}
    return message(language, "explore.notice.instead", **values)


def _value(key: str, view: View) -> str:
    """Return what a view has of a key, the first where it has several."""
    found = {
        "reference": view.reference,
        "as": view.analysis,
        "chart": view.chart,
        "item": view.item or "",
    }
    listed = {"indicator": view.indicator, "region": view.region, "activity": view.activity}
    return found.get(key) or next(iter(listed.get(key, ())), "")


def _labels(key: str, catalogue: Catalogue, language: Language) -> dict[str, str]:
    """Return the names of the values of a key."""
    if key == "as":
        return {one: analysis_label(one, language) for one in get_args(Analysis)}
    if key == "chart":
        return {one: chart_label(one, language) for one in get_args(ChartKind)}
    if key == "indicator":
        return {one: indicator_label(one, language) for one in INDICATORS}
    return _names(catalogue, language).get("region" if key == "reference" else key, {})
