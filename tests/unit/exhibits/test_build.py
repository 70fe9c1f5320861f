"""The exhibit of a view: its frame, series, roles and words."""

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import FRAME_COLUMNS
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.view import View
from dashboard.vocabulary.language import LANGUAGES


def ask(query, made, language="nl"):
    return exhibit(parse_view(query, made), made, language)


def rows(answer, column="value"):
    return dict(zip(answer.frame["period"], answer.frame[column].astype(object), strict=True))


def values(answer):
    return {
        (series, year): None if value is None or value != value else float(value)
        for series, year, value in zip(
            answer.frame["region"],
            answer.frame["period"],
            answer.frame["value"].astype(object).where(answer.frame["value"].notna(), None),
            strict=True,
        )
    }


def test_the_frame_holds_each_observation_and_the_gaps_between(made):
    answer = ask("indicator=employment", made)

    assert tuple(answer.frame.columns) == FRAME_COLUMNS
    assert values(answer) == {
        ("NL213", 2012): 40, ("NL213", 2013): None, ("NL213", 2014): 44, ("NL213", 2015): None,
        ("NL213", 2016): 38,
    }  # fmt: skip
    assert rows(answer, "status")[2016] == "p"


def test_a_period_cuts_the_years(made):
    answer = ask("indicator=employment&from=2014&to=2014", made)

    assert values(answer) == {("NL213", 2014): 44}


def test_the_first_region_is_in_focus_and_the_country_is_what_it_is_compared_with(made):
    answer = ask("indicator=employment&region=NL213,NL,NL211", made)

    assert [(one.region, one.role) for one in answer.series] == [
        ("NL213", "focus"), ("NL", "reference"), ("NL211", "peer"),
    ]  # fmt: skip
    assert [one.name for one in answer.series] == ["Twente", "Nederland", "Noord-Overijssel"]


def test_activities_name_the_series_where_they_differ(made):
    answer = ask("indicator=employment&activity=C,F", made)

    assert [(one.name, one.role) for one in answer.series] == [
        ("Industrie", "focus"), ("Bouw", "peer"),
    ]  # fmt: skip


def test_a_rank_holds_all_peers_of_one_year_the_highest_first(made):
    answer = ask("indicator=employment&year=2016&chart=rank", made)

    assert values(answer) == {("NL212", 2016): 60, ("NL213", 2016): 38, ("NL211", 2016): 30}
    assert [one.role for one in answer.series] == ["context", "focus", "context"]


def test_a_suppressed_region_is_ranked_last_and_stays_in_the_frame(made):
    answer = ask("indicator=employment&year=2014&chart=rank", made)

    assert values(answer)[("NL212", 2014)] is None
    assert answer.series[-1].region == "NL212"
    assert "suppressed" in {note.key for note in answer.notes}


def test_a_chart_across_shows_the_latest_year_that_most_regions_have(made):
    answer = ask("indicator=employee-jobs&chart=rank", made)

    assert set(answer.frame["period"]) == {2015}


def test_a_waterfall_goes_from_level_to_level_in_three_parts(made):
    answer = ask("indicator=employment&as=shift_share&base=2012", made)

    assert [one.item for one in answer.series] == ["start", "national", "mix", "regional", "end"]
    assert answer.frame["value"].tolist() == pytest.approx([40, 4, -4, -2, 38])


def test_two_sources_and_published_figures_stand_beside_each_other(made):
    answer = ask("indicator=employment,employee-jobs,published-figure", made)

    assert [one.role for one in answer.series] == ["focus", "second", "claim", "count"]
    assert set(answer.frame["table"]) == {"nama_10r_3empers", "83582NED", "published_figures"}
    claim = answer.frame[answer.frame["item"] == "industry-jobs-claim"]
    assert (claim["period"].tolist(), claim["value"].tolist()) == ([2012], [45])
    assert {"claim-year", "never-joined", "converted"} <= {note.key for note in answer.notes}


def test_published_figures_of_other_things_are_left_out(made):
    answer = ask("indicator=employment,published-figure", made)
    counts = answer.frame[answer.frame["item"] == "htsm-jobs-count"]

    assert counts["value"].tolist() == [28]


def test_published_figures_alone_have_their_pages_as_sources(made):
    answer = ask("indicator=published-figure", made)

    assert {source.provider for source in answer.sources} == {"Publisher PF1", "Publisher PF2"}
    assert answer.summary


def test_a_reference_is_not_compared_with_itself(made):
    answer = ask("indicator=gdp-per-inhabitant&as=gap", made)

    assert {one.region for one in answer.series} == {"NL213"}
    assert rows(answer)[2012] == -25
    assert answer.annotations[0].kind == "target"


def test_a_break_is_where_the_old_series_ends(made):
    answer = ask("indicator=establishments&activity=TOTAL&as=change&base=2013", made)

    assert answer.series[0].breaks == (2015,)
    assert "broken" in {note.key for note in answer.notes}


def test_small_multiples_are_of_all_peers(made):
    answer = ask("indicator=establishments&chart=multiples", made)

    assert {one.region for one in answer.series} == {"GM0153", "GM0141"}
    assert "1" in answer.summary


def test_a_treemap_shows_the_parts_of_the_whole(made):
    answer = ask("indicator=employment&chart=treemap", made)

    assert "TOTAL" not in set(answer.frame["activity"])


def test_a_scatter_has_both_measures_of_a_region(made):
    answer = ask("indicator=employment,gdp-per-inhabitant&chart=scatter&year=2016", made)

    assert [one.region for one in answer.series].count("NL213") == 2
    assert answer.summary


def test_bars_of_one_region_are_its_activities(made):
    answer = ask("indicator=employment&chart=bar&activity=C,F&year=2016", made)

    assert [one.activity for one in answer.series] == ["C", "F"]


def test_an_axis_that_does_not_start_at_zero_says_so(made):
    answer = ask("indicator=employment&as=index&base=2012", made)

    assert not answer.zero_based
    assert answer.subtitle.endswith("de as begint niet bij nul")
    assert ask("indicator=employment", made).zero_based


def test_the_programme_is_a_band_with_its_named_events(made):
    answer = ask("indicator=employment&annotate=programme", made)

    assert [(one.kind, one.start, one.end) for one in answer.annotations] == [
        ("band", 2012, 2014), ("event", 2014.5, 2014.5),
    ]  # fmt: skip


def test_a_year_without_a_single_value_says_why_nothing_is_shown(made):
    # No address leads here; a view that is made in code can.
    view = View(indicator=("employment",), region=("NL213",), year=2013, chart="rank")
    answer = exhibit(view, made, "nl")

    assert answer.empty
    assert not answer.summary
    assert answer.title


def test_a_ranking_compared_with_a_year_holds_the_values_of_both(made):
    answer = ask("indicator=employment&chart=rank&year=2014&base=2012", made)

    assert set(answer.frame["period"]) == {2012, 2014}
    assert answer.subtitle.endswith("2012 en 2014")


def test_the_flags_that_occur_are_explained(made):
    answer = ask("indicator=employment&chart=rank&year=2014", made)

    assert dict(ask("indicator=employment", made).status_words) == {"p": "voorlopig"}
    assert dict(answer.status_words) == {"c": "niet vrijgegeven"}


def test_notes_of_a_table_come_along_and_scoped_ones_where_they_apply(made):
    keys = {note.key for note in ask("indicator=employee-jobs", made).notes}
    before = {note.key for note in ask("indicator=employee-jobs&to=2014", made).notes}

    assert {"employees-only", "jobs-latest-provisional"} <= keys
    assert "jobs-latest-provisional" not in before


def test_the_note_of_a_reference_comes_along_with_the_comparison(made):
    level = {note.key for note in ask("indicator=employment", made).notes}
    compared = {note.key for note in ask("indicator=employment&as=location_quotient", made).notes}

    assert "extra-regio-left-out" not in level
    assert "extra-regio-left-out" in compared


def test_inhabitants_are_a_source_of_what_is_divided_by_them(made):
    answer = ask("indicator=employment&as=per_capita", made)

    assert [source.table for source in answer.sources] == ["nama_10r_3empers", "demo_r_pjanaggr3"]


def test_a_region_that_a_second_source_does_not_have_is_noted(made):
    answer = ask("indicator=employment,employee-jobs&region=NL213,NL", made)

    assert "not-published" in {note.key for note in answer.notes}


VIEWS = (
    "indicator=employment", "indicator=employment&chart=rank", "indicator=employment&chart=map",
    "indicator=employment&chart=bar", "indicator=employment&chart=treemap",
    "indicator=employment&chart=area", "indicator=employment&chart=multiples",
    "indicator=employment&chart=table", "indicator=employment&as=share",
    "indicator=employment&as=change", "indicator=employment&as=growth",
    "indicator=employment&as=index&region=NL213,NL", "indicator=employment&as=per_capita",
    "indicator=employment&as=location_quotient&chart=map", "indicator=employment&as=shift_share",
    "indicator=gdp", "indicator=gdp&item=MIO_PPS_EU27_2020", "indicator=gdp-per-inhabitant&as=gap",
    "indicator=gdp-per-inhabitant&item=PPS_EU27_2020_HAB", "indicator=population&item=Y_GE65",
    "indicator=population&item=Y_GE65&as=share", "indicator=establishments&chart=rank&as=growth",
    "indicator=employment,gdp&chart=scatter", "indicator=published-figure",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", VIEWS)
def test_each_view_has_its_words_in_each_language(made, query, language):
    answer = ask(query, made, language)

    assert all((answer.title, answer.subtitle, answer.unit.name))
    assert answer.summary or answer.empty
    assert "{" not in answer.title + answer.subtitle + answer.summary
    assert all(note.text for note in answer.notes)
    assert len({one.key for one in answer.series}) == len(answer.series)
    assert set(answer.frame["series"]) <= {one.key for one in answer.series}
