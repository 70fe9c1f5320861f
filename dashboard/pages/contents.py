"""All pages, in order of presentation."""

from __future__ import annotations

from dashboard.pages.registry import PageKind

PAGES: tuple[PageKind, ...] = ()
