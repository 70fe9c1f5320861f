"""A damaged table: nothing is served, and it is said where."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import PROJECT, free_port


def serve(**environment):
    return subprocess.run(
        [sys.executable, "-m", "dashboard", "serve"],
        cwd=PROJECT,
        env={**os.environ, "PORT": str(free_port()), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def damaged(tmp_path):
    """A copy of the data in which one value has a decimal comma."""
    data = shutil.copytree(PROJECT / "data", tmp_path / "data")
    path = data / "nama_10r_3empers" / "observations.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    fields = lines[4].rstrip("\n").split(",")
    fields[lines[0].rstrip("\n").split(",").index("value")] = '"1,5"'
    lines[4] = ",".join(fields) + "\n"
    path.write_text("".join(lines), encoding="utf-8")
    return data


def test_a_damaged_table_stops_the_start_and_is_named(damaged):
    result = serve(DASHBOARD_DATA=str(damaged))

    assert result.returncode == 1
    assert "nama_10r_3empers/observations.csv" in result.stderr
    assert "Traceback" not in result.stderr


def test_without_built_assets_the_start_says_what_to_do(tmp_path):
    result = serve(DASHBOARD_BUILD=str(tmp_path))

    assert result.returncode == 1
    assert "make assets" in result.stderr


@pytest.mark.parametrize("port", ["no", "-1", "99999", "8050.5"])
def test_a_port_that_is_none_is_an_error_that_names_it(port):
    result = serve(PORT=port)

    assert result.returncode == 1
    assert f"PORT='{port}'" in result.stderr
    assert "Traceback" not in result.stderr
