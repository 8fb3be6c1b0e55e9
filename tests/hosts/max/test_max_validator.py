"""The validator of patches finds each fault that would spoil a patch in Max."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from maxfiles.patcher import Patcher, help_window
from maxfiles.validator import patch_problems

Change = Callable[[dict[str, Any]], None]


def sound_patch() -> Patcher:
    """A tone, its level, a note, a message."""
    page = Patcher()
    tone = page.object("cycle~ 440", 15, 15)
    level = page.object("*~ 0.1", 15, 60)
    card = page.ui("ezdac~", 15, 100, 45, 45)
    number = page.message("0.2", 150, 15)
    page.comment("a tone that is not loud", 150, 60, 80)
    page.chain(tone, level, card)
    page.connect(number, 0, level, 1)
    return page


def problems_after(change: Change, name: str = "sound.maxpat") -> str:
    document = json.loads(sound_patch().text())
    change(document["patcher"])
    return " ".join(patch_problems(name, json.dumps(document)))


def box(patcher: dict[str, Any], number: int) -> dict[str, Any]:
    return patcher["boxes"][number]["box"]


def cord(patcher: dict[str, Any], number: int) -> dict[str, Any]:
    return patcher["lines"][number]["patchline"]


def test_nothing_is_wrong_with_a_sound_patch() -> None:
    assert patch_problems("sound.maxpat", sound_patch().text()) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda p: box(p, 1).update(id="obj-1"), "id obj-1 is used twice"),
        (lambda p: box(p, 1).pop("text"), "box obj-2 has no text"),
        (lambda p: cord(p, 0).update(source=["obj-9", 0]), "has no end"),
        (lambda p: cord(p, 0).update(source=["obj-1", 1]), "leaves outlet 1"),
        (lambda p: cord(p, 0).update(source=["obj-1", -1]), "leaves outlet -1"),
        (lambda p: cord(p, 0).update(destination=["obj-9", 0]), "has no end"),
        (lambda p: cord(p, 0).pop("source"), "a cord has no source or no destination"),
        (lambda p: cord(p, 0).update(destination=["obj-2"]), "a cord has no source or no destination"),
        (lambda p: cord(p, 0).update(destination=["obj-2", 2]), "ends at inlet 2"),
        (lambda p: cord(p, 0).update(destination=["obj-2", -1]), "ends at inlet -1"),
        (lambda p: cord(p, 0).update(destination=["obj-4", 0]), "takes no signal"),
        (lambda p: box(p, 0).update(outlettype=["multichannelsignal"]), "takes no multichannelsignal"),
        (lambda p: box(p, 0).update(outlettype=[]), "has not one outlettype an outlet"),
        (lambda p: box(p, 0).update(numinlets=3), "has 2 inlets and 1 outlets in Max"),
        (lambda p: box(p, 0).update(text="cicle~ 440"), "is no object that we know"),
        (lambda p: box(p, 2).update(maxclass="ezdack~"), "is no object that we know"),
        (lambda p: box(p, 1).update(patching_rect=[15.0, 20.0, 60.0, 22.0]), "overlap"),
        (lambda p: box(p, 1).update(patching_rect=[-15.0, 60.0, 60.0, 22.0]), "has the place"),
        (lambda p: box(p, 1).update(patching_rect=[15.0, 60.0, 20.0, 22.0]), "is too small for its text"),
        (lambda p: box(p, 4).update(patching_rect=[150.0, 60.0, 80.0, 20.0]), "is too small for its text"),
        (lambda p: box(p, 3).update(patching_rect=[15.0, 40.0, 40.0, 18.0]), "runs over [0.2] (obj-4)"),
        (lambda p: box(p, 4).update(fontsize=4.0), "has the font size 4.0"),
        (lambda p: box(p, 4).update(fontname="Comic Sans MS"), "has the font Comic Sans MS"),
    ],
)
def test_a_fault_is_named(change: Change, problem: str) -> None:
    assert problem in problems_after(change)


@pytest.mark.parametrize("key", ["fileversion", "appversion", "classnamespace", "rect", "boxes", "lines"])
def test_a_window_without_what_max_saves_is_named(key: str) -> None:
    assert f"sound.maxpat: no {key}" in problems_after(lambda p: p.pop(key))


@pytest.mark.parametrize("key", ["id", "maxclass", "numinlets", "numoutlets", "patching_rect"])
def test_a_box_without_what_max_saves_is_named(key: str) -> None:
    assert f"has no {key}" in problems_after(lambda p: box(p, 1).pop(key))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"boxes": []}'])
def test_what_is_no_patch_is_refused(text: str) -> None:
    assert len(patch_problems("sound.maxpat", text)) == 1


def test_a_fault_inside_a_subpatch_is_named_with_its_place() -> None:
    page = Patcher()
    inner = sound_patch()
    inner.boxes[0].fields["numinlets"] = 7
    page.subpatch("tone", inner, 15, 15)
    assert patch_problems("outer.maxpat", page.text())[0].startswith("outer.maxpat/tone: [cycle~ 440]")


def test_a_help_patch_is_pages_and_nothing_else() -> None:
    assert patch_problems("tone.maxhelp", help_window({"basic": sound_patch()})) == []
    assert "is no page of the help" in problems_after(lambda p: None, name="tone.maxhelp")
    assert "is itself one" in problems_after(lambda p: p.update(showrootpatcherontab=1), name="tone.maxhelp")


def test_a_cord_goes_round_what_lies_in_its_way() -> None:
    page = Patcher()
    tone, card = page.object("cycle~ 440", 100, 15), page.ui("ezdac~", 100, 200, 45, 45)
    page.connect(tone, 0, card)
    assert "midpoints" not in cord(page.content(), 0)
    page.comment("a note in its way", 60, 100, 200)
    assert "midpoints" in cord(page.content(), 0)
    assert patch_problems("sound.maxpat", page.text()) == []
