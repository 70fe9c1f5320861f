"""What is wrong with a key, in a form that a script can act upon.

``allowed`` is never empty. It holds values of the key, the best first: setting the key to the first
one, problem by problem, ends in a valid view. `LEAVE_OUT` says that the key has to go: an empty
value counts as absent. The key ``query`` stands for the query as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dashboard.errors import Problem, Said
from dashboard.exhibits.view import View
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: What is allowed where nothing is: the empty value, which counts as absent.
LEAVE_OUT = ("",)
#: Most values that are listed as allowed.
MOST_ALLOWED = 60
#: Most characters of what was sent that are told.
_TOLD = 80

#: Key -> value as sent, lists joined.
Sent = Mapping[str, str]


class Fault(NamedTuple):
    """A rule between keys that is broken: the key to change, what would do, and the mended view."""

    key: str
    allowed: Sequence[str]
    reason: Said
    mended: View
    kind: str = ""


def why(key: str, **values: object) -> Said:
    """Return a reason by its key under ``refusals`` of the messages."""
    return Said(key, tuple(values.items()))


def problem(key: str, sent: str, allowed: Sequence[str], reason: Said, kind: str = "") -> Problem:
    """Return what is wrong with a key; says so when not all that is allowed is listed."""
    said = [reason]
    if len(allowed) > MOST_ALLOWED:
        said.append(why("listed", most=MOST_ALLOWED, count=len(allowed)))
    if tuple(allowed or LEAVE_OUT) == LEAVE_OUT:
        said.append(why("leave", name=key))
    listed = tuple(allowed[:MOST_ALLOWED]) or LEAVE_OUT
    return Problem(key[:_TOLD], sent[:_TOLD], listed, _joined(said, "en"), kind, tuple(said))


def reason_in(found: Problem, language: Language) -> str:
    """Return the reason of a problem in a language."""
    return _joined(found.said, language) if found.said else found.reason


def _joined(said: Sequence[Said], language: Language) -> str:
    return "; ".join(message(language, f"refusals.{one.key}", **dict(one.values)) for one in said)


def unknown_key(key: str, sent: str, known: Sequence[str]) -> Problem:
    """Return that a key does not exist, with those that do."""
    return problem(key, sent, LEAVE_OUT, why("unknown_key", keys=", ".join(known)))
