"""Providers, one module each, and everything that turns their files into the data package."""
