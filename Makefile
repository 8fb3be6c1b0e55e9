# From a fresh clone: `make demo` trains an instrument and writes runs/demo (or runs/demo-NAME of SOUNDS); `make test` checks everything.
# What is already there is used again and said to be ready. Settings, such as `make demo MINUTES=3 SOUNDS=~/cello`:

PYTHON ?= python3# makes .venv; 3.10 or newer
PIP_ARGS ?=# for every pip install, such as an index of your own
MINUTES ?= 1# how long `make demo` trains
SOUNDS ?=# folder of sounds for `make demo`; rendered if empty
MAX_EXTERNALS ?=# folders with built nn~.mxo or nn~.mxe64, for `make max-package`
PREFIX ?= /usr/local# where `make install` puts the library for programs of one's own
MODEL ?= strings# that `make install-service` plays: a file, or a name of `luthier models`
FORM ?= user# of that service: user or system
SERVE ?=# more options of `luthier serve` for it
INPUT ?=# sound file that the demo's instrument transforms; rendered if empty

# else every process of the tests would read and rewrite all of their files anew
unexport PYTHONDONTWRITEBYTECODE

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MINUTES_OF_FUZZ = $(if $(filter command line environment,$(origin MINUTES)),$(MINUTES),30)# `make fuzz MINUTES=30`

.PHONY: help setup packages venv build newer-pd pd-source demo test test-cpp test-python test-pd sanitize fuzz lint format docs pictures bench clean install install-service wheel pd-package pd-package-light max-package max-files

BIN := .venv/bin
CPP := $(shell find externals tests/cpp tests/hosts tests/bench -name '*.cpp' -o -name '*.h' -o -name CMakeLists.txt 2>/dev/null)
CPP_FORMATTED := $(filter %.cpp %.h,$(CPP))
PYTHON_CODE := training tests packaging/max

help:
	@echo "make demo    train an instrument for MINUTES ($(MINUTES)) on SOUNDS, and play INPUT through it: runs/demo/listen.html"
	@echo "make setup   install what is missing: Debian packages, .venv, the C++ build, a newer Pd for tests"
	@echo "make test    lint, then the C++ (also under sanitizers), Python and Pd tests"
	@echo "make sanitize  the C++ tests under the address, undefined-behaviour, thread and real-time sanitizers"
	@echo "make fuzz    feed what reads files and messages with mutated ones, for MINUTES (30), C++ under the address sanitizer"
	@echo "make lint    check format, style and types"
	@echo "make format  put the code into its format"
	@echo "make docs    write the documentation as pages: build/docs/index.html"
	@echo "make pictures  take the screenshots of the documentation anew: docs/pictures"
	@echo "make bench   print the measurements that the documentation claims"
	@echo "make wheel   write dist/luthier-[...].whl, for pip: plays model files without torch"
	@echo "make install  put the library for programs of your own into PREFIX ($(PREFIX)): docs/library.md"
	@echo "make install-service  let MODEL ($(MODEL)) play from the start of this computer on: docs/installation.md"
	@echo "make pd-package  write dist/luthier[...].dek, which needs neither Python nor this clone"
	@echo "make pd-package-light  the same without libtorch, a hundredth of the size, for files with a native program"
	@echo "make max-package  write dist/luthier, a package for Max, with the externals in MAX_EXTERNALS"
	@echo "make max-files  write help/max and patches/max anew from the table of messages"
	@echo "make clean   remove the build and the caches; .venv and runs stay"

# neither make nor the shell replaces a ~ in SOUNDS=~/cello
home = $(patsubst ~/%,$(HOME)/%,$(patsubst ~,$(HOME),$(1)))

setup: packages venv build newer-pd pd-source
	@echo "setup: ready; to call luthier by its name in this shell:  source $(BIN)/activate"

packages:
	@packaging/debian_packages.sh

venv: .venv/.ready
	@echo "venv: ready"

build: build/dev/.ready
	@echo "build: ready"

# beside the Pd of the system; its tests are skipped where it cannot be had
newer-pd: packages
	@packaging/newer_pd.sh

# a Pd of double precision and libpd with several instances, for the same
pd-source: packages
	@packaging/pd_source.sh

.venv/.ready: pyproject.toml packaging/make_venv.sh | packages
	@PYTHON="$(call home,$(PYTHON))" PIP_ARGS="$(PIP_ARGS)" packaging/make_venv.sh
	@touch $@

build/dev/.ready: CMakeLists.txt CMakePresets.json training/luthier/__init__.py $(wildcard cmake/*.cmake help/pd/*) packaging/build_externals.sh $(CPP) .venv/.ready | packages
	@packaging/build_externals.sh dev
	@touch $@

# names travel through the environment, so that they may hold spaces and quotes
# ~ is expanded by luthier
demo: export SOUNDS := $(SOUNDS)
demo: export INPUT := $(INPUT)
demo: setup
	@$(BIN)/luthier demo --minutes "$(MINUTES)" \
		$${SOUNDS:+--sounds "$$SOUNDS"} $${INPUT:+--input "$$INPUT"}

# Side by side, since each part leaves a core idle at times: pip and the first compilers wait for the network and for each
# other, and Pd plays at the pace of a clock. Lines of different parts mix, but each is whole.
test:
	@$(MAKE) --no-print-directory --jobs=5 --output-sync=line lint sanitize test-cpp test-python test-pd
	@echo "test: everything holds"

test-cpp: build
	@ctest --preset dev

# files in their own order: by number of tests, as is usual, the longest would come last and one core would wait for it
test-python: setup
	@OMP_NUM_THREADS=1 $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not slow and not clock and not sanitized"

# what Pd plays in real time: hardly any work, much waiting
test-pd: setup
	@$(BIN)/pytest -m "clock and not slow" tests/hosts

# the rooms without torch: what touches memory and threads; then nn~ in a real Pd
sanitize: packages venv
	@for preset in asan tsan; do \
		cmake --preset $$preset --log-level=WARNING >/dev/null; \
		cmake --build --preset $$preset; \
		ctest --preset $$preset; \
	done
	@LUTHIER_PD_EXTERNAL_DIR=build/tsan/pd $(BIN)/pytest -q -m sanitized tests/hosts/pd/test_thread_sanitizer.py
	@if command -v clang++-22 >/dev/null; then \
		cmake --preset rtsan --log-level=WARNING >/dev/null; \
		cmake --build --preset rtsan; \
		ctest --preset rtsan; \
	else echo "sanitize: no clang++-22, so the real-time sanitizer was left out (apt-get install clang-22 libclang-rt-22-dev)"; fi

# longer than the tests do, on two cores; what it finds becomes a file of tests/data/fuzz
fuzz: packages venv
	@cmake --preset asan --log-level=WARNING >/dev/null
	@cmake --build --preset asan --target fuzz
	@$(BIN)/python tests/bench/osc_fuzz.py --minutes "$(MINUTES_OF_FUZZ)" & osc=$$!; \
		build/asan/tests/cpp/fuzz tests/data/fuzz "minutes=$(MINUTES_OF_FUZZ)" || { kill $$osc; exit 1; }; \
		wait $$osc

lint: venv
	@$(BIN)/ruff check $(PYTHON_CODE)
	@$(BIN)/ruff format --check $(PYTHON_CODE)
	@$(BIN)/mypy
	@$(BIN)/clang-format --dry-run -Werror $(CPP_FORMATTED)
	@echo "lint: clean"

format: venv
	@$(BIN)/ruff check --fix $(PYTHON_CODE)
	@$(BIN)/ruff format $(PYTHON_CODE)
	@$(BIN)/clang-format -i $(CPP_FORMATTED)

bench: setup
	@for bench in $$(grep -l "def main(" tests/bench/*.py); do echo "== $$bench"; $(BIN)/python "$$bench"; done

# pages from docs/, the docstrings and, where doxygen is there, the C API: read build/docs/index.html, no network needed
docs: venv
	@$(BIN)/python -c "import mkdocs, material, mkdocstrings" 2>/dev/null \
		|| sed -n 's/^docs = \["\(.*\)"\]/\1/p' pyproject.toml | sed 's/", "/\n/g' \
		| xargs -d '\n' $(BIN)/python -m pip --disable-pip-version-check install --quiet $(PIP_ARGS)
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict
	@if command -v doxygen >/dev/null; then doxygen packaging/Doxyfile; else echo "docs: no doxygen, so the C API was left out"; fi
	@echo "docs: build/docs/index.html"

# by a Pd with a window, Chromium and the files of Max, so that they stay true
pictures: build
	@$(BIN)/python packaging/icon.py
	@$(BIN)/python tests/bench/documented_pictures.py docs/pictures

wheel: venv
	@$(BIN)/python -m pip --disable-pip-version-check wheel --quiet --no-deps $(PIP_ARGS) --wheel-dir dist .
	@echo "wheel: $$(ls -t dist/luthier-*.whl | head -1)"

install: build
	@cmake --install build/dev --component library --prefix "$(call home,$(PREFIX))"

# the options pass through the shell, so that they may hold quotes
install-service: build
	@packaging/install_service.sh $(BIN)/luthier "$(FORM)" "$(call home,$(MODEL))" $(SERVE)

pd-package: venv
	@packaging/pd_package.sh

pd-package-light: packages
	@packaging/pd_package.sh light

# needs neither .venv nor a build: what it packs is committed
max-package:
	@$(PYTHON) packaging/max/make_package.py $(foreach folder,$(MAX_EXTERNALS),$(call home,$(folder)))

max-files: build
	@$(BIN)/python packaging/max/write_files.py

clean:
	@rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find training tests -name __pycache__ -prune -exec rm -rf {} +
	@echo "clean: .venv and runs were kept"
