"""The help patches, each a window with pages."""

from __future__ import annotations

from maxfiles import help_pages
from maxfiles.externals import EXTERNALS, External
from maxfiles.help_families import families
from maxfiles.page import LEFT, chooser, titled
from maxfiles.patcher import Patcher, help_window
from maxfiles.table import Tables


def help_patch(name: str, tables: Tables) -> str:
    """The .maxhelp of one external."""
    external = EXTERNALS[name]
    if name == "nn.info":
        return help_window({"basic": _reading(external, tables), "?": help_pages.see_also(external)})
    return help_window(
        {
            "basic": help_pages.basic(external),
            "encode decode": help_pages.encode_decode(external),
            "messages": help_pages.messages(external, tables),
            "attributes": help_pages.attributes(external),
            "families": families(external),
            "latency": help_pages.latency(external),
            "multichannel": help_pages.multichannel(),
            "?": help_pages.see_also(external),
        }
    )


def _reading(external: External, tables: Tables) -> Patcher:
    page, y = titled("nn.info: tell what a model file says about itself", external.description)
    load = chooser(page, LEFT, y, "drop a model file (.ts) on the left, or click to choose one")
    read = page.object("nn.info", LEFT, y + 205, 400)
    load.fields["text"] = "prepend read"
    page.connect(load, 0, read)
    at = y + 130
    for message in tables.info:
        for text, note in help_pages.examples(message).items():
            clicked = page.message(text, LEFT + 20, at)
            page.comment(note, 170, at + 1)
            page.connect(clicked, 0, read)
            at += 32
    page.comment("argument: a model, which is read at once, such as  nn.info violin", 425, y + 206)
    view = page.ui("dict.view", LEFT, y + 260, 330, 220)
    page.connect(read, 0, view)
    page.comment("all of it, as a dictionary", LEFT, y + 485)
    routed = page.object("route sample_rate done", 400, y + 260, 180)
    page.connect(read, 1, routed)
    rate = page.number(400, y + 300)
    page.comment("Hz", 400, y + 324)
    done = page.ui("button", 481, y + 299, 24, 24)
    page.comment("done: that was all", 481, y + 324)
    page.connect(routed, 0, rate)
    page.connect(routed, 1, done)
    printed = page.object("print nn.info", 620, y + 260)
    page.connect(read, 1, printed)
    page.comment("all of it, one message each, on the Max console", 620, y + 287, 125)
    return page
