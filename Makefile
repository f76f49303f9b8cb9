# Everything runs in .venv; a stamp file says what is installed there.
.DELETE_ON_ERROR:
.PHONY: demo test test-servers lint format simulate conversations bench fuzz learn build clean help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
SEEDS ?= 1000
SECONDS ?= 60
# One more than there are cores: many tests wait for real processes.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
ARGS ?=

# The program is started some hundred times by its tests: compiled once, it starts sooner.
unexport PYTHONDONTWRITEBYTECODE

help: ## what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile

demo: $(VENV)/.demo ## play three interviews through, with no account and no config
	@$(BIN)/callahead demo $(ARGS)

test: $(VENV)/.dev ## run the tests, on all cores
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not servers" $(ARGS)

test-servers: $(VENV)/.dev ## run what needs real calendar servers; installs them from Debian's packages
	tests/servers/install $(VENV)/servers
	$(BIN)/python -m pytest -n auto tests/servers $(ARGS)

lint: $(VENV)/.dev ## format, lint and types, as the CI wants them
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict

format: $(VENV)/.dev ## write the format that `lint` wants
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

simulate: $(VENV)/.dev ## run seeded worlds: make simulate SEEDS=5000
	$(BIN)/python -m tests.simulation --seeds $(SEEDS) $(ARGS)

conversations: $(VENV)/.dev ## play every path of the product and write docs/conversations.md anew
	$(BIN)/python -m tests.conversations

bench: $(VENV)/.dev ## the figures, as a table and as build/bench.json: make bench ARGS="feed --repeats 9"
	$(BIN)/python -m bench $(ARGS)

fuzz: $(VENV)/.dev ## look for calendars that stop the reader: make fuzz SECONDS=600
	$(PIP) install --constraint constraints.txt --editable '.[fuzz]'
	@mkdir -p build/fuzz
	$(BIN)/python -m tests.fuzz.atheris_ical -max_total_time=$(SECONDS) -rss_limit_mb=300 -timeout=30 \
	  -artifact_prefix=build/fuzz/ $(ARGS)

learn: $(VENV)/.dev ## learn the weights of the second reader of replies, and tell how it does on unseen sets
	$(PIP) install --constraint constraints.txt --editable '.[learn]'
	$(BIN)/python -m training $(ARGS)

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
