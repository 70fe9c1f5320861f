"""The same facts for machines that read a page: schema.org's `DataCatalog` and `Dataset`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.pages.datasets.describe import PACKAGE, PATH, Described
from dashboard.vocabulary.codes import NETHERLANDS
from dashboard.vocabulary.messages import message

SCHEMA = "https://schema.org"


def catalogue_markup(tables: Sequence[Described], public: str) -> dict[str, Any]:
    """Return the catalogue with all its tables.

    Parameters
    ----------
    public
        Address the public sees, without trailing slash; ``""`` = addresses stay relative.
    """
    language = tables[0].language if tables else ""
    return {
        "@context": SCHEMA,
        **(_catalogue(tables[0], public) if tables else {"@type": "DataCatalog"}),
        "inLanguage": language,
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/zip",
            "contentUrl": public + PACKAGE,
        },
        "dataset": [_dataset(table, public) for table in tables],
    }


def table_markup(table: Described, public: str) -> dict[str, Any]:
    """Return one table, and the catalogue that it is in."""
    return {
        "@context": SCHEMA,
        **_dataset(table, public),
        "includedInDataCatalog": _catalogue(table, public),
    }


def _catalogue(table: Described, public: str) -> dict[str, Any]:
    return {
        "@type": "DataCatalog",
        "name": message(table.language, "data_pages.catalogue"),
        "description": message(table.language, "data_pages.description"),
        "url": f"{public}/{table.language}{PATH}",
    }


def _dataset(table: Described, public: str) -> dict[str, Any]:
    about, file = table.file.resource.about, table.file
    described: dict[str, Any] = {
        "@type": "Dataset",
        "name": table.title,
        "description": " ".join([table.summary, *(text for text, _ in table.notes())]),
        "url": public + table.address,
        "identifier": file.key,
        "inLanguage": table.language,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": table.provider},
        "license": table.licence[1],
        "version": about.get("vintage", ""),
        "isBasedOn": table.publisher,
        "temporalCoverage": _period(file.years),
        "spatialCoverage": _country(table),
        "variableMeasured": [title for title, _ in table.indicators()],
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": public + table.download,
            "contentSize": table.size(),
            "sha256": file.resource.sha256,
        },
    }
    return {name: value for name, value in described.items() if value not in ("", [])}


def _country(table: Described) -> str:
    """Return the country that the regions of a table are in, empty for a table without."""
    country = table.catalogue.codes.regions.get(NETHERLANDS)
    return country.names[table.language] if country and table.file.regions else ""


def _period(years: Sequence[int]) -> str:
    """Return a period as ISO 8601 writes it."""
    return f"{years[0]}/{years[-1]}" if years else ""
