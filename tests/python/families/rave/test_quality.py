"""The preset tiny learns something audible in five minutes: the slow proof of it."""

import pytest
from tests.bench.learning import measure

from luthier.audio.rendering import render_demo_corpus
from luthier.cli.main import main


@pytest.mark.slow
def test_five_minutes_halve_the_distance_and_beat_principal_components(tmp_path):
    render_demo_corpus(tmp_path / "sounds", 6.0)
    words = ["train", str(tmp_path / "sounds"), "--run", str(tmp_path / "run"), "--preset", "tiny", "--minutes", "5"]
    assert main(words) == 0
    learning = measure(tmp_path / "run")
    assert learning.trained <= 0.5 * learning.untrained
    assert learning.trained <= 0.5 * learning.calibrated
    assert learning.trained < learning.pca
