"""The pages of the documentation: every page is in the menu, and the pages build without a dead link."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def pages(menu: Any) -> list[str]:
    """The files that a menu leads to."""
    if isinstance(menu, str):
        return [menu]
    return [page for entry in (menu.values() if isinstance(menu, dict) else menu) for page in pages(entry)]


def test_every_page_is_in_the_menu_once() -> None:
    menu = pages(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"])
    assert sorted(menu) == sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))


@pytest.mark.slow
def test_the_pages_build_and_load_nothing_from_elsewhere() -> None:
    subprocess.run(["make", "docs"], cwd=ROOT, check=True)
    texts = [path.read_text("utf-8") for path in (ROOT / "build" / "docs").rglob("*.html")]
    assert len(texts) > 25
    assert not [text for text in texts if '<script src="http' in text or 'rel="stylesheet" href="http' in text]
