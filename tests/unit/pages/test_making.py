"""Files that take a while to make: each link to one is marked for the script that stays with it."""

import re

import pytest

from dashboard.pages.contents import PAGES
from dashboard.pages.registry import pages_of
from dashboard.server.prerender import prerender

VIEW = "indicator=employment&region=NL213&activity=C"
#: Page -> its query. The others have the frame of every page and charts with their menus only.
SHOWN = {
    "programme": "",
    "targets": "",
    "region-NL213": "",
    "data": "",
    "data-83582NED": "",
    "take-away": VIEW,
    "collection": "view=indicator%3Demployment",
}
LONG = re.compile(r"<a [^>]*?href=\"([^\"]*(?:deck|collection)\.\w+|[^\"]*\.zip)[^\"]*\"[^>]*>")


@pytest.mark.parametrize("name", SHOWN)
def test_every_file_that_takes_a_while_can_be_followed_and_stopped(catalogue, name):
    (kind,) = (one for one in pages_of(PAGES, catalogue) if one.name == name)
    page = prerender(kind.layout(catalogue, "nl", SHOWN[name]).tree)
    links = list(LONG.finditer(page))

    assert links
    for link in links:
        place = page[page.rindex("data-busy=", 0, link.start()) :]
        assert 'data-file="' in link[0]
        assert all(f"data-{said}=" in place for said in ("done", "stopped", "failed"))
        assert 'class="take-status" role="status"' in place
        assert 'class="take-stop" hidden' in place
