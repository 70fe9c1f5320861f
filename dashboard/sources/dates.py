"""Dates as pages print them, to ISO 8601 as exact as known."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = "|".join(MONTHS)
#: Day (or the first of several days), month, year; month, year; a year with or without a season.
_PRINTED = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:-\d{{1,2}})? )?(?P<month>{_NAMES})[a-z]*\.? (?P<year>\d{{4}})"
    r"|(?:(?:end|early|spring|summer|autumn|winter) )?(?P<alone>\d{4})",
    re.IGNORECASE,
)


def iso_date(printed: str) -> str:
    """Return a printed date as ISO 8601: ``2012-02-24``, ``2010-10`` or ``2007``.

    Of several days the first counts; a season or "end" leaves the year. Empty when the text is
    not a date, such as ``undated (2012 or later)``.
    """
    found = _PRINTED.fullmatch(printed.strip())
    if not found:
        return ""
    if found["alone"]:
        return found["alone"]
    month = MONTHS.index(found["month"].lower()) + 1
    date = f"{found['year']}-{month:02}"
    return f"{date}-{int(found['day']):02}" if found["day"] else date
