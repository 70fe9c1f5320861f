"""The words of the product: one text per key and language, read from `messages/{language}/{area}.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from dashboard.errors import MessageError
from dashboard.vocabulary.language import Language

FOLDER = Path(__file__).parent / "messages"


@cache
def messages(language: Language) -> Mapping[str, str]:
    """Return every message of a language by its dotted key; the first part is the file's stem.

    Raises
    ------
    MessageError
        A file is no TOML, or holds something else than texts.
    """
    found: dict[str, str] = {}
    for path in sorted((FOLDER / language).glob("*.toml")):
        try:
            tree = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise MessageError(f"{path.name} ({language}) is not TOML: {error}") from error
        found.update(_flat(path.stem, tree))
    return found


def _flat(prefix: str, tree: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in tree.items():
        name = f"{prefix}.{key}"
        if isinstance(value, Mapping):
            found.update(_flat(name, value))
        elif isinstance(value, str):
            found[name] = value
        else:
            raise MessageError(f"{name}: expected a text, found {value!r}")
    return found


def message(language: Language, key: str, **values: object) -> str:
    """Return a text with its placeholders filled.

    Raises
    ------
    MessageError
        The key is unknown in this language, or a placeholder has no value.
    """
    try:
        template = messages(language)[key]
    except KeyError:
        raise MessageError(f"no message {key!r} in {language!r}") from None
    try:
        return template.format_map(values)
    except (KeyError, IndexError) as error:
        raise MessageError(f"{key!r} in {language!r}: nothing given for {error}") from None


def has_message(language: Language, key: str) -> bool:
    """Return whether a key is known in a language."""
    return key in messages(language)


def placeholders(template: str) -> frozenset[str]:
    """Return the names of the placeholders of a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)
