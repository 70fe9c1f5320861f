"""The form above the claims: of whom, about where and which year. It works without script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.claim_choice import KEYS, ONLY, ClaimChoice, house, lists, slug
from dashboard.pages.claims.words import ClaimWords
from dashboard.pages.native import Input, Select

#: Where the figures begin; the form leads there.
RESULTS = "figures"


def claim_form(words: ClaimWords, choice: ClaimChoice, path: str) -> Component:
    """Return the form, set to what was chosen."""
    known = lists(words.catalogue)
    names = _names(words)
    selects = [
        _select(key, {value: names[key].get(value, value) for value in known[key]}, choice, words)
        for key in KEYS[:-1]
    ]
    only = Input(
        "checkbox", id="claim-official", name="official", value=ONLY, checked=bool(choice.official)
    )
    return html.Form(
        [
            *selects,
            html.Label([only, words.say("filter.official")], className="claim-only"),
            html.Button(words.say("filter.show"), type="submit"),
        ],
        action=f"/{words.language}{path}#{RESULTS}",
        method="get",
        className="claim-form",
    )


def _names(words: ClaimWords) -> Mapping[str, Mapping[str, str]]:
    codes = words.catalogue.codes.regions
    houses = {house(one.publisher) for one in words.catalogue.published.values()}
    return {
        "region": {code: region.names[words.language] for code, region in codes.items()},
        "publisher": {slug(name): name for name in houses},
        "year": {},
    }


def _select(
    key: str, values: Mapping[str, str], choice: ClaimChoice, words: ClaimWords
) -> Component:
    options: list[dict[str, Any]] = [{"value": "", "label": words.say(f"filter.all.{key}")}]
    options += [{"value": value, "label": label} for value, label in values.items()]
    return html.Div(
        [
            html.Label(words.say(f"filter.{key}"), htmlFor=f"claim-{key}"),
            Select(options, id=f"claim-{key}", name=key, value=getattr(choice, key) or ""),
        ]
    )
