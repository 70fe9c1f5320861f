# Two commands matter: `make run` serves the product, `make test` runs every test.
# Python 3.11 or newer with venv, make, bash, and a network that reaches the package registries
# are needed; everything else is made in .venv, node_modules and build/, from lock files with hashes.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

HOST ?= 127.0.0.1
PORT ?= 8050
WORKERS ?= 2
ARGS ?=
FROM ?=

# The newest Python that is 3.11 or newer, asked by name since `python3` may be older.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo "$$name"; break; fi; done)

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
# A Node that had to be brought along is found before an older one of the machine.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

.PHONY: help run test assets check compile bench lint format lock clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: $(VENV)/.run assets check ## Serve the product on HOST and PORT
	HOST="$(HOST)" PORT="$(PORT)" exec $(PY) -m dashboard serve

check: $(VENV)/.run ## Check the data package
	$(PY) -m dashboard check

compile: $(VENV)/.run ## Compile the sources in FROM=FOLDER to data/
	@test -n "$(FROM)" || { echo "make compile FROM=FOLDER" >&2; exit 1; }
	$(PY) -m dashboard compile "$(FROM)"

assets: $(VENV)/.run node_modules/.package-lock.json ## Build everything public into build/assets
	@$(PY) -m assets.build

test: $(VENV)/.test $(VENV)/.chromium assets ## Run every test (ARGS= goes to pytest)
	$(PY) -m pytest -n $(WORKERS) $(ARGS)

lint: $(VENV)/.test ## Check style, types and layers
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

format: $(VENV)/.test ## Rewrite the code in the one format
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: $(VENV)/.test $(VENV)/.chromium assets ## Measure beside a plain Dash page
	$(PY) -m tests.load.bench $(ARGS)

clean: ## Remove all that was made
	rm -rf $(VENV) node_modules build

# ---- what the commands stand on ------------------------------------------------------

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/.run: requirements/run.txt | $(PY)
	$(PIP) install --require-hashes --requirement requirements/run.txt
	@touch $@

$(VENV)/.test: requirements/test.txt | $(PY)
	$(PIP) install --require-hashes --requirement requirements/test.txt
	@touch $@ $(VENV)/.run

$(VENV)/.node: requirements/node.txt | $(PY)
	@npm --version >/dev/null 2>&1 && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null \
	|| $(PIP) install --require-hashes --requirement requirements/node.txt
	@touch $@

# npm keeps a copy of the lock inside node_modules; it is the stamp.
node_modules/.package-lock.json: package.json package-lock.json | $(VENV)/.node
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/.chromium: | $(VENV)/.test
	@$(PY) -m tests.browsers
	@touch $@

# ---- locks -----------------------------------------------------------------------------

LOCK := $(PY) -m uv pip compile --quiet --universal --generate-hashes --no-header \
	--python-version 3.11 $(UPGRADE)

lock: requirements/lock.txt | $(PY) ## Write the lock files anew (UPGRADE=--upgrade: newest)
	$(PIP) install --require-hashes --requirement requirements/lock.txt
	$(LOCK) pyproject.toml --group assets --output-file requirements/run.txt
	$(LOCK) pyproject.toml --group assets --group test --constraint requirements/run.txt \
		--output-file requirements/test.txt
	$(LOCK) --group node --output-file requirements/node.txt
	$(LOCK) --group lock --output-file requirements/lock.txt
	npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error
