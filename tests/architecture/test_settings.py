"""Every setting is documented where one looks for it."""

from __future__ import annotations

import ast
import re

import pytest

from tests.architecture.sources import PROJECT

GUIDE = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def read_from_the_environment(path: str) -> set[str]:
    """Return the names that a module asks of an environment."""
    module = ast.parse((PROJECT / path).read_text(encoding="utf-8"))
    return {
        node.args[0].value
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("environment.get", "os.environ.get")
        and isinstance(node.args[0], ast.Constant)
    }


@pytest.mark.parametrize("path", ["dashboard/settings.py", "tests/browsers.py"])
def test_every_setting_is_in_the_guide(path: str) -> None:
    names = read_from_the_environment(path)

    assert names
    assert [name for name in sorted(names) if f"`{name}`" not in GUIDE] == []


def test_every_target_of_make_is_in_the_guide() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, re.MULTILINE)) - {"help"}

    assert [name for name in sorted(targets) if f"`make {name}" not in GUIDE] == []
