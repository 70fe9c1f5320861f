"""Views of every chart, opened in the programs of readers: the values are those on the page."""

import io
import json
import subprocess
from shutil import which

import pandas as pd
import pytest
from openpyxl import load_workbook
from pyjstat import pyjstat

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.csv import csv_text, head
from dashboard.renderers.excel import excel
from dashboard.renderers.jsonstat import NOT_APPLICABLE, jsonstat
from dashboard.renderers.records import COLUMNS
from tests.programs.views import VIEWS
from tests.property.test_files_agree import ADDRESS, DAY, as_held, expected

every_view = pytest.mark.parametrize("view", VIEWS)


def shown(catalogue, view, language="nl"):
    return exhibit(parse_view(view, catalogue), catalogue, language)


def values(frame, series="series", period="period", value="value"):
    """Return series and year -> value of a frame that a program has read."""
    found = zip(frame[series], frame[period], frame[value], strict=True)
    return {(key, int(year)): None if pd.isna(one) else float(one) for key, year, one in found}


@every_view
def test_pandas_reads_the_csv_for_programs_without_being_told_anything(catalogue, view):
    answer = shown(catalogue, view)
    frame = pd.read_csv(io.StringIO(csv_text(answer, catalogue, plain=True)))

    assert tuple(frame.columns) == COLUMNS
    assert values(frame) == expected(answer)


@every_view
@pytest.mark.parametrize("language", ["nl", "de"])
def test_pandas_reads_the_csv_of_a_language(catalogue, view, language):
    answer = shown(catalogue, view, language)
    raw = io.BytesIO(csv_text(answer, catalogue).encode())
    frame = pd.read_csv(raw, sep=";", decimal=",", encoding="utf-8-sig")
    names = (head(language, name) for name in ("series", "period", "value"))

    assert values(frame, *names) == expected(answer)


@every_view
def test_openpyxl_reads_the_workbook(catalogue, view):
    answer = shown(catalogue, view)
    made = excel(answer, catalogue, address=ADDRESS, retrieved=DAY)
    rows = list(load_workbook(io.BytesIO(made))["Gegevens"].iter_rows(values_only=True))
    frame = pd.DataFrame(rows[1:], columns=list(COLUMNS))

    assert as_held(values(frame)) == as_held(expected(answer))


# The program warns its own caller of itself.
@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")
@every_view
def test_pyjstat_reads_json_stat(catalogue, view):
    answer = shown(catalogue, view)
    text = json.dumps(jsonstat(answer, catalogue, address=ADDRESS))
    frame = pyjstat.Dataset.read(text).write("dataframe", naming="id")
    for name in ("item", "activity"):
        codes = frame[name] if name in frame else pd.Series("", frame.index)
        frame[name] = codes.replace(NOT_APPLICABLE, "")
    codes = ["indicator", "region", "activity", "item"]
    published = frame.dropna(subset="value").set_index([*codes, "time"])["value"]
    keys = {(s.indicator, s.region, s.activity, s.item): s.key for s in reversed(answer.series)}
    # Editions of one published figure that share their codes are items under their own key.
    keys |= {(s.indicator, s.region, s.activity, s.key): s.key for s in answer.series}
    found = {(keys[tuple(key[:4])], int(key[4])): float(one) for key, one in published.items()}

    assert found == {key: one for key, one in expected(answer).items() if one is not None}


def test_libreoffice_reads_the_dutch_csv_as_columns_where_it_can_be_had(catalogue, tmp_path):
    for i, view in enumerate(VIEWS):
        made = csv_text(shown(catalogue, view), catalogue)
        (tmp_path / f"{i}.csv").write_text(made, encoding="utf-8", newline="")
    assert len({*tmp_path.glob("*.csv")}) == len(VIEWS)
    office = which("soffice")
    if not office:
        return
    # As a Dutch spreadsheet does: semicolon, quotes, UTF-8, from the first line, Dutch numbers.
    dutch = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1043"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", dutch, "--convert-to", "xlsx", "--outdir",
               tmp_path, *sorted(tmp_path.glob("*.csv"))]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    for i, view in enumerate(VIEWS):
        rows = list(load_workbook(tmp_path / f"{i}.xlsx").active.iter_rows(values_only=True))
        frame = pd.DataFrame(rows[1:], columns=list(COLUMNS))
        answer = shown(catalogue, view)
        assert rows[0] == tuple(head("nl", name) for name in COLUMNS)
        assert as_held(values(frame)) == as_held(expected(answer))
