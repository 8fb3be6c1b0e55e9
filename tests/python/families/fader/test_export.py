"""An exported fader model: descriptors come out, go in, and are moved as each fader's mode and range say."""

import dataclasses

import pytest
import torch
from tests.python.contract.lively import export_unchecked
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.contract.scripting import script
from luthier.families.fader.methods import WIDEST_RANGE
from luthier.families.fader.model import Fader
from luthier.families.table import family as record
from luthier.trainer.checkpoint import Checkpoint

CONFIG = SMALL["fader"]
HOP, BLOCKS = CONFIG.hop_length, 32


def calibrated(**changes: object) -> Fader:
    torch.manual_seed(0)
    model = Fader(dataclasses.replace(CONFIG, **changes)).eval()
    model.calibrate(torch.logspace(-3, -0.5, 8).view(-1, 1, 1) * torch.randn(8, 1, 4096))
    return model


@pytest.fixture(scope="module")
def exported(tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("fader") / "model.ts"
    export_unchecked(Checkpoint("fader", "test", CONFIG, TRAIN, calibrated().state_dict()), path)
    return str(path)


@pytest.fixture
def module(exported) -> torch.jit.ScriptModule:
    """Each test has its own settings."""
    return torch.jit.load(exported)


def heard(module: torch.jit.ScriptModule, level: float, control: float) -> torch.Tensor:
    """The end of a steady tone with a steady first control, from a fresh state."""
    tone = level * torch.sin(torch.arange(float(BLOCKS * HOP)) * 0.3)
    controls = torch.stack([torch.full_like(tone, control), torch.zeros_like(tone)])
    module.set_reset(True)
    return module(torch.cat([tone[None], controls])[None])[..., -8 * HOP :]


def test_methods_say_audio_descriptors_and_latents(module):
    names, latent = ["loudness_db", "centroid_hz"], ["latent 1", "latent 2", "latent 3"]
    assert list(module.get_methods()) == ["encode", "decode", "forward", "describe"]
    assert module.encode_params.tolist() == [1, 1, 3, HOP]
    assert module.decode_params.tolist() == [2 + 3, HOP, 1, 1]
    assert module.forward_params.tolist() == [1 + 2, 1, 1, 1]
    assert module.describe_params.tolist() == [1, 1, 2, HOP]
    assert list(module.decode_input_labels) == names + latent
    assert list(module.forward_input_labels) == ["audio", *names]
    assert list(module.describe_output_labels) == names


def test_each_descriptor_has_a_mode_and_a_range(module):
    attributes = module.get_attributes()
    for name in CONFIG.descriptors:
        assert {f"{name}_mode", f"{name}_range"} <= set(attributes)
    assert module.loudness_db_mode_params.tolist() == [3]
    assert module.loudness_db_range_params.tolist() == [2, 2]
    assert module.set_centroid_hz_mode("scale") == 0
    assert (module.get_centroid_hz_mode(), module.get_loudness_db_mode()) == ("scale", "offset")
    assert module.set_loudness_db_range(0.5, -0.25) == 0
    assert (module.get_loudness_db_range(), module.get_centroid_hz_range()) == ((0.5, -0.25), (-1.0, 1.0))


def test_a_mode_or_a_range_that_is_none_is_refused_and_changes_nothing(module):
    assert module.set_loudness_db_mode("louder") == -1
    assert module.get_loudness_db_mode() == "offset"
    for low, high in ((float("nan"), 0.0), (0.0, float("inf")), (-1.1 * WIDEST_RANGE, 0.0)):
        assert module.set_loudness_db_range(low, high) == -1
    assert module.get_loudness_db_range() == (-1.0, 1.0)


def test_offset_leaves_the_sound_at_nought_and_scale_at_one(module):
    rest = heard(module, 0.1, 0.0)
    assert not torch.allclose(heard(module, 0.1, 0.5), rest, atol=1e-4)
    assert module.set_loudness_db_mode("scale") == 0
    assert torch.allclose(heard(module, 0.1, 1.0), rest, atol=1e-6)
    assert not torch.allclose(heard(module, 0.1, 0.0), rest, atol=1e-4)


def test_replace_says_what_offset_adds_to_what_was_measured(module):
    tone = 0.1 * torch.sin(torch.arange(float(BLOCKS * HOP)) * 0.3)
    module.set_reset(True)
    measured = float(module.describe(tone[None, None])[0, 0, -1])
    moved = heard(module, 0.1, 0.3)
    assert module.set_loudness_db_mode("replace") == 0
    assert torch.allclose(heard(module, 0.1, measured + 0.3), moved, atol=1e-3)


def test_a_range_stretches_the_travel_of_a_control(module):
    moved = heard(module, 0.1, 0.2)
    assert module.set_loudness_db_range(-0.5, 0.5) == 0
    assert torch.allclose(heard(module, 0.1, 0.4), moved, atol=1e-6)


def test_models_that_differ_in_the_order_of_their_descriptors_have_each_its_own_faders():
    """TorchScript gives them one type: a name must not stand for a place in it."""
    exporter = record("fader").export
    one = script(exporter.exported(calibrated()))
    other = script(exporter.exported(calibrated(descriptors=CONFIG.descriptors[::-1])))
    for scripted, place in ((one, 0), (other, 1)):
        assert scripted.set_loudness_db_mode("replace") == 0
        assert [mode == "replace" for mode in scripted.model.faders.modes] == [place == 0, place == 1]
