"""Words and links that indicators and analyses share on the methods page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.query import parse_view, view_query
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import has_message, message


@dataclass(frozen=True)
class Method:
    """What the entries are made from."""

    catalogue: Catalogue
    language: Language

    def say(self, key: str, **values: object) -> str:
        """Return a text of ``methods.toml``."""
        return message(self.language, f"methods.{key}", **values)

    def word(self, key: str) -> str:
        """Return a text of ``indicators.toml``."""
        return message(self.language, f"indicators.{key}")

    def indicator(self, key: str) -> Component:
        """Return a link to an indicator on this page."""
        return html.A(self.word(f"{key}.title"), href=f"#indicator-{key}")

    def analysis(self, key: str) -> Component:
        """Return a link to an analysis on this page."""
        return html.A(self.word(f"analysis.{key}.title"), href=f"#analysis-{key}")

    def explore(self, query: str) -> str:
        """Return the address at which a view is explored, in its one spelling.

        Raises
        ------
        ViewError
            The query describes no view.
        """
        view = parse_view(query, self.catalogue)
        return f"/{self.language}/explore?{view_query(view, self.catalogue)}"

    def region(self, code: str) -> str:
        """Return the name of a region."""
        return self.catalogue.codes.regions[code].names[self.language]

    def caveat(self, key: str) -> str:
        """Return what a reader must know."""
        known = has_message(self.language, f"notes.{key}")
        return message(self.language, f"notes.{key}" if known else f"indicators.caveat.{key}")

    def caveats(self, keys: Sequence[str], more: Sequence[Component] = ()) -> list[Component]:
        """Return the list of caveats under its heading; nothing when there are none."""
        items = [html.Li(self.caveat(key)) for key in keys] + [html.Li(one) for one in more]
        return self._listed("label.caveats", items)

    def literature(self, references: Sequence[str]) -> list[Component]:
        """Return the list of references under its heading; nothing when there are none."""
        # Titles are in English whatever the language of the page.
        items = [html.Li(reference, lang="en") for reference in references]
        return self._listed("label.literature", items)

    def _listed(self, heading: str, items: Sequence[Component]) -> list[Component]:
        return [html.H4(self.say(heading)), html.Ul(list(items))] if items else []
