"""Strict reading of the data package, its checks, and the catalogue of loaded tables."""
