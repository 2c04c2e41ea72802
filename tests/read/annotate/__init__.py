"""Tests of what is done to a text before it is read."""
