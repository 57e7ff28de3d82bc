# One command for each thing that a person does; each sets up what it needs first. `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first Python that is new enough, unless PYTHON= names one.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$p && break; done)
HOST ?= 127.0.0.1
PORT ?= 8000

# One more than there are cores, up to five: a browser test waits half of its time.
WORKERS = $(shell $(PY) -c 'import os; print(min(os.cpu_count() or 1, 4) + 1)')

VENV := .venv
PY := $(VENV)/bin/python
RUN_READY := $(VENV)/run.ready
TEST_READY := $(VENV)/test.ready
JS_READY := node_modules/.ready

.PHONY: help
help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name about; do \
		printf 'make %-8s %s\n' "$$name" "$$about"; done

.PHONY: run
run: $(RUN_READY) ## Start the server (PORT=8000 HOST=127.0.0.1), setting it up first
	@DESCENT_LAB_HOST='$(HOST)' DESCENT_LAB_PORT='$(PORT)' exec $(PY) -m backend

.PHONY: test
test: lint js browser ## Every check and every test
	$(PY) -m pytest --numprocesses $(WORKERS) --dist loadfile --durations 12

.PHONY: lint
lint: $(TEST_READY) ## Python's style and layers
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(VENV)/bin/lint-imports --no-cache

.PHONY: js
js: $(JS_READY) ## The page's types, style and units; the API's types are fresh
	$(PY) tools/javascript.py types
	$(PY) tools/javascript.py lint
	$(PY) tools/javascript.py test
	$(PY) tools/api_types.py --check

.PHONY: browser
browser: $(TEST_READY) ## Find or install a Chromium for the tests
	@$(PY) tools/chromium.py

.PHONY: format
format: $(JS_READY) ## Put style right where a tool can
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .
	$(PY) tools/javascript.py format

.PHONY: types
types: $(JS_READY) ## Write frontend/types/api.d.ts anew from the API
	$(PY) tools/api_types.py

.PHONY: bench
bench: $(TEST_READY) ## Measure ours beside the peers' (TORCH=1 installs PyTorch and Numba for it)
	@[ -z "$(TORCH)" ] || $(PY) tools/bench_peers.py
	$(PY) -m benchmarks

.PHONY: programs
programs: $(TEST_READY) ## Record anew what PyTorch makes of the programs for it (TORCH=1 installs it)
	@[ -z "$(TORCH)" ] || $(PY) tools/bench_peers.py
	$(PY) tools/record_programs.py

.PHONY: claims
claims: $(RUN_READY) ## Measure what every experiment claims
	$(PY) tools/claims.py

.PHONY: lock
lock: $(TEST_READY) ## Write the lock files anew (UPGRADE=1: newest versions)
	UPGRADE='$(UPGRADE)' $(PY) tools/locks.py

.PHONY: clean
clean: ## Remove everything that the commands above made
	rm -rf $(VENV) node_modules .cache .hypothesis .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: python
python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11, 3.12 or 3.13 is needed: install one, or name it," \
		"as in: make run PYTHON=/usr/local/bin/python3.13"; exit 1; }

$(RUN_READY): requirements.lock tools/environment.py | python
	@$(PYTHON) tools/environment.py requirements.lock
	@touch $@

$(TEST_READY): requirements-dev.lock tools/environment.py | python
	@$(PYTHON) tools/environment.py requirements-dev.lock
	@touch $@ $(RUN_READY)

$(JS_READY): package.json package-lock.json $(TEST_READY)
	@$(PY) tools/javascript.py install
	@touch $@
