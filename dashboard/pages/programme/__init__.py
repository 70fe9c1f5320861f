"""The programme page: the story, read from top to bottom, text and charts together."""

from __future__ import annotations

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.pages.charts import DRAW
from dashboard.pages.page import Page
from dashboard.pages.programme.appendix import appendix
from dashboard.pages.programme.choices import choices
from dashboard.pages.programme.numbers import Numbers
from dashboard.pages.programme.opening import opening
from dashboard.pages.programme.sections import sections
from dashboard.pages.programme.story import Story
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language


def story(catalogue: Catalogue, language: Language) -> Story:
    """Return the narrative with its numbers and exhibits."""
    definitions = catalogue.programme.numbers
    exhibits = {
        key: exhibit(parse_view(query, catalogue), catalogue, language)
        for key, query in {**definitions["figures"], **definitions["tables"]}.items()
    }
    said = Numbers(catalogue, language, exhibits)
    chosen = choices(said, catalogue.programme.narrative[language]["choices"])
    return Story(catalogue, language, said=said, choices=chosen, exhibits=exhibits)


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page. It takes no view: ``query`` is not used."""
    told = story(catalogue, language)
    content = [opening(told), *sections(told), appendix(told)]
    return Page(
        title=told.plain("page", "title"),
        description=told.plain("page", "description"),
        language=language,
        path="",
        tree=frame(content, language=language, path="", vintage=catalogue.vintage),
    )


PROGRAMME = PageKind("programme", "", layout, callbacks=lambda _catalogue: (DRAW,))
