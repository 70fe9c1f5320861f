"""Exhibit → slides with native, editable charts: template, text, charts, maps, tables, deck."""
