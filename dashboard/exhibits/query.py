"""A View as a URL query: strict reading, nearest valid reading, and its one spelling."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, get_args
from urllib.parse import parse_qsl, quote

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.view import Analysis, ChartKind, View
from dashboard.indicators.definition import Indicator
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.table import Table

Query = str | Sequence[tuple[str, str]]

#: Keys of a view in the order of its one spelling.
KEYS = (
    "indicator", "item", "region", "activity", "from", "to", "year", "as", "base", "reference",
    "chart", "annotate",
)  # fmt: skip
_LISTS = ("indicator", "region", "activity")
MOST_INDICATORS = 3
MOST_ALLOWED = 60
DEFAULT_INDICATOR = "employment"


def parse_view(query: Query, catalogue: Catalogue) -> View:
    """Return the view that a query describes.

    Lists are comma separated or repeated keys; empty values count as absent.

    Raises
    ------
    ViewError
        A key, code or value is unknown; carries every problem with what was sent and is allowed.
    """
    view, problems = _read(query, catalogue)
    if problems:
        raise ViewError(problems)
    return view


def nearest_view(query: Query, catalogue: Catalogue) -> tuple[View, tuple[Problem, ...]]:
    """Return the valid view nearest to a query, and what was replaced to get there.

    A code that was renamed gives its successor, a misspelt one the most similar, anything else
    the default.
    """
    view, problems = _read(query, catalogue)
    return view, tuple(problems)


def view_query(view: View, catalogue: Catalogue) -> str:
    """Return the one spelling of a view: keys in order, commas as they are, defaults left out."""
    main = INDICATORS[view.indicator[0]]
    values: dict[str, str] = {
        "indicator": ",".join(view.indicator),
        "item": view.item or "",
        "region": ",".join(view.region),
        "activity": ",".join(view.activity),
        "from": _year(view.start),
        "to": _year(view.end),
        "year": _year(view.year),
        "as": "" if view.analysis == "level" else view.analysis,
        "base": _year(view.base),
        "reference": "" if view.reference == "NL" else view.reference,
        "chart": "" if view.chart == default_chart(main, view.analysis, catalogue) else view.chart,
        "annotate": view.annotate or "",
    }
    return "&".join(f"{key}={quote(values[key], safe=',')}" for key in KEYS if values[key])


def default_chart(indicator: Indicator, analysis: Analysis, catalogue: Catalogue) -> ChartKind:
    """Return the chart of a view that names none: over time where there is time."""
    if analysis == "shift_share":
        return "waterfall"
    if indicator.key != "published-figure" and len(catalogue.tables[indicator.table].periods()) < 2:
        return "rank"
    return "line"


def known_regions(indicators: Iterable[Indicator], catalogue: Catalogue) -> tuple[str, ...]:
    """Return the codes of the regions that the first indicator's table has, in order of the list."""
    indicator = next(iter(indicators))
    if indicator.key == "published-figure":
        return tuple(dict.fromkeys(f.region for f in catalogue.published.values() if f.region))
    codes = set(catalogue.tables[indicator.table].codes("region"))
    return tuple(code for code in catalogue.codes.regions if code in codes)


def known_activities(indicator: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the codes of the activities that an indicator distinguishes, in order of the list."""
    if not indicator.has_activity:
        return ()
    codes = set(catalogue.tables[indicator.table].codes("activity"))
    return tuple(code for code in catalogue.codes.activities if code in codes)


def known_periods(indicators: Iterable[Indicator], catalogue: Catalogue) -> tuple[int, ...]:
    """Return the years that occur in any of the indicators' tables."""
    tables: list[Table] = [
        catalogue.tables[i.table] for i in indicators if i.key != "published-figure"
    ]
    years = {year for table in tables for year in table.periods()}
    years |= {f.period for f in catalogue.published.values() if f.period} if not years else set()
    return tuple(sorted(years))


def _year(year: int | None) -> str:
    return "" if year is None else str(year)


def _read(query: Query, catalogue: Catalogue) -> tuple[View, list[Problem]]:
    pairs = parse_qsl(query, keep_blank_values=True) if isinstance(query, str) else list(query)
    reader = _Reader(pairs, catalogue)
    return reader.view(), reader.problems


class _Reader:
    """Reads one query key by key, replacing what is unknown and noting it."""

    def __init__(self, pairs: Sequence[tuple[str, str]], catalogue: Catalogue):
        self.catalogue = catalogue
        self.problems: list[Problem] = []
        self.sent: dict[str, list[str]] = {}
        for key, value in pairs:
            if key not in KEYS:
                self._problem(key, value, KEYS, "unknown key")
            elif value.strip():
                self.sent.setdefault(key, []).append(value.strip())

    def view(self) -> View:
        """Return the nearest view."""
        keys = self._codes("indicator", tuple(INDICATORS), (DEFAULT_INDICATOR,), required=True)
        if len(keys) > MOST_INDICATORS:
            self._problem(
                "indicator", ",".join(keys), (), f"more than {MOST_INDICATORS} indicators"
            )
        indicators = [INDICATORS[key] for key in keys[:MOST_INDICATORS]]
        main, catalogue = indicators[0], self.catalogue
        items = tuple(item.key for item in main.items)
        item = self._one("item", items, None)
        regions = self._codes("region", known_regions(indicators, catalogue), (), self._region)
        analysis = self._one("as", main.analyses, "level")
        chart = self._chart(main, analysis, len(indicators))
        activities = self._activities(main)
        years = known_periods(indicators, catalogue)
        start, end = self._period("from", years), self._period("to", years)
        if start is not None and end is not None and start > end:
            self._problem("from", str(start), (), f"lies after to={end}")
            start, end = end, start
        reference_codes = known_regions(indicators, catalogue)
        if main.key == "published-figure" or "NL" not in reference_codes:
            reference_codes = ("NL", *reference_codes)
        return View(
            indicator=tuple(i.key for i in indicators),
            item=None if item == items[0] else item,
            region=regions or self._default_regions(main, chart),
            activity=activities,
            start=start,
            end=end,
            year=self._period("year", years),
            analysis=analysis,  # type: ignore[arg-type]
            base=self._period("base", years),
            reference=self._one("reference", reference_codes, "NL", self._region) or "NL",
            chart=chart,
            annotate=self._one("annotate", ("programme",), None),  # type: ignore[arg-type]
        )

    def _default_regions(self, main: Indicator, chart: ChartKind) -> tuple[str, ...]:
        return () if chart in ("rank", "map", "scatter") else (main.region,)

    def _activities(self, main: Indicator) -> tuple[str, ...]:
        known = known_activities(main, self.catalogue)
        if not known:
            # What an indicator does not distinguish cannot be asked of it; forms send it along.
            for value in self.sent.get("activity", ()):
                self._problem("activity", value, (), "this indicator has no activities")
            return ()
        return self._codes("activity", known, (main.activity,), self._activity)

    def _chart(self, main: Indicator, analysis: str | None, indicators: int) -> ChartKind:
        default = default_chart(main, analysis or "level", self.catalogue)  # type: ignore[arg-type]
        chart: ChartKind = self._one("chart", get_args(ChartKind), default)  # type: ignore[assignment]
        reason = ""
        if (chart == "waterfall") != (analysis == "shift_share") and chart != "table":
            reason = "a waterfall shows as=shift_share, and nothing else does"
        elif chart == "scatter" and indicators < 2:
            reason = "a scatter needs two indicators"
        elif chart in ("treemap", "area") and not (
            main.partition and analysis in ("level", "share")
        ):
            reason = "parts of a whole need an indicator with activities, as level or share"
        elif default == "rank" and chart in ("line", "area", "multiples"):
            reason = "the table has one year only"
        if not reason:
            return chart
        self._problem("chart", chart, (default,), reason)
        return default

    def _codes(
        self,
        key: str,
        known: tuple[str, ...],
        default: tuple[str, ...],
        successor: Callable[[str], str] | None = None,
        *,
        required: bool = False,
    ) -> tuple[str, ...]:
        sent = [code.strip() for text in self.sent.get(key, ()) for code in text.split(",")]
        found = [self._known(key, code, known, successor) for code in sent if code]
        if required and not found:
            self._problem(key, "", known, "is required")
        return tuple(dict.fromkeys(code for code in found if code)) or default

    def _one(
        self,
        key: str,
        known: tuple[str, ...],
        default: Any,
        successor: Callable[[str], str] | None = None,
    ) -> Any:
        sent = self.sent.get(key, [])
        if len(sent) > 1:
            self._problem(key, ", ".join(sent), known, "given more than once")
        return self._known(key, sent[0], known, successor) or default if sent else default

    def _known(
        self, key: str, code: str, known: tuple[str, ...], successor: Callable[[str], str] | None
    ) -> str:
        if code in known:
            return code
        renamed = successor(code) if successor else ""
        if renamed in known:
            self._problem(key, code, (renamed,), f"is now called {renamed}")
            return renamed
        near = difflib.get_close_matches(code.upper(), [k.upper() for k in known], 1, 0.75)
        self._problem(key, code, known, "unknown")
        return next((k for k in known if near and k.upper() == near[0]), "")

    def _period(self, key: str, years: tuple[int, ...]) -> int | None:
        sent = self.sent.get(key, [])
        if not sent:
            return None
        text = sent[0]
        allowed = tuple(str(year) for year in years)
        if len(sent) > 1:
            self._problem(key, ", ".join(sent), allowed, "given more than once")
        if text in allowed:
            return int(text)
        self._problem(key, text, allowed, "not a year of this indicator")
        if not (text.isascii() and text.isdigit() and len(text) == 4):
            return None
        return min(years, key=lambda year: abs(year - int(text)))

    def _region(self, code: str) -> str:
        """Return the code that a COROP code or a code of NUTS 2024 means here, else empty."""
        for region in self.catalogue.codes.regions.values():
            if code and code in (region.corop, region.nuts_2024):
                return region.code
        return code.upper()

    @staticmethod
    def _activity(code: str) -> str:
        """Return the spelling used here: Eurostat writes M_N where CBS writes M-N."""
        return code.upper().replace("_", "-")

    def _problem(self, key: str, sent: str, allowed: Sequence[str], reason: str) -> None:
        self.problems.append(Problem(key, sent, tuple(allowed)[:MOST_ALLOWED], reason))
