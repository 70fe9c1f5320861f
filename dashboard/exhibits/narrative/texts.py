"""The narrative of one language: its texts with the numbers filled in, and its exhibits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.narrative.choices import choices
from dashboard.exhibits.narrative.numbers import Numbers
from dashboard.exhibits.narrative.said import Piece, Said, pieces, plain
from dashboard.exhibits.narrative.views import view_of
from dashboard.tables.catalogue import Catalogue, Event
from dashboard.vocabulary.language import Language


class Narrative:
    """What is told in one language, complete before anything is drawn.

    A text is named by its path in `data/programme/narrative.{language}.toml`, a number by its name
    and a figure by its key in `data/programme/numbers.toml`.

    Attributes
    ----------
    said
        Name of a placeholder -> what is said there.
    choices
        Name of a placeholder -> the template that the data chose for it.
    exhibits
        Key of a figure, of a table or of the target that it measures -> its exhibit.
    """

    def __init__(self, catalogue: Catalogue, language: Language):
        self.catalogue = catalogue
        self.language = language
        self._texts: Mapping[str, Any] = catalogue.programme.narrative[language]
        definitions = catalogue.programme.numbers
        self.exhibits: Mapping[str, Exhibit] = {
            key: exhibit(view_of(query, catalogue, language), catalogue, language)
            for group in ("figures", "tables", "measures")
            for key, query in definitions[group].items()
        }
        numbers = Numbers(catalogue, language, self.exhibits)
        self.said: Mapping[str, Said] = numbers
        self.choices: Mapping[str, str] = choices(numbers, self._texts["choices"])

    # ---- texts ------------------------------------------------------------------------

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

    def filled(self, template: str) -> list[Piece]:
        """Return a template as words and numbers."""
        return pieces(template, self.said, self.choices)

    def plain(self, *path: str) -> str:
        """Return a text with its numbers as text."""
        return plain(self.filled(self.template(*path)))

    def plain_lines(self, *path: str) -> tuple[str, ...]:
        """Return the paragraphs of a text with their numbers as text."""
        return tuple(plain(self.filled(template)) for template in self.template(*path))

    # ---- numbers ----------------------------------------------------------------------

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

    # ---- the programme ----------------------------------------------------------------

    @property
    def rules(self) -> Mapping[str, Mapping[str, Any]]:
        """What is shown of each target and what its outcome follows from."""
        rules: Mapping[str, Mapping[str, Any]] = self.catalogue.programme.numbers["targets"]
        return rules

    def in_programme(self, event: Event) -> bool:
        """Return whether an event is in the programme's years."""
        facts = self.catalogue.programme.facts
        return facts["period-start"].date <= event.date[:4] <= facts["period-end"].date
