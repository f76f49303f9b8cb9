# Everything runs in .venv; a stamp file says what is installed there.
.DELETE_ON_ERROR:
.PHONY: demo test lint format simulate build clean help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
SEEDS ?= 1000
ARGS ?=

help: ## what there is to make
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

demo: $(VENV)/.demo ## play three interviews through, with no account and no config
	@$(BIN)/callahead demo $(ARGS)

test: $(VENV)/.dev ## run every test, on all cores
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/.dev ## format, lint and types, as the CI wants them
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict

format: $(VENV)/.dev ## write the format that `lint` wants
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

simulate: $(VENV)/.dev ## run seeded worlds: make simulate SEEDS=5000
	$(BIN)/python -m tests.simulation --seeds $(SEEDS) $(ARGS)

build: $(VENV)/.dev ## sdist and wheel, into dist/
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m build --outdir dist .

clean: ## take away everything that make made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "callahead needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)

# What the tests and the tools need holds what the demo needs, so `.dev` is good for both.
$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.demo

$(VENV)/.demo: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@
