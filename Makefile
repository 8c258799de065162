# Each target sets up its own virtual environment from nothing; it needs Python 3.11 or newer and pip's package index.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test docs floors clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 12

demo: .venv/.runs ## install laut and show what it finds in a bundled pile of reports
	@$(BIN)/laut demo

test: .venv/.develops ## run every check and test
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > .venv/imports.log || { cat .venv/imports.log; exit 1; }
	@$(BIN)/python -m pytest --quiet -n 2

docs: .venv/.develops ## write again what is generated: docs/cli.md, the pictures, README's output
	@$(BIN)/python -m tools.docs
	@$(BIN)/python -m tools.translations

floors: .venv/.develops ## measure every set that is there and pin the figures that rose
	@$(BIN)/python -m tools.floors raise

clean: ## remove the virtual environment and caches
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "laut needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.runs: pyproject.toml | .venv/bin/python
	@$(PIP) install --editable .
	@touch $@

.venv/.develops: .venv/.runs
	@$(PIP) install 'pip>=25.1'
	@$(PIP) install --group dev
	@touch $@
