"""Modules are small, well named and say what they are for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import PROJECT, files, modules, name, tree

LONGEST = 300

#: Names that say nothing about what is inside.
EMPTY_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"})

OURS = [*modules(), *files(PROJECT / "assets", "*.py")]
ALL = [*OURS, *files(PROJECT / "tests", "*.py")]

every_module = pytest.mark.parametrize("path", ALL, ids=name)


@every_module
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", OURS, ids=name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree(path))


@every_module
def test_a_name_tells_what_is_inside(path: Path) -> None:
    inside = path.relative_to(PROJECT)

    assert not EMPTY_NAMES & {*inside.parent.parts, path.stem}


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_function_fits_a_screen(path: Path) -> None:
    functions = (
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    long = {
        function.name: length
        for function in functions
        if (length := (function.end_lineno or 0) - function.body[0].lineno) > 60
    }

    assert long == {}


def test_scripts_and_style_sheets_are_short_too() -> None:
    ours = files(PROJECT / "assets", "*.js", "*.mjs", "*.cjs", "*.css")
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ours}

    assert {path: lines for path, lines in lengths.items() if lines > LONGEST} == {}
