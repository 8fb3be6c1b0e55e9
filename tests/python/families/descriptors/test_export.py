"""descriptors.ts keeps the public contract and plays what the features measure."""

import numpy as np
import pytest
import soundfile
import torch

from luthier.cli.main import main
from luthier.contract.check import streamed
from luthier.contract.model_file import read_program, read_spec
from luthier.families.descriptors.export import export_descriptors
from luthier.families.descriptors.model import DescriptorConfig, DescriptorModel
from luthier.features.descriptors import DESCRIPTORS, describe

RATE, HOP = 44100, 512
NAMES = list(DESCRIPTORS)


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "descriptors.ts"
    spec, results = export_descriptors(DescriptorModel(DescriptorConfig()), path)
    return path, spec, results


@pytest.fixture(scope="module")
def sound():
    generator = torch.Generator().manual_seed(1)
    return DescriptorModel(DescriptorConfig()).example("describe", 1, (1, 1, 40 * HOP), generator)


def test_it_declares_one_output_a_descriptor_at_the_hop_with_its_name(exported):
    path, spec, _ = exported
    module = torch.jit.load(str(path))
    assert list(module.get_methods()) == ["describe", "describe_normalized"]
    assert module.describe_params.tolist() == [1, 1, len(NAMES), HOP]
    assert list(module.describe_output_labels) == NAMES
    assert list(module.get_attributes()) == ["latency", "reset"]
    assert module.get_latency() == spec.methods["describe"].delay == 2 * HOP
    assert module.set_latency(1) == -1 and module.set_reset(True) == 0


def test_it_says_of_itself_what_it_is_and_has_a_native_program(exported):
    path, spec, _ = exported
    assert read_spec(path) == spec
    assert (spec.family, spec.sample_rate, spec.hop_length, spec.channels) == ("descriptors", RATE, HOP, 1)
    assert '"version":2' in read_program(path) and spec.native == ""
    f0 = NAMES.index("f0_hz")
    assert [round(spec.latents[end][f0]) for end in ("min", "max")] == [50, 2000]


@pytest.mark.parametrize("pieces", [1, 4])
def test_its_stream_in_single_precision_is_what_the_features_measure(exported, sound, pieces):
    module = torch.jit.load(str(exported[0]))
    stream = streamed(module, "describe", sound, pieces * HOP)
    expected = describe(NAMES, sound, RATE, HOP)
    inner = slice(5, 36)
    for n in range(len(NAMES)):
        torch.testing.assert_close(stream[0, n, 7:38], expected[0, n, inner], rtol=1e-4, atol=1e-6)


def test_the_normalized_method_stays_in_range_and_moves(exported, sound):
    module = torch.jit.load(str(exported[0]))
    normal = streamed(module, "describe_normalized", sound, HOP)[0, :, 7:38]
    assert normal.abs().max() <= 1
    assert (normal.std(-1) > 1e-4).all()


def test_the_check_finds_a_delay_that_is_not_true(tmp_path):
    model = DescriptorModel(DescriptorConfig(("centroid_hz",)))
    model.encode_delay = 1
    with pytest.raises(RuntimeError, match="describe, 512 samples a block, batch 1: streamed differs from offline"):
        export_descriptors(model, tmp_path / "wrong.ts")
    assert not (tmp_path / "wrong.ts").exists()


def test_the_command_writes_it_with_the_range_of_a_sound_and_inspect_tells_of_it(capsys, tmp_path):
    sound = np.concatenate([tone(220), tone(880)])
    soundfile.write(tmp_path / "two tones.wav", sound, 16000)
    path = tmp_path / "f0.ts"
    words = ["--only", "f0_hz,loudness_db", "--hop", "1024", "--window", "1024", "--export", str(path)]
    assert main(["descriptors", str(tmp_path / "two tones.wav"), *words]) == 0
    assert "delay 0 samples" in capsys.readouterr().out
    assert main(["inspect", str(path)]) == 0
    said = capsys.readouterr().out
    assert "descriptors" in said and "describe_normalized" in said and "16000 Hz" in said and "2 x 1024" in said
    spec = read_spec(path)
    assert [spec.latents[end][0] for end in ("min", "max")] == pytest.approx([220, 880], rel=0.01)


def tone(frequency):
    return 0.3 * np.sin(2 * np.pi * frequency * np.arange(16000) / 16000)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "name a sound file, or --export descriptors.ts"),
        (["--export", "descriptors.pt"], "--export descriptors.pt: the name of a model must end in .ts"),
        (["--export", "d.ts", "--csv", "d.csv"], "--export writes a model alone: leave out -o and --csv"),
        (["--export", "d.ts", "--only", "f0"], "no descriptor 'f0'"),
    ],
)
def test_an_export_that_cannot_be_is_one_line(capsys, tmp_path, monkeypatch, words, sentence):
    monkeypatch.chdir(tmp_path)
    assert main(["descriptors", *words]) == 2
    assert sentence in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
