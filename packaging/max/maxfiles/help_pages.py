"""The pages of the help of nn~, mc.nn~ and mcs.nn~."""

from __future__ import annotations

from maxfiles.externals import External
from maxfiles.model_attributes import MODEL_ATTRIBUTES, ModelAttribute
from maxfiles.page import LEFT, answers, chooser, click, level, rows, titled, to_object, tone
from maxfiles.patcher import Box, Patcher
from maxfiles.table import Message, Tables

EXAMPLES = {
    "enable": {"enable 0": "", "enable 1": "play"},
    "load": {"load violin": "", "load violin decode": "another model, and another method"},
    "method": {"method decode": ""},
    "set": {"set noise_gain 0.5": ""},
    "get": {"get noise_gain": ""},
    "event": {"event hit kick 0.8": ""},
    "events": {"events 1": ""},
    "smooth": {"smooth 50": ""},
    "bufsize": {"bufsize 1024": ""},
    "deadline": {"deadline auto": "", "deadline -1": "the time of one block"},
    "resample": {"resample 1": ""},
    "stats": {"stats": "", "stats reset": "count anew"},
    "gpu": {"gpu 0": ""},
    "read": {"read violin": ""},
}
"""What is clicked, and a note where that is not the table's. A message without arguments is its own example."""

_MODELS = "Load another model: drums, piano, flute, voice, brass, texture come with luthier, or one of your own."


def examples(message: Message) -> dict[str, str]:
    """What is clicked -> the note beside it.

    Raises:
        ValueError: nobody has written an example for this message of the table.
    """
    shown = EXAMPLES.get(message.name)
    if shown is None and not all(argument.optional for argument in message.words):
        raise ValueError(f"message '{message.name}' takes '{message.arguments}': write an example into EXAMPLES")
    return {text: note or message.told for text, note in (shown or {message.name: ""}).items()}


def test_sound(page: Patcher, x: float, y: float) -> Box:
    """A tone that wanders, behind a switch."""
    toggle = page.toggle(x, y)
    sound = page.subpatch("test-sound", tone(), x, y + 36)
    page.connect(toggle, 0, sound)
    return sound


def basic(external: External) -> Patcher:
    """A model, a sound, a level: the object that other pages send to."""
    page, y = titled(
        f"{external.name}: {external.digest[0].lower()}{external.digest[1:]}",
        external.description,
        ("Turn the sound on, below.", "Play the flute, another sound, or go live (with headphones).", _MODELS),
    )
    load = chooser(page, LEFT, y, "a model file (.ts)")
    many = external.name != "nn~"
    source = page.part("luthier.source", 330, y)
    received = page.object(f"r {to_object(external)}", 150, y + 130)
    played = page.object(external.forward, LEFT, y + 230, 330)
    page.comment(f"such as  {external.forward.replace('strings', 'violin')}", 355, y + 231)
    sounds = source
    if many:
        sounds = page.object("mc.pack~ 2", 330, y + 190)
        second = page.subpatch("tone", tone(), 460, y + 155)
        switch = page.toggle(330, y + 154)
        page.comment("and a tone", 360, y + 157)
        page.connect(source, 0, sounds, hidden=True)
        page.connect(switch, 0, second)
        page.connect(second, 0, sounds, 1)
        is_voices = external.name == "mc.nn~"
        note = "two sounds in one cord: two voices" if is_voices else "the method takes the first of two"
        page.comment(note, 430, y + 191)
    for box in (load, received, sounds):
        page.connect(box, 0, played)
    level(page, played, 0, y + 255, multichannel=many)
    sent = page.object(f"s {answers(external)}", 370, y + 285)
    printed = page.object(f"print {external.name}", 370, y + 315)
    page.comment("answers, on the Max console", 370, y + 343)
    page.connect(played, 1, sent)
    page.connect(played, 1, printed)
    return page


def encode_decode(external: External) -> Patcher:
    """Sound to latents to sound."""
    page, y = titled(
        "encode and decode",
        "encode turns sound into latents, slow signals that say what is heard; decode turns latents into sound. "
        "Between the two lies all of Max: *~ stretches a latent, +~ shifts it, line~ plays one.",
    )
    load = chooser(page, LEFT, y, "a model file (.ts) for both")
    many = external.name != "nn~"
    test = test_sound(page, 420, y + 60)
    encoder = page.object(external.encode, LEFT, y + 150, 330)
    decoder = page.object(external.decode, LEFT, y + 290, 330)
    page.connect(load, 0, encoder)
    page.connect(load, 0, decoder)
    if many:
        packed = page.object("mc.pack~ 1", 420, y + 124)
        page.chain(test, packed, encoder)
    else:
        page.connect(test, 0, encoder)
    if external.name == "mcs.nn~":
        page.connect(encoder, 0, decoder)
        page.comment("all latents in one cord: mc.unpack~ takes them apart, mc.pack~ puts them together", 60, y + 225)
    else:
        _between(page, encoder, decoder, y + 205, many)
    level(page, decoder, 0, y + 315, multichannel=many)
    return page


def _between(page: Patcher, encoder: Box, decoder: Box, y: float, many: bool) -> None:
    stretch = page.float_number(420, y)
    page.comment("stretch the first latent", 485, y + 1)
    start = page.object("loadmess 1.", 420, y - 30)
    page.connect(start, 0, stretch)
    scaled = page.object("mc.*~ 1." if many else "*~ 1.", LEFT, y + 40)
    page.connect(encoder, 0, scaled)
    page.connect(stretch, 0, scaled, 1)
    page.connect(scaled, 0, decoder)
    for latent in (1, 2, 3):
        page.connect(encoder, latent, decoder, latent)


def messages(external: External, tables: Tables) -> Patcher:
    """Every message of the table, to click."""
    page, y = titled("messages", "Click: each message goes to the object of the page basic.")
    sent = page.object(f"s {to_object(external)}", 600, 14)
    for message in tables.of(external.name):
        for text, note in examples(message).items():
            y = click(page, text, note, y, sent)
    return page


def _range(attribute: ModelAttribute) -> str:
    if attribute.least is None:
        return ""
    return f" (from {attribute.least:g})" if attribute.most is None else f" ({attribute.least:g} to {attribute.most:g})"


def attributes(external: External) -> Patcher:
    """Those of the object, and those of models that luthier trained."""
    page, y = titled(
        "attributes",
        "With @ an object is told more when it is made, such as  nn~ violin @enable 0 @noise_gain 0.5 - a message, or "
        "an attribute of the model: a setting inside it. The inspector and attrui show those of the model that plays, "
        "and nn.info those of a file, with their ranges. Below are those of models that luthier trained.",
    )
    sent = page.object(f"s {to_object(external)}", 600, 14)
    y = rows(page, [(f"@{own.name}", own.help) for own in external.attributes], y, LEFT, 180) + 10
    glide = page.slider(LEFT, y + 6, 0, 2)
    moved = page.message("set noise_gain $1", 160, y + 6)
    page.comment("move: it glides with smooth 50", 285, y + 7)
    page.chain(glide, moved)
    page.connect(moved, 0, sent, hidden=True)
    y += 40
    for attribute in MODEL_ATTRIBUTES:
        text = f"set {attribute.name} {attribute.example}" if attribute.example else f"get {attribute.name}"
        y = click(page, text, attribute.help + _range(attribute), y, sent)
    return page


def latency(external: External) -> Patcher:
    """What makes the sound late, and what to do about it."""
    page, y = titled(
        "latency",
        "The sound is late by a number of samples that the object tells exactly: model delay + filling a block + the "
        "time that the worker thread may take. A smaller block is quicker and costs more; deadline auto brings a fast "
        "model close to one block.",
    )
    sent = page.object(f"s {to_object(external)}", 600, 14)
    clicks = [
        ("latency", "ask: total, buffering, model"),
        ("stats", "ask: how well the computer keeps up"),
        ("stats reset", "count anew"),
        ("bufsize 512", "a small block"),
        ("bufsize 2048", "a large one"),
        ("bufsize 0", "in place: no thread, no buffering when the vector is a legal block"),
        ("deadline auto", "measure the model, and wait no longer than it needs"),
        ("deadline -1", "the time of one block"),
        ("resample 0", "refuse a model of another sample rate: silence"),
        ("resample 1", "or convert it while it plays"),
    ]
    for text, note in clicks:
        y = click(page, text, note, y, sent)
    y += 15
    received = page.object(f"r {answers(external)}", LEFT, y)
    routed = page.object("route latency stats", LEFT, y + 32, 330)
    split = page.object("unpack 0 0 0", LEFT, y + 64, 160)
    split_stats = page.object("unpack s 0 s 0", 230, y + 64, 160)
    page.chain(received, routed, split)
    page.connect(routed, 1, split_stats)
    shown = [(split, 0, "total"), (split, 1, "buffering"), (split, 2, "model"), (split_stats, 1, "blocks")]
    shown.append((split_stats, 3, "late"))
    for at, (source, outlet, label) in enumerate(shown):
        x = LEFT + 72 * at
        number = page.number(x, y + 104)
        page.comment(label, x, y + 128)
        page.connect(source, outlet, number)
    page.comment("samples", 385, y + 105)
    return page


def multichannel() -> Patcher:
    """Voices in a cord, latents in a cord."""
    page, y = titled(
        "multichannel",
        "nn~ has an inlet and an outlet for each channel of the method. mc.nn~ has the same, and each cord carries one "
        "channel a voice: all voices in one batch, each with its own memory. mcs.nn~ puts all channels of the method "
        "into one cord, and has an inlet and an outlet for each example.",
    )
    left, right = LEFT, 390
    load = chooser(page, left, y, "a model file (.ts) for all")
    voices = page.object("mc.pack~ 4", left, y + 170)
    page.comment("four sounds ...", 110, y + 171)
    voiced = page.object("mc.nn~ strings forward 2048 1 1", left, y + 205)
    page.comment("... are four voices of one model", 245, y + 206, 130)
    mixed = page.object("mc.mixdown~ 2", left, y + 260)
    page.chain(voices, voiced, mixed)
    latents = page.object("mcs.nn~ strings encode 1 2048", right, y + 170)
    split = page.object("mc.unpack~ 8", right, y + 205, 180)
    page.comment("eight latents of one sound", right + 190, y + 206)
    joined = page.object("mc.pack~ 8", right, y + 260, 180)
    decoded = page.object("mcs.nn~ strings decode 1 2048", right, y + 295)
    page.chain(latents, split)
    page.chain(joined, decoded)
    for latent in range(8):
        page.connect(split, latent, joined, latent)
    for sink in (voiced, latents, decoded):
        page.connect(load, 0, sink, hidden=True)
    return page


def see_also(external: External) -> Patcher:
    """Arguments, answers, other objects."""
    page, y = titled("arguments, answers, see also", "Each argument may be missing.")
    y = rows(page, [(argument.name, argument.help) for argument in external.arguments], y, LEFT, 180)
    y += 12
    last = "The last outlet sends"
    if external.name == "nn.info":
        last = "The first outlet sends a dictionary, the second the rest"
    page.comment(last, LEFT, y, bold=True)
    y = rows(page, list(external.outlets), y + 26, LEFT, 290)
    y += 14
    page.comment("See also", LEFT, y, bold=True)
    opened = page.object("pcontrol", LEFT, y + 62)
    x: float = LEFT
    for name in external.see_also:
        message = page.message(f"help {name}", x, y + 28)
        page.connect(message, 0, opened)
        x = message.right + 10
    return page
