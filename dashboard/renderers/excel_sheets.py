"""The sheets of a workbook, each written by one method."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.about import about, line_name
from dashboard.renderers.excel_aside import Aside
from dashboard.renderers.excel_block import Block, block
from dashboard.renderers.excel_chart import figure_height, native_charts, said_of
from dashboard.renderers.excel_figures import Figures
from dashboard.renderers.excel_formats import Formats
from dashboard.renderers.excel_look import WIDTH, Place
from dashboard.renderers.records import COLUMNS, Record, column_name, records
from dashboard.renderers.table import vintage_text
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.messages import message

SHEETS = ("contents", "figure", "data", "symbols", "source")

#: Flags whose meaning every workbook explains: provisional, estimated, break, confidential.
_ALWAYS = ("p", "e", "b", "c")
_OTHERS = ("d", "u", "r", "m")

#: Columns of the data that hold running text, and how wide they are.
_WIDE = {"indicator_name": 26, "region_name": 22, "activity_name": 26, "unit_name": 24,
         "series": 26, "status_name": 22, "item_name": 20, "table": 18, "source": 14}  # fmt: skip
_FILTER = 4  # characters beside a head that its filter takes
_LINE = 20  # height of a row in px
_ACROSS = 7  # last column of a line that is wrapped
_PAPER_A4 = 9
#: With more columns of figures than this the figure is printed without them.
_MOST_PRINTED = 14
#: With more rows of figures than this a figure is printed on an upright page.
_LONG = 12
#: Characters of a link; a longer address is written as text.
LONGEST_LINK = 2079


class Sheets:
    """Writes the sheets of one exhibit, in their order.

    ``number`` tells the sheets of one exhibit from those of others in the same workbook.
    """

    def __init__(
        self, workbook: Any, exhibit: Exhibit, formats: Formats, number: int | None = None
    ):
        self._workbook = workbook
        self._exhibit = exhibit
        self._formats = formats
        self._number = "" if number is None else str(number)
        self._names = {key: f"{self._number} {self._say(f'sheet.{key}')}".strip() for key in SHEETS}
        self._aside = Aside(f"{self._number} {self._say('sheet.aside')}".strip())

    @property
    def first(self) -> str:
        """Return the name of the sheet with the figure."""
        return self._names["figure"]

    def contents(self, address: str) -> None:
        """Write the cover: what the figure says, and a link to each sheet."""
        sheet = self._sheet("contents")
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, 90)
        self._heading(sheet)
        sheet.merge_range(2, 0, 2, 1, "", self._formats.wrapped)
        self._text(sheet, 2, 0, self._exhibit.summary, "wrapped")
        fit_row(sheet, 2, (self._exhibit.summary, 18 + 90))
        for row, key in enumerate(SHEETS, 4):
            name = self._names[key]
            target = f"internal:'{name}'!A1"
            sheet.write_url(row, 0, target, self._formats.link, string=name)
            self._text(sheet, row, 1, self._say(f"sheet.{key}_about"), "text")
        self._text(sheet, 4 + len(SHEETS) + 1, 0, self._say("about.address"), "name")
        words = self._say("sheet.see_again")
        write_address(sheet, 4 + len(SHEETS) + 1, 1, address, self._formats, words)

    def figure(self) -> None:
        """Write the chart, where Excel has one of its kind, and the block of its figures."""
        sheet = self._sheet("figure")
        sheet.fit_to_pages(1, 1)
        cells = block(self._exhibit)
        if figure_height(self._exhibit, cells) > WIDTH / 2 or len(cells.rows) > _LONG:
            sheet.set_portrait()
        sheet.set_column(0, 0, _names_width(self._exhibit, cells))
        sheet.set_column(1, max(len(cells.columns), 1), 16)
        self._heading(sheet)
        row = 3
        said = said_of(self._exhibit, cells)
        if said:
            self._text(sheet, row - 1, 0, self._say(said), "text")
        below = row + -(-figure_height(self._exhibit, cells) // _LINE) + 3
        place = Place(self._names["figure"], below, 0, self._aside)
        for chart, left, top in native_charts(self._workbook, self._exhibit, cells, place):
            spoken = {"description": self._exhibit.summary, "object_position": 3}
            sheet.insert_chart(row, 0, chart, {**spoken, "x_offset": left, "y_offset": top})
        row = place.row - 2
        sheet.merge_range(row, 0, row, _ACROSS, "", self._formats.soft)
        self._text(sheet, row, 0, self._sources(), "soft")
        sheet.set_row_pixels(row, 2 * _LINE)
        if len(cells.columns) > _MOST_PRINTED:
            # Beside so many columns the figure would be too small; the next sheet has all of them.
            sheet.print_area(0, 0, row, _ACROSS)
        end = Figures(sheet, row + 2, self._exhibit, cells, self._formats).write() + 1
        blank = message(self._exhibit.language, "downloads.sheet.blank", data=self._names["data"])
        self._text(sheet, end, 0, blank, "text")

    def data(self, catalogue: Catalogue) -> None:
        """Write every observation as a row of a table that can be filtered."""
        sheet = self._sheet("data", titles=False)
        found = records(self._exhibit, catalogue)
        heads = [column_name(self._exhibit.language, name) for name in COLUMNS]
        sheet.add_table(
            0,
            0,
            len(found),
            len(COLUMNS) - 1,
            {
                "name": f"Data{self._number}",
                "style": "Table Style Light 1",
                "columns": [{"header": one, "header_format": self._formats.head} for one in heads],
            },
        )
        for column, (name, head) in enumerate(zip(COLUMNS, heads, strict=True)):
            sheet.set_column(column, column, max(_WIDE.get(name, 13), len(head) + _FILTER))
            for row, record in enumerate(found, 1):
                self._cell(sheet, row, column, name, record)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)

    def symbols(self) -> None:
        """Write what the letters mean, and what an empty cell, no row and a zero are."""
        sheet = self._sheet("symbols")
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 22)
        sheet.set_column(2, 2, 80)
        for column, key in enumerate(("sign", "name", "about")):
            self._text(sheet, 0, column, self._say(f"symbol.{key}"), "head")
        lines = [(letter, letter) for letter in _ALWAYS]
        lines += [
            (self._say("symbol.empty_cell"), "missing"),
            (self._say("symbol.no_row"), "not-available"),
            (self._say("symbol.number_zero"), "zero"),
            *((letter, letter) for letter in _OTHERS),
        ]
        for row, (sign, key) in enumerate(lines, 1):
            self._text(sheet, row, 0, sign, "name")
            short = f"statuses.{key}.short" if key != "not-available" else "charts.table.no_row"
            for column, words in ((1, short), (2, f"statuses.{key}.long")):
                text = message(self._exhibit.language, words)
                self._text(sheet, row, column, text, "wrapped")
            fit_row(sheet, row, (text, 80))
        sheet.freeze_panes(1, 0)

    def source(self, address: str, retrieved: date) -> None:
        """Write everything the exhibit says of itself, a line each."""
        sheet = self._sheet("source")
        sheet.set_column(0, 0, 26)
        sheet.set_column(1, 1, 100)
        for row, line in enumerate(about(self._exhibit, address=address, retrieved=retrieved)):
            self._text(sheet, row, 0, line_name(self._exhibit.language, line), "name")
            if line.link:
                self._link(sheet, row, 1, line.text)
            else:
                self._text(sheet, row, 1, line.text, "wrapped")
            fit_row(sheet, row, (line.text, 100))

    def aside(self) -> None:
        """Write what the chart is drawn of beside its figures, hidden, after all other sheets."""
        if self._aside:
            self._aside.write(self._workbook, self._say("sheet.aside_about"), self._formats)

    # ---- cells ----------------------------------------------------------------------------

    def _sheet(self, key: str, *, titles: bool = True) -> Any:
        sheet = new_sheet(self._workbook, self._names[key])
        if titles:
            sheet.hide_gridlines(2)
        return sheet

    def _say(self, key: str) -> str:
        """Return a text of ``downloads.toml`` that has no placeholders."""
        return message(self._exhibit.language, f"downloads.{key}")

    def _heading(self, sheet: Any) -> None:
        """Write title and subtitle in the first two rows."""
        sheet.set_row_pixels(0, _LINE + 8)
        self._text(sheet, 0, 0, self._exhibit.title, "title")
        self._text(sheet, 1, 0, self._exhibit.subtitle, "text")

    def _text(self, sheet: Any, row: int, column: int, text: str, form: str) -> None:
        sheet.write_string(row, column, text, getattr(self._formats, form))

    def _link(self, sheet: Any, row: int, column: int, address: str) -> None:
        write_address(sheet, row, column, address, self._formats)

    def _cell(self, sheet: Any, row: int, column: int, name: str, record: Record) -> None:
        """Write one cell of the data: numbers as numbers, missing ones not at all."""
        value = getattr(record, name)
        if isinstance(value, str):
            self._text(sheet, row, column, value, "text")
        elif name == "period":
            sheet.write_number(row, column, value, self._formats.year)
        elif value is not None:
            sheet.write_number(row, column, value, self._formats.number(record.unit, record.item))

    def _sources(self) -> str:
        """Return where the numbers come from, on one line."""
        named: Sequence[str] = [
            f"{source.provider} {source.table}".strip()
            + (f" ({vintage})" if (vintage := vintage_text(source, self._exhibit.language)) else "")
            for source in self._exhibit.sources
        ]
        sources = "; ".join(dict.fromkeys(named))
        return message(self._exhibit.language, "charts.table.source", sources=sources)


def _names_width(exhibit: Exhibit, cells: Block) -> int:
    """Return the width of the first column: of years, of what is said below them, of names."""
    if not cells.over_time:
        return 30
    return 22 if exhibit.differences else 12


def new_sheet(workbook: Any, name: str) -> Any:
    """Return a new sheet, made to be printed on A4 as wide as the paper."""
    sheet = workbook.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.fit_to_pages(1, 0)
    return sheet


def fit_row(sheet: Any, row: int, *texts: tuple[str, int]) -> None:
    """Make a row as high as its longest text needs: not every program does so by itself.

    ``texts`` are texts and the characters that the column of each is wide.
    """
    lines = max(
        sum(max(1, -(-len(part) // width)) for part in text.split("\n") or [""])
        for text, width in texts
    )
    sheet.set_row_pixels(row, _LINE * lines)


def write_address(
    sheet: Any, row: int, column: int, address: str, formats: Formats, words: str = ""
) -> None:
    """Write an address, as a link where it is a whole one that a workbook can hold.

    ``words`` are what a reader sees of a link, else the address itself.
    """
    if address.startswith(("https://", "http://")) and len(address) <= LONGEST_LINK:
        sheet.write_url(row, column, address, formats.link, string=words or address)
    else:
        sheet.write_string(row, column, address, formats.wrapped)
