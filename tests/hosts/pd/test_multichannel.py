"""Multichannel signals, voices side by side and flags of [nn~], in the Pd of the system and in a newer one."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tests.hosts.pd.test_pd as main_cases
from tests.hanging import HANG_S
from tests.hosts.pd.pd_patch import ROOT, Patch, errors, run_pd, timeline
from tests.hosts.pd.rendering import PD_RATE, delayed
from tests.hosts.pd.tiny_models import RATIO

NEWER_PD = ROOT / "build" / "newer-pd" / "usr" / "bin" / "puredata"
FRAMES = 12288
BLOCK = 512
BUFFERING = 2 * BLOCK - 64
ARGUMENTS = (
    "arguments are: -m -gpu -d -b voices -engine name -plain model method block inlets outlets @name value "
    "(each may be missing)"
)

Port = tuple[int, int]
"""A box and one of its outlets."""


@pytest.fixture
def newer_pd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on `pd` is the newer one."""
    if not NEWER_PD.exists():
        pytest.skip("there is no newer Pd in build/newer-pd: make newer-pd says why")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "pd").symlink_to(NEWER_PD)
    monkeypatch.setenv("PATH", str(programs), prepend=":")


@pytest.fixture(params=["system", "newer"])
def either_pd(request: pytest.FixtureRequest) -> None:
    if request.param == "newer":
        request.getfixturevalue("newer_pd")


@pytest.fixture
def voices(folder: Path, foreign: Path) -> Path:
    """A folder with the model whose state takes any batch, too."""
    (folder / "growingcache.ts").symlink_to(foreign / "growingcache.ts")
    return folder


def noise(channels: int) -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.5, 0.5, (channels, FRAMES)).astype(np.float32)


def milliseconds(samples: int) -> float:
    return 1000 * samples / PD_RATE


def record(
    folder: Path,
    sound: np.ndarray,
    wire: Callable[[Patch, list[Port]], list[Port]],
    messages: tuple[tuple[int, str], ...] = (),
) -> tuple[np.ndarray, list[str]]:
    """`wire` connects objects to the channels of `sound`, and answers what is to be recorded: [ports, time], and what
    Pd printed. `messages` are sent to the name `nn` after so many samples.
    """
    names = [f"in{channel}" for channel in range(len(sound))]
    soundfile.write(folder / "in.wav", sound.T, PD_RATE, subtype="FLOAT")
    patch = Patch()
    reader, start = patch.obj("soundfiler"), patch.obj("bang")
    read = patch.msg("read in.wav " + " ".join(names))
    patch.connect(read, 0, reader, 0)
    sources = []
    for name in names:
        patch.obj(f"table {name} {FRAMES}")
        play = patch.obj(f"tabplay~ {name}")
        patch.connect(start, 0, play, 0)
        sources.append((play, 0))
    recorded = wire(patch, sources)
    outs = [f"out{number}" for number in range(len(recorded))]
    for name, (box, outlet) in zip(outs, recorded, strict=True):
        patch.obj(f"table {name} {FRAMES}")
        write = patch.obj(f"tabwrite~ {name}")
        patch.connect(box, outlet, write, 0)
        patch.connect(start, 0, write, 0)
    save = patch.msg("write -wave -bytes 4 out.wav " + " ".join(outs))
    patch.connect(save, 0, reader, 0)
    steps = [(0.0, read), (0.0, patch.send("pd", "dsp 1")), (0.0, start)]
    steps += [(milliseconds(at), patch.send("nn", message)) for at, message in messages]
    timeline(patch, [*steps, (milliseconds(FRAMES) + 20, save)])
    lines = run_pd(patch, folder)
    assert not [line for line in lines if "connection failed" in line or "snake" in line], lines
    return soundfile.read(folder / "out.wav", dtype="float32", always_2d=True)[0].T, lines


def nn(patch: Patch, arguments: str) -> int:
    """[nn~ arguments] that hears the name `nn`."""
    box = patch.obj(f"nn~ {arguments}")
    patch.connect(patch.obj("r nn"), 0, box, 0)
    return box


def joined(patch: Patch, sources: list[Port]) -> int:
    """One multichannel signal."""
    snake = patch.obj(f"snake~ in {len(sources)}")
    for inlet, (box, outlet) in enumerate(sources):
        patch.connect(box, outlet, snake, inlet)
    return snake


def split(patch: Patch, box: int, channels: int) -> list[Port]:
    """The channels of a multichannel signal; silence where it has fewer."""
    snake = patch.obj(f"snake~ out {channels}")
    patch.connect(box, 0, snake, 0)
    return [(snake, channel) for channel in range(channels)]


def multichannel(arguments: str, channels: int) -> Callable[[Patch, list[Port]], list[Port]]:
    """The sound as one multichannel signal through [nn~ -m arguments], and `channels` of what comes out."""

    def wire(patch: Patch, sources: list[Port]) -> list[Port]:
        box = nn(patch, f"-m {arguments}")
        patch.connect(joined(patch, sources), 0, box, 0)
        return split(patch, box, channels)

    return wire


def side_by_side(arguments: str, outlets: int) -> Callable[[Patch, list[Port]], list[Port]]:
    """Each channel of the sound into its own inlet, and the first `outlets` outlets."""

    def wire(patch: Patch, sources: list[Port]) -> list[Port]:
        box = nn(patch, arguments)
        for inlet, (source, outlet) in enumerate(sources):
            patch.connect(source, outlet, box, inlet)
        return [(box, outlet) for outlet in range(outlets)]

    return wire


def held(sound: np.ndarray) -> np.ndarray:
    """What the model `codec` encodes: the last sample of each hop, times 1 and 2."""
    last = np.repeat(sound[RATIO - 1 :: RATIO], RATIO)
    return np.stack([last, 2 * last])


@pytest.mark.usefixtures("newer_pd")
def test_the_latents_are_channels_of_one_signal_and_no_more_than_those(folder: Path) -> None:
    sound = noise(1)
    heard, lines = record(folder, sound, multichannel(f"codec encode {BLOCK}", 3))
    assert errors(lines) == []
    np.testing.assert_array_equal(heard[:2], delayed(held(sound[0]), BUFFERING))
    assert not heard[2].any()


@pytest.mark.usefixtures("newer_pd")
def test_a_decoder_takes_its_latents_from_one_signal(folder: Path) -> None:
    sound = noise(2)
    heard, lines = record(folder, sound, multichannel(f"codec decode {BLOCK}", 1))
    assert errors(lines) == []
    np.testing.assert_array_equal(heard, delayed(held(sound[0])[:1], BUFFERING))


@pytest.mark.usefixtures("newer_pd")
def test_one_cord_leads_from_encoder_to_decoder(folder: Path) -> None:
    def wire(patch: Patch, sources: list[Port]) -> list[Port]:
        encoder, decoder = patch.obj(f"nn~ -m codec encode {BLOCK}"), patch.obj(f"nn~ -m codec decode {BLOCK}")
        patch.connect(*sources[0], encoder, 0)
        patch.connect(encoder, 0, decoder, 0)
        return [(decoder, 0)]

    sound = noise(1)
    heard, lines = record(folder, sound, wire)
    assert errors(lines) == []
    # the decoder reads the last sample of its hop, and the hops of the encoder come at other times
    latents = delayed(held(sound[0])[0], BUFFERING)
    expected = delayed(np.repeat(latents[RATIO - 1 :: RATIO], RATIO), BUFFERING)
    np.testing.assert_array_equal(heard[0], expected)


@pytest.mark.usefixtures("newer_pd")
def test_missing_channels_are_repeated_and_others_are_not_heard(folder: Path) -> None:
    sound = noise(4)
    fewer, lines = record(folder, sound[:1], multichannel(f"channels forward {BLOCK}", 2))
    assert errors(lines) == []
    np.testing.assert_allclose(fewer[0], delayed(3 * sound[0], BUFFERING), atol=1e-6)
    np.testing.assert_allclose(fewer[1], delayed(4 * sound[0], BUFFERING), atol=1e-6)
    uneven, lines = record(folder, sound[:2], multichannel(f"channels forward {BLOCK}", 2))
    assert errors(lines) == [
        "the method has 3 inputs and the signal 2 channels: they are repeated until all inputs have one"
    ]
    np.testing.assert_allclose(uneven[1], delayed(4 * sound[0], BUFFERING), atol=1e-6)
    more, _ = record(folder, sound, multichannel(f"channels forward {BLOCK}", 2))
    np.testing.assert_allclose(more[0], delayed(sound[:3].sum(axis=0), BUFFERING), atol=1e-6)
    np.testing.assert_allclose(more[1], delayed(4 * sound[2], BUFFERING), atol=1e-6)


@pytest.mark.usefixtures("newer_pd")
def test_without_the_flag_the_first_channel_is_heard_and_each_outlet_has_one(folder: Path) -> None:
    def wire(patch: Patch, sources: list[Port]) -> list[Port]:
        box = patch.obj(f"nn~ codec encode {BLOCK}")
        patch.connect(joined(patch, sources), 0, box, 0)
        second = patch.obj("snake~ out 2")
        patch.connect(box, 1, second, 0)
        return [(box, 0), (second, 0), (second, 1)]

    sound = noise(2)
    heard, _ = record(folder, sound, wire)
    np.testing.assert_array_equal(heard[:2], delayed(held(sound[0]), BUFFERING))
    assert not heard[2].any()


@pytest.mark.usefixtures("newer_pd")
@pytest.mark.parametrize(
    ("before", "message", "channels_before", "channels_after"),
    [
        ("codec encode", "method decode", 2, 1),
        ("identity forward", "load elsewhere", 1, 2),
        ("identity forward", "load channels", 1, 2),
        ("channels forward", "load identity", 2, 1),
        ("void forward", "load elsewhere", 1, 2),
    ],
)
def test_the_channels_of_a_running_graph_follow_the_model(
    folder: Path, before: str, message: str, channels_before: int, channels_after: int
) -> None:
    sound = np.full((3, FRAMES), 0.25, dtype=np.float32)
    changes = ((FRAMES // 2, message),)
    heard, lines = record(folder, sound, multichannel(f"{before} {BLOCK}", 3), changes)
    assert errors(lines) == []
    sounding = [[channel for channel in range(3) if heard[channel, at].any()] for at in (FRAMES // 2 - 64, FRAMES - 64)]
    expected = [list(range(channels_before)) if "void" not in before else [], list(range(channels_after))]
    assert sounding == expected


@pytest.mark.clock
@pytest.mark.usefixtures("newer_pd")
def test_the_channels_follow_while_pd_plays_in_real_time(folder: Path) -> None:
    patch = Patch()
    source = patch.obj("sig~ 0.25")
    box = nn(patch, "-m identity forward 0")
    patch.connect(source, 0, box, 0)
    meters = []
    for number, (snake, channel) in enumerate(split(patch, box, 3)):
        meter = patch.obj("snapshot~")
        patch.connect(snake, channel, meter, 0)
        patch.connect(meter, 0, patch.obj(f"print channel{number}"), 0)
        meters.append(meter)
    steps = [(0.0, patch.send("pd", "dsp 1"))]
    for at, message in ((200.0, "load elsewhere"), (600.0, "load channels"), (1000.0, "load identity")):
        steps += [(at - 20, meter) for meter in meters] + [(at, patch.send("nn", message))]
    timeline(patch, [*steps, *[(1400.0, meter) for meter in meters]])
    lines = run_pd(patch, folder, batch=False)
    assert errors(lines) == []
    seen = [[float(line.split()[1]) for line in lines if line.startswith(f"channel{c}: ")] for c in range(3)]
    # identity, elsewhere (0.5 and -1 times), channels (the sum of one, and 4 times the third, all the same), identity
    assert seen == [[0.25, 0.125, 0.75, 0.25], [0, -0.25, 1, 0], [0, 0, 0, 0]]


@pytest.mark.usefixtures("newer_pd")
def test_voices_follow_each_other_in_the_channels(folder: Path) -> None:
    sound = noise(6)
    heard, lines = record(folder, sound, multichannel(f"-b 2 channels forward {BLOCK}", 5))
    assert errors(lines) == []
    expected = [sound[:3].sum(axis=0), 4 * sound[2], sound[3:].sum(axis=0), 4 * sound[5], 0 * sound[0]]
    np.testing.assert_allclose(heard, delayed(np.stack(expected), BUFFERING), atol=1e-6)


@pytest.mark.usefixtures("newer_pd")
def test_voices_in_one_signal_sound_like_objects_of_their_own(voices: Path) -> None:
    sound = noise(3)
    together, lines = record(voices, sound, multichannel(f"-b 3 growingcache forward {BLOCK}", 4))
    assert errors(lines) == []
    np.testing.assert_allclose(together[:3], single_objects(voices, sound), atol=1e-5)
    assert not together[3].any()


def single_objects(folder: Path, sound: np.ndarray) -> np.ndarray:
    """Each channel through its own [nn~ convolution]."""

    def wire(patch: Patch, sources: list[Port]) -> list[Port]:
        boxes = [patch.obj(f"nn~ convolution forward {BLOCK}") for _ in sources]
        for (source, outlet), box in zip(sources, boxes, strict=True):
            patch.connect(source, outlet, box, 0)
        return [(box, 0) for box in boxes]

    heard, _ = record(folder, sound, wire)
    assert (np.abs(heard).max(axis=1) > 0.1).all()
    return heard


@pytest.mark.usefixtures("either_pd")
@pytest.mark.parametrize("block", [0, BLOCK])
def test_voices_at_their_own_inlets_sound_like_objects_of_their_own(voices: Path, block: int) -> None:
    sound = noise(3)
    together, lines = record(voices, sound, side_by_side(f"-b 3 growingcache forward {block}", 3))
    assert errors(lines) == []
    alone = single_objects(voices, sound)
    moved = delayed(together, BUFFERING) if block == 0 else together
    np.testing.assert_allclose(moved, alone, atol=1e-5)


@pytest.mark.usefixtures("either_pd")
def test_the_channels_of_a_voice_are_neighbours(folder: Path) -> None:
    sound = noise(6)
    heard, lines = record(folder, sound, side_by_side(f"-b 2 channels forward {BLOCK}", 4))
    assert errors(lines) == []
    expected = [sound[:3].sum(axis=0), 4 * sound[2], sound[3:].sum(axis=0), 4 * sound[5]]
    np.testing.assert_allclose(heard, delayed(np.stack(expected), BUFFERING), atol=1e-6)


@pytest.mark.usefixtures("either_pd")
def test_voices_without_a_model_have_an_inlet_and_an_outlet_each(voices: Path) -> None:
    sound = noise(3)
    wire = side_by_side("-b 3 void forward 512", 3)
    heard, lines = record(voices, sound, wire, ((64, "load growingcache"),))
    assert errors(lines) == []
    assert (np.abs(heard[:, FRAMES // 2 :]).max(axis=1) > 0.1).all()


@pytest.mark.usefixtures("either_pd")
def test_a_model_that_can_play_one_voice_only_is_one_line(folder: Path) -> None:
    lines = played(folder, "-b 3 convolution forward 64")
    assert len(errors(lines)) == 1, lines
    assert errors(lines)[0].startswith("the model's 'forward' failed: ")


def version_of_pd() -> tuple[int, int]:
    """Of the system's."""
    done = subprocess.run(["pd", "-nogui", "-version"], capture_output=True, text=True, timeout=HANG_S, check=False)
    found = re.search(r"Pd-(\d+)\.(\d+)", done.stdout + done.stderr)
    assert found, done
    return int(found[1]), int(found[2])


def test_pd_without_multichannel_signals_says_so_and_makes_ordinary_inlets_and_outlets(folder: Path) -> None:
    major, minor = version_of_pd()
    if (major, minor) >= (0, 54):
        pytest.skip(f"the Pd of this system is {major}.{minor} and knows multichannel signals")
    sound = noise(2)
    heard, lines = record(folder, sound, side_by_side(f"-m codec decode {BLOCK}", 1))
    ignored = f"'-m' is ignored: multichannel signals need Pd 0.54 or newer, and this is Pd {major}.{minor}"
    assert errors(lines) == [ignored]
    np.testing.assert_array_equal(heard, delayed(held(sound[0])[:1], BUFFERING))


def played(folder: Path, arguments: str, messages: tuple[str, ...] = ()) -> list[str]:
    """What Pd prints while 1 goes through [nn~ arguments]; `level: x` before and after the messages."""
    patch = Patch()
    box = nn(patch, arguments)
    level = patch.obj("snapshot~")
    patch.connect(patch.obj("sig~ 1"), 0, box, 0)
    patch.connect(box, 0, level, 0)
    patch.connect(level, 0, patch.obj("print level"), 0)
    steps = [(0.0, patch.send("pd", "dsp 1")), (50.0, level)]
    steps += [(60.0, patch.send("nn", message)) for message in messages]
    timeline(patch, [*steps, (150.0, level)])
    return run_pd(patch, folder)


def levels(lines: list[str]) -> list[float]:
    return [float(line.removeprefix("level: ")) for line in lines if line.startswith("level: ")]


@pytest.mark.usefixtures("either_pd")
@pytest.mark.parametrize("flag", ["-gpu", "-g"])
def test_a_graphics_card_is_declined_in_one_line_and_the_processor_plays(folder: Path, flag: str) -> None:
    lines = played(folder, f"{flag} identity forward 64")
    assert errors(lines) == ["'gpu' is not supported: models play on the processor"]
    assert levels(lines) == [1, 1]


@pytest.mark.usefixtures("either_pd")
def test_an_object_can_start_silent_until_it_is_enabled(folder: Path) -> None:
    lines = played(folder, "-d identity forward 64", ("enable 1",))
    assert errors(lines) == []
    assert levels(lines) == [0, 1]


@pytest.mark.usefixtures("either_pd")
@pytest.mark.parametrize("arguments", ["", "void", "void forward", "void forward 64", "-d", "-m void"])
def test_an_object_without_a_model_waits_for_one_without_a_word(folder: Path, arguments: str) -> None:
    lines = played(folder, arguments, ("bufsize 64", "load identity", "enable 1"))
    assert [line for line in errors(lines) if "'-m' is ignored" not in line] == []
    assert levels(lines) == [0, 1]


@pytest.mark.usefixtures("either_pd")
@pytest.mark.parametrize(
    "arguments",
    [
        "-x",
        "-x identity",
        "-b",
        "-b 0 identity",
        "-b many identity",
        "-b 65 identity",
        "-b 1.5 identity",
        "-m -z identity forward 64",
        "identity forward 64 1",
    ],
)
def test_a_wrong_flag_is_one_line_with_those_that_are_allowed(folder: Path, arguments: str) -> None:
    lines = played(folder, arguments)
    assert errors(lines) == [ARGUMENTS]
    assert levels(lines) == [0, 0]


@pytest.mark.usefixtures("newer_pd")
@pytest.mark.parametrize(
    "case",
    [
        lambda folder: main_cases.test_an_impulse_comes_out_exactly_as_late_as_reported(folder, 256),
        lambda folder: main_cases.test_nothing_is_lost_whatever_the_block(folder, 64),
        main_cases.test_pd_plays_what_torch_computes_block_by_block,
        main_cases.test_latents_are_held_and_the_last_sample_of_a_hop_counts,
        main_cases.test_channels_stay_apart_although_pd_shares_their_memory,
        main_cases.test_nan_is_silence_and_the_model_recovers,
        main_cases.test_attributes_can_be_set_before_and_while_playing,
        pytest.param(main_cases.test_the_worker_keeps_its_latency_in_real_time, marks=pytest.mark.clock),
        main_cases.test_the_arguments_can_say_the_ports_so_that_cords_stay,
        main_cases.test_every_command_answers_on_a_playing_object,
    ],
)
def test_the_same_external_plays_in_a_newer_pd(folder: Path, case: Callable[[Path], None]) -> None:
    case(folder)
