"""The words: code lists, messages in every language, numbers as each language writes them."""
