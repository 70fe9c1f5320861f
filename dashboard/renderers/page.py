"""Exhibit → a page of its own with nothing but its table: to copy into a sheet or a text."""

from __future__ import annotations

from datetime import date
from html import escape

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.about import Line, about, line_name
from dashboard.renderers.paper import paper_style
from dashboard.renderers.table import table_html
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

#: Words that are only heard are placed out of sight; what is copied stays plain.
_STYLE = """
:root{color-scheme:light dark;font:1rem/1.5 "Source Sans 3",Arial,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
table{min-width:min(100%,32rem);border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:.5rem}
th,td{padding:.25rem .75rem .25rem 0;text-align:left;border-bottom:1px solid}
.value{text-align:right}
.scroll{overflow:auto}
h1{font-size:1.5rem;line-height:1.25}
dt{font-weight:600}
dd{margin:0 0 .5rem}
@page{size:a4;margin:21mm 16mm 16mm;
@top-left{width:72%;font-size:7.5pt;text-align:left;word-break:break-all;content:var(--address)}
@top-right{width:28%;font-size:7.5pt;content:var(--vintage)}
@bottom-left{width:85%;font-size:7pt;text-align:left;content:var(--credits)}
@bottom-right{width:15%;font-size:7.5pt;content:counter(page) " / " counter(pages)}}
@page across{size:a4 landscape}
@media print{:root{color-scheme:light;font-size:10pt}
body{max-width:none;margin:0;padding:0}
main::before{float:right;margin:0 0 2mm 6mm;content:var(--code,"")}
main::after{font-size:7.5pt;overflow-wrap:anywhere;content:var(--whole,none)}
.scroll{clear:both;overflow:visible}
table{font-size:8pt;line-height:1.25}
tr,dt,dd{break-inside:avoid}
dl{display:grid;grid-template-columns:30mm 1fr;font-size:8.5pt;line-height:1.3}
dd{margin:0 0 1mm;overflow-wrap:anywhere}
th,td{padding:.45mm 3mm .45mm 0}
.scroll:has(th:nth-child(13)) :is(th,td){padding:.3mm 1mm .3mm 0;font-size:7pt}
sup{font-size:7pt}
main:has(.lies-down){page:across}}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);user-select:none}
"""
_PAGE = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
    '<link rel="icon" href="data:,">'
    "<style>{style}</style></head><body><main><h1>{title}</h1><p>{summary}</p>"
    '<div class="scroll" tabindex="0" role="region" aria-label="{title}">{table}</div>'
    "<dl>{lines}</dl></main></body></html>\n"
)

#: Lines that stand above or in the table already.
_ABOVE = frozenset({"title", "subtitle", "summary"})


def table_page(exhibit: Exhibit, *, address: str, retrieved: date | None = None) -> str:
    """Return a complete page in the language of the exhibit that loads nothing.

    ``address`` is where the view can be seen again, ``retrieved`` the day on which this was made.
    """
    told = about(exhibit, address=address, retrieved=retrieved)
    lines = [line for line in told if line.key not in _ABOVE]
    return _PAGE.format(
        language=exhibit.language,
        title=escape(exhibit.title),
        style=_STYLE + _paper(exhibit, address),
        summary=escape(exhibit.summary),
        table=table_html(exhibit, anchor="view"),
        lines="".join(_line(exhibit, line) for line in lines),
    )


def _paper(exhibit: Exhibit, address: str) -> str:
    """Return what the page says of itself on paper, as any page of the site does."""
    language = exhibit.language
    newest = max((source.vintage for source in exhibit.sources), default="")
    told = (
        message(language, "shell.footer.vintage", vintage=format_date(newest, language))
        if newest
        else ""
    )
    return paper_style(address, told, message(language, "shell.footer.sources"))


def _line(exhibit: Exhibit, line: Line) -> str:
    text = escape(line.text)
    if line.link:
        text = f'<a href="{text}">{text}</a>'
    return f"<dt>{escape(line_name(exhibit.language, line))}</dt><dd>{text}</dd>"
