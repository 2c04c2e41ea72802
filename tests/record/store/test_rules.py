"""The tables of engagements are made anew whenever what they follow from changes."""

from __future__ import annotations

import ast
from pathlib import Path

import dragoman.record
from dragoman.record.store.rules import RULES, _contents, rules

ROOT = Path(dragoman.record.__file__).parent


def test_all_that_the_record_uses_is_among_the_rules() -> None:
    used = {
        node.module
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("dragoman.")
    }
    missing = {module for module in used if not any(f"{module}.".startswith(f"{package}.") for package in RULES)}
    assert used
    assert not missing


def test_code_and_tables_count_and_the_large_tables_of_the_register_do_not() -> None:
    reference = ROOT.parent / "reference"
    found = {path for path, _ in _contents(reference, "reference", (".py", ".yml", ".csv", ".tsv"))}
    assert {"reference/families.yml", "reference/media.csv", "reference/names/spelled_han.tsv"} <= found
    assert "reference/register/holder.py" in found
    assert "reference/register/people.csv" not in found
    assert "reference/gazetteer/towns.tsv" not in found


def test_the_digits_are_the_same_each_time() -> None:
    first = rules()
    rules.cache_clear()
    assert rules() == first
