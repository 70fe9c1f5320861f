"""Twente in cijfers: regional economic statistics beside the programme that wants to change them."""

__version__ = "0.1.0"
