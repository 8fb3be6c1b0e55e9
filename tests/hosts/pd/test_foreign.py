"""Files as other exporters write them, and other externals that carry libtorch, in a real Pd."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
from tests.hosts.pd.foreign_models import LARGEST_BUFFER
from tests.hosts.pd.pd_patch import Patch, errors, run_pd, timeline
from tests.hosts.pd.rendering import PD_RATE, Player, delayed, render

FRAMES = 12288
BETWEEN_MESSAGES_MS = 20
HEARD_AFTER_MS = 60


@pytest.fixture
def folder(foreign: Path, tmp_path: Path) -> Path:
    for model in foreign.iterdir():
        (tmp_path / model.name).symlink_to(model)
    return tmp_path


def noise() -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.5, 0.5, FRAMES).astype(np.float32)


def said(folder: Path, arguments: str, messages: list[str], block: str = "block~ 64") -> list[str]:
    """What [nn~ arguments] with 1 at its inlet prints and answers to `messages`, one after the other; `level: x` last.

    It has tables named `ones` (8 times 1) and `long` (more than a model takes).
    """
    patch = Patch()
    patch.obj(block)
    for name, size in (("ones", 8), ("long", LARGEST_BUFFER + 1)):
        patch.obj(f"table {name} {size}")
    signal = patch.obj("sig~ 1")
    nn = patch.obj(f"nn~ {arguments} 1 1")
    level = patch.obj("snapshot~")
    patch.connect(signal, 0, nn, 0)
    patch.connect(nn, 0, level, 0)
    patch.connect(nn, 1, patch.obj("print info"), 0)
    patch.connect(level, 0, patch.obj("print level"), 0)
    steps = [(0.0, patch.send("ones", "const 1")), (0.0, patch.send("pd", "dsp 1"))]
    for number, message in enumerate(messages, start=1):
        box = patch.msg(message)
        patch.connect(box, 0, nn, 0)
        steps.append((number * BETWEEN_MESSAGES_MS, box))
    timeline(patch, [*steps, (len(messages) * BETWEEN_MESSAGES_MS + HEARD_AFTER_MS, level)])
    return run_pd(patch, folder)


def answers(lines: list[str]) -> list[str]:
    """Of the information outlet, without the errors, which are on the console too."""
    said = [line.removeprefix("info: ") for line in lines if line.startswith("info: ")]
    return [line for line in said if not line.startswith("error ")]


def level(lines: list[str]) -> float:
    (found,) = (line for line in lines if line.startswith("level: "))
    return float(found.removeprefix("level: "))


def test_a_file_without_methods_is_one_line_and_silence_and_its_attributes_work(folder: Path) -> None:
    lines = said(folder, "attributesonly forward 64", ["get level", "set level 0.75", "get level"])
    assert errors(lines) == ["the model has no method to play: silence, but its attributes can be set"]
    assert answers(lines) == ["get level 0.25", "get level 0.75"]
    assert level(lines) == 0


def test_methods_and_attributes_that_are_not_listed_are_found_by_their_parameters(folder: Path) -> None:
    lines = said(folder, "unlisted louder 64", ["dump", "set factor 3", "get factor"])
    assert errors(lines) == []
    found = [line for line in answers(lines) if line.startswith(("method", "get"))]
    assert found == ["method louder 1 1 1 1 -1", "method twice 1 1 2 1 -1", "get factor 2", "get factor 3"]
    assert level(lines) == 3
    sound = noise()
    (twice,) = render([Player("unlisted twice 512", outputs=2)], sound, folder)
    np.testing.assert_array_equal(twice.outputs, delayed(np.stack([sound, -sound]), twice.total))


@pytest.mark.parametrize(("flags", "taken"), [("", 1), ("-plain ", 0)])
def test_dump_says_how_many_convolutions_run_on_our_kernels(
    all_models: Path, tmp_path: Path, flags: str, taken: int
) -> None:
    (tmp_path / "convolution.ts").symlink_to(all_models / "convolution.ts")
    lines = said(tmp_path, f"{flags}convolution forward 64", ["dump"])
    assert errors(lines) == []
    assert f"engine torch convolutions {taken} taken {taken}" in answers(lines)


def test_an_attribute_that_cannot_be_read_does_not_hide_the_others(folder: Path) -> None:
    lines = said(folder, "liststoomuch forward 64", ["set gain 2", "get gain"])
    assert errors(lines) == []
    assert answers(lines) == ["get gain 2"]
    assert level(lines) == 2


def test_an_attribute_that_is_listed_but_cannot_be_read_is_no_attribute(folder: Path) -> None:
    lines = said(folder, "liststoomuch forward 64", ["dump"])
    assert errors(lines) == []
    assert [answer for answer in answers(lines) if answer.startswith("get")] == ["get gain 1"]


@pytest.mark.parametrize("block", [0, 4096])
def test_methods_of_other_ratios_share_a_file(folder: Path, block: int) -> None:
    sound = noise()
    methods = ["thru", "last", "hold", "slow"]
    played = render([Player(f"ratios {name} {block}") for name in methods], sound, folder)
    held = np.repeat(sound[511::512], 512)
    expected = {"thru": sound, "last": held, "hold": held, "slow": 2 * np.repeat(sound[2047::2048], 2048)}
    for name, result in zip(methods, played, strict=True):
        # every method waits for a block that all of them can take
        assert result.buffering == (2048 - 64 if block == 0 else 2 * 4096 - 64)
        np.testing.assert_array_equal(result.outputs[0], delayed(expected[name], result.total), err_msg=name)


def test_a_ratio_of_one_is_played_in_place_without_any_latency(folder: Path) -> None:
    sound = noise()
    in_place, large = render([Player("unlisted louder 0"), Player("unlisted louder 4096")], sound, folder)
    assert (in_place.total, large.total) == (0, 2 * 4096 - 64)
    for played in (in_place, large):
        np.testing.assert_array_equal(played.outputs[0], delayed(2 * sound, played.total))


def test_stereo_in_and_out(folder: Path) -> None:
    sound = noise()
    (played,) = render([Player("midside forward 512", inputs=2, outputs=2)], sound, folder)
    np.testing.assert_array_equal(played.outputs, delayed(np.stack([2 * sound, 0 * sound]), played.total))


@pytest.mark.parametrize(
    ("messages", "answer", "heard"),
    [
        (["set switch 1", "get switch"], "get switch 1", -1),
        (["set steps 3", "get steps"], "get steps 3", 3),
        (["set gain 0.5", "get gain"], "get gain 0.5", 0.5),
        (["set mode loud", "get mode"], "get mode loud", 2),
        (["set mixed 7 someone 0.25 1", "get mixed"], "get mixed 7 someone 0.25 1", 1),
        (["set curve 1 2 3", "get curve"], "get curve 1 2 3", 7),
        (["set curve 4", "get curve"], "get curve 4", 5),
        (["set curve ones", "get curve"], "get curve 1 1 1 1 1 1 1 1", 9),
        (["set wave ones", "get wave"], f"get wave 1x8@{PD_RATE}", 9),
    ],
)
def test_attributes_of_every_type_are_set_read_and_heard(
    folder: Path, messages: list[str], answer: str, heard: float
) -> None:
    lines = said(folder, "alltypes forward 64", messages)
    assert errors(lines) == []
    assert answers(lines) == [answer]
    assert level(lines) == heard


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("set steps 1.5", "attribute 'steps' takes a whole number for 'steps0'"),
        ("set gain loud", "attribute 'gain' takes a number for 'gain0'"),
        ("set mode soft", "the model refused this value of 'mode'"),
        ("set mixed 7 someone", "attribute 'mixed' takes 4 value(s)"),
        ("set curve nothing", "there is no array named 'nothing' for attribute 'curve'"),
        ("set wave nothing", "there is no array named 'nothing' for attribute 'wave'"),
        ("set wave long", f"the model refused the array 'long' of {LARGEST_BUFFER + 1} samples for 'wave'"),
        ("set wave 3", "there is no array named '3' for attribute 'wave'"),
        ("set nobody 1", "the model has no attribute 'nobody': it has switch, steps, gain"),
    ],
)
def test_a_value_of_the_wrong_kind_is_one_line_and_changes_nothing(folder: Path, message: str, sentence: str) -> None:
    lines = said(folder, "alltypes forward 64", ["set wave ones", message, "get wave"])
    assert len(errors(lines)) == 1, lines
    assert sentence in errors(lines)[0]
    assert answers(lines) == [f"get wave 1x8@{PD_RATE}"]
    assert level(lines) == 9


def test_what_was_set_survives_a_reset_a_change_of_method_and_of_block(folder: Path) -> None:
    lines = said(folder, "alltypes forward 64", ["set wave ones", "set steps 2", "reset", "bufsize 256", "get wave"])
    assert errors(lines) == []
    assert answers(lines) == [f"get wave 1x8@{PD_RATE}"]
    assert level(lines) == 10


def test_a_method_that_needs_an_array_can_be_chosen_once_it_is_set(folder: Path) -> None:
    too_early = said(folder, "needsarray forward 64", ["method wavetable"])
    assert len(errors(too_early)) == 1
    assert "set a table first" in errors(too_early)[0]
    assert level(too_early) == 1, "the method before plays on"
    lines = said(folder, "needsarray forward 64", ["set table ones", "method wavetable"])
    assert errors(lines) == []
    assert level(lines) == 8


@pytest.mark.parametrize(
    ("model", "block", "rate"),
    [
        ("knowsrate", "block~ 64", 44100),
        ("knowsrate", "block~ 64 1 2", 88200),  # a subpatch that Pd runs at twice its rate
        ("told_22050", "block~ 64", 22050),  # states its rate, and is played at that
    ],
)
def test_a_model_is_told_the_rate_at_which_it_is_played(folder: Path, model: str, block: str, rate: int) -> None:
    assert level(said(folder, f"{model} forward 64", [], block)) == pytest.approx(rate / 1000, rel=1e-4)


def test_a_model_that_states_its_rate_as_an_attribute_is_resampled_with_one_line(folder: Path) -> None:
    lines = said(folder, "states_48000 forward 64", ["dump"])
    assert errors(lines) == ["the model was made for 48000 Hz and is resampled to 44100 Hz"]
    assert "sample_rate 48000 sample_rate" in answers(lines)


@pytest.mark.parametrize("block", [0, 64, 512])
def test_a_state_that_is_a_view_of_the_input_is_not_overwritten(folder: Path, block: int) -> None:
    sound = noise()
    (played,) = render([Player(f"keepsviews forward {block}")], sound, folder)
    np.testing.assert_array_equal(played.outputs[0], delayed(sound, played.total + 1))


@pytest.mark.parametrize("model", ["growingcache", "slicedcache"])
def test_caches_of_any_batch_are_cleared_between_loading_and_playing(folder: Path, model: str) -> None:
    sound = noise()
    one, again = render([Player(f"{model} forward 512"), Player(f"{model} forward 1024")], sound, folder)
    moved = again.total - one.total
    assert np.abs(one.outputs).max() > 0.1
    np.testing.assert_allclose(again.outputs, delayed(one.outputs, moved), atol=1e-5)
    assert not one.outputs[0, : one.total].any()


def test_a_model_whose_method_always_fails_is_one_line_with_its_own_words(folder: Path) -> None:
    lines = said(folder, "throws forward 64", [])
    assert len(errors(lines)) == 1, lines
    assert "this model never works" in errors(lines)[0]
    assert level(lines) == 0


@pytest.fixture
def other_libtorch(tmp_path: Path) -> Path:
    """A library by the name of libtorch's that holds nothing of it, as another version would lack what is needed."""
    library = tmp_path / "libtorch_cpu.so"
    source = tmp_path / "other.cpp"
    source.write_text('extern "C" int luthier_test_other_libtorch() { return 1; }\n')
    command = [
        "g++",
        "-shared",
        "-fPIC",
        "-Wl,-soname,libtorch_cpu.so",
        "-o",
        str(library),
        str(tmp_path / "other.cpp"),
    ]
    subprocess.run(command, check=True)
    return library


def test_another_libtorch_in_the_process_is_refused_in_one_line(
    folder: Path, other_libtorch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_PRELOAD", str(other_libtorch))
    lines = said(folder, "unlisted louder 64", ["bang", "load midside"])
    assert len(errors(lines)) == 3, lines
    for line in (errors(lines)[0], errors(lines)[2]):
        assert line.startswith(f"another external has loaded '{other_libtorch}', with which nn~ cannot work")
        assert line.endswith("use only one of them")
    assert "no model is loaded" in errors(lines)[1]
    assert level(lines) == 0
