"""The same charts on a plain Dash page: what the programme page is measured against.

One column of `dcc.Graph`, figures drawn by plotly express from the same exhibits and sent with
the layout, one dropdown with a server callback. Nothing is tuned and nothing is spoilt: it is
the page that Dash's own tutorial leads to.
"""

from __future__ import annotations

import sys
from pathlib import Path

import plotly.express as px
from dash import Dash, Input, Output, dcc, html

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.tables.catalogue import Catalogue
from dashboard.tables.loading import load_catalogue

ACTIVITIES = ("C", "F", "G-I", "TOTAL")


def plain_figure(catalogue: Catalogue, query: str) -> object:
    """Return a plotly express figure of a view: lines over time, bars across regions."""
    answer = exhibit(parse_view(query, catalogue), catalogue, "nl")
    frame = answer.frame.assign(value=answer.frame["value"].astype(float))
    if frame["period"].nunique() > 1:
        return px.line(frame, x="period", y="value", color="series", title=answer.title)
    if answer.view.chart == "map":
        return plain_map(catalogue, frame, answer.title)
    return px.bar(frame, x="value", y="region", orientation="h", title=answer.title)


def plain_map(catalogue: Catalogue, frame: object, title: str) -> object:
    """Return a choropleth as Dash's tutorial draws it, on the same borders."""
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": {},
            "geometry": {"type": "MultiPolygon", "coordinates": [[list(ring)] for ring in rings]},
        }
        for code, rings in catalogue.codes.borders.items()
    ]
    shapes = {"type": "FeatureCollection", "features": features}
    return px.choropleth(frame, geojson=shapes, locations="region", color="value", title=title)


def create(catalogue: Catalogue, queries: list[str]) -> Dash:
    """Return the plain app with one graph per query and a dropdown that changes the first."""
    app = Dash(__name__)
    graphs = [
        dcc.Graph(id=f"graph-{number}", figure=plain_figure(catalogue, query))
        for number, query in enumerate(queries)
    ]
    app.layout = html.Div(
        [
            html.H1("Twente"),
            dcc.Dropdown(list(ACTIVITIES), "C", id="activity", clearable=False),
            dcc.Graph(id="changing", figure=plain_figure(catalogue, changing_query("C"))),
            *graphs,
        ]
    )

    @app.callback(Output("changing", "figure"), Input("activity", "value"))
    def change(activity: str) -> object:
        return plain_figure(catalogue, changing_query(activity))

    return app


def changing_query(activity: str) -> str:
    """Return the view that the control changes, the same as on the explore page."""
    return f"indicator=employment&region=NL213&activity={activity}"


if __name__ == "__main__":
    create(load_catalogue(Path(sys.argv[1])), sys.argv[3:]).run(port=int(sys.argv[2]))
