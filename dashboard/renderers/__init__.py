"""Exhibit → one form: SVG, plotly figure, table; no Dash, no web."""
