"""Attributes that have a hyphen, as Dash takes them.

Dash's own signatures have no type for them; a dict of anything is what fits beside the others.
"""

from __future__ import annotations

from typing import Any


def aria(**named: str) -> dict[str, Any]:
    """Return ``aria-*`` attributes: ``aria(labelledby="title")``."""
    return {f"aria-{name}": value for name, value in named.items()}


def data(**named: str) -> dict[str, Any]:
    """Return ``data-*`` attributes; an underscore becomes a hyphen."""
    return {f"data-{name.replace('_', '-')}": value for name, value in named.items()}
