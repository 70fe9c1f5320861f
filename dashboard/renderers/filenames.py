"""Names of files that tell what is inside: ``twente-werkzame-personen-industrie-2000-2017.csv``.

Two views never have the same name: it says everything in which a view differs from the plainest one
of its measure. What has no room, as the third region, is told apart by a few letters of a digest.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from base64 import b32encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import view_query
from dashboard.exhibits.query_chart_rules import default_chart
from dashboard.exhibits.query_spelling import spelled
from dashboard.exhibits.view import View
from dashboard.exhibits.words import item_label
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.records import region_name
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Longest name without its ending; some file systems and archives cut longer ones.
LONGEST = 100

#: Room that is kept for what tells two files of one view apart, so that they share the rest.
_KIND = len("-plain-wide")

#: Most regions, and most activities, that a name lists.
_LISTED = 3
#: Letters of the digest.
_LETTERS = 5

#: Letters that do not come apart into a letter of the alphabet and its sign, or would lose sense.
_SPELLED = str.maketrans(
    {"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l"}
)


def file_name(exhibit: Exhibit, catalogue: Catalogue, ending: str, *, kind: str = "") -> str:
    """Return a name of ASCII letters, digits and hyphens: regions, measures, activities, years.

    ``ending`` comes without its dot; ``kind`` is put last, to tell two files of one view apart.
    """
    view = spelled(exhibit.view, catalogue)
    told = _Words(view, catalogue, exhibit.language).all()
    parts = [part for part in map(_ascii, told) if part]
    tail = [*_years(exhibit), _ascii(kind)]
    room = LONGEST - _KIND - len("-".join([*_years(exhibit), "x" * _LETTERS])) - 1
    fitting = [part for end, part in enumerate(parts, 1) if len("-".join(parts[:end])) <= room]
    if len(fitting) < len(parts) or max(len(view.region), len(view.activity)) > _LISTED:
        tail.insert(-1, _digest(view_query(view, catalogue)))
    return f"{'-'.join(filter(None, [*fitting, *tail]))}.{ending}"


def plain_name(title: str, longest: int = LONGEST) -> str:
    """Return somebody's own title as ASCII letters, digits and hyphens; empty when none is left."""
    name = _ascii(title)
    whole = name[: longest + 1].rpartition("-")[0]
    return name if len(name) <= longest else whole or name[:longest]


def disposition(name: str, *, shown: bool = False) -> str:
    """Return a ``Content-Disposition`` for a name by `file_name`.

    ``shown`` lets the browser show the file; it is saved by this name all the same.
    """
    how = "inline" if shown else "attachment"
    return f"{how}; filename=\"{name}\"; filename*=UTF-8''{name}"


@dataclass(frozen=True)
class _Words:
    """What a name says of a view in its one spelling, the years of its figures apart."""

    view: View
    catalogue: Catalogue
    language: Language

    def all(self) -> Iterator[str]:
        """Yield the parts of the name, what a reader looks for first."""
        view = self.view
        yield from self._listed([self._region(code) for code in view.region])
        for key in view.indicator:
            yield message(self.language, f"indicators.{key}.title")
        yield from self._item()
        yield from self._listed([self._activity(code) for code in view.activity])
        if view.analysis != "level":
            yield message(self.language, f"indicators.analysis.{view.analysis}.title")
        if view.reference != "NL":
            yield self._say("reference", region=self._region(view.reference))
        if view.base:
            yield self._say("base", year=view.base)
        if view.chart != default_chart(view):
            yield message(self.language, f"explore.chart.{view.chart}")
        if view.pin:
            yield self._say("pin", years=" ".join(map(str, view.pin)))
        if view.annotate:
            yield self._say("annotate")

    def _listed(self, names: Sequence[str]) -> Iterator[str]:
        """Yield the first names of a list, and how many more there are."""
        yield from names[:_LISTED]
        if len(names) > _LISTED:
            yield self._say("more", count=len(names) - _LISTED)

    def _item(self) -> Iterator[str]:
        indicator = INDICATORS[self.view.indicator[0]]
        if self.view.item not in (None, indicator.default_item.key):
            item = indicator.item(self.view.item or "")
            yield item_label(item, self.catalogue.codes, self.language) or item.key

    def _region(self, code: str) -> str:
        """Return the name of a region, with its code where another one has that name too."""
        name = region_name(code, self.catalogue, self.language)
        known = self.catalogue.codes.regions.values()
        alike = sum(region.names[self.language] == name for region in known)
        return f"{name} {code}" if alike > 1 else name

    def _activity(self, code: str) -> str:
        """Return the label of an activity, with its code where another one has that label too."""
        known = self.catalogue.codes.activities
        if code not in known:
            return code
        label = known[code].short[self.language]
        alike = sum(activity.short[self.language] == label for activity in known.values())
        return f"{label} {code}" if alike > 1 else label

    def _say(self, key: str, **values: object) -> str:
        return message(self.language, f"names.{key}", **values)


def _years(exhibit: Exhibit) -> list[str]:
    """Return the first and the last year of the figures, once where they are the same."""
    years = sorted({int(year) for year in exhibit.frame["period"].tolist()})
    return list(dict.fromkeys(str(year) for year in (years[:1] + years[-1:])))


def _digest(query: str) -> str:
    found = hashlib.blake2b(query.encode(), digest_size=_LETTERS).digest()
    return b32encode(found).decode().lower()[:_LETTERS]


def _ascii(text: str) -> str:
    spelling = text.lower().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelling).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
