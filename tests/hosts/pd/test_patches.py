"""The example patches open, play after `make demo`, and say one thing when there is no model."""

from __future__ import annotations

import dataclasses
import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from tests.hanging import HANG_S
from tests.hosts.pd.ear_models import save_ears
from tests.hosts.pd.example_patches import WHOLE, copy_patches
from tests.hosts.pd.pd_patch import ROOT, SENTINEL, Patch, console_lines, pd_command, timeline
from tests.hosts.pd.timbre_models import save_timbre_models
from tests.hosts.pd.tiny_models import DELAY
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.prior.priors import small_prior
from tests.python.trainer.runs import MODEL, TRAIN

from luthier.families.ddsp.config import DdspConfig
from luthier.families.fader.config import FaderConfig
from luthier.families.fader.model import Fader
from luthier.families.rave.model import Rave
from luthier.trainer.checkpoint import Checkpoint

pytestmark = pytest.mark.clock

# what they have to play: the latents of a model that `make demo` makes
LATENTS = 16
MISSING = "nn~: cannot find '{}': put it beside the patch or in the search path"
QUIET_DB = 20


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An untrained instrument with as many latents as the demo's, and a prior."""
    torch.manual_seed(0)
    config = dataclasses.replace(MODEL, latents=LATENTS)
    path = tmp_path_factory.mktemp("model") / "model.ts"
    checkpoint = Checkpoint("rave", "test", config, TRAIN, Rave(config).state_dict())
    export_unchecked(checkpoint, path, small_prior(LATENTS))
    return path


@pytest.fixture(scope="module")
def fader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An untrained model with the three faders of the preset, which has heard noise of many levels."""
    torch.manual_seed(0)
    config = FaderConfig(**dataclasses.asdict(MODEL), window=256)
    model = Fader(config)
    model.calibrate(torch.logspace(-3, 0, 16).view(-1, 1, 1) * torch.randn(16, 1, 4096).cumsum(-1) * 0.01)
    path = tmp_path_factory.mktemp("fader") / "fader.ts"
    export_unchecked(Checkpoint("fader", "test", config, TRAIN, model.state_dict()), path)
    return path


@pytest.fixture(scope="module")
def timbre_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `timbre.ts` and `codes.ts`."""
    folder = tmp_path_factory.mktemp("timbre")
    save_timbre_models(folder)
    return folder


@pytest.fixture(scope="module")
def ears(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `classify.ts`, `pitch.ts` and `chords.ts`."""
    folder = tmp_path_factory.mktemp("ears")
    save_ears(folder)
    return folder


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the patches where a clone has them, and nothing else."""
    copy_patches(tmp_path)
    return tmp_path


@pytest.fixture
def after_demo(clone: Path, model: Path, fader: Path, timbre_models: Path, move_model: Path, ears: Path) -> Path:
    """The same with what `make demo` writes: a model, and half a second of sound; and with a model of each family."""
    demo = clone / "runs" / "demo"
    demo.mkdir(parents=True)
    (demo / "model.ts").symlink_to(model)
    (demo / "fader.ts").symlink_to(fader)
    for other in (*timbre_models.iterdir(), *ears.iterdir(), move_model):
        (demo / other.name).symlink_to(other)
    sound = 0.3 * np.sin(2 * np.pi * 220 * np.arange(22050) / MODEL.sample_rate)
    soundfile.write(demo / "input.wav", sound, MODEL.sample_rate)
    return clone


def console(
    clone: Path,
    patch: str,
    steps: list[tuple[float, str]],
    heard: tuple[str, ...] = (),
    *,
    batch: bool = True,
    asked: tuple[tuple[str, str, str], ...] = (),
) -> list[str]:
    """What Pd says while `patch` gets messages such as "first-sound-play 1" at their milliseconds, and what its number
    boxes send to the names `heard`. `asked`: what objects answer at the end: a name, the object, what it is told."""
    player = Patch()
    for name in heard:
        player.connect(player.obj(f"r {name}"), 0, player.obj(f"print {name}"), 0)
    timed = [(at, player.send(*message.split(" ", 1))) for at, message in steps]
    for name, text, message in asked:
        box, told = player.obj(text), player.msg(message)
        player.connect(told, 0, box, 0)
        player.connect(box, 0, player.obj(f"print {name}"), 0)
        timed.append((max(at for at, _ in steps), told))
    timeline(player, timed)
    (clone / "player.pd").write_text(player.text())
    command = pd_command(clone / "player.pd", batch=batch, paths=[])
    opened = command.index("-open")
    command[opened:opened] = ["-open", str(clone / "patches" / "pd" / patch)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False)
    assert done.returncode == 0, done.stderr
    lines = console_lines(done.stdout + done.stderr)
    assert SENTINEL in lines, lines
    return [line for line in lines if line != SENTINEL]


def all_of(lines: list[str], name: str) -> list[float]:
    """The numbers that went to `name`."""
    return [float(line.split(": ")[1]) for line in lines if line.startswith(f"{name}: ")]


def last(lines: list[str], name: str) -> float:
    return all_of(lines, name)[-1]


@pytest.mark.parametrize("patch", WHOLE, ids=lambda patch: patch.name)
def test_a_patch_opens_without_a_word_when_the_model_is_there(after_demo: Path, patch: Path) -> None:
    assert console(after_demo, patch.name, [(0.0, "pd dsp 1"), (50.0, "pd dsp 0")]) == []


@pytest.mark.parametrize("patch", WHOLE, ids=lambda patch: patch.name)
def test_without_a_model_each_nn_says_one_line(clone: Path, patch: Path) -> None:
    models = re.findall(r" nn~ (?!void)(\w+)", patch.read_text())
    if " which-transfer;" in patch.read_text():
        models.append("move")
    lines = console(clone, patch.name, [(0.0, "pd dsp 1"), (50.0, "pd dsp 0")])
    said = [line.removeprefix("error: ").split(" (looked in")[0] for line in lines if "track this down" not in line]
    assert said == [MISSING.format(model) for model in models]


@pytest.fixture
def fresh_clone(clone: Path) -> Path:
    """The same with the instruments of the box, and no run yet."""
    (clone / "models").symlink_to(ROOT / "models")
    return clone


@pytest.mark.parametrize("patch", WHOLE, ids=lambda patch: patch.name)
def test_before_there_is_a_run_a_patch_plays_the_box_or_says_in_red_that_it_needs_one(
    fresh_clone: Path, patch: Path
) -> None:
    lines = console(fresh_clone, patch.name, [(0.0, "pd dsp 1"), (50.0, "pd dsp 0")])
    in_red = "needs\\ your\\ own\\ run 0 0 0 12 #fcfcfc #d00000" in patch.read_text()
    assert any("cannot find" in line for line in lines) == (in_red or patch.name == "train-live.pd"), lines


def test_before_there_is_a_run_first_sound_plays_a_flute_through_strings(fresh_clone: Path) -> None:
    steps = [(0.0, "pd dsp 1"), (10.0, "first-sound-play 1"), (1500.0, "pd dsp 0")]
    lines = console(fresh_clone, "first-sound.pd", steps, ("first-sound-heard",), batch=False)
    assert max(all_of(lines, "first-sound-heard")) > 60.0


@pytest.mark.parametrize("patch", ["first-sound", "latent-sliders", "resynthesis", "descriptor-faders"])
def test_a_patch_plays_the_sound_of_the_demo_in_a_loop_and_its_level_works(after_demo: Path, patch: str) -> None:
    heard = f"{patch}-heard"
    start = [(0.0, "pd dsp 1"), (10.0, f"{patch}-play 1")]
    # batch mode runs ahead of the thread that reads the file
    playing = console(after_demo, f"{patch}.pd", [*start, (2000.0, "pd dsp 0")], (heard,), batch=False)
    assert last(playing, heard) > QUIET_DB, "half a second of sound is looped for two"
    quieter = [*start, (500.0, f"{patch}-level 0"), (1000.0, "pd dsp 0")]
    turned_down = console(after_demo, f"{patch}.pd", quieter, (heard,))
    assert last(turned_down, heard) == 0


def test_another_sound_file_can_be_chosen(after_demo: Path) -> None:
    (after_demo / "runs" / "demo" / "input.wav").rename(after_demo / "a sound.wav")
    name = str(after_demo / "a sound.wav").replace(" ", "\\ ")
    steps = [(0.0, "pd dsp 1"), (10.0, f"first-sound-file symbol {name}"), (900.0, "pd dsp 0")]
    assert last(console(after_demo, "first-sound.pd", steps, ("first-sound-heard",)), "first-sound-heard") > QUIET_DB


def test_first_sound_shows_latency_and_load_and_can_be_silenced(after_demo: Path) -> None:
    boxes = [f"first-sound-{name}" for name in ("total", "buffering", "model", "blocks", "late", "load", "heard")]
    steps = [
        (0.0, "pd dsp 1"),
        (10.0, "first-sound-play 1"),
        (20.0, "first-sound-noise-gain 0.5"),
        (500.0, "first-sound latency"),
        (500.0, "first-sound stats"),
        (600.0, "first-sound-enable 0"),
        (900.0, "pd dsp 0"),
    ]
    lines = console(after_demo, "first-sound.pd", steps, tuple(boxes))
    shown = {name: last(lines, name) for name in boxes}
    assert shown["first-sound-buffering"] == 2 * 2048 - 64
    assert shown["first-sound-total"] == shown["first-sound-buffering"] + shown["first-sound-model"]
    assert shown["first-sound-blocks"] > 0
    assert shown["first-sound-load"] > 0
    assert shown["first-sound-heard"] == 0
    assert not [line for line in lines if "nn~" in line], lines


def test_first_sound_lets_a_model_adapt_that_can_until_a_person_says_otherwise(after_demo: Path) -> None:
    steps = [(0.0, "pd dsp 1"), (0.0, "first-sound-play 1"), (400.0, "first-sound-play 0")]
    lines = console(after_demo, "first-sound.pd", [*steps, (500.0, "pd dsp 0")], ("first-sound-adapts",))
    assert all_of(lines, "first-sound-adapts") == [], "another model is left alone"
    model = after_demo / "runs" / "demo" / "model.ts"
    model.unlink()
    export_unchecked(lively_checkpoint(DdspConfig(timbres=8, width=16), family="ddsp"), model)
    steps += [(450.0, "first-sound-adapt 0"), (500.0, "first-sound-play 1"), (600.0, "first-sound-transpose 3")]
    lines = console(after_demo, "first-sound.pd", [*steps, (900.0, "pd dsp 0")], ("first-sound-adapts",))
    assert all_of(lines, "first-sound-adapts") == [1.0, 0.0]
    assert not [line for line in lines if "nn~" in line or "nn.info" in line], lines


def test_the_numbers_of_first_sound_follow_a_model_that_is_loaded_while_it_plays(
    after_demo: Path, all_models: Path
) -> None:
    steps = [
        (0.0, "pd dsp 1"),
        (500.0, "first-sound latency"),
        (800.0, f"first-sound load {all_models / 'delay.ts'}"),
        (3000.0, "pd dsp 0"),
    ]
    lines = console(after_demo, "first-sound.pd", steps, ("first-sound-model",), batch=False)
    assert all_of(lines, "first-sound-model")[-1] == DELAY
    assert len(set(all_of(lines, "first-sound-model"))) == 2


def spread(levels: list[float]) -> float:
    """From the highest level to the lowest, but for a sixth at either end: on a busy machine a block may come late."""
    ranked, forgiven = sorted(levels), len(levels) // 6
    return ranked[-1 - forgiven] - ranked[forgiven]


def test_resynthesis_delays_the_dry_sound_by_the_latency_to_the_sample(after_demo: Path, all_models: Path) -> None:
    """Through a model that only delays, dry and wet are equal: halfway between them nothing cancels."""
    model = after_demo / "runs" / "demo" / "model.ts"
    model.unlink()
    model.symlink_to(all_models / "delay.ts")
    noise = 0.1 * np.random.default_rng(0).standard_normal(4 * MODEL.sample_rate)
    soundfile.write(after_demo / "runs" / "demo" / "input.wav", noise, MODEL.sample_rate)
    steps = [
        (0.0, "pd dsp 1"),
        (10.0, "resynthesis-play 1"),
        (800.0, "resynthesis-mix 0"),
        (1300.0, "resynthesis-mix 0.5"),
        (1800.0, "resynthesis bufsize 512"),
        (1900.0, "resynthesis-play 1"),  # asks again
        (2800.0, "pd dsp 0"),
    ]
    lines = console(after_demo, "resynthesis.pd", steps, ("resynthesis-heard", "resynthesis-total"), batch=False)
    assert all_of(lines, "resynthesis-total")[-1] == 2 * 512 - 64 + DELAY
    settled = all_of(lines, "resynthesis-heard")[12:]
    before, after = settled[:24], settled[-8:]
    assert spread(before) < 1, before
    assert spread(after) < 1, after
    assert abs(np.median(after) - np.median(before)) < 1, settled


def prior_heard(clone: Path, *steps: tuple[float, str]) -> list[float]:
    """Levels that prior.pd shows in a second and a half, without those of the first blocks."""
    lines = console(clone, "prior.pd", [(0.0, "pd dsp 1"), *steps, (1500.0, "pd dsp 0")], ("prior-heard",))
    assert not [line for line in lines if "nn~" in line], lines
    return all_of(lines, "prior-heard")[8:]


def test_the_prior_plays_by_itself_and_temperature_and_seed_change_what(after_demo: Path) -> None:
    plays = prior_heard(after_demo)
    assert min(plays) > QUIET_DB
    assert max(plays) - min(plays) > 0.01, "it moves"
    assert prior_heard(after_demo) == plays
    assert prior_heard(after_demo, (0.0, "prior-temperature 0")) != plays
    assert prior_heard(after_demo, (0.0, "prior-seed 7")) != plays


def test_the_prior_begins_again_where_it_began(after_demo: Path) -> None:
    """Reset to the block; the level follows once the decoder has heard the same again."""
    block = 2048 / MODEL.sample_rate * 1000
    steps = [(0.0, "pd dsp 1"), (16 * block, "prior-again bang"), (32 * block, "pd dsp 0")]
    heard = all_of(console(after_demo, "prior.pd", steps, ("prior-heard",)), "prior-heard")
    first, second = heard[6:14], heard[22:30]
    assert np.abs(np.subtract(first, second)).max() < 0.05 < max(first) - min(first), (first, second)


def test_the_fade_of_cross_synthesis_leads_from_one_sound_to_the_other(after_demo: Path) -> None:
    levels = []
    for fade in (0, 1):
        steps = [(0.0, "pd dsp 1"), (0.0, "cross-synthesis-tone 1"), (0.0, f"cross-synthesis-fade {fade}")]
        lines = console(after_demo, "cross-synthesis.pd", [*steps, (1000.0, "pd dsp 0")], ("cross-synthesis-heard",))
        levels.append(last(lines, "cross-synthesis-heard"))
    assert abs(levels[0] - levels[1]) > 0.1, levels


def test_the_voice_of_cross_synthesis_can_be_another_model(after_demo: Path, all_models: Path) -> None:
    steps = [
        (0.0, "pd dsp 1"),
        (0.0, "cross-synthesis-fade 0.5"),
        (500.0, "cross-synthesis-tone 1"),
        (600.0, f"cross-synthesis load {all_models / 'codec.ts'}"),
        (1500.0, "pd dsp 0"),
    ]
    lines = console(after_demo, "cross-synthesis.pd", steps, ("cross-synthesis-heard",))
    heard = all_of(lines, "cross-synthesis-heard")
    assert abs(heard[-1] - heard[8]) > 0.1, heard
    assert not [line for line in lines if "error" in line], lines


def fader_heard(clone: Path, *steps: tuple[float, str]) -> float:
    """The level that descriptor-faders.pd shows after a second of noise-free sound."""
    begun = [(0.0, "pd dsp 1"), (10.0, "descriptor-faders-play 1"), *steps, (1000.0, "pd dsp 0")]
    lines = console(clone, "descriptor-faders.pd", begun, ("descriptor-faders-heard",), batch=False)
    assert not complaints(lines), lines
    return last(lines, "descriptor-faders-heard")


@pytest.mark.parametrize("control", ["slider-1 -1", "1 const -1"])
def test_a_descriptor_is_moved_by_its_slider_and_by_its_curve(after_demo: Path, control: str) -> None:
    """Which way a model goes that nobody has trained is chance."""
    rest = fader_heard(after_demo)
    assert rest > QUIET_DB
    assert abs(fader_heard(after_demo, (0.0, f"descriptor-faders-{control}")) - rest) > 0.5


def test_a_fader_that_replaces_does_not_care_what_the_descriptor_was(after_demo: Path) -> None:
    """At rest, offset leaves the measured loudness and replace puts the middle in its place."""
    replaced = fader_heard(after_demo, (0.0, "descriptor-faders-mode-1 symbol replace"))
    assert abs(replaced - fader_heard(after_demo)) > 0.01


def test_a_sound_takes_on_the_descriptors_of_another(after_demo: Path) -> None:
    """B is silent, A is not: the way from A to B is heard."""
    levels = []
    for fade in (0, 1):
        steps = [(0.0, "pd dsp 1"), (10.0, "attribute-transfer-a-play 1")]
        steps += [(0.0, f"attribute-transfer-{number} {fade}") for number in (1, 2, 3)]
        lines = console(
            after_demo,
            "attribute-transfer.pd",
            [*steps, (1000.0, "pd dsp 0")],
            ("attribute-transfer-heard",),
            batch=False,
        )
        assert not complaints(lines), lines
        levels.append(last(lines, "attribute-transfer-heard"))
    assert abs(levels[0] - levels[1]) > 0.1, levels


def complaints(lines: list[str]) -> list[str]:
    """What nn~ says in real time, but for what a busy machine makes it say."""
    return [line for line in lines if "nn~" in line and "too slow" not in line]


def heard_after(clone: Path, patch: str, *steps: tuple[float, str], seconds: float = 1.0) -> list[float]:
    """Levels that a patch shows while it plays the sound of the demo."""
    begun = [(0.0, "pd dsp 1"), (0.0, f"{patch}-play 1"), *steps, (1000.0 * seconds, "pd dsp 0")]
    lines = console(clone, f"{patch}.pd", begun, (f"{patch}-heard",), batch=False)
    assert not complaints(lines), lines
    return all_of(lines, f"{patch}-heard")


def shaped(clone: Path, *steps: tuple[float, str]) -> float:
    """The level of latent-shaper.pd, which hears silence: what a model makes of -70 dB."""
    lines = console(
        clone, "latent-shaper.pd", [(0.0, "pd dsp 1"), *steps, (800.0, "pd dsp 0")], ("latent-shaper-heard",)
    )
    assert not [line for line in lines if "nn~" in line], lines
    return last(lines, "latent-shaper-heard")


@pytest.mark.parametrize("control", ["bias-0 0.5", "scale-0 0", "reverse-0 1", "randomise bang"])
def test_the_axes_of_timbre_are_stretched_turned_round_moved_and_thrown(after_demo: Path, control: str) -> None:
    rest, step = shaped(after_demo), (10.0, f"latent-shaper-{control}")
    assert abs(shaped(after_demo, step) - rest) > 0.2
    assert shaped(after_demo, step, (20.0, "latent-shaper-neutral bang")) == pytest.approx(rest, abs=0.1)


def drawn(clone: Path, *steps: tuple[float, str]) -> tuple[float, list[str]]:
    """The level of descriptor-drawing.pd after a second, and all that it said."""
    shown = ("descriptor-drawing-heard", "descriptor-drawing-lowest", "descriptor-drawing-highest")
    lines = console(clone, "descriptor-drawing.pd", [(0.0, "pd dsp 1"), *steps, (1000.0, "pd dsp 0")], shown)
    assert not [line for line in lines if "nn~" in line], lines
    return last(lines, shown[0]), lines


def test_a_drawn_descriptor_is_heard_at_the_gain_that_is_drawn(after_demo: Path) -> None:
    quiet, loud = (drawn(after_demo, (0.0, f"descriptor-drawing-gain const {gain}"))[0] for gain in (0.01, 0.1))
    assert loud - quiet == pytest.approx(20.0, abs=1.0)
    steady = (0.0, "descriptor-drawing-gain const 0.1")
    low, high = (drawn(after_demo, steady, (0.0, f"descriptor-drawing-target const {to}"))[0] for to in (0, 1))
    assert low != high


def test_the_drawing_shows_what_its_lowest_and_highest_mean(after_demo: Path) -> None:
    _, lines = drawn(after_demo, (300.0, "descriptor-drawing-which 1"))
    lowest, highest = last(lines, "descriptor-drawing-lowest"), last(lines, "descriptor-drawing-highest")
    assert 20 < lowest < highest < 22050
