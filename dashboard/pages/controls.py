"""The controls of the explore page: what each offers for a view, and how it is drawn.

Controls are native and named after the keys of a view, so that the form's own address is a query.
Each keeps its element when the view changes; only its choices do, so that focus stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.pages.attributes import aria
from dashboard.pages.native import Select
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Selects of the form, in its order: what is measured, where, and how it is computed and drawn.
MEASURED = ("indicator", "item", "activity", "more")
PLACED = ("main", "group")
COMPUTED = (
    "as", "reference", "chart", "second", "third", "base", "year", "from", "to", "pin", "pin_with",
)  # fmt: skip
SELECTS = (*MEASURED, *PLACED, *COMPUTED)

#: Those that explain what they offer, or why they do not.
EXPLAINED = ("group", "as", "chart", "second", "third")

#: Selects that write another key than their own: lists are sent by several controls.
_KEYS = {
    "more": "activity", "main": "region", "group": "add", "second": "indicator",
    "third": "indicator", "pin_with": "pin",
}  # fmt: skip

#: Those that need no more than half of the form.
_HALF = frozenset({"base", "year", "from", "to", "pin", "pin_with"})


@dataclass(frozen=True)
class Choice:
    """One option of a control; those with one heading stand together below it."""

    value: str
    label: str
    possible: bool = True
    heading: str = ""

    def option(self) -> dict[str, Any]:
        """Return it as `Select` wants it."""
        return {"value": self.value, "label": self.label, "disabled": not self.possible}


@dataclass(frozen=True)
class Control:
    """What a control offers; without choices it has no meaning for the view.

    ``reasons`` say, in words, why a choice cannot be made: choice -> reason.
    """

    choices: tuple[Choice, ...]
    value: str
    reasons: Mapping[str, str] | None = None

    @property
    def offered(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.choices) > 1

    def options(self) -> list[dict[str, Any]]:
        """Return the choices as `Select` wants them, in groups where they have headings."""
        found: list[dict[str, Any]] = []
        for heading, choices in groupby(self.choices, lambda choice: choice.heading):
            options = [choice.option() for choice in choices]
            found += [{"label": heading, "options": options}] if heading else options
        return found


NOTHING = Control((), "")


def form_id(key: str) -> str:
    """Return the id of a control."""
    return f"explore-{key}"


def reasons_id(key: str) -> str:
    """Return the id of the place where the reasons of a control stand."""
    return f"explore-{key}-reasons"


def field(key: str, control: Control, language: Language) -> Component:
    """Return a control with its label. The style sheet hides one that offers nothing."""
    half = "" if key in _HALF else " explore-wide"
    return html.Div(
        [
            html.Label(message(language, f"explore.form.{key}"), htmlFor=form_id(key)),
            Select(
                control.options(),
                id=form_id(key),
                name=_KEYS.get(key, key),
                value=control.value,
                disabled=not control.offered,
                autoComplete="off",
                **(aria(describedby=reasons_id(key)) if key in EXPLAINED else {}),
            ),
            *([html.P(message(language, "explore.form.pin_hint"))] if key == "pin" else []),
            *(
                [html.Div(reasons(key, control, language), id=reasons_id(key))]
                if key in EXPLAINED
                else []
            ),
        ],
        className=f"explore-field{half}",
    )


def reasons(key: str, control: Control, language: Language) -> list[Component]:
    """Return why some choices of a control cannot be made; nothing when all can."""
    if not control.offered or not control.reasons:
        return []
    together: dict[str, list[str]] = {}
    for choice, why in control.reasons.items():
        together.setdefault(why, []).append(choice)
    lines = [
        html.Li(message(language, "explore.form.reason", choice=", ".join(choices), why=why))
        for why, choices in together.items()
    ]
    words = message(language, f"explore.reasons.{key}")
    return [html.Details([html.Summary(words), html.Ul(lines)], className="explore-reasons")]


def listed(
    known: Sequence[str],
    label: Callable[[str], str],
    chosen: str,
    *,
    absent: str | None = None,
) -> Control:
    """Return a control for a list, with the words for choosing none of it where that is offered."""
    none = () if absent is None else (Choice("", absent),)
    return Control((*none, *(Choice(code, label(code)) for code in known)), chosen)


def explained(
    offer: Mapping[str, str],
    label: Callable[[str], str],
    chosen: str,
    language: Language,
    *,
    absent: str | None = None,
) -> Control:
    """Return a control whose impossible choices are shown, cannot be chosen, and are explained.

    ``offer`` is choice -> "" or the message key of the reason.
    """
    none = () if absent is None else (Choice("", absent),)
    choices = (Choice(key, label(key), not why) for key, why in offer.items())
    found = {label(key): message(language, why) for key, why in offer.items() if why}
    return Control((*none, *choices), chosen, found)
