"""Statements in sentences of our own."""
