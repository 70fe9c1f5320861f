from itertools import pairwise

import pytest

from dashboard.renderers.palette import RAMP, colour, tokens
from tests.unit.renderers.colours import DEFICIENCIES, contrast, linear, seen_with

THEMES = ("light", "dark")
SEEN = (None, *DEFICIENCIES)


def seen(token, theme, deficiency):
    plain = linear(colour(token, theme))
    return plain if deficiency is None else seen_with(plain, deficiency)


def test_black_on_white_has_the_highest_contrast_there_is():
    assert contrast(linear("#000000"), linear("#ffffff")) == pytest.approx(21)


def test_both_themes_have_the_same_tokens():
    assert list(tokens()["light"]) == list(tokens()["dark"])


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_tokens_of_a_theme_are_the_same_colour(theme):
    values = list(tokens()[theme].values())
    assert len(set(values)) == len(values)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "band"])
@pytest.mark.parametrize("token", ["ink", "soft", "focus", "claim"])
def test_text_holds_four_and_a_half_to_one(theme, ground, token):
    assert contrast(linear(colour(token, theme)), linear(colour(ground, theme))) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "band"])
@pytest.mark.parametrize("token", ["ink", "soft", "focus", "claim", "context"])
@pytest.mark.parametrize("deficiency", SEEN)
def test_marks_hold_three_to_one_for_every_eye(theme, ground, token, deficiency):
    mark, behind = seen(token, theme, deficiency), seen(ground, theme, deficiency)
    assert contrast(mark, behind) >= 3 - 0.25 * (deficiency is not None)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("deficiency", SEEN)
def test_the_ramp_goes_one_way_and_its_steps_can_be_told_apart(theme, deficiency):
    steps = [seen(token, theme, deficiency) for token in RAMP]
    paper = seen("paper", theme, deficiency)
    distances = [contrast(step, paper) for step in steps]
    assert distances == sorted(distances)
    assert min(contrast(one, other) for one, other in pairwise(steps)) >= 1.2


@pytest.mark.parametrize("theme", THEMES)
def test_names_written_on_a_map_can_be_read(theme):
    *weaker, strongest = RAMP
    paper, ink = linear(colour("paper", theme)), linear(colour("ink", theme))
    assert contrast(paper, linear(colour(strongest, theme))) >= 4.5
    assert min(contrast(ink, linear(colour(token, theme))) for token in weaker) >= 4.5


def test_an_unknown_token_is_refused():
    with pytest.raises(KeyError):
        colour("mauve")
