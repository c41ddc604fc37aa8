# Everything a newcomer or a machine runs. `make` alone lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
# The lists name everything, so that nothing is resolved; what is imported compiles itself.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --no-compile

# What is looked for here has many ways to go wrong: `make test` tries some, `make prove` a great many.
SEARCHES := tests/loyalty/points/test_ledger_machine.py tests/loyalty/earning/test_tiers_machine.py \
  tests/loyalty/promotions/test_mailings_machine.py tests/storage/promotions/test_audience.py \
  tests/loyalty/voice/test_survey_paths.py tests/bot/test_survey_file.py \
  tests/e2e/test_survey_crowd.py

.PHONY: help install setup demo test prove check fast run pictures bench lock
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

install: $(VENV)/installed ## make .venv from the lock file, with what the bot needs and no more

setup: $(VENV)/ready ## the same, with the tools of tests and checks

$(VENV)/installed: requirements/run.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Tamga needs Python 3.11 or newer; say which one with: make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear $(VENV)
	$(INSTALL) -r requirements/run.txt
	@touch $@

$(VENV)/ready: requirements/dev.txt $(VENV)/installed
	$(INSTALL) -r requirements/dev.txt
	@touch $@

demo: install ## Tamga in a browser: the real bot and an emulated Telegram; no token, and no network but for the packages
	@$(BIN)/python -m sandbox $(ARGS)

test: setup ## the whole test suite
	$(BIN)/python -m pytest $(ARGS)

prove: setup ## the long searches: thousands of ways through the ledger, tiers, promotions, surveys; hours
	$(BIN)/python -m pytest --hypothesis-profile=long $(SEARCHES) $(ARGS)

fast: setup ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: fast test ## what CI runs

run: install ## the bot, with the settings of .env
	$(BIN)/python -m bot $(ARGS)

pictures: setup ## the pictures of the demo in docs/, made anew (needs chromium)
	$(BIN)/python -m tests.browser.pictures $(ARGS)

bench: setup ## the benchmarks; writes docs/benchmarks.md
	$(INSTALL) -r requirements/bench.txt
	$(BIN)/python -m benchmarks $(ARGS)

lock: ## pin requirements/*.in anew (needs uv)
	cd requirements && for name in run dev bench; do \
	  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $$name.in -o $$name.txt || exit 1; done
