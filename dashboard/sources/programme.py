"""The programme: facts, timeline and targets, read out of the tables of `programme.md`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.sources.dates import iso_date
from dashboard.sources.definitions import REFERENCE, read_reference
from dashboard.sources.rows import source_text

FILE = "programme.md"
FACT_FIELDS = ("key", "value", "unit", "precision", "date", "addresses")
EVENT_FIELDS = ("key", "date", "date_text", "addresses")
TARGET_FIELDS = (
    "key", "target_year", "goal", "baseline", "later", "indicator", "addresses"
)  # fmt: skip

#: Between several addresses or references in one cell.
BETWEEN = " "

_ADDRESS = re.compile(r"https?://\S+")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Item:
    """A row of a table in the text: its first cell, all its words, and its addresses."""

    name: str
    words: str
    addresses: tuple[str, ...]
    cells: tuple[str, ...]


def sections(folder: Path) -> dict[str, list[Item]]:
    """Return heading -> rows of its table: ``Core facts``, ``Timeline``, ``Targets``.

    "Same page as P1" and "same" are replaced by the addresses that they point to.

    Raises
    ------
    SourceError
        A section has no table.
    """
    found: dict[str, list[Item]] = {}
    for passage in source_text(folder, FILE).split("\n## ")[1:]:
        heading, _, text = passage.partition("\n")
        rows = [line for line in text.splitlines() if line.startswith("| ")]
        items: list[Item] = []
        for row in rows[1:]:
            cells = tuple(cell.strip() for cell in row.strip().strip("|").split(" | "))
            items.append(_item(tuple(cell.strip() for cell in cells), items))
        if not items:
            raise SourceError(f"{FILE}: section {heading!r} has no table")
        found[heading] = items
    return found


def _item(cells: tuple[str, ...], before: Sequence[Item]) -> Item:
    source = cells[-1]
    addresses = tuple(address.rstrip(";") for address in _ADDRESS.findall(source))
    if not addresses and source.startswith("same"):
        named = source.removeprefix("same page as").strip()
        same = [item for item in before if item.name == named] or list(before[-1:])
        addresses = same[0].addresses
    words = " ".join(cells[1:2]) if re.fullmatch(r"P\d+", cells[0]) else " ".join(cells[:2])
    return Item(cells[0], words, addresses, cells)


def _one(items: Sequence[Item], begins: str, cell: int = 0) -> Item:
    """Return the one row of which a cell begins with some words (or is them, for P-numbers)."""
    exact = [item for item in items if item.cells[cell] == begins]
    found = exact or [item for item in items if item.cells[cell].startswith(begins)]
    if len(found) != 1:
        raise SourceError(f"{FILE}: {len(found)} rows begin with {begins!r}, expected one")
    return found[0]


def fact_rows(folder: Path) -> list[tuple[str, ...]]:
    """Return the facts that `reference/facts.toml` points at, sorted by key.

    Raises
    ------
    SourceError
        A fact is not found in its row, or is found more than once with different values.
    """
    tables = sections(folder)
    items = [*tables["Core facts"], *tables["Targets"]]
    wanted = tomllib.loads((REFERENCE / "facts.toml").read_text(encoding="utf-8"))
    return [_fact(key, wanted[key], items) for key in sorted(wanted)]


def _fact(key: str, wanted: Mapping[str, str], items: Sequence[Item]) -> tuple[str, ...]:
    item = _one(items, wanted["item"])
    found = re.search(wanted["pattern"], item.words)
    if not found:
        raise SourceError(f"{FILE}: fact {key!r} is not in the row {wanted['item']!r}")
    groups = found.groupdict()
    value = groups.get("value", "").replace(",", "")
    date = iso_date(groups.get("date", ""))
    if not value and not date:
        raise SourceError(f"{FILE}: fact {key!r} has neither a number nor a date")
    unit, precision = wanted.get("unit", ""), wanted.get("more", "")
    return (key, value, unit, precision, date, BETWEEN.join(item.addresses))


def event_rows(folder: Path) -> list[tuple[str, ...]]:
    """Return the timeline in its own order, with a key per event.

    Raises
    ------
    SourceError
        An event of the text has no key in `reference/events.csv`, or the other way round.
    """
    items = sections(folder)["Timeline"]
    keys = {_one(items, row["begins"], 1): row["key"] for row in read_reference("events.csv")}
    nameless = [item.cells[1] for item in items if item not in keys]
    if nameless:
        raise SourceError(f"{FILE}: events without a key: {nameless}")
    return [
        (keys[item], iso_date(item.name), item.name, BETWEEN.join(item.addresses)) for item in items
    ]


def target_rows(folder: Path) -> list[tuple[str, ...]]:
    """Return the targets in their own order; the year is empty where sources differ about it.

    Raises
    ------
    SourceError
        A target of the text has no key in `reference/targets.csv`, or the other way round.
    """
    items = sections(folder)["Targets"]
    known = {_one(items, row["begins"]): row for row in read_reference("targets.csv")}
    nameless = [item.name for item in items if item not in known]
    if nameless:
        raise SourceError(f"{FILE}: targets without a key: {nameless}")
    return [_target(item, known[item]) for item in items]


def _target(item: Item, row: Mapping[str, str]) -> tuple[str, ...]:
    printed = item.cells[2]
    years = [] if " or " in printed else _YEAR.findall(printed)
    return (
        row["key"],
        years[-1] if years else "",
        row["goal"],
        row["baseline"],
        row["later"],
        row["indicator"],
        BETWEEN.join(item.addresses),
    )
