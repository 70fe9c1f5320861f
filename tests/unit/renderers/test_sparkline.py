"""A trend as a line the height of a word."""

from dashboard.renderers.sparkline import HEIGHT, WIDTH, sparkline


def test_a_trend_is_one_line_with_a_dot_at_its_end():
    drawing = sparkline([(2000, 1.0), (2001, 3.0), (2002, 2.0)])

    assert drawing.count("<path") == 1
    assert drawing.count("M") == 1
    assert drawing.count("<circle") == 1
    assert 'aria-hidden="true"' in drawing


def test_the_highest_value_is_at_the_top_and_the_lowest_at_the_bottom():
    drawing = sparkline([(2000, 0.0), (2001, 10.0)])

    assert f'd="M3.5 {HEIGHT - 3.5}' in drawing
    assert f"L{WIDTH - 3.5} 3.5" in drawing


def test_no_line_crosses_a_gap_a_missing_year_or_a_break():
    assert sparkline([(2000, 1.0), (2001, None), (2002, 2.0)]).count("M") == 2
    assert sparkline([(2000, 1.0), (2005, 2.0)]).count("M") == 2
    assert sparkline([(2000, 1.0), (2001, 2.0), (2002, 1.0)], breaks=(2001,)).count("M") == 2


def test_one_value_is_no_trend_and_a_flat_one_lies_in_the_middle():
    assert sparkline([(2000, 1.0)]) == ""
    assert sparkline([]) == ""
    assert f" {HEIGHT / 2:.1f}" in sparkline([(2000, 1.0), (2001, 1.0)])


def test_another_series_lies_behind_it_on_the_same_scale():
    drawing = sparkline([(2000, 1.0), (2001, 2.0)], beside=[(2000, 3.0), (2001, 4.0)])

    assert drawing.index("spark-beside") < drawing.index("spark-line")
