"""The workbook: as another program reads it."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from openpyxl import load_workbook

from dashboard.renderers.excel import excel
from dashboard.renderers.excel_block import block
from dashboard.renderers.excel_formats import number_format
from dashboard.renderers.native import hollow, stretches
from dashboard.renderers.palette import colour
from dashboard.renderers.records import COLUMNS, column_name
from dashboard.vocabulary.language import LANGUAGES
from tests.unit.renderers.examples import ALL, catalogue, line
from tests.unit.renderers.made import PERCENT, THOUSAND, exhibit, series

KINDS = [kind for kind in ALL if kind != "empty"]
DAY = date(2026, 11, 23)
ADDRESS = "https://twente.test/nl/explore?indicator=employment"


def made(shown):
    return excel(shown, catalogue(), address=ADDRESS, retrieved=DAY)


def opened(shown):
    return load_workbook(io.BytesIO(made(shown)))


def as_held(values):
    """Return values to fifteen digits: no spreadsheet holds more."""
    return {
        key: value if value is None else float(f"{value:.15g}") for key, value in values.items()
    }


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def chart_xml(shown):
    with zipfile.ZipFile(io.BytesIO(made(shown))) as archive:
        return archive.read("xl/charts/chart1.xml").decode()


@pytest.mark.parametrize("kind", KINDS)
def test_the_data_are_those_of_the_exhibit_cell_by_cell(kind):
    shown = ALL[kind]()
    rows = list(opened(shown)["Gegevens"].iter_rows(values_only=True))
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]

    assert list(rows[0]) == [column_name("nl", name) for name in COLUMNS]
    values = {(row["series"], row["period"]): row["value"] for row in found}
    frame = shown.frame
    expected = {
        (key, period): None if pd.isna(value) else value
        for key, period, value in zip(frame.series, frame.period, frame.value, strict=True)
    }
    assert as_held(values) == as_held(expected)
    assert all(isinstance(row["period"], int) for row in found)


@pytest.mark.parametrize("kind", KINDS)
def test_the_block_under_the_figure_holds_the_same_values(kind):
    shown = ALL[kind]()
    cells = block(shown)
    width = 1 + len(cells.columns)
    rows = opened(shown)["Figuur"].iter_rows(max_col=width, values_only=True)
    numbers = [one for row in rows for one in row if isinstance(one, int | float)]
    years = [row for row in cells.rows if isinstance(row, int)]

    assert sorted(numbers) == pytest.approx(
        sorted([*years, *shown.frame["value"].dropna().tolist()])
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_leads_to_every_sheet(language):
    book = opened(replace(line(), language=language))
    cover = book.worksheets[0]
    links = [cell.hyperlink.location for row in cover.iter_rows() for cell in row if cell.hyperlink]

    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]

    assert len(shown) == 5
    assert [link for link in links if link] == [f"'{name}'!A1" for name in shown]


def test_the_data_are_a_table_with_a_filter_and_a_head_that_stays():
    sheet = opened(line())["Gegevens"]
    (table,) = sheet.tables.values()

    assert table.ref == sheet.dimensions
    assert table.autoFilter is not None
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_head_of_the_data_has_room_beside_its_filter(language):
    sheet = opened(replace(line(), language=language)).worksheets[2]

    columns = sheet.column_dimensions.values()
    widths = {n: one.width for one in columns for n in range(one.min, one.max + 1)}

    for head in sheet[1]:
        assert widths[head.column] >= len(head.value) + 4
        assert head.font.name == sheet["A2"].font.name


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_is_drawn_by_excel_itself_in_our_colours(kind):
    shown = ALL[kind]()
    book = opened(shown)

    assert len(book["Figuur"]._charts) == (5 if kind == "multiples" else 1)
    assert colour("focus").lstrip("#").upper() in chart_xml(shown)
    assert len(book["Gegevens"]._charts) == 0


@pytest.mark.parametrize("kind", ["map", "treemap"])
def test_a_figure_that_excel_does_not_know_is_bars_and_is_said_to_be_so(kind):
    found = texts(opened(ALL[kind]())["Figuur"])

    assert "<c:barChart>" in chart_xml(ALL[kind]())
    assert any("op volgorde" in str(text) for text in found)


def test_an_area_with_a_gap_is_drawn_as_lines_since_excel_would_draw_a_zero():
    shown = exhibit("area", [series("a", {2015: 1.0, 2016: None, 2017: 2.0})])
    whole = exhibit("area", [series("a", {2015: 1.0, 2016: 2.0})])

    assert "<c:areaChart>" in chart_xml(whole)
    assert "<c:scatterChart>" in chart_xml(shown)
    assert any("niet eerlijk" in str(text) for text in texts(opened(shown)["Figuur"]))


def test_parts_of_a_whole_are_named_at_their_ends_and_none_is_hatched():
    parts = [
        series("a", {2015: 1.0, 2016: 2.0}, role="focus", name="Industrie"),
        series("b", {2015: 3.0, 2016: 4.0}, name="Bouw"),
    ]
    xml = chart_xml(exhibit("area", parts))
    named = [re.sub("<[^>]+>", "", one) for one in re.findall("<c:rich>.*?</c:rich>", xml)]

    assert [name for name in named if name] == ["2,0 Industrie", "4,0 Bouw"]
    # Only the last of both years carries the name.
    assert xml.count('<c:idx val="0"/><c:delete val="1"/>') == len(parts)
    assert "<c:legend>" not in xml
    assert "pattFill" not in xml


def test_no_line_is_drawn_across_a_break_or_a_gap():
    values = {2014: 1.0, 2015: 2.0, 2016: None, 2017: 3.0, 2018: 4.0}
    shown = exhibit("line", [series("a", values, breaks=(2015,))])
    pieces = [(one.first, one.last) for one in stretches(block(shown), 0, (2015,))]

    assert pieces == [(0, 0), (1, 1), (3, 4)]
    assert chart_xml(shown).count("<c:yVal><c:numRef><c:f>Figuur!") == 3


def test_a_value_that_may_change_is_hollow_at_the_end_of_a_dashed_line():
    values = {2014: 1.0, 2015: 2.0, 2016: (3.0, "p")}
    shown = exhibit("line", [series("a", values)])
    firm, loose, marks = stretches(block(shown), 0, ())

    assert (firm.first, firm.last, firm.joined, firm.loose) == (0, 1, True, False)
    assert (loose.first, loose.last, loose.joined, loose.loose) == (1, 2, True, True)
    assert (marks.first, marks.last, marks.joined, marks.loose) == (2, 2, False, True)
    assert '<a:prstDash val="dash"/>' in chart_xml(shown)
    assert hollow("focus").lstrip("#").upper() in chart_xml(shown)


def test_bars_begin_at_zero_even_when_values_are_close_together():
    shown = exhibit("bar", [series("a", {2015: 98.0}), series("b", {2015: 99.0})])

    assert '<c:min val="0.0"/>' in chart_xml(shown)


def test_a_cloud_has_a_row_per_region_and_a_column_per_measure():
    cells = block(ALL["scatter"]())

    assert cells.rows[0] == "NL213"
    assert cells.values[0] == [10.0, 50.0]
    assert cells.values[9] == [19.0, None]
    assert "<c:scatterChart>" in chart_xml(ALL["scatter"]())


def test_a_waterfall_is_stacked_of_pieces_on_a_hidden_sheet_that_says_what_they_are():
    book = opened(ALL["waterfall"]())
    figure = [row for row in book["Figuur"].iter_rows(values_only=True) if row[0] == "start"]
    aside = book["Hulp bij de grafiek"]
    about, heads, start, national, mix = list(aside.iter_rows(max_row=5, values_only=True))

    assert [value for value in figure[0] if value is not None] == ["start", 42]
    assert aside.sheet_state == "hidden"
    assert "geen cijfers om te lezen" in about[0]
    assert heads == ("voet", "boven de as", "onder de as", "bovenkant", "niveau")
    assert (start, national, mix) == ((0, 0, 0, 0, 0), (0, 1, 0, 1, None), (0, 1, -1, 1, None))


def test_six_different_things_have_six_different_signs():
    sheet = opened(line())["Tekens"]
    rows = {row[0]: row[1] for row in sheet.iter_rows(min_row=2, values_only=True)}

    assert {"p", "e", "b", "c"} <= set(rows)
    assert rows["p"] == "voorlopig"
    assert rows["het getal nul"] == "nul"
    assert len({*rows.values()}) == len(rows)


def test_a_missing_value_is_an_empty_cell_and_a_zero_is_a_zero():
    shown = exhibit("line", [series("a", {2015: 0.0, 2016: (None, "", "c")})])
    rows = list(opened(shown)["Gegevens"].iter_rows(min_row=2, values_only=True))
    value, secret = COLUMNS.index("value"), COLUMNS.index("confidentiality")

    assert [(row[value], row[secret] or "") for row in rows] == [(0, ""), (None, "c")]


def test_the_source_sheet_says_everything_the_exhibit_says():
    found = texts(opened(line())["Bron"])

    for text in (
        *("De industrie kromp", "Oude uitgave.", "Employment (nama_10r_3empers)", "CC-BY-4.0"),
        *("september 2020", "23 november 2026", ADDRESS, "In 2017 werkten er 40,0 duizend mensen."),
    ):
        assert text in found


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "https://a.nl"])
def test_no_text_becomes_a_formula_or_a_link(text):
    shown = exhibit(
        "line", [series("a", {2015: 1.0}, name=text, region=text)], title=text, summary=text
    )
    book = opened(shown)
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert [cell for cell in found if cell.data_type == "f"] == []
    assert sum(cell.value == text for cell in found) >= 4
    assert [c for c in found if c.hyperlink and c.value == text and c.hyperlink.target] == []


def test_the_same_day_gives_the_same_bytes_and_another_day_another_file():
    assert made(line()) == made(line())
    other = excel(line(), catalogue(), address=ADDRESS, retrieved=date(2026, 11, 24))
    assert other != made(line())


def test_an_empty_exhibit_is_refused():
    with pytest.raises(ValueError, match="geen"):
        made(ALL["empty"]())


def test_numbers_are_shown_as_their_unit_is_written():
    assert number_format(THOUSAND, "nl") == "#,##0.0"
    assert number_format(replace(THOUSAND, decimals=0), "nl") == "#,##0"
    assert number_format(replace(PERCENT, signed=False), "en") == '#,##0.0"%"'
    assert number_format(PERCENT, "en") == '"+"#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"'


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_of_columns_differ_in_every_language(language):
    heads = [column_name(language, name).casefold() for name in COLUMNS]

    assert len({*heads}) == len(heads)


def test_a_region_without_a_single_value_keeps_its_panel_in_the_workbook():
    known = series("a", {2012: 1.0, 2013: 2.0}, region="NL213")
    unknown = series("b", {2012: None, 2013: None}, region="NL225")

    book = opened(exhibit("multiples", [known, unknown]))

    assert len(book["Figuur"]._charts) == 2
