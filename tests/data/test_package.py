"""The shipped data package: valid by its own standard, by our reader, and against its sources."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import frictionless
import pytest

from dashboard.sources.compile import compile_package
from dashboard.sources.definitions import read_definitions, read_reference
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.checks import check
from dashboard.tables.schema import read_package, read_texts
from dashboard.vocabulary.language import LANGUAGES
from dashboard.vocabulary.messages import has_message
from tests.sources.specimen import PROJECT, SOURCES, compile_specimens, rewrite

DATA = PROJECT / "data"


def described() -> list[dict[str, Any]]:
    content = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    return list(content["resources"])


def frictionless_errors(folder: Path) -> list[str]:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.stats["tasks"] == len(read_package(folder)) + len(read_texts(folder))
    return [message for (message,) in report.flatten(["message"])]


def test_frictionless_finds_it_valid():
    assert frictionless_errors(DATA) == []


def test_frictionless_would_find_an_unknown_code(tmp_path: Path):
    # So that the test above cannot pass because nothing is looked at.
    compile_specimens(tmp_path)
    rewrite(tmp_path, "83582NED/observations.csv", lambda text: text.replace("NL226,", "NL229,"))

    assert any("NL229" in message for message in frictionless_errors(tmp_path))


def test_our_own_check_finds_it_sound():
    report = check(DATA)

    assert report.sound, str(report)


def test_it_is_what_its_sources_compile_to(tmp_path: Path):
    if not SOURCES.is_dir():
        pytest.skip("the folder of sources is not beside the project")
    for path in compile_package(SOURCES, tmp_path):
        assert (tmp_path / path).read_bytes() == (DATA / path).read_bytes(), path


def test_every_value_of_a_source_is_there_as_it_was_printed():
    if not SOURCES.is_dir():
        pytest.skip("the folder of sources is not beside the project")
    for definition in read_definitions():
        with (SOURCES / definition.file).open(encoding="utf-8", newline="") as lines:
            rows = [
                row
                for row in csv.DictReader(lines)
                if all(row[column] == code for column, code in definition.part.items())
            ]
        printed = sorted(re.sub(" [a-z]$", "", row["value"]) for row in rows)
        with (DATA / definition.code / "observations.csv").open(newline="") as lines:
            assert sorted(row["value"] for row in csv.DictReader(lines)) == printed


def test_manufacturing_in_twente_equals_its_source_year_by_year(catalogue: Catalogue):
    if not SOURCES.is_dir():
        pytest.skip("the folder of sources is not beside the project")
    for code, file, region in (
        ("nama_10r_3empers", "eurostat_nuts3_employment_by_nace.csv", "NL213"),
        ("83582NED", "cbs_corop_employee_jobs.csv", "CR12"),
    ):
        with (SOURCES / file).open(encoding="utf-8", newline="") as lines:
            expected = {
                int(row["year"]): float(row["value"]) if row["value"] else None
                for row in csv.DictReader(lines)
                if (row["geo"], row["nace"]) == (region, "C")
            }
        found = catalogue.tables[code].series(region="NL213", activity="C")
        assert {year: cell.value for year, cell in found.items()} == expected


def test_every_table_says_where_it_comes_from():
    for table in described():
        if table.get("kind") != "observations":
            continue
        assert table["provider"] in ("Eurostat", "CBS")
        assert table["address"].startswith("https://")
        assert table["licenses"][0]["name"] == "CC-BY-4.0"
        assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", table["vintage"])
        assert table["unit"] or table["units"] or "unit" in table["schema"]["primaryKey"]


def test_every_file_says_who_keeps_it_and_under_which_licence():
    for file in described():
        assert file["provider"], file["name"]
        assert file["licenses"][0]["path"].startswith("https://"), file["name"]
    assert "Kadaster" in next(file for file in described() if file["name"] == "borders")["provider"]


def test_every_table_says_how_new_it_is():
    tables = [file for file in described() if file["profile"] == "tabular-data-resource"]
    assert all(re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", table["vintage"]) for table in tables)


def test_a_table_with_several_units_says_which_field_holds_them():
    for table in described():
        names = {field["name"] for field in table.get("schema", {"fields": []})["fields"]}
        if "value" in names and not table.get("unit"):
            assert table["unitField"] in names, table["name"]


def test_every_row_that_an_indicator_of_all_regions_needs_is_promised():
    complete = {
        table["name"]: [one for one in table["promises"] if one["kind"] == "complete"]
        for table in described()
        if table.get("promises")
    }
    corop = {name for name, found in complete.items() if any("group" in one for one in found)}
    assert corop >= {"nama_10r_3empers", "nama_10r_3gdp", "demo_r_pjanaggr3", "83582ned"}
    assert corop >= {"81575ned", "85039ned"}


def test_a_withheld_value_never_stands_without_its_doubt(catalogue: Catalogue):
    jobs = catalogue.tables["83582NED"]
    withheld = set(jobs.frame.loc[jobs.frame["confidentiality"] == "c", "activity"])
    assert withheld == set(jobs.info.scoped_notes["suppressed-not-zero"]["activity"])


def test_every_table_has_a_title_in_every_language():
    assert all(set(table["titles"]) == set(LANGUAGES) for table in described())
    assert all(text.strip() for table in described() for text in table["titles"].values())


def test_every_doubt_has_words_in_every_language():
    notes = {note for table in described() for note in table.get("notes", ())}
    notes |= {scoped["note"] for table in described() for scoped in table.get("scopedNotes", ())}

    assert notes
    missing = [
        (language, note)
        for language in LANGUAGES
        for note in sorted(notes)
        if not has_message(language, f"notes.{note}")
    ]
    assert missing == []


def test_every_flag_that_occurs_has_words_in_every_language(catalogue: Catalogue):
    flags = {
        flag
        for table in catalogue.tables.values()
        for column in ("status", "confidentiality")
        for text in table.frame[column].unique()
        for flag in text
    }

    assert flags == set("bcdempru")
    for language in LANGUAGES:
        for flag in flags:
            assert has_message(language, f"statuses.{flag}.short")
            assert has_message(language, f"statuses.{flag}.long")


def test_a_note_that_applies_somewhere_names_codes_that_occur(catalogue: Catalogue):
    for table in catalogue.tables.values():
        if table.info.provider == "published":
            known = {
                "concept": {figure.concept for figure in catalogue.published.values()},
                "confidence": {figure.confidence for figure in catalogue.published.values()},
            }
        else:
            known = {
                name: {str(code) for code in table.frame[name].unique()}
                for name in table.info.dimensions
            }
        for note, where in table.info.scoped_notes.items():
            for name, codes in where.items():
                assert known[name].issuperset(codes), (table.info.code, note, name)


def test_every_concept_of_a_published_figure_is_kept_by_hand(catalogue: Catalogue):
    concepts = {row["concept"] for row in read_reference("concepts.csv")}

    assert {figure.concept for figure in catalogue.published.values()} <= concepts


def test_all_published_figures_are_there(catalogue: Catalogue):
    assert len(catalogue.published) == 311
    assert catalogue.published["PF001"].value == 32000
    assert catalogue.published["PF007"].value == 27995


def test_all_corop_regions_and_municipalities_have_a_border(catalogue: Catalogue):
    codes = catalogue.codes

    assert len(codes.group("corop")) == 40
    assert len(codes.group("twente")) == 14
    assert set(codes.borders) == {*codes.group("corop"), *codes.group("twente")}


def test_the_programme_has_its_facts_timeline_and_targets(catalogue: Catalogue):
    programme = catalogue.programme

    assert programme.facts["presented"].date == "2012-02-24"
    assert programme.facts["regio-twente-budget"].value == 30
    assert len(programme.timeline) == 25
    assert len(programme.targets) == 11
    dates = [event.date for event in programme.timeline if event.date]
    assert dates == sorted(dates, key=lambda date: date[:4])


def test_labels_fit_where_they_are_drawn(catalogue: Catalogue):
    # A short label stands at the end of a line or under a bar.
    for activity in catalogue.codes.activities.values():
        assert all(len(text) <= 26 for text in activity.short.values()), activity.code


def test_no_two_activities_of_one_table_have_the_same_name(catalogue: Catalogue):
    for code in ("nama_10r_3empers", "83582NED", "81575NED", "htec_emp_reg2"):
        occurring = catalogue.tables[code].codes("activity")
        for language in LANGUAGES:
            names = [catalogue.codes.activities[one].names[language] for one in occurring]
            assert len(set(names)) == len(names), (code, language)
