"""What to paste to show a view elsewhere: the code of an embed, a link, a few words."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from dashboard.exhibits.embed_choice import choosers
from dashboard.exhibits.embed_options import EmbedOptions
from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.embed_size import tallest
from dashboard.tables.catalogue import Catalogue

#: The stable address of the script that gives frames their height.
RESIZER = "/embed.js"

#: Most characters of a short text; the address comes behind it.
SHORT = 250


@dataclass(frozen=True)
class Place:
    """Where a view is: scheme and host, and its query in the one spelling."""

    origin: str
    query: str


def embed_address(exhibit: Exhibit, place: Place, options: EmbedOptions) -> str:
    """Return the address of an embed."""
    return f"{place.origin}/{exhibit.language}/embed?{place.query}{options.query()}"


def view_address(exhibit: Exhibit, place: Place) -> str:
    """Return the address of a view on the site."""
    return f"{place.origin}/{exhibit.language}/explore?{place.query}"


def iframe(address: str, title: str, *, width: str, height: int) -> str:
    """Return the frame of an embed: it loads when it comes near, and tells nobody where it is."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" '
        f'height="{height}" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>'
    )


def plain_code(exhibit: Exhibit, catalogue: Catalogue, place: Place, options: EmbedOptions) -> str:
    """Return the code of an embed that is high enough at every width."""
    offered = choosers(exhibit.view, catalogue, exhibit.language) if options.controls else ()
    height = tallest(exhibit, catalogue, options, offered)
    address = embed_address(exhibit, place, options)
    return iframe(address, exhibit.title, width="100%", height=height)


def sizing_code(exhibit: Exhibit, catalogue: Catalogue, place: Place, options: EmbedOptions) -> str:
    """Return the code of an embed that gets the height of what is in it, by a script of ours."""
    script = f'<script src="{escape(place.origin + RESIZER)}" async></script>'
    return f"{plain_code(exhibit, catalogue, place, options)}\n{script}"


def markdown(exhibit: Exhibit, place: Place) -> str:
    """Return a picture of the view that links to it, and its sentence below."""
    title = _unmarked(exhibit.title)
    card = f"{place.origin}/{exhibit.language}/card.png?{place.query}"
    linked = f"[![{title}]({card})]({view_address(exhibit, place)})"
    return f"{linked}\n\n{_unmarked(exhibit.summary or exhibit.empty)}"


def _unmarked(text: str) -> str:
    """Return a text whose signs mean nothing in Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>" else sign for sign in text)


def short_text(exhibit: Exhibit, place: Place) -> str:
    """Return the sentence of a view and its address, short enough for a message."""
    said = exhibit.summary or exhibit.empty or exhibit.title
    if len(said) > SHORT:
        said = exhibit.title
    return f"{said}\n{view_address(exhibit, place)}"
