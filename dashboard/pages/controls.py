"""The choices of the explore page: what each control offers for a view, and how it is drawn.

Controls are native and named after the keys of a view, so that the form's own address is a query.
Each keeps its element when the view changes; only its choices do, so that focus stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.offer import Offer, offered
from dashboard.exhibits.resolve import CROSS_SECTION, PARTS
from dashboard.exhibits.view import View
from dashboard.indicators.analyses import ANALYSES
from dashboard.indicators.definition import Item
from dashboard.indicators.registry import INDICATORS
from dashboard.pages.native import Select
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.codes import CodeLists
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Keys of a view that are chosen with a select, in order of the form.
SELECTS = (
    "indicator", "item", "activity", "as", "reference", "chart", "base", "year", "from", "to",
)  # fmt: skip

#: Levels of the economies that a region is compared with.
REFERENCE_LEVELS = frozenset({"eu", "country", "nuts1", "nuts2"})

#: Those that need the whole width of the form.
WIDE = frozenset({"indicator", "item", "activity", "as", "reference", "chart"})


@dataclass(frozen=True)
class Choice:
    """One option of a control."""

    value: str
    label: str
    possible: bool = True

    def option(self) -> dict[str, str | bool]:
        """Return it as `Select` wants it."""
        return {"value": self.value, "label": self.label, "disabled": not self.possible}


@dataclass(frozen=True)
class Control:
    """What a control offers; without choices it has no meaning for the view."""

    choices: tuple[Choice, ...]
    value: str

    @property
    def offered(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.choices) > 1


def form_id(key: str) -> str:
    """Return the id of a control."""
    return f"explore-{key}"


def field(key: str, control: Control, language: Language) -> Component:
    """Return a control with its label. The style sheet hides one that offers nothing."""
    wide = " explore-wide" if key in WIDE else ""
    return html.Div(
        [
            html.Label(message(language, f"explore.form.{key}"), htmlFor=form_id(key)),
            Select(
                [choice.option() for choice in control.choices],
                id=form_id(key),
                name=key,
                value=control.value,
                disabled=not control.offered,
                autoComplete="off",
            ),
        ],
        className=f"explore-field{wide}",
    )


# ---- what is offered ----------------------------------------------------------------------


def controls(view: View, catalogue: Catalogue, language: Language) -> Mapping[str, Control]:
    """Return what every select offers for a view, keyed as in `SELECTS`."""
    offer = offered(view, catalogue)
    made = {
        "indicator": _listed(view.indicator, tuple(INDICATORS), indicator_label, language),
        "activity": _activities(view, offer, catalogue, language),
        "item": _items(view, catalogue, language),
        "as": _offered(offer.analyses, view.analysis, analysis_label, language),
        "chart": _offered(offer.charts, view.chart, chart_label, language),
        "reference": _reference(view, offer, catalogue, language),
    }
    return made | _years(view, offer, language)


def chosen_regions(view: View) -> tuple[str, ...]:
    """Return the regions a view names, those of its indicator where it names none."""
    return view.region or INDICATORS[view.indicator[0]].region


def indicator_label(key: str, language: Language) -> str:
    """Return the name of an indicator."""
    return message(language, f"indicators.{key}.title")


def analysis_label(key: str, language: Language) -> str:
    """Return the name of an analysis."""
    return message(language, f"indicators.analysis.{key}.title")


def chart_label(key: str, language: Language) -> str:
    """Return the name of a kind of chart."""
    return message(language, f"explore.chart.{key}")


def item_label(item: Item, codes: CodeLists, language: Language) -> str:
    """Return the words of a variant: those of every code that names it."""
    return ", ".join(codes.breakdowns[name][code][language] for name, code in item.labels)


def _listed(
    chosen: Sequence[str],
    known: Sequence[str],
    label: Callable[[str, Language], str],
    language: Language,
) -> Control:
    """Return a control for a list; when several are shown, they are one more choice together."""
    choices = [Choice(code, label(code, language)) for code in known]
    if len(chosen) > 1:
        together = " + ".join(label(code, language) for code in chosen)
        choices.insert(0, Choice(",".join(chosen), together))
    return Control(tuple(choices), ",".join(chosen))


def _activities(view: View, offer: Offer, catalogue: Catalogue, language: Language) -> Control:
    """Return the activities; charts of parts offer all parts at once as well."""
    indicator = INDICATORS[view.indicator[0]]
    activities = catalogue.codes.activities
    parts = bool(indicator.partition) and view.chart in (*PARTS, "bar")
    chosen = view.activity or ((indicator.activity,) if indicator.activity and not parts else ())
    control = _listed(
        chosen, offer.activities, lambda code, spoken: activities[code].names[spoken], language
    )
    if not parts:
        return control
    every = Choice("", message(language, "explore.absent.activity"))
    return Control((every, *control.choices), control.value)


def _offered(
    offer: Mapping[str, str],
    chosen: str,
    label: Callable[[str, Language], str],
    language: Language,
) -> Control:
    """Return a control whose impossible choices are shown and cannot be chosen."""
    choices = (Choice(key, label(key, language), not why) for key, why in offer.items())
    return Control(tuple(choices), chosen)


def _items(view: View, catalogue: Catalogue, language: Language) -> Control:
    indicator = INDICATORS[view.indicator[0]]
    if len(indicator.items) == 1:
        return Control((), "")
    choices = (
        Choice(item.key, item_label(item, catalogue.codes, language)) for item in indicator.items
    )
    return Control(tuple(choices), view.item or indicator.default_item.key)


def _reference(view: View, offer: Offer, catalogue: Catalogue, language: Language) -> Control:
    """Return the economies that a region can be compared with, where the analysis compares."""
    if not ANALYSES[view.analysis].reference:
        return Control((), "")
    regions = catalogue.codes.regions
    known = [code for code in offer.regions if regions[code].level in REFERENCE_LEVELS]
    codes = dict.fromkeys((view.reference, *known))
    choices = (Choice(code, regions[code].names[language]) for code in codes)
    return Control(tuple(choices), view.reference)


def _years(view: View, offer: Offer, language: Language) -> dict[str, Control]:
    """Return the controls of time that mean something for this chart and analysis."""
    across = view.chart in (*CROSS_SECTION, "waterfall")
    chosen = {"from": view.start, "to": view.end, "year": view.year, "base": view.base}
    meaning = {
        "from": not across,
        "to": not across,
        "year": across,
        "base": ANALYSES[view.analysis].base,
    }
    return {
        key: _year(key, offer.years if meaning[key] else (), year, language)
        for key, year in chosen.items()
    }


def _year(key: str, years: Sequence[int], chosen: int | None, language: Language) -> Control:
    if len(years) < 2:
        return Control((), "")
    absent = Choice("", message(language, f"explore.absent.{key}"))
    known = (Choice(str(year), str(year)) for year in years)
    return Control((absent, *known), "" if chosen is None else str(chosen))
