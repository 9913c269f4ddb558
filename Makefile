# Two commands do everything: `make run` and `make test`. `make help` lists the rest.

venv_python := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test test-all check format bench faults translations schema pictures wheel clean moved soak fuzz offline

# A virtual environment holds absolute paths: one that was moved with its checkout is set up again.
ifneq ($(shell cat .venv/.place 2>/dev/null),$(CURDIR))
MOVED := moved
endif

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-13s %s\n' "$$name" "$$what"; done

run: .venv/.ready-to-run ## Set up, and open the sample journey (with no display: write its PDF and PNG)
	@packaging/dev/run

test: .venv/.ready-to-develop ## Set up, and run the tests
	@QT_QPA_PLATFORM=offscreen $(venv_python) -m pytest -n 2 --dist worksteal -q

test-all: .venv/.ready-to-develop ## Run the slow tests too, with more examples
	@QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=thorough $(venv_python) -m pytest -n 2 --dist worksteal -q -m "not benchmark"

check: .venv/.ready-to-develop ## Check style, types, import contracts, translations and schema
	@$(venv_python) -m ruff check
	@$(venv_python) -m ruff format --check
	@$(venv_python) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(venv_python) packaging/dev/translations.py --check
	@$(venv_python) packaging/dev/schema.py --check
	@$(venv_python) packaging/dev/format_tables.py --check

format: .venv/.ready-to-develop ## Bring the code into the common style
	@$(venv_python) -m ruff check --fix
	@$(venv_python) -m ruff format

offline: .venv/.ready-to-develop ## Run all tests where there is no network at all
	@QT_QPA_PLATFORM=offscreen unshare $$([ $$(id -u) = 0 ] || printf -- '-r ')-n $(venv_python) -m pytest -n 2 --dist worksteal -q -m "not benchmark"

MINUTES ?= 20
soak: .venv/.ready-to-develop ## Work for MINUTES (20), and measure what that leaves, into build/soak.json and soak.png
	@mkdir -p build
	@QT_QPA_PLATFORM=offscreen $(venv_python) -m tests.soak --minutes $(MINUTES)

fuzz: .venv/.ready-to-develop ## Give every reader hostile input for MINUTES (10) each (Linux); findings go into build/fuzz
	@$(venv_python) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[fuzz]"
	@$(venv_python) -m tests.fuzz --minutes $(if $(filter command environment,$(firstword $(origin MINUTES))),$(MINUTES),10)

bench: .venv/.ready-to-develop ## Measure speed and memory, into build/bench.json
	@mkdir -p build
	@$(venv_python) -m tests.benchmarks

faults: .venv/.ready-to-develop ## Kill, refuse and cut short every step of writing and every action of the window
	@packaging/dev/fault-tools
	@QT_QPA_PLATFORM=offscreen $(venv_python) -m pytest tests/faults -n 2 --dist worksteal -q -m "not benchmark"

translations: .venv/.ready-to-develop ## Merge the French of all parts, and compile it
	@$(venv_python) packaging/dev/translations.py

schema: .venv/.ready-to-develop ## Generate the JSON Schema and the tables of the file format
	@$(venv_python) packaging/dev/schema.py
	@$(venv_python) packaging/dev/format_tables.py

pictures: .venv/.ready-to-develop ## Take the pictures of the window and the samples, into docs/pictures
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=packaging/dev $(venv_python) -m pictures

wheel: .venv/.ready-to-develop ## Build the wheel, into dist
	@$(venv_python) -m pip wheel --quiet --no-deps --wheel-dir dist .
	@ls dist/*.whl

clean: ## Remove what was made, but not the virtual environment
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.ready-to-run: pyproject.toml constraints.txt $(MOVED)
	@packaging/dev/set-up run

.venv/.ready-to-develop: pyproject.toml constraints.txt $(MOVED)
	@packaging/dev/set-up develop
