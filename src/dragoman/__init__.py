"""Turns news about diplomacy into a dated, sourced record."""

__version__ = "0.1.0"
