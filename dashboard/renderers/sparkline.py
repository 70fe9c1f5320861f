"""A trend as a line the height of a word; its text stands beside it, so readers skip it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

#: Size in CSS pixels; the stylesheet may scale it.
WIDTH, HEIGHT = 112, 26
#: Room around the line, so that the dot at its end is not cut off.
_EDGE = 3.5
_DOT = 2.5

#: Year and value, ascending; None is a gap.
Trend = Sequence[tuple[int, float | None]]


def sparkline(trend: Trend, breaks: Collection[int] = (), beside: Trend = ()) -> str:
    """Return a trend as SVG: a line with a dot at its last value; empty with fewer than two values.

    Parameters
    ----------
    trend
        The series. The line is interrupted where a year is missing.
    breaks
        Years before which it is broken: no line is drawn across.
    beside
        Another series in the same unit, drawn behind it on the same scale.
    """
    known = [(year, value) for year, value in trend if value is not None]
    if len(known) < 2:
        return ""
    others = [value for _, value in beside if value is not None]
    values = [value for _, value in known] + others
    low, high = min(values), max(values)
    first, last = known[0][0], known[-1][0]

    def place(year: int, value: float) -> str:
        x = _EDGE + (year - first) / (last - first) * (WIDTH - 2 * _EDGE)
        rise = (value - low) / (high - low) if high > low else 0.5
        return f"{x:.1f} {HEIGHT - _EDGE - rise * (HEIGHT - 2 * _EDGE):.1f}"

    def drawn(series: Trend, cuts: Collection[int], name: str) -> str:
        within = [(year, value) for year, value in series if first <= year <= last]
        paths = ("M" + "L".join(place(*point) for point in run) for run in _runs(within, cuts))
        return f'<path class="{name}" d="{"".join(paths)}"/>'

    x, y = place(*known[-1]).split()
    return (
        f'<svg class="spark" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        ' aria-hidden="true" focusable="false">'
        + (drawn(beside, (), "spark-beside") if others else "")
        + drawn(trend, breaks, "spark-line")
        + f'<circle class="spark-end" cx="{x}" cy="{y}" r="{_DOT}"/></svg>'
    )


def _runs(trend: Trend, breaks: Collection[int]) -> Iterator[list[tuple[int, float]]]:
    """Yield the stretches without a gap, a missing year or a break in them."""
    run: list[tuple[int, float]] = []
    for year, value in trend:
        apart = run and (value is None or year in breaks or year != run[-1][0] + 1)
        if apart:
            yield run
            run = []
        if value is not None:
            run.append((year, value))
    if run:
        yield run
