"""The region that somebody wrote beside those chosen: what was understood, and what is added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dashboard.exhibits.offer import offered
from dashboard.exhibits.query import nearest_view, view_query
from dashboard.exhibits.query_fields import containing
from dashboard.exhibits.view import View
from dashboard.indicators.observations import published_regions
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.choices import indicator_label
from dashboard.pages.explore_notices import Notice, listed
from dashboard.pages.region_choices import GROUP, chosen_regions, group_regions
from dashboard.pages.region_names import find_region, nearest_regions, region_label
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Most regions that a text may have meant.
_MOST_MEANT = 3


class Written(NamedTuple):
    """What somebody wrote, the regions it may mean, and those that are added.

    ``exact`` tells that it is a name or code as we write it; ``beside`` that what contains the
    region was chosen already.
    """

    text: str
    meant: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    exact: bool = True
    beside: str = ""

    @property
    def plain(self) -> bool:
        """Whether exactly what was written is added."""
        return self.exact and bool(self.added) and self.meant == self.added


def written(text: str, view: View, catalogue: Catalogue) -> Written:
    """Return what a text adds to a view: a region, those of a group, or what contains a region.

    A region is looked up among those published, then among all; then a typing error is forgiven.
    """
    published = offered(view, catalogue).regions
    if text.startswith(GROUP):
        codes = group_regions(text, view, published, catalogue)
        return Written(text, codes, codes)
    every = tuple(catalogue.codes.regions)
    code = find_region(text, published, catalogue) or find_region(text, every, catalogue)
    meant = (code,) if code else nearest_regions(text, every, catalogue)
    likely = _likely(meant, published, view, catalogue)
    if len(likely) != 1:
        return Written(text, likely[:_MOST_MEANT], exact=False)
    if likely[0] in published:
        return Written(text, likely, likely, exact=bool(code))
    around = containing(likely[0], published, catalogue.codes) or ""
    beside = around if around in chosen_regions(view) else ""
    return Written(text, likely, (around,) if around and not beside else (), bool(code), beside)


def _likely(
    meant: tuple[str, ...], published: Sequence[str], view: View, catalogue: Catalogue
) -> tuple[str, ...]:
    """Return those of several regions that are published, and of the same kind as the focus."""
    regions = catalogue.codes.regions
    known = tuple(code for code in meant if code in published) or meant
    level = regions[chosen_regions(view)[0]].level
    return tuple(code for code in known if regions[code].level == level) or known


def about(found: Written, view: View, catalogue: Catalogue, language: Language) -> Iterator[Notice]:
    """Yield what is said of a text that was not added as it was written."""

    def say(key: str, **values: str) -> str:
        return message(language, f"explore.added.{key}", **values)

    names = {code: one.names[language] for code, one in catalogue.codes.regions.items()}
    if found.plain:
        return
    if not found.meant:
        yield Notice(message(language, "explore.notice.not_found", sent=found.text))
        return
    if len(found.meant) > 1:
        labels = [region_label(code, catalogue, language) for code in found.meant]
        yield Notice(say("several", sent=found.text, names=listed(labels, language)))
        return
    (code,) = found.meant
    if not found.exact:
        yield Notice(say("read", sent=found.text, name=region_label(code, catalogue, language)))
    if found.added == (code,):
        return
    around = found.beside or "".join(found.added)
    values = {
        "name": names[code],
        "title": indicator_label(view.indicator[0], language),
        "around": names.get(around, ""),
    }
    key = "beside" if found.beside else "around" if around else "nothing"
    yield Notice(say(key, **values), *_elsewhere(code, catalogue, language))


def _elsewhere(code: str, catalogue: Catalogue, language: Language) -> tuple[str, str]:
    """Return the words and the query of the first figure that a region has; empty without any."""
    for key, indicator in INDICATORS.items():
        if code in published_regions(indicator, catalogue):
            view, _ = nearest_view([("indicator", key), ("region", code)], catalogue)
            values = {
                "name": catalogue.codes.regions[code].names[language],
                "title": indicator_label(key, language),
            }
            return message(language, "explore.added.has", **values), view_query(view, catalogue)
    return "", ""
