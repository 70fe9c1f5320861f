"""The code that we give away to fetch a view, run as a reader would run it."""

import json
import subprocess
import sys
import urllib.request

import pytest

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view

VIEWS = (
    "indicator=employment&region=NL213,NL&activity=C",
    "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C&annotate=programme",
    "indicator=population&region=NL213&item=Y_GE65&as=index&base=2014",
)


@pytest.mark.parametrize("view", VIEWS)
def test_the_frame_that_python_fetches_is_the_exhibit(server, catalogue, view):
    with urllib.request.urlopen(f"{server}/en/view.snippet?for=python&{view}") as answer:
        code = answer.read().decode()
    told = code.replace("print(frame)", "print(frame.to_json(orient='split', double_precision=15))")
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    frame = exhibit(parse_view(view, catalogue), catalogue, "en").frame

    for name in ("series", "indicator", "item", "region", "activity", "period", "unit", "status",
                 "confidentiality", "table"):  # fmt: skip
        column = [row[found["columns"].index(name)] for row in found["data"]]
        assert column == frame[name].tolist(), name
    values = [row[found["columns"].index("value")] for row in found["data"]]
    known = frame["value"].astype(object).where(frame["value"].notna(), None)
    assert values == pytest.approx(known.tolist())
