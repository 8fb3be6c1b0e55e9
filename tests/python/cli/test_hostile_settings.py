"""Whatever a person types as a setting, the answer to a wrong one is status 2 and one line that names it."""

from pathlib import Path

import pytest

from luthier.audio.rendering import render_tone_corpus
from luthier.cli.arguments import Parser
from luthier.cli.main import COMMANDS, main

# --set NAME=VALUE; what is said begins with the name
SETTINGS = """
train.weights.kl=lots
train.weights.kl='1e-4'
train.weights.kl=-1
train.weights.kl=.nan
train.weights.kl=[1]
train.weights=3
train.weights=[1, 2]
train.weights.waveform=[60, 0]
train.weights.waveform=[60]
train.weights.waveform=60
train.weights.whistle=1e400
train.weights.distance=true
train.learning_rate=1e-3x
train.learning_rate=0
train.learning_rate=-1e-3
train.learning_rate=.nan
train.learning_rate=.inf
train.learning_rate=null
train.adversarial_learning_rate=nan
train.batch=8.5
train.batch=8.0
train.batch=0
train.batch=-8
train.batch=true
train.batch=1e9
train.batch={a: 1}
train.seed=-1
train.seed=1.5
train.seed=100000000000000000000000000000
train.betas=[0.9]
train.betas=[0.9, 1.0]
train.betas=[-0.1, 0.9]
train.betas=[a, b]
train.betas=0.9
train.adversarial_betas=[0.5, 0.9, 0.9]
train.precision=fp8
train.precision=32
train.compile=2
train.compile=maybe
train.steps=-3
train.steps=1.5
train.minutes=nan
train.minutes=inf
train.minutes=-1
train.warmup_steps=-1
train.decay_share=1
train.average_decay=1.0
train.gradient_clip=0
train.validate_every=0
train.validation_crops=0
train.checkpoint_minutes=-1
train.validation_length=0
train.validation_length=100
train.validation_length=65537
train.crop_length=0
train.crop_length=16385
train.crop_length=1024
train.scales=[0]
train.scales=[1]
train.scales=[2050]
train.scales=[]
train.scales=[32768]
train.scales=2048
train.scales=[[64]]
train.kl_warmup_steps=-1
train.disentangling_steps=0
train.representation_share=0
train.representation_share=2
train.representation_steps=-5
train.plateau_validations=-1
train.adversarial_loss=wasserstein
train.confusion=-1
train.told=-1
train.balance=1
train.discriminator=scale
train.discriminator.kinds=[]
train.discriminator.kinds=[mel]
train.discriminator.kinds=scale
train.discriminator.capacity=6
train.discriminator.layers=0
train.discriminator.most_channels=0
train.discriminator.periods=[0]
train.discriminator.windows=[255]
train.augmentation.gain_db=-3
train.augmentation.all_pass_probability=1.5
train.augmentation.all_pass_min_hz=0
train.augmentation.all_pass_min_hz=3000
train.augmentation.all_pass_radius=1
train.augmentation.dequantize_bits=-1
train.augmentation.mute_probability=nan
train.augmentation.compress_ratios=[0.5, 2]
train.augmentation.compress_ratios=[6, 2]
train.augmentation.compress_thresholds_db=[3, 4]
train.augmentation.speed_semitones=40
model.sample_rate=12
model.sample_rate=44100.0
model.sample_rate=1e5
model.channels=3
model.channels=true
model.bands=0
model.bands=2.5
model.ratios=[0, 2]
model.ratios=[]
model.ratios=[4, -2]
model.ratios=4
model.ratios=[64, 64, 64, 64]
model.ratios=[1e999]
model.decoder_ratios=[4, 4]
model.noise_ratios=[5]
model.noise_ratios=[0]
model.noise_points=1
model.capacity=0
model.capacity=1000000
model.latents=-1
model.latent=gaussian
model.latent=[variational]
model.dilations=[0]
model.residual_kernel=2
model.activation=relu
model.encoder_normalization=null
model.head_groups=3
model.padding=center
model.padding=9
model.noise_phase=0
model.unit_axes=yess
model.quantizers=0
model.codebook_size=0
""".strip().splitlines()

# --set NAME=VALUE that names nothing; what is said about it
MISSPELT = {
    "train.bacth=8": "train.bacth is unknown: did you mean train.batch?",
    "train.weights.kll=1": "train.weights.kll is unknown: did you mean train.weights.kl?",
    "train.discriminator.kind=[stft]": "did you mean train.discriminator.kinds?",
    "model.ratio=[4]": "model.ratio is unknown: did you mean model.ratios?",
    "model.wibble=1": "model.wibble is unknown: choose one of activation, ",
    "train.batch.size=1": "train.batch is a group of settings: it must be a whole number",
    "batch=8": "begin with model. or train.",
    "model=[1]": "begin with model. or train.",
    "train.batch": "write NAME=VALUE",
    "=3": "write NAME=VALUE",
    "train.batch=[": "not YAML",
    "train.weights={kl: 1, kl: 2}": "'kl' stands twice",
}

OPTIONS = {
    ("--minutes", "nan"): "train.minutes is nan: it must be a number",
    ("--minutes", "inf"): "train.minutes is inf",
    ("--minutes", "0"): "one must be above 0",
    ("--minutes", "five"): "train.minutes is 'five'",
    ("--steps", "-3"): "train.steps is -3: it must be a whole number from 0",
    ("--steps", "0"): "train.steps is 0 and minutes is 0",
    ("--steps", "1.5"): "train.steps is 1.5",
    ("--sample-rate", "12"): "model.sample_rate is 12: it must be a whole number from 8000 to 192000 Hz",
    ("--sample-rate", "44.1k"): "model.sample_rate is '44.1k'",
    ("--batch", "0"): "train.batch is 0: it must be a whole number from 1",
    ("--batch", "8.5"): "train.batch is 8.5: it must be a whole number from 1",
    ("--batch", "[8]"): "train.batch is [8]",
    ("--batch", "["): "argument --batch",
    ("--seed", "-1"): "train.seed is -1",
    ("--channels", "3"): "argument --channels: invalid choice",
    ("--threads", "0"): "argument --threads: 0 is refused: it must be a whole number from 1 to 1024",
    ("--threads", "two"): "argument --threads: two is refused",
    ("--previews", "-1"): "--previews",
    ("--resume", "~nobody-of-that-name/run"): "no such user's home folder",
    ("--preset", "tinny"): "preset 'tinny' is unknown: did you mean tiny?",
    ("--preset", "no/such.yaml"): "cannot be read as a preset",
    ("--wibble",): "unrecognized arguments",
}

PRESETS = {
    "family: rav": "the family 'rav' is unknown: did you mean rave?",
    "family: [rave]": "a preset says `family: rave`",
    "family: rave\nmodel: [1, 2]": "model is [1, 2]: it must be a group of settings",
    "family: rave\ntrain: fast": "train is 'fast': it must be a group of settings",
    "family: rave\ntrian: {}": "'trian' is no part of a preset: did you mean train?",
    "family: rave\ntrain: {weights: [1]}": "train.weights is [1]: it must be a group of settings",
    "family: rave\nmodel: {3: 4}": "model.3 is unknown",
    "family: rave\nmodel: {capacity: big}": "model.capacity is 'big': it must be a whole number",
    "family: rave\nmodel: {ratios: [5, 3, 2], noise_ratios: [5]}": "try --set train.crop_length=16320",
    "family: move\nmodel: {frame_length: 3}": "model.frame_length is 3",
    "family: codes\nmodel: {hop_length: 300}": "model.hop_length is 300: it must divide",
    "family: fader\nmodel: {descriptors: [loudnes_db]}": "did you mean loudness_db?",
    "family: fader\nmodel: {descriptors: [f0_hz, f0_hz]}": "model.descriptors is ['f0_hz', 'f0_hz']: name each once",
    "family: fader\nmodel: {window: 33}": "model.window is 33",
    "family: timbre\nmodel: {latent: discrete}": "model.latent is 'discrete'",
    "family: timbre\nmodel: {quietest_db: 3}": "model.quietest_db is 3",
    "family: rave\ntrain: {weights: {bands: 1}}": "train.scales is [2048, 1024, 512, 256, 128]: weights.bands",
    "family: rave\nmodel: &a {capacity: *a}": "model.capacity is a group of settings: it must be a whole number",
    "family: ddsp\nmodel: {window: 500}": "model.window is 500: it must be one of 128, 256, 512, 1024",
    "family: ddsp\nmodel: {hop_length: 100}": "model.hop_length is 100: it must be a multiple of",
    "family: ddsp\ntrain: {crop_length: 2048}": "train.crop_length is 2048: it is compared by windows of 4096",
    "- 1": "a preset says",
    "family: rave\nmodel: {": "not YAML (line 2",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("oboe", "horn"):
        render_tone_corpus(folder / "sounds" / name, 0.05)
    return folder


@pytest.fixture
def refused(folder, capsys):
    """What is said, in one line, when words are refused with status 2; nothing is written."""

    def line(*words: str) -> str:
        command = ["train", str(folder / "sounds"), "--run", str(folder / "run"), "--threads=1", *words]
        try:
            status = main(command)
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        assert status == 2
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert said.err.isprintable() or said.err[:-1].isprintable()
        assert not (folder / "run").exists()
        return said.err

    return line


def test_there_are_many_of_them():
    assert len(SETTINGS) + len(MISSPELT) + len(OPTIONS) + len(PRESETS) > 150
    assert len(set(SETTINGS)) == len(SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_wrong_value_is_named_with_its_setting_and_what_it_must_be(refused, setting):
    said = refused("--preset=tiny", f"--set={setting}")
    name = setting.partition("=")[0]
    # a relation may begin with the other setting that it is about
    assert said.startswith(f"luthier: {name} is ") or name.rpartition(".")[2] in said
    assert ": " in said.removeprefix("luthier: ")


@pytest.mark.parametrize("setting", MISSPELT)
def test_a_setting_that_is_none_is_told_what_is_near(refused, setting):
    assert MISSPELT[setting] in refused("--preset=tiny", f"--set={setting}")


@pytest.mark.parametrize("words", OPTIONS, ids=" ".join)
def test_a_wrong_option_is_refused_in_one_line(refused, words):
    assert OPTIONS[words] in refused(*words)


@pytest.mark.parametrize("text", PRESETS)
def test_a_wrong_preset_is_refused_in_one_line(refused, tmp_path, text):
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    assert PRESETS[text] in refused(f"--preset={path}")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_path_that_a_command_takes_may_begin_with_the_home_folder(command):
    parser = Parser()
    command.declare(parser)
    plain = [
        action.dest for action in parser._actions if isinstance(action.type, type) and issubclass(action.type, Path)
    ]
    assert not plain


def test_a_home_folder_is_found_in_runs_sounds_and_presets(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "sounds").mkdir()
    (tmp_path / "mine.yaml").write_text("family: nothing\n")
    assert main(["train", "~/sounds", "--run=~/run", "--preset=~/mine.yaml"]) == 2
    assert "the family 'nothing' is unknown" in capsys.readouterr().err
    assert main(["export", "~/run"]) == 2
    assert f"{tmp_path / 'run'}" in capsys.readouterr().err
