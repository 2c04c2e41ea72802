"""The record in formats for other programs and for people; one module per format."""

from dragoman.export.csv import csv_of
from dragoman.export.jsonl import jsonl_of

__all__ = ["csv_of", "jsonl_of"]
