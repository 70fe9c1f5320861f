"""The list of computed numbers: what each is and how it was computed."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.said import InSums
from dashboard.exhibits.narrative.sums import computed
from dashboard.pages.attributes import aria
from dashboard.pages.programme.story import Story
from dashboard.pages.prose import linked, place_id

_COLUMNS = ("value", "what", "sum")


def computed_table(story: Story, heading: str, group: str = "computed") -> Component:
    """Return a row for each computed number of a group; ``heading``: id of what names the table."""
    head = html.Tr([html.Th(story.word(f"appendix.{name}"), scope="col") for name in _COLUMNS])
    rows = [
        html.Tr(
            [
                html.Td(story.text_of(name), id=place_id(InSums(name))),
                html.Td(story.plain(group, name)),
                html.Td(linked(found, story.address)),
            ]
        )
        for name, found in computed(story, group)
    ]
    return html.Table(
        [html.Thead(head), html.Tbody(rows)], className="stacking", **aria(labelledby=heading)
    )
