"""Particulars: how an engagement was held, by the words around those that tell of it."""
