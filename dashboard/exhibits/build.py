"""View → Exhibit: the answer in one language, complete before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.exhibits.annotations import annotations_of
from dashboard.exhibits.axis import zero_based
from dashboard.exhibits.empty import empty_of
from dashboard.exhibits.exhibit import FRAME_COLUMNS, Exhibit
from dashboard.exhibits.names import named_series
from dashboard.exhibits.notes import notes_of, sources_of, status_words_of
from dashboard.exhibits.pins import differences, pin_sentence
from dashboard.exhibits.published import published_lines
from dashboard.exhibits.resolve import Asked, resolve
from dashboard.exhibits.series import Line, official_lines, result_unit
from dashboard.exhibits.summary import summary_of
from dashboard.exhibits.titles import subtitle_of, title_of
from dashboard.exhibits.view import View
from dashboard.exhibits.words import Words, unit_of
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

_PUBLISHED = "published-figure"


def exhibit(view: View, catalogue: Catalogue, language: Language) -> Exhibit:
    """Return the answer to a view.

    Parameters
    ----------
    view
        A valid view, as `dashboard.exhibits.query.parse_view` returns it.
    catalogue, language
        Where it is looked up, and the language of its words.

    Returns
    -------
    Exhibit
        With one row per observation, missing ones included; ``empty`` says why when none has a
        value. Rank, map and bar hold one year, best first.
    """
    asked = resolve(view, catalogue)
    lines = lines_of(asked, catalogue)
    words = Words(
        asked, catalogue, language, unit_of(result_unit(asked, asked.focus), language), lines
    )
    annotations = annotations_of(lines, words)
    from_zero = zero_based(asked, lines, annotations)
    empty = empty_of(lines, words)
    return Exhibit(
        view=view,
        language=language,
        frame=frame_of(lines),
        series=named_series(lines, words),
        title=title_of(lines, words),
        subtitle=subtitle_of(lines, words, zero_based=from_zero),
        unit=words.unit,
        summary="" if empty else _summary(lines, words),
        notes=notes_of(lines, words),
        sources=sources_of(lines, words),
        annotations=annotations,
        empty=empty,
        zero_based=from_zero,
        status_words=status_words_of(lines, words),
        differences=differences(lines, words),
    )


def _summary(lines: Sequence[Line], words: Words) -> str:
    """Return the sentences of the view, and what is read at its pinned years."""
    return " ".join(filter(None, (summary_of(lines, words), pin_sentence(lines, words))))


def lines_of(asked: Asked, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return all series of a view in numbers: official ones, then published figures."""
    official = () if asked.indicator.key == _PUBLISHED else official_lines(asked, catalogue)
    return (*official, *published_lines(asked, catalogue))


def frame_of(lines: Sequence[Line]) -> pd.DataFrame:
    """Return the tidy frame: a row per observation, columns `FRAME_COLUMNS`."""
    rows = [
        (
            line.key,
            line.measure.indicator.key,
            line.measure.region,
            line.measure.activity,
            line.part,
            year,
            row.value,
            line.unit.code,
            row.status,
            row.confidentiality,
            line.table,
        )
        for line in lines
        for year, row in line.rows.items()
    ]
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(FRAME_COLUMNS)
    types = {"period": "int64", "value": "Float64"}
    return pd.DataFrame(
        {
            name: pd.Series(list(column), dtype=types.get(name, "object"), name=name)
            for name, column in zip(FRAME_COLUMNS, columns, strict=True)
        }
    )
