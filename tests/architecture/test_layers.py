"""Imports point down, and only where a layer may look."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.architecture.sources import PROJECT, modules, name, tree


def test_the_contracts_between_the_layers_are_kept() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=PROJECT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_layer_is_under_contract() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(each["layers"] for each in contracts if each["type"] == "layers")
    named = {part for line in layers for part in line.split(" : ")}
    present = {path.relative_to(PROJECT / "dashboard").parts[0] for path in modules()}

    assert {part.removesuffix(".py") for part in present} - {"__init__"} == named


def test_only_settings_read_the_environment() -> None:
    readers = {
        name(path)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }

    assert readers <= {"dashboard/settings.py"}
