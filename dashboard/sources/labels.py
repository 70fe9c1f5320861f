"""Code lists kept by hand: activities and breakdowns, and the providers' spellings of codes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from dashboard.errors import SourceError
from dashboard.sources.definitions import Definition, read_reference
from dashboard.sources.rows import Row
from dashboard.vocabulary.language import LANGUAGES

ACTIVITY_FIELDS = (
    "code", "parent", *LANGUAGES, *(f"{language}_short" for language in LANGUAGES)
)  # fmt: skip
BREAKDOWN_FIELDS = ("field", "code", "unit", *LANGUAGES)
SPELLING_FIELDS = ("table", "field", "spelling", "code")


def activity_rows(used: Collection[str]) -> list[tuple[str, ...]]:
    """Return the code list of activities, in order of presentation.

    Raises
    ------
    SourceError
        A code that occurs has no label, or a parent is not in the list.
    """
    rows = read_reference("activities.csv")
    codes = {row["code"] for row in rows}
    unknown = sorted((set(used) | {row["parent"] for row in rows} - {""}) - codes)
    if unknown:
        raise SourceError(f"activities.csv: no label for {unknown}")
    return [tuple(row[name] for name in ACTIVITY_FIELDS) for row in rows]


def breakdown_rows(used: Mapping[str, Collection[str]]) -> list[tuple[str, ...]]:
    """Return the labels of all other dimensions and of units, in order of presentation.

    Parameters
    ----------
    used
        Field -> codes that occur.

    Raises
    ------
    SourceError
        A code that occurs has no label.
    """
    rows = read_reference("breakdowns.csv")
    known = {(row["field"], row["code"]) for row in rows}
    unknown = sorted({(f, code) for f, codes in used.items() for code in codes} - known)
    if unknown:
        raise SourceError(f"breakdowns.csv: no label for {unknown}")
    return [tuple(row[name] for name in BREAKDOWN_FIELDS) for row in rows]


def spelling_rows(sources: Iterable[tuple[Definition, Collection[Row]]]) -> list[tuple[str, ...]]:
    """Return where a provider's code differs from ours: table, field, spelling, code; sorted.

    A column of other codes (CBS's ``CR12`` beside ``NL213``) belongs to the dimension whose codes
    it determines.

    Raises
    ------
    SourceError
        Such a column stands beside two codes of every dimension.
    """
    found: set[tuple[str, ...]] = set()
    for definition, rows in sources:
        for name, aliases in definition.aliases.items():
            found |= {(definition.code, name, theirs, ours) for theirs, ours in aliases.items()}
        for column in definition.spellings:
            found |= _spellings(definition, column, rows)
    return sorted(found)


def _spellings(definition: Definition, column: str, rows: Collection[Row]) -> set[tuple[str, ...]]:
    for name, own in definition.dimensions.items():
        pairs = {(row[column], row[own]) for row in rows if row[column]}
        if len({theirs for theirs, _ in pairs}) == len(pairs):
            return {(definition.code, name, theirs, ours) for theirs, ours in pairs}
    raise SourceError(f"{definition.file}: {column} does not determine any dimension")
