"""`luthier models`: the instruments in the box."""

import argparse
import shutil

from luthier.cli.inspect import described
from luthier.contract.model_file import read_program, read_spec
from luthier.contract.shipped import SOUND, Shipped, shipped_model, shipped_models
from luthier.errors import UserError
from luthier.files import replaced_atomically


def run(options: argparse.Namespace) -> None:
    """List all, or tell of one and write its sound."""
    if options.name is None:
        if options.sound:
            raise UserError("--sound: of which instrument? luthier models NAME --sound FILE")
        print(listed(shipped_models()))
        return
    chosen = shipped_model(options.name)
    if options.sound:
        with replaced_atomically(options.sound) as temporary:
            shutil.copyfile(chosen.folder / SOUND, temporary)
        print(f"wrote {options.sound}: ten seconds of {chosen.name}")
        return
    print(told(chosen))
    print(described(chosen.model, read_spec(chosen.model), read_program(chosen.model)))


def listed(models: list[Shipped]) -> str:
    """A line each."""
    if not models:
        raise UserError("no instruments came with this luthier: clone its repository, or install a released package")
    width = max(len(each.name) for each in models)
    lines = [f"{each.name:{width}s}  {each.sentence}" for each in models]
    return "\n".join([*lines, "", f"play one: [nn~ {models[0].name} forward]; read on: luthier models NAME"])


def told(chosen: Shipped) -> str:
    """What one is, in words and numbers."""
    measured = ", ".join(f"{name} {number:g}" for name, number in chosen.measured.items())
    return (
        f"{chosen.name}: {chosen.sentence}\n"
        f"learned from: {chosen.material}\n"
        f"training: {chosen.training}\n"
        f"held out: {measured}\n"
    )
