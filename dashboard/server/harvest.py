"""The catalogue as DCAT-AP, in JSON-LD, so that data portals can harvest it.

DCAT-AP 3.0 asks of a catalogue its title, description and publisher, of a dataset its title and
description, of a distribution its address. The vocabularies' own names are in
``vocabulary/dcat.json``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from dashboard import vocabulary
from dashboard.pages.datasets.describe import PACKAGE, PATH, Described
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.files import TableFile
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message

Json = dict[str, Any]


@cache
def _terms() -> Json:
    path = Path(vocabulary.__file__).with_name("dcat.json")
    terms: Json = json.loads(path.read_text(encoding="utf-8"))
    return terms


def dcat(catalogue: Catalogue, public: str) -> Json:
    """Return the catalogue of all tables in every language.

    Parameters
    ----------
    public
        Address the public sees, without trailing slash.
    """
    terms = _terms()
    return {
        "@context": terms["context"],
        "@id": f"{public}/data/dcat.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _words(lambda language: message(language, "data_pages.catalogue")),
        "dct:description": _words(lambda language: message(language, "data_pages.description")),
        "dct:publisher": _agent(_words(lambda language: message(language, "shell.name"))),
        "dct:language": [{"@id": address} for address in terms["languages"].values()],
        "foaf:homepage": {"@id": f"{public}/{LANGUAGES[0]}{PATH}"},
        "dct:modified": _date(catalogue.vintage),
        "dcat:dataset": [_dataset(file, catalogue, public) for file in catalogue.files.values()],
    }


def _dataset(file: TableFile, catalogue: Catalogue, public: str) -> Json:
    terms = _terms()
    described = {language: Described(file, catalogue, language) for language in LANGUAGES}
    first = described[LANGUAGES[0]]
    vintage = str(file.resource.about.get("vintage", ""))
    found: Json = {
        "@id": public + first.address,
        "@type": "dcat:Dataset",
        "dct:identifier": file.key,
        "dct:title": _words(lambda language: described[language].title),
        "dct:description": _words(lambda language: described[language].summary),
        "dct:publisher": _agent(_words(lambda language: described[language].provider)),
        "dcat:theme": {"@id": terms["theme"]},
        "dct:accessRights": {"@id": terms["access"]},
        "dcat:landingPage": [{"@id": public + one.address} for one in described.values()],
        "dcat:keyword": _keywords(described.values()),
        "dcat:distribution": [_table(file, first, public), _package(first, public)],
    }
    if file.regions:
        found["dct:spatial"] = {"@id": terms["country"]}
    if vintage:
        found["dct:modified"] = _date(vintage)
    if file.years:
        found["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _date(str(file.years[0])),
            "dcat:endDate": _date(str(file.years[-1])),
        }
    if first.publisher:
        found["dct:source"] = {"@id": first.publisher}
    return found


def _table(file: TableFile, described: Described, public: str) -> Json:
    address = {"@id": public + described.download}
    return _distribution("csv", address, described) | {
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.resource.size)},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": _terms()["checksum"]},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.resource.sha256},
        },
    }


def _package(described: Described, public: str) -> Json:
    return _distribution("zip", {"@id": public + PACKAGE}, described)


def _distribution(kind: str, address: Json, described: Described) -> Json:
    terms = _terms()
    found: Json = {
        "@type": "dcat:Distribution",
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dct:format": {"@id": terms["file_types"][kind]},
        "dcat:mediaType": {"@id": terms["media_types"][kind]},
    }
    if described.licence[1]:
        found["dct:license"] = {"@id": described.licence[1]}
    return found


def _keywords(tables: Iterable[Described]) -> list[Json]:
    """Return under what words a table can be found: its provider and what is measured with it."""
    return [
        {"@language": table.language, "@value": word}
        for table in tables
        for word in (table.provider, *(title for title, _ in table.indicators()))
    ]


def _agent(names: list[Json]) -> Json:
    return {"@type": "foaf:Agent", "foaf:name": names}


def _words(of: Callable[[Any], str]) -> list[Json]:
    """Return a text in every language."""
    return [{"@language": language, "@value": of(language)} for language in LANGUAGES]


def _date(iso: str) -> Json:
    """Return a date as exact as it is known."""
    kind = ("xsd:gYear", "xsd:gYearMonth", "xsd:date")[iso.count("-")]
    return {"@type": kind, "@value": iso}
