"""The catalogue of loaded tables: immutable, in memory, one per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.tables.editions import Archive
from dashboard.tables.files import TableFile
from dashboard.tables.table import Table
from dashboard.vocabulary.codes import CodeLists


@dataclass(frozen=True)
class PublishedFigure:
    """A value as somebody published it: never joined to an official series.

    ``period`` is None when the page does not say which year it is about; ``period_text`` is as
    printed. ``published`` is the date of publication when known. ``concept`` groups figures of one
    measure (``htsm-jobs``, ``industry-jobs``...). ``precision`` is how exact the page is:
    ``about``, ``just over``, ``lower bound``, or empty.
    """

    id: str
    measure: str
    concept: str
    region: str
    period: int | None
    period_text: str
    value: float
    unit: str
    publisher: str
    title: str
    address: str
    definition: str
    confidence: str
    published: str = ""
    precision: str = ""


@dataclass(frozen=True)
class Fact:
    """One dated or counted fact of the programme, with the pages it was read on.

    ``precision`` is how exact the page is: ``over``, ``under``, ``about``,
    ``at-most``, ``at-least``.
    """

    key: str
    value: float | None
    unit: str
    date: str
    addresses: tuple[str, ...]
    precision: str = ""


@dataclass(frozen=True)
class Event:
    """One line of the timeline; ``date`` is ISO 8601 as exact as known, empty when undated."""

    key: str
    date: str
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Target:
    """One target of the programme or a successor. Values are references to figures, never digits.

    ``goal`` refers to facts, ``baseline`` and ``later`` to facts or published figures.
    """

    key: str
    target_year: int | None
    baseline: tuple[str, ...]
    later: tuple[str, ...]
    addresses: tuple[str, ...]
    indicator: str = ""
    goal: tuple[str, ...] = ()


@dataclass(frozen=True)
class Programme:
    """Facts, timeline, targets of the programme; texts per language are in `narrative`."""

    facts: Mapping[str, Fact]
    timeline: tuple[Event, ...]
    targets: tuple[Target, ...]
    narrative: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    numbers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Catalogue:
    """Everything the program knows, loaded and checked. Replacing it is one reference swap."""

    tables: Mapping[str, Table]
    codes: CodeLists
    published: Mapping[str, PublishedFigure]
    programme: Programme
    vintage: str
    """Newest vintage of all tables; with `checksum` the identity of the data."""
    checksum: str
    files: Mapping[str, TableFile] = field(default_factory=dict)
    """Every table of the package, code lists too, in its order; by the provider's code or name."""
    archive: Archive = field(default_factory=Archive)
    """Earlier vintages of tables; `tables.archive.as_of` gives the catalogue of an earlier day."""
