"""Exhibit → a file of slides; several exhibits → a deck with a section per part."""

from __future__ import annotations

import io
from typing import Any

from pptx import Presentation

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.powerpoint.archive import packed, timeless
from dashboard.renderers.powerpoint.limits import check_size
from dashboard.renderers.powerpoint.slide import figure_slides
from dashboard.renderers.powerpoint.template import template
from dashboard.tables.catalogue import Catalogue

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

#: Most characters of a property of the file.
_LONGEST = 255


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
    deck = Presentation(io.BytesIO(template()))
    figure_slides(deck, exhibit, catalogue, address=address)
    return _written(deck, exhibit)


def _written(deck: Any, exhibit: Exhibit) -> bytes:
    properties = deck.core_properties
    properties.title, properties.subject = exhibit.title[:_LONGEST], exhibit.subtitle[:_LONGEST]
    properties.language = exhibit.language
    properties.author = properties.last_modified_by = properties.keywords = ""
    output = io.BytesIO()
    deck.save(output)
    return packed(output.getvalue(), timeless)
