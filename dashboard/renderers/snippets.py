"""A few lines of code that fetch exactly one view: in Python, in R, in Excel's Power Query.

Each reads the CSV for programs and keeps codes as text, so that no region, table or year is taken
for something else; a value that is missing is missing there too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from dashboard.exhibits.exhibit import Exhibit
from dashboard.vocabulary.messages import message

#: What may stand in an address as it is. Neither a quote nor a backslash: nothing ends a string.
_KEPT = ":/?&=,-._~%[]"


def snippet(exhibit: Exhibit, program: str, *, origin: str, query: str) -> str:
    """Return the code for a program of `PROGRAMS`, with a comment that says what it fetches.

    Parameters
    ----------
    origin
        Scheme and host of the site.
    query
        The one spelling of the view.
    """
    comment, code = PROGRAMS[program]
    language = exhibit.language
    shown = _address(f"{origin}/{language}/explore?{query}")
    site = message(language, "shell.name")
    told = [
        exhibit.title,
        exhibit.subtitle,
        message(language, "snippets.from", site=site, address=shown),
        message(language, f"snippets.note.{program}"),
    ]
    lines = [f"{comment} {' '.join(text.split())}" for text in told]
    fetched = _address(f"{origin}/{language}/view.csv?{query}&csv=plain")
    return "\n".join([*lines, "", code(fetched)]) + "\n"


def _address(address: str) -> str:
    """Return an address of which every sign is safe between quotes and in a comment."""
    return quote(address, _KEPT)


def _python(address: str) -> str:
    return f'''import collections

import pandas

address = "{address}"
kinds = collections.defaultdict(lambda: str, period=int, value=float)
frame = pandas.read_csv(address, dtype=kinds, keep_default_na=False, na_values={{"value": [""]}})
print(frame)'''


def _r(address: str) -> str:
    return f'''address <- "{address}"
frame <- read.csv(address, colClasses = "character", encoding = "UTF-8", na.strings = character())
frame$period <- as.integer(frame$period)
frame$value <- as.numeric(frame$value)
print(frame)'''


def _power_query(address: str) -> str:
    return f'''let
    Source = Csv.Document(
        Web.Contents("{address}"),
        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
    ),
    Named = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Missing = Table.ReplaceValue(Named, "", null, Replacer.ReplaceValue, {{"value"}}),
    Typed = Table.TransformColumnTypes(
        Missing,
        {{{{"period", Int64.Type}}, {{"value", type number}}}},
        "en-US"
    )
in
    Typed'''


#: Name -> how a comment begins, and what writes the code for an address.
PROGRAMS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "python": ("#", _python),
    "r": ("#", _r),
    "powerquery": ("//", _power_query),
}
