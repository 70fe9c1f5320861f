"""What stands beside files that were taken away together: what each is, whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.about import about
from dashboard.renderers.chapters import Chapter
from dashboard.renderers.citation import citation
from dashboard.renderers.citation_styles import apa
from dashboard.renderers.text import named, underlined
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

NAME = "readme.txt"

_OPENING = ("title", "subtitle", "summary")


def readme(
    exhibit: Exhibit,
    catalogue: Catalogue,
    files: Mapping[str, str],
    *,
    address: str,
    retrieved: date,
    left_out: Sequence[str] = (),
) -> str:
    """Return the text of a view's readme; it ends with a line break.

    Parameters
    ----------
    files
        Name of a file -> its form, a key of ``bundles.file``.
    address, retrieved
        Where the view can be seen again, and the day on which the files were made.
    left_out
        Reasons why a file that a reader would expect is not there.
    """
    language = exhibit.language
    lines = about(exhibit, address=address, retrieved=retrieved)
    cited = citation(exhibit, catalogue, address=address, retrieved=retrieved)
    return paragraphs(
        underlined(exhibit.title),
        *(line.text for line in lines if line.key in _OPENING[1:]),
        headed(language, "files", "\n".join([*listed(language, files), *left_out])),
        headed(language, "citation", apa(cited).rstrip()),
        headed(
            language,
            "about",
            "\n".join(named(exhibit, line) for line in lines if line.key not in _OPENING),
        ),
    )


def paragraphs(*parts: str) -> str:
    """Return parts with an empty line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"


def headed(language: Language, key: str, body: str) -> str:
    """Return a part under its heading, a key of ``bundles.heading``."""
    return f"{underlined(message(language, f'bundles.heading.{key}'))}\n\n{body}"


def listed(language: Language, files: Mapping[str, str]) -> list[str]:
    """Return a line per file: its name and what it is."""
    return [
        f"- {name}: {message(language, f'bundles.file.{form}')}" for name, form in files.items()
    ]


def readme_of_all(
    title: str, chapters: Sequence[Chapter], folders: Sequence[str], *, address: str
) -> str:
    """Return the readme of a collection: each view with its folder, and where it can be seen."""
    language = chapters[0].exhibit.language
    views = [
        f"{folder}/\n  {chapter.heading}\n  {chapter.exhibit.subtitle}\n  {chapter.address}"
        for chapter, folder in zip(chapters, folders, strict=True)
    ]
    return paragraphs(underlined(title), headed(language, "views", "\n\n".join(views)), address)
