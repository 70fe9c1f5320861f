"""What a workbook says around its figures: names in the chart, units, rows that can be read."""

import io
import re
from dataclasses import replace

from openpyxl import load_workbook

from dashboard.renderers.about import about
from dashboard.renderers.charts.scatter import scatter_chart
from dashboard.renderers.layout import Frame
from dashboard.renderers.looks import LOOKS
from dashboard.renderers.palette import colour
from tests.unit.renderers.examples import ALL, line
from tests.unit.renderers.made import BAND, exhibit, series
from tests.unit.renderers.test_excel import ADDRESS, chart_xml, made, opened


def labels(xml):
    """Return the texts that are written in a chart."""
    return re.findall(r"<a:t>([^<]*)</a:t>", xml)


def test_a_cloud_has_the_axes_of_our_drawing_and_the_chosen_dot_in_the_accent():
    shown = ALL["scatter"]()
    (panel,) = scatter_chart(shown, Frame("wide", 900, 430, 1)).panels
    xml = chart_xml(shown)
    ends = [float(one) for one in re.findall(r'<c:(?:max|min) val="([^"]*)"', xml)]
    first = xml.split("<c:ser>")[1]

    assert ends == [panel.x.ticks[-1].at, panel.x.ticks[0].at, panel.y.ticks[-1].at,
                    panel.y.ticks[0].at]  # fmt: skip
    assert shown.series[0].role == "focus"
    assert colour(LOOKS["focus"].tone).lstrip("#").upper() in first


def test_lines_of_one_grey_are_named_at_their_ends_and_need_no_legend():
    grey = [
        series(f"r{i}", {2015: 40.0, 2016: 40.0 + i}, role="peer", name=f"Streek {i}")
        for i in range(5)
    ]
    shown = exhibit("line", [series("a", {2015: 40.0, 2016: 38.0}, name="Twente"), *grey])
    xml = chart_xml(shown)

    assert all(any(f"Streek {i}" in text for text in labels(xml)) for i in range(5))
    assert "<c:legend>" not in xml


def test_the_years_of_a_programme_are_drawn_and_named():
    values = {year: float(year - 1900) for year in range(2005, 2021)}
    plain, explained = (
        exhibit("line", [series("a", values)], annotations=notes) for notes in ((), (BAND,))
    )

    assert "Innovatiesprong" in labels(chart_xml(explained))
    assert chart_xml(explained).count("<c:ser>") == chart_xml(plain).count("<c:ser>") + 2


def test_a_long_finding_has_a_row_that_is_high_enough():
    shown = replace(line(), summary="In 2017 werkten er 40,0 duizend mensen. " * 10)
    sheet = opened(shown)["Bron"]
    (row,) = (cell.row for cell in sheet["B"] if cell.value == shown.summary)

    assert sheet.row_dimensions[row].height >= 4 * 15


def test_a_figure_is_printed_on_one_page_and_the_cover_shows_a_link_in_words():
    book = opened(ALL["rank"]())
    cover = book.worksheets[0]
    links = [cell for row in cover.iter_rows() for cell in row if cell.hyperlink]

    assert book["Figuur"].sheet_properties.pageSetUpPr.fitToPage
    assert book["Figuur"].page_setup.fitToHeight in (None, 1)
    assert [cell.value for cell in links if cell.hyperlink.target == ADDRESS] == [
        "Deze weergave op de site"
    ]


def test_a_workbook_says_who_made_it_and_what_it_is():
    properties = load_workbook(io.BytesIO(made(line()))).properties

    assert properties.creator == "Twente in cijfers"
    assert (properties.title, properties.subject) == (line().title, line().subtitle)


def test_series_in_different_units_are_each_said_to_be_in_theirs():
    one = series("a", {2015: 1.0}, name="Personen")
    other = series("b", {2015: 1.0}, role="count", name="Telling")
    mixed = exhibit("line", [one, other])
    units = [line.text for line in about(mixed, address=ADDRESS) if line.key == "unit"]
    alike = [
        line.text for line in about(exhibit("line", [one]), address=ADDRESS) if line.key == "unit"
    ]

    assert units == ["Personen: duizend werkzame personen", "Telling: duizend"]
    assert alike == ["duizend werkzame personen"]


def test_beside_many_columns_the_figure_is_printed_alone():
    many = [series(f"r{i}", {2016: 1.0, 2017: 2.0}, name=f"Gebied {i}") for i in range(20)]

    assert opened(exhibit("line", many))["Figuur"].print_area.startswith("'Figuur'!$A$1:$H$")
    assert opened(exhibit("line", many[:5]))["Figuur"].print_area == ""
