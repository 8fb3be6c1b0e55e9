"""The attributes of models that luthier exports, as docs/model_file.md promises them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ModelAttribute:
    """`example` is what a help patch sets; an empty one can only be read. `least` and `most` are None: no limit."""

    name: str
    type: str
    example: str
    help: str
    least: float | None = None
    most: float | None = None


MODEL_ATTRIBUTES = (
    ModelAttribute("noise_gain", "float", "0.5", "gain of the noise in the sound", 0, 4),
    ModelAttribute("latent_scale", "list", "1.5", "forward and decode multiply the latents by one number, or one each"),
    ModelAttribute("latent_bias", "list", "0.3", "forward and decode then add one number, or one each"),
    ModelAttribute("latent_noise", "float", "0.2", "noise that encode adds to the latents", 0, 4),
    ModelAttribute("fill", "float", "0.5", "noise in place of the latents that are not shown", 0, 4),
    ModelAttribute("temperature", "float", "1.2", "of method prior: 0 the likeliest, 1 as learned", 0, 4),
    ModelAttribute("seed", "int", "7", "which noise is heard, and what a prior makes up after reset", 0, None),
    ModelAttribute("adain", "float", "0.7", "how far timbre moves from what was learnt as source to target", 0, 1),
    ModelAttribute("learn_source", "int", "1", "while 1, what is heard is learnt as the source", 0, 1),
    ModelAttribute("learn_target", "int", "1", "while 1, what is heard is learnt as the target", 0, 1),
    ModelAttribute("reset_source", "int", "1", "1 forgets the learnt source", 0, 1),
    ModelAttribute("reset_target", "int", "1", "1 forgets the learnt target", 0, 1),
    ModelAttribute("reset", "int", "1", "1 forgets the past of the model", 0, 1),
    ModelAttribute("latency", "int", "", "samples that forward is late, without buffering; read only"),
)
