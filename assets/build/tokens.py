"""Design tokens as CSS variables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def tokens_css(path: Path) -> str:
    """Return the style sheet that sets each token as a variable in light and dark.

    Dark holds where the page says so, or where the reader prefers it and the page
    does not say light. Paper is always light.

    Parameters
    ----------
    path
        JSON file: ``{"light": {token: colour}, "dark": {token: colour}}``.

    Raises
    ------
    ValueError
        The two palettes do not have the same tokens.
    """
    palettes = json.loads(path.read_text(encoding="utf-8"))
    if palettes["light"].keys() != palettes["dark"].keys():
        different = sorted(palettes["light"].keys() ^ palettes["dark"].keys())
        raise ValueError(f"{path.name}: light and dark do not have the same tokens: {different}")
    light = _declarations("light", palettes["light"])
    dark = _declarations("dark", palettes["dark"])
    return (
        f":root{{{light}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{dark}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not([data-theme=light]){{{dark}}}}}\n"
    )


def _declarations(scheme: str, palette: Mapping[str, str]) -> str:
    variables = "".join(f"--{token}:{colour};" for token, colour in palette.items())
    return f"color-scheme:{scheme};{variables}"
