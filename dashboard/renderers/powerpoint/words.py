"""What stands around a chart on a slide: its source, what is heard instead of it, the notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.about import about, line_name
from dashboard.renderers.powerpoint.links import shown_address
from dashboard.renderers.records import records
from dashboard.renderers.table import vintage_text
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_range

#: Lines of notes that say where values stand apart: more would hide the others.
_MOST_STATUSES = 40


def source_line(exhibit: Exhibit, address: str) -> str:
    """Return table code, vintage and licence of each source, and the address of the view."""
    language = exhibit.language
    named = []
    for source in exhibit.sources:
        words = " ".join(part for part in (source.provider, source.table) if part)
        rest = [vintage_text(source, language), source.licence]
        named.append(", ".join(part for part in (words, *rest) if part))
    return message(
        language,
        "slides.source",
        sources="; ".join(dict.fromkeys(named)),
        address=shown_address(address),
    )


def alternative(exhibit: Exhibit, title: str = "") -> str:
    """Return what is heard instead of the chart: its finding, what it measures, its summary."""
    return (
        ". ".join(
            part.rstrip(".")
            for part in (title or exhibit.title, exhibit.subtitle, exhibit.summary)
            if part
        )
        + "."
    )


def notes_text(exhibit: Exhibit, catalogue: Catalogue, address: str) -> str:
    """Return the notes of a slide: summary, doubts, values that stand apart, sources."""
    language = exhibit.language
    lines = about(exhibit, address=address)
    parts = [exhibit.summary]
    notes = [note.text for note in exhibit.notes]
    parts += _headed(message(language, "slides.doubts"), notes)
    parts += _headed(message(language, "slides.statuses"), _statuses(exhibit, catalogue))
    named = [
        message(language, "charts.reading", place=line_name(language, line), value=line.text)
        for line in lines
        if line.key not in ("title", "subtitle", "summary", "note")
    ]
    parts += _headed(message(language, "slides.about"), named)
    return "\n".join(parts)


def _headed(head: str, lines: Iterable[str]) -> list[str]:
    found = [f"– {line}" for line in lines]
    return ["", head, *found] if found else []


def _statuses(exhibit: Exhibit, catalogue: Catalogue) -> list[str]:
    """Return what stands apart, a line for all series that do in the same years for one reason."""
    years: dict[tuple[str, str], list[int]] = {}
    names = {series.key: series.name for series in exhibit.series}
    for record in records(exhibit, catalogue):
        if record.status_name:
            key = (names[record.series], record.status_name)
            years.setdefault(key, []).append(record.period)
    alike: dict[tuple[str, str], list[str]] = {}
    for (name, status), when in years.items():
        alike.setdefault((_ranges(when), status), []).append(name)
    found = [
        message(
            exhibit.language,
            "charts.reading",
            place=message(exhibit.language, "slides.of_years", name=", ".join(named), years=when),
            value=status,
        )
        for (when, status), named in alike.items()
    ]
    return found[:_MOST_STATUSES]


def _ranges(years: Sequence[int]) -> str:
    """Return years with those that follow one another as a range."""
    found: list[tuple[int, int]] = []
    for year in sorted(years):
        if found and found[-1][1] == year - 1:
            found[-1] = (found[-1][0], year)
        else:
            found.append((year, year))
    return ", ".join(str(a) if a == b else format_range(a, b) for a, b in found)
