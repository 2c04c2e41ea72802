"""Actors in the codes of political science: country and sector."""
