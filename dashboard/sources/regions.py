"""The code list of regions, gathered from the sources, our own names and Babel's countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from babel import Locale

from dashboard.errors import SourceError
from dashboard.sources.borders import MUNICIPALITIES_FILE, REGIONS_FILE, features
from dashboard.sources.definitions import read_reference
from dashboard.sources.rows import Row, source_text
from dashboard.vocabulary.codes import NETHERLANDS, TWENTE
from dashboard.vocabulary.language import LANGUAGES

FIELDS = ("code", "level", "parent", "corop", "nuts_2024", "groups", *LANGUAGES)

UNION = "EU27_2020"
#: Eurostat's spelling of two countries -> ISO 3166, as Babel has it.
ISO_COUNTRY = {"EL": "GR", "UK": "GB"}
#: Countries in the files that are not in the European Union.
OUTSIDE_UNION = frozenset({"NO", "UK"})
#: Length of a NUTS code -> its level.
LEVELS = {2: "country", 3: "nuts1", 4: "nuts2", 5: "nuts3"}

_BORDER = re.compile(r"German border regions (.*?) \(with", re.DOTALL)
_PEERS = re.compile(r"peers: (.*?) and their NUTS-2 parents", re.DOTALL)
_CODE = re.compile(r"\b[A-Z]{2}[0-9A-Z]{3}\b")


def region_rows(folder: Path, sources: Iterable[Row]) -> list[tuple[str, ...]]:
    """Return the code list of regions: all that occur, all COROP regions, the municipalities.

    Order: the Netherlands from top to bottom with Twente's municipalities, other regions by code,
    the European Union last.

    Parameters
    ----------
    sources
        Rows of the statistics, with ``geo``, ``geo_name`` and, for COROP tables, ``nuts_id``.

    Raises
    ------
    SourceError
        The README no longer names the groups, or a region of a group has no data. Which Dutch
        regions lie at the German border stands in ``groups.csv``: no borders of Germany are kept.
    """
    names = {row.get("nuts_id") or row["geo"]: row["geo_name"] for row in sources}
    corop = {f["properties"]["nuts_id"]: f["properties"] for f in features(folder, REGIONS_FILE)}
    names |= {code: str(properties["name"]) for code, properties in corop.items()}
    for feature in features(folder, MUNICIPALITIES_FILE):
        names[feature["properties"]["gm_code"]] = feature["properties"]["name"]
    own = {row["code"]: row for row in read_reference("regions.csv")}
    groups = _groups(source_text(folder, "README.md"), names)
    rows = []
    for code in sorted(names, key=_order):
        spelling = corop.get(code, {})
        written = [own[code][language] for language in LANGUAGES] if code in own else None
        rows.append(
            (
                code,
                level(code),
                _parent(code, names),
                str(spelling.get("corop", "")),
                str(spelling.get("nuts_id_2024", "")),
                " ".join(groups.get(code, ())),
                *(written or _names(code, names[code])),
            )
        )
    return rows


def level(code: str) -> str:
    """Return the level of a region's code, such as ``nuts3``."""
    if code.startswith("GM"):
        return "municipality"
    return "eu" if code.startswith("EU") else LEVELS[len(code)]


def _order(code: str) -> tuple[int, str]:
    if code.startswith(NETHERLANDS):
        return (0, code)
    if code.startswith("GM"):
        return (0, TWENTE + code)
    return (2 if code.startswith("EU") else 1, code)


def _parent(code: str, known: Mapping[str, str]) -> str:
    match level(code):
        case "municipality":
            return TWENTE
        case "eu":
            return ""
        case "country":
            return "" if code in OUTSIDE_UNION else UNION
        case _:
            ancestors = (code[:length] for length in range(len(code) - 1, 1, -1))
            return next((a for a in ancestors if a in known), "")


def _names(code: str, source_name: str) -> list[str]:
    if level(code) != "country":
        return [source_name] * len(LANGUAGES)
    country = ISO_COUNTRY.get(code, code)
    return [Locale.parse(language).territories[country] for language in LANGUAGES]


def _groups(readme: str, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for group, pattern in (("border", _BORDER), ("peer", _PEERS)):
        passage = pattern.search(readme)
        if not passage:
            raise SourceError(f"README.md: the passage that names the {group} regions is gone")
        for code in _CODE.findall(passage[1]):
            if code not in names:
                raise SourceError(f"README.md: {group} region {code} has no data")
            found[code] = (*found.get(code, ()), group)
    for code in names:
        if code.startswith("GM"):
            found[code] = ("twente",)
        elif code.startswith(NETHERLANDS) and level(code) == "nuts3":
            found[code] = ("corop",)
        elif code.startswith(NETHERLANDS) and level(code) == "nuts2":
            found[code] = ("province",)
    for row in read_reference("groups.csv"):
        if row["code"] in names:
            found[row["code"]] = (*found.get(row["code"], ()), row["group"])
    return found
