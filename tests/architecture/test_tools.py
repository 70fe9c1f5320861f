"""Style, format and types hold everywhere."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.sources import PROJECT


@pytest.mark.parametrize("tool", ["ruff check", "ruff format --check", "mypy"])
def test_a_tool_has_no_complaint(tool: str) -> None:
    command = [sys.executable, "-m", *tool.split()]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
