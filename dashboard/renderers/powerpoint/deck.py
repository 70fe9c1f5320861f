"""Exhibit → a file of slides; several exhibits in parts → a deck with a section per part."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation

from dashboard.errors import ViewError
from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.powerpoint.archive import packed, timeless
from dashboard.renderers.powerpoint.limits import check_size
from dashboard.renderers.powerpoint.links import shown_address
from dashboard.renderers.powerpoint.sections import write_sections
from dashboard.renderers.powerpoint.slide import figure_slides
from dashboard.renderers.powerpoint.template import template
from dashboard.renderers.powerpoint.text_slides import closing_slides, opening_slide, text_slide
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

#: Most characters of a property of the file.
_LONGEST = 255


@dataclass(frozen=True)
class Figure:
    """An exhibit in a deck, and where it can be seen again.

    ``title`` is the finding that stands above it, empty for the exhibit's own.
    """

    exhibit: Exhibit
    address: str
    title: str = ""


@dataclass(frozen=True)
class Part:
    """A part of a deck: its title, what is told before its figures, and the figures."""

    title: str
    figures: tuple[Figure, ...]
    text: tuple[str, ...] = ()


def powerpoint(exhibit: Exhibit, catalogue: Catalogue, *, address: str) -> bytes:
    """Return the slide of an exhibit that is not empty.

    Parameters
    ----------
    address
        Where the view can be seen again.

    Returns
    -------
    bytes
        A ``.pptx`` file; the same exhibit gives the same bytes.

    Raises
    ------
    ValueError
        The exhibit is empty: a slide of it would say nothing.
    TooManySeriesError
        It has more series than a slide can show.
    """
    if exhibit.empty:
        raise ValueError(exhibit.empty)
    check_size(exhibit)
    slides = Presentation(io.BytesIO(template()))
    figure_slides(slides, exhibit, catalogue, address=address)
    return _written(slides, exhibit.title, exhibit.subtitle, exhibit.language)


def deck(
    parts: Sequence[Part],
    catalogue: Catalogue,
    language: Language,
    *,
    title: str,
    subtitle: str,
    address: str,
) -> bytes:
    """Return the slides of several exhibits, with a title, a section per part, and the sources.

    Parameters
    ----------
    parts
        In their order. A figure that has nothing to show, or more than a slide can hold, becomes a
        slide that says so. A part with a text begins with a slide of it.
    title, subtitle
        What stands on the first slide.
    address
        Where all of it can be seen again.

    Returns
    -------
    bytes
        A ``.pptx`` file; the same parts give the same bytes.
    """
    slides = Presentation(io.BytesIO(template()))
    opening_slide(slides, title, subtitle, address, language)
    sections = [(title, len(slides.slides))]
    for part in parts:
        before = len(slides.slides)
        if part.text:
            text_slide(slides, part.title, part.text, language)
        for figure in part.figures:
            _figure(slides, figure, catalogue)
        sections.append((part.title, len(slides.slides) - before))
    before = len(slides.slides)
    exhibits = [figure.exhibit for part in parts for figure in part.figures]
    last = closing_slides(slides, exhibits, address, language)
    sections.append((last, len(slides.slides) - before))
    write_sections(slides, sections)
    return _written(slides, title, subtitle, language)


def _figure(slides: Any, figure: Figure, catalogue: Catalogue) -> None:
    """Add the slide of a figure, or one that says why there is none."""
    shown = figure.exhibit
    title = figure.title or shown.title
    why = shown.empty
    if not why:
        try:
            check_size(shown)
        except ViewError as error:
            why = error.problems[0].reason
    if why:
        text_slide(
            slides,
            title,
            (why, shown_address(figure.address)),
            shown.language,
            figure.address,
        )
    else:
        figure_slides(slides, shown, catalogue, address=figure.address, title=title)


def _written(slides: Any, title: str, subject: str, language: Language) -> bytes:
    properties = slides.core_properties
    properties.title, properties.subject = title[:_LONGEST], subject[:_LONGEST]
    properties.language = language
    properties.author = properties.last_modified_by = properties.keywords = ""
    output = io.BytesIO()
    slides.save(output)
    return packed(output.getvalue(), timeless)
