"""A damaged table: nothing is served, and it is said where."""

import os
import shutil
import socket
import subprocess
import sys

import pytest

from dashboard.errors import SettingError
from dashboard.server.serve import bound
from dashboard.settings import Settings
from tests.conftest import PROJECT, free_port
from tests.sources.specimen import rewrite


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


def test_without_the_narrative_nothing_is_served(tmp_path):
    data = shutil.copytree(PROJECT / "data", tmp_path / "data")
    (data / "programme" / "narrative.en.toml").unlink()

    result = serve(DASHBOARD_DATA=str(data))

    assert result.returncode == 1
    assert "programme/narrative.en.toml: the file is missing" in result.stderr
    assert "http" not in result.stdout


def test_data_that_cannot_fill_the_narrative_are_not_served(tmp_path):
    data = shutil.copytree(PROJECT / "data", tmp_path / "data")
    text = (data / "programme" / "facts.csv").read_text("utf-8")
    (gone,) = [row for row in text.splitlines() if row.startswith("look-back,")]
    rewrite(data, "programme/facts.csv", lambda text: text.replace(gone + "\n", ""), rows=-1)

    result = serve(DASHBOARD_DATA=str(data))

    assert result.returncode == 1
    assert "look-back" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_port_that_is_taken_is_said_in_a_line_and_no_address_is_printed():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = serve(HOST="127.0.0.1", PORT=str(port))

    assert result.returncode == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert f"PORT={port}" in result.stderr


def test_an_address_of_another_machine_is_refused():
    with pytest.raises(SettingError, match=r"192\.0\.2\.1"):
        bound(Settings(host="192.0.2.1", port=0))


def test_port_nought_takes_a_free_one():
    with bound(Settings(port=0)) as listener:
        assert listener.getsockname()[1] > 0


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
