"""The record in formats for other programs and for people; one module per format."""

from dragoman.export.csv import csv_of
from dragoman.export.jsonl import jsonl_lines, jsonl_of
from dragoman.export.statements import statements_csv, statements_jsonl

__all__ = ["csv_of", "jsonl_lines", "jsonl_of", "statements_csv", "statements_jsonl"]
