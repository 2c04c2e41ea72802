"""Engagements: drafts with every value and the words that it rests on."""
