"""All indicators, by key, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.indicators.definition import AnalysisKey, ChartKey, Indicator, Item
from dashboard.vocabulary.codes import NETHERLANDS, OVERIJSSEL, TOTAL, TWENTE, Level

#: Sections of NACE Rev. 2 that add up to the total, as regional accounts publish them.
SECTIONS = ("A", "B-E", "F", "G-I", "J", "K", "L", "M-N", "O-Q", "R-U")
_MANUFACTURING = "C"
_ENSCHEDE = "GM0153"

HERFINDAHL = (
    "Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5), 761–762."
)
KRUGMAN = "Krugman, P. (1991). Geography and Trade. MIT Press, Cambridge MA."

_WORK: tuple[AnalysisKey, ...] = (
    "level", "share", "change", "growth", "index", "per_capita", "location_quotient", "shift_share",
    "contribution",
)  # fmt: skip
_RATE: tuple[AnalysisKey, ...] = ("level", "change", "gap")
_SERIES: tuple[ChartKey, ...] = ("line", "rank", "map", "bar", "multiples", "scatter", "table")
_DIVIDED: tuple[ChartKey, ...] = (*_SERIES, "area", "treemap", "waterfall")
_ONE_YEAR: tuple[ChartKey, ...] = ("rank", "map", "bar", "treemap", "scatter", "table")
_REGIONS: tuple[Level, ...] = ("nuts3", "nuts2", "nuts1", "country", "eu")
_PROVINCES: tuple[Level, ...] = ("nuts2", "nuts1", "country", "eu")


def _variants(field: str, codes: Iterable[str], unit: str, **fixed: str) -> tuple[Item, ...]:
    """Return one item per code of a dimension, all in one unit."""
    return tuple(Item(code, {field: code, **fixed}, unit, ((field, code),)) for code in codes)


def _in_units(codes: Iterable[str], **fixed: str) -> tuple[Item, ...]:
    """Return one item per unit, where the table has a dimension for units."""
    return tuple(Item(code, {**fixed, "unit": code}, code, (("unit", code),)) for code in codes)


def _crossed(field: str, codes: Iterable[str], units: Iterable[str]) -> tuple[Item, ...]:
    """Return one item per code and unit, keys such as ``HRST-PC_POP``."""
    return tuple(
        Item(f"{code}-{unit}", {field: code, "unit": unit}, unit, ((field, code), ("unit", unit)))
        for unit in units
        for code in codes
    )


#: Variables of the municipal key figures, by unit; the order is that of presentation.
_MUNICIPAL: Mapping[str, tuple[str, ...]] = {
    "NR": ("population_1jan",),
    "PC_WHOLE": ("net_labour_participation",),
    "PC": (
        "employees_share_of_employed",
        "self_employed_share_of_employed", "education_low_share", "education_medium_share",
        "education_high_share", "share_under_15", "share_65_plus",
        "unemployment_benefit_ww_share_of_population",
    ),
    "THS_EUR": ("income_per_inhabitant", "income_per_recipient"),
    "NR_LOCAL_UNITS": (
        "establishments_total", "establishments_A", "establishments_B-F", "establishments_G+I",
        "establishments_H+J", "establishments_K-L", "establishments_M-N", "establishments_O-Q",
        "establishments_R-U",
    ),
    "KM2": ("land_area", "water_area"),
    "ADDR_KM2": ("address_density",),
}  # fmt: skip

#: What others have published about work, drawn beside official series.
CONCEPTS = ("industry-jobs", "htsm-jobs-in-industry", "htsm-jobs", "total-jobs")
#: Activity -> the published concepts that are drawn beside its series.
BESIDE: Mapping[str, tuple[str, ...]] = {
    _MANUFACTURING: ("industry-jobs", "htsm-jobs-in-industry", "htsm-jobs"),
    TOTAL: ("total-jobs",),
}

_ALL = (
    Indicator(
        "employment", "nama_10r_3empers", (Item("persons", {}, "THS_PER"),), _REGIONS, (TWENTE,),
        _WORK, _DIVIDED, activities=True, activity=_MANUFACTURING, total=TOTAL, partition=SECTIONS,
        direction="up", caveats=("heads-not-hours", "by-workplace"),
    ),
    Indicator(
        "employee-jobs", "83582NED", (Item("jobs", {}, "THS_JOBS"),), ("nuts3",), (TWENTE,),
        _WORK, _DIVIDED, activities=True, activity=_MANUFACTURING, total=TOTAL, partition=SECTIONS,
        direction="up", caveats=("jobs-not-persons", "by-workplace", "no-national-row"),
    ),
    Indicator(
        "persons-employed", "sbs_r_nuts06_r2", (Item("persons", {}, "NR"),), _PROVINCES,
        (OVERIJSSEL,), ("level", "per_capita"), _ONE_YEAR, activities=True,
        activity=_MANUFACTURING, direction="up", caveats=("one-year",),
    ),
    Indicator(
        "gdp", "nama_10r_3gdp", _in_units(("MIO_EUR", "MIO_PPS_EU27_2020")), _REGIONS, (TWENTE,),
        ("level", "change", "growth", "index"), _SERIES, direction="up",
        caveats=("current-prices",), plural=False,
    ),
    Indicator(
        "gdp-per-inhabitant", "nama_10r_3gdp",
        _in_units(("EUR_HAB", "PPS_EU27_2020_HAB", "EUR_HAB_EU27_2020", "PPS_HAB_EU27_2020")),
        _REGIONS, (TWENTE, NETHERLANDS), ("level", "change", "growth", "index", "gap"), _SERIES,
        direction="up", caveats=("current-prices", "commuters"), plural=False,
    ),
    Indicator(
        "productivity", "nama_10r_3gdp", (Item("persons", {}, "EUR_PERSON"),), _REGIONS,
        (TWENTE, NETHERLANDS), ("level", "change", "growth", "index", "gap"), _SERIES,
        direction="up", caveats=("current-prices", "heads-not-hours"), plural=False,
        made_of=("gdp", "employment"),
    ),
    Indicator(
        "specialisation", "nama_10r_3empers", (Item("krugman", {}, "KRUGMAN"),), _REGIONS,
        (TWENTE,), ("level", "change"), _SERIES, caveats=("coarse-sections", "rounded"),
        literature=(KRUGMAN,), plural=False, made_of=("employment",),
    ),
    Indicator(
        "concentration", "nama_10r_3empers", (Item("herfindahl", {}, "HERFINDAHL"),), _REGIONS,
        (TWENTE, NETHERLANDS), ("level", "change", "gap"), _SERIES,
        caveats=("coarse-sections", "rounded"), literature=(HERFINDAHL,), plural=False,
        made_of=("employment",),
    ),
    Indicator(
        "population", "demo_r_pjanaggr3",
        _variants("age", ("TOTAL", "Y_LT15", "Y15-64", "Y_GE65"), "NR"), _REGIONS, (TWENTE,),
        ("level", "share", "change", "growth", "index"), _SERIES, total=TOTAL,
    ),
    Indicator(
        "high-tech-employment", "htec_emp_reg2", (Item("percent", {}, "PC_EMP"),), _PROVINCES,
        (OVERIJSSEL,), _RATE, _SERIES, activities=True, activity="C_HTC_MH", direction="up",
        caveats=("survey-by-residence", "not-twente"), plural=False,
        literature=("Eurostat (2009). High-tech aggregation by NACE Rev. 2.",),
    ),
    Indicator(
        "rd-expenditure", "rd_e_gerdreg",
        _variants("sector", ("TOTAL", "BES", "GOV", "HES", "PNP"), "PC_GDP"), _PROVINCES,
        (OVERIJSSEL,), _RATE, _SERIES, direction="up", caveats=("not-twente",), plural=False,
        literature=("OECD (2015). Frascati Manual 2015. OECD Publishing, Paris.",),
    ),
    Indicator(
        "rd-personnel", "rd_p_persreg",
        (*_crossed("sector", ("TOTAL",), ("PC_EMP_HC", "FTE", "HC")),
         *_crossed("sector", ("BES", "GOV", "HES", "PNP"), ("PC_EMP_FTE", "FTE", "HC"))),
        _PROVINCES, (OVERIJSSEL,), _RATE, _SERIES, direction="up", caveats=("not-twente",),
        plural=False,
        literature=("OECD (2015). Frascati Manual 2015. OECD Publishing, Paris.",),
    ),
    Indicator(
        "science-technology-workforce", "hrst_st_rcat",
        _crossed("category", ("HRST", "HRSTE", "HRSTO", "HRSTC", "SE"), ("PC_POP", "THS")),
        _PROVINCES, (OVERIJSSEL,), _RATE, _SERIES, direction="up", caveats=("not-twente",),
        plural=False,
        literature=("OECD and Eurostat (1995). Canberra Manual. OECD Publishing, Paris.",),
    ),
    Indicator(
        "tertiary-education", "edat_lfse_04",
        _variants("isced11", ("ED5-8", "ED3_4", "ED0-2", "ED3-8"), "PC", age="Y25-64"), _PROVINCES,
        (OVERIJSSEL, NETHERLANDS), _RATE, _SERIES, direction="up",
        caveats=("survey-by-residence", "not-twente"), plural=False,
    ),
    Indicator(
        "unemployment-rate", "lfst_r_lfu3rt",
        _variants("age", ("Y_GE15", "Y15-24", "Y20-64"), "PC"), _PROVINCES,
        (OVERIJSSEL, NETHERLANDS), _RATE, _SERIES, direction="down",
        caveats=("survey-by-residence", "not-twente"), plural=False,
    ),
    Indicator(
        "establishments", "81575NED", (Item("establishments", {}, "NR_LOCAL_UNITS"),),
        ("municipality",), (_ENSCHEDE,),
        ("level", "share", "change", "growth", "index", "contribution"),
        (*_SERIES, "area", "treemap"), activities=True, activity="B-E", total=TOTAL,
        partition=("B-E", "F", "G-I", "J", "K", "L", "M-N", "A+O-Q", "R-U"),
        caveats=("establishments-not-jobs",),
    ),
    Indicator(
        "municipal-profile", "85039NED",
        tuple(item for unit, names in _MUNICIPAL.items()
              for item in _variants("variable", names, unit)),
        ("municipality",), (_ENSCHEDE,), ("level",), ("rank", "map", "bar", "scatter", "table"),
        caveats=("one-year",), plural=False,
    ),
    Indicator(
        "published-figure", "published_figures",
        tuple(Item(one, {"concept": one}, "THS_PUBLISHED") for one in ("all", *CONCEPTS)),
        _REGIONS, (TWENTE,), ("level",), ("line", "table"), caveats=("never-joined",),
    ),
)  # fmt: skip

INDICATORS: Mapping[str, Indicator] = {indicator.key: indicator for indicator in _ALL}
