"""Which key figures of the municipalities the story shows, and in which order."""

from __future__ import annotations

from dashboard.exhibits.narrative.texts import Narrative

#: Breakdowns of `municipal-profile`, in order of the columns.
COLUMNS = (
    "population_1jan",
    "net_labour_participation",
    "education_high_share",
    "income_per_inhabitant",
    "establishments_total",
)


def municipalities(told: Narrative) -> list[tuple[str, str]]:
    """Return code and name of the municipalities of Twente, in order of name."""
    regions = told.catalogue.codes.regions
    named = (
        (code, regions[code].names[told.language]) for code in told.catalogue.codes.group("twente")
    )
    return sorted(named, key=lambda one: one[1])
