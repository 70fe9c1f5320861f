"""The reading order of a chart: what keys walk through and a live region speaks."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.renderers.chart import Dots, Mark, Read, Reading


def readings(marks: Sequence[Mark]) -> tuple[Reading, ...]:
    """Return one reading per set of reading points, in the order of the marks."""
    return tuple(
        Reading(
            mark.key,
            mark.name,
            tuple(
                Read(number, index, text, at)
                for index, (text, at) in enumerate(zip(mark.texts, mark.points, strict=True))
            ),
        )
        for number, mark in enumerate(marks)
        if isinstance(mark, Dots) and mark.key and mark.points
    )
