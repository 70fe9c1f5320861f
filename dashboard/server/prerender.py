"""Writes a tree of Dash components as HTML: the first delivery of a page.

What React will make of the same tree in the browser, element for element, so that the
takeover changes nothing that can be seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from dash.development.base_component import Component

from dashboard.errors import DashboardError
from dashboard.pages import native

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                  "param", "source", "track", "wbr"})  # fmt: skip

#: Components that draw nothing before a script runs.
SILENT = frozenset({("dash_core_components", "Store"), ("dash_core_components", "Graph"),
                    ("dash_core_components", "Location")})  # fmt: skip

#: Component type -> element, where the lower-cased type is not the element's name.
ELEMENTS = {"MapEl": "map", "ObjectEl": "object"}

#: Property -> attribute, where the lower-cased property is not the attribute's name.
ATTRIBUTES = {"className": "class", "htmlFor": "for", "acceptCharset": "accept-charset",
              "httpEquiv": "http-equiv"}  # fmt: skip

#: Attributes that are there or not; HTML gives their value no meaning.
BOOLEAN = frozenset({"allowFullScreen", "async", "autoFocus", "autoPlay", "checked", "controls",
                     "default", "defer", "disabled", "hidden", "loop", "multiple", "muted",
                     "noValidate", "open", "readOnly", "required", "reversed",
                     "selected"})  # fmt: skip

#: Properties that are for Dash alone.
DROPPED = frozenset({"children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks",
                     "n_submit", "n_submit_timestamp", "live", "html", "tag",
                     "options"})  # fmt: skip

#: CSS numbers that React writes without "px".
UNITLESS = frozenset({"animationIterationCount", "aspectRatio", "columnCount", "columns",
                      "fillOpacity", "flex", "flexGrow", "flexShrink", "fontWeight", "gridArea",
                      "gridColumn", "gridRow", "lineClamp", "lineHeight", "opacity", "order",
                      "orphans", "scale", "strokeOpacity", "strokeWidth", "tabSize", "widows",
                      "zIndex", "zoom"})  # fmt: skip


class PrerenderError(DashboardError):
    """A component has no written form."""


def prerender(node: Any) -> str:
    """Return the HTML of a component, of a list of them, or of a text or number.

    Raises
    ------
    PrerenderError
        A component of a type that is not known here.
    """
    return "".join(_write(node))


def _write(node: Any) -> Iterator[str]:
    if node is None or isinstance(node, bool):
        return
    if isinstance(node, str):
        yield escape(node, quote=False)
    elif isinstance(node, (int, float)):
        yield _number(node)
    elif isinstance(node, (list, tuple)):
        for child in node:
            yield from _write(child)
    elif isinstance(node, Component):
        yield from _component(node)
    else:
        raise PrerenderError(f"{type(node).__name__} is not a component, text or number")


def _component(node: Component) -> Iterator[str]:
    described = node.to_plotly_json()
    namespace, kind, props = described["namespace"], described["type"], described["props"]
    if (namespace, kind) in SILENT:
        return
    if namespace == native.NAMESPACE:
        yield from _native(kind, props)
    elif namespace == "dash_html_components":
        yield from _element(element_of(kind), props, _write(props.get("children")))
    else:
        raise PrerenderError(f"{namespace}.{kind} has no written form")


def element_of(kind: str) -> str:
    """Return the element of a component of `dash.html`."""
    return ELEMENTS.get(kind, kind.lower())


def _native(kind: str, props: Mapping[str, Any]) -> Iterator[str]:
    if kind == "Written":
        own = {k: v for k, v in props.items() if k not in ("name", "given")}
        named = {"data-written": props["name"], **own, **props.get("given", {})}
        yield from _element(props["tag"], named, iter((props.get("html", ""),)))
    elif kind == "Input":
        yield from _element("input", props, iter(()))
    elif kind == "Select":
        chosen = _chosen(props.get("value"))
        yield from _element("select", _without(props, "value"), _options(props["options"], chosen))
    else:
        raise PrerenderError(f"{native.NAMESPACE}.{kind} has no written form")


def _without(props: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in props.items() if key != name}


def _chosen(value: Any) -> frozenset[str]:
    if value is None:
        return frozenset()
    return frozenset(map(str, value if isinstance(value, (list, tuple)) else [value]))


def _options(options: list[dict[str, Any]], chosen: frozenset[str]) -> Iterator[str]:
    for option in options:
        if "options" in option:
            label = {"label": option["label"]}
            yield from _element("optgroup", label, _options(option["options"], chosen))
            continue
        attributes = {
            "value": option["value"],
            "disabled": option.get("disabled"),
            "selected": str(option["value"]) in chosen,
        }
        yield from _element("option", attributes, iter((escape(option["label"], quote=False),)))


def _element(name: str, props: Mapping[str, Any], content: Iterator[str]) -> Iterator[str]:
    yield f"<{name}"
    # In order of name: Dash keeps them in sets, and every replica has to write the same bytes.
    for key in sorted(props):
        yield from _attribute(key, props[key])
    yield ">"
    if name not in VOID:
        yield from content
        yield f"</{name}>"


def _attribute(key: str, value: Any) -> Iterator[str]:
    if value is None or key in DROPPED:
        return
    if key.startswith(("data-", "aria-")):
        # React writes true and false of these as words.
        yield f' {key}="{escape(_text(value))}"'
    elif key in BOOLEAN:
        if value:
            yield f" {key.lower()}"
    elif key == "style":
        yield f' style="{escape(css(value))}"'
    elif key == "id":
        yield f' id="{escape(string_id(value))}"'
    elif value is not False or key in ("contentEditable", "draggable", "spellCheck"):
        yield f' {ATTRIBUTES.get(key, key.lower())}="{escape(_text(value))}"'


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number(value) if isinstance(value, (int, float)) else str(value)


def _number(value: float) -> str:
    """Write a number as JavaScript does: a whole one without ``.0``."""
    return str(int(value)) if float(value).is_integer() else repr(value)


def string_id(value: str | Mapping[str, Any]) -> str:
    """Return an id as Dash writes it into the document; that of a pattern is sorted JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def css(style: Mapping[str, Any]) -> str:
    """Return inline CSS of React's style object: camelCase names, bare numbers are pixels."""
    return ";".join(
        f"{_css_name(name)}:{_css_value(name, value)}"
        for name, value in style.items()
        if value is not None and value != ""
    )


def _css_name(name: str) -> str:
    if name.startswith("--"):
        return name
    return re.sub(r"^ms-", "-ms-", re.sub(r"[A-Z]", lambda m: "-" + m[0].lower(), name))


def _css_value(name: str, value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        bare = value == 0 or name in UNITLESS or name.startswith("--")
        return _number(value) + ("" if bare else "px")
    return str(value)
