# make site           the whole site, into site/
# make serve          the site in a browser, rebuilt when something changes
# make test           all tests, on every core; ARGS="-k fees" chooses some
# make check          style, types, room borders, data
# make quality        judges every page by axe, the HTML checker and Lighthouse: docs/quality.md
# make translations   brings the translation catalogues up to date
# make lock           locks requirements/*.in anew
# make clean          removes what make made
#
# The first run sets itself up. PYTHON=/path/to/python3.12 chooses the Python.

.PHONY: site serve test check quality translations lock clean packages
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:

export PYTHON
BIN := .venv/bin
NODE := tests/node/node_modules
TSC := $(NODE)/.bin/tsc
ARGS ?=
WORKERS ?= auto

site: .venv/site.ready .venv/leaflets.ready
	@$(BIN)/viegli build $(ARGS)

serve: .venv/site.ready
	@$(BIN)/viegli serve $(ARGS)

quality: .venv/dev.ready packages $(NODE)/.ready quality/node_modules/.ready
	$(BIN)/python -m quality

translations: .venv/site.ready
	@$(BIN)/viegli translations $(ARGS)

test: .venv/dev.ready packages
	$(BIN)/pytest -n $(WORKERS) --dist loadfile $(ARGS)

check: .venv/dev.ready $(NODE)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if [ -e $(TSC) ]; then echo $(TSC); $(TSC); \
		else echo 'No TypeScript here: types in JavaScript are left out' >&2; fi
	$(BIN)/viegli check

.venv/bin/python:
	@scripts/setup venv

.venv/site.ready: requirements/site.txt pyproject.toml | .venv/bin/python
	@scripts/setup lock-install requirements/site.txt
	@touch $@

.venv/dev.ready: requirements/dev.txt .venv/site.ready
	@scripts/setup lock-install requirements/dev.txt
	@touch $@

# Asked for once: without these the site is built all the same.
.venv/leaflets.ready: apt-packages.txt | .venv/bin/python
	@scripts/setup packages libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
	@touch $@

packages: $(NODE)/.ready
	@scripts/setup packages

$(NODE)/.ready: tests/node/package-lock.json
	@scripts/setup node tests/node

quality/node_modules/.ready: quality/package-lock.json | packages
	@scripts/setup node quality

PIP_COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: .venv/dev.ready
	$(PIP_COMPILE) --upgrade --output-file requirements/site.txt requirements/site.in
	$(PIP_COMPILE) --upgrade --constraint requirements/site.txt \
		--output-file requirements/dev.txt requirements/dev.in
	npm install --prefix tests/node --package-lock-only --ignore-scripts --no-audit --no-fund
	npm install --prefix quality --package-lock-only --ignore-scripts --no-audit --no-fund

clean:
	rm -rf .venv site .cache $(NODE) quality/node_modules
