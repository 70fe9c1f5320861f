"""What an embed is asked besides its view: how it looks in its frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from dashboard.exhibits.query import MOST_CHARACTERS
from dashboard.vocabulary.language import LANGUAGES, Language

#: Option -> its values, the default first.
OPTIONS: Mapping[str, Sequence[str]] = {
    "theme": ("auto", "light", "dark"),
    "title": ("1", "0"),
    "controls": ("0", "1"),
}
#: Another language than that of the address; it leads to the address of that language.
LANGUAGE = "lang"
#: The day of which the figures are shown.
VINTAGE = "vintage"


@dataclass(frozen=True)
class EmbedOptions:
    """How an embed looks.

    Attributes
    ----------
    theme
        ``light``, ``dark``, or ``auto``: what the reader's system prefers.
    title
        Whether title and measure are seen; they are always there to be heard.
    controls
        Whether region or year can be chosen in the frame.
    vintage
        Day of which the figures are shown, ``YYYY-MM-DD``; ``""`` = the newest.
    """

    theme: str = OPTIONS["theme"][0]
    title: bool = True
    controls: bool = False
    vintage: str = ""

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the options that differ from the defaults, as they stand in an address."""
        written = {
            "theme": self.theme,
            "title": "1" if self.title else "0",
            "controls": "1" if self.controls else "0",
        }
        chosen = [(key, value) for key, value in written.items() if value != OPTIONS[key][0]]
        if self.vintage:
            chosen.append((VINTAGE, self.vintage))
        return tuple(chosen)

    def query(self) -> str:
        """Return the options as they follow a view: ``"&theme=dark"``; empty when all are usual."""
        return "".join(f"&{urlencode([pair])}" for pair in self.pairs())


@dataclass(frozen=True)
class EmbedAsked:
    """A query of an embed, read.

    ``view`` holds the pairs that are none of ours; ``wrong`` the keys of options that have no
    such value. ``language`` is that of ``lang``, where it names one. ``unread`` tells that a part
    of the query could not be read: it came too late, or is no value of a key.
    """

    view: tuple[tuple[str, str], ...]
    options: EmbedOptions
    language: Language | None
    wrong: tuple[str, ...]
    unread: bool


def read_embed(query: str) -> EmbedAsked:
    """Return what a query asks of an embed. Never raises: what is wrong is left out, and told."""
    unread = len(query) > MOST_CHARACTERS
    if unread:
        query = query[:MOST_CHARACTERS].rpartition("&")[0]
    unread |= any(part and "=" not in part for part in query.split("&"))
    pairs = [(key, value.strip()) for key, value in parse_qsl(query)]
    ours = (*OPTIONS, LANGUAGE, VINTAGE)
    sent = {key: value for key, value in reversed(pairs) if key in ours and value}
    wrong = [key for key in OPTIONS if sent.get(key, OPTIONS[key][0]) not in OPTIONS[key]]
    chosen = {
        key: values[0] if key in wrong else sent.get(key, values[0])
        for key, values in OPTIONS.items()
    }
    language = next((one for one in LANGUAGES if one == sent.get(LANGUAGE)), None)
    if LANGUAGE in sent and language is None:
        wrong.append(LANGUAGE)
    return EmbedAsked(
        view=tuple((key, value) for key, value in pairs if key not in ours),
        options=EmbedOptions(
            theme=chosen["theme"],
            title=chosen["title"] == "1",
            controls=chosen["controls"] == "1",
            vintage=sent.get(VINTAGE, ""),
        ),
        language=language,
        wrong=tuple(wrong),
        unread=unread,
    )
