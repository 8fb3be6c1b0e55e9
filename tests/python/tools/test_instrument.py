"""luthier.load: a model file from Python, whole signals and streams."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import preset_config

import luthier
from luthier.tools import instrument as instrument_module

ASK = """
import sys
import luthier
assert "numpy" not in sys.modules
luthier.load(sys.argv[1]).stream(0)
print(*sorted(sys.modules))
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an untrained preset tiny, as a name that an example may say."""
    path = tmp_path_factory.mktemp("instrument") / "model.ts"
    export_unchecked(lively_checkpoint(preset_config("tiny")), path)
    return path


@pytest.fixture
def instrument(model: Path) -> luthier.Instrument:
    return luthier.load(model)


def noise(frames: int) -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.5, 0.5, (1, frames)).astype(np.float32)


def test_the_examples_of_the_docstrings_run(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(model.parent)
    result = doctest.testmod(instrument_module)
    assert result.attempted >= 10
    assert result.failed == 0


def test_the_first_example_of_the_documentation_runs(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(model.parent)
    page = (Path(__file__).parents[3] / "docs" / "python.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    exec(page.split("```python\n")[1].split("```")[0], names)
    assert names["heard"].shape == names["sound"].shape
    assert names["changed"].shape == (1, 441_088)


def test_it_tells_what_the_file_says(instrument: luthier.Instrument) -> None:
    assert set(instrument.methods) == {"encode", "decode", "forward"}
    assert instrument.methods["encode"].out_ratio == 256
    assert instrument.attributes["noise_gain"].max == 4.0
    assert instrument.sample_rate == 44100
    assert instrument.engine == "native"


def test_importing_and_playing_need_numpy_and_neither_torch_nor_libraries_for_sound(model: Path) -> None:
    done = subprocess.run([sys.executable, "-c", ASK, str(model)], capture_output=True, text=True, check=True)
    assert {"torch", "scipy", "soundfile", "yaml", "tqdm"} & set(done.stdout.split()) == set()


@pytest.mark.parametrize("host_vector", [1, 64, 2048])
def test_a_stream_is_the_whole_sound_after_the_latency(instrument: luthier.Instrument, host_vector: int) -> None:
    sound = noise(2048 * 40)  # more than is played at once
    stream = instrument.stream(2048, host_vector=host_vector)
    assert stream.latency == instrument.latency(2048, host_vector=host_vector) == 2048 - host_vector + 462
    whole = instrument.forward(sound)
    assert whole.shape == sound.shape
    np.testing.assert_array_equal(stream(sound)[:, stream.latency :], whole[:, : -stream.latency])


def test_pieces_of_any_length_join_to_the_same_stream(instrument: luthier.Instrument) -> None:
    sound, lengths = noise(20_000), [1, 700, 0, 5000, 13, 2048]
    with instrument.stream(1024) as at_once, instrument.stream(1024) as in_pieces:
        whole = at_once.process(sound)
        starts = np.cumsum([0, *lengths])
        pieces = [in_pieces(sound[:, a:b]) for a, b in zip(starts, [*starts[1:], None], strict=True)]
        np.testing.assert_array_equal(np.concatenate(pieces, axis=1), whole)
        at_once.reset()
        np.testing.assert_array_equal(at_once.process(sound), whole)


@pytest.mark.parametrize("frames", [0, 1, 256, 100_001])
def test_latents_decoded_are_the_sound_as_it_comes_through(instrument: luthier.Instrument, frames: int) -> None:
    sound = noise(frames)
    latents = instrument.encode(sound)
    assert latents.shape == (16, -(-frames // 256))
    decoded = instrument.decode(latents)
    assert decoded.shape == (1, 256 * latents.shape[1])
    kept = max(frames - 462, 0)  # `forward` hears silence behind the sound, `decode` latents of 0
    np.testing.assert_allclose(decoded[:, :kept], instrument.forward(sound)[:, :kept], atol=1e-5)


def test_every_block_gives_the_same_sound(instrument: luthier.Instrument) -> None:
    sound = noise(9000)
    for block in (1, 256, 5000):
        np.testing.assert_allclose(instrument.run("forward", sound, block), instrument.forward(sound), atol=1e-5)


def test_what_is_set_counts_here_and_in_streams_that_are_opened_later(instrument: luthier.Instrument) -> None:
    before = instrument.stream()
    instrument.set("noise_gain", 0.5)
    instrument.set("latent_scale", *([2.0] * 16))
    after = instrument.stream()
    assert [one.get("noise_gain") for one in (before, instrument, after)] == [1.0, 0.5, 0.5]
    assert after.get("latent_scale") == (2.0,) * 16
    after.set("noise_gain", 0.25)
    assert [one.get("noise_gain") for one in (instrument, after)] == [0.5, 0.25]
    assert instrument.get("seed") == 0
    assert instrument.get("reset") is False


def test_a_stream_at_another_rate_has_its_latency_in_samples_of_that_rate(instrument: luthier.Instrument) -> None:
    stream = instrument.stream(sample_rate=48_000)
    assert stream.latency > instrument.latency()
    assert stream(noise(480)).shape == (1, 480)


@pytest.mark.parametrize(
    ("mistake", "sentence"),
    [
        (lambda one: one.set("noise", 1), r"no attribute 'noise': it has .*noise_gain \(float, 0 to 4\)"),
        (lambda one: one.get("noise"), "no attribute 'noise'"),
        (lambda one: one.set("noise_gain", 7), "noise_gain is 7: choose float, 0 to 4"),
        (lambda one: one.set("noise_gain", float("nan")), "noise_gain is nan"),
        (lambda one: one.set("noise_gain", 1, 2), "takes 1 value, not 2; noise_gain takes float, 0 to 4"),
        (lambda one: one.set("noise_gain", "loud"), "takes a number"),
        (lambda one: one.set("latency", 1), "latency is read only"),
        (lambda one: one.forward(np.zeros(100)), r"forward takes an array \[1, time\], and this one is \[100\]"),
        (lambda one: one.decode(np.zeros((3, 9))), r"decode takes an array \[16, time\], and this one is \[3, 9\]"),
        (lambda one: one.run("sing", np.zeros((1, 9))), "no method 'sing': it has encode, decode, forward"),
        (lambda one: one.stream(method="sing"), "no method 'sing'"),
        (lambda one: one.stream(10**9), "block 1000000000 is out of range"),
        (lambda one: one.stream(host_vector=0), "host vector 0 is out of range"),
        (lambda one: one.stream(host_vector=64)(np.zeros((1, 65))), "65 samples is no multiple of host_vector=64"),
        (lambda one: one.stream()(np.zeros((2, 64))), r"the stream takes an array \[1, time\]"),
        (lambda one: luthier.load("nowhere.ts"), "nowhere.ts: there is no such file"),
        (lambda one: luthier.load(one.path, "fast"), "engine 'fast' is unknown"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_the_value(instrument: luthier.Instrument, mistake, sentence: str) -> None:
    with pytest.raises(luthier.UserError, match=sentence) as error:
        mistake(instrument)
    assert "\n" not in str(error.value)


def test_a_closed_stream_says_so(instrument: luthier.Instrument) -> None:
    with instrument.stream() as stream:
        stream(noise(64))
    for use in (lambda: stream(noise(64)), stream.reset, lambda: stream.get("seed"), lambda: stream.latency):
        with pytest.raises(luthier.UserError, match="the stream is closed"):
            use()


def test_a_module_that_was_built_for_another_luthier_is_refused(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (SimpleNamespace(__version__="0.0.1"), SimpleNamespace()):
        monkeypatch.setitem(sys.modules, "luthier_streaming", module)
        with pytest.raises(luthier.UserError, match=r"was built for .*, and this is luthier"):
            luthier.load(model)


def test_a_file_without_a_native_program_asks_for_the_torch_engine(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    light = SimpleNamespace(__version__=luthier.__version__, has_torch=False)
    monkeypatch.setitem(sys.modules, "luthier_streaming", light)
    with pytest.raises(luthier.UserError, match="without its torch engine"):
        luthier.load(model, "torch")


def test_the_torch_engine_plays_the_same(instrument: luthier.Instrument) -> None:
    sound = noise(5000)
    by_torch = luthier.load(instrument.path, "torch")
    assert by_torch.engine == "torch"
    np.testing.assert_allclose(by_torch.forward(sound), instrument.forward(sound), atol=1e-4)


def test_the_package_shows_what_it_has_and_nothing_else() -> None:
    assert {"load", "Instrument", "Stream", "UserError"} <= set(dir(luthier))
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        luthier.lode  # noqa: B018
