"""Exhibit → HTML table: the numbers of the chart with their status, each in a cell of its own.

Charts over time have one row per year and one column per series, as long as those fit side by side;
all others one row per series (a region, an activity, a component) and one column per year.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from html import escape

from dashboard.exhibits.exhibit import Exhibit, Series, Source
from dashboard.exhibits.profile.regions import has_profile, profile_path
from dashboard.renderers.charts.scatter import axis_names
from dashboard.renderers.differences import differences_row
from dashboard.renderers.moving import movers, two_years
from dashboard.renderers.observations import Observation, observations
from dashboard.renderers.ranking import ranked
from dashboard.renderers.table_room import lies_down
from dashboard.renderers.table_signs import NO_ROW, NOT_PUBLISHED, SUPPRESSED, Cells, legend_html
from dashboard.renderers.wording import flag_words, missing_words, read_as, value_text
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date, format_number

#: Kinds of chart whose table has one row per year.
_OVER_TIME = frozenset({"line", "area", "multiples", "table"})

#: Most series that stand side by side, on a screen as on paper.
MOST_COLUMNS = 9


def cell_id(anchor: str, series_key: str, period: int) -> str:
    """Return the id of the cell of one observation, for links from the prose."""
    return f"{anchor}-{slug(series_key)}-{period}"


def slug(text: str) -> str:
    """Return a text as lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def table_html(exhibit: Exhibit, *, anchor: str, title: str = "", linked: bool = False) -> str:
    """Return the table of an exhibit, and under it what its signs mean.

    Every cell has an id by `cell_id` and its flags in ``data-status``: the provider's letters,
    ``missing`` for a value that is not published, ``none`` where the table has no such row, empty
    for a normal value. An empty exhibit gives the sentence that says why. ``title`` stands in the
    caption where the figure is not called by the exhibit's own. ``linked`` names of regions lead to
    their profiles, which is for pages and not for what leaves them.
    """
    if exhibit.empty:
        return f'<p class="table-empty">{escape(exhibit.empty)}</p>'
    rows = observations(exhibit)
    cells = {(key, row.period): row for key, found in rows.items() for row in found}
    periods = sorted({period for _, period in cells})
    years, mark = two_years(exhibit), ""
    if years is not None:
        body = _moving(exhibit, cells, years, anchor, linked)
    elif exhibit.view.chart == "scatter":
        body = _by_region(exhibit, cells, periods, anchor, linked)
    elif years_are_rows(exhibit):
        body = _by_period(exhibit, cells, periods, anchor)
    else:
        body = _by_series(exhibit, cells, periods, anchor, linked)
        mark = _room_mark(exhibit, cells, periods)
    signs = legend_html(exhibit, cells, periods)
    return f"<table{mark}>{_caption(exhibit, title)}{body}</table>{signs}"


def _room_mark(exhibit: Exhibit, cells: Cells, periods: Sequence[int]) -> str:
    """Return the mark of a table for which the sheet of paper has to lie down."""
    columns = (
        [str(period), *(cell_text(exhibit, cells.get((s.key, period))) for s in exhibit.series)]
        for period in periods
    )
    wide = lies_down((series.name for series in exhibit.series), columns)
    return ' class="lies-down"' if wide else ""


def years_are_rows(exhibit: Exhibit) -> bool:
    """Whether the table has a row per year: of a chart over time, while its series fit."""
    return exhibit.view.chart in _OVER_TIME and len(exhibit.series) <= MOST_COLUMNS


def _by_period(exhibit: Exhibit, cells: Cells, periods: Sequence[int], anchor: str) -> str:
    """Return head and body with one row per year."""
    heads = "".join(
        f'<th scope="col" class="value">{escape(series.name)}</th>' for series in exhibit.series
    )
    corner = escape(message(exhibit.language, "charts.table.year"))
    lines = []
    for period in periods:
        values = "".join(_cell(exhibit, cells, series, period, anchor) for series in exhibit.series)
        mark = ' class="is-pinned"' if period in exhibit.view.pin else ""
        lines.append(f'<tr{mark}><th scope="row">{period}</th>{values}</tr>')
    head = f'<thead><tr><th scope="col">{corner}</th>{heads}</tr></thead>'
    return f"{head}<tbody>{''.join(lines)}</tbody>{differences_row(exhibit)}"


def _by_series(
    exhibit: Exhibit, cells: Cells, periods: Sequence[int], anchor: str, linked: bool
) -> str:
    """Return head and body with one row per series, ranks first where the chart ranks."""
    with_rank = exhibit.view.chart in ("rank", "map")
    found = (
        [(row.series, row.rank) for row in ranked(exhibit)]
        if with_rank
        else [(series, None) for series in exhibit.series]
    )
    heads = [f'<th scope="col">{_head(exhibit)}</th>']
    if with_rank:
        rank = escape(message(exhibit.language, "charts.table.rank"))
        heads.append(f'<th scope="col" class="value">{rank}</th>')
    single = exhibit.view.chart == "waterfall"
    if single:
        heads.append(f'<th scope="col" class="value">{escape(exhibit.unit.name)}</th>')
    else:
        heads += [f'<th scope="col" class="value">{period}</th>' for period in periods]
    lines = []
    for series, rank_number in found:
        place = f'<td class="value">{rank_number or ""}</td>' if with_rank else ""
        own = [p for p in periods if (series.key, p) in cells] if single else periods
        values = "".join(_cell(exhibit, cells, series, period, anchor) for period in own)
        mark = ' class="is-focus"' if series.role == "focus" else ""
        name = _name(exhibit, series, linked and with_rank)
        lines.append(f'<tr{mark}><th scope="row">{name}</th>{place}{values}</tr>')
    return f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{''.join(lines)}</tbody>"


def _moving(
    exhibit: Exhibit, cells: Cells, years: tuple[int, int], anchor: str, linked: bool
) -> str:
    """Return head and body with one row per region: value and place in both years, and its move."""
    words = exhibit.language
    heads = [f'<th scope="col">{_head(exhibit)}</th>']
    texts = [
        text
        for year in years
        for text in (str(year), message(words, "slope.table.place", year=year))
    ]
    texts.append(message(words, "slope.table.moved"))
    heads += [f'<th scope="col" class="value">{escape(text)}</th>' for text in texts]
    lines = []
    for one in movers(exhibit, years):
        series = one.series
        values = "".join(
            _cell(exhibit, cells, series, end.period, anchor)
            + f'<td class="value">{end.rank or ""}</td>'
            for end in (one.before, one.after)
        )
        moved = "" if one.moved is None else format_number(one.moved, words, 0, signed=True)
        mark = ' class="is-focus"' if series.role == "focus" else ""
        lines.append(
            f'<tr{mark}><th scope="row">{_name(exhibit, series, linked)}</th>{values}'
            f'<td class="value">{moved}</td></tr>'
        )
    return f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{''.join(lines)}</tbody>"


def _by_region(
    exhibit: Exhibit, cells: Cells, periods: Sequence[int], anchor: str, linked: bool
) -> str:
    """Return head and body with one row per region and one column per measure."""
    groups: dict[str, list[Series]] = {}
    for series in exhibit.series:
        groups.setdefault(series.region, []).append(series)
    names = axis_names(exhibit) or ("",) * max(len(group) for group in groups.values())
    heads = "".join(f'<th scope="col" class="value">{escape(name)}</th>' for name in names)
    corner = escape(message(exhibit.language, "charts.table.region"))
    lines = []
    for group in groups.values():
        values = "".join(
            _cell(exhibit, cells, series, period, anchor) for series in group for period in periods
        )
        mark = ' class="is-focus"' if group[0].role == "focus" else ""
        name = _name(exhibit, group[0], linked)
        lines.append(f'<tr{mark}><th scope="row">{name}</th>{values}</tr>')
    head = f'<thead><tr><th scope="col">{corner}</th>{heads}</tr></thead>'
    return f"{head}<tbody>{''.join(lines)}</tbody>"


def _name(exhibit: Exhibit, series: Series, linked: bool) -> str:
    """Return the name of a region, as a link to its profile where it has one."""
    name = escape(series.name)
    if not linked or not has_profile(series.region):
        return name
    return f'<a href="/{exhibit.language}{profile_path(series.region)}">{name}</a>'


def _head(exhibit: Exhibit) -> str:
    """Return what the rows of a table by series are: regions, activities or parts."""
    regions = {series.region for series in exhibit.series}
    activities = {series.activity for series in exhibit.series}
    several = len(exhibit.series) > 1
    key = "region" if several and len(regions) == len(exhibit.series) else "part"
    if key == "part" and several and len(activities) == len(exhibit.series):
        key = "activity"
    return escape(message(exhibit.language, f"charts.table.{key}"))


def _cell(exhibit: Exhibit, cells: Cells, series: Series, period: int, anchor: str) -> str:
    """Return one cell: the value with its flags, or a sign with its meaning in words."""
    row = cells.get((series.key, period))
    exhibit = read_as(exhibit, series)
    name = f'id="{cell_id(anchor, series.key, period)}" class="value"'
    if row is None:
        words = message(exhibit.language, "charts.table.no_row")
        return f'<td {name} data-status="none">{_sign(NO_ROW, words)}</td>'
    if row.value is None:
        sign = SUPPRESSED if row.confidentiality else NOT_PUBLISHED
        flags = " ".join(row.flags) or "missing"
        words = missing_words(exhibit, row)
        return f'<td {name} data-status="{escape(flags)}">{_sign(sign, words)}</td>'
    text = escape(value_text(exhibit, row.value, code=row.unit))
    return (
        f'<td {name} data-status="{escape(" ".join(row.flags))}">{text}{_flags(exhibit, row)}</td>'
    )


def cell_text(exhibit: Exhibit, row: Observation | None) -> str:
    """Return what a cell says without marks of its own: the value and its letters, or a sign."""
    if row is None:
        return NO_ROW
    if row.value is None:
        return SUPPRESSED if row.confidentiality else NOT_PUBLISHED
    letters = "".join(row.flags)
    return f"{value_text(exhibit, row.value, code=row.unit)} {letters}".rstrip()


def _sign(sign: str, words: str) -> str:
    """Return a sign that is seen and words that are heard."""
    return (
        f'<abbr title="{escape(words)}" aria-hidden="true">{sign}</abbr>'
        f'<span class="spoken">{escape(words)}</span>'
    )


def _flags(exhibit: Exhibit, row: Observation) -> str:
    """Return the provider's letters as a superscript, and their meaning in words."""
    if not row.flags:
        return ""
    words = escape(", ".join(flag_words(exhibit, row)))
    letters = escape("".join(row.flags))
    return (
        f'<sup title="{words}" aria-hidden="true">{letters}</sup>'
        f'<span class="spoken"> ({words})</span>'
    )


def _caption(exhibit: Exhibit, title: str) -> str:
    """Return title, subtitle and sources."""
    sources = "; ".join(_source(exhibit, source) for source in exhibit.sources)
    text = f"<strong>{escape(title or exhibit.title)}</strong> {escape(exhibit.subtitle)}."
    if sources:
        text += " " + escape(message(exhibit.language, "charts.table.source", sources=sources))
    return f"<caption>{text}</caption>"


def vintage_text(source: Source, language: Language) -> str:
    """Return when a source was published, as exact as it is known; as printed where no date is."""
    dated = re.fullmatch(r"\d{4}(-\d\d){0,2}", source.vintage)
    return format_date(source.vintage, language) if dated else source.vintage


def _source(exhibit: Exhibit, source: Source) -> str:
    vintage = vintage_text(source, exhibit.language)
    words = " ".join(part for part in (source.provider, source.table) if part)
    return f"{words} ({vintage})" if vintage else words
