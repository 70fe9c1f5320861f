"""Exhibit → the page inside an embed: one figure, complete before any script runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.exhibits.embed_choice import Chooser
from dashboard.exhibits.embed_options import EmbedOptions
from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.renderers.chart_box import below_chart, chart_box
from dashboard.renderers.table import table_html
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

KEY = "view"

#: Links leave the frame: a page of ours in the frame of another would be without its address.
_AWAY = 'target="_blank" rel="noopener"'


@dataclass(frozen=True)
class Surroundings:
    """The addresses that an embed needs.

    ``style``, ``script``, ``plotly`` and ``font`` are built files. ``action`` is the address of
    embeds in this language, ``figure`` that of the interactive figure, ``full`` that of the view
    on the site, ``paper`` of what it says of itself when it is printed; ``previews`` are the
    elements of the head that other sites read.
    """

    style: str
    script: str
    plotly: str
    font: str
    action: str
    figure: str
    full: str
    paper: str
    previews: str


@dataclass(frozen=True)
class Choice:
    """What can be chosen in the frame, and what is sent along."""

    choosers: Sequence[Chooser]
    kept: Sequence[tuple[str, str]]


def embed_page(
    exhibit: Exhibit,
    catalogue: Catalogue,
    *,
    options: EmbedOptions,
    notices: Sequence[str],
    choice: Choice | None,
    around: Surroundings,
) -> str:
    """Return the whole document.

    Parameters
    ----------
    notices
        What a reader must know before the figure, as HTML.
    choice
        None where nothing can be chosen in the frame.
    """
    theme = "" if options.theme == "auto" else f' data-theme="{options.theme}"'
    scheme = "light dark" if options.theme == "auto" else options.theme
    return (
        f'<!DOCTYPE html>\n<html lang="{exhibit.language}"{theme} data-plotly="{around.plotly}">\n'
        f'<head>\n<meta charset="utf-8">\n<title>{escape(exhibit.title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="{scheme}">\n'
        f'<meta name="description" content="{escape(exhibit.summary or exhibit.empty)}">\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{around.full}">\n'
        f"{around.previews}"
        f'<link rel="preload" href="{around.font}" as="font" type="font/woff2" crossorigin>\n'
        f'<link rel="stylesheet" href="{around.style}">\n'
        f'<link rel="stylesheet" media="print" href="{escape(around.paper)}">\n'
        '<link rel="icon" href="data:,">\n'
        f'<script defer src="{around.script}"></script>\n</head>\n<body>\n<main>\n'
        f"{_notices(notices)}{_figure(exhibit, catalogue, options, choice, around)}"
        "\n</main>\n</body>\n</html>\n"
    )


def _notices(notices: Sequence[str]) -> str:
    if not notices:
        return ""
    lines = "".join(f"<p>{notice}</p>" for notice in notices)
    return f'<div class="embed-notice" role="note">{lines}</div>\n'


def _figure(
    exhibit: Exhibit,
    catalogue: Catalogue,
    options: EmbedOptions,
    choice: Choice | None,
    around: Surroundings,
) -> str:
    has_chart = exhibit.view.chart != "table"
    live = f' data-figure="{escape(around.figure)}"' if has_chart and not exhibit.empty else ""
    seen = "" if options.title else " spoken"
    shown = _table(exhibit)
    if has_chart:
        box = chart_box(exhibit, catalogue, title=exhibit.title, paper=True)
        shown = box + below_chart(exhibit, catalogue)
    return (
        f'<figure class="figure" id="{KEY}" aria-labelledby="{KEY}-title"{live}>'
        f'<h1 class="figure-title{seen}" id="{KEY}-title">{escape(exhibit.title)}</h1>'
        f'<p class="figure-measure{seen}">{escape(exhibit.subtitle)}</p>'
        f"{shown}"
        f"{_form(exhibit.language, choice, around.action) if choice else ''}"
        f'<p class="figure-summary">{escape(exhibit.empty or exhibit.summary)}</p>'
        f'<div class="figure-foot"><p class="figure-sources">{source_line(exhibit)}</p>'
        f"{_folded_table(exhibit) if has_chart else ''}{_notes(exhibit)}"
        f"{_more(exhibit, around.full)}</div></figure>"
    )


def _form(language: Language, choice: Choice, action: str) -> str:
    """Return a form that asks for another embed by itself, in its own frame."""
    fields = "".join(_select(one) for one in choice.choosers)
    kept = "".join(
        f'<input type="hidden" name="{escape(key)}" value="{escape(value)}">'
        for key, value in choice.kept
    )
    show = escape(message(language, "embed.choose.show"))
    return (
        f'<form class="embed-choice" method="get" action="{action}">{fields}{kept}'
        f'<button type="submit">{show}</button></form>'
    )


def _select(one: Chooser) -> str:
    options = "".join(
        f'<option value="{escape(value)}"{" selected" if value == one.value else ""}>'
        f"{escape(name)}</option>"
        for value, name in one.choices
    )
    return (
        f'<div><label for="choose-{one.key}">{escape(one.label)}</label>'
        f'<select id="choose-{one.key}" name="{one.key}" autocomplete="off">{options}'
        "</select></div>"
    )


def source_line(exhibit: Exhibit) -> str:
    """Return where the numbers come from: provider, table as a link, vintage and licence."""
    return sources_line(exhibit.sources, exhibit.language)


def sources_line(sources: Sequence[Source], language: Language) -> str:
    """Return sources in a sentence, as `source_line` writes those of an exhibit."""
    named = ", ".join(_source(source, language) for source in sources)
    return f"{escape(message(language, 'shell.figure.sources'))} {named}."


def _source(source: Source, language: Language) -> str:
    name = escape(f"{source.provider} {source.table}".strip())
    if source.address:
        address, title = escape(source.address), escape(source.title)
        name = f'<a href="{address}" title="{title}" {_AWAY}>{name}</a>'
    vintage = format_date(source.vintage, language) if source.vintage else ""
    behind = ", ".join(escape(part) for part in (vintage, licence_name(source.licence)) if part)
    return f"{name} ({behind})" if behind else name


def licence_name(licence: str) -> str:
    """Return a licence as its texts write it: ``CC BY 4.0`` for ``CC-BY-4.0``."""
    return licence.replace("-", " ")


def _table(exhibit: Exhibit) -> str:
    return (
        f'<div class="table-scroll" tabindex="0" role="region" aria-labelledby="{KEY}-title">'
        f"{table_html(exhibit, anchor=KEY)}</div>"
    )


def _folded(kind: str, word: str, inside: str) -> str:
    return f'<details class="figure-{kind}"><summary>{escape(word)}</summary>{inside}</details>'


def _folded_table(exhibit: Exhibit) -> str:
    return _folded("table", message(exhibit.language, "shell.figure.table"), _table(exhibit))


def _notes(exhibit: Exhibit) -> str:
    if not exhibit.notes:
        return ""
    word = message(exhibit.language, "shell.figure.notes", count=len(exhibit.notes))
    lines = "".join(f"<li>{escape(note.text)}</li>" for note in exhibit.notes)
    return _folded("notes", word, f"<ul>{lines}</ul>")


def _more(exhibit: Exhibit, full: str) -> str:
    language = exhibit.language
    name = message(language, "shell.name")
    named = escape(message(language, "embed.more_named", name=name, title=exhibit.title))
    words = escape(message(language, "embed.more", name=name))
    return f'<a class="embed-more" href="{full}" aria-label="{named}" {_AWAY}>{words}</a>'
