"""Nothing the browser gets names a host but ours, and no file names one machine."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, PROJECT, files, name

ADDRESS = re.compile(r"(?:https?:)?//(?=[\w-]+\.[\w.-]+)[^\s\"'`)>]+")

#: Names of vocabularies that look like addresses; nothing is fetched from them.
NAMES = (
    *("http://www.w3.org/", "http://www.sitemaps.org/schemas/", "https://schema.org"),
    *("http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/"),
)

#: Folders of one machine: no file may rely on them.
PLACES = re.compile(r"(?<![\w.])/(?:work|tmp|root|home|usr/bin|usr/local)/(?!env)")

BUILT = PROJECT / "build" / "assets"


def foreign(text: str) -> list[str]:
    """Return the addresses in a text that are not just names."""
    return [found for found in ADDRESS.findall(text) if not found.startswith(NAMES)]


@pytest.mark.parametrize(
    "path", files(PROJECT / "assets", "*.css", "*.js", "*.cjs", "*.mjs", "*.py"), ids=name
)
def test_no_public_source_names_a_host(path: Path) -> None:
    assert foreign(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "layer", ["server", "pages", "renderers", "exhibits", "indicators", "tables", "vocabulary"]
)
def test_no_code_of_the_web_process_names_a_host(layer: str) -> None:
    texts = {name(path): path.read_text("utf-8") for path in files(PACKAGE / layer, "*.py")}

    assert {path: found for path, text in texts.items() if (found := foreign(text))} == {}


@pytest.mark.parametrize("logical", ["site.css", "site.js", "theme.js"])
def test_what_is_built_from_our_files_names_no_host(logical: str) -> None:
    names = json.loads((BUILT / "manifest.json").read_text(encoding="utf-8"))

    assert foreign((BUILT / names[logical]).read_text(encoding="utf-8")) == []


def test_no_file_relies_on_the_folders_of_one_machine() -> None:
    ours = [
        *files(PACKAGE, "*.py", "*.toml"),
        *files(PROJECT / "assets", "*.py", "*.mjs", "*.cjs", "*.js"),
        *(path for path in files(PROJECT / "tests", "*.py") if path != Path(__file__)),
        *files(PROJECT / "requirements", "*.txt"),
        *(PROJECT / each for each in ("Makefile", "pyproject.toml", "package.json", ".ci/run")),
    ]

    assert [name(path) for path in ours if PLACES.search(path.read_text("utf-8"))] == []
