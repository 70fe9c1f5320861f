"""Exhibits → one Excel workbook: contents first, then a group of sheets per exhibit."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.renderers.chapters import Chapter
from dashboard.renderers.excel import new_workbook
from dashboard.renderers.excel_formats import Formats
from dashboard.renderers.excel_sheets import LONGEST_LINK, Sheets, fit_row, new_sheet, write_address
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message


def excel_book(
    title: str, chapters: Sequence[Chapter], catalogue: Catalogue, *, address: str, retrieved: date
) -> bytes:
    """Return the workbook of at least one exhibit, none of them empty.

    Parameters
    ----------
    title
        What the collection is called.
    chapters
        Its exhibits in their order, all in one language.
    address, retrieved
        Where the collection can be seen again, and the day on which the workbook is made.
    """
    output = io.BytesIO()
    workbook = new_workbook(output, retrieved, {"title": title}, chapters[0].exhibit.language)
    forms = [Formats(workbook, one.exhibit) for one in chapters]
    groups = [
        Sheets(workbook, one.exhibit, each, number)
        for number, (one, each) in enumerate(zip(chapters, forms, strict=True), 1)
    ]
    language = chapters[0].exhibit.language
    cover = new_sheet(workbook, message(language, "downloads.sheet.contents"))
    _contents(cover, title, list(zip(chapters, groups, strict=True)), address, forms[0])
    for one, group in zip(chapters, groups, strict=True):
        group.figure()
        group.data(catalogue)
        group.source(one.address, retrieved)
    Sheets(workbook, chapters[0].exhibit, forms[0]).symbols()
    for group in groups:
        group.aside()
    workbook.close()
    return output.getvalue()


def _contents(
    sheet: Any,
    title: str,
    listed: Sequence[tuple[Chapter, Sheets]],
    address: str,
    formats: Formats,
) -> None:
    """Write the cover: a link to each figure, what it is called and what it shows."""
    sheet.hide_gridlines(2)
    for column, width in enumerate((14, 70, 70)):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, title, formats.title)
    for row, (chapter, group) in enumerate(listed, 2):
        target = f"internal:'{group.first}'!A1"
        sheet.write_url(row, 0, target, formats.link, string=group.first)
        sheet.write_string(row, 1, chapter.heading, formats.wrapped)
        sheet.write_string(row, 2, chapter.exhibit.subtitle, formats.wrapped)
        fit_row(sheet, row, (chapter.heading, 70), (chapter.exhibit.subtitle, 70))
    words = message(listed[0][0].exhibit.language, "downloads.sheet.see_again")
    write_address(sheet, len(listed) + 3, 1, address, formats, words)
    fit_row(sheet, len(listed) + 3, (words if len(address) <= LONGEST_LINK else address, 70))
