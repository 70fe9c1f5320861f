"""Exhibit → what a reference to it says: who published the figures, what is shown, where, when.

Authors are the providers as the sources name them; this site is where their work was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.renderers.filenames import file_name
from dashboard.renderers.table import vintage_text
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

_ISO = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True)
class Citation:
    """A reference, before it has a style.

    Attributes
    ----------
    key
        A name of ASCII letters, digits and hyphens.
    authors
        Those who published the figures, each once, in the order of the sources.
    title, abstract
        The finding; what is shown and the summary.
    site
        Where the view was found.
    versions
        A text per source: its table and vintage.
    issued
        Year, month and day on which the newest source was published, as far as they are known.
    licence
        Licences of the sources, empty when none says.
    address, retrieved
        Where the view can be seen again, and the day on which it was seen.
    """

    key: str
    language: Language
    authors: tuple[str, ...]
    title: str
    abstract: str
    site: str
    versions: tuple[str, ...]
    issued: tuple[int, ...]
    licence: str
    address: str
    retrieved: date


def citation(exhibit: Exhibit, catalogue: Catalogue, *, address: str, retrieved: date) -> Citation:
    """Return the reference to an exhibit as it was seen at an address on a day."""
    language, sources = exhibit.language, exhibit.sources
    vintages = [source.vintage for source in sources if _ISO.fullmatch(source.vintage)]
    # "2020-09" is newer than "2020": it says more.
    issued = tuple(int(part) for part in max(vintages, default="").split("-") if part)
    name = file_name(exhibit, catalogue, "")
    return Citation(
        key=name.rstrip("."),
        language=language,
        authors=_each_once(source.provider for source in sources),
        title=exhibit.title,
        abstract=". ".join(text for text in (exhibit.subtitle, exhibit.summary) if text),
        site=message(language, "shell.name"),
        versions=_each_once(_version(source, language) for source in sources),
        issued=issued,
        licence="; ".join(_each_once(source.licence for source in sources)),
        address=address,
        retrieved=retrieved,
    )


def _version(source: Source, language: Language) -> str:
    """Return which table was used, as published when; without words for a date not known."""
    table = source.table or source.title
    vintage = vintage_text(source, language)
    if not vintage:
        return table
    return message(language, "citations.version", table=table, vintage=vintage)


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
