# Menfang 门房. `make` alone lists what there is.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet
READY  := $(VENV)/.ready
DEV    := $(VENV)/.ready-dev

.DEFAULT_GOAL := help
.PHONY: help setup run test lint bench screenshot

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv from the locks (quick when nothing changed)

run: $(READY) ## open the front door: http://127.0.0.1:8080
	@echo "Opening the front door. Ctrl-C closes it; what it keeps lies under var/. Look at it in a browser:"
	@exec $(BIN)/menfang serve

test: $(DEV) ## run every test (ARGS="-k repair" for some)
	@$(BIN)/pytest $(ARGS)

lint: $(DEV) ## check format, style, types and the one arrow
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(DEV) ## measure the durable path, timers and memory, as ratios within one run
	@$(BIN)/python -m benchmarks $(ARGS)

screenshot: $(DEV) ## take the README's picture anew (needs Chromium)
	@$(BIN)/python -m docs.images.take

# A stamp is touched last, so a setup that broke off is done again.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Menfang needs Python 3.11 or later; $(PYTHON) is: $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "$(PYTHON) has no venv module. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up, once; it takes a minute or two. Nothing outside this folder is changed."
	@echo "  1/3 a virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@echo "  2/3 the libraries, $$(grep -c == requirements.lock) of them, as pinned in requirements.lock"
	@$(PIP) --require-hashes -r requirements.lock
	@echo "  3/3 Menfang itself"
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

$(DEV): $(READY) requirements-dev.lock
	@echo "Adding what tests and linters need, once (a minute or two) ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
