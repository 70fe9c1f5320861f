import pytest

from dashboard.server.negotiation import has_already, preferred_coding, preferred_language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "nl"),
        ("de", "de"),
        ("en-GB,en;q=0.9", "en"),
        ("fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4", "de"),
        ("en;q=0.3, nl;q=0.8", "nl"),
        ("fr", "nl"),
        ("en;q=0", "nl"),
        ("en;q=much", "nl"),
        ("*", "nl"),
        (";;;,,=", "nl"),
        ("EN-us", "en"),
    ],
)
def test_the_language_with_the_highest_weight_is_preferred_and_dutch_when_unsure(header, language):
    assert preferred_language(header) == language


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", "identity"),
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("*", "br"),
        ("identity", "identity"),
        ("zstd", "identity"),
    ],
)
def test_the_best_coding_that_is_accepted_is_used(header, coding):
    assert preferred_coding(header) == coding


def test_a_coding_that_is_not_there_is_not_chosen():
    assert preferred_coding("br, gzip", {"identity", "gzip"}) == "gzip"


@pytest.mark.parametrize("header", ['W/"a"', '"a"', '"b", W/"a"', "*"])
def test_a_tag_among_those_sent_is_recognised(header):
    assert has_already(header, 'W/"a"')


@pytest.mark.parametrize("header", ["", '"b"', "a", 'W/"ab"'])
def test_another_tag_is_not(header):
    assert not has_already(header, 'W/"a"')
