"""Drafts: the tellings of one engagement gathered from the whole article, and what they share."""
