"""The command ``dragoman``: one module per command, heavy imports inside the functions that need them."""

from dragoman.cli.group import main

__all__ = ["main"]
