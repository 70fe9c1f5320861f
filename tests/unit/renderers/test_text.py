"""Text: what a reader would say aloud."""

import pytest

from dashboard.renderers.page import table_page
from dashboard.renderers.text import text
from tests.unit.renderers.examples import ALL, line
from tests.unit.renderers.made import exhibit, series

ADDRESS = "https://twente.test/nl/explore"


def test_it_begins_with_the_finding_and_ends_with_the_address():
    lines = text(line(), address=ADDRESS).splitlines()

    assert lines[0] == "De industrie kromp"
    assert lines[5] == "In 2017 werkten er 40,0 duizend mensen."
    assert lines[-1] == f"Adres van deze weergave: {ADDRESS}"


def test_each_value_has_its_year_its_unit_and_its_status():
    shown = exhibit("line", [series("a", {2015: 0.0, 2016: (None, "", "c"), 2017: (2.0, "p")})])
    lines = [one.strip() for one in text(shown, address=ADDRESS).splitlines()]

    assert "2015: 0,0 duizend werkzame personen" in lines
    assert "2016: geheim" in lines
    assert "2017: 2,0 duizend werkzame personen (voorlopig)" in lines


def test_series_of_one_value_take_one_line_each():
    parts = [series("a", {2017: 2.0}, name="Twente"), series("b", {2017: 1.0}, name="Veluwe")]
    lines = text(exhibit("rank", parts), address=ADDRESS).splitlines()

    assert "Twente (2017): 2,0 duizend werkzame personen" in lines
    assert "Veluwe (2017): 1,0 duizend werkzame personen" in lines


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind != "empty"])
def test_every_observation_is_read(kind):
    shown = ALL[kind]()
    body = text(shown, address=ADDRESS)

    assert all(series.name in body for series in shown.series)
    assert all(note.text in body for note in shown.notes)


def test_the_page_of_a_table_escapes_what_it_is_told_and_loads_nothing():
    shown = exhibit("line", [series("a", {2017: 2.0}, name="<script>")], title='<b>"')
    page = table_page(shown, address="javascript:1")

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert '<b>"' not in page
    assert "src=" not in page
