import pytest

from dashboard.errors import SettingError
from dashboard.settings import read_settings


@pytest.mark.parametrize("listed", ["", "*", "  "])
def test_every_site_may_frame_where_none_is_named(listed):
    assert read_settings({"FRAME_ANCESTORS": listed}).frame_ancestors == ()


def test_sites_that_may_frame_are_divided_by_spaces():
    sites = read_settings({"FRAME_ANCESTORS": "https://Twente.test  https://*.gov.test:8443"})

    assert sites.frame_ancestors == ("https://twente.test", "https://*.gov.test:8443")


@pytest.mark.parametrize(
    "site", ["twente.test", "'self'", "https://a.test/page", "https://a;b", "*.a"]
)
def test_what_is_no_site_is_refused(site):
    with pytest.raises(SettingError, match="FRAME_ANCESTORS"):
        read_settings({"FRAME_ANCESTORS": site})


def test_a_port_that_is_none_is_refused():
    with pytest.raises(SettingError, match="PORT"):
        read_settings({"PORT": "70000"})


@pytest.mark.parametrize(
    ("named", "contact"),
    [
        ("", ""),
        ("cijfers@regio.test", "mailto:cijfers@regio.test"),
        ("mailto:cijfers@regio.test", "mailto:cijfers@regio.test"),
        (" https://regio.test/contact ", "https://regio.test/contact"),
    ],
)
def test_a_contact_is_an_address_that_can_be_followed(named, contact):
    assert read_settings({"CONTACT": named}).contact == contact


@pytest.mark.parametrize(
    "named", ["the operator", "javascript:alert(1)", "http://regio.test", "a@b"]
)
def test_what_nobody_can_follow_is_no_contact(named):
    with pytest.raises(SettingError, match="CONTACT"):
        read_settings({"CONTACT": named})
