"""Native charts of slides show a gap as a gap, and what may change as what may change."""

import re
from dataclasses import replace

import pytest
from pptx.oxml.ns import qn

from dashboard.exhibits.exhibit import Annotation
from dashboard.renderers.charts.rows import BarRow
from dashboard.renderers.native import stack
from tests.unit.renderers.examples import ALL, CODES, bars, catalogue, rank, region_map
from tests.unit.renderers.made import exhibit, series
from tests.unit.renderers.powerpoint.opened import cells, charts, drawn, slides


def chart_of(shown):
    (slide,) = slides(shown, catalogue())
    (chart,) = charts(slide)
    return chart


def own_shapes(chart):
    """Return the shapes within a chart as XML."""
    (blob,) = [
        one.target_part.blob
        for one in chart.part.rels.values()
        if one.reltype.endswith("chartUserShapes")
    ]
    return blob.decode()


def look(series):
    """Return whether a series has a line, and its dash."""
    line = series.xml.find(f"{qn('c:spPr')}/{qn('a:ln')}")
    dash = line.find(qn("a:prstDash"))
    return line.find(qn("a:noFill")) is None, "" if dash is None else dash.get("val")


def test_no_line_is_drawn_across_a_gap_or_a_break():
    values = {2012: 1.0, 2013: 2.0, 2014: None, 2015: 3.0, 2016: 4.0, 2017: 5.0, 2018: 6.0}
    found = drawn(chart_of(exhibit("line", [series("a", values, breaks=(2017,))])))

    assert [one.up for one in found] == [(1.0, 2.0), (3.0, 4.0), (5.0, 6.0)]
    assert [one.column for one in found] == [1, 1, 1]


def test_a_provisional_stretch_is_dashed_and_its_values_are_marks():
    values = {2014: 1.0, 2015: 2.0, 2016: (3.0, "p"), 2017: (4.0, "p")}
    loose, firm, marks = drawn(chart_of(exhibit("line", [series("a", values)])))

    assert (firm.up, look(firm)) == ((1.0, 2.0), (True, ""))
    assert (loose.up, look(loose)) == ((2.0, 3.0, 4.0), (True, "dash"))
    assert (marks.up, look(marks)) == ((3.0, 4.0), (False, ""))


def test_the_longest_piece_is_first_and_the_chosen_line_lies_over_the_others():
    gap = {year: None if year == 2012 else 1.0 for year in range(2010, 2020)}
    whole = dict.fromkeys(range(2010, 2020), 2.0)
    grey = series("c", gap, role="context")
    found = drawn(chart_of(exhibit("line", [series("a", gap), series("b", whole), grey])))

    assert len(found[0].up) == max(len(one.up) for one in found), "LibreOffice draws them all"
    assert found[-1].column == 1


def test_a_second_series_is_dotted_and_published_figures_are_marks():
    found = drawn(chart_of(ALL["line"]()))
    by_column = {one.column: one for one in found}

    assert look(by_column[1]) == (True, "")
    assert look(next(one for one in found if one.column == 2))[1] == "sysDot"
    assert [look(by_column[column])[0] for column in (3, 4, 5)] == [False] * 3
    symbols = [by_column[i].xml.find(f".//{qn('c:symbol')}").get("val") for i in (3, 5)]
    assert symbols == ["diamond", "circle"]


def test_values_in_labels_follow_the_data():
    chart = chart_of(ALL["line"]())
    fields = [one.get("type") for one in chart._chartSpace.iter(qn("a:fld"))]

    assert set(fields) == {"VALUE"}
    assert len(fields) >= 4


def test_axes_have_numbers_that_the_standard_allows():
    chart = chart_of(bars())
    numbers = [int(one.get("val")) for one in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx"))]

    assert set(numbers) == {1, 2}


def test_years_of_the_programme_and_its_events_are_shapes_of_the_chart_itself():
    chart = chart_of(ALL["line"]())
    shapes = own_shapes(chart)

    assert "Innovatiesprong" in shapes
    assert "Aankondiging van het programma" in shapes


def test_bars_begin_at_zero_in_the_order_of_the_exhibit_and_the_chosen_one_is_red():
    (found,) = drawn(chart_of(bars()))
    points = {int(one.find(qn("c:idx")).get("val")): one for one in found.xml.findall(qn("c:dPt"))}

    assert [re.sub(":.*", "", name) for name in found.across] == ["A", "B-E", "F", "J", "K"]
    assert found.across[3] == "J: geheim"
    assert found.up == (7.0, 41.8, 19.4, -4.0)
    assert points[1].find(f".//{qn('a:schemeClr')}").get("val") == "accent1"
    assert points[2].find(f".//{qn('a:srgbClr')}") is not None


def test_bars_of_a_rank_begin_where_there_is_no_difference():
    values = {f"NL3{i:02d}": 100.0 + i for i in range(5)}
    parts = [series(code, {2024: value}, region=code) for code, value in values.items()]
    neutral = Annotation("neutral", 100, 100, "2012 = 100")
    chart = chart_of(exhibit("rank", parts, annotations=(neutral,), zero_based=False))

    assert chart.value_axis.minimum_scale == 100
    assert chart_of(exhibit("bar", [series("a", {2024: 98.0})])).value_axis.minimum_scale == 0


def test_a_rank_holds_every_region():
    (found,) = drawn(chart_of(rank()))

    assert len(found.across) == len(CODES)
    assert len(found.up) == len(CODES) - 1


def test_a_long_ranking_is_two_lists_to_one_scale_in_placeholders_of_their_own():
    many = [series(f"r{i}", {2017: 40.0 - i}, name=f"Gebied {i}") for i in range(31)]
    (slide,) = slides(exhibit("rank", many), catalogue())
    first, second = charts(slide)
    names = [one.across for chart in (first, second) for one in drawn(chart)]

    assert [len(one) for one in names] == [16, 15]
    assert len(set(names[0] + names[1])) == 31
    assert cells(first) == cells(second), "the data in each chart are whole"
    assert len({(one.value_axis.minimum_scale, one.value_axis.maximum_scale)
                for one in (first, second)}) == 1  # fmt: skip
    assert [shape.placeholder_format.idx for shape in slide.placeholders if shape.has_chart] == [
        1,
        2,
    ]


def test_areas_with_a_gap_are_drawn_as_lines_since_a_program_would_draw_a_zero():
    whole = exhibit("area", [series("a", {2015: 1.0, 2016: 2.0}), series("b", {2015: 1, 2016: 3})])

    assert chart_of(whole)._chartSpace.find(f".//{qn('c:areaChart')}") is not None
    assert chart_of(ALL["area"]())._chartSpace.find(f".//{qn('c:areaChart')}") is None


def test_no_shape_of_a_chart_reaches_outside_it_since_a_program_would_leave_it_out():
    names = [f"Öffentlich und {'Gesundheit'[:length]}" for length in range(11)]
    parts = [series(name, {2015: 10.5, 2016: 85.8}, name=name) for name in names]
    places = re.findall(r"<cdr:[xy]>(.*?)<", own_shapes(chart_of(exhibit("area", parts))))

    assert places
    assert all(0 <= float(place) <= 1 for place in places)


def test_a_third_measure_gives_the_dots_their_size_and_stands_in_the_workbook():
    parts = []
    for i, code in enumerate(CODES[:3]):
        for j, value in enumerate((10.0 + i, 50.0 - i, (4.0, 1.0, None)[i])):
            indicator = ("employment", "gdp", "population")[j]
            parts.append(series(f"{code}-{j}", {2017: value}, region=code, indicator=indicator))
    chart = chart_of(exhibit("scatter", parts))
    sizes = [int(one.get("val")) for one in chart._chartSpace.iter(qn("c:size"))][1:]

    assert [row[3] for row in cells(chart)[1:]] == [4.0, 1.0, None]
    assert sizes[0] == pytest.approx(2 * sizes[1], abs=1)
    assert sizes[2] < sizes[1]


def test_pinned_years_are_lines_of_the_chart_with_their_words():
    pin = Annotation("pin", 2016, 2016, "2016: twee")
    chart = chart_of(exhibit("line", [series("a", {2015: 1.0, 2016: 2.0})], annotations=(pin,)))
    shapes = own_shapes(chart)

    assert "2016: twee" in shapes
    assert 'prst="line"' in shapes


@pytest.mark.parametrize(
    ("low", "high", "pieces"),
    [
        (0.0, 2.0, (0.0, 2.0, 0.0)),
        (2.0, 1.0, (1.0, 1.0, 0.0)),
        (-1.0, -3.0, (-1.0, 0.0, -2.0)),
        (1.0, -2.0, (0.0, 1.0, -2.0)),
    ],
)
def test_a_part_of_a_waterfall_is_stacked_from_where_the_last_one_ended(low, high, pieces):
    assert stack(BarRow("a", low, high, "", "")) == pieces


def test_a_map_is_a_shape_per_region_that_says_its_name_and_value():
    (slide,) = slides(region_map(), catalogue())
    (group,) = [shape for shape in slide.shapes if shape.shape_type == 6]
    said = {
        shape.name: shape._element.nvSpPr.cNvPr.get("descr")
        for shape in group.shapes
        if shape._element.nvSpPr.cNvPr.get("descr")
    }

    assert set(said) == set(CODES)
    assert said["NL213"] == "NL213: 0,50"
    assert said[CODES[5]] == f"{CODES[5]}: niet gepubliceerd"
    assert "De industrie kromp" in group._element.nvGrpSpPr.cNvPr.get("descr")


def test_small_multiples_are_a_chart_per_region_on_the_same_axes():
    (slide,) = slides(ALL["multiples"](), catalogue())
    found = charts(slide)

    assert len(found) == 5
    assert len({(one.value_axis.minimum_scale, one.value_axis.maximum_scale) for one in found}) == 1


@pytest.mark.parametrize(
    ("name", "lines"), [("Eindhoven", 1), ("Agglomeratie Leiden en Bollenstreek, met omgeving", 2)]
)
def test_names_above_panels_have_room_for_all_their_lines(name, lines):
    shown = ALL["multiples"]()
    first = replace(shown.series[0], name=name, short=name)
    (slide,) = slides(replace(shown, series=(first, *shown.series[1:])), catalogue())
    (above,) = {
        one.height.pt for one in slide.shapes if one.has_text_frame and "nummer" in one.text
    }
    (text,) = [one for one in slide.shapes if one.has_text_frame and name in one.text]
    kind = text.text_frame.paragraphs[0].runs[0].font.size.pt

    assert above > lines * kind * 1.2
    assert min(one.top for one in slide.shapes if one.has_chart) >= text.top + text.height


def test_a_table_is_native_and_a_long_one_goes_on_on_the_next_slide():
    values = {year: float(year) for year in range(1990, 2025)}
    shown = exhibit("table", [series("a", values | {2024: (7.5, "p"), 2023: (None, "", "c")})])
    found = slides(shown, catalogue())
    tables = [next(one.table for one in slide.shapes if one.has_table) for slide in found]
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]

    assert len(found) == 2
    assert rows[0] == ["Jaar", "a"]
    assert ["1990", "1.990,0"] in rows
    assert rows[-2:] == [["2023", "×"], ["2024", "7,5 p"]]
