"""What a model family is to the rest of luthier: one record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from luthier.configuration import to_config
from luthier.contract.exported_model import ExportedModel
from luthier.contract.program.program import NativeProgram
from luthier.contract.spec import AttributeSpec, MethodSpec
from luthier.errors import UserError
from luthier.trainer.config import TrainConfig


@dataclass(frozen=True)
class Export:
    """What a family needs to become a model file.

    Attributes:
        methods: model -> its methods by name.
        attributes: model -> its attributes by name.
        module: what offers them to a host, made from the model and both.
        program: what writes the native program, as `luthier.families.rave.program.native_program`; None where no
            operations say the model, and libtorch alone plays it.
        takes_prior: whether the file may have a prior of the latents.
    """

    methods: Callable[[Any], dict[str, MethodSpec]]
    attributes: Callable[[Any], dict[str, AttributeSpec]]
    module: Callable[..., ExportedModel]
    program: Callable[..., NativeProgram] | None = None
    takes_prior: bool = False

    def exported(self, model: Any) -> ExportedModel:
        """The module to script."""
        return self.module(model, self.methods(model), self.attributes(model))


@dataclass(frozen=True)
class Family:
    """A model family: how it is configured, built, trained and exported.

    Attributes:
        name: as `--model` and the files name it.
        config: dataclass of the model's shape.
        training: dataclass of the settings of a training.
        model: config -> untrained model.
        task: (fabric, model, training config, material) -> what a training of it does; see `luthier.trainer.task`.
        export: how it becomes a model file; None for a family that goes into the files of another.
        learns_from: the sounds of the user, or the latents of a trained run.
        suited: (folder of sounds, settings given, tell) -> settings of the model that suit the sounds, where the person
            gave none; tells why. None for a family that is of one shape whatever it hears.
        labelled: (folder of sounds, where their labels are, settings given) -> settings of the model that the labels
            say; None for a family that learns no labels, or none whose words it has to know.
        latents: the setting of the model that tells how many latents are learned, which `--latents` gives.
        follows_pitch: whether a model hears the pitch of what it is given, and plays it.
        makes_sound: whether what a model makes of sound is sound, which can be compared with it.
        presets: folder of YAML files, each a preset; the family's own name is a preset of defaults.
    """

    name: str
    config: type[Any]
    training: type[TrainConfig]
    model: Callable[[Any], Any]
    task: Callable[..., Any]
    export: Export | None = None
    learns_from: Literal["sounds", "latents"] = "sounds"
    suited: Callable[[Path, dict[str, Any], Callable[[str], None]], dict[str, Any]] | None = None
    labelled: Callable[[Path, str, dict[str, Any]], dict[str, Any]] | None = None
    latents: str = "latents"
    follows_pitch: bool = False
    makes_sound: bool = True
    presets: Path | None = field(default=None)

    def configured(
        self, model: Mapping[str, Any], train: Mapping[str, Any], before: str = ""
    ) -> tuple[Any, TrainConfig]:
        """The configurations of a model and of its training, which go together; `before` begins what is said of them.

        Raises:
            UserError: a setting is unknown or refused, or one of the training does not go with the model.
        """
        config = to_config(self.config, model, f"{before}model")
        training = to_config(self.training, train, f"{before}train")
        try:
            training.check_with(config)
        except ValueError as error:
            raise UserError(f"{before}train.{error}") from error
        return config, training
