"""The relation of two states by their contacts: its rhythm, its longest gap, the last and the next, and what is new."""
