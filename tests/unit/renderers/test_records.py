"""Every file tells of each value who published it, and when."""

from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view
from dashboard.renderers.records import records

CLAIMS = "indicator=published-figure&region=NL213&item=all&chart=table"


def test_a_published_figure_names_its_own_publisher_and_the_date_of_its_page(catalogue):
    view = exhibit(parse_view(CLAIMS, catalogue), catalogue, "en")
    found = records(view, catalogue)
    publishers = {one.key: one.publisher for one in view.series}
    dates = {figure.published for figure in catalogue.published.values()}

    assert found
    for record in found:
        assert publishers[record.series].split(",")[0].split(" for ")[0] in record.source
        assert record.vintage in dates | {""}


def test_what_a_page_says_about_its_year_is_no_date_of_publication(catalogue):
    view = exhibit(parse_view(CLAIMS, catalogue), catalogue, "nl")
    texts = {one.period_text for one in catalogue.published.values() if not one.published}

    assert not {record.vintage for record in records(view, catalogue)} & texts
