"""What a reader is told of years that could not be shown: asked, why not, and shown instead."""

from __future__ import annotations

from dashboard.errors import Problem
from dashboard.exhibits.resolve import resolve
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_range


def year_notice(problem: Problem, view: View, catalogue: Catalogue, language: Language) -> str:
    """Return the sentence on a year; empty for any other problem."""
    if not problem.kind:
        return ""
    known = [int(year) for year in problem.allowed if year.isdigit()]
    named = message(language, f"explore.key.{problem.key}")
    asked = message(language, "explore.years.asked", choice=named, sent=problem.sent)
    values = {
        "asked": asked[:1].upper() + asked[1:],
        "sent": problem.sent,
        "known": format_range(min(known), max(known)) if known else "",
        "shown": _shown(problem.key, view, catalogue, language),
    }
    return message(language, f"explore.years.{problem.kind}", **values)


def _shown(key: str, view: View, catalogue: Catalogue, language: Language) -> str:
    """Return the years that are shown in place of what was asked."""
    asked = resolve(view, catalogue)
    if key == "pin":
        years = [str(year) for year in view.pin]
        return ", ".join(years) or message(language, "explore.absent.pin")
    if key == "base":
        return str(asked.base)
    return format_range(*(asked.span or asked.years))
