"""All charts of a page at once, as slides or as a workbook: the links that stand at its end."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.collection import (
    MOST_LETTERS,
    MOST_VIEWS,
    Collection,
    Entry,
    collection_query,
)
from dashboard.exhibits.exhibit import Exhibit
from dashboard.pages.attributes import NOFOLLOW
from dashboard.pages.making import fetched, making
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message


def page_deck(
    title: str, shown: Iterable[Exhibit | None], catalogue: Catalogue, language: Language
) -> list[Component]:
    """Return links to the charts of a page together, each a section; none where it shows none.

    They are the collection of those charts, so that their order and names can be changed. Robots
    are not sent there.
    """
    views = dict.fromkeys(one.view for one in shown if one is not None and not one.empty)
    entries = tuple(Entry("", view) for view in [*views][:MOST_VIEWS])
    if not entries:
        return []
    query = collection_query(Collection(title[:MOST_LETTERS], entries), catalogue)
    address = f"/{language}/collection"
    files = [
        fetched(message(language, f"slides.page.{form}"), f"{address}.{form}?{query}", form)
        for form in ("pptx", "xlsx")
    ]
    order = message(language, "slides.page.order")
    page = html.A(order, href=f"{address}?{query}", **NOFOLLOW)
    return [making(language, [*files, page])]
