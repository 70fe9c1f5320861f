"""A slide → HTML: complete without script, one page of paper each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.exhibits.exhibit import Exhibit, Source
from dashboard.exhibits.narrative.tabled import Cell, Row
from dashboard.exhibits.query import view_query
from dashboard.exhibits.slides import Slide
from dashboard.renderers.chart_box import below_chart, chart_box
from dashboard.renderers.embed_page import licence_name, source_line, sources_line
from dashboard.renderers.present.frame import slide_frame
from dashboard.renderers.present.parts import is_small
from dashboard.renderers.qr import qr_svg
from dashboard.renderers.table import table_html, vintage_text
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Longest address that is made a code of: a longer one is not read across a room.
LONGEST_CODE = 800

#: A code of an address that is longer than this has squares so small that it is made larger.
DENSE_CODE = 250


@dataclass(frozen=True)
class Place:
    """Where a slide stands: its number from one, of how many; ``origin`` is the site's address."""

    number: int
    count: int
    language: Language
    origin: str

    @property
    def anchor(self) -> str:
        """Return the fragment of its address."""
        return f"slide-{self.number}"

    def words(self) -> str:
        """Return the place in words."""
        return message(self.language, "present.place", number=self.number, count=self.count)


def slide_html(slide: Slide, place: Place, catalogue: Catalogue, *, home: str, above: str) -> str:
    """Return a slide as a section.

    Parameters
    ----------
    home
        Path of the page that tells the same.
    above
        What must be known before the first slide is read, as HTML.
    """
    inside = {
        "opening": lambda: _opening(slide, place, home, above),
        "section": lambda: _section(slide, place),
        "figure": lambda: _figure(slide, place, catalogue),
        "rows": lambda: _rows(slide, place, home),
        "sources": lambda: _sources(slide, place, home),
    }[slide.kind]()
    notes = notes_html(slide)
    word = escape(message(place.language, "present.notes.name"))
    told = f'<div class="slide-notes" data-title="{word}">{notes}</div>' if notes else ""
    where = escape(place.words())
    return (
        f'<section class="slide slide-{slide.kind}" id="{place.anchor}" tabindex="-1" '
        f'aria-labelledby="{place.anchor}-title" data-place="{where}">'
        f"{inside}{told}</section>\n"
    )


def notes_html(slide: Slide) -> str:
    """Return what is said to a slide, as paragraphs."""
    return _paragraphs(slide.notes)


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def _title(slide: Slide, place: Place, level: int) -> str:
    name = f'class="slide-title" id="{place.anchor}-title"'
    return f"<h{level} {name}>{escape(slide.title)}</h{level}>"


def _opening(slide: Slide, place: Place, home: str, above: str) -> str:
    listed = len(slide.text) > 1
    items = "".join(f"<li>{escape(text)}</li>" for text in slide.text)
    text = f'<ol class="slide-list">{items}</ol>' if listed else _paragraphs(slide.text)
    name = escape(message(place.language, "shell.name"))
    return (
        f'<div class="slide-words"><p class="slide-kicker">{name}</p>{_title(slide, place, 1)}'
        f"{text}{above}</div>{_foot(place, '', home)}"
    )


def _section(slide: Slide, place: Place) -> str:
    words = f"{_title(slide, place, 2)}{_paragraphs(slide.text)}"
    return f'<div class="slide-words">{words}</div>{_foot(place, "", "")}'


def _figure(slide: Slide, place: Place, catalogue: Catalogue) -> str:
    shown = slide.exhibit
    if shown is None:
        raise ValueError(slide.title)
    query = view_query(shown.view, catalogue)
    has_chart = shown.view.chart != "table" and not shown.empty
    path = f"/{place.language}/present/{slide.part}/view.json?{query}"
    live = f' data-figure="{escape(path)}"' if has_chart else ""
    form = _form(shown) if has_chart else " is-table"
    return (
        f'<header class="slide-head">{_title(slide, place, 3)}'
        f'<p class="figure-measure">{escape(shown.subtitle)}</p></header>'
        f'<figure class="figure slide-body{form}" '
        f'aria-labelledby="{place.anchor}-title"{live}>'
        f"{_shown(slide, shown, place, catalogue)}</figure>"
        f"{_foot(place, source_line(shown), f'/{place.language}/explore?{query}')}"
    )


def _form(shown: Exhibit) -> str:
    """Return the class of a chart that has its place in another way than most."""
    if shown.view.chart == "rank" and slide_frame(shown).columns > 1:
        return " is-listed"
    return " is-map" if shown.view.chart == "map" else ""


def _shown(slide: Slide, shown: Exhibit, place: Place, catalogue: Catalogue) -> str:
    told = f'<p class="figure-summary">{escape(shown.empty or shown.summary)}</p>'
    if shown.empty:
        return told
    if shown.view.chart == "table":
        table = table_html(shown, anchor=place.anchor, title=slide.title)
        small = " is-small" if is_small(shown) else ""
        return (
            f'<div class="table-scroll slide-table{small}" tabindex="0" role="region" '
            f'aria-labelledby="{place.anchor}-title">{table}</div>{_paragraphs(slide.text)}{told}'
        )
    box = chart_box(shown, catalogue, title=slide.title, shapes=False, wide=slide_frame(shown))
    below = below_chart(shown, catalogue)
    return f'<div class="slide-chart">{box}</div><div class="slide-beside">{below}{told}</div>'


def _rows(slide: Slide, place: Place, home: str) -> str:
    """Return a table of the story in large type; all that it says beside the figures is spoken."""
    shown = slide.table
    if shown is None:
        raise ValueError(slide.title)
    measure = f'<p class="figure-measure">{escape(shown.measure)}</p>' if shown.measure else ""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in shown.heads)
    head = f"<thead><tr>{heads}</tr></thead>" if heads else ""
    rows = "".join(_row(row, shown.heads) for row in shown.rows)
    sources = sources_line(shown.sources, place.language) if shown.sources else ""
    return (
        f'<header class="slide-head">{_title(slide, place, 3)}{measure}</header>'
        f'<table class="rows-table rows-{shown.anchor}" aria-labelledby="{place.anchor}-title">'
        f"{head}<tbody>{rows}</tbody></table>{_foot(place, sources, f'{home}#{shown.anchor}')}"
    )


def _row(row: Row, heads: Sequence[str]) -> str:
    """Return a row; on a narrow screen each cell says what stands in it."""
    first, *others = row.cells
    named = heads[1:] or ("",) * len(others)
    cells = "".join(
        f"<td{_class(cell)}{_label(head)}>{_cell(cell)}</td>"
        for cell, head in zip(others, named, strict=True)
    )
    return f'<tr><th scope="row">{_cell(first)}</th>{cells}</tr>'


def _class(cell: Cell) -> str:
    return ' class="value"' if cell.number else ""


def _label(head: str) -> str:
    return f' data-label="{escape(head)}"' if head else ""


def _cell(cell: Cell) -> str:
    detail = f"<small>{escape(cell.detail)}</small>" if cell.detail else ""
    return "<br>".join(escape(line) for line in cell.lines) + detail


def _sources(slide: Slide, place: Place, home: str) -> str:
    items = "".join(f"<li>{_cited(source, place.language)}</li>" for source in slide.sources)
    return (
        f'<div class="slide-words">{_title(slide, place, 2)}'
        f'<ul class="slide-list">{items}</ul></div>{_foot(place, "", home)}'
    )


def _cited(source: Source, language: Language) -> str:
    title = escape(source.title)
    if source.address:
        title = f'<a href="{escape(source.address)}">{title}</a>'
    words = (source.provider, source.table, vintage_text(source, language))
    rest = ", ".join(escape(part) for part in (*words, licence_name(source.licence)) if part)
    return f"{title}. {rest}."


def _foot(place: Place, sources: str, path: str) -> str:
    """Return the last line of a slide: sources, where to see it again, a code for telephones."""
    address = f"{place.origin}{path}"
    again = code = ""
    if path:
        words = escape(message(place.language, "present.again"))
        link = escape(address)
        seen = escape(address.partition("?")[0].partition("://")[2] or path.partition("?")[0])
        again = f'<p class="slide-again"><a href="{link}">{words}</a> <span>{seen}</span></p>'
        if place.origin and len(address) <= LONGEST_CODE:
            dense = " is-dense" if len(address) > DENSE_CODE else ""
            code = f'<div class="slide-code{dense}" aria-hidden="true">{qr_svg(address)}</div>'
    told = f'<p class="figure-sources">{sources}</p>' if sources else ""
    number = f'<p class="slide-place">{escape(place.words())}</p>'
    return f'<footer class="slide-foot"><div>{told}{again}{number}</div>{code}</footer>'
