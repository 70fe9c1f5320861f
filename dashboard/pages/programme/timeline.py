"""The timeline: dated events with the page of each date, as an ordered list."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.listed import site
from dashboard.pages.attributes import aria, data
from dashboard.pages.programme.story import Story
from dashboard.tables.catalogue import Event
from dashboard.vocabulary.numbers import format_date


def timeline_figure(story: Story) -> Component:
    """Return all events in order of date; the programme's own years are marked."""
    events = story.catalogue.programme.timeline
    first = next(event.date for event in events if event.date)
    return html.Figure(
        [
            html.H3(story.word("timeline.title"), id="timeline-title", className="figure-title"),
            html.P(story.word("timeline.measure", year=first[:4]), className="figure-measure"),
            html.Ol([_event(story, event) for event in events], className="timeline"),
        ],
        id="timeline",
        className="figure",
        **aria(labelledby="timeline-title"),
    )


def _event(story: Story, event: Event) -> Component:
    words = story.inline("timeline", event.key)
    plain = story.plain("timeline", event.key)
    links: list[Component | str] = []
    for address in event.addresses:
        named = story.word("timeline.source_named", site=site(address), title=plain)
        links += [" ", html.A(site(address), href=address, **aria(label=named))]
    return html.Li(
        [
            _date(story, event),
            html.Span(words),
            html.Small(links, className="timeline-sources"),
        ],
        **(data(within="") if story.in_programme(event) else {}),
    )


def _date(story: Story, event: Event) -> Component:
    if not event.date:
        return html.Span(story.word("timeline.undated"), className="undated")
    return html.Time(format_date(event.date, story.language), dateTime=event.date)
