"""The targets: what was aimed at, where it began, what came of it by rule."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.listed import site
from dashboard.exhibits.narrative.outcomes import due, in_order, outcome, outcome_words
from dashboard.pages.attributes import aria, data
from dashboard.pages.programme.story import Story
from dashboard.tables.catalogue import Target


def targets_figure(story: Story) -> Component:
    """Return the table of all targets, in order of target year."""
    word = story.word
    columns = ("target", "year", "baseline", "later", "outcome")
    head = html.Tr([html.Th(word(f"targets.{name}"), scope="col") for name in columns])
    return html.Figure(
        [
            html.H3(word("targets.title"), id="outcomes-title", className="figure-title"),
            html.P(word("targets.measure"), className="figure-measure"),
            html.Table(
                [html.Thead(head), html.Tbody([_row(story, target) for target in in_order(story)])],
                className="outcomes stacking",
                **aria(labelledby="outcomes-title"),
            ),
        ],
        id="outcomes",
        className="figure",
        **aria(labelledby="outcomes-title"),
    )


def _row(story: Story, target: Target) -> Component:
    word = story.word
    rule = story.rules.get(target.key, {})
    wanted = due(story, target)
    year = str(wanted) if wanted else word("targets.no_year")
    return html.Tr(
        [
            html.Th(
                [
                    *story.inline("targets", target.key, "name"),
                    html.Small(set_by(story, target)),
                ],
                scope="row",
            ),
            html.Td(year, **data(label=word("targets.year"))),
            html.Td(
                figures(story, rule.get("shown_baseline", ()), rule.get("baseline", "none")),
                **data(label=word("targets.baseline")),
            ),
            html.Td(
                figures(story, rule.get("shown_later", ())),
                **data(label=word("targets.later")),
            ),
            html.Td(
                [
                    verdict(story, target),
                    html.Small(story.inline("targets", target.key, "note")),
                ],
                **data(label=word("targets.outcome")),
            ),
        ]
    )


def verdict(story: Story, target: Target) -> Component:
    """Return what became of a target, as a sign and in words."""
    words = outcome_words(story, target)
    return html.Span(words, className="outcome", **data(outcome=outcome(story, target)))


def figures(
    story: Story, names: list[str] | tuple[str, ...], absent: str = "none"
) -> list[Component | str]:
    """Return figures with their year, one below the other; words for why there are none."""
    if not names:
        return [story.word(f"targets.{absent}")]
    lines: list[Component | str] = []
    for name in names:
        lines += [html.Br()] if lines else []
        lines += [f"{story.when(name)}: ", story.number(name)]
        if story.region(name) == "NL":
            lines.append(" " + story.word("targets.netherlands"))
    return lines


def set_by(story: Story, target: Target) -> list[Component | str]:
    """Return who set a target, as links to the pages where it was read."""
    who = story.plain("targets", target.key, "who")
    links: list[Component | str] = []
    for i, address in enumerate(target.addresses):
        links += [", "] if links else []
        links.append(html.A(site(address) if i else who, href=address))
    return links
