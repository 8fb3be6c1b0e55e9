"""Phase 1 of a transfer on waveforms: what is made for another instrument is compared with that instrument."""

import dataclasses

import torch
from lightning_fabric import Fabric
from tests.python.families.examples import SMALL
from tests.python.trainer.runs import TRAIN

from luthier.blocks.conditions import gliding_tone
from luthier.families.rave.training import LossWeights
from luthier.families.transfer.model import Transfer
from luthier.families.transfer.task import TransferRepresentation
from luthier.trainer.batches import Batch
from luthier.trainer.schedule import Moment

CONFIG = SMALL["transfer"]


def phase(mmd: float) -> TransferRepresentation:
    torch.manual_seed(0)
    weights = LossWeights(mmd=mmd)
    config = dataclasses.replace(TRAIN, weights=weights, kl_warmup_steps=1)
    fabric = Fabric(accelerator="cpu", devices=1)
    return TransferRepresentation(fabric, Transfer(CONFIG), config)


def batch() -> Batch:
    """Tones of two instruments: one swells, one fades."""
    tone, swell = gliding_tone(8192, CONFIG.sample_rate), torch.linspace(0.0, 1.0, 8192)
    sounds = [tone * swell, tone * swell.flip(0), 0.5 * tone * swell, 0.5 * tone * swell.flip(0)]
    return Batch(torch.stack(sounds).unsqueeze(1), torch.tensor([0, 1, 0, 1]))


def test_the_discrepancy_is_a_term_as_soon_as_every_instrument_was_heard():
    learning = phase(mmd=1.0)
    terms = [learning.step(batch(), Moment(step, 0.1)) for step in range(1, 6)]
    assert float(terms[0]["mmd"]) == 0.0, "nothing to compare with"
    assert float(terms[-1]["mmd"].detach()) != 0.0
    assert "mmd" not in phase(mmd=0.0).step(batch(), Moment(1, 0.1))


def test_the_discrepancy_reaches_decoder_and_encoder():
    learning = phase(mmd=1.0)
    for step in range(1, 6):
        learning.step(batch(), Moment(step, 0.1))
    model = learning.transfer
    model.zero_grad()
    rebuilt = learning.rebuilt(batch(), Moment(6, 0.1))
    learning._discrepancy(rebuilt.z, batch()).backward()
    for part in (model.encoder, model.decoder.early, model.decoder.late):
        assert sum(float(p.grad.abs().sum()) for p in part.parameters() if p.grad is not None) > 0.0


def test_what_was_heard_is_kept_with_a_run():
    learning, resumed = phase(mmd=1.0), phase(mmd=1.0)
    for step in range(1, 6):
        learning.step(batch(), Moment(step, 0.1))
    resumed.load_state_dict(learning.state_dict())
    assert torch.equal(resumed.memory.owners, learning.memory.owners) and resumed.memory.added > 0
    assert torch.equal(resumed.memory.vectors, learning.memory.vectors)
