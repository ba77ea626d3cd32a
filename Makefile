# What a person does here and what the workflows do: the same targets.
# File names in DUMPS are strangers' text: no rule names one, and none comes near a shell.

DUMPS ?= dumps
OUT ?= build
BASE ?= origin/main
FORMAT ?= text
MINUTES ?= 60
PYTHON ?= python3

PY := .venv/bin/python
FOLDERS := $(wildcard curation docs generator references)
INPUTS := $(wildcard Makefile mkdocs.yml requirements.txt) $(FOLDERS)
STATE = $(DUMPS)|$(SITE_URL)|$(REPO_URL)|$(INPUTS)

# Through the environment a value reaches the shell whole, whatever blanks and quotes it has.
export DUMPS OUT BASE FORMAT MINUTES PYTHON STATE
# No run leaves anything beside the sources, so none makes them look changed.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/cache/python
export MYPY_CACHE_DIR := $(CURDIR)/.venv/cache/mypy
export RUFF_CACHE_DIR := $(CURDIR)/.venv/cache/ruff
export HYPOTHESIS_STORAGE_DIRECTORY := $(CURDIR)/.venv/cache/hypothesis
# MkDocs stamps one archive with the time of the build; the same dumps shall make the same bytes.
export SOURCE_DATE_EPOCH ?= 315532800
# mkdocs<2 is pinned on purpose; the theme would warn of it at every build.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := site
.PHONY: help site site-by-mkdocs serve check diff test lint bench fuzz bench-search bench-quality bench-pages lock clean FORCE

help: ## Say what can be made
	@echo 'make TARGET [DUMPS=folder] [OUT=folder]'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

site: .venv/requirements.txt ## Build the catalogue of DUMPS (dumps) into OUT/site (build/site)
	@if $(FRESH); then echo "$$OUT/site is up to date"; else $(BUILD); fi

site-by-mkdocs: .venv/requirements.txt ## Build the same slowly into OUT/site-by-mkdocs, by MkDocs alone
	@$(PY) -m generator build --dumps="$$DUMPS" --out="$$OUT"
	@PAPERSTACKS_DOCS="$$OUT/docs" $(PY) -m mkdocs build --strict --site-dir="$$OUT/site-by-mkdocs"

serve: .venv/requirements.txt ## Show the site on this machine, rebuilt when a dump, a template or a page changes
	@$(PY) -m generator serve --dumps="$$DUMPS" --out="$$OUT"

check: .venv/requirements.txt ## Check DUMPS: every fault with its path and line; FORMAT=github or json
	@$(PY) -m generator check --dumps="$$DUMPS" --format="$$FORMAT"

diff: .venv/requirements.txt ## Say what DUMPS add to BASE (origin/main), a revision or a folder
	@$(PY) -m generator diff --dumps="$$DUMPS" --format="$$FORMAT" -- "$$BASE"

test: .venv/requirements-dev.txt ## Run the tests
	@$(SET_UP_NPM) || echo 'Nothing came from npm: the tests that need it will say so' >&2
	@$(PY) -m pytest -o cache_dir=.venv/cache/pytest

lint: .venv/package-lock.json ## Check the code and the workflows
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(TSC) && $(TSC) --project tests
	.venv/bin/actionlint -shellcheck= -pyflakes= .github/workflows/*.yml
	.venv/bin/zizmor --offline --quiet --strict-collection --persona=pedantic .github

bench: .venv/requirements-dev.txt ## Measure builds of 603, 5,000 and 20,000 papers made of the words of DUMPS
	@$(PY) -m tests.bench --dumps="$$DUMPS"

fuzz: .venv/requirements-dev.txt ## Damage golden cases for MINUTES (60), to find what a reader cannot bear
	@$(PY) -m tests.fuzz "$$MINUTES"

bench-search: .venv/requirements-dev.txt ## Measure how well the search finds the papers of DUMPS, and what it costs
	@$(PY) -m tests.quality.search "$$DUMPS"

bench-quality: .venv/requirements-dev.txt ## Measure how well merging, keywords and related papers do
	@$(PY) -m tests.quality

bench-pages: .venv/requirements-dev.txt site ## Measure what readers of the site wait for, on a slow machine and network
	@$(PY) -m tests.bench.loading "$$OUT/site"

lock: .venv/requirements-dev.txt ## Rewrite the lock files to the newest versions that pyproject.toml allows
	$(LOCK) --output-file requirements.txt
	$(LOCK) --output-file requirements-dev.txt --extra dev --constraint requirements.txt
	.venv/bin/npm update --package-lock-only $(QUIET_NPM)

clean: ## Remove build/ (.venv stays)
	rm -rf build

# -- The site ----------------------------------------------------------------------------------
# OUT/.built is as old as the start of the build that it stands for, and says what was built.
# Folders count as inputs, so that a removal does; the time of change (ctime) sees what a copy
# with an old date would hide.

FRESH = [ -f "$$OUT/site/index.html" ] \
	&& [ "$$(cat "$$OUT/.built" 2>/dev/null)" = "$$STATE" ] \
	&& changed=$$(find -H "$$DUMPS" $(INPUTS) \
		-name __pycache__ -prune -o -cnewer "$$OUT/.built" -print -quit) \
	&& [ -z "$$changed" ]

BUILD = mkdir -p "$$OUT" && rm -f "$$OUT/.built" && printf '%s\n' "$$STATE" >"$$OUT/.building" \
	&& $(PY) -m generator site --dumps="$$DUMPS" --out="$$OUT" \
	&& mv "$$OUT/.building" "$$OUT/.built"

# -- The set-up --------------------------------------------------------------------------------
# .venv keeps a copy of each lock file that is installed in it, written last: a set-up that was
# cut short has none and starts again from nothing. Wheels only: a source package would run code
# that no hash covers.

INSTALL = $(PY) -m pip install -qq --disable-pip-version-check --no-input \
	--only-binary :all: --require-hashes --requirement

.venv/requirements.txt: FORCE
	@$(PY) -c '' 2>/dev/null && cmp -s requirements.txt $@ || { \
	echo 'Setting up .venv from requirements.txt' >&2 \
	&& "$$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	"Paperstacks needs Python 3.11 or newer: make PYTHON=/path/to/it")' \
	&& "$$PYTHON" -m venv --clear .venv && $(INSTALL) requirements.txt && cp requirements.txt $@; }

.venv/requirements-dev.txt: .venv/requirements.txt FORCE
	@cmp -s requirements-dev.txt $@ || { \
	echo 'Setting up .venv from requirements-dev.txt' >&2 \
	&& rm -f $< && $(INSTALL) requirements-dev.txt \
	&& cp requirements-dev.txt $@ && cp requirements.txt $<; }

.venv/package-lock.json: .venv/requirements-dev.txt FORCE
	@$(SET_UP_NPM)

# What only checks is in .venv too, so that nothing of it lies among the sources.
SET_UP_NPM = cmp -s package-lock.json .venv/package-lock.json || { \
	echo 'Setting up .venv/npm from package-lock.json' >&2 \
	&& mkdir -p .venv/npm && cp package.json package-lock.json .venv/npm \
	&& .venv/bin/npm --prefix .venv/npm ci --ignore-scripts $(QUIET_NPM) \
	&& cp package-lock.json .venv; }
TSC = .venv/bin/node .venv/npm/node_modules/typescript/bin/tsc
QUIET_NPM = --no-audit --no-fund --loglevel=error

LOCK = .venv/bin/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --only-binary :all: --no-emit-index-url \
	--custom-compile-command 'make lock'
