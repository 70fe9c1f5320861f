"""All indicators, in order of presentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.indicators.definition import Indicator, Item, Kind

#: Sections that together are the whole economy, each job in exactly one.
SECTIONS = ("A", "B-E", "F", "G-I", "J", "K", "L", "M-N", "O-Q", "R-U")
_RATE = ("level", "change", "gap")
_COUNT = ("level", "share", "change", "growth", "index", "per_capita", "gap")


def _item(
    unit: str,
    decimals: int,
    kind: Kind = "number",
    *,
    where: Mapping[str, str] | None = None,
    key: str = "",
) -> Item:
    """Return a breakdown named after its first code, or after its unit where it has none."""
    codes = dict(where or {})
    label = next(iter(codes.items()), ("unit", unit))
    return Item(key or label[1], codes, unit, label, decimals, kind)


def _variables(entries: Iterable[tuple[str, str, int, Kind]]) -> tuple[Item, ...]:
    return tuple(
        _item(unit, decimals, kind, where={"variable": name})
        for name, unit, decimals, kind in entries
    )


_MUNICIPAL = _variables(
    [
        ("net_labour_participation", "PC", 1, "percent"),
        ("population_1jan", "NR", 0, "number"),
        ("income_per_inhabitant", "THS_EUR", 1, "number"),
        ("income_per_recipient", "THS_EUR", 1, "number"),
        ("education_low_share", "PC", 1, "percent"),
        ("education_medium_share", "PC", 1, "percent"),
        ("education_high_share", "PC", 1, "percent"),
        ("employees_share_of_employed", "PC", 1, "percent"),
        ("self_employed_share_of_employed", "PC", 1, "percent"),
        ("unemployment_benefit_ww_share_of_population", "PC", 2, "percent"),
        ("share_under_15", "PC", 1, "percent"),
        ("share_65_plus", "PC", 1, "percent"),
        ("establishments_total", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_A", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_B-F", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_G+I", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_H+J", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_K-L", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_M-N", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_O-Q", "NR_LOCAL_UNITS", 0, "number"),
        ("establishments_R-U", "NR_LOCAL_UNITS", 0, "number"),
        ("address_density", "ADDR_KM2", 0, "number"),
        ("land_area", "KM2", 2, "number"),
        ("water_area", "KM2", 2, "number"),
    ]
)

_PERSONNEL_UNITS: tuple[tuple[str, int, Kind], ...] = (
    ("PC_EMP_FTE", 2, "percent"),
    ("PC_EMP_HC", 2, "percent"),
    ("FTE", 0, "number"),
    ("HC", 0, "number"),
)
_WORKFORCE_UNITS: tuple[tuple[str, Kind], ...] = (("PC_POP", "percent"), ("THS", "number"))
_CONCEPTS: tuple[tuple[str, str, int, Kind], ...] = (
    ("htsm-jobs", "jobs", 0, "number"),
    ("htsm-jobs-in-industry", "jobs", 0, "number"),
    ("industry-jobs", "jobs", 0, "number"),
    ("total-jobs", "jobs", 0, "number"),
    ("htsm-share-of-jobs", "%", 1, "percent"),
    ("unemployment-rate", "%", 1, "percent"),
    ("grp-per-inhabitant", "euro", 0, "money"),
)

_ALL: tuple[Indicator, ...] = (
    Indicator(
        key="employment",
        table="nama_10r_3empers",
        items=(_item("THS_PER", 1),),
        levels=("nuts3", "nuts2", "nuts1", "country", "eu"),
        region="NL213",
        has_activity=True,
        activity="C",
        additive=True,
        partition=SECTIONS,
        analyses=(*_COUNT, "location_quotient", "shift_share"),
        factor=1000,
    ),
    Indicator(
        key="employee-jobs",
        table="83582NED",
        items=(_item("THS_JOBS", 1),),
        levels=("nuts3",),
        region="NL213",
        has_activity=True,
        activity="C",
        additive=True,
        partition=SECTIONS,
        analyses=_COUNT[:-1],
        factor=1000,
    ),
    Indicator(
        key="persons-employed",
        table="sbs_r_nuts06_r2",
        items=(_item("NR", 0),),
        levels=("nuts2", "nuts1", "country"),
        region="NL21",
        has_activity=True,
        activity="C",
        additive=True,
        analyses=("level", "gap"),
    ),
    Indicator(
        key="gdp",
        table="nama_10r_3gdp",
        items=(
            _item("MIO_EUR", 0, where={"unit": "MIO_EUR"}),
            _item("MIO_PPS_EU27_2020", 0, where={"unit": "MIO_PPS_EU27_2020"}),
        ),
        levels=("nuts3", "nuts2", "nuts1", "country", "eu"),
        region="NL213",
        additive=True,
        analyses=("level", "change", "growth", "index"),
        factor=1_000_000,
    ),
    Indicator(
        key="gdp-per-inhabitant",
        table="nama_10r_3gdp",
        items=(
            _item("EUR_HAB", 0, "money", where={"unit": "EUR_HAB"}),
            _item("PPS_EU27_2020_HAB", 0, where={"unit": "PPS_EU27_2020_HAB"}),
            _item("EUR_HAB_EU27_2020", 0, "index", where={"unit": "EUR_HAB_EU27_2020"}),
            _item("PPS_HAB_EU27_2020", 0, "index", where={"unit": "PPS_HAB_EU27_2020"}),
        ),
        levels=("nuts3", "nuts2", "nuts1", "country", "eu"),
        region="NL213",
        analyses=("level", "change", "growth", "index", "gap"),
    ),
    Indicator(
        key="population",
        table="demo_r_pjanaggr3",
        items=tuple(
            _item("NR", 0, where={"age": age}) for age in ("TOTAL", "Y_LT15", "Y15-64", "Y_GE65")
        ),
        levels=("nuts3", "nuts2", "nuts1", "country", "eu"),
        region="NL213",
        additive=True,
        direction=0,
        analyses=("level", "change", "growth", "index"),
        factor=1,
    ),
    Indicator(
        key="high-tech-employment",
        table="htec_emp_reg2",
        items=(_item("PC_EMP", 1, "percent"),),
        levels=("nuts2",),
        region="NL21",
        has_activity=True,
        activity="C_HTC_MH",
        analyses=_RATE,
    ),
    Indicator(
        key="rd-expenditure",
        table="rd_e_gerdreg",
        items=tuple(
            _item("PC_GDP", 2, "percent", where={"sector": sector})
            for sector in ("TOTAL", "BES", "HES", "GOV", "PNP")
        ),
        levels=("nuts2",),
        region="NL21",
        analyses=_RATE,
    ),
    Indicator(
        key="rd-personnel",
        table="rd_p_persreg",
        items=tuple(
            _item(
                unit, decimals, kind, key=f"{sector}.{unit}", where={"sector": sector, "unit": unit}
            )
            for unit, decimals, kind in _PERSONNEL_UNITS
            for sector in ("TOTAL", "BES", "HES", "GOV", "PNP")
        ),
        levels=("nuts2",),
        region="NL21",
        analyses=_RATE,
    ),
    Indicator(
        key="science-technology-workforce",
        table="hrst_st_rcat",
        items=tuple(
            _item(
                unit, 1, kind, key=f"{category}.{unit}", where={"category": category, "unit": unit}
            )
            for unit, kind in _WORKFORCE_UNITS
            for category in ("HRST", "HRSTE", "HRSTO", "HRSTC", "SE")
        ),
        levels=("nuts2",),
        region="NL21",
        analyses=_RATE,
    ),
    Indicator(
        key="tertiary-education",
        table="edat_lfse_04",
        items=tuple(
            _item("PC", 1, "percent", where={"isced11": level, "age": "Y25-64"})
            for level in ("ED5-8", "ED3-8", "ED3_4", "ED0-2")
        ),
        levels=("nuts2", "nuts1", "country"),
        region="NL21",
        analyses=_RATE,
    ),
    Indicator(
        key="unemployment-rate",
        table="lfst_r_lfu3rt",
        items=tuple(
            _item("PC", 1, "percent", where={"age": age}) for age in ("Y20-64", "Y_GE15", "Y15-24")
        ),
        levels=("nuts2", "nuts1", "country"),
        region="NL21",
        direction=-1,
        analyses=_RATE,
    ),
    Indicator(
        key="establishments",
        table="81575NED",
        items=(_item("NR_LOCAL_UNITS", 0),),
        levels=("municipality",),
        region="GM0153",
        has_activity=True,
        activity="B-E",
        additive=True,
        analyses=("level", "share", "change", "growth", "index"),
    ),
    Indicator(
        key="municipal-profile",
        table="85039NED",
        items=_MUNICIPAL,
        levels=("municipality",),
        region="GM0153",
        direction=0,
        analyses=("level",),
    ),
    Indicator(
        key="published-figure",
        table="published_figures",
        items=tuple(
            Item(concept, {"concept": concept}, unit, ("concept", concept), decimals, kind)
            for concept, unit, decimals, kind in _CONCEPTS
        ),
        levels=("nuts3",),
        region="NL213",
        analyses=("level",),
    ),
)

INDICATORS: Mapping[str, Indicator] = {indicator.key: indicator for indicator in _ALL}
