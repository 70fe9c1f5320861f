"""Words, links and values that the parts of a profile share."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit, Unit
from dashboard.exhibits.profile.figures import Point
from dashboard.exhibits.profile.regions import profile_path, profiled
from dashboard.exhibits.query import parse_view, view_query
from dashboard.exhibits.view import View
from dashboard.exhibits.words import in_text
from dashboard.pages.datasets.describe import PATH as DATA
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import Region
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import has_message, message
from dashboard.vocabulary.numbers import format_number, format_value


@dataclass(frozen=True)
class Told:
    """One region in one language."""

    code: str
    catalogue: Catalogue
    language: Language

    @property
    def region(self) -> Region:
        """Return the region."""
        return self.catalogue.codes.regions[self.code]

    @property
    def name(self) -> str:
        """Return the name of the region."""
        return self.name_of(self.code)

    @property
    def level(self) -> str:
        """Return its level, as message keys have it."""
        return self.region.level

    def say(self, key: str, **values: object) -> str:
        """Return a text of ``region.toml``."""
        return message(self.language, f"region.{key}", **values)

    def place(self, form: str, code: str) -> str:
        """Return a region in a sentence: as its ``subject``, or ``where`` something is."""
        own = f"indicators.place.{form}.{code}"
        key = own if has_message(self.language, own) else f"indicators.place.{form}.other"
        return message(self.language, key, name=self.name_of(code))

    def name_of(self, code: str) -> str:
        """Return the name of any region."""
        return self.catalogue.codes.regions[code].names[self.language]

    def activity(self, code: str) -> str:
        """Return the name of an activity, short."""
        return self.catalogue.codes.activities[code].short[self.language]

    def in_text(self, name: str) -> str:
        """Return a name as it is written in a sentence."""
        return in_text(name, self.language)

    def link(self, code: str) -> Component | str:
        """Return the name of a region as a link to its profile, where it has one."""
        if code not in profiled(self.catalogue):
            return self.name_of(code)
        return html.A(self.name_of(code), href=f"/{self.language}{profile_path(code)}")

    def explore(self, view: View | str) -> str:
        """Return the address at which a view is explored, in its one spelling."""
        parsed = parse_view(view, self.catalogue) if isinstance(view, str) else view
        return f"/{self.language}/explore?{view_query(parsed, self.catalogue)}"

    def count(self, number: float, decimals: int = 0) -> str:
        """Return a number."""
        return format_number(number, self.language, decimals)

    def value(self, point: Point | None, unit: Unit) -> str:
        """Return a value with its unit; in words that it is missing."""
        return format_value(point.value if point else None, unit, self.language)

    def bare(self, point: Point | None, unit: Unit) -> str:
        """Return a value whose unit stands at the head of its column, with its signs."""
        value = point.value if point else None
        return format_value(value, unit, self.language, with_unit=False) + self.signs(point)

    def signs(self, point: Point | None) -> str:
        """Return what the flags of a value mean, in brackets; empty without flags."""
        flags = point.flags if point else ""
        words = [message(self.language, f"statuses.{flag}.short") for flag in flags]
        return f" ({', '.join(words)})" if words else ""

    def tables(self, exhibits: list[Exhibit]) -> list[Component | str]:
        """Return the tables that numbers come from, as links to their pages, each once."""
        codes = dict.fromkeys(source.table for one in exhibits for source in one.sources)
        links: list[Component | str] = []
        for code in codes:
            links += [", "] if links else []
            links.append(html.A(code, href=f"/{self.language}{DATA}/{code}"))
        return links
