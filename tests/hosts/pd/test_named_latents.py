"""The patches that play every latent by its name: hands, curves, a plane, feedback, and a way between two sounds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.hosts.pd.example_patches import copy_patches
from tests.hosts.pd.named_models import RATE, TIMBRES, melody, save_named
from tests.hosts.pd.test_patches import QUIET_DB, all_of, console, last

pytestmark = pytest.mark.clock

PITCH, VOICING, LOUDNESS, TIMBRE = 0, 1, 2, 3
"""Places of the latents of a model with one voice, from 0."""
ON = (0.0, "pd dsp 1")


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[float]]]:
    path = tmp_path_factory.mktemp("named") / "model.ts"
    return path, save_named(path)


@pytest.fixture(scope="module")
def chords(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("chords") / "model.ts"
    save_named(path, voices=3)
    return path


@pytest.fixture
def clone(tmp_path: Path, named: tuple[Path, dict[str, list[float]]]) -> Path:
    """The patches where a clone has them, with the model and a sound where a demo writes them."""
    copy_patches(tmp_path)
    demo = tmp_path / "runs" / "demo"
    demo.mkdir(parents=True)
    (demo / "model.ts").symlink_to(named[0])
    soundfile.write(demo / "input.wav", melody().numpy(), RATE)
    return tmp_path


def levels(clone: Path, patch: str, *steps: tuple[float, str], until: float = 1000.0) -> list[float]:
    """What is heard, in dB, 100 being full scale."""
    lines = console(clone, f"{patch}.pd", [ON, *steps, (until, "pd dsp 0")], (f"{patch}-heard",))
    assert not [line for line in lines if "error" in line or "nn" in line], lines
    return all_of(lines, f"{patch}-heard")


def arrays(clone: Path, patch: str, names: str, *steps: tuple[float, str], until: float = 600.0) -> list[np.ndarray]:
    """What is in arrays of a patch after the steps."""
    asked = tuple((f"asked-{name}", f"array get {patch}-{name}", "bang") for name in names.split())
    lines = console(clone, f"{patch}.pd", [ON, *steps, (until, "pd dsp 0")], asked=asked)
    assert not [line for line in lines if "error" in line or "nn" in line], lines
    return [np.array(next(line for line in lines if line.startswith(f"{name}: ")).split()[1:], float)
            for name, _, _ in asked]  # fmt: skip


def test_a_model_says_the_names_and_the_ranges_of_its_latents(clone: Path, named) -> None:
    asked = ("names", "text get latent-sliders-names", "0")
    (line,) = console(clone, "latent-sliders.pd", [ON, (100.0, "pd dsp 0")], asked=(asked,))
    assert "pitch (MIDI note) voicing (0 to 1) loudness (dB) timbre 1" in line.replace("\\ ", " ")
    low, high, mean = arrays(clone, "latent-sliders", "low high mean")
    for found, fact in ((low, "min"), (high, "max"), (mean, "mean")):
        assert found[: 3 + TIMBRES] == pytest.approx(named[1][fact], rel=1e-4, abs=1e-4)


def test_every_latent_can_be_held_stretched_shifted_and_let_go(clone: Path) -> None:
    steps = [(10.0, f"latent-sliders-hold {number} {number}") for number in range(1, 41)]
    a, b = arrays(clone, "latent-sliders", "a b", *steps)
    assert list(a) == [0] * 40
    assert list(b) == list(range(1, 41))
    steps += [
        (20.0, "latent-sliders-free 0"),
        (30.0, "latent-sliders-stretch 9 0.5"),
        (40.0, "latent-sliders-shift 9 2"),
    ]
    a, b = arrays(clone, "latent-sliders", "a b", *steps)
    assert (a[8], b[8], a[0], b[0]) == (0.5, 2, 1, 0)
    a, b = arrays(clone, "latent-sliders", "a b", *steps, (50.0, "latent-sliders-neutral bang"))
    assert set(a) == {1}
    assert set(b) == {0}


def test_a_held_loudness_is_heard_as_it_is_held(clone: Path) -> None:
    held = [(0.0, "latent-sliders-hold 1 57"), (0.0, "latent-sliders-hold 2 1"), (0.0, "latent-sliders-level 100")]
    loud, soft = (
        levels(clone, "latent-sliders", *held, (0.0, f"latent-sliders-hold 3 {level}"))[-1] for level in (-20, -40)
    )
    assert loud - soft == pytest.approx(20.0, abs=1.0)
    assert loud == pytest.approx(80.0, abs=3.0)


def click(patch: str, at: float, x: int, y: int, right: int = 0) -> list[tuple[float, str]]:
    """A click into the window of a patch, drawn to the right by so many pixels."""
    window = f"pd-{patch}.pd"
    steps = [(at, f"{window} vis 1"), (at + 10, f"{window} mouse {x} {y} 1 0")]
    steps += [(at + 15, f"{window} motion {x + right} {y} 0")] if right else []
    return [*steps, (at + 20, f"{window} mouseup {x + right} {y} 1")]


def test_the_hands_show_another_page_and_hold_what_is_clicked(clone: Path, named) -> None:
    """From the left end of the slider of the first row to its middle, on the first page and on the second."""
    drawn = click("latent-sliders", 100.0, 508, 432, right=65)
    low, high = (np.array(named[1][fact]) for fact in ("min", "max"))
    a, b = arrays(clone, "latent-sliders", "a b", *drawn)
    assert a[0] == 0
    assert b[0] == pytest.approx((low[0] + high[0]) / 2, rel=0.02)
    a, b = arrays(clone, "latent-sliders", "a b", (50.0, "latent-sliders-page 1"), *drawn)
    assert (a[0], a[8]) == (1, 0)
    assert b[8] == pytest.approx((high[8] - low[8]) / 2, rel=0.05), "from 0"


def test_keys_play_pitch_and_loudness(clone: Path, named) -> None:
    low, high = (named[1][fact][LOUDNESS] for fact in ("min", "max"))
    a, b = arrays(clone, "latent-sliders", "a b", (10.0, "latent-sliders-note 60 127"))
    assert list(a[:4]) == [0, 0, 0, 1]
    assert list(b[:3]) == pytest.approx([60, 1, high], abs=1e-3)
    _, b = arrays(
        clone, "latent-sliders", "a b", (10.0, "latent-sliders-note 60 127"), (20.0, "latent-sliders-note 60 0")
    )
    assert list(b[:3]) == pytest.approx([60, 1, low], abs=1e-3)
    (a,) = arrays(
        clone, "latent-sliders", "a", (10.0, "latent-sliders-note 60 9"), (20.0, "latent-sliders-keys-free bang")
    )
    assert set(a) == {1}


def test_keys_play_a_chord_with_a_model_of_several_voices(clone: Path, chords: Path) -> None:
    model = clone / "runs" / "demo" / "model.ts"
    model.unlink()
    model.symlink_to(chords)
    notes = [(10.0 * k, f"latent-sliders-note {note} 100") for k, note in enumerate((48, 60, 67), 1)]
    (b,) = arrays(clone, "latent-sliders", "b", *notes, (50.0, "latent-sliders-note 60 0"))
    assert sorted(b[:3]) == [48, 60, 67]
    sounding = {note: voicing for note, voicing in zip(b[:3], b[3:6], strict=True)}
    assert sounding == {48: 1, 60: 0, 67: 1}


def test_two_moments_are_kept_and_what_lies_between_is_held(clone: Path) -> None:
    steps = [
        (0.0, "latent-sliders-moment-a 0 10 20 30"),
        (0.0, "latent-sliders-moment-b 0 20 40 10"),
        (10.0, "latent-sliders-morph 0.25"),
    ]
    a, b = arrays(clone, "latent-sliders", "a b", *steps)
    assert list(b[:3]) == [12.5, 25, 25]
    assert set(a) == {0}
    a, b = arrays(clone, "latent-sliders", "a b", (0.0, "latent-sliders-morph-pitch 0"), *steps)
    assert (list(a[:3]), b[2]) == ([1, 1, 0], 25), "without pitch, the keys have it"


def test_a_moment_is_what_is_heard_when_it_is_kept(clone: Path) -> None:
    steps = [(10.0, "latent-sliders-play 1"), (900.0, "latent-sliders-keep-a bang")]
    asked = (("asked", "array get latent-sliders-moment-a", "bang"),)
    lines = console(clone, "latent-sliders.pd", [ON, *steps, (1000.0, "pd dsp 0")], asked=asked, batch=False)
    kept = [float(word) for word in lines[-1].split()[1:]]
    assert 45 < kept[PITCH] < 75
    assert kept[VOICING] > 0.5
    assert -60 < kept[LOUDNESS] < 0


def test_what_is_drawn_is_heard_and_the_rest_is_at_the_mean(clone: Path, named) -> None:
    """The second curve is the loudness, from the least (0) to the most (1) that was heard."""
    low, high = (named[1][fact][LOUDNESS] for fact in ("min", "max"))
    top, middle = (
        levels(clone, "latent-drawing", (0.0, f"latent-drawing-2 const {value}"))[-1] for value in (1.0, 0.7)
    )
    assert top > QUIET_DB
    assert top - middle == pytest.approx(0.3 * (high - low), abs=1.5)
    a, b = arrays(clone, "latent-drawing", "a b")
    assert set(a) == {0}
    assert b[VOICING] == pytest.approx(named[1]["mean"][VOICING], abs=1e-3)
    assert list(b[[PITCH, LOUDNESS, TIMBRE]]) == [0, 0, 0], "these come from the curves"


def test_a_curve_can_draw_any_latent(clone: Path, named) -> None:
    _, b = arrays(clone, "latent-drawing", "a b", (50.0, "latent-drawing-choose-2 7"))
    assert b[6] == 0
    assert b[LOUDNESS] == pytest.approx(named[1]["mean"][LOUDNESS], abs=1e-3), "it rests at its mean again"


def test_a_drawn_loop_moves_and_stays_when_it_is_told_to(clone: Path) -> None:
    spreads = []
    for run in (1, 0):
        steps = [(0.0, f"latent-drawing-run {run}"), (0.0, "latent-drawing-seconds 1")]
        settled = levels(clone, "latent-drawing", *steps, until=2500.0)[10:]
        spreads.append(max(settled) - min(settled))
    assert spreads[0] > 4 * spreads[1], spreads


CORNERS = {1: (424, 404), 2: (655, 404), 3: (424, 636), 4: (655, 636)}
"""Just inside the plane."""


@pytest.mark.parametrize("corner", CORNERS)
def test_a_click_into_a_corner_of_the_plane_is_that_corner(clone: Path, named, corner: int) -> None:
    low, high = (np.array(named[1][fact]) for fact in ("min", "max"))
    x, y = CORNERS[corner]
    fill = [(0.0, f"interpolation-plane-{k} const {k / 5}") for k in CORNERS]
    a, b = arrays(clone, "interpolation-plane", "a b", *fill, *click("interpolation-plane", 100.0, x, y))
    assert set(a) == {0}
    found = (b[: 3 + TIMBRES] - low) / (high - low)
    assert found == pytest.approx(corner / 5, abs=0.04)


def test_the_middle_of_the_plane_is_the_mean_of_its_corners_and_can_leave_the_pitch(clone: Path, named) -> None:
    low, high = (np.array(named[1][fact]) for fact in ("min", "max"))
    fill = [(0.0, f"interpolation-plane-{k} const {k / 5}") for k in CORNERS]
    place = [(10.0, "interpolation-plane-x 0.5"), (10.0, "interpolation-plane-y 0.5")]
    _, b = arrays(clone, "interpolation-plane", "a b", *fill, *place)
    assert (b[: 3 + TIMBRES] - low) / (high - low) == pytest.approx(0.5, abs=1e-3)
    a, _ = arrays(clone, "interpolation-plane", "a b", (0.0, "interpolation-plane-pitch 0"), *fill, *place)
    assert list(a[:4]) == [1, 1, 0, 0]


def test_a_sound_is_kept_as_a_corner_of_the_plane(clone: Path, named) -> None:
    """Nothing is played: the loudness of silence, below all that was heard."""
    (kept, heard) = arrays(clone, "interpolation-plane", "3 heard", (500.0, "interpolation-plane-keep 3"))
    low, high = (np.array(named[1][fact]) for fact in ("min", "max"))
    assert kept[: 3 + TIMBRES] == pytest.approx((heard[: 3 + TIMBRES] - low) / (high - low), abs=1e-2)
    assert heard[LOUDNESS] == pytest.approx(-90, abs=1)


def test_feedback_lives_on_after_a_click_and_stays_within_bounds(clone: Path) -> None:
    """Full scale is 100 dB in Pd. The way back is opened as far as it goes."""
    open_ = [(0.0, "feedback-level 100"), (0.0, "feedback-gain 8")]
    lives = levels(clone, "feedback", *open_, (100.0, "feedback-click bang"), until=3000.0)
    assert QUIET_DB < lives[-1] <= 100.0, lives
    closed = levels(clone, "feedback", *open_, (100.0, "feedback-click bang"), (300.0, "feedback-gain 0"), until=3000.0)
    assert closed[-1] < lives[-1] - 10, closed


def test_each_round_of_feedback_changes_latents_by_their_names(clone: Path) -> None:
    steps = [(10.0, "feedback-rise 7"), (20.0, "feedback-louder -3"), (30.0, "feedback-wide 1.5")]
    a, b = arrays(clone, "feedback", "a b", *steps)
    assert list(b[:4]) == [7, 0, -3, 0]
    assert list(a[:5]) == [1, 1, 1, 1.5, 1.5]


def test_cross_synthesis_takes_pitch_loudness_and_timbre_each_from_its_own_sound(clone: Path) -> None:
    steps = [
        (10.0, "cross-synthesis-pitch 1"),
        (20.0, "cross-synthesis-loudness 0.25"),
        (30.0, "cross-synthesis-timbre 0.5"),
    ]
    (fade,) = arrays(clone, "cross-synthesis", "fading", *steps)
    assert list(fade[:5]) == [1, 1, 0.25, 0.5, 0.5]
    (fade,) = arrays(clone, "cross-synthesis", "fading", *steps, (40.0, "cross-synthesis-fade 0.75"))
    assert set(fade) == {0.75}


def test_cross_synthesis_leads_from_silence_to_a_tone(clone: Path) -> None:
    tone = (0.0, "cross-synthesis-tone 1")
    a, b = (levels(clone, "cross-synthesis", tone, (0.0, f"cross-synthesis-fade {fade}"))[-1] for fade in (0, 1))
    assert b > a + 40


def test_another_model_brings_its_own_names(clone: Path, chords: Path) -> None:
    asked = ("names", "text get latent-sliders-names", "0")
    steps = [ON, (200.0, f"latent-sliders-model {chords}"), (600.0, "pd dsp 0")]
    lines = console(clone, "latent-sliders.pd", steps, asked=(asked,))
    assert "pitch\\ 3\\ (MIDI\\ note)" in last_line(lines, "names")


def last_line(lines: list[str], name: str) -> str:
    return [line for line in lines if line.startswith(f"{name}: ")][-1]


def test_a_model_without_names_of_these_families_is_played_by_what_it_has(clone: Path, all_models: Path) -> None:
    """A codec of a few lines, which says nothing of its latents."""
    model = clone / "runs" / "demo" / "model.ts"
    model.unlink()
    model.symlink_to(all_models / "codec.ts")
    low, high = (levels(clone, "latent-sliders", (0.0, f"latent-sliders-hold 1 {value}"))[-1] for value in (0.01, 0.1))
    assert high - low == pytest.approx(20.0, abs=0.5)
    assert last(console(clone, "latent-sliders.pd", [ON, (100.0, "latent-sliders-note 60 100"), (300.0, "pd dsp 0")],
                        ("latent-sliders-heard",)), "latent-sliders-heard") == 0  # fmt: skip
