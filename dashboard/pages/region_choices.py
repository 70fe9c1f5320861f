"""The regions of the explore page: one in focus, others beside it, by name, code or group."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.groups import groups, missing_groups
from dashboard.exhibits.view import View
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.controls import NOTHING, Choice, Control, form_id
from dashboard.pages.native import Input
from dashboard.pages.region_names import region_label
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import Region
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Names of controls that write no key of a view: a region by what it is called, and the region
#: that was in focus when the form was written.
ADD, WAS = "add", "was"

#: What a group is written with, so that it is no name of a region.
GROUP = "group:"

#: Headings of the list, in its order: a peer group where a region is in one, else its level.
_HEADINGS = (
    "corop", "province", "nuts1", "country", "eu", "twente", "border", "peer", "nuts2", "nuts3",
    "municipality",
)  # fmt: skip


def chosen_regions(view: View) -> tuple[str, ...]:
    """Return the regions a view names, those of its indicator where it names none."""
    return view.region or INDICATORS[view.indicator[0]].region


def _heading(region: Region) -> str:
    return next((name for name in region.groups if name in _HEADINGS), region.level)


def main_control(
    view: View, published: Sequence[str], catalogue: Catalogue, language: Language
) -> Control:
    """Return the region in focus: any for which the indicator is published, by kind of region."""
    regions = catalogue.codes.regions
    ordered = sorted(published, key=lambda code: _HEADINGS.index(_heading(regions[code])))
    choices = (
        Choice(
            code,
            regions[code].names[language],
            heading=message(language, f"explore.regions.{_heading(regions[code])}"),
        )
        for code in ordered
    )
    return Control(tuple(choices), chosen_regions(view)[0])


def group_control(
    view: View, published: Sequence[str], catalogue: Catalogue, language: Language
) -> Control:
    """Return the groups of regions that can be added at once, with what each of them is."""
    focus = chosen_regions(view)[0]
    found = [one for one in groups(catalogue, focus) if set(one.codes) & set(published)]
    if not found:
        return NOTHING
    names = {one.key: one.said("label", catalogue, language) for one in found}
    choices = (Choice(GROUP + key, name) for key, name in names.items())
    absent = Choice("", message(language, "explore.absent.group"))
    told = {names[one.key]: one.said("explanation", catalogue, language) for one in found}
    for one in missing_groups(catalogue, focus):
        told[one.said("label", catalogue, language)] = one.said("missing", catalogue, language)
    return Control((absent, *choices), "", told)


def group_regions(
    text: str, view: View, published: Sequence[str], catalogue: Catalogue
) -> tuple[str, ...]:
    """Return the regions of a group that somebody chose, as far as they are published."""
    focus = chosen_regions(view)[0]
    key = text.removeprefix(GROUP)
    found = (one.codes for one in groups(catalogue, focus) if one.key == key)
    return tuple(code for codes in found for code in codes if code in frozenset(published))


def further(view: View, catalogue: Catalogue, language: Language) -> list[Component]:
    """Return the regions beside the one in focus, each to be taken away."""
    main, *others = chosen_regions(view)
    kept = Input("hidden", id=form_id(WAS), name=WAS, value=main)
    return [
        kept,
        *(taken("region", code, catalogue.codes.regions[code].names[language]) for code in others),
    ]


def taken(key: str, code: str, label: str) -> Component:
    """Return something that was chosen beside the first, to be taken away."""
    name = f"explore-{key}-{code}"
    return html.Div(
        [
            Input("checkbox", id=name, name=key, value=code, checked=True),
            html.Label(label, htmlFor=name),
        ],
        className="explore-taken",
    )


def add_region(
    view: View, published: Sequence[str], catalogue: Catalogue, language: Language
) -> Component:
    """Return the field in which a region is written, with the list of those there are."""
    return html.Div(
        [
            html.Label(message(language, "explore.form.add"), htmlFor=form_id(ADD)),
            Input(
                "search",
                id=form_id(ADD),
                name=ADD,
                value="",
                list="explore-listed",
                placeholder=message(language, "explore.form.add_hint"),
                autoComplete="off",
                spellCheck="false",
            ),
            html.Datalist(addable(view, published, catalogue, language), id="explore-listed"),
        ],
        className="explore-add explore-field explore-wide",
    )


def addable(
    view: View, published: Sequence[str], catalogue: Catalogue, language: Language
) -> list[Component]:
    """Return the regions that can be added."""
    return [
        html.Option(value=region_label(code, catalogue, language))
        for code in published
        if code not in chosen_regions(view)
    ]
