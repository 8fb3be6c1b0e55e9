"""How each model family is exported."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from luthier.export import (
    codes_methods,
    fader_methods,
    move_methods,
    native_codes,
    native_fader,
    native_move,
    native_rave,
    native_timbre,
    native_transfer,
    timbre_methods,
    transfer_methods,
)
from luthier.export.contract import AttributeSpec, MethodSpec
from luthier.export.exported_codes import ExportedCodes
from luthier.export.exported_fader import ExportedFader
from luthier.export.exported_model import ExportedModel
from luthier.export.exported_move import ExportedMove
from luthier.export.exported_rave import ExportedRave
from luthier.export.exported_transfer import ExportedTransfer
from luthier.export.native_program import NativeProgram
from luthier.export.rave_methods import attribute_specs, method_specs


@dataclass(frozen=True)
class Exporter:
    """What a family needs to become a model file.

    Attributes:
        methods: model -> its methods by name.
        attributes: model -> its attributes by name.
        wrapper: the module that offers them, made from the model and both.
        program: what writes the native program, as `native_rave.native_program`.
        takes_prior: whether the file may have a prior of the latents.
    """

    methods: Callable[[Any], dict[str, MethodSpec]]
    attributes: Callable[[Any], dict[str, AttributeSpec]]
    wrapper: Callable[..., ExportedModel]
    program: Callable[..., NativeProgram]
    takes_prior: bool = False

    def exported(self, model: Any) -> ExportedModel:
        """The module to script."""
        return self.wrapper(model, self.methods(model), self.attributes(model))


EXPORTERS: dict[str, Exporter] = {
    "rave": Exporter(method_specs, attribute_specs, ExportedRave, native_rave.native_program, takes_prior=True),
    "fader": Exporter(
        fader_methods.method_specs, fader_methods.attribute_specs, ExportedFader, native_fader.native_program
    ),
    "codes": Exporter(
        codes_methods.method_specs, codes_methods.attribute_specs, ExportedCodes, native_codes.native_program
    ),
    "timbre": Exporter(timbre_methods.method_specs, attribute_specs, ExportedRave, native_timbre.native_program),
    "move": Exporter(move_methods.method_specs, move_methods.attribute_specs, ExportedMove, native_move.native_program),
    "transfer": Exporter(
        transfer_methods.method_specs,
        transfer_methods.attribute_specs,
        ExportedTransfer,
        native_transfer.native_program,
    ),
}
