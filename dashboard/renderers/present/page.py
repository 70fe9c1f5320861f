"""Slides → the page that shows them, and the page of notes for who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.exhibits.slides import Presentation
from dashboard.renderers.map_group import map_shapes
from dashboard.renderers.present.controls import controls, help_dialog, remote
from dashboard.renderers.present.slides import Place, notes_html, slide_html
from dashboard.renderers.still import shapes_needed
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message


@dataclass(frozen=True)
class Setting:
    """Where a presentation is shown.

    ``origin`` is the address of the site; ``home`` the path of the page that tells the same and
    ``path`` that of the presentation, both behind the language, queries included. ``style``,
    ``theme``, ``script``, ``plotly`` and ``fonts`` are built files. ``listed``: search engines may.
    ``previews`` are the elements of the head that other sites read.
    """

    language: Language
    origin: str
    home: str
    path: str
    style: str
    theme: str
    script: str
    plotly: str
    fonts: tuple[str, ...]
    listed: bool
    previews: str

    @property
    def notes(self) -> str:
        """Return the address of the page of notes."""
        path, mark, query = self.path.partition("?")
        return f"/{self.language}{path}/notes{mark}{query}"


def present_page(
    shown: Presentation, catalogue: Catalogue, setting: Setting, notices: Sequence[str]
) -> str:
    """Return the whole document of a presentation.

    Parameters
    ----------
    notices
        What could not be shown as it was asked, in sentences.
    """
    count, language = len(shown.slides), setting.language
    home = f"/{language}{setting.home}"
    told = "".join(f"<p>{escape(notice)}</p>" for notice in notices)
    above = f'<div class="slide-notice" role="note">{told}</div>' if told else ""
    slides = "".join(
        slide_html(
            slide,
            Place(number, count, language, setting.origin),
            catalogue,
            home=home,
            above=above,
        )
        for number, slide in enumerate(shown.slides, 1)
    )
    groups = {
        shapes_needed(slide.exhibit, catalogue): None for slide in shown.slides if slide.exhibit
    }
    shapes = "".join(map_shapes(catalogue, group) for group in groups if group)
    return _document(
        shown,
        setting,
        links=_links(setting) if setting.listed else '<meta name="robots" content="noindex">\n',
        body=(
            f'<body class="present">\n{shapes}<main class="slides">\n{slides}</main>\n'
            f"{controls(setting.language, notes=setting.notes, home=home)}"
            f"{help_dialog(setting.language)}</body>"
        ),
    )


def notes_page(shown: Presentation, setting: Setting) -> str:
    """Return the whole document of the notes: all below each other, or the one that is shown."""
    count = len(shown.slides)
    parts = []
    for number, slide in enumerate(shown.slides, 1):
        place = Place(number, count, setting.language, setting.origin)
        parts.append(
            f'<section class="note" id="{place.anchor}" data-place="{escape(place.words())}">'
            f'<h2>{escape(slide.title)}</h2><p class="note-place">{escape(place.words())}</p>'
            f"{notes_html(slide)}</section>\n"
        )
    name = escape(message(setting.language, "present.notes.name"))
    return _document(
        shown,
        setting,
        links='<meta name="robots" content="noindex">\n',
        body=(
            f'<body class="notes">\n<main><h1>{name}: {escape(shown.title)}</h1>\n'
            f"{remote(setting.language)}{''.join(parts)}</main>\n</body>"
        ),
    )


def _document(shown: Presentation, setting: Setting, *, links: str, body: str) -> str:
    title = message(setting.language, "present.title", title=shown.title)
    fonts = "".join(
        f'<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>\n'
        for font in setting.fonts
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{setting.language}" data-plotly="{setting.plotly}">\n'
        f'<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="description" content="{escape(shown.description)}">\n{links}'
        f"{setting.previews}"
        f'<script src="{setting.theme}"></script>\n{fonts}'
        f'<link rel="stylesheet" href="{setting.style}">\n<link rel="icon" href="data:,">\n'
        f'<script defer src="{setting.script}"></script>\n</head>\n{body}\n</html>\n'
    )


def _links(setting: Setting) -> str:
    """Name the address of this page and of its other languages."""
    named = [("canonical", "", setting.language)]
    named += [("alternate", f' hreflang="{language}"', language) for language in LANGUAGES]
    return "".join(
        f'<link rel="{rel}"{which} href="{escape(f"{setting.origin}/{language}{setting.path}")}">\n'
        for rel, which, language in named
    )
