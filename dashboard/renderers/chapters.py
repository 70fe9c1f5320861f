"""What a file of a collection is made of: its exhibits, as whoever collected them called them."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit


class Chapter(NamedTuple):
    """An exhibit of a collection: what its maker called it, or nothing, and where it is."""

    name: str
    exhibit: Exhibit
    address: str

    @property
    def heading(self) -> str:
        """Return what the exhibit is called here."""
        return self.name or self.exhibit.title
