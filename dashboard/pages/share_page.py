"""All that is needed to show a view elsewhere, on a page that is complete without script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qsl, quote, urlencode

from dashboard.exhibits.embed_options import LANGUAGE, OPTIONS, VINTAGE, EmbedOptions
from dashboard.exhibits.exhibit import Exhibit
from dashboard.pages.share import PATH
from dashboard.renderers.embed_code import (
    Place,
    iframe,
    markdown,
    plain_code,
    short_text,
    sizing_code,
    view_address,
)
from dashboard.renderers.embed_size import frame_height
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

#: Widths in px at which an embed can be looked at.
WIDTHS = (320, 600, 1200)


@dataclass(frozen=True)
class Shared:
    """What is shared, and how somebody wants to see it.

    ``language`` is that of whoever shares, ``title`` the figure's in it; what is shared may speak
    another. ``width`` is that of the preview; ``edition`` the day of which the figures are now;
    ``sites`` those that may frame, empty = every site; ``allowed`` whether the page that was named
    may, None where none was.
    """

    language: Language
    title: str
    exhibit: Exhibit
    place: Place
    options: EmbedOptions
    width: int
    edition: str
    sites: Sequence[str]
    allowed: bool | None


def share_html(shared: Shared, catalogue: Catalogue) -> str:
    """Return the whole content; a script finds it by its class ``share``."""
    language = shared.language
    words = {name: _say(language, name) for name in ("copy", "copied", "changed")}
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in words.items())
    groups = {
        "pass_on": _passed_on(shared),
        "embed": _embedded(shared, catalogue),
        "systems": _for_systems(shared),
    }
    return (
        f'<div class="share"{data}>'
        + "".join(_group(_said(language, f"group.{key}"), parts) for key, parts in groups.items())
        + "</div>"
    )


def _group(name: str, parts: Iterator[str]) -> str:
    heading = f'<p class="share-group">{name}</p>'
    return f'<div role="group" aria-label="{name}">{heading}{"".join(parts)}</div>'


def _passed_on(shared: Shared) -> Iterator[str]:
    exhibit, place = shared.exhibit, shared.place
    yield _field(shared, "link", view_address(exhibit, place))
    yield _field(shared, "short", short_text(exhibit, place), rows=4)
    yield _scanned(shared)


def _embedded(shared: Shared, catalogue: Catalogue) -> Iterator[str]:
    exhibit, place, options = shared.exhibit, shared.place, shared.options
    yield _form(shared)
    yield _site(shared)
    yield _preview(shared, catalogue)
    yield _field(shared, "plain", plain_code(exhibit, catalogue, place, options), rows=4)
    yield _field(shared, "sizing", sizing_code(exhibit, catalogue, place, options), rows=5)


def _for_systems(shared: Shared) -> Iterator[str]:
    exhibit, place = shared.exhibit, shared.place
    address = view_address(exhibit, place)
    yield _field(shared, "markdown", markdown(exhibit, place), rows=4)
    yield _field(shared, "oembed", f"{place.origin}/oembed?url={quote(address, safe='')}")


def _part(name: str, content: str, kind: str = "") -> str:
    """Return a part that a script replaces by its name when something else is chosen."""
    return f'<div class="share-part{kind}" data-part="{name}">{content}</div>'


def _field(shared: Shared, name: str, text: str, rows: int = 2) -> str:
    """Return a text to copy, under its name."""
    content = (
        f'<label for="share-{name}">{_said(shared.language, name)}</label>'
        f'<textarea id="share-{name}" lang="{shared.exhibit.language}" readonly rows="{rows}" '
        f'spellcheck="false">{escape(text)}</textarea>'
    )
    return _part(name, content, " share-copy")


def _scanned(shared: Shared) -> str:
    language, query = shared.language, escape(shared.place.query)
    code = f"/{shared.exhibit.language}/qr.svg?{query}"
    card = f"/{shared.exhibit.language}/card.png?{query}"
    content = (
        f'<p class="share-name">{_said(language, "qr")}</p>'
        f'<p><img src="{code}" width="160" height="160" alt="{_said(language, "qr_alt")}"></p>'
        f'<p><a href="{code}" download>{_said(language, "qr_save")}</a> '
        f'<a href="{card}" download>{_said(language, "card")}</a></p>'
    )
    return _part("qr", content)


def _form(shared: Shared) -> str:
    """Return the options as a form that asks for this page with them."""
    language, options = shared.language, shared.options
    kept = "".join(
        f'<input type="hidden" name="{escape(key)}" value="{escape(value)}">'
        for key, value in parse_qsl(shared.place.query)
    )
    spoken = [(one, message(language, f"shell.languages.{one}")) for one in LANGUAGES]
    themes = [(one, _say(language, f"themes.{one}")) for one in OPTIONS["theme"]]
    widths = [(str(one), _say(language, "pixels", width=one)) for one in WIDTHS]
    date = format_date(shared.edition, language)
    asked = ""
    if shared.sites:
        label = _said(language, "site.label")
        field = '<input type="url" name="site" maxlength="300">'
        asked = f'<label class="share-site">{label} {field}</label>'
    return (
        f'<form class="share-part share-form" method="get" action="/{language}{PATH}">{kept}'
        f"{_select(language, 'language', 'lang', spoken, shared.exhibit.language)}"
        f"{_select(language, 'theme', 'theme', themes, options.theme)}"
        f"{_select(language, 'width', 'width', widths, str(shared.width))}"
        f'<div class="share-checks">'
        f"{_check('title', _said(language, 'with_title'), options.title)}"
        f"{_check('controls', _said(language, 'with_controls'), options.controls)}"
        f"{_freeze(shared, escape(_say(language, 'freeze', date=date)))}</div>{asked}"
        f'<button type="submit">{_said(language, "show")}</button></form>'
    )


def _select(
    language: Language, word: str, name: str, choices: Sequence[tuple[str, str]], value: str
) -> str:
    options = "".join(
        f'<option value="{one}"{" selected" if one == value else ""}>{escape(label)}</option>'
        for one, label in choices
    )
    return (
        f'<label>{_said(language, word)} <select name="{name}" autocomplete="off">{options}'
        "</select></label>"
    )


def _check(name: str, label: str, checked: bool) -> str:
    """Return a box; the hidden field says what it means when it is not ticked."""
    mark = " checked" if checked else ""
    return (
        f'<label class="share-check"><input type="checkbox" name="{name}" value="1"'
        f'{mark} autocomplete="off"> {label}</label><input type="hidden" name="{name}" value="0">'
    )


def _freeze(shared: Shared, label: str) -> str:
    mark = " checked" if shared.options.vintage else ""
    return (
        f'<label class="share-check"><input type="checkbox" name="{VINTAGE}" '
        f'value="{shared.edition}"{mark} autocomplete="off"> {label}</label>'
    )


def _preview(shared: Shared, catalogue: Catalogue) -> str:
    exhibit, options = shared.exhibit, shared.options
    height = frame_height(exhibit, catalogue, width=shared.width, options=options) + 60
    address = f"/{exhibit.language}/embed?{shared.place.query}{options.query()}"
    title = _say(shared.language, "preview", title=shared.title)
    framed = iframe(address, title, width=str(shared.width), height=height)
    content = (
        f'<p class="share-name">{_said(shared.language, "look")}</p>'
        f'<div class="share-frame" tabindex="0" role="region" aria-label="{escape(title)}">'
        f"{framed}</div>"
    )
    return _part("look", content)


def _site(shared: Shared) -> str:
    """Return who may show the figure in a frame, and whether the page that was named may."""
    language = shared.language
    if not shared.sites:
        return _part("site", f"<p>{_said(language, 'site.open')}</p>")
    lines = [escape(_say(language, "site.listed", sites=", ".join(shared.sites)))]
    if shared.allowed is not None:
        word = "site.allowed" if shared.allowed else "site.refused"
        lines.append(f"<strong>{_said(language, word)}</strong>")
    return _part("site", "".join(f"<p>{line}</p>" for line in lines))


def share_query(shared: Shared) -> str:
    """Return what stands behind the question mark when this page is asked in another language."""
    spoken = shared.exhibit.language
    chosen = [*shared.options.pairs(), *([(LANGUAGE, spoken)] * (spoken != shared.language))]
    return shared.place.query + (f"&{urlencode(chosen)}" if chosen else "")


def _say(language: Language, key: str, **values: object) -> str:
    return message(language, f"share.{key}", **values)


def _said(language: Language, key: str) -> str:
    return escape(_say(language, key))
