"""Labels kept by hand, and the providers' spellings."""

from __future__ import annotations

import pytest

from dashboard.errors import SourceError
from dashboard.sources.definitions import Definition
from dashboard.sources.labels import activity_rows, breakdown_rows, spelling_rows


def test_an_activity_without_a_label_is_refused():
    with pytest.raises(SourceError, match="X99"):
        activity_rows({"C", "X99"})


def test_a_breakdown_without_a_label_is_refused():
    with pytest.raises(SourceError, match="Y100"):
        breakdown_rows({"age": {"TOTAL", "Y100"}})


def test_every_label_is_there_in_every_language():
    assert all(all(row[2:]) for row in activity_rows(set()))
    assert all(all(row[3:]) for row in breakdown_rows({}))


def test_the_spellings_of_a_column_belong_to_the_codes_they_stand_beside():
    definition = Definition(
        code="jobs", provider="cbs", file="jobs.csv", vintage="2026", decimals=1,
        dimensions={"region": "nuts_id", "activity": "nace"}, spellings=("geo",),
    )  # fmt: skip
    rows = [
        {"geo": "CR12", "nuts_id": "NL213", "nace": "C"},
        {"geo": "CR12", "nuts_id": "NL213", "nace": "TOTAL"},
    ]

    assert spelling_rows([(definition, rows)]) == [("jobs", "region", "CR12", "NL213")]


def test_a_column_that_belongs_to_no_dimension_is_refused():
    definition = Definition(
        code="jobs", provider="cbs", file="jobs.csv", vintage="2026", decimals=1,
        dimensions={"region": "nuts_id"}, spellings=("geo",),
    )  # fmt: skip
    rows = [{"geo": "CR12", "nuts_id": code} for code in ("NL213", "NL226")]

    with pytest.raises(SourceError, match="does not determine"):
        spelling_rows([(definition, rows)])
