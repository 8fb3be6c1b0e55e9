"""Dictionaries become configurations, or a sentence; whatever they hold."""

import dataclasses
from dataclasses import dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from luthier.configuration import changed, forgiving_config, replaced, to_config
from luthier.errors import UserError
from luthier.families.rave.config import RaveConfig
from luthier.families.rave.training import CodecTrainConfig
from luthier.families.table import family, family_names
from luthier.limits import hints_of

RECORDS = [family(name) for name in family_names()]
KINDS = sorted({record.config for record in RECORDS} | {record.training for record in RECORDS}, key=str)
WORDS = st.sampled_from(["", "hinge", "causal", "stft", "variational", "32-true", "1e-3", "nan", "\x1b[2J", "oboe"])
NUMBERS = st.integers() | st.floats() | st.integers(-2, 20) | st.floats(-1, 2)
PLAIN = st.none() | st.booleans() | NUMBERS | WORDS | st.text(max_size=5)
TREES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=8
)
INNER = ["kl", "waveform", "kinds", "windows", "gain_db", "compress_ratios", "layers"]


def trees_for(kind: type) -> st.SearchStrategy:
    """Groups of settings, most of which have names that `kind` has."""
    group = st.dictionaries(st.sampled_from(INNER), TREES, max_size=3)
    return st.dictionaries(st.sampled_from([*hints_of(kind), "wibble"]), TREES | group, max_size=5)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_settings_do_anything_but_make_a_configuration_or_a_sentence(data):
    kind = data.draw(st.sampled_from(KINDS))
    values = data.draw(trees_for(kind) | TREES)
    try:
        config = to_config(kind, values, "train")
    except UserError as error:
        assert str(error).startswith("train")
        assert str(error).isprintable()
    else:
        assert to_config(kind, dataclasses.asdict(config), "train") == config


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.text(max_size=8) | st.sampled_from(["train.a.b", "model.c", "train..", "model."]), TREES, max_size=3
    )
)
@example({"train.batch": 3, "train.batch.size": 4})
def test_no_names_of_settings_do_anything_but_have_a_place_or_a_sentence(values):
    try:
        preset = changed({"model": {}, "train": {}}, values)
    except UserError as error:
        assert "\n" not in str(error)
    else:
        assert set(preset) == {"model", "train"}


def test_a_configuration_made_in_python_is_checked_too():
    with pytest.raises(ValueError, match=r"^batch is 8.5: it must be a whole number from 1"):
        CodecTrainConfig(batch=8.5)
    with pytest.raises(ValueError, match=r"scales is .*: none may be longer than a crop"):
        dataclasses.replace(CodecTrainConfig(), crop_length=1024)


def test_a_relation_names_the_setting_as_it_is_typed():
    with pytest.raises(UserError, match=r"^mine: train\.weights\.waveform is \[60, 0\]: both must be above 0"):
        to_config(CodecTrainConfig, {"weights": {"waveform": [60, 0]}}, "mine: train")


def test_crops_are_whole_hops_of_the_model_and_the_sentence_says_which_would_be():
    model = {"ratios": [5, 3, 2], "noise_ratios": [5]}
    with pytest.raises(
        UserError, match=r"train\.crop_length is 16384 and validation_length is 65536: crops are whole hops"
    ) as said:
        family("rave").configured(model, {})
    remedy = dict(word.split("=") for word in str(said.value).split() if "=" in word)
    assert remedy == {"train.crop_length": "16320", "train.validation_length": "65760"}
    plain = {name.removeprefix("train."): int(length) for name, length in remedy.items()}
    config, training = family("rave").configured(model, plain)
    assert training.crop_length % config.hop_length == 0


def test_the_bands_of_a_crop_are_as_long_as_the_longest_scale():
    with pytest.raises(UserError, match=r"train\.scales is .*: weights\.bands compares bands of 1024 samples"):
        family("rave").configured({}, {"weights": {"bands": 1.0}})
    family("rave").configured({}, {"weights": {"bands": 1.0}, "scales": [1024, 512]})


@pytest.mark.parametrize(
    ("name", "model", "train", "words"),
    [
        ("rave", {"head_groups": 2, "latent": "wasserstein", "latents": 3}, {}, "model.latents is 3: head_groups 2"),
        ("timbre", {"bands": 2, "ratios": [2], "noise_ratios": [2]}, {}, "model.ratios is [2]: loudness is measured"),
        (
            "rave",
            {},
            {"crop_length": 512, "scales": [256], "weights": {"energy": 1}},
            "train.crop_length is 512: weights",
        ),
        ("prior", {}, {"steps": 0, "minutes": 0}, "train.steps is 0 and minutes is 0: one must be above 0"),
    ],
)
def test_settings_that_are_right_alone_are_refused_where_they_do_not_go_together(name, model, train, words):
    with pytest.raises(UserError) as refused:
        family(name).configured(model, train)
    assert str(refused.value).startswith(words)


@dataclass(frozen=True)
class Foreign:
    """As a person writes it for a family of their own: without limits."""

    width: int = 8
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.width % 2:
            raise ValueError(f"width is {self.width}: it must be even")


def test_a_dataclass_without_limits_has_its_types_and_its_own_checks():
    assert to_config(Foreign, {"width": 4, "names": ["a"]}, "model") == Foreign(4, ("a",))
    with pytest.raises(UserError, match=r"model\.width is 'x': it must be a whole number"):
        to_config(Foreign, {"width": "x"}, "model")
    with pytest.raises(UserError, match=r"model\.width is 3: it must be even"):
        to_config(Foreign, {"width": 3}, "model")


def test_what_an_older_luthier_let_pass_stays_and_is_told():
    old = dataclasses.asdict(CodecTrainConfig()) | {"seed": -1, "scales": (2048, 6)}
    config, said = forgiving_config(CodecTrainConfig, old, "run: train")
    assert (config.seed, config.scales, config.batch) == (-1, (2048, 6), 8)
    assert said.startswith("run: train.seed is -1: it must be")
    nested = dataclasses.asdict(CodecTrainConfig())
    nested["augmentation"]["gain_db"] = -3.0
    config, said = forgiving_config(CodecTrainConfig, nested, "train")
    assert config.augmentation.gain_db == -3.0
    assert "train.augmentation.gain_db is -3.0" in said
    config, said = forgiving_config(RaveConfig, {"ratios": (4, 2, 2)}, "model")
    assert (config, said) == (RaveConfig(), "")


@pytest.mark.parametrize(
    "values", [{"seed": "x"}, {"wibble": 1}, {"scales": 3}, {"weights": 3}, {"compile": 1}, [], None]
)
def test_names_and_types_are_never_forgiven(values):
    with pytest.raises(UserError, match=r"^train"):
        forgiving_config(CodecTrainConfig, values, "train")


def test_of_a_copy_with_other_values_only_these_are_checked():
    config, _ = forgiving_config(CodecTrainConfig, {"seed": -1, "steps": 5}, "train")
    longer = replaced(config, {"steps": 0, "minutes": 20}, "train")
    assert (longer.seed, longer.steps, longer.minutes) == (-1, 0, 20)
    assert config.steps == 5
    with pytest.raises(UserError, match=r"train\.minutes is nan"):
        replaced(config, {"minutes": float("nan")}, "train")


def test_what_is_set_for_one_run_does_not_change_the_preset():
    preset = {"family": "rave", "model": {}, "train": {"weights": {"kl": 0.1}}}
    assert changed(preset, {"train.weights.kl": 0.5})["train"]["weights"]["kl"] == 0.5
    assert preset["train"]["weights"]["kl"] == 0.1
