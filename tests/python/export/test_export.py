"""An exported file keeps the public contract, says truly what it is, and is refused if it is wrong."""

import json
import subprocess
import sys

import pytest
import torch
from tests.python.train.runs import MODEL, new_checkpoint

from luthier.errors import UserError
from luthier.export import model_file
from luthier.export.check import CheckFailedError, check_stream
from luthier.export.contract import ATTRIBUTE_TYPES, ModelSpec
from luthier.export.model_file import export_model, read_spec
from luthier.export.scripted import method_specs, script
from luthier.models.rave_config import RaveConfig
from luthier.train.checkpoint import Checkpoint, save_checkpoint


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "model.ts"
    spec, results = export_model(new_checkpoint(), path)
    return path, spec, results


@pytest.fixture(scope="module")
def module(exported):
    return torch.jit.load(str(exported[0]))


def test_methods_are_declared_as_nn_hosts_expect(module):
    assert list(module.get_methods()) == ["encode", "decode", "forward"]
    hop = MODEL.hop_length
    assert module.encode_params.tolist() == [1, 1, 4, hop]
    assert module.decode_params.tolist() == [4, hop, 1, 1]
    assert module.forward_params.tolist() == [1, 1, 1, 1]
    for name in module.get_methods():
        params = getattr(module, f"{name}_params").tolist()
        assert len(getattr(module, f"{name}_input_labels")) == params[0]
        assert len(getattr(module, f"{name}_output_labels")) == params[2]


@pytest.mark.parametrize("batch", [1, 4])
@pytest.mark.parametrize("method", ["encode", "decode", "forward"])
def test_methods_give_the_shapes_they_declare(module, method, batch):
    inputs, in_ratio, outputs, out_ratio = getattr(module, f"{method}_params").tolist()
    y = getattr(module, method)(torch.zeros(batch, inputs, 8192 // in_ratio))
    assert y.shape == (batch, outputs, 8192 // out_ratio)
    assert y.dtype == torch.float32


def test_attributes_are_typed_and_have_getters_and_setters(module):
    for name in module.get_attributes():
        codes = getattr(module, f"{name}_params").tolist()
        value = getattr(module, f"get_{name}")()
        expected = {"bool": bool, "int": int, "float": float}[ATTRIBUTE_TYPES[codes[0]]]
        assert type(value) is expected
        assert hasattr(module, f"set_{name}")


def test_attributes_take_what_they_allow_and_refuse_the_rest(module):
    assert module.set_noise_gain(0.25) == 0
    assert module.get_noise_gain() == 0.25
    assert module.set_noise_gain(-1.0) == -1
    assert module.set_noise_gain(float("nan")) == -1
    assert module.get_noise_gain() == 0.25
    assert module.set_latency(3) == -1
    assert module.set_noise_gain(1.0) == 0


def test_reset_forgets_the_past(module):
    x = torch.randn(1, 1, 8192)
    module.set_reset(True)
    first = module(x)
    assert not torch.equal(module(x), first)
    module.set_reset(True)
    assert torch.equal(module(x), first)


def test_the_declared_latency_is_the_one_in_the_file(exported, module):
    assert module.get_latency() == exported[1].methods["forward"].delay


def test_what_was_written_can_be_read_back(exported):
    assert read_spec(exported[0]) == exported[1]


def test_a_loaded_file_has_a_clean_state(exported):
    """The exporter's own check must leave nothing in the caches."""
    one, two = (torch.jit.load(str(exported[0])) for _ in range(2))
    x = torch.randn(1, 1, 4096)
    first = one(x)
    two.set_reset(True)
    assert torch.equal(first, two(x))


def test_the_check_tried_every_method_at_several_blocks_and_batches(exported):
    ways = {(result.method, result.pieces, result.batch) for result in exported[2]}
    assert len(ways) == 18
    assert max(result.error for result in exported[2]) <= 1e-5


@pytest.mark.parametrize("padding", ["causal", "centred", "anticausal"])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_padding_passes_the_check(tmp_path, padding, channels):
    config = RaveConfig(
        bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=3, padding=padding, channels=channels
    )
    checkpoint = new_checkpoint()
    from luthier.models.rave import Rave

    other = Checkpoint("rave", "test", config, checkpoint.train_config, Rave(config).state_dict())
    export_model(other, tmp_path / "model.ts")


def test_a_model_that_lies_about_its_delay_is_not_written(tmp_path, monkeypatch):
    import dataclasses

    def lying(model):
        specs = method_specs(model)
        return specs | {"forward": dataclasses.replace(specs["forward"], delay=specs["forward"].delay + 1)}

    monkeypatch.setattr(model_file, "method_specs", lying)
    with pytest.raises(CheckFailedError, match=r"forward, .* streamed differs from offline"):
        export_model(new_checkpoint(), tmp_path / "model.ts")
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_not_finite_on_silence_fails_the_check():
    model = new_checkpoint().build_model()
    scripted = script(model)
    with torch.no_grad():
        model.decoder.loudness.bias.fill_(float("nan"))
    with pytest.raises(CheckFailedError):
        check_stream(model, scripted, method_specs(model))


def test_a_full_disk_is_one_sentence_and_leaves_nothing_half_written(tmp_path):
    """The system stops the file at 100 kB, as a full disk does; torch's own writer would abort the process."""
    run, out = tmp_path / "run", tmp_path / "out"
    save_checkpoint(run / "checkpoint.ckpt", new_checkpoint())
    program = (
        "import resource, sys; from luthier.cli.main import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
        "sys.exit(main(sys.argv[1:]))"
    )
    words = ["export", str(run), "-o", str(out / "model.ts")]
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "model.ts cannot be written" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert list(out.iterdir()) == []


def test_a_newer_format_is_refused_with_both_numbers(exported, tmp_path):
    text = json.dumps(json.loads(exported[1].to_json()) | {"format_version": 99})
    with pytest.raises(UserError, match=r"model format 99 is newer than 1.*update luthier"):
        ModelSpec.from_json(text, tmp_path / "model.ts")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "not a TorchScript file, or damaged"), (b"garbage" * 100, "not a TorchScript file, or damaged")],
)
def test_a_damaged_file_is_refused_in_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "model.ts"
    path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        read_spec(path)


def test_a_file_of_another_tool_is_told_from_a_damaged_one(tmp_path):
    path = tmp_path / "foreign.ts"
    torch.jit.save(torch.jit.script(torch.nn.Identity()), str(path))
    with pytest.raises(UserError, match=r"has no luthier.json, so another tool made it"):
        read_spec(path)


def test_the_file_plays_in_a_process_that_has_no_luthier(exported):
    """Hosts have only libtorch: the file must not need our Python code."""
    program = (
        "import sys, torch; m = torch.jit.load(sys.argv[1]); y = m(torch.zeros(1, 1, 4096));"
        "assert y.shape == (1, 1, 4096); assert 'luthier' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, str(exported[0])], check=True)
