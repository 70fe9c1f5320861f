"""JSON-stat: read back by the rule of its specification."""

from itertools import product

import pandas as pd
import pytest

from dashboard.renderers.jsonstat import NOT_APPLICABLE, jsonstat
from tests.unit.renderers.examples import ALL, catalogue, line
from tests.unit.renderers.made import exhibit, series


def made(shown):
    return jsonstat(shown, catalogue(), address="https://twente.test/nl/explore")


def cells(dataset):
    """Return code of each dimension -> value and status, in row-major order."""
    indexes = [dataset["dimension"][one]["category"]["index"] for one in dataset["id"]]
    keys = [dict(zip(dataset["id"], key, strict=True)) for key in product(*indexes)]
    status = dataset["status"]
    found = zip(keys, dataset["value"], strict=True)
    return [(key, value, status.get(str(i), "")) for i, (key, value) in enumerate(found)]


@pytest.mark.parametrize("kind", ["bar", "rank", "map"])
def test_the_cube_holds_the_values_of_the_exhibit(kind):
    shown = ALL[kind]()
    dataset = made(shown)
    found = sorted(value for _, value, _ in cells(dataset) if value is not None)

    assert found == sorted(shown.frame["value"].dropna().tolist())


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind != "empty"])
def test_it_is_a_dataset_of_version_two(kind):
    dataset = made(ALL[kind]())
    size = 1
    for name, count in zip(dataset["id"], dataset["size"], strict=True):
        category = dataset["dimension"][name]["category"]
        assert len(category["index"]) == len(category["label"]) == count
        size *= count

    assert (dataset["version"], dataset["class"]) == ("2.0", "dataset")
    assert len(dataset["value"]) == size
    assert dataset["role"] == {"metric": ["indicator"], "geo": ["region"], "time": ["time"]}
    assert dataset["updated"] == "2020-09"


def test_missing_suppressed_and_not_there_at_all_stay_apart():
    parts = [
        series("a", {2015: 0.0, 2016: None, 2017: (None, "", "c"), 2018: (1.0, "p")}),
        series("b", {2015: 5.0}, region="NL225"),
    ]
    found = {
        (key["region"], key["time"]): (value, status)
        for key, value, status in cells(made(exhibit("line", parts)))
    }

    assert found["NL213", "2015"] == (0.0, "")
    assert found["NL213", "2016"] == (None, "missing")
    assert found["NL213", "2017"] == (None, "c")
    assert found["NL213", "2018"] == (1.0, "p")
    assert found["NL225", "2016"] == (None, "none")


def test_each_sign_is_explained():
    dataset = made(line())
    explained = dataset["extension"]["status"]["label"]

    assert set(explained) == set(dataset["status"].values())
    assert all(explained.values())


def test_a_dimension_that_only_some_have_is_not_applicable_to_the_others():
    parts = [series("a", {2015: 1.0}), series("b", {2015: 2.0}, indicator="gdp", activity="")]
    dataset = made(exhibit("line", parts))

    assert dataset["id"] == ["indicator", "region", "activity", "time"]
    assert NOT_APPLICABLE in dataset["dimension"]["activity"]["category"]["index"]
    assert not any(pd.isna(value) for value in dataset["value"] if value is not None)


def test_units_stand_with_the_measure():
    unit = made(line())["dimension"]["indicator"]["category"]["unit"]["employment"]

    assert unit == {"label": "duizend werkzame personen", "symbol": "duizend", "decimals": 1}


def test_two_editions_of_one_figure_are_two_items():
    parts = [
        series("a", {2015: 1.0}, name="eerste", item="jobs-count"),
        series("b", {2015: 2.0}, name="tweede", item="jobs-count"),
    ]
    found = {key["item"]: value for key, value, _ in cells(made(exhibit("line", parts)))}

    assert found == {"jobs-count": 1.0, "b": 2.0}
