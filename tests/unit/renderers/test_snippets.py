"""Code to fetch a view: it reads as code of its language, and no text becomes code."""

import ast
import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from shutil import which

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view, view_query
from dashboard.renderers.csv import csv_text
from dashboard.renderers.records import COLUMNS
from dashboard.renderers.snippets import PROGRAMS, snippet
from tests.unit.exhibits.made import catalogue

MADE = catalogue()
VIEW = parse_view("indicator=employment&region=NL213,NL212&activity=C", MADE)
QUERY = view_query(VIEW, MADE)
SHOWN = exhibit(VIEW, MADE, "nl")

#: Signs that end a string or a comment somewhere, or start an escape.
NASTY = 'x"); import os #\'\\#(lf)\r\n\u2028os.remove(\'y\') */ """'


def code(program, **more):
    return snippet(SHOWN, program, origin="https://twente.test", query=QUERY, **more)


def literals(text):
    """Return the addresses that stand between quotes."""
    return re.findall(r'"(https?://[^"]*)"', text)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_snippet_asks_for_exactly_this_view(program):
    assert literals(code(program)) == [f"https://twente.test/nl/view.csv?{QUERY}&csv=plain"]
    assert f"https://twente.test/nl/explore?{QUERY}" in code(program)


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_a_text_or_an_address_holds_stays_text(program):
    comment = PROGRAMS[program][0]
    nasty = replace(SHOWN, title=NASTY, subtitle=NASTY)
    text = snippet(nasty, program, origin=f"https://t.test/{NASTY}", query=f"a={NASTY}")
    (address,) = literals(text)
    rest = [row for row in text.splitlines() if not row.startswith(comment)]

    assert re.fullmatch(r"[A-Za-z0-9:/?&=,\-._~%\[\]]+", address)
    assert [row for row in rest if "remove" in row] == [row for row in rest if address in row]


def test_the_python_is_valid_and_its_columns_are_the_values_of_the_exhibit(tmp_path):
    file = tmp_path / "view.csv"
    file.write_text(csv_text(SHOWN, MADE, plain=True), encoding="utf-8", newline="")
    text = code("python").replace(literals(code("python"))[0], file.as_posix())
    told = text.replace("print(frame)", "print(frame.to_json(orient='split'))")
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    frame = SHOWN.frame

    assert ast.parse(code("python"))
    found = _split(done.stdout)
    assert found["region"] == frame["region"].tolist()
    assert found["period"] == frame["period"].tolist()
    assert found["table"] == frame["table"].tolist()
    assert found["value"] == [None if value is None else float(value) for value in _values(frame)]
    assert found["confidentiality"].count("c") == 1


def _values(frame):
    return frame["value"].astype(object).where(frame["value"].notna(), None)


def _split(text):
    found = json.loads(text)
    return {name: [row[i] for row in found["data"]] for i, name in enumerate(found["columns"])}


def balanced(text):
    """Tell whether every bracket is closed by its own, outside of strings and comments."""
    bare = re.sub(r'"[^"]*"', "", re.sub(r"^(#|//).*$", "", text, flags=re.MULTILINE))
    while (shorter := re.sub(r"\(\)|\[\]|\{\}", "", re.sub(r"[^()\[\]{}]", "", bare))) != bare:
        bare = shorter
    return bare == ""


@pytest.mark.parametrize("program", PROGRAMS)
def test_brackets_and_quotes_are_closed(program):
    assert balanced(code(program))
    assert code(program).count('"') % 2 == 0


def test_power_query_names_a_step_before_it_uses_it_and_returns_the_last():
    body = re.sub(r"^//.*\n", "", code("powerquery"), flags=re.MULTILINE)
    steps = re.findall(r"^    (\w+) = ", body, flags=re.MULTILINE)

    assert body.strip().startswith("let")
    assert body.strip().endswith(f"in\n    {steps[-1]}")
    for before, step in pairwise(steps):
        assert re.search(rf"{step} = [\w.]+\(\s*{before},", body)
    assert set(re.findall(r'\{"(\w+)"', body)) <= set(COLUMNS)


def test_r_gives_the_values_of_the_exhibit_where_r_can_be_had(tmp_path):
    file = tmp_path / "view.csv"
    file.write_text(csv_text(SHOWN, MADE, plain=True), encoding="utf-8", newline="")
    text = code("r").replace(literals(code("r"))[0], file.as_posix())
    steps = [row for row in text.splitlines() if row and not row.startswith("#")]

    assert [row.split(" <- ")[0] for row in steps] == [
        "address", "frame", "frame$period", "frame$value", "print(frame)",
    ]  # fmt: skip
    if which("Rscript"):
        written = text.replace("print(frame)", "write.csv(frame, row.names = FALSE, na = '')")
        script = tmp_path / "view.R"
        script.write_text(written, encoding="utf-8")
        command = ["Rscript", "--vanilla", "--encoding=UTF-8", str(script)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        asked = list(csv.DictReader(io.StringIO(csv_text(SHOWN, MADE, plain=True))))
        assert rows == asked
