#!/usr/bin/env python3
"""Writes help/max and patches/max anew from the table of messages. Needs the built luthier_streaming (`make build`)."""

from __future__ import annotations

from maxfiles.files import ROOT, generated_files
from maxfiles.table import built_tables

if __name__ == "__main__":
    for path, text in generated_files(built_tables()).items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
        print(f"max files: {path}")
