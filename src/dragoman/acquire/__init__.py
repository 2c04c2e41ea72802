"""Sources into captures: the bytes as fetched, and what is known of them from outside."""

from dragoman.acquire.captures import captures
from dragoman.acquire.media import LARGEST

__all__ = ["LARGEST", "captures"]
