# Everything one does with Cairn, from a fresh clone on. `make` alone says what there is.

PORT ?= 8080
AS ?=
ARGS ?=

# The first interpreter that runs and is new enough; a name on the PATH may be there and still not run.
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3; do \
	$$name -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { command -v $$name; break; }; done)

UV := $(shell command -v uv 2>/dev/null)
ifdef UV
PIP_INSTALL = uv pip install --quiet --python .venv/bin/python --compile-bytecode
else
PIP_INSTALL = .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input
endif
LOCKED = --require-hashes --only-binary :all:
PYTEST = .venv/bin/pytest -n logical --maxprocesses 8 --dist loadgroup

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup setup-dev node run chat test ordeal check format year bench lock clean

help: ## say what there is to do here
	@echo 'Cairn, a career coach that lives in chat.'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'Each sets up what it needs first. PORT=9000 make run · AS=Ana make chat · ARGS="-k goals" make test'

setup: .venv/.runtime ## install what the coach needs to run, into .venv

setup-dev: .venv/.dev ## install what working on it needs as well

node: ## fetch what the tests of Teams look at: Microsoft's Agents Playground and its renderer of cards (needs npm)
	@command -v npm >/dev/null || { echo 'make node needs npm; without it the tests that look there are skipped.' >&2; exit 1; }
	@npm install --prefix . --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel error $(NODE_PACKAGES)
# Tools for development: installed as they come, never copied into the tree, and nothing of them is kept in a lock file.
NODE_PACKAGES = @microsoft/m365agentsplayground@0.2.28 adaptivecards@3.0.6

run: .venv/.runtime ## open the playground in a browser, on PORT (8080)
	@PORT="$(PORT)" .venv/bin/cairn playground $(ARGS)

chat: .venv/.runtime ## talk with the coach in this terminal, AS somebody
	@.venv/bin/cairn chat $(if $(AS),--as "$(AS)") $(ARGS)

test: .venv/.dev ## run every test; ARGS go to pytest
	@$(PYTEST) $(ARGS)

ordeal: .venv/.dev ## put the house through its ordeals in full, for hours; ROW=kills for one of them
	@CAIRN_ORDEAL=full $(PYTEST) -n 0 tests/ordeal$(if $(ROW),/test_$(ROW).py) $(ARGS)

check: .venv/.dev ## lint, layout, types, and which room may import which
	@status=0; for look in 'ruff check .' 'ruff format --check .' mypy 'lint-imports --no-logo'; do \
		echo "- $$look"; .venv/bin/$$look || status=1; done; exit $$status

format: .venv/.dev ## lay the code out and mend what can be mended without thinking
	.venv/bin/ruff check --fix --exit-zero --quiet .
	.venv/bin/ruff format .

year: .venv/.dev ## play a year of 200 people and put its figures into docs/simulated-year.md
	@.venv/bin/python -m bot simulate --people 200 --weeks 52 --out docs/pictures --page docs/simulated-year.md

bench: .venv/.dev ## measure what is promised about speed, side by side; writes bench.json
	@.venv/bin/python -m benchmarks $(ARGS)

lock: ## work out requirements/*.txt anew from pyproject.toml (needs uv)
ifndef UV
	@echo 'make lock needs uv; everything else works without it.' >&2; exit 1
else
	uv pip compile $(COMPILE) --group build -o requirements/build.txt
	uv pip compile $(COMPILE) pyproject.toml -c requirements/build.txt -o requirements/runtime.txt
	uv pip compile $(COMPILE) pyproject.toml --group dev -c requirements/runtime.txt -c requirements/build.txt \
		-o requirements/dev.txt
endif
# Names, versions and hashes only: where a package is fetched from is the business of whoever fetches it.
COMPILE = --quiet --upgrade --universal --python-version 3.11 --only-binary :all: --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock"

clean: ## remove .venv, node_modules and whatever the tools left behind; what people told the coach stays
	rm -rf .venv node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist
	find adapters benchmarks bot conversations storage tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
ifdef UV
	@uv venv --quiet --clear --python "$(or $(PYTHON),>=3.11)" .venv
else
	@py="$(PYTHON)"; \
	if [ -z "$$py" ] || ! "$$py" -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then \
		found=$$($${py:-python3} -V 2>/dev/null) || found='missing here, or does not run'; \
		echo "Cairn needs Python 3.11 or newer; $${py:-python3} is $$found." \
			"On Debian 12 and later: apt install python3 python3-venv; elsewhere say PYTHON=/path/to/python3." >&2; \
		exit 1; \
	fi; \
	if ! "$$py" -c 'import venv, ensurepip' >/dev/null 2>&1; then \
		echo "$$py cannot make a virtual environment, because venv or pip is missing." \
			"On Debian: apt install $$("$$py" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" >&2; \
		exit 1; \
	fi; \
	"$$py" -m venv --clear .venv
endif

.venv/.runtime: requirements/build.txt requirements/runtime.txt pyproject.toml | .venv/bin/python
	@echo 'Setting Cairn up in .venv …'
ifndef UV
	@.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null 2>&1 || { \
		echo 'There is no pip in .venv. Say "make clean" and try again.' >&2; exit 1; }
endif
	@$(PIP_INSTALL) $(LOCKED) -r requirements/build.txt -r requirements/runtime.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.runtime
	@echo 'Adding what the tests and checks need …'
	@$(PIP_INSTALL) $(LOCKED) -r requirements/dev.txt
	@touch $@
