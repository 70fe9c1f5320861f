"""All pages, in order of presentation."""

from __future__ import annotations

from dashboard.pages.explore import PAGE as EXPLORE
from dashboard.pages.programme import PROGRAMME
from dashboard.pages.registry import PageKind

PAGES: tuple[PageKind, ...] = (PROGRAMME, EXPLORE)
