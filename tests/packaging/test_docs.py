"""The pages of the documentation: every page is in the menu, and the pages build without a dead link."""

from __future__ import annotations

import re
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


def test_every_picture_of_a_patch_is_one_that_the_script_takes_and_is_shown() -> None:
    script = (ROOT / "tests/bench/documented_pictures.py").read_text("utf-8")
    shown = {
        name
        for page in (ROOT / "docs").rglob("*.md")
        for name in re.findall(r"pictures/([\w-]+)\.png", page.read_text("utf-8"))
    }
    there = {path.stem for path in (ROOT / "docs/pictures").iterdir()}
    assert shown <= there
    assert not [name for name in there if f'"{name.partition("-")[2] or name}' not in script]


def test_the_pages_that_a_beginner_looks_for_are_there() -> None:
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    wanted = {"troubleshooting.md", "faq.md", "uninstall.md", "gallery.md", "glossary.md", "help.md"}
    assert (
        wanted | {f"tutorials/{name}.md" for name in ("evening", "voice_to_cello", "installation", "from_rave")}
        <= pages
    )


def test_a_sound_of_the_gallery_has_a_recipe_below_or_beside_it() -> None:
    gallery = (ROOT / "docs/gallery.md").read_text("utf-8")
    for part in gallery.split("\n## ")[1:]:
        assert "sounds/" not in part or "luthier " in part or "make demo" in part, part[:40]


@pytest.mark.slow
def test_the_pages_build_and_load_nothing_from_elsewhere() -> None:
    subprocess.run(["make", "docs"], cwd=ROOT, check=True)
    texts = [path.read_text("utf-8") for path in (ROOT / "build" / "docs").rglob("*.html")]
    assert len(texts) > 25
    assert not [text for text in texts if '<script src="http' in text or 'rel="stylesheet" href="http' in text]
