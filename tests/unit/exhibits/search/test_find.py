"""Finding: by any language, by code, with a typing error; and figures that answer at once."""

import pytest

from dashboard.exhibits.query import view_query
from dashboard.exhibits.search.entries import KINDS, index
from dashboard.exhibits.search.find import MOST_HITS, answer, find
from dashboard.vocabulary.language import LANGUAGES


def keys(hits, kind):
    return [hit.entry.key for hit in hits if hit.entry.kind == kind]


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "werkloosheid"), ("en", "unemployment"), ("de", "Arbeitslosenquote"),
     ("en", "werkloosheid"), ("nl", "unemployed"), ("nl", "werkloosheit")],
)  # fmt: skip
def test_a_figure_is_found_in_each_language_and_with_a_typing_error(catalogue, language, text):
    assert "unemployment-rate" in keys(find(text, catalogue, language), "indicator")


@pytest.mark.parametrize("code", ["NL213", "CR12", "Twente"])
def test_a_region_is_found_by_name_and_by_any_of_its_codes(catalogue, code):
    assert keys(find(code, catalogue, "nl"), "region")[0] == "NL213"


def test_a_table_a_target_a_claim_and_a_term_are_found(catalogue):
    assert keys(find("nama_10r_3gdp", catalogue, "nl"), "table") == ["nama_10r_3gdp"]
    hits = find("kennispark", catalogue, "nl")
    assert keys(hits, "target") == ["kennispark-jobs"]
    assert "kennispark-companies" in keys(hits, "claim")
    assert keys(find("htsm", catalogue, "de"), "term") == ["htsm"]


def test_what_does_not_exist_finds_nothing(catalogue):
    assert find("xyzzyq", catalogue, "nl") == ()
    assert find("", catalogue, "nl") == ()
    assert find("\x00 <script>", catalogue, "nl") == ()


def test_no_kind_fills_the_page(catalogue):
    hits = find("industrie", catalogue, "nl")

    assert all(len(keys(hits, kind)) <= MOST_HITS for kind in KINDS)


@pytest.mark.parametrize(
    ("language", "text", "query"),
    [
        ("nl", "banen in de bouw in Twente", "indicator=employee-jobs&region=NL213&activity=F"),
        ("en", "unemployment Overijssel", "indicator=unemployment-rate&region=NL21"),
        ("nl", "industrie Almelo", "indicator=establishments&region=GM0141&activity=B-E"),
    ],
)
def test_a_text_that_names_a_figure_and_a_place_is_answered(catalogue, language, text, query):
    view = answer(text, catalogue, language)

    assert view is not None
    assert view_query(view, catalogue) == query


def test_a_word_that_is_left_over_is_not_answered_with_something_else(catalogue):
    assert answer("industrie xyzzyq", catalogue, "nl") is None


def test_a_target_is_named_with_its_number(catalogue):
    (entry,) = (hit.entry for hit in find("extra banen", catalogue, "nl")
                if hit.entry.kind == "target")  # fmt: skip

    assert entry.title == "5.000 extra banen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_title_in_the_language_of_the_page(catalogue, language):
    assert all(entry.title and entry.known for entry in index(catalogue, language))


#: What a policymaker types -> what is found first: kind and key.
FIRST = {
    "nl": {
        "krimp": ("indicator", "population"), "bbp per hoofd": ("indicator", "gdp-per-inhabitant"),
        "Duitse grens": ("region", "DEA34"), "lq": ("analysis", "location_quotient"),
        "doelen": ("page", "targets"), "industie": ("activity", "C"), "bouw": ("activity", "F"),
        "eindhoven": ("region", "NL414"), "opleiding": ("indicator", "tertiary-education"),
    },
    "en": {
        "goals": ("page", "targets"), "download": ("page", "data"), "Munster": ("region", "DEA3"),
        "gdp per capita": ("indicator", "gdp-per-inhabitant"), "manufacturing": ("activity", "C"),
        "German border": ("region", "DEA34"), "decline": ("indicator", "population"),
    },
    "de": {
        "Industrie": ("activity", "C"), "Bau": ("activity", "F"), "Methode": ("page", "methods"),
        "Arbeitslosikeit": ("indicator", "unemployment-rate"), "Grenzregion": ("region", "DEA34"),
        "Ausbildung": ("indicator", "tertiary-education"),
    },
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["startups", "startup", "start-ups", "start up"])
def test_a_hyphened_word_is_found_however_it_is_written(catalogue, language, text):
    first = find(text, catalogue, language)[0].entry

    assert (first.kind, first.key[:9]) == ("claim", "start-ups")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_policymaker_types_finds_first_what_is_meant(catalogue, language):
    first = {text: find(text, catalogue, language)[0].entry for text in FIRST[language]}

    assert {text: (entry.kind, entry.key) for text, entry in first.items()} == FIRST[language]


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "vergrijzing"), ("nl", "ouderen"), ("en", "ageing"), ("en", "aging"), ("de", "Ältere")],
)
def test_ageing_is_about_the_oldest_and_not_about_everybody(catalogue, language, text):
    assert find(text, catalogue, language)[0].entry.item == "Y_GE65"
    assert answer(text, catalogue, language).item == "Y_GE65"


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "export"), ("nl", "lonen"), ("nl", "huizenprijzen"), ("nl", "armoede"),
     ("en", "exports"), ("en", "wages"), ("en", "house prices"), ("en", "poverty"),
     ("de", "Export"), ("de", "Löhne"), ("de", "Immobilienpreise"), ("de", "Armut")],
)  # fmt: skip
def test_what_we_have_no_figures_on_is_said_first_and_no_other_figure_is_shown(
    catalogue, language, text
):
    first = find(text, catalogue, language)[0].entry

    assert first.kind == "absent"
    assert first.text
    assert answer(text, catalogue, language) is None


def test_gdp_per_head_is_no_question_about_a_capital_region(catalogue):
    """ "hoofd" begins the word for capital, in which a Danish region is named."""
    assert view_query(answer("bbp per hoofd", catalogue, "nl"), catalogue) == (
        "indicator=gdp-per-inhabitant&region=NL213,NL"
    )
