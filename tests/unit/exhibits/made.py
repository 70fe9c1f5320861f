"""A small catalogue whose numbers can be checked in the head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.tables.catalogue import Catalogue, Event, Fact, Programme, PublishedFigure
from dashboard.tables.table import Table, TableInfo
from dashboard.vocabulary.codes import Activity, CodeLists, Region

#: value, or (value, status), or (None, status, confidentiality)
Cells = Mapping[int, object]


def words(text: str) -> dict[str, str]:
    return {"nl": text, "en": text, "de": text}


def region(code: str, level: str, name: str, *groups: str, **spellings: str) -> Region:
    return Region(code, level, "", words(name), groups=groups, **spellings)  # type: ignore[arg-type]


REGIONS = (
    region("NL", "country", "Nederland"),
    region("NL21", "nuts2", "Overijssel", "province"),
    region("NL22", "nuts2", "Gelderland", "province"),
    region("NL211", "nuts3", "Noord-Overijssel", "corop", corop="CR10"),
    region("NL212", "nuts3", "Zuidwest-Overijssel", "corop", corop="CR11", nuts_2024="NL21X"),
    region("NL213", "nuts3", "Twente", "corop", corop="CR12"),
    region("DEA34", "nuts3", "Borken", "border"),
    region("GM0153", "municipality", "Enschede", "twente"),
    region("GM0141", "municipality", "Almelo", "twente"),
)

ACTIVITIES = tuple(
    Activity(code, parent, words(name), words(name))
    for code, parent, name in (
        ("TOTAL", "", "Totaal"),
        ("A", "TOTAL", "Landbouw"),
        ("B-E", "TOTAL", "Nijverheid"),
        ("C", "B-E", "Industrie"),
        ("F", "TOTAL", "Bouw"),
        ("M-N", "TOTAL", "Zakelijke diensten"),
    )
)


def table(
    code: str,
    dimensions: Sequence[str],
    series: Mapping[tuple[str, ...], Cells],
    *,
    provider: str = "Eurostat",
    notes: tuple[str, ...] = (),
    scoped: Mapping[str, Mapping[str, tuple[str, ...]]] | None = None,
) -> Table:
    """Return a table with a row per code combination and year."""
    rows = []
    for codes, cells in series.items():
        for year, cell in sorted(cells.items()):
            value, status, secret = (
                (*cell, "", "")[:3] if isinstance(cell, tuple) else (cell, "", "")
            )
            rows.append((*codes, year, value, status, secret))
    columns = [*dimensions, "period", "value", "status", "confidentiality"]
    frame = pd.DataFrame(rows, columns=columns)
    frame["value"] = frame["value"].astype("Float64")
    address = f"https://example.org/{code}"
    info = TableInfo(
        code, provider, words(f"Tabel {code}"), address, "CC-BY-4.0", "2020-09",
        (*dimensions, "period"), notes, scoped or {},
    )  # fmt: skip
    return Table(info, frame)


#: Manufacturing and all work. Twente 40 of 200, the Netherlands 100 of 1000: quotient 2.
EMPLOYMENT = {
    ("NL213", "TOTAL"): {2012: 200, 2014: 200, 2016: 220},
    ("NL213", "C"): {2012: 40, 2014: 44, 2016: (38, "p")},
    ("NL213", "F"): {2012: 20, 2014: 20, 2016: 20},
    ("NL211", "TOTAL"): {2012: 100, 2014: 100, 2016: 100},
    ("NL211", "C"): {2012: 50, 2014: 40, 2016: 30},
    ("NL212", "TOTAL"): {2012: 100, 2014: 100, 2016: 100},
    ("NL212", "C"): {2012: 20, 2014: (None, "", "c"), 2016: 60},
    ("NL", "TOTAL"): {2012: 1000, 2014: 1050, 2016: 1100},
    ("NL", "C"): {2012: 100, 2014: 100, 2016: 100},
    ("NL", "F"): {2012: 0, 2014: 10, 2016: 10},
}  # fmt: skip

JOBS = {
    ("NL213", "TOTAL"): {2013: 180, 2014: 181, 2015: 182},
    ("NL213", "C"): {2013: 39, 2014: (None, "", "c"), 2015: 41},
    ("NL211", "C"): {2013: 30, 2014: 30, 2015: 30},
}

GDP = {
    ("NL213", "EUR_HAB"): {2012: 30000, 2016: (33000, "p")},
    ("NL211", "EUR_HAB"): {2012: 36000, 2016: 44000},
    ("NL212", "EUR_HAB"): {2012: 20000, 2016: 22000},
    ("NL", "EUR_HAB"): {2012: 40000, 2016: 44000},
    ("NL213", "MIO_EUR"): {2012: 3000, 2016: 3300},
    ("NL213", "PPS_EU27_2020_HAB"): {2012: 31000, 2016: 34000},
}

POPULATION = {
    ("NL213", "TOTAL"): {2012: 100_000, 2016: 0},
    ("NL213", "Y_GE65"): {2012: 20_000, 2016: 21_000},
}

ESTABLISHMENTS = {
    ("GM0153", "TOTAL"): {2013: (90, "rb"), 2014: (95, "rb"), 2015: (120, "r"), 2016: (125, "r")},
    ("GM0153", "B-E"): {2013: 10, 2014: 10, 2015: 12, 2016: 12},
    ("GM0141", "B-E"): {2013: 5, 2014: 6, 2015: 6, 2016: 5},
    ("GM0141", "TOTAL"): {2013: 50, 2014: 50, 2015: 50, 2016: 50},
}


MONEY = ("EUR_HAB", "MIO_EUR", "PPS_EU27_2020_HAB", "MIO_PPS_EU27_2020")


def figure(key: str, concept: str, value: float, period: int | None, published: str = "",
           unit: str = "jobs", text: str = "") -> PublishedFigure:  # fmt: skip
    return PublishedFigure(
        key, concept, concept, "NL213", period, text or str(period), value, unit,
        f"Publisher {key}", "A page", f"https://example.org/{key}", "", "verbatim", published,
    )  # fmt: skip


def fact(key: str, date: str = "", value: float | None = None) -> Fact:
    return Fact(key, value, "", date, ("https://example.org/fact",))


def catalogue() -> Catalogue:
    """Return a catalogue of the tables above."""
    tables = {
        one.info.code: one
        for one in (
            table("nama_10r_3empers", ("region", "activity"), EMPLOYMENT, notes=("flags-dropped",),
                  scoped={"extra-regio-left-out": {"region": ("NL",)}}),
            table("83582NED", ("region", "activity"), JOBS, provider="CBS",
                  notes=("employees-only",),
                  scoped={"jobs-latest-provisional": {"period": ("2015",)}}),
            table("nama_10r_3gdp", ("region", "unit"), GDP),
            table("demo_r_pjanaggr3", ("region", "age"), POPULATION),
            table("81575NED", ("region", "activity"), ESTABLISHMENTS, provider="CBS"),
            table("published_figures", ("id", "region", "concept"),
                  {("PF2", "NL213", "htsm-jobs"): {2013: 28000}}, provider="published",
                  notes=("published-not-official",)),
        )
    }  # fmt: skip
    breakdowns = {
        "age": {"TOTAL": words("Alle leeftijden"), "Y_GE65": words("65 jaar of ouder")},
        "unit": {code: words(code) for code in MONEY},
    }
    published = {
        one.id: one
        for one in (
            figure("PF1", "industry-jobs", 45000, None, "2012-02-24", text="c.2012"),
            figure("PF2", "htsm-jobs", 28000, 2013, "2014-05-26"),
            figure("PF3", "industry-jobs", 45000, None, "2015", text="2015 (publication)"),
            figure("PF4", "htsm-jobs", 400, 2013, unit="companies"),
        )
    }
    facts = {
        one.key: one
        for one in (
            fact("period-start", "2012"), fact("period-end", "2014"),
            fact("board-goals-year", "2020"),
        )
    }  # fmt: skip
    timeline = (
        Event("innovatiefonds-starts", "2014-07-05", ()),
        Event("regio-deal-agreed", "2019-07", ()),
        Event("nameless", "2013", ()),
        Event("twente-werkt", "", ()),
    )
    return Catalogue(
        tables=tables,
        codes=CodeLists(
            {one.code: one for one in REGIONS}, {one.code: one for one in ACTIVITIES}, breakdowns
        ),
        published=published,
        programme=Programme(facts, timeline, ()),
        vintage="2020-09",
        checksum="0",
    )
