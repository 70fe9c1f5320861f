"""The table of one concept: a row for each figure that somebody published."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.claims import Claim, Official
from dashboard.exhibits.published import is_derived
from dashboard.pages.attributes import aria, data
from dashboard.pages.charts import EXPLORE
from dashboard.pages.claims.words import ClaimWords
from dashboard.pages.prose import row_id

#: Behind the language.
PATH = "/claims"
COLUMNS = ("year", "place", "value", "who", "official")


def concept_entry(concept: str, claims: Sequence[Claim], words: ClaimWords) -> Component:
    """Return heading and table of one concept."""
    heading = f"concept-{concept}"
    compared = any(claim.official for claim in claims)
    columns = COLUMNS if compared else COLUMNS[:-1]
    head = html.Tr([html.Th(words.say(name), scope="col") for name in columns])
    table = html.Table(
        [
            html.Thead(head),
            html.Tbody([_row(claim, words, compared=compared) for claim in claims]),
        ],
        className="stacking claims",
        **aria(labelledby=heading),
    )
    return html.Div(
        [
            html.H3(words.say(f"concept.{concept}"), id=heading),
            table,
            *([] if compared else [html.P(words.say("no_series"), className="claim-none")]),
        ],
        className="data-entry",
    )


def _row(claim: Claim, words: ClaimWords, *, compared: bool) -> Component:
    figure = claim.figure
    cells: dict[str, list[Component | str]] = {
        "year": [words.when(figure)],
        "place": [words.place(figure)],
        "value": _value(claim, words),
        "who": _who(claim, words),
    }
    if compared:
        cells["official"] = _official(claim.official, words)
    drawn = [html.Td(content, **data(label=words.say(name))) for name, content in cells.items()]
    return html.Tr(drawn, id=row_id(figure.id))


def _value(claim: Claim, words: ClaimWords) -> list[Component | str]:
    """Return the value, that it was computed, and what other editions say."""
    shown: list[Component | str] = [words.value(claim.figure)]
    if is_derived(claim.figure):
        shown.append(html.Small(words.say("derived")))
    for other in claim.others:
        told = words.say("differs", value=words.value(other), publisher=words.publisher(other))
        # A page of some of the figures may not have that row.
        address = f"/{words.language}{PATH}#{row_id(other.id)}"
        shown.append(html.Small(html.A(told, href=address)))
    return shown


def _who(claim: Claim, words: ClaimWords) -> list[Component | str]:
    """Return publisher, page and date, and what was noted about the figure."""
    figure = claim.figure
    shown: list[Component | str] = [
        f"{words.publisher(figure)}, ",
        html.A(figure.title, href=figure.address),
        f", {words.date(figure)}",
    ]
    if figure.definition:
        note = html.Span(figure.definition, lang="en")
        shown.append(html.Small([f"{words.say('definition')}: ", note]))
    return shown


def _official(found: Sequence[Official], words: ClaimWords) -> list[Component | str]:
    """Return each official value as a link to its view, and how far the claim is from it."""
    if not found:
        return [words.say("none")]
    shown: list[Component | str] = []
    for one in found:
        told = words.say("compared", value=one.value, difference=one.difference)
        source = f"{one.source.provider} {one.source.table}"
        address = f"/{words.language}{EXPLORE}?{one.query}"
        shown.append(html.Div([told, html.Small(html.A(source, href=address))]))
    return shown
