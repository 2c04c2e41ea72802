"""Offices in an article: who it says holds them, and the phrases that name an office without its holder."""
