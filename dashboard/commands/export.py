"""`python -m dashboard export`: views as files in a folder, one or many at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tqdm import tqdm

from dashboard.commands.images import IMAGE_FORMS, Image, camera, take
from dashboard.errors import OptionError, Problem, ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view, view_query
from dashboard.exhibits.view import View
from dashboard.renderers.palette import THEMES, Theme
from dashboard.renderers.picture_frame import PICTURE_SIZES, PictureSize
from dashboard.server.exports import refuse_empty
from dashboard.server.formats import FORMATS
from dashboard.server.orders import Format, Order, name_of, taken
from dashboard.settings import Settings
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language

#: What can be asked for -> the format of the site and its options; images have none of their own.
KINDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    **{form: (form, one.defaults) for form, one in FORMATS.items()},
    "plain": ("csv", ("plain", "tidy")),
    "wide": ("csv", ("local", "wide")),
    **{form: (form, ()) for form in IMAGE_FORMS},
}


#: Characters of a view that cannot be made that are said again.
_SAID = 120


@dataclass(frozen=True)
class Wish:
    """What is asked of the command.

    ``views`` are queries or whole addresses, ``kinds`` keys of `KINDS`; ``size``, ``theme`` and
    ``scale`` are those of pictures.
    """

    views: tuple[str, ...]
    kinds: tuple[str, ...]
    folder: Path
    language: Language
    size: PictureSize = PICTURE_SIZES[0]
    theme: Theme = THEMES[0]
    scale: int = 2


def export(wish: Wish, catalogue: Catalogue, settings: Settings, made: date) -> list[str]:
    """Write the files of a wish; return what could not be made and why, a line each.

    A file is there whole or not at all. A view that is none or of which there is nothing, and an
    image that a browser cannot draw, keep no other from being written; nothing is when a program
    that images need is missing.

    Raises
    ------
    MissingProgramError
        Images are asked for, and what makes them is not installed.
    """
    shots = camera() if any(kind in IMAGE_FORMS for kind in wish.kinds) else None
    wish.folder.mkdir(parents=True, exist_ok=True)
    with tqdm(total=len(wish.views) * len(wish.kinds), unit="file", disable=None) as bar:
        run = _Run(wish, bar.update)
        for place, asked in enumerate(wish.views, 1):
            try:
                view = parse_view(asked.strip().rpartition("?")[2], catalogue)
                order = _order(view, catalogue, wish.language, settings.origin, made)
            except ViewError as error:
                run.fail(place, error, files=len(wish.kinds))
                continue
            run.view(place, order)
        if shots and run.images:
            take(shots, run.images, run.took, run.missed)
    return run.failures


class _Run:
    """What one run of the command has written, has yet to draw, and could not make."""

    def __init__(self, wish: Wish, advance: Callable[[int], object]):
        self._wish = wish
        self._advance = advance
        self._names: set[str] = set()
        self.images: list[Image] = []
        self.failures: list[str] = []

    def view(self, place: int, order: Order) -> None:
        """Write the files of a view that need no browser, and list its images."""
        for kind in self._wish.kinds:
            form, options = KINDS[kind]
            made_as = FORMATS.get(form, FORMATS["svg"])
            if made_as is FORMATS["svg"]:
                options = (self._wish.size, self._wish.theme)
            asked = replace(order, options=options)
            if form in IMAGE_FORMS:
                self._list(form, made_as, asked)
                continue
            try:
                file = taken(form, made_as, asked)
                self.write(_unused(file.name, self._names), file.content)
            except ViewError as error:
                self.fail(place, error)

    def write(self, name: str, content: bytes) -> None:
        """Write a file."""
        write_whole(self._wish.folder / name, content)
        self._advance(1)

    def took(self, image: Image, content: bytes) -> None:
        """Write an image."""
        self.write(image.name, content)

    def missed(self, image: Image, error: Exception) -> None:
        """Note that an image could not be made, by the name that its file would have had."""
        self.failures.append(f"{image.name}: {type(error).__name__}: {error}")
        self._advance(1)

    def fail(self, place: int, error: ViewError, files: int = 1) -> None:
        """Note that some files of a view could not be made."""
        asked = self._wish.views[place - 1]
        self.failures += [_told(place, asked, problem) for problem in error.problems]
        self._advance(files)

    def _list(self, form: str, made_as: Format, order: Order) -> None:
        name = _unused(name_of("svg", made_as, order, form), self._names)
        # A page of paper has no pixels to multiply.
        scale = self._wish.scale if form == "png" else 1
        self.images.append(Image(name, form, scale, lambda: made_as.make(order).decode()))


def _told(place: int, asked: str, problem: Problem) -> str:
    """Return what is wrong with a view, by its place, what would do, and the view as it was asked.

    A place alone is hard to find in a list with notes and empty lines.
    """
    why = f".{problem}" if problem.said else f": {problem.reason}"
    return f"view[{place}]{why} (asked: {asked[:_SAID]})"


def kinds_of(text: str) -> tuple[str, ...]:
    """Return the kinds of files in a list with commas, each once.

    Raises
    ------
    OptionError
        One of them does not exist, or there is none.
    """
    kinds = tuple(dict.fromkeys(kind.strip() for kind in text.split(",") if kind.strip()))
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown or not kinds:
        raise OptionError(f"--as={text!r}: expected any of {', '.join(KINDS)}, with commas")
    return kinds


def listed(path: Path) -> list[str]:
    """Return the views of a list: one a line; empty lines and what follows a ``#`` are left out.

    Raises
    ------
    OptionError
        The file cannot be read as text.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OptionError(f"--from={str(path)!r}: {error}; expected a text file") from error
    bare = (line.partition("#")[0].strip() for line in lines)
    return [line for line in bare if line]


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is never seen half-written, whatever happens meanwhile."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _order(view: View, catalogue: Catalogue, language: Language, origin: str, made: date) -> Order:
    found = exhibit(view, catalogue, language)
    query = view_query(view, catalogue)
    refuse_empty(found, "query", query)
    return Order(found, catalogue, (), origin, query, made)


def _unused(name: str, names: set[str]) -> str:
    """Return a name that no other file of this run has; two views may be called alike."""
    stem, _, ending = name.rpartition(".")
    number = 1
    while name in names:
        number += 1
        name = f"{stem}-{number}.{ending}"
    names.add(name)
    return name
