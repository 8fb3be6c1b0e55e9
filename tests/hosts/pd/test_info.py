"""[nn.info] in a real Pd: what a model file promises, told without running the model."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
import torch
from tests.hosts.pd.foreign_models import save_foreign_models
from tests.hosts.pd.pd_patch import Patch, run_pd, timeline
from tests.hosts.pd.test_pd_life import MEGABYTE, beginning, growth_kb, memory_while_running
from tests.python.contract.lively import export_unchecked
from tests.python.trainer.runs import MODEL, TRAIN

from luthier.families.rave.model import Rave
from luthier.trainer.checkpoint import Checkpoint

READING_MS = {True: 600, False: 2000}
"""In batch mode, where Pd waits for its helper thread and this takes no time, and by the clock of a busy machine."""

LATENTS = {
    "min": [-1.0, -2.0, -3.5, 0.0],
    "p95": [1.5, 2.5, 3.5, 0.25],
    "spearman_loudness_db": [0.75, -0.25, 0.0, 0.5],
    "spearman_f0_hz": [0.25, -0.5, 0.0, 0.125],
}
"""As a training writes them: one number a latent."""

either_mode = pytest.mark.parametrize("batch", [True, False], ids=["batch", "real time"])


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that luthier exported, and those of others."""
    made = tmp_path_factory.mktemp("models")
    save_foreign_models(made)
    torch.manual_seed(0)
    checkpoint = Checkpoint("rave", "test", MODEL, TRAIN, Rave(MODEL).state_dict(), latents=LATENTS)
    export_unchecked(checkpoint, made / "luthier.ts")
    return made


@pytest.fixture
def folder(all_models: Path, models: Path, tmp_path: Path) -> Path:
    for made in (all_models, models):
        for model in made.iterdir():
            (tmp_path / model.name).symlink_to(model)
    return tmp_path


def told(folder: Path, arguments: str, messages: list[str], *, batch: bool = True) -> list[str]:
    """What [nn.info arguments] sends out and says to `messages`, one after the other, each in time to be answered."""
    patch = Patch()
    info = patch.obj(f"nn.info {arguments}")
    patch.connect(info, 0, patch.obj("print told"), 0)
    steps, reading_ms = [], READING_MS[batch]
    for number, message in enumerate(messages):
        box = patch.msg(message)
        patch.connect(box, 0, info, 0)
        steps.append((1.0 + number * reading_ms, box))
    timeline(patch, [*steps, (1.0 + len(messages) * reading_ms, patch.msg("end"))])
    return run_pd(patch, folder, batch=batch)


def sent(lines: list[str]) -> list[str]:
    return [line.removeprefix("told: ") for line in lines if line.startswith("told: ")]


def errors(lines: list[str]) -> list[str]:
    return [line.split("nn.info: ", 1)[1] for line in lines if "nn.info: " in line]


def record_of(file: Path) -> dict:
    """luthier.json as the file holds it."""
    with zipfile.ZipFile(file) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("extra/luthier.json"))
        return json.loads(archive.read(name))


@either_mode
@pytest.mark.parametrize(("arguments", "message"), [("luthier", "bang"), ("ratios", "read luthier")])
def test_a_file_of_luthier_tells_what_its_record_holds(folder: Path, arguments: str, message: str, batch: bool) -> None:
    lines = told(folder, arguments, [message], batch=batch)
    record = record_of(folder / "luthier.ts")
    assert errors(lines) == []
    messages = sent(lines)
    assert messages[0] == f"model {folder / 'luthier.ts'}"
    assert messages[1] == f"sample_rate {record['sample_rate']} luthier.json"
    assert messages[-1] == "done"
    assert messages.count("done") == 1
    for name, method in record["methods"].items():
        numbers = [method[key] for key in ("in_channels", "in_ratio", "out_channels", "out_ratio", "delay")]
        assert f"method {name} " + " ".join(map(str, numbers)) in messages
        for selector in ("input", "output"):
            labels = [label.replace(" ", "\\ ") for label in method[f"{selector}_labels"]]
            assert f"{selector}s {name} " + " ".join(labels) in messages
    for name, attribute in record["attributes"].items():
        described = [str(int(attribute["settable"])), *attribute["types"]]
        assert f"attribute {name} " + " ".join(described) in messages
    assert f"json format_version {record['format_version']}" in messages
    assert f"json family {record['family']}" in messages
    assert "json methods.forward.delay " + str(record["methods"]["forward"]["delay"]) in messages


@either_mode
def test_what_is_known_of_the_latents_is_a_list_for_each_fact_and_what_each_latent_follows(
    folder: Path, batch: bool
) -> None:
    messages = sent(told(folder, "luthier", ["bang"], batch=batch))
    assert [message for message in messages if message.startswith("latents ")] == [
        "latents min -1 -2 -3.5 0",
        "latents p95 1.5 2.5 3.5 0.25",
        "latents spearman_f0_hz 0.25 -0.5 0 0.125",
        "latents spearman_loudness_db 0.75 -0.25 0 0.5",
    ]
    assert [message for message in messages if message.startswith("follows ")] == [
        "follows 1 loudness_db 0.75",
        "follows 2 f0_hz -0.5",
        "follows 3 none 0",
        "follows 4 loudness_db 0.5",
    ]


def test_limits_and_defaults_of_an_attribute_are_a_message_of_their_own(folder: Path) -> None:
    messages = sent(told(folder, "luthier", ["bang"]))
    (gain,) = (message for message in messages if message.startswith("range noise_gain "))
    _, _, least, most, default = gain.split()
    assert (float(least), float(most), float(default)) == (0, 4, 1)
    assert messages.index(gain) == messages.index("attribute noise_gain 1 float") + 1


def test_numbers_of_the_record_and_of_limits_are_numbers_to_pd(folder: Path) -> None:
    patch = Patch()
    info, kinds = patch.obj("nn.info luthier"), patch.obj("route json range")
    patch.connect(info, 0, kinds, 0)
    for outlet, wanted in enumerate(("hop_length", "noise_gain")):
        name, number = patch.obj(f"route {wanted}"), patch.obj("route float list")
        patch.connect(kinds, outlet, name, 0)
        patch.connect(name, 0, number, 0)
        patch.connect(number, outlet, patch.obj(f"print {wanted}"), 0)
    bang = patch.msg("bang")
    patch.connect(bang, 0, info, 0)
    timeline(patch, [(1.0, bang)])
    lines = run_pd(patch, folder)
    assert f"hop_length: {record_of(folder / 'luthier.ts')['hop_length']}" in lines
    assert "noise_gain: 0 4 1" in lines


@either_mode
def test_a_file_made_elsewhere_tells_what_it_lists(folder: Path, batch: bool) -> None:
    lines = told(folder, "ratios", ["bang", "read alltypes", "read attributesonly"], batch=batch)
    assert errors(lines) == []
    assert sent(lines) == [
        f"model {folder / 'ratios.ts'}",
        "sample_rate 0",
        "method thru 1 1 1 1 -1",
        "method last 1 1 1 512 -1",
        "method hold 1 512 1 1 -1",
        "method slow 1 2048 1 2048 -1",
        "done",
        f"model {folder / 'alltypes.ts'}",
        "sample_rate 0",
        "method forward 1 1 1 1 -1",
        "attribute switch 1 bool",
        "attribute steps 1 int",
        "attribute gain 1 float",
        "attribute mode 1 str",
        "attribute curve 1 tensor",
        "attribute wave 1 buffer",
        "attribute mixed 1 int str float bool",
        "done",
        f"model {folder / 'attributesonly.ts'}",
        "sample_rate 0",
        "attribute level 1 float",
        "done",
    ]


@either_mode
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nowhere", "cannot find 'nowhere': put it beside the patch or in the search path"),
        ("corrupt", "is not a model file"),
        ("truncated", "is not a model file"),
        ("empty", "is empty"),
        ("weights", "holds weights only"),
        ("newer", "format version 99 and this player knows 1: update luthier"),
    ],
)
def test_a_wrong_file_is_one_line_and_what_was_read_before_stays(
    folder: Path, name: str, sentence: str, batch: bool
) -> None:
    lines = told(folder, "ratios", [f"read {name}", "bang"], batch=batch)
    assert len(errors(lines)) == 1, lines
    assert sentence in errors(lines)[0]
    # the error comes out too, as one word
    assert sentence.split()[0] in sent(lines)[0] and sent(lines)[0].startswith("error ")
    assert sent(lines)[1] == f"model {folder / 'ratios.ts'}"
    assert sent(lines).count("done") == 1


@pytest.mark.parametrize("name", ["nowhere", "corrupt", "empty"])
def test_a_wrong_file_as_argument_is_one_line_and_the_object_can_read_another(folder: Path, name: str) -> None:
    lines = told(folder, name, ["bang", "read ratios"])
    assert len(errors(lines)) == 2, lines
    assert name in errors(lines)[0]
    assert errors(lines)[1] == "no model was read: send 'read' with the name of a model"
    assert sent(lines)[-1] == "done"


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("read", "'read' takes: read model"),
        ("read a b", "cannot find 'a' or 'a b': put it beside the patch or in the search path"),
        ("load ratios", "no command 'load': there are bang, read"),
        ("1 2 3", "no command 'list': there are bang, read"),
    ],
)
def test_a_wrong_message_is_one_line(folder: Path, message: str, sentence: str) -> None:
    lines = told(folder, "ratios", [message])
    (line,) = errors(lines)
    assert line.startswith(sentence)
    assert [told.replace("\\", "") for told in sent(lines)] == [f"error {line}"]


@either_mode
@pytest.mark.parametrize("name", ["throws", "neverends"])
def test_a_model_is_described_without_being_run(folder: Path, name: str, batch: bool) -> None:
    """Whoever ran `neverends` once would wait for ever: then Pd is stopped and this fails."""
    lines = told(folder, name, ["bang", f"read {name}"], batch=batch)
    assert errors(lines) == []
    assert sent(lines)[:4] == [f"model {folder / name}.ts", "sample_rate 0", "method forward 1 1 1 1 -1", "done"]
    assert sent(lines).count("done") == 2


@pytest.mark.parametrize("milliseconds", range(1, 200, 25))
def test_pd_can_quit_while_a_file_is_read(folder: Path, milliseconds: int) -> None:
    """The first file brings libtorch into the process: what that makes static must not go while it is still at work."""
    patch = Patch()
    info, read = patch.obj("nn.info"), patch.msg("read luthier")
    patch.connect(read, 0, info, 0)
    timeline(patch, [(20.0, read), (20.0 + milliseconds, read)])
    run_pd(patch, folder, batch=False)


def test_a_thousand_objects_made_and_deleted_leave_memory_flat(folder: Path) -> None:
    patch = Patch()
    patch.subpatch(Patch())
    make, clear = patch.send("pd-inner", "obj 10 10 nn.info alltypes"), patch.send("pd-inner", "clear")
    turns = [(at, box) for turn in range(1000) for at, box in ((1.0 + turn, make), (1.5 + turn, clear))]
    timeline(patch, [*beginning(patch), *turns])
    samples, _ = memory_while_running(patch, folder)
    assert growth_kb(samples) < MEGABYTE, f"{samples[::20]}: three kilobytes of each of 300 objects would show"
