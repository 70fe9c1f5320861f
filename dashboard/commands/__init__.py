"""Commands that make many files at once, and what only they need."""
