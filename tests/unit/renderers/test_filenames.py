"""Names of files tell what is inside and fit every system."""

import re

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.filenames import LONGEST, disposition, file_name, plain_name

INDUSTRY = "indicator=employment&region=NL213&activity=C&from=2000"


def named(query, catalogue, language="nl", **more):
    shown = exhibit(parse_view(query, catalogue), catalogue, language)
    return file_name(shown, catalogue, "xlsx", **more)


@pytest.mark.parametrize(
    ("query", "language", "name"),
    [
        (INDUSTRY, "nl", "twente-werkzame-personen-industrie-2000-2017.xlsx"),
        (INDUSTRY, "de", "twente-erwerbstaetige-industrie-2000-2017.xlsx"),
        (f"{INDUSTRY}&as=index&to=2010", "en", "twente-employed-persons-manufacturing-index"),
        ("indicator=employment&activity=C&chart=rank&year=2017", "nl",
         "twente-werkzame-personen-industrie-ranglijst-2017.xlsx"),
    ],
)  # fmt: skip
def test_a_name_tells_region_measure_activity_and_years(catalogue, query, language, name):
    assert named(query, catalogue, language).startswith(name)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("&region=NL310", "utrecht-nl310-"),
        ("&activity=L", "-vastgoed-l-"),
        ("&as=index&base=2008", "-index-basis-2008-"),
        ("&as=location_quotient&reference=DE", "-tegen-duitsland-"),
        ("&pin=2008,2017", "-vastgezet-2008-2017-"),
        ("&annotate=programme", "-met-programma-"),
        ("&chart=map&year=2017", "-kaart-2017"),
    ],
)
def test_a_name_tells_what_else_was_chosen(catalogue, more, told):
    chosen = dict(pair.split("=") for pair in f"{INDUSTRY}{more}".split("&"))

    assert told in named("&".join(f"{key}={value}" for key, value in chosen.items()), catalogue)


def test_a_name_tells_the_variant_of_a_measure(catalogue):
    young = named("indicator=population&item=Y_LT15", catalogue, "en")

    assert young != named("indicator=population&item=Y_GE65", catalogue, "en")
    assert "under-15" in young


def test_what_has_no_room_is_counted_and_told_apart(catalogue):
    regions = ["NL213", "NL212", "NL211", "NL111", "NL112"]
    other = named(f"indicator=employment&activity=C&region={','.join(regions)},NL221", catalogue)
    names = {
        named(f"indicator=employment&activity=C&region={','.join([*regions, more])}", catalogue)
        for more in ("NL221", "NL224", "NL225")
    }

    assert len(names) == 3
    assert other in names
    assert all(re.search(r"-en-3-meer-.*-2000-2017-[a-z2-7]{5}\.", one) for one in names)


def test_two_files_of_one_view_have_two_names(catalogue):
    names = {named(INDUSTRY, catalogue, kind=kind) for kind in ("", "plain", "plain-wide")}

    assert len(names) == 3
    assert "twente-werkzame-personen-industrie-2000-2017-plain.xlsx" in names


@pytest.mark.parametrize(
    "query",
    [
        "indicator=employment&region=NL213,DEA34&activity=C&as=share&pin=2008,2017",
        "indicator=employment&region=NL213,NL211,NL212&activity=C,F&as=index&base=2008",
        INDUSTRY,
    ],
)
def test_files_of_one_view_share_the_name_of_the_view_however_long_it_is(catalogue, query):
    plain, whole = (named(query, catalogue, kind=kind) for kind in ("plain", ""))

    assert plain == whole.replace(".xlsx", "-plain.xlsx")


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_name_is_short_and_plain(catalogue, language):
    from dashboard.indicators.registry import INDICATORS

    for key in INDICATORS:
        name = named(f"indicator={key}", catalogue, language, kind="plain-wide")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.xlsx", name)
        assert len(name) <= LONGEST + len(".xlsx")
        assert "plain-wide" in name


def test_a_title_of_somebodys_own_is_never_cut_within_a_word():
    assert plain_name("Mijn cijfers: " + "werkgelegenheid " * 20).endswith("-werkgelegenheid")


def test_the_header_gives_the_name_in_both_spellings():
    assert disposition("a-b.csv") == "attachment; filename=\"a-b.csv\"; filename*=UTF-8''a-b.csv"
    assert disposition("a.txt", shown=True).startswith("inline; ")
