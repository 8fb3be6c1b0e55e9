"""All files that are generated and committed: path in the repository -> text."""

from __future__ import annotations

from pathlib import Path

from maxfiles.externals import EXTERNALS
from maxfiles.help_patches import help_patch
from maxfiles.patches import (
    attribute_dials,
    attribute_transfer,
    cross_synthesis,
    descriptor_drawing,
    descriptor_faders,
    descriptor_sliders,
    descriptors,
    ears,
    feedback,
    first_sound,
    interpolation_plane,
    latent_drawing,
    latent_remote,
    latent_sliders,
    learn,
    model_browser,
    note_pad,
    output,
    overview,
    prior,
    source,
    timbre_pad,
    timbre_transfer,
)
from maxfiles.reference import reference_page
from maxfiles.table import Tables

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = {
    "first-sound": first_sound,
    "learn": learn,
    "prior": prior,
    "cross-synthesis": cross_synthesis,
    "descriptor-faders": descriptor_faders,
    "attribute-transfer": attribute_transfer,
    "timbre-transfer": timbre_transfer,
    "note-pad": note_pad,
    "latent-drawing": latent_drawing,
    "interpolation-plane": interpolation_plane,
    "feedback": feedback,
    "descriptor-drawing": descriptor_drawing,
    "ears": ears,
}
"""Whole pieces; they land in the folder examples of the package."""
TOOLS = {
    "latent-sliders": latent_sliders,
    "latent-remote": latent_remote,
    "attribute-dials": attribute_dials,
    "descriptor-sliders": descriptor_sliders,
    "timbre-pad": timbre_pad,
    "model-browser": model_browser,
    "descriptors": descriptors,
}
"""To take apart and to build with; they land in the folder patchers."""

PARTS = {"source": source, "output": output}
"""What many patches show of them; they land in the folder patchers, where every patch finds them."""


def generated_files(tables: Tables) -> dict[Path, str]:
    """Help, reference pages, patches."""
    files = {}
    for name in EXTERNALS:
        files[Path("help/max") / f"{name}.maxhelp"] = help_patch(name, tables)
        files[Path("help/max") / f"{name}.maxref.xml"] = reference_page(name, tables)
    for name, module in (EXAMPLES | TOOLS | PARTS).items():
        files[Path("patches/max") / f"luthier.{name}.maxpat"] = module.patch().text()
    files[Path("help/max/luthier-overview.maxpat")] = overview.patch().text()
    return files
