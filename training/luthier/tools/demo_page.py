"""The page of the demo: what goes in, what comes out, and what the instrument has learned from."""

from collections.abc import Sequence
from pathlib import Path

from luthier.audio.reading import Samples
from luthier.files import write_atomically
from luthier.tools.listening import fitted
from luthier.watching import report_page as html
from luthier.watching.comparison.section import section, section_assets
from luthier.watching.comparison.sounds import Excerpt, Take


def write_demo_page(
    path: Path,
    lead: Sequence[str],
    before: Samples,
    after: Samples,
    learned: Samples,
    sample_rate: int,
    commands: Sequence[str],
) -> None:
    """Write the page, named after its folder; sounds are [channels, time], `commands` are what to type next."""
    played = (
        Take("in", "what plays: the pitch, the loudness and the time are its own", before),
        Take("out", "what nn~ made of it in Pd", fitted(after, before.shape[1])),
    )
    material = Take("learned", "the beginning of the training sounds", learned)
    excerpts = [Excerpt("Before and after", played), Excerpt("What it learned from", (material,))]
    typed = "\n".join(f"<pre>{html.text(command)}</pre>" for command in commands)
    name = path.parent.name
    sections = [
        ("hear", "Hear it", section(name, excerpts, sample_rate, blind=False)),
        ("next", "Go on", html.paragraph("In a terminal, in the folder where you called the demo:") + typed),
    ]
    whole = html.page(f"{name}: before and after", lead, sections, *section_assets())
    write_atomically(path, whole.encode("utf-8"))
