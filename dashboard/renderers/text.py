"""Exhibit → plain text: finding, values as they are read aloud, notes and sources."""

from __future__ import annotations

from datetime import date

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.about import Line, about, line_name
from dashboard.renderers.differences import difference_text, differences_head
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.wording import read_as, reading_text
from dashboard.vocabulary.messages import message

#: Lines that open the text and so need no name.
_OPENING = ("title", "subtitle", "summary")


def text(exhibit: Exhibit, *, address: str, retrieved: date | None = None) -> str:
    """Return a view as somebody would read it aloud: one value a line, with its unit and status.

    ``address`` is where the view can be seen again, ``retrieved`` the day on which the text was
    made. Ends with a line break.
    """
    lines = about(exhibit, address=address, retrieved=retrieved)
    opening = [line.text for line in lines if line.key in _OPENING]
    parts = [
        underlined(opening[0]),
        *opening[1:],
        _headed(exhibit, "values", _values(exhibit)),
    ]
    notes = [f"- {line.text}" for line in lines if line.key == "note"]
    if notes:
        parts.append(_headed(exhibit, "notes", "\n".join(notes)))
    rest = [line for line in lines if line.key not in (*_OPENING, "note")]
    parts.append(_headed(exhibit, "sources", "\n".join(named(exhibit, line) for line in rest)))
    return "\n\n".join(parts) + "\n"


def _values(exhibit: Exhibit) -> str:
    """Return each series with its values; one line where it has only one."""
    rows = observations(exhibit)
    blocks: list[str] = []
    single = all(len(found) < 2 for found in rows.values())
    for series in exhibit.series:
        name = series.name
        if exhibit.view.chart == "scatter":
            name += ", " + message(exhibit.language, f"indicators.{series.indicator}.title")
        found, shown = rows[series.key], read_as(exhibit, series)
        marker = series.role in ("claim", "count")
        if single:
            blocks += [_read(shown, row, f"{name} ({row.period})", marker) for row in found]
        else:
            read = [_read(shown, row, None, marker) for row in found]
            read += _difference(exhibit, series.key)
            blocks.append("\n".join([f"{name}:", *(f"  {line}" for line in read)]))
    return ("\n" if single else "\n\n").join(blocks)


def _difference(exhibit: Exhibit, series: str) -> list[str]:
    """Return what changed in a series between two pinned years; nothing without those."""
    found = [one for one in exhibit.differences if one.series == series]
    head = differences_head(exhibit) if found else ""
    return [
        message(
            exhibit.language,
            "charts.reading",
            place=head,
            value=difference_text(exhibit, one, with_unit=True),
        )
        for one in found
    ]


def _read(exhibit: Exhibit, row: Observation, where: str | None, bare: bool) -> str:
    return reading_text(exhibit, row, where, bare=bare)


def _headed(exhibit: Exhibit, key: str, body: str) -> str:
    return f"{underlined(message(exhibit.language, f'downloads.about.{key}'))}\n\n{body}"


def named(exhibit: Exhibit, line: Line) -> str:
    """Return a line with its name before it."""
    return message(
        exhibit.language,
        "charts.reading",
        place=line_name(exhibit.language, line),
        value=line.text,
    )


def underlined(title: str) -> str:
    """Return a title as plain text shows one."""
    return f"{title}\n{'=' * len(title)}"
