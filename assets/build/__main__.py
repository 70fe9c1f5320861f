"""`python -m assets.build`: make build/assets anew when anything it is made from changed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from assets.build.fonts import fonts_css, publish_fixed
from assets.build.framework import framework, framework_licences
from assets.build.publish import Publication
from assets.build.tokens import tokens_css

PROJECT = Path(__file__).resolve().parents[2]
ASSETS = PROJECT / "assets"
OUTPUT = PROJECT / "build" / "assets"
STAMP = PROJECT / "build" / "assets.sha256"
BUNDLES = (
    *("plotly.js", "site.js", "theme.js", "site.css", "pages.css", "frame.js", "embed.js"),
    *("embed.css", "take-away.js", "pdf.js", "share.js", "present.js", "present.css"),
)


def inputs_digest() -> str:
    """Return a digest of all that the output depends on."""
    digest = hashlib.sha256()
    files = [path for path in ASSETS.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    for path in sorted([*files, PROJECT / "package-lock.json"]):
        digest.update(path.relative_to(PROJECT).as_posix().encode())
        digest.update(path.read_bytes())
    for package in ("dash", "fonttools", "brotli"):
        digest.update(f"{package} {version(package)}".encode())
    return digest.hexdigest()


def build(output: Path, work: Path) -> None:
    """Write every public file into an empty folder, by way of a folder for bundles."""
    publication = Publication(output)
    generated = tokens_css(ASSETS / "tokens.json") + fonts_css(PROJECT, publication)
    publish_fixed(PROJECT, publication)
    (work / "generated.css").write_text(generated, encoding="utf-8")
    subprocess.run(["node", str(ASSETS / "build" / "bundle.mjs"), str(work)], check=True)
    for name in BUNDLES:
        publication.add(name, (work / name).read_bytes())
    publication.add("dash.js", framework((work / "generators.js").read_bytes()))
    others = (work / "licences.txt").read_text(encoding="utf-8")
    publication.add("licences.txt", f"{framework_licences()}\n{others}".encode())
    publication.finish()


def main() -> int:
    """Build when needed; the old output stays until the new one is complete."""
    wanted = inputs_digest()
    if OUTPUT.is_dir() and STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted:
        return 0
    OUTPUT.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=OUTPUT.parent) as folder:
        fresh, work = Path(folder, "assets"), Path(folder, "work")
        fresh.mkdir()
        work.mkdir()
        build(fresh, work)
        STAMP.unlink(missing_ok=True)
        shutil.rmtree(OUTPUT, ignore_errors=True)
        fresh.rename(OUTPUT)
    STAMP.write_text(wanted, encoding="ascii")
    sys.stdout.write(f"assets: {sum(1 for path in OUTPUT.rglob('*') if path.is_file())} files\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
