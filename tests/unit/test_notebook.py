"""What an analyst reaches from Python."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

import dashboard
from dashboard.errors import ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.records import COLUMNS
from dashboard.server.api_lists import indicators
from tests.architecture.sources import PROJECT

VIEW = "indicator=employment&region=NL213,NL&activity=C"


def lines_of_the_readme():
    """Return the lines of the one block of Python in the README."""
    (block,) = re.findall(r"```python\n(.*?)```", (PROJECT / "README.md").read_text("utf-8"), re.S)
    return block


def test_the_lines_of_the_readme_give_a_frame_and_a_figure():
    # The last two are looked at in a notebook: here they get names.
    first, second, frame, figure = filter(None, lines_of_the_readme().splitlines())
    known: dict[str, Any] = {}
    exec(f"{first}\n{second}\nframe = {frame}\nfigure = {figure}", known)

    assert isinstance(known["frame"], pd.DataFrame)
    assert isinstance(known["figure"], go.Figure)
    assert len(known["frame"]) > 10


def test_a_frame_holds_the_exhibit_with_status_source_and_vintage(catalogue):
    answer = dashboard.view(VIEW, "nl")
    shown = exhibit(parse_view(VIEW, catalogue), catalogue, "nl")

    assert tuple(answer.frame.columns) == COLUMNS
    assert answer.frame["value"].tolist() == shown.frame["value"].tolist()
    assert answer.frame["period"].tolist() == shown.frame["period"].tolist()
    assert set(answer.frame["vintage"]) == {"2020-09"}
    assert (answer.title, answer.summary) == (shown.title, shown.summary)
    assert repr(answer) == f"{shown.title}\n{shown.summary}"


def test_a_figure_has_its_title_and_the_values_of_the_frame():
    answer = dashboard.view(VIEW)
    drawn = [
        value for trace in answer.figure.data for value in (trace.y if trace.y is not None else ())
    ]

    assert answer.figure.layout.title.text == answer.title
    assert answer.figure.layout.title.subtitle.text == answer.exhibit.subtitle
    assert set(answer.frame["value"].dropna()) <= set(drawn)


def test_the_address_of_a_page_is_as_good_as_a_query():
    address = f"https://twente.test/nl/explore?{VIEW}"

    assert dashboard.view(address).exhibit.view == dashboard.view(VIEW).exhibit.view


def test_what_is_no_view_is_refused_with_what_is_allowed():
    with pytest.raises(ViewError) as caught:
        dashboard.view("indicator=emploiment")

    assert "employment" in caught.value.problems[0].allowed
    assert str(caught.value).startswith("indicator='emploiment': unknown; expected employment, ")


def test_the_catalogue_lists_every_indicator_with_its_source():
    found = dashboard.catalogue()

    assert list(found.index) == list(INDICATORS)
    assert found.loc["employment", "table"] == "nama_10r_3empers"
    assert (found["title"] != "").all()


def test_importing_costs_nothing_until_it_is_used():
    asked = "import sys, dashboard; print({'pandas', 'plotly', 'dash'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, capture_output=True, text=True
    )

    assert done.stdout.strip() == "set()"
    assert {"catalogue", "view"} <= set(dir(dashboard))


def test_an_unknown_name_is_an_attribute_error_as_of_any_module():
    with pytest.raises(AttributeError, match="nothing"):
        dashboard.nothing  # noqa: B018


def test_the_catalogue_and_the_api_offer_the_same_charts_and_each_is_drawn(catalogue):
    listed = dashboard.catalogue()
    known = {one["key"]: one for one in indicators(catalogue)}

    for key, row in listed.iterrows():
        assert row["charts"].split(", ") == known[key]["charts"]
        assert row["analyses"].split(", ") == known[key]["analyses"]
        for chart in known[key]["charts"]:
            assert parse_view(f"indicator={key}&chart={chart}", catalogue).chart == chart
