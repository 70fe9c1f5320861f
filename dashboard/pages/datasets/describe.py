"""What both pages say of a table: its names, its provider, its numbers, its doubts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.query import parse_view, view_query
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.files import TableFile
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import has_message, message
from dashboard.vocabulary.numbers import format_date, format_number, format_range

PATH = "/data"
PACKAGE = "/download/datapackage.zip"
DCAT = "/data/dcat.jsonld"
#: Bytes in a kilobyte.
_KILO = 1000.0

#: What stands behind a term.
Told = Component | str | list[Component | str]


@dataclass(frozen=True)
class Described:
    """A table in the words of one language."""

    file: TableFile
    catalogue: Catalogue
    language: Language

    def say(self, key: str, **values: object) -> str:
        """Return a text of ``data_pages.toml``."""
        return message(self.language, f"data_pages.{key}", **values)

    @property
    def title(self) -> str:
        """Return its title."""
        return str(self.file.resource.about["titles"][self.language])

    @property
    def address(self) -> str:
        """Return the address of its page."""
        return f"/{self.language}{PATH}/{self.file.key}"

    @property
    def download(self) -> str:
        """Return the address of its file."""
        return f"/download/{self.file.key}.csv"

    @property
    def publisher(self) -> str:
        """Return the publisher's page of this table, empty when there is none."""
        return str(self.file.resource.about.get("address", ""))

    @property
    def provider(self) -> str:
        """Return who published it."""
        name = str(self.file.resource.about.get("provider", ""))
        known = has_message(self.language, f"data_pages.provider.{name or 'own'}")
        return self.say(f"provider.{name or 'own'}") if known else name

    @property
    def licence(self) -> tuple[str, str]:
        """Return name and address of the licence; both empty when the table names none."""
        licences = self.file.resource.about.get("licenses", ())
        return (licences[0]["name"], licences[0].get("path", "")) if licences else ("", "")

    @property
    def vintage(self) -> str:
        """Return when the publisher published this copy; empty for tables of our own."""
        return format_date(str(self.file.resource.about.get("vintage", "")), self.language)

    @property
    def years(self) -> str:
        """Return first and last year, empty for a table without years."""
        years = self.file.years
        return format_range(years[0], years[-1]) if years else ""

    @property
    def summary(self) -> str:
        """Return one sentence that tells what the table is."""
        if not self.file.years:
            return self.say("summary.plain", title=self.title, rows=self.count(self.file.rows))
        return self.say(
            "summary.years",
            title=self.title,
            provider=self.provider,
            code=self.file.key,
            years=self.years,
            rows=self.count(self.file.rows),
        )

    def count(self, number: float) -> str:
        """Return a whole number."""
        return format_number(number, self.language, 0)

    def size(self) -> str:
        """Return how large the file is."""
        return self.say("size", kilobytes=self.count(self.file.resource.size / _KILO))

    # ---- words of fields and codes ------------------------------------------------------------

    def field(self, name: str) -> str:
        """Return what a field holds."""
        return self.say(f"field.{name}")

    def label(self, field: str, code: str) -> str:
        """Return the words of a code; empty when no list has any."""
        codes = self.catalogue.codes
        listed: Mapping[str, Mapping[Language, str]] = {}
        if field == "region":
            listed = {key: region.names for key, region in codes.regions.items()}
        elif field == "activity":
            listed = {key: activity.names for key, activity in codes.activities.items()}
        else:
            listed = codes.breakdowns.get(field, {})
        if code in listed:
            return listed[code][self.language]
        for key in (f"data_pages.{field}.{code}", f"indicators.{field}.{code}"):
            if has_message(self.language, key):
                return message(self.language, key)
        return ""

    # ---- doubts -------------------------------------------------------------------------------

    def notes(self) -> list[tuple[str, str]]:
        """Return every known doubt: its text, and what it applies to when not to all."""
        about = self.file.resource.about
        found = [(self._note(key), "") for key in about.get("notes", ())]
        found += [
            (self._note(one["note"]), self._conditions(one["where"]))
            for one in about.get("scopedNotes", ())
        ]
        found += [
            (
                self.say("notes.break", year=where["period"]),
                self._conditions({name: to for name, to in where.items() if name != "period"}),
            )
            for where in about.get("breaks", ())
        ]
        return found

    def _note(self, key: str) -> str:
        return message(self.language, f"notes.{key}")

    def _conditions(self, where: Mapping[str, str | Sequence[str]]) -> str:
        parts = []
        for field, given in where.items():
            codes = (given,) if isinstance(given, str) else given
            named = _years(codes) if field == "period" else ""
            names = named or ", ".join(self.label(field, code) or code for code in codes)
            parts.append(self.say("notes.condition", field=self._heading(field), codes=names))
        return self.say("notes.applies", conditions="; ".join(parts))

    def _heading(self, field: str) -> str:
        """Return a field's name as a word, its name in the file where it has none."""
        key = f"data_pages.heading.{field}"
        return message(self.language, key) if has_message(self.language, key) else field

    def indicators(self) -> list[tuple[str, str]]:
        """Return title and explore address of each indicator that is taken from this table."""
        return [
            (
                message(self.language, f"indicators.{indicator.key}.title"),
                explore(self.language, f"indicator={indicator.key}", self.catalogue),
            )
            for indicator in INDICATORS.values()
            if indicator.table == self.file.key
        ]


def _years(codes: Sequence[str]) -> str:
    """Return years that follow one another as a range; empty for others."""
    years = [int(code) for code in codes]
    return format_range(years[0], years[-1]) if years == [*range(years[0], years[-1] + 1)] else ""


def explore(language: Language, query: str, catalogue: Catalogue) -> str:
    """Return the address at which a view is explored, in its one spelling."""
    return f"/{language}/explore?{view_query(parse_view(query, catalogue), catalogue)}"


def doubts(described: Described) -> Component:
    """Return the list of notes, each with what it applies to."""
    return html.Ul(
        [
            html.Li([html.Span(text), " ", html.Em(where)] if where else text)
            for text, where in described.notes()
        ],
        className="doubts",
    )


def facts(pairs: Sequence[tuple[str, Told]]) -> Component:
    """Return what is known as a list of terms; what is empty is left out."""
    return html.Dl(
        [html.Div([html.Dt(term), html.Dd(told)]) for term, told in pairs if told],
        className="data-facts",
    )
