"""Factuality: whether what a word tells of was done, by its mood, its tense and what it is embedded in."""
