"""Keys of a query one by one: each value is looked up in the list of what is allowed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from dashboard.errors import Problem
from dashboard.exhibits.query_problems import LEAVE_OUT, Sent, problem, unknown_key, why
from dashboard.exhibits.view import Analysis, ChartKind, View
from dashboard.indicators.definition import Indicator
from dashboard.indicators.observations import (
    published_activities,
    published_regions,
    published_years,
)
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import CodeLists

#: Keys of a view, in the order in which they are written.
KEYS = (
    "indicator", "item", "region", "activity", "from", "to", "year", "as", "base", "reference",
    "chart", "annotate", "pin",
)  # fmt: skip
_LISTS = ("indicator", "region", "activity", "pin")

MOST_INDICATORS = 3
_DEFAULT_INDICATOR = "employment"
_MARKS = "published-figure"
_YEAR = re.compile(r"[0-9]{4}")


def read_fields(sent: Sent, catalogue: Catalogue, problems: list[Problem]) -> View:
    """Return the view that the keys describe one by one, adding a problem for each wrong one."""
    keys = _indicators(sent, problems)
    first = INDICATORS[keys[0]]
    fields: dict[str, Any] = {"indicator": keys}
    if "item" in sent:
        items = tuple(item.key for item in first.items)
        fields["item"] = _one("item", sent, items, problems)
        if fields["item"] == first.default_item.key:
            fields["item"] = None
    fields["region"] = _regions(sent, first, catalogue, problems)
    fields["activity"] = _activities(sent, first, catalogue, problems)
    for key in ("from", "to", "year", "base"):
        fields[key] = _year(key, sent, first, catalogue, problems)
    for key, allowed in (("as", get_args(Analysis)), ("chart", get_args(ChartKind))):
        value = _one(key, sent, allowed, problems)
        if value is not None:
            fields[key] = value
    if "reference" in sent:
        # Whether it is published for the indicator matters only to an analysis that compares.
        regions = (*published_regions(first, catalogue), *catalogue.codes.regions)
        allowed = tuple(dict.fromkeys(regions))
        fields["reference"] = _one("reference", sent, allowed, problems, catalogue.codes) or "NL"
    fields["annotate"] = _one("annotate", sent, ("programme",), problems)
    fields["pin"] = _pins(sent, first, catalogue, problems)
    return View(**fields)


def collected(pairs: Sequence[tuple[str, str]], problems: list[Problem]) -> dict[str, str]:
    """Return key -> value: lists given several times are joined, unknown keys are problems."""
    sent: dict[str, str] = {}
    for key, value in pairs:
        if key not in KEYS:
            problems.append(unknown_key(key, value, KEYS))
        elif key not in sent:
            sent[key] = value
        elif key in _LISTS:
            sent[key] = f"{sent[key]},{value}"
        elif sent[key] != value:
            problems.append(problem(key, value, (sent[key],), why("twice")))
    return sent


def _listed(key: str, sent: Sent) -> tuple[str, ...]:
    """Return the codes of a list, each once, in the order sent."""
    parts = (part.strip() for part in sent.get(key, "").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _indicators(sent: Sent, problems: list[Problem]) -> tuple[str, ...]:
    known = tuple(INDICATORS)
    keys = _listed("indicator", sent)
    if not keys:
        told = sent.get("indicator", "")
        problems.append(problem("indicator", told, known, why("needs_indicator")))
        return (_DEFAULT_INDICATOR,)
    if len(keys) > MOST_INDICATORS:
        reason = why("together", most=MOST_INDICATORS)
        problems.append(problem("indicator", sent["indicator"], known, reason))
    found = [_known("indicator", key, known, problems) for key in keys[:MOST_INDICATORS]]
    named = dict.fromkeys(key for key in found if key)
    # Published figures stand beside a series, never in front of it.
    return tuple(sorted(named, key=lambda key: key == _MARKS)) or (_DEFAULT_INDICATOR,)


def _regions(
    sent: Sent, indicator: Indicator, catalogue: Catalogue, problems: list[Problem]
) -> tuple[str, ...]:
    if "region" not in sent:
        return ()
    allowed = published_regions(indicator, catalogue)
    return _coded("region", sent, allowed, catalogue.codes, problems)


def _activities(
    sent: Sent, indicator: Indicator, catalogue: Catalogue, problems: list[Problem]
) -> tuple[str, ...]:
    if "activity" not in sent:
        return ()
    allowed = published_activities(indicator, catalogue)
    if not allowed:
        reason = why("no_activities", indicator=indicator.key)
        problems.append(problem("activity", sent["activity"], LEAVE_OUT, reason))
        return ()
    return _coded("activity", sent, allowed, catalogue.codes, problems)


def _coded(
    key: str, sent: Sent, allowed: Collection[str], codes: CodeLists, problems: list[Problem]
) -> tuple[str, ...]:
    """Return the codes of a list that are allowed, or stand in for what is not.

    Nothing stands in for a code that means nothing to us when others of the list do.
    """
    named = _listed(key, sent)
    kept = [_known(key, code, tuple(allowed), problems, codes) for code in named]
    sure = [
        found
        for found, code in zip(kept, named, strict=True)
        if found and (code in allowed or _means(code, codes))
    ]
    return tuple(dict.fromkeys(sure or filter(None, kept)))


def _means(code: str, codes: CodeLists) -> bool:
    """Tell whether a code is one of ours, or another spelling or edition of one."""
    return code in codes.regions or code in codes.activities or bool(successor(code, codes))


def _one(
    key: str,
    sent: Sent,
    allowed: Sequence[str],
    problems: list[Problem],
    codes: CodeLists | None = None,
) -> str | None:
    return _known(key, sent[key], allowed, problems, codes) if key in sent else None


def _known(
    key: str,
    value: str,
    allowed: Sequence[str],
    problems: list[Problem],
    codes: CodeLists | None = None,
) -> str | None:
    """Return a value that is allowed, else the nearest one or None, with a problem.

    A region that is not published gives way to the one that contains it.
    """
    if value in allowed:
        return value
    known = codes is not None and value in (
        codes.activities if key == "activity" else codes.regions
    )
    later = successor(value, codes) if codes is not None and not known else ""
    if later in allowed:
        problems.append(problem(key, value, (later,), why("renamed", code=later)))
        return later
    reason = why("unpublished" if known else "unknown")
    close = containing(value, allowed, codes) if known else _near(value, allowed, codes)
    best = tuple(dict.fromkeys((close, *allowed))) if close else tuple(allowed)
    problems.append(problem(key, value, best, reason))
    return close


def containing(value: str, allowed: Collection[str], codes: CodeLists | None) -> str | None:
    """Return the smallest allowed region that contains a region, None when there is none.

    Nothing is said of a region by the union of countries that it is in.
    """
    found = codes.regions.get(value) if codes is not None else None
    while found is not None and codes is not None:
        found = codes.regions.get(found.parent)
        if found is not None and found.level != "eu" and found.code in allowed:
            return found.code
    return None


def successor(code: str, codes: CodeLists) -> str:
    """Return our code of a region or activity in another spelling or edition, else "".

    COROP codes (``CR12``) and NUTS 2024 codes of regions, Eurostat's spelling of activities
    (``M_N``).
    """
    for region in codes.regions.values():
        if code in (region.corop, region.nuts_2024) and code != region.code:
            return region.code
    spelled = code.replace("_", "-")
    return spelled if spelled in codes.activities else ""


def _near(value: str, allowed: Collection[str], codes: CodeLists | None) -> str | None:
    return nearest(value, allowed) if codes is None else beginning(value, allowed)


def beginning(code: str, allowed: Collection[str]) -> str | None:
    """Return the longest allowed code that a code begins with, whatever the case; None for none.

    Codes that begin alike are parts of one whole; those that look alike have nothing in common.
    """
    folded = {one.casefold(): one for one in allowed}
    ends = (code[:end].casefold() for end in range(len(code), 0, -1))
    return next((folded[end] for end in ends if end in folded), None)


def nearest(value: str, allowed: Collection[str]) -> str | None:
    """Return the allowed value that is spelled most alike, whatever the case; None when none is."""
    folded = {one.casefold(): one for one in allowed}
    close = get_close_matches(value[:80].casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def _pins(
    sent: Sent, indicator: Indicator, catalogue: Catalogue, problems: list[Problem]
) -> tuple[int, ...]:
    """Return the pinned years, in order of time."""
    found = (
        _year("pin", {"pin": text}, indicator, catalogue, problems) for text in _listed("pin", sent)
    )
    return tuple(sorted({year for year in found if year is not None}))


def _year(
    key: str,
    sent: Sent,
    indicator: Indicator,
    catalogue: Catalogue,
    problems: list[Problem],
) -> int | None:
    """Return a year of four digits; whether there are figures for it is a rule between keys."""
    if key not in sent:
        return None
    text = sent[key]
    if _YEAR.fullmatch(text):
        return int(text)
    years = tuple(str(year) for year in published_years(indicator, catalogue))
    problems.append(problem(key, text, years, why("four_digits"), "unreadable"))
    return None
