"""Proof that every page can be made from a catalogue, before anybody asks for one."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.errors import DashboardError, DataError
from dashboard.pages.contents import PAGES
from dashboard.pages.registry import PageFamily, PageKind, pages_of
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language


def prove_pages(
    catalogue: Catalogue,
    pages: Sequence[PageKind | PageFamily] = PAGES,
    languages: Sequence[Language] = LANGUAGES,
) -> None:
    """Make every page once in each language; of many that are made alike, some.

    One language shows whether the tables have all numbers; the others, whether they have words.

    Raises
    ------
    DataError
        A page cannot be made from these data: a number of its text is not in the tables, or a
        text is missing. It names page, language and number.
    """
    for kind in (one for one in pages_of(pages, catalogue) if one.proven):
        for language in languages:
            try:
                kind.layout(catalogue, language, "")
            # What a table or a text lacks shows as a look-up that fails.
            except (DashboardError, LookupError, ValueError, TypeError, AttributeError) as error:
                place = f"/{language}{kind.path}"
                raise DataError(f"the page {place} cannot be made: {_told(error)}") from error


def _told(error: Exception) -> str:
    return str(error) if isinstance(error, DashboardError) else repr(error)
