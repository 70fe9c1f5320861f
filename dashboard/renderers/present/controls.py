"""What a presentation is moved with: buttons, the list of keys, the second window.

All of it is hidden until the script is there that it works by.
"""

from __future__ import annotations

from html import escape

from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Keys as they stand on a keyboard, by what they do; names of keys are messages.
KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("next", ("→", "↓", "space", "page_down")),
    ("previous", ("←", "↑", "page_up")),
    ("ends", ("home", "end")),
    ("number", ("number",)),
    ("black", ("B", ".")),
    ("fullscreen", ("F",)),
    ("notes", ("S",)),
    ("beneath", ("N",)),
    ("theme", ("D",)),
    ("help", ("?",)),
    ("leave", ("escape",)),
)

#: Buttons behind one word where there is little room, by what they do.
_MORE = ("black", "fullscreen", "beneath", "help")


def controls(language: Language, *, notes: str, home: str) -> str:
    """Return the bar below the slides.

    Parameters
    ----------
    notes, home
        Addresses of the page of notes, and of the page that tells the same.
    """

    def say(key: str) -> str:
        return escape(message(language, f"present.{key}"))

    buttons = "".join(_button(one, say(f"do.{one}")) for one in _MORE)
    told = "".join(
        f' data-{name}="{say(f"told.{name}")}"' for name in ("black", "blocked", "light")
    )
    return (
        f'<nav class="present-bar" aria-label="{say("bar")}" hidden{told}>'
        f"{_button('previous', '‹', say('do.previous'))}"
        '<p class="present-place"></p>'
        f"{_button('next', '›', say('do.next'))}"
        f'<button type="button" data-do="more" aria-expanded="false">{say("do.more")}</button>'
        f'<div class="present-more">'
        f'<a href="{escape(notes)}" data-do="notes" target="_blank">{say("do.notes")}</a>'
        f"{buttons}{_theme(language)}"
        f'<a href="{escape(home)}">{say("do.leave")}</a></div>'
        '<div class="present-progress" aria-hidden="true"></div></nav>\n'
        '<p class="present-told" hidden></p>\n'
        f'<button type="button" class="present-black" aria-label="{say("do.light")}" hidden>'
        "</button>\n"
    )


def _button(what: str, words: str, label: str = "") -> str:
    named = f' aria-label="{label}"' if label else ""
    return f'<button type="button" data-do="{what}"{named}>{words}</button>'


def _theme(language: Language) -> str:
    dark, light = (escape(message(language, f"shell.to_{one}")) for one in ("dark", "light"))
    return (
        '<button type="button" class="theme-switch" data-do="theme">'
        f'<span class="theme-to-dark">{dark}</span><span class="theme-to-light">{light}</span>'
        f'<span class="spoken"> {escape(message(language, "shell.theme"))}</span></button>'
    )


def help_dialog(language: Language) -> str:
    """Return the list of keys, and the switch for those that are single characters."""

    def say(key: str) -> str:
        return escape(message(language, f"present.{key}"))

    rows = "".join(
        f'<tr><th scope="row">{" ".join(_key(one, language) for one in keys)}</th>'
        f"<td>{say(f'keys.{what}')}</td></tr>"
        for what, keys in KEYS
    )
    return (
        '<dialog class="present-help" aria-labelledby="present-help-title">'
        f'<h2 id="present-help-title">{say("help.title")}</h2>'
        f"<table><tbody>{rows}</tbody></table><p>{say('help.touch')}</p>"
        '<p><label><input type="checkbox" class="present-letters" checked autocomplete="off"> '
        f"{say('help.letters')}</label></p>"
        f'<p class="present-ready" data-ready="{say("help.ready")}">{say("help.loading")}</p>'
        f'<form method="dialog"><button>{say("help.close")}</button></form></dialog>\n'
    )


def _key(key: str, language: Language) -> str:
    name = message(language, f"present.key.{key}") if key.isascii() and len(key) > 1 else key
    return f"<kbd>{escape(name)}</kbd>"


def remote(language: Language) -> str:
    """Return what stands above the notes in the second window: what follows, clock, buttons."""

    def say(key: str) -> str:
        return escape(message(language, f"present.notes.{key}"))

    def do(key: str) -> str:
        return escape(message(language, f"present.do.{key}"))

    return (
        f'<div class="remote" hidden data-end="{say("end")}">'
        '<p class="remote-place" role="status"></p>'
        f'<p class="remote-next">{say("next")} <strong></strong></p>'
        f'<p class="remote-time">{say("clock")} <strong class="remote-clock"></strong></p>'
        f'<p class="remote-time">{say("elapsed")} <strong class="remote-elapsed"></strong> '
        f"{_button('restart', say('restart'))}</p>"
        f'<p class="remote-buttons">{_button("previous", do("previous"))}'
        f"{_button('next', do('next'))}{_button('black', do('black'))}</p>"
        f'<p class="remote-alone" hidden>{say("alone")}</p></div>\n'
    )
