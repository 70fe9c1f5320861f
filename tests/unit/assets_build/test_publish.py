"""A published file has the name of its content."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import brotli

from assets.build.publish import Publication, digest


def test_a_name_changes_with_the_content_and_only_with_it(tmp_path: Path) -> None:
    publication = Publication(tmp_path)
    names = [publication.add("site.js", content) for content in (b"one", b"two", b"one")]

    assert names[0] == names[2] == f"site.{digest(b'one')}.js"
    assert names[1] != names[0]


def test_compressed_twins_stand_beside_a_text(tmp_path: Path) -> None:
    name = Publication(tmp_path).add("site.css", b"p{}" * 100)

    assert gzip.decompress((tmp_path / f"{name}.gz").read_bytes()) == b"p{}" * 100
    assert brotli.decompress((tmp_path / f"{name}.br").read_bytes()) == b"p{}" * 100


def test_what_is_compressed_already_has_no_twins(tmp_path: Path) -> None:
    name = Publication(tmp_path).add("fonts/serif.woff2", b"wOF2")

    assert [path.name for path in (tmp_path / "fonts").iterdir()] == [Path(name).name]


def test_the_manifest_leads_from_our_names_to_those_served(tmp_path: Path) -> None:
    publication = Publication(tmp_path)
    served = publication.add("site.js", b"1")
    publication.finish()

    assert json.loads((tmp_path / "manifest.json").read_text("utf-8")) == {"site.js": served}
