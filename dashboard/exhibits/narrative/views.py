"""The views that the narrative speaks of: those of its figures, and the steps of its text."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.narrative import cells
from dashboard.exhibits.query import parse_view
from dashboard.exhibits.view import View
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

#: Stands in a query for the region with the highest value in the very figure that is asked for.
TOP = "{top}"


@dataclass(frozen=True)
class Step:
    """Words that move a chart: the key of the figure, and the view that the words speak of."""

    figure: str
    view: View


def view_of(query: str, catalogue: Catalogue, language: Language) -> View:
    """Return the view of a query, with its highest region in focus where it asks for that."""
    if TOP in query:
        usual = query.replace(f"region={TOP}&", "")
        compared = exhibit(parse_view(usual, catalogue), catalogue, language)
        query = query.replace(TOP, cells.series_of(compared, {"pick": "top"}).region)
    return parse_view(query, catalogue)


def steps_of(catalogue: Catalogue) -> dict[str, str]:
    """Return name of a step -> key of the figure that it sets, in order of the story."""
    found = catalogue.programme.numbers["steps"]
    return {name: definition["figure"] for name, definition in found.items()}


def step_of(name: str, catalogue: Catalogue, language: Language) -> Step:
    """Return a step by its name. Raises KeyError when it is none of `steps_of`."""
    definition = catalogue.programme.numbers["steps"][name]
    return Step(definition["figure"], view_of(definition["view"], catalogue, language))
