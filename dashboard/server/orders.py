"""An order for a file: what it is made from, what a form of it is, and the file made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.filenames import file_name
from dashboard.tables.catalogue import Catalogue


@dataclass(frozen=True)
class Order:
    """What a file is made from.

    ``options`` are the values of the format's options, in their order; ``origin`` is scheme and
    host, ``query`` the one spelling of the view; ``made`` is the day on which the file is made.
    """

    exhibit: Exhibit
    catalogue: Catalogue
    options: tuple[str, ...]
    origin: str
    query: str
    made: date

    @property
    def address(self) -> str:
        """Return where the view can be seen again."""
        return f"{self.origin}/{self.exhibit.language}/explore?{self.query}"


@dataclass(frozen=True)
class Format:
    """A form in which a view is taken away.

    Attributes
    ----------
    media_type, make
        What it is, and its bytes. ``make`` raises ViewError for a view that this form cannot hold.
    options
        Option -> its values, the default first. An option that is absent has its default.
    shown
        Whether a browser shows it; all others it saves.
    addressed, dated
        Whether it tells the address of the view, and the day on which it was made.
    packed
        Whether it is compressed by its own form.
    kinds
        Value of the first option -> media type and ending of the file, where these follow it.
    """

    media_type: str
    make: Callable[[Order], bytes]
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)
    shown: bool = False
    addressed: bool = True
    dated: bool = False
    packed: bool = False
    kinds: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def defaults(self) -> tuple[str, ...]:
        """Return the default of each option."""
        return tuple(values[0] for values in self.options.values())


class Taken(NamedTuple):
    """A file that is taken away."""

    name: str
    content: bytes
    media_type: str


def taken(form: str, made_as: Format, order: Order) -> Taken:
    """Return the file of an order in a form.

    Raises
    ------
    ViewError
        The form cannot hold this view.
    """
    first = order.options[0] if order.options else ""
    media_type, ending = made_as.kinds.get(first, (made_as.media_type, form))
    return Taken(name_of(form, made_as, order, ending), made_as.make(order), media_type)


def name_of(form: str, made_as: Format, order: Order, ending: str) -> str:
    """Return a name that tells what is inside: the view, then the options that were chosen."""
    chosen = zip(order.options, made_as.options.values(), strict=True)
    kind = "-".join(value for value, allowed in chosen if value != allowed[0])
    # What has an ending of its own kind is told apart by its form.
    kind = form if made_as.kinds else kind
    return file_name(order.exhibit, order.catalogue, ending, kind=kind)
