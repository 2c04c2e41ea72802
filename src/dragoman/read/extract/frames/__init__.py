"""Frames: every place in a sentence that tells of an engagement, and who and where stands around it."""
