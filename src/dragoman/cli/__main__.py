"""``python -m dragoman.cli``: the command ``dragoman``."""

from dragoman.cli import main

main(prog_name="dragoman")
