"""The help patches, each a window with pages."""

from __future__ import annotations

from maxfiles import help_pages
from maxfiles.externals import EXTERNALS, External
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
            "latency": help_pages.latency(external),
            "multichannel": help_pages.multichannel(),
            "?": help_pages.see_also(external),
        }
    )


def _reading(external: External, tables: Tables) -> Patcher:
    page, y = titled("nn.info: tell what a model file says about itself", external.description)
    load = chooser(page, LEFT, y, "drop a model file (.ts) on the left, or click to choose one")
    read = page.object("nn.info", LEFT, y + 205, 200)
    load.fields["text"] = "prepend read"
    page.connect(load, 0, read)
    at = y + 130
    for message in tables.info:
        for text, note in help_pages.examples(message).items():
            clicked = page.message(text, LEFT + 20, at)
            page.comment(note, 170, at + 1)
            page.connect(clicked, 0, read)
            at += 32
    page.comment("argument: a model, which is read at once, such as  nn.info violin", 230, y + 206)
    routed = page.object("route dictionary sample_rate done", LEFT, y + 240, 330)
    page.connect(read, 0, routed)
    view = page.ui("dict.view", LEFT, y + 325, 330, 160)
    named = page.object("prepend dictionary", LEFT, y + 290)
    page.chain(routed, named, view)
    page.comment("all of it, as a dictionary", LEFT, y + 490)
    rate = page.number(180, y + 290)
    page.comment("Hz", 245, y + 291)
    done = page.ui("button", 300, y + 289, 24, 24)
    page.comment("done: that was all", 330, y + 291)
    page.connect(routed, 1, rate)
    page.connect(routed, 2, done)
    printed = page.object("print nn.info", 480, y + 240)
    page.connect(read, 0, printed)
    page.comment("all of it, on the Max console", 480, y + 267)
    return page
