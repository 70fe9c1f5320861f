"""The profile of a region: a list of views with what a reader compares in them. No drawing."""
