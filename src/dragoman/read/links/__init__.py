"""What a trained encoder takes to belong together: an engagement's words, its parties, its place and date.

``model`` holds the trained network, ``card.md`` in it says what it was trained on and how well it does; ``training``
at the top of the project trains it anew.
"""
