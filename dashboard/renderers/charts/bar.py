"""Bars from zero: one per region, activity or component, with its value written at its end."""

from __future__ import annotations

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Chart
from dashboard.renderers.charts.rows import BarRow, rows_chart
from dashboard.renderers.layout import Place
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.observations import Observation, latest, observations
from dashboard.renderers.wording import missing_words, read_as, reading_text, value_text
from dashboard.vocabulary.messages import message


def bar_chart(exhibit: Exhibit, place: Place) -> Chart:
    """Return the bar chart of an exhibit, decided for a width class."""
    found = observations(exhibit)
    rows = [
        bar_row(read_as(exhibit, series), series, latest(found[series.key]))
        for series in (*exhibit.series, *exhibit.beyond)
    ]
    return rows_chart(exhibit, rows[: len(exhibit.series)], place, scale=rows)


def bar_row(exhibit: Exhibit, series: Series, row: Observation | None) -> BarRow:
    """Return the row of a series: its bar from zero, or the words for what is missing."""
    strong = series.role in ("focus", "second")
    tone = LOOKS[series.role].tone if series.role != "peer" else "context"
    if row is None or row.value is None:
        words = missing_words(exhibit, row)
        text = message(exhibit.language, "charts.reading", place=series.name, value=words)
        return BarRow(
            series.name, 0.0, 0.0, words, text, tone, strong, short=series.short, missing=True
        )
    return BarRow(
        series.name,
        0.0,
        row.value,
        value_text(exhibit, row.value),
        reading_text(exhibit, row, series.name),
        tone,
        strong,
        row.provisional,
        series.short,
    )
