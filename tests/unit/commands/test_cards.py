import io

from PIL import Image

from dashboard.commands import cards
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.card import card


def test_every_language_has_the_card_of_the_programme_and_of_each_indicator(
    catalogue, tmp_path, monkeypatch
):
    first: list[bytes] = []

    def once(*asked, **named):
        first.extend([] if first else [card(*asked, **named)])
        return first[0]

    monkeypatch.setattr(cards, "card", once)
    count = cards.write_cards(catalogue, tmp_path / "cards", "https://twente.test")
    names = {path.name for path in (tmp_path / "cards").iterdir()}

    assert count == len(names) == 3 * (len(INDICATORS) + 1)
    assert {"nl-programme.png", "en-employment.png", "de-population.png"} <= names
    picture = Image.open(io.BytesIO((tmp_path / "cards" / "nl-programme.png").read_bytes()))
    assert picture.size == (1200, 630)
