"""Tellings: a frame with its status and its date."""
