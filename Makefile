# Two commands do everything: `make site` and `make test`. Both install what they need.

SWIFT ?= swift
CONTENT ?= content
OUTPUT ?= output

.PHONY: site test lint record benchmark install-site install-test clean help

help:
	@echo "make site    build the handbook and its sheets into $(OUTPUT)/"
	@echo "make test    install what the tests need and run them all"
	@echo "make lint    check the format of the sources"
	@echo "make record  write the expected outputs anew; read the diff before committing it"
	@echo "make benchmark  measure what a checked build costs"
	@echo "make clean   remove what was built"

site: install-site
	$(SWIFT) build -c release --product visitbook
	.build/release/visitbook build $(CONTENT) --output $(OUTPUT) --pdf
	@echo "Open $(OUTPUT)/index.html in a browser."

test: install-test lint
	VISITBOOK_STRICT=1 $(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

record: install-test
	RECORD=1 $(SWIFT) test

benchmark:
	@sh Benchmarks/run.sh

install-site:
	@sh scripts/install.sh site

install-test:
	@sh scripts/install.sh test

clean:
	rm -rf .build
	find $(OUTPUT) -mindepth 1 ! -name .gitkeep -delete
