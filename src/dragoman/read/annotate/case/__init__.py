"""Capitals and small letters given back to a text that was written in capitals."""
