"""The narrative as every part of the programme page asks for it: as components."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.said import Where
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.exhibits.narrative.views import steps_of
from dashboard.pages.charts import chart_figure
from dashboard.pages.programme.steps import place, step_link
from dashboard.pages.prose import Inline, linked, number_link, on_page
from dashboard.vocabulary.messages import message, messages


class Story(Narrative):
    """The narrative of one language as components, and the words of the page around it."""

    def address(self, where: Where) -> str:
        """Return the address of where a number stands: on the page of the programme."""
        return on_page(where)

    # ---- words ------------------------------------------------------------------------

    def inline(self, *path: str) -> Inline:
        """Return a text with its numbers as links."""
        return self._linked(self.template(*path))

    def paragraphs(self, *path: str) -> list[Component]:
        """Return the paragraphs of a text."""
        return [html.P(self._linked(template)) for template in self.template(*path)]

    def word(self, key: str, **values: object) -> str:
        """Return a message of the page's frame."""
        return message(self.language, f"shell.{key}", **values)

    def words(self, key: str) -> Inline:
        """Return a message of the page's frame with its numbers as links."""
        return self._linked(messages(self.language)[f"shell.{key}"])

    def _linked(self, template: str) -> Inline:
        return linked(self.filled(template), self.address, self.step_link)

    def step_link(self, name: str, words: str) -> Component | str:
        """Return words that move the chart beside them."""
        return step_link(name, words, self.catalogue, self.language)

    # ---- numbers ----------------------------------------------------------------------

    def number(self, name: str) -> Component | str:
        """Return a number as a link to its cell."""
        return number_link(self.said[name], self.address)

    def when(self, name: str) -> str:
        """Return the year that a number is about, or the words for none."""
        period = self.period(name)
        return str(period) if period else self.word("appendix.no_year")

    # ---- charts -----------------------------------------------------------------------

    def chart(self, key: str) -> Component:
        """Return the figure block of a chart, in a place of its own where words move it."""
        moved = key in steps_of(self.catalogue).values()
        return place(key, self.figure(key)) if moved else self.figure(key)

    def figure(self, key: str) -> Component:
        """Return the figure block of a chart under its finding."""
        return chart_figure(
            self.exhibits[key], self.catalogue, key=key, title=self.plain("figures", key)
        )
