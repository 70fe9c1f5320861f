"""Design tokens as CSS variables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

#: Token -> the reader's own colour where colours are forced. Steps of the ramp are mixed of two.
FORCED = {
    "paper": "Canvas",
    "ink": "CanvasText",
    "soft": "CanvasText",
    "rule": "GrayText",
    "context": "GrayText",
    "focus": "Highlight",
    "claim": "LinkText",
    "band": "Canvas",
    "ramp-1": "color-mix(in srgb,Highlight 8%,Canvas)",
    "ramp-2": "color-mix(in srgb,Highlight 28%,Canvas)",
    "ramp-3": "color-mix(in srgb,Highlight 50%,Canvas)",
    "ramp-4": "color-mix(in srgb,Highlight 74%,Canvas)",
    "ramp-5": "Highlight",
}


def tokens_css(path: Path) -> str:
    """Return the style sheet that sets each token as a variable in light and dark.

    Dark holds where the page says so, or where the reader prefers it and the page
    does not say light. Paper is always light. Where the reader forces colours, those hold
    whatever was chosen.

    Parameters
    ----------
    path
        JSON file: ``{"light": {token: colour}, "dark": {token: colour}}``.

    Raises
    ------
    ValueError
        The two palettes do not have the same tokens, or one that has no forced colour.
    """
    palettes = json.loads(path.read_text(encoding="utf-8"))
    if palettes["light"].keys() != palettes["dark"].keys():
        different = sorted(palettes["light"].keys() ^ palettes["dark"].keys())
        raise ValueError(f"{path.name}: light and dark do not have the same tokens: {different}")
    unknown = sorted(palettes["light"].keys() - FORCED.keys())
    if unknown:
        raise ValueError(f"{path.name}: no forced colour for {unknown}")
    light = _declarations("light", palettes["light"])
    dark = _declarations("dark", palettes["dark"])
    forced = {token: FORCED[token] for token in palettes["light"]}
    return (
        f":root{{{light}}}\n"
        f"@media screen{{:root[data-theme=dark]{{{dark}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not([data-theme=light]){{{dark}}}}}\n"
        f"@media (forced-colors:active){{:root:root{{{_variables(forced)}}}}}\n"
    )


def _declarations(scheme: str, palette: Mapping[str, str]) -> str:
    return f"color-scheme:{scheme};{_variables(palette)}"


def _variables(palette: Mapping[str, str]) -> str:
    return "".join(f"--{token}:{colour};" for token, colour in palette.items())
