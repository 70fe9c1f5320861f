"""The colours: tokens of `assets/tokens.json`, light and dark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from dashboard.settings import settings

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)
RAMP: tuple[str, ...] = ("ramp-1", "ramp-2", "ramp-3", "ramp-4", "ramp-5")

#: Type of charts; the same family as `site.css` names.
FONT = '"Source Sans 3 Variable", "Source Sans 3", Arial, sans-serif'


@cache
def tokens() -> Mapping[Theme, Mapping[str, str]]:
    """Return theme -> token -> colour as ``#rrggbb``."""
    text = (settings().assets / "tokens.json").read_text(encoding="utf-8")
    found: Mapping[Theme, Mapping[str, str]] = json.loads(text)
    return found


def colour(token: str, theme: Theme = "light") -> str:
    """Return the colour of a token. Raises KeyError for a name that is not a token."""
    return tokens()[theme][token]
