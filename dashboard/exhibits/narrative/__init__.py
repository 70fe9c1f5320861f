"""The narrative filled in: its texts, the numbers in them and where each of them stands."""
