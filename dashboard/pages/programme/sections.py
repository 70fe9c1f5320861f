"""The nine sections of the story and what stands in each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria
from dashboard.pages.differences import difference_link
from dashboard.pages.programme.appendix import SOURCES
from dashboard.pages.programme.counts import counts_figure
from dashboard.pages.programme.profile import profile_figure
from dashboard.pages.programme.story import Story
from dashboard.pages.programme.targets import targets_figure
from dashboard.pages.programme.timeline import timeline_figure

#: Draws what a section holds beside its charts.
Block = Callable[[Story], Component]

#: Section -> charts by key and other blocks, in reading order. The text of a section and the
#: title of a chart have the same key in `data/programme/narrative.*.toml`.
SECTIONS: dict[str, tuple[str | Block, ...]] = {
    "claim": (counts_figure,),
    "manufacturing": ("jobs",),
    "industrial": ("rank", "map"),
    "programme": ("index", "shift"),
    "since": ("growth",),
    "earning": ("gap", "income"),
    "knowledge": ("high-tech", "rd", "education"),
    "municipalities": ("places-map", "places", profile_figure),
    "targets": (targets_figure, timeline_figure),
}

#: Blocks that are tables, by the name that `exhibits/narrative/tabled.py` has for each.
TABLES: dict[Block, str] = {
    counts_figure: "counts",
    profile_figure: "profile",
    targets_figure: "targets",
    timeline_figure: "timeline",
}

#: Section -> the figures in it that seem to say the same and differ.
DIFFERENT = {"claim": "high-tech", "manufacturing": "work"}


def sections(story: Story) -> list[Component]:
    """Return all sections in reading order."""
    following = [*list(SECTIONS)[1:], SOURCES]
    return [
        _section(story, key, blocks, after)
        for (key, blocks), after in zip(SECTIONS.items(), following, strict=True)
    ]


def _section(story: Story, key: str, blocks: Sequence[str | Block], after: str) -> Component:
    heading = f"{key}-heading"
    figures = [story.chart(block) if isinstance(block, str) else block(story) for block in blocks]
    return html.Section(
        [
            _skip(story, key, after),
            html.Div(
                [
                    html.H2(story.plain("sections", key, "heading"), id=heading),
                    *story.paragraphs("sections", key, "text"),
                    *(
                        [difference_link(DIFFERENT[key], story.language)]
                        if key in DIFFERENT
                        else []
                    ),
                ],
                className="part-text",
            ),
            html.Div([*figures, *_asides(story, key)], className="part-figures"),
        ],
        id=key,
        className="part",
        **aria(labelledby=heading),
    )


def _skip(story: Story, key: str, after: str) -> Component:
    """Return the way past a section, for whoever would walk through all its numbers by keyboard."""
    words = story.word("skip_section", heading=story.plain("sections", key, "heading"))
    return html.A(words, href=f"#{after}", className="skip")


def _asides(story: Story, section: str) -> list[Component]:
    """Return the parts of a section's text that explain its figures, side by side."""
    found: list[Component] = []
    for key in story.keys("sections", section, "parts"):
        where = ("sections", section, "parts", key)
        heading = html.H3(story.plain(*where, "heading"), id=f"{section}-{key}")
        found.append(html.Div([heading, *story.paragraphs(*where, "text")]))
    return [html.Div(found, className="asides")] if found else []
