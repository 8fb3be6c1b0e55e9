"""`luthier inspect`: what a model.ts says of itself."""

import argparse
import dataclasses
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from luthier.contract.model_file import read_program, summary
from luthier.contract.spec import AttributeSpec, MethodSpec, ModelSpec
from luthier.shown import shown
from luthier.tools.foreign import any_spec

_LATENT_FACTS = ("min", "p05", "mean", "p95", "max", "std", "fidelity")
_CORRELATION = "spearman_"


def run(options: argparse.Namespace) -> int:
    """Print the specification."""
    spec = any_spec(options.model)
    plain = json.dumps(dataclasses.asdict(spec), indent=1)  # in ASCII: nothing that a terminal obeys
    print(plain if options.json else described(options.model, spec, read_program(options.model)))
    return 0


def described(path: Path, spec: ModelSpec, program: str | None) -> str:
    """The specification as text for a person; `program` is the text of the native program, if the file has one."""
    rate = spec.sample_rate
    width = max(map(len, [*spec.methods, "methods  "])) + 1
    lines = [
        *(_made_by_luthier(path, spec, program) if spec.luthier_version else _made_elsewhere(path, spec)),
        "",
        f"{'methods':{width + 3}s}in x ratio     out x ratio     delay",
        *[f"  {name:{width}s}{_method_line(method, rate)}" for name, method in spec.methods.items()],
        "",
        "attributes",
        *[_attribute_line(name, attribute) for name, attribute in spec.attributes.items()],
    ]
    if spec.latents:
        lines += ["", *_latent_lines(spec.latents, _latent_names(spec))]
    if spec.training:
        lines += ["", "training", *[f"  {name}: {value}" for name, value in spec.training.items()]]
    return "\n".join(map(shown, lines))  # names are of whoever wrote the file


def _made_by_luthier(path: Path, spec: ModelSpec, program: str | None) -> list[str]:
    rate = spec.sample_rate
    return [
        f"{path}: {spec.family}, preset {spec.preset}, {rate} Hz, {spec.channels} channel(s), "
        f"{rate / spec.hop_length:.1f} latent frames a second (hop {spec.hop_length})",
        f"made by luthier {spec.luthier_version} with torch {spec.torch_version}, format {spec.format_version}",
        f"native program: {_native(spec, program)}",
    ]


def _made_elsewhere(path: Path, spec: ModelSpec) -> list[str]:
    rate = f"{spec.sample_rate} Hz" if spec.sample_rate else "it does not say its rate"
    return [f"{path}: made by another tool, {rate}, blocks of a multiple of {spec.hop_length} samples"]


def _native(spec: ModelSpec, program: str | None) -> str:
    if program is None:
        return f"no, because {spec.native or 'an older luthier exported it'}; it plays through libtorch"
    try:
        return f"yes, {summary(program)}"
    except (ValueError, KeyError, TypeError) as error:
        return f"damaged ({error}); export it again"


def _latent_names(spec: ModelSpec) -> tuple[str, ...]:
    """Of descriptors, and of latents that mean something, their names; others have numbers only."""
    count = min(map(len, spec.latents.values()))
    method = spec.methods.get("encode", spec.methods.get("describe"))
    if method is None:
        return tuple(str(n + 1) for n in range(count))
    plain = {f"latent {n + 1}" for n in range(count)}
    names = method.output_labels[:count]
    return tuple(name.removeprefix("latent ") if name in plain else name for name in names)


def _method_line(method: MethodSpec, rate: int) -> str:
    ends = f"{method.in_channels:4d} x {method.in_ratio:<6d}   {method.out_channels:4d} x {method.out_ratio:<6d}"
    if method.delay < 0 or not rate:
        return f"{ends}  {'unknown' if method.delay < 0 else f'{method.delay} samples'}"
    return f"{ends}  {method.delay} samples ({1000 * method.delay / rate:.1f} ms)"


def _attribute_line(name: str, attribute: AttributeSpec) -> str:
    ends = [f"{end:g}" if end is not None else "" for end in (attribute.min, attribute.max)]
    limits = f", {' to '.join(ends).strip()}" if any(ends) else ""
    access = "" if attribute.settable else ", read only"
    line = f"  {name} ({' '.join(attribute.types)}{limits}{access})"
    return f"{line}: {attribute.help}" if attribute.help else line


def _latent_lines(latents: Mapping[str, list[float]], names: Sequence[str]) -> list[str]:
    """A table with a row a latent: the facts in their usual order, others after them, last what it follows."""
    facts = [name for name in _LATENT_FACTS if name in latents]
    facts += [name for name in latents if name not in facts and not name.startswith(_CORRELATION)]
    correlations = {n.removeprefix(_CORRELATION): v for n, v in latents.items() if n.startswith(_CORRELATION)}
    width = max(6, *map(len, names))
    lines = [
        f"{'latents':{width + 2}s}"
        + "".join(f"{name:>10s}" for name in facts)
        + ("  follows (correlation)" if correlations else "")
    ]
    for n, label in enumerate(names):
        row = f"  {label:>{width}s}" + "".join(f"{latents[name][n]:10.3f}" for name in facts)
        best = max(correlations, key=lambda name: abs(correlations[name][n]), default="")
        lines.append(row + (f"  {best} ({correlations[best][n]:+.2f})" if best else ""))
    return lines
