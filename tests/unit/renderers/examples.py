"""One Exhibit of every kind of chart, with gaps, flags, claims and annotations in it."""

from __future__ import annotations

from dataclasses import replace

from dashboard.exhibits.exhibit import Annotation, Exhibit, Unit
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue
from tests.unit.renderers import made
from tests.unit.renderers.made import BAND, PERCENT, RATIO, exhibit, series, square

#: Twenty regions on a grid of squares, one of them Twente.
CODES = ("NL213", *(f"NL3{i:02d}" for i in range(19)))
BORDERS = {code: square(4 + i % 4, 50 + i // 4) for i, code in enumerate(CODES)}

PERSONS = {year: 48.0 - (year - 2000) * 0.5 for year in range(2000, 2018)}
JOBS = {year: 42.0 - (year - 2010) * 0.1 for year in range(2010, 2025)}
JOBS_WITH_FLAGS = JOBS | {2016: (None, "", "c"), 2023: (41.0, "p"), 2024: (41.6, "p")}

EVENTS = (
    Annotation("event", 2012.1, 2012.1, "Aankondiging van het programma", "start"),
    Annotation("event", 2014.5, 2014.5, "Tussenstand", "half"),
)


def catalogue() -> Catalogue:
    """Return a catalogue that has the regions of the examples."""
    return made.catalogue(BORDERS)


def line() -> Exhibit:
    """Two official series, two claims and two counts beside them."""
    return exhibit(
        "line",
        [
            series("persons", PERSONS, name="werkzame personen, Eurostat"),
            series("jobs", JOBS_WITH_FLAGS, role="second", name="banen van werknemers, CBS"),
            series("industry", {2012: 45.0}, role="claim", name="industrie, zegt het programma"),
            series("htsm", {2012: 32.0}, role="claim", name="HTSM, zegt het programma"),
            series("counts", {2013: 28.0, 2017: 30.4}, role="count", name="topsector HTSM"),
        ],
        annotations=(BAND, *EVENTS),
    )


def index() -> Exhibit:
    """Seven regions that end close together, and many more behind them."""
    roles = ["focus", "reference", *["peer"] * 5, *["context"] * 8]
    parts = [
        series(
            f"r{i}",
            {year: 100 + (year - 2012) * (i - 6) * 0.4 for year in range(2008, 2018)},
            role=role,
            name=f"Zuidoost-Noord-Gebied {i}",
        )
        for i, role in enumerate(roles)
    ]
    neutral = Annotation("neutral", 100, 100, "2012 = 100")
    unit = Unit("I", "index", "", 1, "index")
    return exhibit("line", parts, unit=unit, zero_based=False, annotations=(BAND, neutral))


def gap() -> Exhibit:
    """A distance below zero with a target."""
    values = {year: -20.0 + (year - 2000) * 0.3 for year in range(2000, 2021)}
    notes = (Annotation("target", 0, 0, "doel voor 2020: minstens het landelijke peil"),)
    return exhibit("line", [series("gap", values, name="Twente")], unit=PERCENT, annotations=notes)


def rank() -> Exhibit:
    """Twenty regions on both sides of zero, one missing, one provisional."""
    values: list[object] = [float(10 - i) for i in range(len(CODES))]
    values[3], values[7] = (None, "", "c"), (3.0, "p")
    parts = [
        series(
            code,
            {2024: value},
            role="focus" if i == 0 else "context",
            name=f"Agglomeratie {code} en omgeving",
            region=code,
        )
        for i, (code, value) in enumerate(zip(CODES, values, strict=True))
    ]
    neutral = Annotation("neutral", 0, 0, "2012 = 2024")
    return exhibit("rank", parts, unit=PERCENT, annotations=(neutral,))


def slope() -> Exhibit:
    """Six regions in two years: risen, fallen, broken, and in each year one without a value."""
    told: list[tuple[str, object, object]] = [
        ("Twente", 7.0, 9.0),
        ("Veluwe", 9.0, (8.0, "p")),
        ("Achterhoek", 8.0, 7.0),
        ("Zaanstreek", 5.0, 5.0),
        ("Utrecht", (None, "", "c"), 4.0),
        ("IJmond", 6.0, None),
    ]
    parts = [
        series(
            code,
            {2012: before, 2024: after},
            role="focus" if i == 0 else "context",
            name=name,
            region=code,
            breaks=(2015,) if name == "Zaanstreek" else (),
        )
        for i, (code, (name, before, after)) in enumerate(zip(CODES, told, strict=False))
    ]
    view = View(indicator=("employment",), chart="rank", base=2012)
    return exhibit("rank", parts, view=view, unit=replace(PERCENT, signed=False))


def region_map() -> Exhibit:
    """A quotient per region, one not published."""
    parts = [
        series(
            code,
            {2017: None if i == 5 else 0.5 + i * 0.1},
            role="focus" if i == 0 else "context",
            name=code,
            region=code,
        )
        for i, code in enumerate(CODES)
    ]
    return exhibit("map", parts, unit=RATIO)


def bars() -> Exhibit:
    """Activities with a provisional, a missing and a negative value."""
    values = [("A", 7.0), ("B-E", 41.8), ("F", (19.4, "p")), ("J", (None, "", "c")), ("K", -4.0)]
    parts = [
        series(key, {2017: value}, activity=key, role="focus" if key == "B-E" else "context")
        for key, value in values
    ]
    return exhibit("bar", parts)


def waterfall() -> Exhibit:
    """A change of minus two, in three parts."""
    values = [("start", 42.0), ("national", 1.0), ("mix", -2.0), ("regional", -1.0), ("end", 40.0)]
    return exhibit("waterfall", [series(key, {2017: value}, item=key) for key, value in values])


def multiples() -> Exhibit:
    """Five municipalities over the years."""
    parts = [
        series(
            f"m{i}",
            {year: 100.0 * (i + 1) + year - 2007 for year in range(2007, 2026)},
            region=f"GM{i:04d}",
            name=f"Gemeente nummer {i}",
            role="focus" if i == 0 else "context",
        )
        for i in range(5)
    ]
    return exhibit("multiples", parts)


def area() -> Exhibit:
    """Three activities, one of them missing in one year."""
    parts = [
        series(
            key,
            {
                year: None if (key, year) == ("F", 2005) else 10.0 * (i + 1)
                for year in range(2000, 2018)
            },
            activity=key,
            role="focus" if i == 0 else "context",
        )
        for i, key in enumerate(("C", "F", "Handel, vervoer en horeca"))
    ]
    return exhibit("area", parts, annotations=(BAND,))


def scatter() -> Exhibit:
    """Ten regions with two values each; the last has only one."""
    parts = []
    for i, code in enumerate(CODES[:10]):
        role = "focus" if i == 0 else "context"
        more = {"region": code, "name": code, "role": role}
        parts.append(series(f"{code}-a", {2017: 10.0 + i}, **more))
        parts.append(series(f"{code}-b", {2017: None if i == 9 else 50.0 - i * 3}, **more))
    return exhibit("scatter", parts)


def treemap() -> Exhibit:
    """Six parts of a whole."""
    values = {"A": 7.0, "B-E": 41.8, "F": 19.4, "G-I": 79.7, "J": 7.3, "K": 0.4}
    parts = [
        series(key, {2017: value}, activity=key, role="focus" if key == "B-E" else "context")
        for key, value in values.items()
    ]
    return exhibit("treemap", parts)


def empty() -> Exhibit:
    """Nothing to show, and why."""
    return exhibit("line", [], empty="Voor deze regio zijn geen cijfers gepubliceerd.")


ALL = {
    "line": line,
    "index": index,
    "gap": gap,
    "rank": rank,
    "slope": slope,
    "map": region_map,
    "bar": bars,
    "waterfall": waterfall,
    "multiples": multiples,
    "area": area,
    "scatter": scatter,
    "treemap": treemap,
    "empty": empty,
}
