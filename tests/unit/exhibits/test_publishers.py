"""Publishers keep their names; the words between the names are those of the language."""

import pytest

from dashboard.exhibits.publishers import publisher_name


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nl", "Bureau voor Bestuur, via Weekblad"),
        ("en", "Bureau for Bestuur, via Weekblad"),
        ("de", "Bureau für Bestuur, über Weekblad"),
    ],
)
def test_who_wrote_for_whom_is_said_in_the_language_of_the_page(language, name):
    assert publisher_name("Bureau for Bestuur, via Weekblad", language) == name


def test_whom_a_publisher_cites_is_said_too():
    assert publisher_name("Krant, citing Bureau", "nl") == "Krant, op gezag van Bureau"
    assert publisher_name("Krant, citing Bureau", "de") == "Krant, nach Bureau"


def test_a_name_alone_stays_as_it_is():
    assert publisher_name("Informatie en Forum", "de") == "Informatie en Forum"
