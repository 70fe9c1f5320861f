"""What is shown to a room, slide after slide: the story, or a collection of views.

Only what a slide holds and what is said to it; how it looks is for `renderers/present`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import ceil
from typing import Literal, TypeVar

from dashboard.exhibits.collection import Collection
from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.exhibits.narrative.tabled import TABLED, Tabled
from dashboard.exhibits.narrative.texts import Narrative
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

One = TypeVar("One")
Kind = Literal["opening", "section", "figure", "rows", "sources"]


@dataclass(frozen=True)
class Slide:
    """One slide.

    ``text`` stands on it, ``notes`` are for who speaks. ``exhibit`` is what a figure shows;
    ``sources`` are those of the whole presentation. ``table`` is a table of the story, with no more
    rows than a room can read; ``part`` is which of several slides of one exhibit this is.
    """

    kind: Kind
    title: str
    text: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    exhibit: Exhibit | None = None
    sources: tuple[Source, ...] = ()
    table: Tabled | None = None
    part: int = 1


@dataclass(frozen=True)
class Presentation:
    """Slides in their order; ``description`` says in a sentence what they are about."""

    title: str
    description: str
    slides: tuple[Slide, ...]


def narrative_slides(
    told: Narrative, sections: Mapping[str, Sequence[str]], *, last: str
) -> Presentation:
    """Return the story: each section with the figures and tables that belong to it.

    Parameters
    ----------
    sections
        Key of a section -> keys of its figures, names of its tables, in reading order.
    last
        Title of the slide of sources.
    """
    lede = told.plain("page", "lede")
    verdict = told.plain("claim", "verdict")
    opening = Slide("opening", told.plain("page", "heading"), (lede,), (lede, verdict))
    slides = [opening]
    for name, figures in sections.items():
        slides.append(_section(told, name))
        for key in figures:
            if key in TABLED:
                slides += _tables(TABLED[key](told), told.language)
            else:
                slides.append(_figure(told.exhibits[key], told.plain("figures", key)))
    return Presentation(
        told.plain("page", "title"),
        told.plain("page", "description"),
        (*slides, _closing(slides, last)),
    )


def collection_slides(
    collection: Collection, shown: Sequence[Exhibit], *, title: str, last: str
) -> Presentation:
    """Return the views of a collection, each under the name that it was given.

    Parameters
    ----------
    shown
        The exhibit of each view.
    title
        What a collection without a name is called.
    """
    named = [
        _figure(found, entry.name) for entry, found in zip(collection.entries, shown, strict=True)
    ]
    titles = tuple(slide.title for slide in named)
    slides = [Slide("opening", collection.title or title, titles, titles), *named]
    return Presentation(
        collection.title or title, ". ".join(titles), (*slides, _closing(slides, last))
    )


def _section(told: Narrative, name: str) -> Slide:
    """Return the slide of a section: its first paragraph; the others are for who speaks."""
    paragraphs = told.plain_lines("sections", name, "text")
    notes = list(paragraphs)
    for part in told.keys("sections", name, "parts"):
        where = ("sections", name, "parts", part)
        notes += [told.plain(*where, "heading"), *told.plain_lines(*where, "text")]
    return Slide("section", told.plain("sections", name, "heading"), paragraphs[:1], tuple(notes))


def _figure(exhibit: Exhibit, title: str) -> Slide:
    doubts = tuple(note.text for note in exhibit.notes)
    said = (exhibit.summary or exhibit.empty, *doubts)
    return Slide("figure", title or exhibit.title, (), said, exhibit)


def evenly(found: Sequence[One], most: int) -> list[Sequence[One]]:
    """Return a sequence in parts of at most so many, none more than one longer than another."""
    count = max(1, ceil(len(found) / most))
    short, longer = divmod(len(found), count)
    ends = [0, *accumulate(short + (i < longer) for i in range(count))]
    return [found[start:end] for start, end in pairwise(ends)]


def _tables(tabled: Tabled, language: Language) -> list[Slide]:
    """Return a table on as many slides as it needs."""
    parts = evenly(tabled.rows, tabled.most)
    slides = []
    for number, rows in enumerate(parts, 1):
        title = tabled.title
        if len(parts) > 1:
            title = message(language, "present.part", title=title, part=number, parts=len(parts))
        notes = (*(note for row in rows for note in row.notes), *tabled.notes)
        slides.append(Slide("rows", title, notes=notes, table=replace(tabled, rows=tuple(rows))))
    return slides


def _closing(slides: Sequence[Slide], title: str) -> Slide:
    """Return the last slide, with every source once."""
    shown = [one for slide in slides for one in (slide.exhibit, slide.table) if one is not None]
    sources = tuple(dict.fromkeys(source for one in shown for source in one.sources))
    return Slide("sources", title, sources=sources)
