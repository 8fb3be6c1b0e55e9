"""Patches, help and reference pages for Max are those of the generator, sound, and true to the table of messages."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.hosts.pd.pd_patch import ROOT

from maxfiles.colours import RED
from maxfiles.documented import message_problems, reference_problems
from maxfiles.externals import EXTERNALS
from maxfiles.files import generated_files
from maxfiles.help_patches import help_patch
from maxfiles.model_attributes import MODEL_ATTRIBUTES
from maxfiles.objects import PARTS
from maxfiles.patches.descriptor_sliders import DESCRIPTORS
from maxfiles.patches.overview import PATCHES
from maxfiles.reading import read_window
from maxfiles.reference import reference_page
from maxfiles.table import Message, Tables, built_tables
from maxfiles.validator import patch_problems

COMMITTED = sorted(path for folder in ("help/max", "patches/max") for path in (ROOT / folder).iterdir())
PAGES = ["basic", "encode decode", "messages", "attributes", "families", "latency", "multichannel", "?"]


@pytest.fixture(scope="module")
def tables(streaming: ModuleType) -> Tables:
    assert streaming.commands()
    return built_tables()


def with_another_message(tables: Tables) -> Tables:
    more = Message("sing", "", "a message that nobody has written")
    return replace(tables, instrument=(*tables.instrument, more), info=(*tables.info, more))


def test_what_is_committed_is_what_the_generator_writes(tables: Tables) -> None:
    generated = generated_files(tables)
    assert {path.relative_to(ROOT) for path in COMMITTED} == set(generated), "run: make max-files"
    stale = [str(path) for path, text in generated.items() if (ROOT / path).read_text(encoding="utf-8") != text]
    assert not stale, "run: make max-files"


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.name)
def test_nothing_is_wrong_with_a_file(path: Path, tables: Tables) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".xml":
        assert reference_problems(path.name.removesuffix(".maxref.xml"), text, tables) == []
    else:
        assert patch_problems(path.name, text) + message_problems(path.name, text, tables) == []


@pytest.mark.parametrize("name", EXTERNALS)
def test_a_help_patch_has_its_pages(name: str) -> None:
    window = read_window(name, (ROOT / "help/max" / f"{name}.maxhelp").read_text(encoding="utf-8"))
    pages = [box["text"].removeprefix("p ") for box in window.boxes]
    assert pages == (["basic", "?"] if name == "nn.info" else PAGES)


def test_a_new_message_appears_in_help_and_reference_by_itself(tables: Tables) -> None:
    larger = with_another_message(tables)
    for name in EXTERNALS:
        assert message_problems(f"{name}.maxhelp", help_patch(name, larger), larger) == []
        assert reference_problems(name, reference_page(name, larger), larger) == []


def test_a_message_that_is_not_documented_is_named(tables: Tables) -> None:
    larger = with_another_message(tables)
    for name in EXTERNALS:
        help_text, page = help_patch(name, tables), reference_page(name, tables)
        assert message_problems(f"{name}.maxhelp", help_text, larger) == [f"{name}.maxhelp: 'sing' cannot be clicked"]
        assert reference_problems(name, page, larger) == [f"{name}: message 'sing' is not described"]


def test_a_documented_message_that_does_not_exist_is_named(tables: Tables) -> None:
    larger = with_another_message(tables)
    for name in EXTERNALS:
        help_text, page = help_patch(name, larger), reference_page(name, larger)
        assert message_problems(f"{name}.maxhelp", help_text, tables) == [
            f"{name}.maxhelp: 'sing' is no message of {name}"
        ]
        assert reference_problems(name, page, tables) == [f"{name}: 'sing' is no message"]


def test_a_message_that_needs_arguments_needs_an_example(tables: Tables) -> None:
    larger = replace(tables, instrument=(*tables.instrument, Message("tune", "hz", "to a pitch")))
    with pytest.raises(ValueError, match="write an example"):
        help_patch("nn~", larger)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('<method name="smooth">', '<method name="smoothe">', "message 'smooth' is not described"),
        ('<attribute name="adain"', '<attribute name="adane"', "attribute 'adain' is not described"),
        ("<seealsolist>", "<seealso>", "mismatched tag"),
        ('name="nn~"', 'name="nn"', "the root is not"),
        ("metadatalist>", "metadata_list>", "no metadatalist"),
        ('module="luthier"', 'modul="luthier"', "no module of the object"),
        ('category="', 'categorie="', "no category of the object"),
        ("<digest>Play another method of the model</digest>", "<digest />", "method method has no digest"),
        ('<attribute name="seed"', '<attribute name="seat"', "'seat' is no attribute"),
        ("glide to what is set", "slide to what is set", "in other words than the table's"),
    ],
)
def test_a_broken_reference_page_is_refused(old: str, new: str, problem: str, tables: Tables) -> None:
    page = reference_page("nn~", tables)
    assert old in page
    assert problem in " ".join(reference_problems("nn~", page.replace(old, new), tables))


def test_an_attribute_that_no_model_has_is_named(tables: Tables) -> None:
    text = help_patch("nn~", tables).replace("set noise_gain 0.5", "set nose_gain 0.5")
    assert "'set nose_gain 0.5' names no attribute" in " ".join(message_problems("nn~.maxhelp", text, tables))


def test_the_attributes_are_those_that_the_contract_promises() -> None:
    text = (ROOT / "docs" / "model_file.md").read_text(encoding="utf-8")
    promised = text.split("Every luthier file has the attributes")[1].split("A file shows the principal")[0]
    words = set(re.findall(r"`([a-z_]+)`", promised))
    not_attributes = {"forward", "decode", "encode", "prior", "luthier"}
    assert {attribute.name for attribute in MODEL_ATTRIBUTES} == words - not_attributes


def test_the_ranges_are_those_that_export_writes() -> None:
    from luthier.families.prior.export import prior_attribute_specs

    prior = prior_attribute_specs()
    for attribute in MODEL_ATTRIBUTES:
        if attribute.name == "temperature":
            assert (attribute.least, attribute.most) == (prior["temperature"].min, prior["temperature"].max)


def test_the_descriptors_are_those_that_a_model_file_tells() -> None:
    text = (ROOT / "docs" / "model_file.md").read_text(encoding="utf-8")
    assert {f"spearman_{name}" for name in DESCRIPTORS} == set(re.findall(r"spearman_[a-z0-9_]+", text))


def test_the_overview_opens_every_patch_and_every_help() -> None:
    names = {path.stem for path in (ROOT / "patches/max").iterdir()} - set(PARTS)
    assert set(PATCHES) == names
    text = (ROOT / "help/max/luthier-overview.maxpat").read_text(encoding="utf-8")
    window = read_window("overview", text)
    clicks = {box["text"] for box in window.boxes if box["maxclass"] == "message"}
    assert clicks == {f"load {name}" for name in names} | {f"help {name}" for name in EXTERNALS}


def test_a_part_has_the_ports_that_patches_draw_cords_to_and_the_size_of_its_window() -> None:
    for name, part in PARTS.items():
        window = read_window(name, (ROOT / "patches/max" / f"{name}.maxpat").read_text(encoding="utf-8"))
        kinds = [box["maxclass"] for box in window.boxes]
        assert (kinds.count("inlet"), kinds.count("outlet")) == (part.ports.inlets, len(part.ports.outlets))
        assert window.content["openinpresentation"] == 1
        shown = [box["presentation_rect"] for box in window.boxes if box.get("presentation")]
        assert max(left + width for left, _, width, _ in shown) == part.width
        assert max(top + height for _, top, _, height in shown) == part.height


def test_nothing_that_a_part_shows_lies_over_another() -> None:
    for name in PARTS:
        window = read_window(name, (ROOT / "patches/max" / f"{name}.maxpat").read_text(encoding="utf-8"))
        shown = [
            box["presentation_rect"] for box in window.boxes if box.get("presentation") and not box.get("background")
        ]
        for (x, y, width, height), (x2, y2, width2, height2) in itertools.combinations(shown, 2):
            assert x >= x2 + width2 or x2 >= x + width or y >= y2 + height2 or y2 >= y + height, name


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.name)
def test_what_a_preset_remembers_is_a_box_of_its_window(path: Path) -> None:
    if path.suffix == ".xml":
        return
    for window in read_window(path.name, path.read_text(encoding="utf-8")).everywhere():
        kinds = {box["id"]: box["maxclass"] for box in window.boxes}
        for preset in (box for box in window.boxes if box["maxclass"] == "preset"):
            words = [word for stored in preset["preset_data"] for word in stored["data"]]
            assert len(words) % 5 == 0
            assert all(kinds[words[at + 1]] == words[at + 2] for at in range(0, len(words), 5))


def test_every_patch_but_parts_has_steps_and_says_in_red_what_has_to_be_made_first() -> None:
    for path in (ROOT / "patches/max").iterdir():
        if path.stem in PARTS:
            continue
        boxes = read_window(path.name, path.read_text(encoding="utf-8")).boxes
        badges = [box["text"] for box in boxes if box["maxclass"] == "textbutton"]
        assert badges == [str(number) for number in range(1, len(badges) + 1)] != []
        assert any(box["maxclass"] == "comment" and box.get("textcolor") == RED for box in boxes) == _needs_a_run(boxes)


def _needs_a_run(boxes: list[dict[str, Any]]) -> bool:
    """Whether an object plays a file that does not come with the package."""
    models = {box["text"].split()[1] for box in boxes if box.get("text", "").split(" ")[0] in ("nn~", "mcs.nn~")}
    return bool(models - {"strings", "void"})
