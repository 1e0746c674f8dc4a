# Samspel's targets. `make demo` needs Python 3.11 or newer, make and venv; the others say what else they need.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
RUN = $(VENV)/installed-run
DEV = $(VENV)/installed-dev

.PHONY: help setup demo test check bench tools lock screenshots messages clean

help:
	@echo "make demo         the example communities, served at http://localhost:8000"
	@echo "make test         everything, on SQLite, on PostgreSQL and in Chromium"
	@echo "make check        the quick lane: format, lint, types, import contracts, migrations, translations, unit tests"
	@echo "make bench        measurements, one JSON line each"
	@echo "make setup        the Python environment, .venv/"
	@echo "make tools        what make test needs beside Python (Debian, as root): Chromium, PostgreSQL, gettext"
	@echo "make messages     bring each room's Swedish texts up to date with the code"
	@echo "make screenshots  the README's pictures"
	@echo "make lock         new versions of the libraries"
	@echo "make clean        remove what the other targets made, except .samspel/ with its data"

setup: $(RUN)

$(RUN): requirements/run.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Samspel needs Python 3.11 or newer, and none was found; with it elsewhere: make PYTHON=/its/path setup"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/run.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUN) requirements/dev.lock
	$(PIP) --require-hashes -r requirements/dev.lock
	@touch $@

demo: setup
	@$(BIN)/samspel demo

test: $(DEV)
	@$(BIN)/python -m tools.need gettext postgres chromium --install
	@$(BIN)/python -m tools.lanes test

check: $(DEV)
	@$(BIN)/python -m tools.need gettext
	@$(BIN)/python -m tools.lanes check

bench: $(DEV)
	@$(BIN)/python -m tools.need postgres --install
	@$(BIN)/python -m benchmarks

tools: setup
	@$(BIN)/python -m tools.need gettext postgres chromium --install

screenshots: $(DEV)
	@$(BIN)/python -m tools.need chromium
	@$(BIN)/python -m tools.screenshots

messages: $(DEV)
	@$(BIN)/python -m tools.need gettext
	@$(BIN)/python -m tools.messages

lock: $(DEV)
	$(BIN)/python -m tools.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis src/*.egg-info
