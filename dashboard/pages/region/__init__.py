"""Profiles of regions: a page to choose one, and a page for each."""

from __future__ import annotations

from functools import partial

from dashboard.exhibits.profile.regions import PATH, profile_path, profiled
from dashboard.pages.region.overview import layout as overview
from dashboard.pages.region.page import layout
from dashboard.pages.registry import PageFamily, PageKind
from dashboard.tables.catalogue import Catalogue

REGIONS = PageKind("regions", PATH, overview)


def _profiles(catalogue: Catalogue) -> tuple[PageKind, ...]:
    """Return a page for each region; the first of each level proves that all can be made."""
    codes = profiled(catalogue)
    first = {catalogue.codes.regions[code].level: code for code in reversed(codes)}.values()
    return tuple(
        PageKind(
            f"region-{code}",
            profile_path(code),
            partial(layout, code),
            ahead=False,
            proven=code in first,
        )
        for code in codes
    )


PROFILES = PageFamily(_profiles)
