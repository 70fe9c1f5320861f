"""The figures as they were on a day: catalogues of earlier days, kept while they are asked for."""

from __future__ import annotations

from dashboard.server.kept import Kept
from dashboard.tables.archive import as_of, knows
from dashboard.tables.catalogue import Catalogue

#: Catalogues of earlier days that are kept; one is some tens of megabytes at most.
DAYS_KEPT = 4


class Days:
    """The catalogue as it was on days that were asked for."""

    def __init__(self, catalogue: Catalogue):
        self.now = catalogue
        self._past: Kept[str, Catalogue] = Kept(lambda day: as_of(catalogue, day), DAYS_KEPT)

    def known(self, day: str) -> str:
        """Return a day of which the figures are known, ``""`` for every other text."""
        return day if knows(self.now, day) else ""

    def at(self, day: str) -> Catalogue:
        """Return the catalogue of a day that is known; today's for ``""``."""
        return self._past(day) if day else self.now
