"""An exported file keeps the public contract, says truly what it is, and is refused if it is wrong."""

import dataclasses
import json
import subprocess
import sys

import pytest
import torch
from tests.python.contract.lively import export_unchecked
from tests.python.families.presets import narrow_preset, presets_of
from tests.python.trainer.runs import MODEL, new_checkpoint

from luthier.contract.check import CheckFailedError, check_stream, streamed
from luthier.contract.model_file import read_spec
from luthier.contract.scripting import script
from luthier.contract.spec import ATTRIBUTE_TYPES, ModelSpec
from luthier.errors import UserError
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.methods import method_specs
from luthier.families.rave.model import Rave
from luthier.families.table import family as record
from luthier.runs import export as exporting
from luthier.runs.checkpoints import built_model
from luthier.runs.export import export_model
from luthier.trainer.checkpoint import Checkpoint, save_checkpoint


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
        expected = {"bool": bool, "int": int, "float": float, "tensor": torch.Tensor}[ATTRIBUTE_TYPES[codes[0]]]
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


def test_the_latent_is_scaled_and_moved_as_a_whole_or_one_by_one(module):
    z = torch.randn(1, 4, 64)
    module.set_reset(True)
    wanted = module.decode(z * torch.tensor([1.0, 2.0, 3.0, 4.0]).view(-1, 1) + 0.5)
    assert module.set_latent_scale(torch.tensor([1.0, 2.0, 3.0, 4.0])) == 0
    assert module.set_latent_bias(torch.tensor(0.5)) == 0
    assert module.get_latent_scale().tolist() == [1, 2, 3, 4]
    module.set_reset(True)
    assert torch.equal(module.decode(z), wanted)
    assert module.set_latent_scale(torch.ones(3)) == -1
    assert module.set_latent_bias(torch.tensor(float("inf"))) == -1
    assert module.get_latent_bias().tolist() == [0.5] * 4
    assert module.set_latent_scale(torch.tensor(1.0)) == module.set_latent_bias(torch.tensor(0.0)) == 0


def test_seed_and_latent_noise_choose_the_noise(module):
    def heard() -> torch.Tensor:
        module.set_reset(True)
        return module(torch.ones(1, 1, 4096) * 0.1)

    first = heard()
    assert module.set_seed(5) == 0
    assert not torch.equal(heard(), first)
    assert module.set_seed(0) == module.set_latent_noise(1.0) == 0
    assert not torch.equal(heard(), first)
    assert module.set_latent_noise(0.0) == 0
    assert torch.equal(heard(), first)
    assert module.set_seed(-1) == module.set_latent_noise(-0.1) == module.set_latent_noise(float("nan")) == -1


def test_timbre_is_learnt_live_moved_and_forgotten(module):
    """What the decoder makes of one sound takes on the statistics of what it makes of another."""
    generator = torch.Generator().manual_seed(0)
    source, target = torch.randn(2, 1, 1, 64 * MODEL.hop_length, generator=generator) * torch.tensor(
        [[[0.02]], [[1.0]]]
    )
    plain, wanted = play(module, source), play(module, target)
    for role, sound in (("source", source), ("target", target)):
        assert getattr(module, f"set_learn_{role}")(True) == 0
        play(module, sound)
        assert getattr(module, f"set_learn_{role}")(False) == 0
    assert torch.equal(play(module, source), plain), "off is off"
    assert module.set_adain(1.0) == 0
    moved = play(module, source)
    assert abs(float((moved.std() / wanted.std()).log())) < 0.5 * abs(float((plain.std() / wanted.std()).log()))
    assert module.set_reset_source(True) == 0
    assert torch.equal(play(module, source), plain)
    assert module.set_adain(1.5) == -1
    assert module.set_adain(0.0) == module.set_reset_target(True) == 0


def play(module: torch.jit.ScriptModule, x: torch.Tensor) -> torch.Tensor:
    """Streamed from a fresh state."""
    return streamed(module, "forward", x, 4 * MODEL.hop_length)


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
    results = [result for result in exported[2] if result.engine == "script"]
    ways = {(result.method, result.pieces, result.batch) for result in results}
    assert len(ways) == 18
    assert max(result.error for result in results) <= 1e-5


def untrained(config: RaveConfig) -> Checkpoint:
    torch.manual_seed(0)
    return dataclasses.replace(new_checkpoint(), model_config=config, model=Rave(config).state_dict())


@pytest.mark.parametrize("name", presets_of("rave"))
def test_every_preset_passes_the_check(tmp_path, name):
    spec, results = export_model(untrained(narrow_preset(name)), tmp_path / "model.ts")
    assert max(result.error for result in results) <= 1e-4
    assert spec.methods["encode"].out_channels == 4


@pytest.mark.parametrize("kind", ["discrete", "wasserstein", "spherical"])
def test_every_latent_passes_the_check(tmp_path, kind):
    config = dataclasses.replace(MODEL, latent=kind, quantizers=2, codebook_size=16)
    spec, _ = export_model(untrained(config), tmp_path / "model.ts")
    labels = spec.methods["decode"].input_labels
    assert labels == (("code 1", "code 2") if kind == "discrete" else tuple(f"latent {n}" for n in (1, 2, 3, 4)))
    assert "latent_noise" not in spec.attributes
    assert ("latent_scale" in spec.attributes) == (kind != "discrete")


def test_fidelity_decides_how_many_latents_the_file_shows(tmp_path):
    checkpoint = untrained(MODEL)
    checkpoint.model["latent.principal.fidelity"] = torch.tensor([0.9, 0.97, 0.99, 1.0])
    checkpoint.latents = {"min": [0.0, 1.0, 2.0, 3.0]}
    spec = export_unchecked(checkpoint, tmp_path / "model.ts")
    assert spec.methods["encode"].out_channels == spec.methods["decode"].in_channels == 2
    assert spec.latents == {"min": [0.0, 1.0]}
    module = torch.jit.load(str(tmp_path / "model.ts"))
    assert module.get_fill() == 1.0
    z = torch.zeros(1, 2, 64)
    module.set_reset(True)
    noisy = module.decode(z)
    assert module.set_fill(0.0) == 0
    module.set_reset(True)
    assert not torch.equal(module.decode(z), noisy)
    wide = export_unchecked(checkpoint, tmp_path / "wide.ts", fidelity=0.999)
    assert wide.methods["encode"].out_channels == 4
    assert "fill" not in wide.attributes
    with pytest.raises(UserError, match="fidelity is 0: choose a share of the variance"):
        export_model(checkpoint, tmp_path / "none.ts", fidelity=0)


@pytest.mark.parametrize("padding", ["causal", "centred", "anticausal"])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_padding_passes_the_check(tmp_path, padding, channels):
    config = RaveConfig(
        bands=4, ratios=(4, 2), noise_ratios=(4,), capacity=4, latents=3, padding=padding, channels=channels
    )
    export_model(untrained(config), tmp_path / "model.ts")


def test_a_model_that_lies_about_its_delay_is_not_written(tmp_path, monkeypatch):
    def lying(model):
        specs = method_specs(model)
        return specs | {"forward": dataclasses.replace(specs["forward"], delay=specs["forward"].delay + 1)}

    monkeypatch.setattr(exporting, "_export_of", lambda _: dataclasses.replace(record("rave").export, methods=lying))
    with pytest.raises(CheckFailedError, match=r"forward, .* streamed differs from offline"):
        export_model(new_checkpoint(), tmp_path / "model.ts")
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_not_finite_on_silence_fails_the_check():
    model = built_model(new_checkpoint())
    scripted = script(record("rave").export.exported(model))
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
    assert not out.exists()


def test_a_newer_format_is_refused_with_both_numbers(exported, tmp_path):
    text = json.dumps(json.loads(exported[1].to_json()) | {"format_version": 99})
    with pytest.raises(UserError, match=r"model format 99 is newer than 1.*update luthier"):
        ModelSpec.from_json(text, tmp_path / "model.ts")


def test_a_fact_of_the_future_is_passed_over_and_one_of_today_may_be_missing(exported, tmp_path):
    plain = json.loads(exported[1].to_json()) | {"mood": "blue"}
    del plain["native"]
    assert ModelSpec.from_json(json.dumps(plain), tmp_path / "model.ts") == exported[1]


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
