"""The tables of the story in plain words, for whatever shows them without links: slides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.exhibits.exhibit import Source, Unit
from dashboard.exhibits.narrative.cells import by_region
from dashboard.exhibits.narrative.counts import PROXY, Count, counts, publications
from dashboard.exhibits.narrative.listed import site
from dashboard.exhibits.narrative.outcomes import due, in_order, outcome_words
from dashboard.exhibits.narrative.profile import COLUMNS, municipalities
from dashboard.exhibits.narrative.said import plain
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.tables.catalogue import Event, Target
from dashboard.vocabulary.messages import message, messages
from dashboard.vocabulary.numbers import format_date, format_value


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, one text per line. ``detail`` is said more quietly below it."""

    lines: tuple[str, ...]
    detail: str = ""
    number: bool = False


@dataclass(frozen=True)
class Row:
    """A row: the first cell names it. ``notes`` are what else is to be said of it."""

    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tabled:
    """A table of the story.

    ``anchor`` is the fragment of its place on the page; ``notes`` are on the whole of it; ``most``
    is how many rows a room can read at once.
    """

    anchor: str
    title: str
    measure: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    most: int
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def _word(told: Narrative, key: str, **values: object) -> str:
    return message(told.language, f"shell.{key}", **values)


def _words(told: Narrative, key: str) -> str:
    """Return a message in which numbers of the story stand."""
    return plain(told.filled(messages(told.language)[f"shell.{key}"]))


def _heads(told: Narrative, *keys: str) -> tuple[str, ...]:
    return tuple(_word(told, key) for key in keys)


def _counts(told: Narrative) -> Tabled:
    rows = counts(told.catalogue)
    proxy = told.exhibits[PROXY]
    return Tabled(
        anchor="counts",
        title=_word(told, "counts.title"),
        measure=_word(told, "counts.measure"),
        heads=_heads(told, "counts.who", "counts.count", "counts.of", "counts.share"),
        rows=tuple(_count(told, row) for row in rows),
        most=6,
        notes=tuple(note.text for note in proxy.notes),
        sources=(*publications(told.catalogue, told.language, rows), *proxy.sources),
    )


def _count(told: Narrative, row: Count) -> Row:
    whole = f"{told.text_of(row.of)} " if row.of else ""
    share = told.text_of(row.share) if row.share else _word(told, "counts.missing")
    who = Cell((_words(told, f"counts.{row.key}"),), _words(told, f"counts.{row.key}_detail"))
    count = Cell((told.text_of(row.count),), number=True)
    return Row((who, count, Cell((whole + _word(told, f"counts.{row.whole}"),)), Cell((share,))))


def _targets(told: Narrative) -> Tabled:
    columns = ("target", "year", "baseline", "later", "outcome")
    return Tabled(
        anchor="outcomes",
        title=_word(told, "targets.title"),
        measure=_word(told, "targets.measure"),
        heads=_heads(told, *(f"targets.{name}" for name in columns)),
        rows=tuple(_target(told, one) for one in in_order(told)),
        most=4,
    )


def _target(told: Narrative, target: Target) -> Row:
    rule = told.rules.get(target.key, {})
    wanted = due(told, target)
    name, who, note = (told.plain("targets", target.key, part) for part in ("name", "who", "note"))
    began = _figures(told, rule.get("shown_baseline", ()), rule.get("baseline", "none"))
    return Row(
        (
            Cell((name,), who),
            Cell((str(wanted) if wanted else _word(told, "targets.no_year"),)),
            Cell(began),
            Cell(_figures(told, rule.get("shown_later", ()), "none")),
            Cell((outcome_words(told, target),)),
        ),
        (f"{name}: {note}.",),
    )


def _figures(told: Narrative, names: list[str] | tuple[str, ...], absent: str) -> tuple[str, ...]:
    """Return figures with their year, a line for each; words for why there are none."""
    country = f" {_word(told, 'targets.netherlands')}"
    lines = (
        f"{told.period(name) or _word(told, 'appendix.no_year')}: {told.text_of(name)}"
        f"{country if told.region(name) == 'NL' else ''}"
        for name in names
    )
    return tuple(lines) or (_word(told, f"targets.{absent}"),)


def _timeline(told: Narrative) -> Tabled:
    events = told.catalogue.programme.timeline
    first = next(event.date for event in events if event.date)
    return Tabled(
        anchor="timeline",
        title=_word(told, "timeline.title"),
        measure=_word(told, "timeline.measure", year=first[:4]),
        heads=(),
        rows=tuple(_event(told, event) for event in events),
        most=7,
    )


def _event(told: Narrative, event: Event) -> Row:
    undated = _word(told, "timeline.undated")
    date = format_date(event.date, told.language) if event.date else undated
    text = told.plain("timeline", event.key)
    where = ", ".join(dict.fromkeys(site(address) for address in event.addresses))
    return Row((Cell((date,)), Cell((text,))), (f"{text} ({where}).",))


def _profile(told: Narrative) -> Tabled:
    columns = [told.exhibits[f"profile-{column}"] for column in COLUMNS]
    values = [by_region(column) for column in columns]
    named = told.catalogue.codes.breakdowns["variable"]
    units = [column.unit for column in columns]
    names = [named[item][told.language] for item in COLUMNS]
    heads = (
        name if unit.name.casefold() == name.casefold() else f"{name}, {unit.name}"
        for name, unit in zip(names, units, strict=True)
    )
    rows = (
        Row(
            (
                Cell((name,)),
                *(
                    Cell((_value(told, column.get(code), unit),), number=True)
                    for column, unit in zip(values, units, strict=True)
                ),
            )
        )
        for code, name in municipalities(told)
    )
    notes = {note.key: note.text for column in columns for note in column.notes}
    return Tabled(
        anchor="profile",
        title=told.plain("figures", "profile"),
        measure="",
        heads=(_word(told, "profile.municipality"), *heads),
        rows=tuple(rows),
        most=7,
        notes=tuple(notes.values()),
        sources=columns[0].sources,
    )


def _value(told: Narrative, value: float | None, unit: Unit) -> str:
    return format_value(value, unit, told.language, with_unit=unit.kind == "percent")


#: Tables of the story, by the name that a section has for each.
TABLED: Mapping[str, Callable[[Narrative], Tabled]] = {
    "counts": _counts,
    "profile": _profile,
    "targets": _targets,
    "timeline": _timeline,
}
