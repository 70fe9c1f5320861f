"""Which of the published figures a reader wants to see: of whom, about where and which year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from dashboard.exhibits.claims import Claim
from dashboard.tables.catalogue import Catalogue, PublishedFigure

#: Keys of the address, in the order of its one spelling.
KEYS = ("region", "publisher", "year", "official")
#: The one value of ``official``: only what an official series counts as well.
ONLY = "1"
#: Stands for whatever is on no list, so that nothing a browser sent is repeated.
UNKNOWN = "unknown"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: What stands behind the house that published: an edition, a partner, a client, a source.
_BEHIND = re.compile(r" \(|, | / | for ")


@dataclass(frozen=True)
class ClaimChoice:
    """What was chosen; None = all. ``unknown`` are keys whose value is on no list."""

    region: str | None = None
    publisher: str | None = None
    year: str | None = None
    official: str | None = None
    unknown: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing was chosen."""
        return not any(getattr(self, key) for key in KEYS)

    def keeps(self, claim: Claim) -> bool:
        """Return whether a claim is among what was chosen."""
        figure = claim.figure
        return (
            self.region in (None, figure.region)
            and self.publisher in (None, slug(house(figure.publisher)))
            and (self.year is None or self.year in years(figure))
            and (self.official is None or bool(claim.official))
        )


def lists(catalogue: Catalogue) -> Mapping[str, Sequence[str]]:
    """Return key -> its known values; regions as codes, publishers as slugs, years newest first."""
    figures = catalogue.published.values()
    return {
        "region": sorted({one.region for one in figures if one.region}),
        "publisher": sorted({slug(house(one.publisher)) for one in figures}),
        "year": sorted({year for one in figures for year in years(one)}, reverse=True),
        "official": (ONLY,),
    }


def read_choice(query: str, catalogue: Catalogue) -> ClaimChoice:
    """Return what a query chooses; what is on no list chooses nothing and is told."""
    known = lists(catalogue)
    sent = {key: value for key, value in parse_qsl(query) if key in KEYS}
    chosen = {key: value for key, value in sent.items() if value in known[key]}
    return ClaimChoice(**chosen, unknown=tuple(key for key in KEYS if key in sent.keys() - chosen))


def spelled(catalogue: Catalogue, query: str) -> str:
    """Return the one spelling of a query: keys in order, each with a known value or `UNKNOWN`."""
    choice = read_choice(query, catalogue)
    said = {key: UNKNOWN if key in choice.unknown else getattr(choice, key) for key in KEYS}
    return urlencode({key: value for key, value in said.items() if value})


def keep(
    claims: Mapping[str, Sequence[Claim]], choice: ClaimChoice
) -> Mapping[str, Sequence[Claim]]:
    """Return the chosen claims of each concept that has any."""
    kept = {
        concept: tuple(one for one in found if choice.keeps(one))
        for concept, found in claims.items()
    }
    return {concept: found for concept, found in kept.items() if found}


def house(printed: str) -> str:
    """Return who published: the first name, without edition, partner, client and source."""
    return _BEHIND.split(printed)[0]


def slug(name: str) -> str:
    """Return a name as it stands in an address: ``Bits&Chips`` is ``bits-chips``."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def years(figure: PublishedFigure) -> frozenset[str]:
    """Return every year that the printed period names."""
    return frozenset(_YEAR.findall(figure.period_text))
