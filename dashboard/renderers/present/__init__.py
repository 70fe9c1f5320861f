"""Slides for a room, as a page of HTML."""
