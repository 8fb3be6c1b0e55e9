"""A comparison as one HTML page, a picture and a table."""

import base64
import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from luthier.audio.reading import Samples
from luthier.audio.writing import flac_bytes
from luthier.files import write_atomically
from luthier.measuring.meanings import MEANINGS
from luthier.tools.competition.contenders import Contender
from luthier.tools.competition.excerpts import RATE
from luthier.tools.competition.figure import draw_front, front_svg
from luthier.tools.competition.verdict import SURE, Verdict, advice
from luthier.watching import report_page as html
from luthier.watching.comparison.section import section, section_assets
from luthier.watching.comparison.sounds import ORIGINAL, Excerpt, Take

_HEARD = 4  # excerpts on the page
_CLICKS = """
for (const dot of document.querySelectorAll('.dot')) {
  const play = () => {
    for (const other of document.querySelectorAll('audio.of-dot')) other.pause();
    const sound = document.getElementById('dot-' + dot.dataset.sound);
    sound.currentTime = 0;
    sound.play();
  };
  dot.addEventListener('click', play);
  dot.addEventListener('keydown', (event) => { if (event.key === 'Enter') play(); });
}
"""


def title_of(metric: str) -> str:
    """What a quality is called on the page."""
    return MEANINGS[metric].title if metric in MEANINGS else metric


def write_comparison(
    folder: Path, contenders: Sequence[Contender], found: Sequence[Verdict], sounds: Sequence[Samples]
) -> list[Path]:
    """Write compare.html, .png and .csv into `folder`, each whole or not at all, and return their paths.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"compare.{suffix}" for suffix in ("html", "png", "csv")]
    write_atomically(paths[0], _page(contenders, found, sounds).encode())
    draw_front(paths[1], contenders, found[0], title_of(found[0].metric))
    write_atomically(paths[2], _as_csv(contenders, found).encode())
    return paths


def rows(contenders: Sequence[Contender], found: Sequence[Verdict]) -> list[dict[str, object]]:
    """A row an instrument: its qualities, whether it is on the front of the first, its costs."""
    first = found[0]
    return [
        {
            "instrument": one.name,
            **{verdict.metric: one.quality(verdict.metric) for verdict in found},
            "on the front": "yes" if place in first.front else "no",
            "stays there": first.stability[place],
            "J a second": one.costs.playing.joules,
            "% of a core": 100.0 * one.costs.playing.processor_seconds,
            "million multiply-adds a second": _millions(one.costs.multiply_adds),
            "million numbers": _millions(one.costs.parameters),
            "MB": one.costs.file_bytes / 1e6,
            "training kWh": one.costs.training.get("kilowatt_hours", ""),
        }
        for place, one in enumerate(contenders)
    ]


def _millions(count: float | None) -> object:
    return "" if count is None else count / 1e6


def _page(contenders: Sequence[Contender], found: Sequence[Verdict], sounds: Sequence[Samples]) -> str:
    script, style = section_assets()
    first, table = found[0], rows(contenders, found)
    lead = [advice(contenders, first, title_of(first.metric)), *_doubts(contenders, first)]
    fronts = "\n".join(_front(contenders, verdict, number == 0) for number, verdict in enumerate(found))
    sections = [
        ("front", "What is near, and what it costs", _players(contenders) + fronts),
        ("hear", "Hear", section("comparison", _excerpts(contenders, sounds), RATE)),
        ("numbers", "In numbers", html.table(list(table[0]), [list(row.values()) for row in table]) + _how(contenders)),
    ]
    return html.page("Instruments compared", lead, sections, script + _CLICKS, style)


def _doubts(contenders: Sequence[Contender], verdict: Verdict) -> list[str]:
    """Which places on the front other sounds might take away."""
    names = [contenders[place].name for place in verdict.front if verdict.stability[place] < SURE]
    return [f"Not sure of its place, other sounds might take it away: {', '.join(names)}."] if names else []


def _front(contenders: Sequence[Contender], verdict: Verdict, is_first: bool) -> str:
    title = title_of(verdict.metric)
    said = "" if is_first else html.paragraph(advice(contenders, verdict, title))
    meaning = html.paragraph(MEANINGS[verdict.metric].sentence, "note") if verdict.metric in MEANINGS else ""
    return said + html.drawing(front_svg(contenders, verdict, title)) + meaning


def _players(contenders: Sequence[Contender]) -> str:
    """What a dot plays, unseen."""
    hint = html.paragraph(
        "Click a dot to hear the first excerpt through it. Grey ones are beaten in both; the ring is the knee."
    )
    return hint + "".join(
        f'<audio class="of-dot" id="dot-{place}" style="display:none" preload="none" '
        f'src="data:audio/flac;base64,{base64.b64encode(flac_bytes(one.made[0], RATE)).decode("ascii")}"></audio>'
        for place, one in enumerate(contenders)
    )


def _excerpts(contenders: Sequence[Contender], sounds: Sequence[Samples]) -> list[Excerpt]:
    found = []
    for number, sound in enumerate(sounds[:_HEARD]):
        takes = [Take(ORIGINAL, "what they are to follow", sound)]
        takes += [Take(one.name, f"{one.costs.playing.joules:.3g} J a second", one.made[number]) for one in contenders]
        found.append(Excerpt(f"Excerpt {number + 1}", tuple(takes)))
    return found


def _how(contenders: Sequence[Contender]) -> str:
    ways = sorted({one.costs.playing.how for one in contenders})
    return html.paragraph(f"Energy of playing: {'; '.join(ways)}. It is of this machine.", "note")


def _as_csv(contenders: Sequence[Contender], found: Sequence[Verdict]) -> str:
    table: list[Mapping[str, object]] = list(rows(contenders, found))
    text = io.StringIO()
    writer = csv.DictWriter(text, list(table[0]))
    writer.writeheader()
    writer.writerows(table)
    return text.getvalue()
