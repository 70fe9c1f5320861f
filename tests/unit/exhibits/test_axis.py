"""Where the value axis starts: the words and the drawn axis say the same."""

import pytest

from dashboard.exhibits.axis import near_zero
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.charts.scatter import axis_names
from dashboard.renderers.draw import draw
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import message

VIEWS = (
    "indicator=population&region=NL213,NL",
    "indicator=population&region=NL213",
    "indicator=employment&as=index&base=2012",
    "indicator=employment&as=location_quotient&activity=C",
    "indicator=employment&region=NL213",
    "indicator=population&chart=multiples&region=NL213,NL",
    "indicator=employment,gdp-per-inhabitant&chart=scatter",
)


@pytest.mark.parametrize(
    ("values", "answer"),
    [([96.0, 104.0], False), ([0.6, 17.0], True), ([], True), ([5.0], False), ([1.0, 3.0], True)],
)
def test_an_axis_starts_at_zero_where_the_values_come_near_it(values, answer):
    assert near_zero(values) is answer


@pytest.mark.parametrize("query", VIEWS)
def test_the_subtitle_says_so_exactly_when_the_drawn_axis_does_not_start_at_zero(query, catalogue):
    made = exhibit(parse_view(query, catalogue), catalogue, "nl")
    panel = draw(made, catalogue, "wide").panels[0]
    axes = (panel.x, panel.y) if made.view.chart == "scatter" else (panel.y,)
    # A few px stand beyond the outer gridlines.
    cut = any(axis.ticks[0].at > 0 for axis in axes)
    assert made.subtitle.endswith(message("nl", "indicators.subtitle.axis")) is cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_subtitle_of_a_scatter_speak_of_what_its_axes_show(language, catalogue):
    # Of the second no figure per COROP region is published.
    asked = "indicator=gdp-per-inhabitant,high-tech-employment,population&chart=scatter"
    made = exhibit(parse_view(asked, catalogue), catalogue, language)
    names = [name.lower() for name in axis_names(made)]
    assert len(names) == 2
    assert all(name in made.title.lower() and name in made.subtitle.lower() for name in names)
