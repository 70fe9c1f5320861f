"""Every error raised on purpose, in one tree.

Each message says what was sent, what was expected and what to do. Messages are
for engineers and API users, in English; pages show their own, translated words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class DashboardError(Exception):
    """Root of all errors that this program raises on purpose."""


# ---- data -----------------------------------------------------------------


class DataError(DashboardError):
    """The data package cannot be used as it stands."""


class TableError(DataError):
    """One rule is broken at one place of one file; the whole table is refused."""

    def __init__(self, file: str, line: int | None, field: str | None, rule: str, hint: str = ""):
        self.file, self.line, self.field, self.rule, self.hint = file, line, field, rule, hint
        place = file + (f", line {line}" if line else "") + (f", field {field!r}" if field else "")
        super().__init__(f"{place}: {rule}" + (f" ({hint})" if hint else ""))


class SourceError(DataError):
    """A source file or answer does not have the form its provider promises."""


# ---- questions ------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    """A sentence by its key under ``refusals`` of the messages, and what is filled in."""

    key: str
    values: tuple[tuple[str, object], ...] = ()


#: How many of the values that would do a line of text names.
_LISTED = 8


@dataclass(frozen=True)
class Problem:
    """What is wrong with one key of a query.

    ``kind`` names the rule that is broken, where a reader is told of it in words of its own.
    ``reason`` is in English for programs; ``said`` is what it is made of, for other languages.
    """

    key: str
    sent: str
    allowed: tuple[str, ...]
    reason: str
    kind: str = ""
    said: tuple[Said, ...] = ()

    def __str__(self) -> str:
        """Return what was sent, what is wrong with it and what would do, the first that would."""
        expected = ", ".join(one for one in self.allowed[:_LISTED] if one)
        more = ", …" if self.allowed[_LISTED:] else ""
        known = f"; expected {expected}{more}" if expected else ""
        return f"{self.key}={self.sent!r}: {self.reason}{known}"


class ViewError(DashboardError):
    """A query does not describe a view. Carries one problem per key; 422 at the API."""

    def __init__(self, problems: Sequence[Problem]):
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


class UnknownPartError(DashboardError):
    """A page has no part of that name, or no parts at all; 404."""

    def __init__(self, name: str):
        super().__init__(f"{name!r} is no part of this page; its links name those that are")


# ---- words ----------------------------------------------------------------


class MessageError(DashboardError):
    """A text key is unknown in a language, or a placeholder was not filled."""


# ---- surroundings ---------------------------------------------------------


class SettingError(DashboardError):
    """An environment variable has a value that cannot be used."""


class AssetError(DashboardError):
    """A built asset is missing or stale; `make assets` builds it."""


class OptionError(DashboardError):
    """An option of a command has a value that cannot be used; it ends with 2."""


class MissingProgramError(DashboardError):
    """A command needs a program that is not installed; the message says how to get it."""
