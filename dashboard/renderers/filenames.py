"""Names of files that tell what is inside: ``twente-werkzame-personen-industrie-2000-2017.csv``."""

from __future__ import annotations

import re
import unicodedata

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.records import region_name
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import TOTAL
from dashboard.vocabulary.messages import message

#: Longest name without its ending; some file systems and archives cut longer ones.
LONGEST = 96

#: Most regions and indicators that a name lists.
_LISTED = 2

#: Letters that do not come apart into a letter of the alphabet and its sign, or would lose sense.
_SPELLED = str.maketrans(
    {"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l"}
)


def file_name(exhibit: Exhibit, catalogue: Catalogue, ending: str, *, kind: str = "") -> str:
    """Return a name of ASCII letters, digits and hyphens: regions, measures, activity, years.

    ``ending`` comes without its dot; ``kind`` is put last, to tell two files of one view apart.
    """
    view, language = exhibit.view, exhibit.language
    # Of a rank only the region in focus is named, of a comparison the first.
    regions = dict.fromkeys(view.region or (exhibit.series[0].region,) if exhibit.series else ())
    parts = [region_name(code, catalogue, language) for code in [*regions][:_LISTED]]
    parts += [message(language, f"indicators.{key}.title") for key in view.indicator[:_LISTED]]
    activities = {series.activity for series in exhibit.series} - {""}
    if len(activities) == 1 and activities != {TOTAL}:
        known = catalogue.codes.activities.get(*activities)
        parts += [known.short[language] if known else next(iter(activities))]
    if view.analysis != "level":
        parts.append(message(language, f"indicators.analysis.{view.analysis}.title"))
    words = _ascii(" ".join(parts))
    tail = "-".join(one for one in (*_years(exhibit), _ascii(kind)) if one)
    room = LONGEST - len(tail) - 1
    if len(words) > room:
        words = words[: room + 1].rpartition("-")[0] or words[:room]
    return f"{'-'.join(one for one in (words, tail) if one)}.{ending}"


def plain_name(title: str) -> str:
    """Return somebody's own title as ASCII letters, digits and hyphens; empty when none is left."""
    return _ascii(title)[:LONGEST].strip("-")


def disposition(name: str, *, shown: bool = False) -> str:
    """Return a ``Content-Disposition`` for a name by `file_name`.

    ``shown`` lets the browser show the file; it is saved by this name all the same.
    """
    how = "inline" if shown else "attachment"
    return f"{how}; filename=\"{name}\"; filename*=UTF-8''{name}"


def _years(exhibit: Exhibit) -> tuple[str, ...]:
    years = sorted({int(year) for year in exhibit.frame["period"].tolist()})
    return tuple(dict.fromkeys(str(year) for year in (years[:1] + years[-1:])))


def _ascii(text: str) -> str:
    spelled = text.lower().translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
