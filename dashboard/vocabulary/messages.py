"""Every word a visitor reads, in three languages.

One file per language and area, ``messages/<language>/<area>.toml``.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.errors import MessageError
from dashboard.vocabulary.language import Language

FOLDER = Path(__file__).resolve().parent / "messages"


@cache
def messages(language: Language) -> Mapping[str, str]:
    """Return all texts of a language: ``"area.key.sub"`` -> text with ``{placeholders}``.

    Raises
    ------
    MessageError
        A value in a message file is not a text.
    """
    found: dict[str, str] = {}
    for path in sorted((FOLDER / language).glob("*.toml")):
        found.update(_flat(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))))
    return found


def _flat(prefix: str, part: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in part.items():
        key = f"{prefix}.{name}"
        if isinstance(value, Mapping):
            yield from _flat(key, value)
        elif isinstance(value, str):
            yield key, value
        else:
            raise MessageError(f"{key}: expected a text, found {value!r}")


def has_message(language: Language, key: str) -> bool:
    """Return whether a text has been written for a key."""
    return key in messages(language)


def message(language: Language, key: str, **values: object) -> str:
    """Return the text of a key with its placeholders filled.

    Raises
    ------
    MessageError
        The key is unknown in this language, or a placeholder has no value.
    """
    text = messages(language).get(key)
    if text is None:
        raise MessageError(f"{language}: no message {key!r}")
    if "{" not in text and "}" not in text:
        return text
    try:
        return text.format(**values)
    except (KeyError, IndexError, ValueError) as error:
        raise MessageError(f"{language}: {key!r} cannot be filled: {error!r}") from error


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names of the placeholders of a text, in order, each once."""
    names = (name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
    return tuple(dict.fromkeys(names))
