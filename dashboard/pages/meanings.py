"""The switch between meanings of a word: what each counts, what it comes to, and who uses it."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.meanings import Meaning, Word, words
from dashboard.pages.attributes import aria
from dashboard.pages.charts import EXPLORE
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message


def meanings(shown: Exhibit, catalogue: Catalogue) -> list[Component]:
    """Return a switch for each word of a view that has several meanings."""
    return [_switch(word, shown.language) for word in words(shown, catalogue)]


def _switch(word: Word, language: Language) -> Component:
    heading = f"meaning-{word.key}"
    return html.Section(
        [
            html.H3(message(language, f"meanings.{word.key}.question"), id=heading),
            html.Ul([_item(word.key, meaning, language) for meaning in word.meanings]),
        ],
        className="meanings",
        **aria(labelledby=heading),
    )


def _item(word: str, meaning: Meaning, language: Language) -> Component:
    def say(key: str, **values: object) -> str:
        return message(language, f"meanings.{key}", **values)

    marked: dict[str, Any] = aria(current="true") if meaning.chosen else {}
    if meaning.value:
        value = say("value", region=meaning.region, year=meaning.year, value=meaning.value)
    else:
        value = say("no_value", region=meaning.region)
    return html.Li(
        [
            html.A(
                say(f"{word}.{meaning.key}.name"),
                href=f"/{language}{EXPLORE}?{meaning.query}",
                **marked,
            ),
            html.Span(value, className="meaning-value"),
            html.P(say(f"{word}.{meaning.key}.text")),
            html.Small(say("users", users=", ".join(meaning.users))),
        ]
    )
