"""The parts of a native program: what it costs, where its weights lie, and what happens where it has no words."""

import io
import json
import re
import zipfile

import pytest
import torch
from tests.python.contract.lively import export_unchecked, lively_checkpoint
from tests.python.families.presets import narrow_preset, preset_config
from tests.python.trainer.runs import MODEL

from luthier.blocks.branches import Sum
from luthier.blocks.convolution import StreamingConv1d
from luthier.blocks.stft import StreamingSTFT
from luthier.cli.main import main
from luthier.contract.model_file import read_program, read_spec
from luthier.contract.program.blocks import write_block
from luthier.contract.program.program import NotInProgramError, SegmentWriter
from luthier.contract.program.weights import WeightNotStoredError, WeightReference, WeightTable
from luthier.families.rave.latent_program import write_decoding, write_encoding
from luthier.families.rave.latents import Latent


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A causal model without axes."""
    path = tmp_path_factory.mktemp("native") / "model.ts"
    export_unchecked(lively_checkpoint(MODEL), path)
    return path


def test_a_program_makes_the_smallest_preset_little_larger(tmp_path):
    export_unchecked(lively_checkpoint(preset_config("tiny"), 16), tmp_path / "model.ts")
    text = read_program(tmp_path / "model.ts")
    assert len(text) <= 0.05 * ((tmp_path / "model.ts").stat().st_size - len(text))


def test_no_weight_is_stored_for_the_program_alone(file):
    with zipfile.ZipFile(file) as archive:
        extra = {name.partition("/")[2] for name in archive.namelist() if "/extra/" in name}
        assert extra == {"extra/luthier.json", "extra/luthier.program.json"}
        records = {name.partition("/")[2] for name in archive.namelist()}
    program = json.loads(read_program(file))
    assert {weight["record"] for weight in program["weights"]} <= records


def test_what_does_nothing_is_left_out(file, tmp_path):
    """No axes, nothing to wait for; and in phase 1 of `rave-v1` there is no noise yet."""
    assert not {"matrix", "delay"} & operations(file)
    assert "filtered_noise" in operations(file)
    export_unchecked(lively_checkpoint(narrow_preset("rave-v1")), tmp_path / "model.ts")
    assert "filtered_noise" not in operations(tmp_path / "model.ts")


def operations(path):
    segments = json.loads(read_program(path))["segments"]
    return {step["op"] for steps in segments.values() for step in steps}


def test_a_model_that_no_operation_says_is_written_without_a_program(tmp_path, monkeypatch, capsys):
    def refuse(block, x, to):
        raise NotInProgramError(f"it has no operation for {type(block).__name__}")

    monkeypatch.setattr("luthier.families.rave.program.write_block", refuse)
    path = tmp_path / "model.ts"
    spec = export_unchecked(lively_checkpoint(MODEL), path)
    assert spec == read_spec(path)
    assert spec.native == "it has no operation for PQMFAnalysis"
    assert read_program(path) is None
    assert main(["inspect", str(path)]) == 0
    assert "native program: no, because it has no operation for PQMFAnalysis" in capsys.readouterr().out


def test_unknown_blocks_and_latents_are_named():
    to = SegmentWriter(WeightTable())
    with pytest.raises(NotInProgramError, match="no operation for StreamingSTFT"):
        write_block(StreamingSTFT(64, 16), 0, to)
    with pytest.raises(NotInProgramError, match="no operation for the latent Latent"):
        write_encoding(Latent(), 0, to)
    with pytest.raises(NotInProgramError, match="no operation for the latent Latent"):
        write_decoding(Latent(), 0, to)
    with pytest.raises(NotInProgramError, match="over time that does not stream"):
        write_block(torch.nn.Conv1d(2, 2, 3), 0, to)


def test_branches_side_by_side_are_added_equally_late():
    late = StreamingConv1d(2, 2, 5, padding="anticausal")
    block = Sum([late, StreamingConv1d(2, 2, 1)], 2)
    block.align(0)
    to = SegmentWriter(WeightTable())
    assert write_block(block, 0, to) == 4
    assert [step.op for step in to.operations] == ["convolution", "convolution", "delay", "add"]
    assert to.operations[2].fields == {"frames": 4}


def test_inspect_says_how_large_the_program_is(file, capsys):
    assert main(["inspect", str(file)]) == 0
    assert re.search(r"native program: yes, version 1, \d+ operations, weights f32", capsys.readouterr().out)


def test_a_weight_is_found_as_part_of_a_record_and_never_between_floats():
    whole = torch.randn(6, 4)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as records:
        records.writestr("model/data/0", b"\0\0" + whole.numpy().tobytes())
        records.writestr("model/data/1", whole.numpy().tobytes())
    table = WeightTable()
    assert (table.index(whole[2:4]), table.index(whole), table.index(whole)) == (0, 1, 1)
    with zipfile.ZipFile(archive) as records:
        part, all_of_it = table.located(records)
        assert part == WeightReference("data/1", 8, (2, 4))
        assert all_of_it == WeightReference("data/1", 0, (6, 4))
        table.index(torch.ones(3))
        with pytest.raises(WeightNotStoredError, match=r"shape \[3\] is in no record"):
            table.located(records)
