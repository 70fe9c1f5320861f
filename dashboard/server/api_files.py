"""The description of a view's addresses, figure and files: made of the list of formats itself."""

from __future__ import annotations

from typing import Any

from dashboard.server.api_models import view_parameters
from dashboard.server.formats import FORMATS
from dashboard.server.orders import Format
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import has_message, message

Described = dict[str, Any]

FIGURE = "view.json"
_FAILURE = {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}
#: A figure is what plotly.js draws, with the words of the exhibit.
_FIGURE: Described = {
    "type": "object",
    "required": ["data", "layout", "meta"],
    "properties": {
        "data": {"type": "array", "items": {"type": "object"}},
        "layout": {"type": "object"},
        "meta": {"type": "object"},
    },
}
ACCEPT_LANGUAGE: Described = {
    "name": "Accept-Language",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
}
_ETAG: Described = {"ETag": {"schema": {"type": "string"}}}
#: Status -> which words of ``api.answers`` say what it means.
ANSWERS = {"200": "found", "304": "unchanged", "404": "missing", "422": "refused", "503": "busy"}


def view_paths() -> Described:
    """Return the addresses of a view below a language, described: the figure, then each file."""
    figure = {"application/json": {"schema": _FIGURE}}
    paths = {"/{lang}/view.json": _operation("view_json", figure, {})}
    for form, made_as in FORMATS.items():
        paths[f"/{{lang}}/view.{form}"] = _operation(
            f"view_{form}", _content(made_as), made_as.options
        )
    return paths


def _content(made_as: Format) -> Described:
    """Return the media types of a format, each a text or bytes."""
    types = dict.fromkeys((made_as.media_type, *(kind for kind, _ in made_as.kinds.values())))
    binary = {"type": "string", "format": "binary"} if made_as.packed else {"type": "string"}
    return {name.split(";")[0]: {"schema": binary} for name in types}


def _operation(name: str, content: Described, options: Any) -> Described:
    language = {
        "name": "lang",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "enum": list(LANGUAGES)},
        "description": key_words("en", "lang"),
    }
    chosen = [
        {
            "name": key,
            "in": "query",
            "required": False,
            "schema": {"type": "string", "enum": list(values), "default": values[0]},
            "description": key_words("en", key),
        }
        for key, values in options.items()
    ]
    describe = {key: key_words("en", key) for key in view_keys()}
    return {
        "get": {
            "operationId": name,
            "summary": route_words("en", name),
            "parameters": [language, *view_parameters(describe), *chosen],
            "responses": view_answers(content, busy=name != "view_json"),
        }
    }


def view_answers(content: Described, *, busy: bool) -> Described:
    """Return the answers to a view: what it is, that it did not change, or why there is none."""
    bodies: Described = {"200": content, "404": _FAILURE, "422": _FAILURE}
    if busy:
        bodies["503"] = _FAILURE
    found: Described = {
        status: {"description": answer_words("en", status), "content": body}
        for status, body in bodies.items()
    }
    found["200"]["headers"] = _ETAG
    found["304"] = {"description": answer_words("en", "304"), "headers": _ETAG}
    return dict(sorted(found.items()))


def view_keys() -> tuple[str, ...]:
    """Return the keys of a view's query, in their order."""
    return tuple(one["name"] for one in view_parameters({}))


def route_words(language: Language, name: str) -> str:
    """Return what an address answers; files share one sentence with the name of their format."""
    key = f"api.routes.{name}"
    if has_message(language, key):
        return message(language, key)
    return message(language, "api.file", form=name.removeprefix("view_"))


def key_words(language: Language, name: str) -> str:
    """Return what a key means; options of a format share one sentence."""
    key = f"api.keys.{name}"
    return message(language, key if has_message(language, key) else "api.option")


def answer_words(language: Language, status: str) -> str:
    """Return what a status means here."""
    return message(language, f"api.answers.{ANSWERS[status]}")
