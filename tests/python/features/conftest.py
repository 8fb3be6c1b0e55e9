"""Real sounds for descriptors."""

import shutil

import numpy as np
import pytest

from luthier.audio.reading import read_audio
from luthier.audio.rendering import SAMPLE_RATE, render_demo_corpus, render_voice
from luthier.audio.tones import TONES, tone_phrase


@pytest.fixture(scope="session", params=["oboe", "voice", "fm", "pluck"])
def sound(request, tmp_path_factory):
    """Three seconds, float32 [time], of an instrument, speech or synthesised tones."""
    folder = tmp_path_factory.mktemp("sound")
    if request.param in TONES:
        samples = tone_phrase(TONES[request.param], 3.0, SAMPLE_RATE, np.random.default_rng(0))[0]
    elif request.param == "voice":
        if not shutil.which("espeak-ng"):
            pytest.skip("espeak-ng is not installed")
        samples = read_audio(render_voice(folder / "voice.wav", 3.0), SAMPLE_RATE, 1)[0]
    else:
        if not shutil.which("fluidsynth"):
            pytest.skip("fluidsynth is not installed")
        samples = read_audio(render_demo_corpus(folder, 0.1, [request.param])[0], SAMPLE_RATE, 1)[0]
    return samples[: 3 * SAMPLE_RATE]
