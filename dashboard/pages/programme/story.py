"""What every part of the programme page asks for: words, numbers and charts, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit
from dashboard.pages.charts import chart_figure
from dashboard.pages.prose import Inline, Said, linked, number_link, pieces, plain
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message, messages


class Story:
    """The narrative of one language with its numbers filled in.

    A text is named by its path in `data/programme/narrative.{language}.toml`.

    Parameters
    ----------
    said
        Name of a placeholder -> what is said there.
    choices
        Name of a placeholder -> the template that the data chose for it.
    exhibits
        Key of a figure -> its exhibit.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        language: Language,
        *,
        said: Mapping[str, Said],
        choices: Mapping[str, str],
        exhibits: Mapping[str, Exhibit],
    ):
        self.catalogue = catalogue
        self.language = language
        self._texts = catalogue.programme.narrative[language]
        self.said = said
        self.choices = choices
        self._exhibits = exhibits

    # ---- words ------------------------------------------------------------------------

    def template(self, *path: str) -> Any:
        """Return a text, or a group of texts, as it is written. Raises KeyError when unknown."""
        node: Any = self._texts
        for name in path:
            node = node[name]
        return node

    def keys(self, *path: str) -> tuple[str, ...]:
        """Return the keys of a group of texts; none when there is no such group."""
        try:
            return tuple(self.template(*path))
        except KeyError:
            return ()

    def inline(self, *path: str) -> Inline:
        """Return a text with its numbers as links."""
        return linked(pieces(self.template(*path), self.said, self.choices))

    def plain(self, *path: str) -> str:
        """Return a text with its numbers as text."""
        return plain(pieces(self.template(*path), self.said, self.choices))

    def paragraphs(self, *path: str) -> list[Component]:
        """Return the paragraphs of a text."""
        return [
            html.P(linked(pieces(template, self.said, self.choices)))
            for template in self.template(*path)
        ]

    def word(self, key: str, **values: object) -> str:
        """Return a message of the page's frame."""
        return message(self.language, f"shell.{key}", **values)

    def words(self, key: str) -> Inline:
        """Return a message of the page's frame with its numbers as links."""
        template = messages(self.language)[f"shell.{key}"]
        return linked(pieces(template, self.said, self.choices))

    @property
    def rules(self) -> Mapping[str, Mapping[str, Any]]:
        """What is shown of each target and what its outcome follows from."""
        rules: Mapping[str, Mapping[str, Any]] = self.catalogue.programme.numbers["targets"]
        return rules

    def definition(self, name: str) -> Mapping[str, Any]:
        """Return how a number is defined."""
        defined: Mapping[str, Any] = self.catalogue.programme.numbers["numbers"][name]
        return defined

    # ---- numbers ----------------------------------------------------------------------

    def number(self, name: str) -> Component | str:
        """Return a number as a link to its cell."""
        return number_link(self.said[name])

    def text_of(self, name: str) -> str:
        """Return a number as text."""
        return self.said[name].text

    def value(self, name: str) -> float | None:
        """Return the value of a number, None where it is missing."""
        return self.said[name].value

    def period(self, name: str) -> int | None:
        """Return the year that a number is about, None where it is not known."""
        return self.said[name].period

    def region(self, name: str) -> str:
        """Return the code of the region that a number is about, empty where there is none."""
        return self.said[name].region

    def when(self, name: str) -> str:
        """Return the year that a number is about, or the words for none."""
        period = self.period(name)
        return str(period) if period else self.word("appendix.no_year")

    # ---- charts -----------------------------------------------------------------------

    def exhibit(self, key: str) -> Exhibit:
        """Return the exhibit of a figure."""
        return self._exhibits[key]

    def chart(self, key: str) -> Component:
        """Return the figure block of a chart under its finding."""
        return chart_figure(
            self.exhibit(key), self.catalogue, key=key, title=self.plain("figures", key)
        )
