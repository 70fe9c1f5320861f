"""For analysts, in a notebook: the catalogue, and any view as a DataFrame and as a plotly figure.

Reached as `dashboard.catalogue` and `dashboard.view`.
"""

from __future__ import annotations

from dataclasses import astuple
from functools import cache

import pandas as pd
import plotly.graph_objects as go

from dashboard.exhibits import build, query
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query_chart_rules import charts_of
from dashboard.exhibits.view import View
from dashboard.indicators.observations import published_regions, published_years
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.figure import figure
from dashboard.renderers.palette import colour
from dashboard.renderers.records import COLUMNS, records
from dashboard.settings import settings
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.loading import load_catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Room around the drawing, in px: title and subtitle above it, wider letters beside it.
_HEAD, _SIDE = 72, 16


class Answer:
    """The answer to a view: its words, its observations, its figure."""

    def __init__(self, exhibit: Exhibit):
        self.exhibit = exhibit

    @property
    def title(self) -> str:
        """Return the finding."""
        return self.exhibit.title

    @property
    def summary(self) -> str:
        """Return what the figures say in a sentence or two, or why there are none."""
        return self.exhibit.summary or self.exhibit.empty

    @property
    def frame(self) -> pd.DataFrame:
        """Return one row per observation, in codes and words: the columns of the CSV.

        ``value`` is Float64, missing where nothing was published; ``status``, ``source``, ``table``
        and ``vintage`` say of each value what it is and where it is from.
        """
        rows = [astuple(one) for one in records(self.exhibit, _loaded())]
        return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"value": "Float64"})

    @property
    def figure(self) -> go.Figure:
        """Return the chart of the site, with its title, as it is drawn on a wide page."""
        drawn = figure(self.exhibit, _loaded())
        layout = drawn["layout"]
        margin = layout["margin"]
        shown = go.Figure(drawn["data"], layout)
        shown.update_layout(
            title={
                "text": self.title,
                "subtitle": {"text": self.exhibit.subtitle},
                "x": 0,
                "xanchor": "left",
                "xref": "container",
                "pad": {"l": _SIDE},
            },
            height=layout["height"] + _HEAD,
            margin={
                "t": margin["t"] + _HEAD,
                "l": margin["l"] + _SIDE,
                "r": margin["r"] + _SIDE,
            },
            # A notebook may be dark; our inks are made for this paper.
            paper_bgcolor=colour("paper"),
        )
        return shown

    def __repr__(self) -> str:
        return f"{self.title}\n{self.summary}"


def view(query_or_address: str, language: Language = "en") -> Answer:
    """Return the answer to a view.

    Parameters
    ----------
    query_or_address
        ``"indicator=employment&region=NL213&activity=C"``, or the address of a view on the site.
    language
        Of its words: ``nl``, ``en`` or ``de``.

    Raises
    ------
    ViewError
        With what was sent and what is allowed, for everything that is wrong.
    """
    asked = query.parse_view(query_or_address.rpartition("?")[2], _loaded())
    return Answer(build.exhibit(asked, _loaded(), language))


def catalogue(language: Language = "en") -> pd.DataFrame:
    """Return what can be asked: a row per indicator, with its table, vintage, years and regions."""
    loaded = _loaded()
    rows = []
    for key, indicator in INDICATORS.items():
        table = loaded.tables.get(indicator.table)
        years = published_years(indicator, loaded)
        rows.append(
            {
                "indicator": key,
                "title": message(language, f"indicators.{key}.title"),
                "question": message(language, f"indicators.{key}.question"),
                "provider": table.info.provider if table else "",
                "table": indicator.table,
                "vintage": table.info.vintage if table else "",
                "licence": table.info.licence if table else "",
                "first": years[0] if years else None,
                "last": years[-1] if years else None,
                "regions": len(published_regions(indicator, loaded)),
                "analyses": ", ".join(indicator.analyses),
                "charts": ", ".join(charts_of(View(indicator=(key,)))),
            }
        )
    return pd.DataFrame(rows).astype({"first": "Int64", "last": "Int64"}).set_index("indicator")


@cache
def _loaded() -> Catalogue:
    return load_catalogue(settings().data)
