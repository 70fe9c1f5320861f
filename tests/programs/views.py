"""Views that differ as much as views can: every chart, gaps, marks, published figures."""

VIEWS = (
    "indicator=employment&region=NL213&activity=C",
    "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C&annotate=programme",
    "indicator=gdp-per-inhabitant&region=NL213,NL&as=index&base=2012",
    "indicator=employment&region=NL213&activity=C&as=location_quotient&year=2017&chart=rank",
    "indicator=employment&region=NL213&activity=C&as=share&year=2017&chart=map",
    "indicator=employment&region=NL213&chart=area",
    "indicator=employment&region=NL213&activity=C&as=shift_share&base=2008&year=2017&chart=waterfall",
    "indicator=employee-jobs&region=NL213,NL226&activity=C,F&as=growth&base=2012&chart=table",
    "indicator=employment,gdp&region=NL213&activity=TOTAL&chart=scatter",
    "indicator=employment&region=NL213&chart=treemap",
    "indicator=employment&region=NL213&activity=C&chart=multiples",
    "indicator=employment&region=NL213&activity=C&chart=rank&base=2008",
    "indicator=establishments&region=GM0153,GM0141&activity=B-E",
)
