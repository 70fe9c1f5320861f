"""What `make assets` publishes: complete, small, compressed truly, the same every time."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import brotli
import pytest
from fontTools.ttLib import TTFont

from assets.build.__main__ import build
from tests.architecture.sources import PROJECT

BUILT = PROJECT / "build" / "assets"
NAMES: dict[str, str] = json.loads((BUILT / "manifest.json").read_text(encoding="utf-8"))

#: Bytes on the wire, at most. The whole first visit may cost 600 kB, page included.
BUDGETS = {
    "plotly.js": 220_000, "dash.js": 190_000, "site.js": 20_000,
    "site.css": 7_500, "pages.css": 6_000,
}  # fmt: skip
TYPEFACES = 45_000


def on_the_wire(logical: str) -> int:
    return (BUILT / f"{NAMES[logical]}.br").stat().st_size


@pytest.mark.parametrize("logical", sorted(NAMES))
def test_a_name_holds_the_digest_of_the_content(logical: str) -> None:
    content = (BUILT / NAMES[logical]).read_bytes()

    assert f".{hashlib.sha256(content).hexdigest()[:12]}." in NAMES[logical]


@pytest.mark.parametrize("logical", [name for name in sorted(NAMES) if "fonts/" not in name])
def test_compressed_twins_hold_the_same(logical: str) -> None:
    path = BUILT / NAMES[logical]
    content = path.read_bytes()

    assert brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()) == content
    assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == content


@pytest.mark.parametrize("logical", sorted(BUDGETS))
def test_a_file_stays_within_its_budget(logical: str) -> None:
    assert on_the_wire(logical) <= BUDGETS[logical]


def test_typefaces_stay_within_their_budget() -> None:
    fonts = [BUILT / name for logical, name in NAMES.items() if logical.startswith("fonts/")]

    assert sum(font.stat().st_size for font in fonts) <= TYPEFACES


@pytest.mark.parametrize("logical", ["fonts/source-sans.woff2", "fonts/source-serif.woff2"])
def test_a_typeface_has_every_sign_of_our_numbers(logical: str) -> None:
    glyphs = TTFont(BUILT / NAMES[logical]).getBestCmap()

    assert [sign for sign in "0123456789.,−–%€×²±\u00a0" if ord(sign) not in glyphs] == []


def test_style_sheets_ask_only_for_files_that_are_there() -> None:
    text = (BUILT / NAMES["site.css"]).read_text(encoding="utf-8")
    asked = re.findall(r"url\([\"']?([^)\"']+)", text)

    assert asked
    assert [path for path in asked if not (BUILT / path).is_file()] == []


def test_no_script_names_a_source_map() -> None:
    scripts = [BUILT / name for name in NAMES.values() if name.endswith(".js")]
    mapped = re.compile(r"//# sourceMappingURL=\S+\.map")

    assert [path for path in scripts if mapped.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("logical", ["plotly.js", "site.js", "theme.js"])
def test_no_script_makes_code_from_text(logical: str) -> None:
    text = (BUILT / NAMES[logical]).read_text(encoding="utf-8")

    assert re.findall(r"\beval\(|\bnew Function\(|\bFunction\(\"", text) == []


def test_licences_of_others_are_published_with_their_work() -> None:
    text = (BUILT / NAMES["licences.txt"]).read_text(encoding="utf-8")

    for package in (
        "dash",
        "plotly.js",
        "@plotly/d3",
        "culori",
        "@fontsource-variable/source-sans-3",
    ):
        assert re.search(rf"^{re.escape(package)} \d", text, re.MULTILINE), package


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    fresh, work = tmp_path / "assets", tmp_path / "work"
    fresh.mkdir()
    work.mkdir()
    build(fresh, work)

    assert contents(fresh) == contents(BUILT)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
