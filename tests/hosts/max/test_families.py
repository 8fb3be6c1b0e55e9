"""What help and patches for Max say of the families of models is what these families export."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from tests.hosts.pd.pd_patch import ROOT
from tests.hosts.pd.timbre_models import save_timbre_models

from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.families.codes.descriptor_map import MAPPED
from luthier.families.ddsp.config import DdspConfig
from luthier.families.ddsp.model import Ddsp
from luthier.families.descriptors.export import export_descriptors
from luthier.families.descriptors.model import DescriptorConfig, DescriptorModel
from luthier.families.fader.config import FaderConfig
from luthier.families.fader.faders import MODES as FADER_MODES
from luthier.families.fader.model import Fader
from luthier.families.move.config import MoveConfig
from luthier.families.move.model import Move
from luthier.families.table import family as record
from luthier.families.transfer.config import TransferConfig
from luthier.families.transfer.model import Transfer
from luthier.features.descriptors import DESCRIPTORS as ALL_DESCRIPTORS
from maxfiles.externals import EXTERNALS
from maxfiles.families import DESCRIPTORS, FAMILIES, FOLLOWED, INSTRUMENTS, MEASURES, MODES, Family, family_attributes
from maxfiles.help_families import object_text
from maxfiles.model_attributes import MODEL_ATTRIBUTES, ModelAttribute
from maxfiles.patches import latent_drawing
from maxfiles.patches.named_latents import LATENTS
from maxfiles.patches.parts import ONE_AT_FIRST
from maxfiles.reading import read_window

NAMES = ("clarinet", "flute", "oboe", "violin")
MODELS = {
    "ddsp": lambda: Ddsp(DdspConfig()),
    "fader": lambda: Fader(FaderConfig()),
    "move": lambda: Move(MoveConfig(instruments=NAMES, width=16)),
    "transfer": lambda: Transfer(TransferConfig(instruments=NAMES, capacity=4)),
}
"""Those whose methods and attributes follow from their shape alone."""
BY_NAME = {family.model: family for family in FAMILIES}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with timbre.ts, codes.ts and descriptors.ts."""
    folder = tmp_path_factory.mktemp("families")
    save_timbre_models(folder)
    export_descriptors(DescriptorModel(DescriptorConfig()), folder / "descriptors.ts")
    return folder


def told(files: Path, family: str) -> tuple[dict[str, MethodSpec], dict[str, AttributeSpec]]:
    """Methods and attributes, of a model or of what a file says."""
    if family in MODELS:
        model, exporter = MODELS[family](), record(family).export
        return exporter.methods(model), exporter.attributes(model)
    with zipfile.ZipFile(files / f"{family}.ts") as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("extra/luthier.json"))
        facts = json.loads(archive.read(name))
    methods = {name: MethodSpec(**fields) for name, fields in facts["methods"].items()}
    return methods, {name: AttributeSpec(**fields) for name, fields in facts["attributes"].items()}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.model)
def test_the_attributes_of_a_family_are_those_that_it_exports(family: Family, files: Path) -> None:
    exported = told(files, family.model)[1]
    everywhere = {attribute.name for attribute in MODEL_ATTRIBUTES}
    own = {attribute.name: attribute for attribute in family.attributes}
    assert own.keys() == exported.keys() - everywhere
    for name, attribute in own.items():
        assert bool(attribute.example) == exported[name].settable, name
        assert_range(attribute, exported[name])


def assert_range(attribute: ModelAttribute, exported: AttributeSpec) -> None:
    """Except where it follows from the number of instruments, or needs no saying."""
    if attribute.name in ("target", "source"):
        assert (exported.min, exported.max) == (attribute.least, len(NAMES) - 1)
    elif attribute.least is not None and attribute.name != "hertz":
        assert (exported.min, exported.max) == (attribute.least, attribute.most), attribute.name


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.model)
def test_the_methods_of_a_family_have_the_channels_that_it_exports(family: Family, files: Path) -> None:
    exported = told(files, family.model)[0]
    for method in family.methods:
        spec = exported[method.name]
        assert (spec.in_channels, spec.out_channels) == (method.inputs, method.outputs), method.name


def test_the_words_that_can_be_chosen_are_those_of_the_models() -> None:
    assert sorted(MODES) == sorted(FADER_MODES)
    assert tuple(FaderConfig().descriptors) == DESCRIPTORS
    assert tuple(name.removesuffix("_hz") for name in MAPPED) == FOLLOWED
    assert tuple(MEASURES) == tuple(ALL_DESCRIPTORS)
    assert len(NAMES) == INSTRUMENTS


def test_the_patches_of_named_latents_open_all_of_the_default_family_and_draw_what_they_say() -> None:
    model = Ddsp(DdspConfig())
    labels = record("ddsp").export.methods(model)["decode"].input_labels
    assert len(labels) <= LATENTS
    first = [labels[number].split()[0] for number in latent_drawing._FIRST]
    assert [word.split("_")[0] for word in first] == ["pitch", "loudness", "timbre", "timbre"]
    assert labels[0].startswith("pitch")  # which the keys hold


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.model)
def test_a_slider_shows_at_first_what_a_model_has(family: Family, files: Path) -> None:
    sliders = {attribute.name for attribute in (*MODEL_ATTRIBUTES, *family.attributes) if attribute.type == "float"}
    exported = told(files, family.model)[1]
    # temperature is that of a prior, which a source-filter model has not: there it is how far timbre wanders
    another = {"lowest_hz", "highest_hz"} | ({"temperature"} if family.model == "ddsp" else set())
    for name in sliders & exported.keys() - another:
        assert list(exported[name].default) == [1.0 if name in ONE_AT_FIRST else 0.0], name


@pytest.mark.parametrize("external", ["nn~", "mc.nn~", "mcs.nn~"])
def test_the_page_of_families_shows_each_object_and_opens_each_patch(external: str) -> None:
    window = read_window(external, (ROOT / "help/max" / f"{external}.maxhelp").read_text(encoding="utf-8"))
    (page,) = (part for part in window.everywhere() if part.place.endswith("/families"))
    texts = {box.get("text") for box in page.boxes}
    for family in FAMILIES:
        assert {object_text(EXTERNALS[external], family, method) for method in family.methods} <= texts
        assert {f"load {patch}" for patch in family.patches} <= texts
        assert all((ROOT / "patches/max" / f"{patch}.maxpat").exists() for patch in family.patches)


def test_every_attribute_of_a_family_is_said_to_be_of_it() -> None:
    page = (ROOT / "help/max/nn~.maxref.xml").read_text(encoding="utf-8")
    for name in family_attributes():
        assert f'<attribute name="{name}"' in page
    assert "Of models of the family move and transfer." in page
    assert BY_NAME["transfer"].attributes == BY_NAME["move"].attributes[:2]
