"""The typeface of charts, for pictures that have to bring it along."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from pathlib import Path

from dashboard.errors import AssetError
from dashboard.settings import settings

#: Name of the family, in style sheets and in the files themselves.
FAMILY = "Source Sans 3"

#: Logical names of what `make assets` publishes: for browsers, and for all other programs.
_WEB = "fonts/source-sans.woff2"
_FILES = ("pictures/source-sans-400.ttf", "pictures/source-sans-600.ttf")


def font_files() -> tuple[Path, ...]:
    """Return the typeface as TrueType files, regular and semibold.

    Raises
    ------
    AssetError
        They are not built.
    """
    return tuple(_built(name) for name in _FILES)


@cache
def font_face() -> str:
    """Return the style rule that holds the typeface itself, with all its weights.

    Raises
    ------
    AssetError
        It is not built.
    """
    content = b64encode(_built(_WEB).read_bytes()).decode()
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:400 600;'
        f'src:url(data:font/woff2;base64,{content}) format("woff2")}}'
    )


def _built(logical: str) -> Path:
    folder = settings().build
    manifest = folder / "manifest.json"
    names = json.loads(manifest.read_text(encoding="utf-8")) if manifest.is_file() else {}
    if logical not in names:
        raise AssetError(f"asset {logical!r} is not built; run `make assets`")
    return folder / str(names[logical])
