"""README and docs/: short enough, no link to nowhere, and commands that the command line takes."""

import re
import shlex
from pathlib import Path

import pytest

from luthier.cli.main import build_parser

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MOST_WORDS = 900


def links(text: str) -> list[str]:
    """What is linked to inside the repository; code is no link."""
    plain = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
    found = re.findall(r"\]\(([^)\s]+)\)", plain)
    return [link.partition("#")[0] for link in found if "://" not in link and not link.startswith("#")]


def commands(page: Path) -> list[list[str]]:
    """Words of each `luthier COMMAND ...` to type: lines of blocks, and in README what stands in a sentence, too.

    Elsewhere a sentence may name an option alone.
    """
    text = page.read_text("utf-8")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL) for line in block.splitlines()]
    if page.name == "README.md":
        lines += re.findall(r"`(luthier [a-z]+ [^`\n]*)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    typed = [re.split(r"\s[|;#]\s?|\s{3,}", line)[0] for line in lines if line.startswith("luthier ")]
    return [shlex.split(line) for line in typed]


def test_readme_is_read_in_five_minutes():
    assert len((ROOT / "README.md").read_text("utf-8").split()) <= MOST_WORDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page):
    assert [link for link in links(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_is_one_that_the_command_line_takes(page):
    for words in commands(page):
        try:
            build_parser().parse_args(words[1:])
        except SystemExit as end:
            assert end.code == 0, shlex.join(words)  # as of --help


def test_readme_and_the_page_it_calls_the_way_in_lead_to_every_page():
    texts = [(ROOT / "README.md").read_text(), (ROOT / "docs" / "index.md").read_text()]
    assert {page.name for page in PAGES[2:]} <= {Path(link).name for text in texts for link in links(text)}


def test_readme_and_docs_have_commands_to_type():
    assert len(commands(ROOT / "README.md")) >= 6
    assert sum(len(commands(page)) for page in PAGES) >= 12
