"""An exported model in the Max externals: they give what a streamer gives that is driven by hand."""

import dataclasses
import os
import subprocess
from pathlib import Path

import pytest
import torch
from tests.hanging import HANG_S
from tests.python.trainer.runs import new_checkpoint

from luthier.families.rave.config import RaveConfig
from luthier.families.rave.model import Rave
from luthier.runs.golden import write_golden

PLAYER = Path(__file__).parents[2] / "build" / "dev" / "tests" / "cpp" / "test_hosts_max"


@pytest.mark.skipif(not PLAYER.exists(), reason="the C++ tests are not built")
def test_an_exported_model_sounds_the_same_in_max(tmp_path):
    torch.manual_seed(0)
    config = RaveConfig()
    checkpoint = dataclasses.replace(new_checkpoint(), model_config=config, model=Rave(config).state_dict())
    path = write_golden(checkpoint, tmp_path)
    environment = {**os.environ, "LUTHIER_TEST_MODEL": str(path)}
    subprocess.run([PLAYER, "--test-case=an exported model*"], env=environment, check=True, timeout=HANG_S)
