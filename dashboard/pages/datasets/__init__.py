"""The pages about the data itself: the catalogue, and a page per table."""

from __future__ import annotations

from functools import partial

from dashboard.pages.datasets.describe import PATH
from dashboard.pages.datasets.overview import layout
from dashboard.pages.datasets.table import layout as table_layout
from dashboard.pages.registry import PageFamily, PageKind
from dashboard.tables.catalogue import Catalogue

DATA = PageKind("data", PATH, layout)


def _tables(catalogue: Catalogue) -> tuple[PageKind, ...]:
    return tuple(
        PageKind(f"data-{key}", f"{PATH}/{key}", partial(table_layout, key), ahead=False)
        for key in catalogue.files
    )


TABLES = PageFamily(_tables)
