"""What a reader reads stands in the message files, not in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, PROJECT, docstrings, files, name, tree

#: Layers whose strings could reach a reader of a page.
SPOKEN = ("exhibits", "indicators", "pages", "renderers")

#: Four words in a row; names of classes, paths and codes do not look like this.
SENTENCE = re.compile(r"(?:\b[^\W\d_]{2,}[,;]? ){3}[^\W\d_]{2,}")

#: Literature is cited as it was printed, in every language.
CITATION = re.compile(r"\((?:19|20)\d\d\)\. ")

#: Errors and problems of an API are in English by design.
ERRORS = re.compile(r"(Error|Problem|problem)$")

#: Spelled apart, so that this file does not hold them itself.
UNFINISHED = re.compile("|".join(map("".join, [("TO", "DO"), ("FIX", "ME"), ("x", "fail")])))

spoken = pytest.mark.parametrize(
    "path", [path for layer in SPOKEN for path in files(PACKAGE / layer, "*.py")], ids=name
)


@spoken
def test_no_sentence_stands_in_code(path: Path) -> None:
    module = tree(path)
    allowed = {id(text) for text in docstrings(module)} | set(_texts_of_errors(module))
    sentences = [
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in allowed
        and SENTENCE.search(node.value)
        and not CITATION.search(node.value)
    ]

    assert sentences == []


def _texts_of_errors(module: ast.Module) -> Iterator[int]:
    for node in ast.walk(module):
        is_error = isinstance(node, ast.Call) and ERRORS.search(ast.unparse(node.func))
        is_reason = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason"
        if is_error or is_reason or isinstance(node, ast.Raise | ast.Assert):
            yield from (id(part) for part in ast.walk(node))


def test_nothing_is_left_unfinished() -> None:
    ours = [
        *files(PACKAGE, "*.py", "*.toml"),
        *files(PROJECT / "assets", "*.py", "*.js", "*.mjs", "*.cjs", "*.css"),
        *files(PROJECT / "tests", "*.py"),
    ]

    assert [name(path) for path in ours if UNFINISHED.search(path.read_text("utf-8"))] == []
