"""Tokens become variables that follow the reader's theme."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assets.build.tokens import tokens_css


def css(folder: Path, light: dict[str, str], dark: dict[str, str]) -> str:
    path = folder / "tokens.json"
    path.write_text(json.dumps({"light": light, "dark": dark}), encoding="utf-8")
    return tokens_css(path)


def test_light_is_what_holds_without_a_choice(tmp_path: Path) -> None:
    first = css(tmp_path, {"ink": "#111"}, {"ink": "#eee"}).splitlines()[0]

    assert first == ":root{color-scheme:light;--ink:#111;}"


def test_dark_holds_by_choice_or_by_preference_but_never_on_paper(tmp_path: Path) -> None:
    chosen, preferred = css(tmp_path, {"ink": "#111"}, {"ink": "#eee"}).splitlines()[1:3]

    assert chosen.startswith("@media screen{:root[data-theme=dark]{")
    assert preferred.startswith(
        "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){"
    )
    assert "--ink:#eee;" in chosen
    assert "--ink:#eee;" in preferred


def test_colours_that_the_reader_forces_stand_above_every_choice(tmp_path: Path) -> None:
    lines = css(tmp_path, {"ink": "#111"}, {"ink": "#eee"}).splitlines()

    assert lines[-1] == "@media (forced-colors:active){:root:root{--ink:CanvasText;}}"


def test_every_token_has_a_forced_colour(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mauve"):
        css(tmp_path, {"mauve": "#a8a"}, {"mauve": "#a8a"})


def test_a_token_that_only_one_palette_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="claim"):
        css(tmp_path, {"ink": "#111", "claim": "#850"}, {"ink": "#eee"})
