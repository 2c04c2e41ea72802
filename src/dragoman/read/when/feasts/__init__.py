"""Feasts and days of commemoration: their names in a text, and the days on which they fall."""
