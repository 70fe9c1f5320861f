"""Twente in cijfers: regional statistics beside the programme that wants to change them."""

__version__ = "0.1.0"
