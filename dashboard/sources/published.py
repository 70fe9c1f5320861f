"""Published figures: what others have said, one row per value, never part of an official series."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.sources.dates import iso_date
from dashboard.sources.definitions import read_reference
from dashboard.sources.rows import Row, source_rows
from dashboard.vocabulary.codes import NETHERLANDS, OVERIJSSEL, TWENTE

FILE = "published_figures.csv"
CODE = "published_figures"
COLUMNS = (
    "id", "indicator", "geo", "year", "value", "unit", "publisher",
    "source_title", "source_url", "definition_note", "confidence",
)  # fmt: skip
FIELDS = (
    "id", "measure", "concept", "region", "place", "period", "period_text", "value", "unit",
    "precision", "publisher", "title", "address", "published", "definition", "confidence",
)  # fmt: skip

PLACES = {"Twente": TWENTE, "Overijssel": OVERIJSSEL, "Netherlands": NETHERLANDS}
MUNICIPALITY = " (gemeente)"

#: Doubts about some of the figures: note -> where it applies.
SCOPED = (
    {
        "note": "htsm-not-defined",
        "where": {"concept": ["htsm-jobs-in-industry", "htsm-share-of-industry"]},
    },
    {
        "note": "htsm-all-activities",
        "where": {"concept": ["htsm-jobs", "htsm-share-of-jobs", "htsm-growth"]},
    },
    {"note": "ratio-not-share", "where": {"concept": ["htsm-to-industry-ratio"]}},
    {"note": "derived-from-published", "where": {"confidence": ["derived"]}},
    {"note": "published-editions-differ", "where": {"concept": ["total-jobs"]}},
    {"note": "printed-value-contradicted", "where": {"concept": ["contradicted"]}},
    {"note": "survey-method-changed", "where": {"concept": ["net-participation-rate"]}},
    {"note": "registered-not-survey", "where": {"concept": ["registered-jobseekers-rate"]}},
)

#: A year alone, or with a part of that year behind it; not "2015 (publication)" or "2007-2015".
_PERIOD = re.compile(r"(?P<year>\d{4})(?: Q\d| \((?!publication)[^)]*\))?")
#: How exact a value is, as the unit column has it: "jobs (about)".
_PRECISION = re.compile(r"(?P<unit>.+?) \((?P<precision>about|just over|lower bound)[^)]*\)")
_TITLE_DATE = re.compile(r"\((?:update )?(?P<date>[^()]*\d{4})\)$")
_EDITION = re.compile(r"Twente Index \d{4}")
_STATED = re.compile(r"published (?P<date>\d{4})")
_CITING = ("citing", "via")

#: Stand for the note of the row above, where a source repeats itself.
AS_BEFORE = ("See previous row.", "As above.")


def published_rows(
    folder: Path, events: Iterable[Sequence[str]], municipalities: Mapping[str, str]
) -> list[tuple[str, ...]]:
    """Return all published figures, sorted by id; values stay the text that the source printed.

    Parameters
    ----------
    events
        Rows of the timeline (`programme.event_rows`): a figure on the page of a dated event was
        published then.
    municipalities
        Name -> code.

    Raises
    ------
    SourceError
        A measure has no line in `reference/concepts.csv`, or a place is unknown.
    """
    concepts = {row["measure"]: row["concept"] for row in read_reference("concepts.csv")}
    days = _days(events)
    rows = []
    definition = ""
    for row in source_rows(folder, FILE, COLUMNS):
        if row["definition_note"] not in AS_BEFORE:
            definition = row["definition_note"]
        if row["indicator"] not in concepts:
            raise SourceError(f"{FILE}: measure {row['indicator']!r} has no concept")
        exact = _PRECISION.fullmatch(row["unit"])
        period = _PERIOD.fullmatch(row["year"])
        rows.append(
            (
                row["id"],
                row["indicator"],
                concepts[row["indicator"]],
                _region(row["geo"], municipalities),
                row["geo"],
                period["year"] if period else "",
                row["year"],
                row["value"],
                exact["unit"] if exact else row["unit"],
                exact["precision"] if exact else "",
                row["publisher"],
                row["source_title"],
                row["source_url"],
                _published(row, days),
                definition,
                row["confidence"],
            )
        )
    return sorted(rows)


def _region(place: str, municipalities: Mapping[str, str]) -> str:
    """Return the code of a place; empty for a site inside a municipality."""
    if place.endswith(" (site)"):
        return ""
    code = PLACES.get(place) or municipalities.get(place.removesuffix(MUNICIPALITY))
    if not code:
        raise SourceError(f"{FILE}: place {place!r} is unknown")
    return code


def _days(events: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return page address, and edition of the Twente Index, -> date of publication."""
    days: dict[str, str] = {}
    for key, date, _, addresses in events:
        if date:
            days |= dict.fromkeys(addresses.split(), date)
            days[key] = date
    return days


def _published(row: Row, days: Mapping[str, str]) -> str:
    """Return when a figure was published, as exact as the sources say; else empty.

    In this order: the date in the page's title; the dated event that has the same page; the
    edition of the Twente Index that carries it; a date in the note on the definition.
    """
    title = _TITLE_DATE.search(row["source_title"])
    if title and iso_date(title["date"]):
        return iso_date(title["date"])
    if row["source_url"] in days:
        return days[row["source_url"]]
    edition = _EDITION.search(row["publisher"]) or _EDITION.search(row["source_title"])
    if edition and not any(word in row["publisher"] for word in _CITING):
        return days.get(edition[0].lower().replace(" ", "-"), edition[0][-len("YYYY") :])
    stated = _STATED.search(row["definition_note"])
    return iso_date(stated["date"]) if stated else ""
