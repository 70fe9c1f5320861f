"""The story as the page of targets tells it: numbers lead to this page, or to the programme's."""

from __future__ import annotations

from dashboard.exhibits.narrative.said import InFigure, InSums, InTable, Where
from dashboard.pages.programme.story import Story
from dashboard.pages.prose import place_id
from dashboard.vocabulary.messages import message

#: Words of the numbers that this page computes.
COMPUTED = "computed_targets"


class TargetsStory(Story):
    """The narrative, for a page that holds the measures of the targets and nothing else of it."""

    def address(self, where: Where) -> str:
        """Return the address of a number: here, or on the page of the programme."""
        here = f"#{place_id(where)}"
        return here if self._is_here(where) else f"/{self.language}{here}"

    def _is_here(self, where: Where) -> bool:
        if isinstance(where, InTable | InFigure):
            return where.figure in self.measures
        return isinstance(where, InSums) and where.number in self.keys(COMPUTED)

    @property
    def measures(self) -> tuple[str, ...]:
        """Keys of the targets that an official series measures."""
        return tuple(self.catalogue.programme.numbers["measures"])

    def say(self, key: str, **values: object) -> str:
        """Return a message of this page."""
        return message(self.language, f"targets.{key}", **values)
