"""Whatever is asked, slide and figure hold the values of the table on the page."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.renderers.figure import figure
from dashboard.renderers.wording import value_text
from dashboard.vocabulary.language import LANGUAGES
from tests.property.test_files_agree import answered, expected
from tests.property.test_views import MADE, queries
from tests.unit.renderers.powerpoint.opened import cells, charts, slides

#: Charts that a slide draws from a block with a row per year, or with a row per region.
BY_YEAR, BY_NAME = ("line", "area"), ("bar", "rank")
#: The small catalogue has no borders to draw a map of.
NOWHERE = ("map",)


def ten_digits(value):
    """Return a value as a slide holds it."""
    return float(f"{value:.10g}")


def values(shown):
    return {key: value for key, value in expected(shown).items() if value is not None}


def written(shown):
    """Return every value as the exhibit writes it; a plus is left out where a level stands."""
    units = dict(zip(shown.frame["series"], shown.frame["unit"], strict=True))
    known = values(shown).items()
    return {value_text(shown, one, code=units[key]).lstrip("+") for (key, _), one in known}


def texts(slide):
    """Return all that a slide says: in its shapes and tables, and in their descriptions."""
    parts = [part for shape in slide.shapes for part in shape.element.iter()]
    return [part.get("descr") or "" for part in parts] + [part.text or "" for part in parts]


@given(queries, st.sampled_from(LANGUAGES))
@settings(max_examples=20)
def test_a_slide_holds_the_values_of_the_exhibit(pairs, language):
    shown = answered(pairs, language)
    if shown is None or shown.view.chart in NOWHERE:
        return
    found = slides(shown, MADE)
    blocks = [cells(chart)[1:] for slide in found for chart in charts(slide)]
    numbers = Counter(
        (row[0], one) for block in blocks for row in block for one in row[1:] if one is not None
    )
    known = values(shown)

    if blocks and shown.view.chart in BY_YEAR:
        assert numbers == Counter((year, ten_digits(one)) for (_, year), one in known.items())
    elif blocks and shown.view.chart in BY_NAME:
        held = Counter(one for _, one in numbers.elements())
        assert held == Counter(map(ten_digits, known.values()))
    elif not blocks:
        told = " ".join(text for slide in found for text in texts(slide))
        assert [text for text in written(shown) if text not in told] == []


@given(queries, st.sampled_from(LANGUAGES))
@settings(max_examples=60)
def test_a_figure_tells_the_values_of_the_exhibit(pairs, language):
    shown = answered(pairs, language)
    if shown is None or shown.view.chart in NOWHERE:
        return
    read = figure(shown, MADE)["meta"]["reading"]
    told = " ".join(point["text"] for reading in read for point in reading["points"])

    assert [text for text in written(shown) if text not in told] == []
