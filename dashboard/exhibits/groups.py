"""Groups of regions to compare one with: listed, drawn from borders, or computed from figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dashboard.indicators.compute import Measure
from dashboard.indicators.definition import Indicator
from dashboard.indicators.observations import peers, published_regions
from dashboard.indicators.registry import INDICATORS
from dashboard.indicators.similarity import Likeness, similar
from dashboard.indicators.structure import structure_year, whole_structures
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.adjacency import touching
from dashboard.vocabulary.codes import Level
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: How many regions a computed group names.
NEAREST = 5
_HIGH_TECH = "high-tech-employment"
#: Groups that a reader looks for at every region, so that it is told where there are none.
_EXPECTED = ("similar", "neighbours", "high-tech")


@dataclass(frozen=True)
class RegionGroup:
    """Regions that belong together, seen from one region.

    Attributes
    ----------
    key
        ``similar``, ``neighbours``, ``siblings``, ``border``, ``peers``, ``high-tech``, ``corop``,
        ``province``, ``twente``.
    label, explanation
        Message keys: what it is called, and why these are in it.
    codes
        Without the region itself; a computed group has the nearest first.
    values
        What the placeholders of label and explanation stand for: a region's code under ``region``,
        a year under ``year``, a table's code under ``table``.
    """

    key: str
    label: str
    codes: tuple[str, ...]
    explanation: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> str:
        """The message key of why there are no such regions; empty where there are."""
        return "" if self.codes or self.key not in _EXPECTED else f"groups.{self.key}.missing"

    def said(self, part: str, catalogue: Catalogue, language: Language) -> str:
        """Return ``label``, ``explanation`` or ``missing`` in words."""
        values = dict(self.values)
        if "region" in values:
            values["region"] = catalogue.codes.regions[values["region"]].names[language]
        key = {"label": self.label, "missing": self.missing}.get(part, self.explanation)
        return message(language, key, **values)


def groups(catalogue: Catalogue, focus: str) -> tuple[RegionGroup, ...]:
    """Return the groups to compare a region with; those that would be empty are left out."""
    return tuple(group for group in _all(catalogue, focus) if group.codes)


def missing_groups(catalogue: Catalogue, focus: str) -> tuple[RegionGroup, ...]:
    """Return the groups that a reader may look for and a region does not have."""
    return tuple(group for group in _all(catalogue, focus) if group.missing)


def _all(catalogue: Catalogue, focus: str) -> Iterator[RegionGroup]:
    listed, region = catalogue.codes.group, catalogue.codes.regions[focus]
    yield _similar(catalogue, focus)
    yield _group("neighbours", neighbours(catalogue, focus), region=focus)
    if region.level == "municipality":
        # Their figures are published for no other regions.
        yield _group("twente", _others(listed("twente"), focus))
        return
    if region.level == "nuts3":
        siblings = _others(children(catalogue, region.parent), focus)
        yield _group("siblings", siblings, region=region.parent)
    yield _group("border", _others((*listed("frontier"), *listed("border")), focus))
    yield _group("peers", _others(listed("peer"), focus))
    yield _high_tech(catalogue, focus)
    yield _group("corop", _others(listed("corop"), focus))
    yield _group("province", _others(listed("province"), focus))


def _group(key: str, codes: tuple[str, ...], **values: str) -> RegionGroup:
    return RegionGroup(key, f"groups.{key}.label", codes, f"groups.{key}.explanation", values)


def _others(codes: tuple[str, ...], focus: str) -> tuple[str, ...]:
    return tuple(code for code in codes if code != focus)


# ---- computed from activity shares --------------------------------------------------------


@dataclass(frozen=True)
class Resemblance:
    """How much other regions look like one, in which year, by which indicator."""

    indicator: Indicator
    year: int
    ranked: tuple[Likeness, ...]


def structure_indicator(catalogue: Catalogue, region: str) -> Indicator:
    """Return the indicator that tells the structure of a region: work, or establishments."""
    is_small = catalogue.codes.regions[region].level == "municipality"
    return INDICATORS["establishments" if is_small else "employment"]


def resemblance(catalogue: Catalogue, region: str) -> Resemblance | None:
    """Return how much the peers of a region look like it, the nearest first.

    None where no year has every share of the region and of most of its peers.
    """
    indicator = structure_indicator(catalogue, region)
    year = structure_year(indicator, catalogue, region)
    if year is None:
        return None
    structures = whole_structures(indicator, catalogue, peers(indicator, catalogue, region), year)
    return Resemblance(indicator, year, similar(structures, region))


def _similar(catalogue: Catalogue, focus: str) -> RegionGroup:
    found = resemblance(catalogue, focus)
    if found is None:
        return _group("similar", (), region=focus)
    codes = tuple(one.region for one in found.ranked[:NEAREST])
    table = found.indicator.table
    return _group("similar", codes, region=focus, year=str(found.year), table=table)


def _high_tech(catalogue: Catalogue, focus: str) -> RegionGroup:
    """Return the NUTS-2 regions whose share of high-tech manufacturing is nearest.

    Nothing is published for smaller regions: they are compared through the one they are in.
    """
    here = _upwards(catalogue, focus, "nuts2")
    indicator = INDICATORS[_HIGH_TECH]
    among = [
        code
        for code in published_regions(indicator, catalogue)
        if catalogue.codes.regions[code].level == "nuts2"
    ]
    cells = {code: _cells(indicator, catalogue, code) for code in among}
    years = sorted(year for year, value in cells.get(here, {}).items() if value is not None)
    if not years:
        return _group("high-tech", (), region=here or focus)
    year = years[-1]
    own = cells[here][year] or 0.0
    known = {code: found.get(year) for code, found in cells.items() if code != here}
    near = sorted((abs(value - own), code) for code, value in known.items() if value is not None)
    codes = tuple(code for _, code in near[:NEAREST])
    return _group("high-tech", codes, region=here, year=str(year), table=indicator.table)


def _cells(indicator: Indicator, catalogue: Catalogue, region: str) -> dict[int, float | None]:
    measure = Measure(indicator, indicator.default_item, region, indicator.activity)
    return {year: cell.value for year, cell in measure.cells(catalogue).items()}


def _upwards(catalogue: Catalogue, region: str, level: Level) -> str:
    """Return the region of a level that a region is, or is in; "" when there is none."""
    code = region
    while code and catalogue.codes.regions[code].level != level:
        code = catalogue.codes.regions[code].parent
    return code


# ---- drawn from borders -------------------------------------------------------------------


def children(catalogue: Catalogue, parent: str) -> tuple[str, ...]:
    """Return the regions directly below one, in order of the code list."""
    return tuple(code for code, one in catalogue.codes.regions.items() if one.parent == parent)


def neighbours(catalogue: Catalogue, region: str) -> tuple[str, ...]:
    """Return the Dutch regions of the same level that a region shares a border with.

    Provinces and parts of the country touch where their COROP regions do. Borders are those of the
    maps; abroad there are none.
    """
    codes, level = catalogue.codes, catalogue.codes.regions[region].level
    if level == "municipality":
        among = codes.group("twente")
        return touching(codes.borders, among).get(region, ())
    among = codes.group("corop")
    touched = touching(codes.borders, among)
    inside = [one for one in among if _upwards(catalogue, one, level) == region]
    found = {_upwards(catalogue, other, level) for one in inside for other in touched[one]}
    return tuple(code for code in codes.regions if code in found - {region})
