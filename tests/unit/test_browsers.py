"""Where the tests find a browser, and how one is brought to a machine without."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import browsers

PACKAGE = "Package: chromium\nDepends: libc6\n"
DOOR = "Package: chromium\nDescription: Transitional package - chromium-browser -> chromium snap\n"


def program(folder: Path, text: str) -> str:
    path = folder / "chromium"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def brought(monkeypatch: pytest.MonkeyPatch, *, user: int, shown: str) -> list[list[str]]:
    """Return the commands that bring a browser, none of which is run."""
    commands: list[list[str]] = []

    def run(command: list[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0 if shown else 100, stdout=shown)

    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(shutil, "which", lambda name: f"programs/{name}")
    monkeypatch.setattr(subprocess, "run", run)
    browsers.bring_chromium()
    return commands


def test_a_browser_tells_its_version(tmp_path: Path):
    assert browsers.is_chromium(program(tmp_path, "echo Chromium"))


def test_a_script_that_asks_for_a_snap_is_no_browser(tmp_path: Path):
    assert not browsers.is_chromium(program(tmp_path, "echo requires a snap >&2; exit 1"))
    assert not browsers.is_chromium(str(tmp_path / "nothing"))


def test_the_distribution_s_own_package_comes_first(monkeypatch: pytest.MonkeyPatch):
    commands = brought(monkeypatch, user=0, shown=PACKAGE)

    assert commands[-1][:2] == ["apt-get", "install"]


@pytest.mark.parametrize("shown", [DOOR, ""])
def test_without_a_real_package_playwright_brings_its_own_with_libraries(
    monkeypatch: pytest.MonkeyPatch, shown: str
):
    commands = brought(monkeypatch, user=0, shown=shown)

    assert not any(command[:2] == ["apt-get", "install"] for command in commands)
    assert commands[-1] == [
        sys.executable,
        "-m",
        "playwright",
        "install",
        "--with-deps",
        "chromium",
    ]


def test_who_may_not_install_gets_the_browser_and_is_told_of_the_libraries(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    commands = brought(monkeypatch, user=1000, shown=PACKAGE)

    assert commands == [[sys.executable, "-m", "playwright", "install", "chromium"]]
    assert "install-deps chromium" in capsys.readouterr().out
