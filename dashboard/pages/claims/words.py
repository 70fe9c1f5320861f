"""Published figures in words: value with its printed unit, year, place, publisher and date."""

from __future__ import annotations

import re
from decimal import Decimal

from dashboard.exhibits.publishers import publisher_name
from dashboard.tables.catalogue import Catalogue, PublishedFigure
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date, format_number, format_range

_SPAN = re.compile(r"(\d{4})-(\d{4})")
_NUMBER = re.compile(r"\d+")


class ClaimWords:
    """The words of the page in one language."""

    def __init__(self, catalogue: Catalogue, language: Language):
        self.catalogue = catalogue
        self.language = language

    def say(self, key: str, **values: object) -> str:
        """Return a message of this page."""
        return message(self.language, f"claims.{key}", **values)

    def count(self, number: int) -> str:
        """Return a count as the language writes it."""
        return format_number(number, self.language, 0)

    def value(self, figure: PublishedFigure) -> str:
        """Return a value as exact as it was printed, with its unit and how exact the page is."""
        exponent = Decimal(repr(figure.value)).normalize().as_tuple().exponent
        decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
        number = format_number(figure.value, self.language, decimals)
        text = self.say(f"unit.{unit_key(figure.unit)}", value=number)
        if not figure.precision:
            return text
        return f"{self.say('precision.' + figure.precision.replace(' ', '_'))} {text}"

    def figures(self, number: int) -> str:
        """Return a count of figures in words: one figure, many figures."""
        return self.say("count_one" if number == 1 else "count", count=self.count(number))

    def when(self, figure: PublishedFigure) -> str:
        """Return the year or years that a figure is about, or that none was printed."""
        span = _SPAN.fullmatch(figure.period_text)
        if span:
            return format_range(int(span[1]), int(span[2]))
        numbers = dict(zip("abc", _NUMBER.findall(figure.period_text), strict=False))
        return self.say(f"when.{when_key(figure.period_text)}", **numbers)

    def place(self, figure: PublishedFigure) -> str:
        """Return the name of the area that a figure is about."""
        if not figure.region:
            return self.say("site")
        return self.catalogue.codes.regions[figure.region].names[self.language]

    def publisher(self, figure: PublishedFigure) -> str:
        """Return who published a figure."""
        return publisher_name(figure.publisher, self.language)

    def date(self, figure: PublishedFigure) -> str:
        """Return when a figure was published, or that this is not known."""
        return format_date(figure.published, self.language) or self.say("no_date")


def unit_key(printed: str) -> str:
    """Return the key of the words for a printed unit: ``% of NL`` is ``percent_of_nl``."""
    return re.sub(r"[^a-z]+", "_", printed.replace("%", "percent").lower()).strip("_")


def when_key(printed: str) -> str:
    """Return the key of the words for a printed period: ``2016 Q3`` is ``n_q_n``."""
    said = printed.lower().replace("n.d.", "no date")
    return re.sub(r"[^a-z]+", "_", _NUMBER.sub(" n ", said)).strip("_")
