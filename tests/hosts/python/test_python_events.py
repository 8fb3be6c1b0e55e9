"""Events of a model in Python: the samples of what came out, by both engines."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from tests.hosts.pd.event_models import RATE, save_event_models


@pytest.fixture
def drums(tmp_path: Path) -> Path:
    save_event_models(tmp_path)
    return tmp_path / "drums.ts"


@pytest.mark.parametrize("engine", ["native", "torch"])
@pytest.mark.parametrize("mode", ["in_place", "offline"])
def test_an_event_has_the_sample_of_its_impulse(streaming: ModuleType, drums: Path, engine: str, mode: str) -> None:
    streamer = streaming.Streamer(str(drums), block=512, host_vector=64, mode=mode, engine=engine)
    sound = np.zeros((1, 6400), dtype=np.float32)
    sound[0, [5, 700, 701]] = 0.5, 0.25, 0.75
    heard = np.concatenate([streamer.process(sound[:, :640]), streamer.process(sound[:, 640:])], axis=1)
    told = streamer.events()
    assert [(name, label, voice) for _, name, label, _, voice in told] == [("drum", "kick", 0)] * 3
    assert [values for *_, values, _ in told] == [[0.5], [0.25], [0.75]]
    assert [heard[0, sample] for sample, *_ in told] == [0.5, 0.25, 0.75]
    assert streamer.events() == []


def test_an_event_that_is_put_in_comes_out_after_the_latency(streaming: ModuleType, drums: Path) -> None:
    for rate in (RATE, 48000, 16000):
        streamer = streaming.Streamer(str(drums), block=512, host_vector=64, sample_rate=rate)
        streamer.event("hit", "kick", 0.5, 1000)
        streamer.process(np.zeros((1, 12800), dtype=np.float32))
        ((sample, _, _, values, _),) = streamer.events()
        assert values == [0.5]
        assert abs(sample - 1000 - streamer.latency) <= (0 if rate == RATE else 2)


def test_what_a_method_does_not_take_is_refused(streaming: ModuleType, drums: Path) -> None:
    streamer = streaming.Streamer(str(drums))
    with pytest.raises(RuntimeError, match="takes no event 'hit snare'"):
        streamer.event("hit", "snare", 1.0)
    assert streaming.describe(str(drums))["methods"]["forward"]["events"][0]["labels"] == ["kick"]
