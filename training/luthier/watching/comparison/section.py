"""The part of a page where excerpts are heard: players on one time line each, pictures, and a blind test.

Without a script every take is a player of its own; the script joins those of an excerpt to one.
"""

import base64
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from luthier.audio.writing import flac_bytes
from luthier.watching import report_page as html
from luthier.watching.comparison.pictures import CEILING_DB, FLOOR_DB, colours, drawn, frequency_ticks
from luthier.watching.comparison.sounds import Excerpt, Take, matching_gains

_TICKS = 6  # seconds of the time line that are written out, about
_HOW = (
    "Press play, then click the names while it plays: the place is kept. A click into a picture plays from there. "
    "Keys: space, arrows, 1 to 9."
)
_BLIND = (
    "The names are hidden now, their order is of chance and another in each excerpt, and the original is once more "
    "among the letters. Vote in each excerpt for the letter that sounds nearest to the original."
)


def section_assets() -> tuple[str, str]:
    """The script and the style of the section."""
    here = Path(__file__)
    return here.with_name("player.js").read_text("utf-8"), here.with_name("player.css").read_text("utf-8")


def section(title: str, excerpts: Sequence[Excerpt], sample_rate: int, blind: bool = True) -> str:
    """The section as HTML.

    Args:
        title: of what is heard, for votes that are copied out.
        excerpts: at least one.
        sample_rate: of all of them, in Hz.
        blind: whether there is a blind test, which makes sense where the takes follow the first.
    """
    parts = "\n".join(excerpt_html(excerpt, sample_rate) for excerpt in excerpts)
    return (
        f'<div class="ear" data-title="{html.text(title)}" data-rate="{sample_rate}">\n'
        f"{_bar(blind)}\n{_ballot() if blind else ''}\n{parts}\n</div>"
    )


def excerpt_html(excerpt: Excerpt, sample_rate: int) -> str:
    """One excerpt with its takes."""
    seconds = excerpt.frames / sample_rate
    gains = matching_gains(excerpt, sample_rate)
    takes = "\n".join(_take(take, gain, sample_rate) for take, gain in zip(excerpt.takes, gains, strict=True))
    title = html.text(excerpt.title)
    return (
        f'<div class="excerpt" data-seconds="{seconds:.6f}" data-title="{title}">\n<h3>{title}</h3>\n'
        '<div class="transport scripted-only"><button type="button" class="play">▶ Play</button>'
        '<span class="clock"></span><label><input type="checkbox" class="loop" checked> again and again</label></div>\n'
        f'<div class="takes">\n{takes}\n</div>\n{_time_line(seconds)}\n</div>'
    )


def _take(take: Take, matched: float, sample_rate: int) -> str:
    """Sound beyond full scale is stored lowered, and `own` raises it again."""
    own = max(1.0, float(np.abs(take.samples).max(initial=0.0)))
    sound = _data("audio/flac", flac_bytes(take.samples / own, sample_rate))
    picture = _data("image/webp", drawn(take.samples, sample_rate))
    marks = "".join(
        f'<span class="hz" style="bottom:{100 * place:.1f}%">{words}</span>'
        for words, place in frequency_ticks(sample_rate)
    )
    name = html.text(take.name)
    return (
        f'<div class="take" data-name="{name}" data-own="{own:.6g}" data-matched="{matched * own:.6g}">'
        '<div><button type="button" class="choose" aria-pressed="false"><span class="letter"></span>'
        f'<span class="name">{name}</span></button><p class="said">{html.text(take.note)}</p></div>'
        '<button type="button" class="vote" aria-pressed="false">this is nearest</button>'
        f'<div class="picture"><img alt="spectrogram of {name}" src="{picture}">{marks}<div class="head"></div></div>'
        f'<audio controls preload="none" src="{sound}"></audio></div>'
    )


def _bar(blind: bool) -> str:
    ramp = ", ".join(colours(6))
    button = '<button type="button" class="blind-switch" aria-pressed="false">Blind test</button>' if blind else ""
    return (
        f'<p class="note">{_HOW}</p>\n<div class="bar"><span class="bar scripted-only">{button}<label>'
        '<input type="checkbox" class="matched" checked> all as loud as the first</label></span>'
        f'<span class="legend">{FLOOR_DB:.0f} dB <span class="ramp" '
        f'style="background:linear-gradient(90deg, {ramp})"></span> {CEILING_DB:.0f} dB of full scale; '
        "low tones below, high above, on a scale of mel</span></div>"
    )


def _ballot() -> str:
    return (
        f'<div class="ballot">{html.paragraph(_BLIND)}<p><span class="given"></span> '
        '<button type="button" class="reveal">Reveal the names</button> '
        '<button type="button" class="copy">Copy the votes</button></p>'
        '<textarea class="votes" readonly aria-label="votes"></textarea></div>'
    )


def _time_line(seconds: float) -> str:
    step = next((s for s in (0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60) if seconds / s <= _TICKS), 120)
    moments = [step * n for n in range(int(seconds / step) + 1)]
    marks = "".join(f'<span style="left:{100 * m / seconds:.2f}%">{m:g}{" s" if not m else ""}</span>' for m in moments)
    return f'<div class="line">{marks}</div>'


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
