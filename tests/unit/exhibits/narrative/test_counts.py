"""Counts name who published them, once."""

from dataclasses import replace

from dashboard.exhibits.narrative.counts import counts, publications

NUMBERS = {
    "numbers": {
        "first": {"published": "PF1"},
        "second": {"published": "PF2"},
        "own": {"sum": ["first", "second"]},
    },
    "counts": {
        "claim": {"look": "claim", "count": "first", "whole": "industry"},
        "later": {"look": "count", "count": "second", "whole": "all_jobs"},
        "proxy": {"look": "own", "count": "own", "whole": "persons"},
    },
}


def test_a_page_with_two_figures_is_one_source_and_our_own_count_is_none(made):
    catalogue = replace(made, programme=replace(made.programme, numbers=NUMBERS))
    rows = counts(catalogue)

    assert [row.key for row in rows] == ["claim", "later", "proxy"]
    assert [source.title for source in publications(catalogue, "en", rows)] == ["A page"]
