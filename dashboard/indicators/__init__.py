"""Definitions of indicators and the arithmetic on them: tables in, series out."""
