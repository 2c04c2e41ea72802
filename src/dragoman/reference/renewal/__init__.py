"""Keeping the user's register: its tables as plain rows, merging what is new, checking, and changing places."""
