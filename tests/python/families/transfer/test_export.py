"""The exported transfer on waveforms: the target changes the sound, and leaves the note alone."""

import pytest
import torch
from tests.python.contract.lively import export_unchecked
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.blocks.conditions import gliding_tone
from luthier.contract.check import streamed
from luthier.families.transfer.model import Transfer
from luthier.trainer.checkpoint import Checkpoint

CONFIG = SMALL["transfer"]
HOP, TIMBRES = CONFIG.hop_length, CONFIG.latents


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("transfer") / "model.ts"
    spec = export_unchecked(Checkpoint("transfer", "test", CONFIG, TRAIN, Transfer(CONFIG).state_dict()), path)
    return spec, torch.jit.load(str(path))


def test_the_file_names_what_goes_in_and_out(exported):
    spec, _ = exported
    pad = ("timbre 1", "timbre 2", "timbre 3", "MIDI note", "loudness")
    assert spec.methods["encode"].output_labels == spec.methods["decode"].input_labels == pad
    assert "0 one, 1 two" in spec.attributes["target"].help
    assert "adain" not in spec.attributes
    assert spec.native == ""


def test_the_target_changes_the_sound_and_keeps_the_note(exported):
    _, module = exported
    tone = gliding_tone(96 * HOP, CONFIG.sample_rate).reshape(1, 1, -1)
    heard, notes = [], []
    for target in range(2):
        assert module.set_target(target) == 0 and module.get_target() == target
        heard.append(streamed(module, "forward", tone, 4 * HOP))
        notes.append(streamed(module, "encode", tone, 4 * HOP)[:, TIMBRES])
    assert float((heard[0] - heard[1]).abs().max()) > 1e-3 * float(heard[0].abs().max())
    assert torch.equal(notes[0], notes[1])
    assert 63.5 < float(notes[0][0, -1]) < 65.0


def test_targets_and_blends_that_do_not_exist_are_refused(exported):
    _, module = exported
    module.set_target(1)
    assert module.set_target(2) == -1 and module.set_target(-1) == -1 and module.get_target() == 1
    assert module.set_blend(torch.tensor([0.5, 0.5, 0.5])) == -1
    assert module.set_blend(torch.tensor([0.25, 0.75])) == 0
    assert torch.equal(module.get_blend(), torch.tensor([0.25, 0.75]))
