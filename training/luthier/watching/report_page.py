"""One HTML page that needs nothing else: every sound and picture is inside, and the browser is told to load nothing.

Everything that comes from a person, such as names of files, is escaped here and nowhere else.
"""

import base64
import html
from collections.abc import Iterable, Sequence
from pathlib import Path

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid #8886; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
th, td { padding: .15rem .7rem .15rem 0; text-align: right; } th { font-weight: 600; }
th:first-child, td:first-child { text-align: left; }
.wide { overflow-x: auto; max-height: 30rem; overflow-y: auto; }
.lead { font-size: 1.15rem; } .note { opacity: .75; font-size: .9rem; }
pre { overflow-x: auto; background: #8882; padding: .5rem; }
figure { margin: 1rem 0; background: #fff; color: #000; padding: .5rem; }
figure img, figure svg { max-width: 100%; height: auto; }
audio { display: block; width: 100%; }
"""

# what is not inside is not loaded, whatever a page is made to hold
_ALONE = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; media-src data:; '
    "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
)
_NARROW = '<meta name="viewport" content="width=device-width, initial-scale=1">'


def page(
    title: str, lead: Iterable[str], sections: Sequence[tuple[str, str, str]], script: str = "", style: str = ""
) -> str:
    """A whole page.

    Args:
        title: plain text.
        lead: lines of plain text under the title.
        sections: (id, title in plain text, body in HTML) of each.
        script: of its own, which runs when all is there.
        style: what it has beside the style of every page.
    """
    menu = " · ".join(f'<a href="#{name}">{text(heading)}</a>' for name, heading, _ in sections)
    body = "\n".join(
        f'<section id="{name}">\n<h2>{text(heading)}</h2>\n{content}\n</section>' for name, heading, content in sections
    )
    leads = "\n".join(f'<p class="lead">{text(line)}</p>' for line in lead)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{_ALONE}\n{_NARROW}\n'
        f"<title>{text(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>\n<h1>{text(title)}</h1>\n"
        f"{leads}\n<nav>{menu}</nav>\n{body}\n{f'<script>{script}</script>' if script else ''}\n</body>\n</html>\n"
    )


def text(value: object) -> str:
    """Plain text as HTML; what UTF-8 cannot hold, as in the name of a damaged file, becomes a question mark."""
    return html.escape(str(value).encode("utf-8", "replace").decode("utf-8"))


def paragraph(line: str, kind: str = "") -> str:
    """Plain text as a paragraph."""
    return f'<p class="{kind}">{text(line)}</p>' if kind else f"<p>{text(line)}</p>"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table of plain text; numbers are shown with three digits."""
    first = "".join(f"<th>{text(cell)}</th>" for cell in head)
    lines = ["<tr>" + "".join(f"<td>{text(_shown(cell))}</td>" for cell in row) + "</tr>" for row in rows]
    return (
        f'<div class="wide"><table>\n<thead><tr>{first}</tr></thead>\n<tbody>\n'
        + "\n".join(lines)
        + ("\n</tbody></table></div>")
    )


def audio(path: Path, caption: str) -> str:
    """A player with the sound file inside."""
    return f'{paragraph(caption)}<audio controls preload="none" src="{_data("audio/wav", path)}"></audio>'


def picture(path: Path, caption: str) -> str:
    """A PNG inside the page."""
    return f'<figure><img alt="{text(caption)}" src="{_data("image/png", path)}"></figure>'


def drawing(svg: str) -> str:
    """An SVG element inside the page."""
    return f"<figure>{svg}</figure>"


def _data(kind: str, path: Path) -> str:
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"


def _shown(cell: object) -> str:
    # rounding alone moves the mean of a latent off 0
    return f"{cell if abs(cell) > 1e-6 else 0.0:.3g}" if isinstance(cell, float) else str(cell)
