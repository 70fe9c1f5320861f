"""Exhibit → a page of its own with nothing but its table: to copy into a sheet or a text."""

from __future__ import annotations

from datetime import date
from html import escape

from dashboard.exhibits.exhibit import Exhibit
from dashboard.renderers.about import Line, about, line_name
from dashboard.renderers.table import table_html

#: Words that are only heard are placed out of sight; what is copied stays plain.
_STYLE = """
:root{color-scheme:light dark;font:1rem/1.5 "Source Sans 3",Arial,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:.5rem}
th,td{padding:.25rem .75rem .25rem 0;text-align:left;border-bottom:1px solid}
.value{text-align:right}
.scroll{overflow:auto}
h1{font-size:1.5rem;line-height:1.25}
dt{font-weight:600}
dd{margin:0 0 .5rem}
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
        style=_STYLE,
        summary=escape(exhibit.summary),
        table=table_html(exhibit, anchor="view"),
        lines="".join(_line(exhibit, line) for line in lines),
    )


def _line(exhibit: Exhibit, line: Line) -> str:
    text = escape(line.text)
    if line.link:
        text = f'<a href="{text}">{text}</a>'
    return f"<dt>{escape(line_name(exhibit.language, line))}</dt><dd>{text}</dd>"
