"""Citation → a reference as text (APA), and as BibTeX, RIS and CSL-JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from dashboard.renderers.citation import Citation
from dashboard.renderers.latex import latex
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date


def apa(cited: Citation) -> str:
    """Return the reference in the form of a data set (Publication Manual of the APA, 7th ed.)."""
    year = str(cited.issued[0]) if cited.issued else message(cited.language, "citations.undated")
    kind = message(cited.language, "citations.kind")
    title = cited.title.rstrip(".")
    versions = f" ({'; '.join(cited.versions)})" if cited.versions else ""
    page = message(
        cited.language,
        "citations.page",
        site=cited.site,
        retrieved=format_date(cited.retrieved.isoformat(), cited.language),
        address=cited.address,
    )
    return f"{_authors(cited).rstrip('.')}. ({year}). {title}{versions} [{kind}]. {page}\n"


def bibtex(cited: Citation) -> str:
    """Return an entry of kind ``misc``, which every style of BibTeX and BibLaTeX knows.

    Titles and names are in double braces, so that no style changes capitals or takes a name apart.
    """
    fields = {
        "author": " and ".join(f"{{{latex(author)}}}" for author in cited.authors),
        "title": f"{{{latex(cited.title)}}}",
        "year": str(cited.issued[0]) if cited.issued else "",
        "howpublished": latex(cited.site),
        "version": latex("; ".join(cited.versions)),
        "note": latex(_note(cited)),
        "abstract": latex(cited.abstract),
        # An address has no sign that needs escaping here: braces in it are percent-encoded.
        "url": cited.address.replace("{", "%7B").replace("}", "%7D"),
        "urldate": cited.retrieved.isoformat(),
        "language": _LANGUAGES[cited.language],
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{cited.key},", *lines, "}"]) + "\n"


def ris(cited: Citation) -> str:
    """Return a record of kind ``DATA``; lines end as the format wants them."""
    issued = [f"{part:02d}" for part in cited.issued]
    pairs = [
        ("TY", "DATA"),
        ("ID", cited.key),
        *(("AU", author) for author in cited.authors),
        ("TI", cited.title),
        ("T2", cited.site),
        ("PY", issued[0] if issued else ""),
        ("DA", "/".join([*issued, "", "", ""][:4]) if issued else ""),
        ("ET", "; ".join(cited.versions)),
        ("AB", cited.abstract),
        ("N1", _note(cited)),
        ("UR", cited.address),
        ("Y2", cited.retrieved.strftime("%Y/%m/%d/")),
        ("LA", cited.language),
    ]
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in pairs if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl(cited: Citation) -> str:
    """Return the reference as CSL-JSON (citationstyles.org, schema 1.0): a list of one item."""
    seen = cited.retrieved
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "dataset",
        "author": [{"literal": author} for author in cited.authors],
        "title": cited.title,
        "container-title": cited.site,
        "issued": {"date-parts": [list(cited.issued)]} if cited.issued else {},
        "version": "; ".join(cited.versions),
        "abstract": cited.abstract,
        "note": _note(cited),
        "URL": cited.address,
        "accessed": {"date-parts": [[seen.year, seen.month, seen.day]]},
        "language": cited.language,
    }
    kept = {name: value for name, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2) + "\n"


#: Name of a style -> what writes it; the first is for people.
STYLES: Mapping[str, Callable[[Citation], str]] = {
    "apa": apa,
    "bibtex": bibtex,
    "ris": ris,
    "csl": csl,
}

#: Languages as BibLaTeX and babel call them.
_LANGUAGES = {"nl": "dutch", "en": "english", "de": "ngerman"}


def _authors(cited: Citation) -> str:
    *others, last = cited.authors or (cited.site,)
    if not others:
        return last
    key = "two" if len(others) == 1 else "more"
    return message(cited.language, f"citations.{key}", first=", ".join(others), last=last)


def _note(cited: Citation) -> str:
    """Return when it was seen and under which licence the figures are."""
    day = format_date(cited.retrieved.isoformat(), cited.language)
    told = [message(cited.language, "citations.consulted", retrieved=day)]
    if cited.licence:
        told.append(message(cited.language, "citations.licence", licence=cited.licence))
    return " ".join(told)


def _one_line(text: str) -> str:
    return " ".join(text.split())
