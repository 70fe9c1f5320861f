"""Exhibit → Excel workbook: contents, figure as a native chart, data, symbols, source."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from xlsxwriter import Workbook

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.excel_formats import Formats
from dashboard.renderers.excel_sheets import Sheets
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

#: Texts stay texts: nothing becomes a formula, a number or a link by the look of it.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def excel(exhibit: Exhibit, catalogue: Catalogue, *, address: str, retrieved: date) -> bytes:
    """Return the workbook of an exhibit that is not empty.

    Parameters
    ----------
    address
        Where the view can be seen again.
    retrieved
        The day on which the workbook is made; the same day gives the same bytes.

    Returns
    -------
    bytes
        An ``.xlsx`` file. Numbers are as computed, not rounded; missing values are empty cells.

    Raises
    ------
    ValueError
        The exhibit is empty: a workbook of it would say nothing.
    """
    if exhibit.empty:
        raise ValueError(exhibit.empty)
    output = io.BytesIO()
    workbook = new_workbook(
        output,
        retrieved,
        {
            "title": exhibit.title,
            "subject": exhibit.subtitle,
            "comments": exhibit.summary,
        },
        exhibit.language,
    )
    sheets = Sheets(workbook, exhibit, Formats(workbook, exhibit))
    sheets.contents(address)
    sheets.figure()
    sheets.data(catalogue)
    sheets.symbols()
    sheets.source(address, retrieved)
    sheets.aside()
    workbook.close()
    return output.getvalue()


def new_workbook(
    output: io.BytesIO, made: date, properties: Mapping[str, str], language: Language
) -> Workbook:
    """Return a workbook without sheets that is written to memory when it is closed."""
    workbook = Workbook(output, OPTIONS)
    created = datetime.combine(made, time(), UTC).replace(tzinfo=None)
    author = message(language, "shell.name")
    workbook.set_properties({**properties, "author": author, "created": created})
    return workbook
