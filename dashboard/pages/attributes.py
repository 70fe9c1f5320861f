"""Attributes that have a hyphen, as Dash takes them.

Dash's own signatures have no type for them; a dict of anything is what fits beside the others.
"""

from __future__ import annotations

from typing import Any

#: Of a link where robots are not sent: files of every view there is are not for them.
NOFOLLOW: dict[str, Any] = {"rel": "nofollow"}


def aria(**named: str) -> dict[str, Any]:
    """Return ``aria-*`` attributes: ``aria(labelledby="title")``."""
    return {f"aria-{name}": value for name, value in named.items()}


def data(**named: str) -> dict[str, Any]:
    """Return ``data-*`` attributes; an underscore becomes a hyphen."""
    return {f"data-{name.replace('_', '-')}": value for name, value in named.items()}
