"""Labels of published figures in a line chart: a value at each mark, the name at one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.exhibits.exhibit import Exhibit, Series
from dashboard.renderers.chart import Anchor, Label, Panel, Point
from dashboard.renderers.labels import LINE_HEIGHT, Places, names_of, value_and_name, was_cut
from dashboard.renderers.layout import SMALL
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.observations import Observation
from dashboard.renderers.wording import written

#: Lines of a label and the part of the panel's width they may take.
_SIZES = ((1, 0.62), (2, 0.45), (3, 0.4), (3, 0.6))

Moves = tuple[tuple[Anchor, float, float], ...]


def marker_labels(
    exhibit: Exhibit,
    series: Series,
    rows: Sequence[Observation],
    panel: Panel,
    places: Places,
    *,
    named: bool = False,
) -> Iterable[Label]:
    """Yield the values of the marks of a series, its name at the last one that has room.

    ``named`` leaves the name out: marks of the same look and name carry it already. Otherwise the
    name is placed first, since values without it say nothing; it is cut where it has no room.
    """
    rest = [row for row in reversed(rows) if row.value is not None]
    # Who published it is read at the mark and in the source; beside it stands what was counted.
    known = names_of(replace(series, name=series.short))
    names = () if named else (*((name, False) for name in known), (series.short, True))
    for text, cut in names:
        found = _first_named(exhibit, series, rest, text, cut, panel, places)
        if found is not None:
            rest = [row for row in rest if row is not found[0]]
            yield found[1]
            break
    for row in rest:
        label = places.first(_marker_places(exhibit, series, row, "", False, panel))
        if label is not None:
            yield label


def _first_named(
    exhibit: Exhibit,
    series: Series,
    rows: Sequence[Observation],
    text: str,
    cut: bool,
    panel: Panel,
    places: Places,
) -> tuple[Observation, Label] | None:
    """Return the first mark with room for its value and a name, and the label."""
    for row in rows:
        label = places.first(_marker_places(exhibit, series, row, text, cut, panel))
        if label is not None:
            return row, label
    return None


def _marker_places(
    exhibit: Exhibit,
    series: Series,
    row: Observation,
    text: str,
    cut: bool,
    panel: Panel,
) -> Iterable[tuple[Label, Point]]:
    """Yield places beside, then above and below a mark: its value, with a name if there is one."""
    value = written(exhibit, row)
    look = LOOKS[series.role]
    at = Point(row.period, row.value or 0.0)
    px = panel.px(at)
    gap = look.size / 2 + 5
    for beside in (True, False):
        for most, share in _SIZES if text else ((1, 1.0),):
            lines = value_and_name(value, text, SMALL, panel.width * share, most_lines=most)
            if was_cut(lines, text) != cut:
                continue
            half = len(lines) * SMALL * LINE_HEIGHT / 2
            for anchor, dx, dy in _beside(gap) if beside else _stacked(gap, half):
                label = Label(at, lines, look.label, SMALL, anchor, dx, dy)
                yield label, Point(px.x + dx, px.y + dy)


def _beside(gap: float) -> Moves:
    return (("start", gap, 0.0), ("end", -gap, 0.0))


def _stacked(gap: float, half: float) -> Moves:
    return (
        ("start", -4.0, -half - gap + 2),
        ("start", -4.0, half + gap - 2),
        ("end", 4.0, -half - gap + 2),
        ("end", 4.0, half + gap - 2),
        ("middle", 0.0, half + gap + 2),
        ("middle", 0.0, -half - gap - 2),
        ("middle", 18.0, half + gap + 2),
        ("middle", -18.0, half + gap + 2),
        ("middle", 18.0, -half - gap - 2),
        ("middle", -18.0, -half - gap - 2),
        ("middle", 0.0, half + gap + 12),
        ("middle", 0.0, -half - gap - 12),
    )
