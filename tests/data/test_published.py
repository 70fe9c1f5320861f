"""Published figures as the shipped tables have them: each with its own publisher, none lost."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.published import editions, year_of
from dashboard.exhibits.query import parse_view, view_query
from dashboard.indicators.registry import CONCEPTS, INDICATORS
from dashboard.pages.explore import layout
from dashboard.vocabulary.language import LANGUAGES

PUBLISHED = INDICATORS["published-figure"]


def ask(catalogue, language="en", **keys):
    query = urlencode({"indicator": "published-figure", **keys})
    return exhibit(parse_view(query, catalogue), catalogue, language)


def regions(catalogue):
    return sorted({one.region for one in catalogue.published.values() if one.region})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", [item.key for item in PUBLISHED.items])
def test_each_region_and_item_has_a_page(catalogue, language, item):
    for region in regions(catalogue):
        query = f"indicator=published-figure&item={item}&region={region}"
        page = layout(catalogue, language, query)
        assert page.title
        for source in ask(catalogue, language, item=item, region=region).sources:
            assert source.vintage.replace("-", "").isdigit() or not source.vintage


def test_two_figures_of_one_edition_are_never_about_one_year(catalogue):
    for region in regions(catalogue):
        for concept in CONCEPTS:
            for role in ("claim", "count"):
                for publisher, said in editions(catalogue, concept, region, role):
                    years = [year_of(figure) for figure in said]
                    assert len(set(years)) == len(years), publisher


def test_each_value_is_shown_with_its_own_publisher(catalogue):
    answer = ask(catalogue, region="NL213", item="total-jobs")
    publishers = {one.key: one.publisher for one in answer.series}
    shown = {
        (publishers[row.series], row.period, round(row.value * 1000), row.status)
        for row in answer.frame.itertuples()
    }

    assert shown == {
        (one.publisher, one.period, one.value, "r" if one.confidence == "derived" else "")
        for one in catalogue.published.values()
        if (one.concept, one.region) == ("total-jobs", "NL213")
    }
    assert len({one.name for one in answer.series}) == len(answer.series)


def test_the_sentence_names_who_published_its_value(catalogue):
    answer = ask(catalogue, region="NL213", item="total-jobs")

    assert "SamenTwente" in answer.summary
    assert "346.5 thousand" in answer.summary.replace("\u00a0", " ")


def test_what_was_computed_from_published_figures_says_so(catalogue):
    answer = ask(catalogue, region="NL213", item="htsm-jobs")
    derived = answer.frame[answer.frame["period"] == 2007]

    assert derived["status"].tolist() == ["r"]
    assert "derived-from-published" in {note.key for note in answer.notes}
    assert "r" in dict(answer.status_words)
    alone = ask(catalogue, region="NL213", item="industry-jobs")
    assert "derived-from-published" not in {note.key for note in alone.notes}


def test_a_named_item_stays_and_all_is_not_named(catalogue):
    for item in PUBLISHED.items[1:]:
        query = f"indicator=published-figure&item={item.key}&region=NL213"
        assert view_query(parse_view(query, catalogue), catalogue) == query
        answer = exhibit(parse_view(query, catalogue), catalogue, "en")
        assert {one.item.rpartition("-")[0] for one in answer.series} == {item.key}
    everything = parse_view("indicator=published-figure&item=all&region=NL213", catalogue)
    assert "item" not in view_query(everything, catalogue)


def test_published_figures_have_a_unit_of_their_own(catalogue):
    alone = ask(catalogue, region="NL213")
    beside = parse_view("indicator=published-figure,employment,employee-jobs", catalogue)
    frame = exhibit(beside, catalogue, "en").frame

    assert alone.unit.name == "thousand jobs, as published"
    assert beside.indicator == ("employment", "employee-jobs", "published-figure")
    assert set(frame[frame["table"] == "published_figures"]["unit"]) == {"THS_PUBLISHED"}
