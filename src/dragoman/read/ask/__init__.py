"""Asking the register: a phrase and a day to the person. Nothing here loads the language engine."""
