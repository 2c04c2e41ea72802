# make demo      read the packaged example pages and show the record of them
# make test      run the tests
# make help      everything else

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: help demo test lint types layers check evaluate bench docs clean

help:
	@echo "make demo       read the example pages into a fresh record, print the timeline, write the page"
	@echo "make test       run the tests"
	@echo "make check      lint, types, layers and tests"
	@echo "make evaluate   score the reader against gold (needs ../shared) and hold the floors"
	@echo "make bench      speed and memory, beside plain spaCy on the same text"
	@echo "make docs       write the generated reference pages anew"
	@echo "make clean      remove the virtual environment and what the demo wrote"

# The old pip of Python 3.11 cannot resolve trafilatura's dependencies, hence the upgrade first.
$(STAMP): pyproject.toml pinned.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dragoman needs Python 3.11 or newer; name one with: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=24"
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement pinned.txt
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $(STAMP)

demo: $(STAMP)
	@rm -rf demo-record
	$(BIN)/dragoman --record demo-record add examples
	$(BIN)/dragoman --record demo-record timeline --table --evidence
	$(BIN)/dragoman --record demo-record timeline --html demo-record/timeline.html
	@echo "Open demo-record/timeline.html in a browser: every engagement unfolds to its evidence."

test: $(STAMP)
	$(BIN)/python -m pytest

lint: $(STAMP)
	$(BIN)/ruff check src tests evaluation tools
	$(BIN)/ruff format --check src tests evaluation tools

types: $(STAMP)
	$(BIN)/mypy

layers: $(STAMP)
	$(BIN)/lint-imports

check: lint types layers test

evaluate: $(STAMP)
	$(BIN)/python evaluation/evaluate.py

bench: $(STAMP)
	$(BIN)/python evaluation/bench.py
	$(BIN)/python evaluation/bench_record.py 20000

docs: $(STAMP)
	$(BIN)/python tools/write_reference.py

clean:
	rm -rf $(VENV) demo-record
