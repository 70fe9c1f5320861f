"""The files of the project, and their syntax trees, for the tests of its shape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PACKAGE = PROJECT / "dashboard"

#: Made by a command, or by tools for themselves.
MADE = frozenset({"node_modules", "__pycache__"})


def files(folder: Path, *patterns: str) -> list[Path]:
    """Return our own files below a folder that match one of the patterns."""
    found = {path for pattern in patterns for path in folder.rglob(pattern) if path.is_file()}
    return sorted(path for path in found if not MADE & set(path.parts) and not _is_hidden(path))


def modules() -> list[Path]:
    """Return the modules of the package."""
    return files(PACKAGE, "*.py")


def name(path: Path) -> str:
    """Return the path inside the project, as people write it."""
    return path.relative_to(PROJECT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=name(path))


def docstrings(module: ast.Module) -> Iterator[ast.Constant]:
    """Yield every string that documents something, those after an attribute too."""
    for node in ast.walk(module):
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else []:
            value = getattr(statement, "value", None)
            if isinstance(statement, ast.Expr) and isinstance(value, ast.Constant):
                yield value


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(PROJECT).parts)
