"""All pages, in order of presentation."""

from __future__ import annotations

from dashboard.pages import explore
from dashboard.pages.registry import PageKind

PAGES: tuple[PageKind, ...] = (explore.PAGE,)
