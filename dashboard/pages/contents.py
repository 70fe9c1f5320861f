"""All pages, in order of presentation."""

from __future__ import annotations

from dashboard.pages.claims import CLAIMS
from dashboard.pages.collection import COLLECTION
from dashboard.pages.datasets import DATA, TABLES
from dashboard.pages.differences import DIFFERENCES
from dashboard.pages.explore import PAGE as EXPLORE
from dashboard.pages.methods import METHODS
from dashboard.pages.programme import PROGRAMME
from dashboard.pages.region import PROFILES, REGIONS
from dashboard.pages.registry import PageFamily, PageKind
from dashboard.pages.search import SEARCH
from dashboard.pages.statements import statements
from dashboard.pages.take_away_page import TAKE_AWAY
from dashboard.pages.targets import TARGETS

_FIGURES: tuple[PageKind | PageFamily, ...] = (
    PROGRAMME,
    EXPLORE,
    REGIONS,
    PROFILES,
    TARGETS,
    CLAIMS,
    DATA,
    TABLES,
    METHODS,
    DIFFERENCES,
    TAKE_AWAY,
    SEARCH,
    COLLECTION,
)


def all_pages(contact: str) -> tuple[PageKind | PageFamily, ...]:
    """Return every page. ``contact`` is where the operator can be reached, empty for none."""
    return (*_FIGURES, *statements(contact))


PAGES = all_pages("")
