"""What to do next, as part of a page."""

from collections.abc import Callable, Sequence

from luthier.watching import report_page as html
from luthier.watching.comparison.advice import Advice

_WANTING = "SOUNDS"


def next_steps(found: Sequence[Advice], run: str, sounds: str, command: Callable[..., str]) -> str:
    """A list of sentences, each with the command that does it.

    Args:
        found: what to do.
        run: what RUN stands for in a command.
        sounds: what SOUNDS stands for; where it is empty, the person has to know.
        command: the words of a `luthier` command -> what to paste into a shell.
    """
    known = {"RUN": run, _WANTING: sounds or _WANTING}
    items = []
    for each in found:
        words = [known.get(word, word) for word in each.command]
        typed = f"<pre>{html.text(command(*words))}</pre>" if words else ""
        items.append(f"<li>{html.text(each.text)}{typed}</li>")
    return "<ol>\n" + "\n".join(items) + "\n</ol>"
