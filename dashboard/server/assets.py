"""What `make assets` built: hashed names, and the bytes with their compressed forms."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.errors import AssetError

#: Files without which no page can be delivered.
REQUIRED = ("site.css", "pages.css", "site.js", "theme.js", "plotly.js")

#: Suffix of a file compressed at build -> content coding.
CODINGS = {".br": "br", ".gz": "gzip"}

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class Asset:
    """One public file: its bytes per content coding (``identity`` always, ``br``, ``gzip``)."""

    name: str
    media_type: str
    forms: Mapping[str, bytes]


@dataclass(frozen=True)
class Assets:
    """All public files, read once.

    ``hashed`` maps a logical name (``site.css``) to the name it is served under.
    """

    hashed: Mapping[str, str]
    files: Mapping[str, Asset]

    def address(self, logical: str) -> str:
        """Return the address of an asset.

        Raises
        ------
        AssetError
            It was not built.
        """
        try:
            return f"/assets/{self.hashed[logical]}"
        except KeyError:
            raise AssetError(f"asset {logical!r} is not built; run `make assets`") from None

    def group(self, prefix: str) -> tuple[str, ...]:
        """Return the addresses of all assets whose logical name starts so, in their order."""
        return tuple(
            f"/assets/{self.hashed[name]}" for name in self.hashed if name.startswith(prefix)
        )

    @cached_property
    def identity(self) -> str:
        """All hashed names in one text: it changes when any asset changes."""
        return " ".join(sorted(self.hashed.values()))


def load_assets(build: Path) -> Assets:
    """Return the assets of a build folder.

    Raises
    ------
    AssetError
        There is no build, or the manifest names a file that is not there.
    """
    try:
        hashed: dict[str, str] = json.loads((build / "manifest.json").read_text("utf-8"))
    except FileNotFoundError:
        raise AssetError(f"no built assets in {build.name}/; run `make assets`") from None
    missing = [name for name in REQUIRED if name not in hashed]
    if missing:
        raise AssetError(f"not built: {', '.join(missing)}; run `make assets`")
    return Assets(hashed, {name: _read(build, name) for name in sorted(set(hashed.values()))})


def _read(build: Path, name: str) -> Asset:
    path = build / name
    if not path.is_file():
        raise AssetError(f"the manifest names {name}, which is not there; run `make assets`")
    forms = {"identity": path.read_bytes()}
    for suffix, coding in CODINGS.items():
        compressed = path.with_name(path.name + suffix)
        if compressed.is_file():
            forms[coding] = compressed.read_bytes()
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Asset(name, TYPES.get(path.suffix, guessed), forms)
