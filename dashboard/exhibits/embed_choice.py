"""What can be chosen inside an embed: another region, another year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import view_query
from dashboard.exhibits.resolve import CROSS_SECTION
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message


@dataclass(frozen=True)
class Chooser:
    """One choice: the key of a view, and its values with their names.

    ``value`` is chosen now.
    """

    key: str
    label: str
    choices: Sequence[tuple[str, str]]
    value: str


def choosers(view: View, catalogue: Catalogue, language: Language) -> tuple[Chooser, ...]:
    """Return what can be chosen for a view: regions of its kind, and years where it shows one."""
    made = [_region(view, catalogue, language)]
    if view.chart in CROSS_SECTION:
        made.append(_year(view, catalogue, language))
    return tuple(one for one in made if len(one.choices) > 1)


def kept_pairs(
    view: View, chosen: Sequence[Chooser], catalogue: Catalogue
) -> tuple[tuple[str, str], ...]:
    """Return what the form must send along: the view but for what is chosen in it.

    Regions beside the one in focus are kept, behind it.
    """
    keys = {one.key for one in chosen}
    pairs = [pair for pair in parse_qsl(view_query(view, catalogue)) if pair[0] not in keys]
    others = view.region[1:] if "region" in keys else ()
    return (*pairs, *(("region", code) for code in others))


def _region(view: View, catalogue: Catalogue, language: Language) -> Chooser:
    regions = catalogue.codes.regions
    focus = view.region[0] if view.region else ""
    level = regions[focus].level if focus in regions else ""
    known = [
        code
        for code in offered(view, catalogue).regions
        # Codes begin with the country, or with what tells a municipality.
        if regions[code].level == level and code[:2] == focus[:2]
    ]
    named = sorted((regions[code].names[language], code) for code in known)
    choices = tuple((code, name) for name, code in named)
    return Chooser("region", message(language, "embed.choose.region"), choices, focus)


def _year(view: View, catalogue: Catalogue, language: Language) -> Chooser:
    latest = ("", message(language, "explore.absent.year"))
    years = ((str(year), str(year)) for year in reversed(offered(view, catalogue).years))
    chosen = "" if view.year is None else str(view.year)
    return Chooser("year", message(language, "embed.choose.year"), (latest, *years), chosen)
