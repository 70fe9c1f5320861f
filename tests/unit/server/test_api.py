import json

import pytest

from tests.unit.server.asking import Visitor, small_app

VIEW = "indicator=employment&region=NL213&activity=C"
OBSERVATIONS = f"/api/v1/observations?{VIEW}"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


def test_observations_are_those_of_the_table_year_by_year(visitor, catalogue):
    series = catalogue.tables["nama_10r_3empers"].series(region="NL213", activity="C")
    answer = visitor.get(OBSERVATIONS).json()
    focus = [o for o in answer["observations"] if o["region"] == "NL213"]

    assert {o["period"]: o["value"] for o in focus} == {y: c.value for y, c in series.items()}
    assert {o["activity"] for o in focus} == {"C"}
    assert {o["table"] for o in focus} == {"nama_10r_3empers"}


def test_an_answer_has_the_view_its_words_and_its_observations(visitor):
    answer = visitor.get(OBSERVATIONS).json()

    assert set(answer) == {"view", "exhibit", "observations"}
    assert set(answer["exhibit"]) == {"title", "subtitle", "unit", "summary", "notes", "sources"}
    assert answer["view"]["indicator"] == ["employment"]
    assert answer["view"]["as"] == "level"
    for observation in answer["observations"]:
        assert list(observation) == [
            *("indicator", "region", "activity", "item", "component", "publisher", "period"),
            *("value", "unit", "status", "confidentiality", "table"),
        ]


def test_a_value_that_was_not_published_is_null_and_not_left_out(visitor, catalogue):
    code, table, region, activity = suppressed(catalogue)
    answer = visitor.get(
        f"/api/v1/observations?indicator={code}&region={region}&activity={activity}"
    ).json()

    assert None in {o["value"] for o in answer["observations"] if o["table"] == table}


def suppressed(catalogue):
    frame = catalogue.tables["83582NED"].frame
    row = frame[frame["value"].isna()].iloc[0]
    return "employee-jobs", "83582NED", row["region"], row["activity"]


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_words_come_in_the_language_that_is_preferred(visitor, language):
    answer = visitor.get(OBSERVATIONS, accept_language=language)
    figure = visitor.get(f"/{language}/view.json?{VIEW}").json()

    assert answer.headers["content-language"] == language
    assert "Accept-Language" in answer.headers["vary"]
    assert answer.json()["exhibit"]["title"] == figure["meta"]["title"]


def test_another_spelling_means_the_same(visitor):
    other = "activity=C&region=NL213&indicator=employment&as=level&reference=NL"

    assert visitor.get(f"/api/v1/observations?{other}").json() == visitor.get(OBSERVATIONS).json()


@pytest.mark.parametrize("address", ["/api/v1/observations", "/nl/view.json", "/en/view.json"])
@pytest.mark.parametrize(
    ("query", "key", "sent"),
    [
        ("indicator=nothing", "indicator", "nothing"),
        ("indicator=employment&region=XX", "region", "XX"),
        ("indicator=employment&from=1066", "from", "1066"),
        ("indicator=employment&chart=pie", "chart", "pie"),
        ("indicator=employment&as=guess", "as", "guess"),
        ("indicator=employment&colour=red", "colour", "red"),
        ("", "indicator", ""),
    ],
)
def test_what_does_not_exist_is_refused_with_key_value_and_what_is_allowed(
    visitor, address, query, key, sent
):
    answer = visitor.get(f"{address}?{query}")

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/json"
    (problem,) = (p for p in answer.json()["problems"] if p["key"] == key)
    assert problem["sent"] == sent
    assert problem["allowed"]
    assert problem["reason"]


def test_a_figure_is_kept_for_an_hour_and_asked_about_after(visitor):
    first = visitor.get(f"/nl/view.json?{VIEW}")
    again = visitor.get(f"/nl/view.json?{VIEW}", if_none_match=first.headers["etag"])

    assert first.headers["cache-control"] == "public, max-age=3600"
    assert again.status_code == 304


def test_the_tag_of_a_figure_is_that_of_its_view_and_language(visitor):
    tags = [
        visitor.get(address).headers["etag"]
        for address in (
            f"/nl/view.json?{VIEW}",
            f"/en/view.json?{VIEW}",
            f"/nl/view.json?{VIEW}&from=2005",
        )
    ]

    assert len(set(tags)) == 3
    assert visitor.get(f"/nl/view.json?{VIEW}&as=level").headers["etag"] == tags[0]


def test_a_figure_has_its_words_under_meta(visitor):
    figure = visitor.get(f"/nl/view.json?{VIEW}").json()

    assert set(figure) == {"data", "layout", "meta"}
    assert figure["meta"]["query"] == VIEW
    assert figure["meta"]["language"] == "nl"


@pytest.mark.parametrize(
    ("name", "key"),
    [("indicators", "key"), ("regions", "code"), ("activities", "code"), ("tables", "code")],
)
def test_the_code_lists_are_complete_and_speak_every_language(visitor, catalogue, name, key):
    from dashboard.indicators.registry import INDICATORS

    expected = {
        "indicators": INDICATORS,
        "regions": catalogue.codes.regions,
        "activities": catalogue.codes.activities,
        "tables": catalogue.tables,
    }
    entries = visitor.get(f"/api/v1/{name}").json()

    assert [entry[key] for entry in entries] == list(expected[name])
    words = {"indicators": "title", "tables": "titles"}.get(name, "names")
    assert all(set(entry[words]) == {"nl", "en", "de"} for entry in entries)


def test_the_lists_hold_what_the_models_describe(visitor):
    from dashboard.server import api_models as models

    for name, model in {
        "indicators": models.IndicatorEntry,
        "regions": models.RegionEntry,
        "activities": models.ActivityEntry,
        "tables": models.TableEntry,
        "statuses": models.StatusEntry,
    }.items():
        for entry in visitor.get(f"/api/v1/{name}").json():
            assert set(entry) == set(model.model_fields)
            model.model_validate(entry)


def test_the_defaults_of_an_indicator_are_those_of_its_view(visitor):
    listed = {one["key"]: one for one in visitor.get("/api/v1/indicators").json()}

    assert listed["municipal-profile"]["default_chart"] == "rank"
    assert listed["employment"]["default_activity"] == "C"
    assert listed["gdp-per-inhabitant"]["default_region"] == ["NL213", "NL"]


def test_a_refused_key_that_has_to_go_is_allowed_to_be_empty(visitor):
    answer = visitor.get("/nl/view.json?indicator=gdp&activity=C")
    (problem,) = answer.json()["problems"]

    assert (problem["key"], problem["sent"], problem["allowed"]) == ("activity", "C", [""])
    assert visitor.get("/nl/view.json?indicator=gdp&activity=").status_code == 200


@pytest.mark.parametrize(
    "address", [OBSERVATIONS, "/api/v1/indicators", "/api/v1/tables", f"/de/view.json?{VIEW}"]
)
def test_answers_are_compressed(visitor, address):
    answer = visitor.get(address, accept_encoding="br")

    assert answer.headers["content-encoding"] == "br"
    json.loads(answer.content)


def test_pages_lead_to_the_one_spelling_of_a_view(visitor):
    answer = visitor.get("/nl/explore?activity=C&indicator=employment&region=NL213&as=level")

    assert (answer.status_code, answer.headers["location"]) == (308, f"/nl/explore?{VIEW}")
    assert visitor.get(f"/nl/explore?{VIEW}").status_code == 200


def test_a_page_of_what_does_not_exist_answers_with_the_nearest(visitor):
    assert visitor.get("/nl/explore?indicator=nothing").status_code == 200
