"""Two addresses that ask the same are one: what has no effect is left out."""

import pytest

from dashboard.exhibits.query import parse_view, view_query

TWENTE = "indicator=employment&region=NL213&activity=C"


@pytest.mark.parametrize(
    ("sent", "spelled"),
    [
        ("reference=NL21", ""),
        ("chart=bar&base=2014", "chart=bar"),
        ("from=2012&as=index&base=2012", "from=2012&as=index"),
        ("as=index&base=2012&year=2016", "from=2012&to=2016&as=index"),
        ("chart=rank&from=2012&to=2014", "year=2014&chart=rank"),
        ("as=change&chart=map&from=2012&to=2014", "year=2014&as=change&base=2012&chart=map"),
        ("as=shift_share&from=2012&to=2014", "year=2014&as=shift_share&base=2012"),
    ],
)
def test_what_changes_nothing_is_left_out(made, sent, spelled):
    parts = [TWENTE, *filter(None, [spelled])]

    assert view_query(parse_view(f"{TWENTE}&{sent}", made), made) == "&".join(parts)


@pytest.mark.parametrize(
    "sent",
    [
        "base=2014",
        "base=2014&chart=rank",
        "base=2014&chart=map",
        "base=2014&chart=multiples",
        "as=index&base=2014",
        "as=location_quotient&reference=NL211",
    ],
)
def test_what_changes_the_answer_stays(made, sent):
    assert sorted(view_query(parse_view(f"{TWENTE}&{sent}", made), made).split("&")) == sorted(
        f"{TWENTE}&{sent}".split("&")
    )
