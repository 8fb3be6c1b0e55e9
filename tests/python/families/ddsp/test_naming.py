"""A latent says what more of it does, from the axis that it is."""

import torch
from tests.python.families.ddsp.tones import RATE

from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.hearing.spectra import LONG_BANDS, SHORT_BANDS, long_band_hz
from luthier.families.ddsp.model import Ddsp
from luthier.families.ddsp.naming import changes_db, latent_names
from luthier.families.ddsp.start import fit_axes


def test_inlets_are_named_before_and_after_the_sounds_were_heard():
    model = Ddsp(DdspConfig(timbres=3, voices=2, width=16))
    assert latent_names(model) == (
        *("pitch 1 (MIDI note)", "pitch 2 (MIDI note)", "voicing 1 (0 to 1)", "voicing 2 (0 to 1)"),
        *("loudness (dB)", "timbre 1", "timbre 2", "timbre 3"),
    )
    hz = long_band_hz(RATE)
    model.axes[:LONG_BANDS, 0] = 1.0
    model.axes[:LONG_BANDS, 1] = torch.where(hz > 2000.0, 1.0, 0.0) - torch.where(hz < 150.0, 2.5, 0.0)
    model.axes[LONG_BANDS:, 2] = torch.arange(4.0).repeat_interleave(SHORT_BANDS) * 0.002
    assert latent_names(model)[-3:] == (
        "timbre 1 (more everywhere)",
        "timbre 2 (more above 2 kHz, less below 150 Hz)",
        "timbre 3 (rising)",
    )


def test_a_unit_of_a_latent_changes_bands_by_what_the_axes_were_fitted_to():
    torch.manual_seed(0)
    model = Ddsp(DdspConfig(timbres=2, width=16))
    up, tilt = torch.ones(model.analyzer.spectra.bands), torch.zeros(model.analyzer.spectra.bands)
    tilt[:LONG_BANDS] = torch.linspace(-1.0, 1.0, LONG_BANDS)
    bands = -40.0 + 6.0 * torch.randn(4000, 1) * up + 2.0 * torch.randn(4000, 1) * tilt
    fit_axes(model, bands, torch.zeros(4000))
    changes = changes_db(model.axes.double())
    assert torch.allclose(changes[:, 0], torch.full_like(changes[:, 0], 6.0), atol=0.3)
    assert torch.allclose(changes[:, 1].abs(), 2.0 * tilt.abs().double(), atol=0.4)
