r"""Text → LaTeX, for BibTeX files that every program reads: letters with signs as ``{\"u}``."""

from __future__ import annotations

import unicodedata

_SIGNS = {
    "\\": r"{\textbackslash}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    "ß": r"{\ss}", "ẞ": r"{\SS}", "æ": r"{\ae}", "Æ": r"{\AE}", "ø": r"{\o}", "Ø": r"{\O}",
    "œ": r"{\oe}", "ł": r"{\l}", "Ł": r"{\L}", "–": "--", "—": "---", "−": "$-$", "’": "'",
    "‘": "`", "“": "``", "”": "''", "„": r"{\quotedblbase}", "€": r"{\texteuro}",
    "…": r"{\ldots}", "·": r"{\textperiodcentered}", "×": r"{\texttimes}", "²": r"$^2$",
    "±": r"$\pm$", "\u00a0": "~", "\u202f": "~", "<": r"{\textless}", ">": r"{\textgreater}",
    "|": r"{\textbar}", '"': r"{\textquotedbl}",
}  # fmt: skip

#: Combining sign -> the accent of LaTeX.
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"', "\u030a": "r ",
    "\u030c": "v ", "\u0327": "c ",
}  # fmt: skip


def latex(text: str) -> str:
    """Return a text in which no sign has a meaning of its own; letters LaTeX lacks stay."""
    return "".join(_SIGNS.get(one) or _accented(one) for one in unicodedata.normalize("NFC", text))


def _accented(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    if len(apart) == 2 and apart[1] in _ACCENTS:
        return f"{{\\{_ACCENTS[apart[1]]}{apart[0]}}}"
    return letter
