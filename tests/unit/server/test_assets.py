import json

import pytest

from dashboard.errors import AssetError
from dashboard.server.assets import load_assets
from tests.unit.server.asking import built


def test_an_asset_has_the_address_of_its_hashed_name(tmp_path):
    assert load_assets(built(tmp_path)).address("site.css") == "/assets/site.0123.css"


def test_an_unknown_asset_is_an_error_that_says_what_to_do(tmp_path):
    with pytest.raises(AssetError, match="make assets"):
        load_assets(built(tmp_path)).address("other.css")


def test_without_a_build_there_is_no_start(tmp_path):
    with pytest.raises(AssetError, match="make assets"):
        load_assets(tmp_path)


def test_a_file_that_the_manifest_names_and_that_is_gone_is_an_error(tmp_path):
    (built(tmp_path) / "site.0123.js").unlink()

    with pytest.raises(AssetError, match=r"site\.0123\.js"):
        load_assets(tmp_path)


def test_a_build_without_a_required_file_is_an_error(tmp_path):
    hashed = json.loads((built(tmp_path) / "manifest.json").read_text("utf-8"))
    del hashed["plotly.js"]
    (tmp_path / "manifest.json").write_text(json.dumps(hashed), encoding="utf-8")

    with pytest.raises(AssetError, match=r"plotly\.js"):
        load_assets(tmp_path)
