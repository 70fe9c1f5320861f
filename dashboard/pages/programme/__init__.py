"""The programme page: the story, read from top to bottom, text and charts together."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.errors import UnknownPartError
from dashboard.exhibits.narrative.views import steps_of
from dashboard.pages.charts import DRAW
from dashboard.pages.page import Page
from dashboard.pages.programme.appendix import appendix
from dashboard.pages.programme.opening import opening
from dashboard.pages.programme.sections import sections
from dashboard.pages.programme.steps import step_figure
from dashboard.pages.programme.story import Story
from dashboard.pages.registry import PageKind
from dashboard.pages.shell import frame
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language


def layout(catalogue: Catalogue, language: Language, query: str) -> Page:
    """Return the page. It takes no view: ``query`` is not used."""
    told = Story(catalogue, language)
    content = [opening(told), *sections(told), appendix(told)]
    return Page(
        title=told.plain("page", "title"),
        description=told.plain("page", "description"),
        language=language,
        path="",
        tree=frame(content, language=language, path="", vintage=catalogue.vintage),
    )


def part(catalogue: Catalogue, language: Language, name: str) -> Sequence[Component]:
    """Return what stands beside the text: after a step, or for a figure as it is told first."""
    figures = steps_of(catalogue)
    if name in figures:
        return step_figure(name, catalogue, language)
    if name in figures.values():
        return [Story(catalogue, language).figure(name)]
    raise UnknownPartError(name)


PROGRAMME = PageKind("programme", "", layout, callbacks=lambda _catalogue: (DRAW,), part=part)
