"""A view in all forms that stand alone, described for people and for programs, in one archive."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from dashboard.errors import ViewError
from dashboard.renderers.archive import archive
from dashboard.renderers.data_package import CsvFile, data_package
from dashboard.renderers.filenames import file_name
from dashboard.renderers.readme import NAME, readme
from dashboard.server.orders import Format, Order, taken
from dashboard.tables.schema import DESCRIPTION
from dashboard.vocabulary.messages import message

#: What it is, a key of ``bundles.file`` -> its form, and its options where not the defaults.
_PARTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "csv": ("csv", ()),
    "plain": ("csv", ("plain", "tidy")),
    "xlsx": ("xlsx", ()),
    "pptx": ("pptx", ()),
    "svg": ("svg", ()),
}


def bundle(order: Order, formats: Mapping[str, Format]) -> bytes:
    """Return the archive of a view; a slide that cannot hold it is left out, and that is told."""
    return archive(bundled(order, formats))


def bundled(order: Order, formats: Mapping[str, Format]) -> dict[str, bytes]:
    """Return name -> content of the files of a view, readme first."""
    files: dict[str, bytes] = {}
    kinds: dict[str, str] = {}
    left_out = []
    for kind, (form, options) in _PARTS.items():
        if form not in formats:
            continue
        chosen = options or formats[form].defaults
        try:
            made = taken(form, formats[form], replace(order, options=chosen))
        except ViewError as error:
            why = " ".join(problem.reason for problem in error.problems)
            left_out.append(message(order.exhibit.language, "bundles.too_large", why=why))
            continue
        files[made.name] = made.content
        kinds[made.name] = kind
    files[DESCRIPTION] = _described(order, files, kinds)
    kinds[DESCRIPTION] = "datapackage"
    told = readme(
        order.exhibit,
        order.catalogue,
        kinds,
        address=order.address,
        retrieved=order.made,
        left_out=left_out,
    )
    return {NAME: told.encode(), **files}


def _described(order: Order, files: Mapping[str, bytes], kinds: Mapping[str, str]) -> bytes:
    """Return the Data Package description of the CSV files."""
    tables = [
        CsvFile(name, files[name], plain=kind == "plain")
        for name, kind in kinds.items()
        if kind in ("csv", "plain")
    ]
    name = file_name(order.exhibit, order.catalogue, "").rstrip(".")
    described = data_package(
        order.exhibit, tables, name=name, address=order.address, made=order.made
    )
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()
