"""Our own Dash components: written HTML and the form elements that `dash.html` lacks.

Their other half is `assets/js/native.js`; both write the same elements. They are native
elements that keep their own state: the browser's value is handed to Dash when it changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from dash.development.base_component import Component

NAMESPACE = "dashboard_native"

_COMMON = ("id", "className", "title", "hidden", "tabIndex", "lang", "role")
_FIELD = (*_COMMON, "name", "value", "form", "disabled", "required", "autoComplete")


class Native(Component):
    """Base of our components: named properties, plus any ``aria-*`` and ``data-*``.

    Properties that are None are left out. Raises TypeError for a property that it does not have.
    """

    _namespace = NAMESPACE
    _type = "Native"
    _properties: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **properties: Any) -> None:
        self._prop_names = [*self._properties]
        self._valid_wildcard_attributes = ["data-", "aria-"]
        # Dash's own check imports the namespace as a module, which ours is not.
        for name, value in properties.items():
            known = name in self._properties or name.startswith(("data-", "aria-"))
            if not known:
                raise TypeError(f"{self._type} has no property {name!r}: {self._properties}")
            if value is not None:
                setattr(self, name, value)

    def described(self) -> dict[str, Any]:
        """Return the properties that were given."""
        described: dict[str, Any] = self.to_plotly_json()  # type: ignore[no-untyped-call]
        properties: dict[str, Any] = described["props"]
        return properties


class Written(Native):
    """HTML that our own renderers wrote: an SVG, a table.

    The first answer holds ``html`` in place; the layout for Dash leaves it out, and the
    component adopts the nodes that are there already, so that bytes travel once. A callback
    that sends ``html`` later replaces them.

    Parameters
    ----------
    key
        Unique on the page.
    html
        Trusted markup, never text from a visitor. None = keep what is there.
    tag
        Element around it.
    given
        Further properties of that element, under React's names.
    """

    _type = "Written"
    _properties = (*_COMMON, "name", "html", "tag", "style", "given")

    def __init__(
        self, key: str, html: str | None = None, *, tag: str = "div", **properties: Any
    ) -> None:
        # React keeps a property called `key` for itself.
        super().__init__(name=key, html=html, tag=tag, **properties)

    def without_html(self) -> Written:
        """Return the same component for delivery to a page that holds its HTML already."""
        properties = self.described()
        kept = {k: v for k, v in properties.items() if k not in ("name", "html")}
        return Written(properties["name"], None, **kept)


class Input(Native):
    """``<input>``. Dash hears ``value`` and ``checked`` when a change is committed.

    With ``live=True`` it hears every stroke. A radio button tells only that it was chosen; read
    a group from its form.
    """

    _type = "Input"
    _properties = (
        *_FIELD,
        *("type", "checked", "min", "max", "step", "list", "placeholder", "inputMode"),
        *("maxLength", "pattern", "readOnly", "size", "spellCheck", "live"),
    )

    def __init__(self, type: str, **properties: Any) -> None:
        super().__init__(type=type, **properties)


class Select(Native):
    """``<select>`` with its options.

    Parameters
    ----------
    options
        ``{"value", "label", "disabled"?}``, or a group ``{"label", "options": [...]}``.
    value
        The chosen value; a list with ``multiple=True``.
    """

    _type = "Select"
    _properties = (*_FIELD, "options", "multiple", "size")

    def __init__(self, options: Sequence[dict[str, Any]], **properties: Any) -> None:
        super().__init__(options=list(options), **properties)
