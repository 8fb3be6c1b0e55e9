"""What is done to an installation: each wish is remembered, told to Pd, and told again to the next Pd."""

import time
from collections.abc import Callable
from pathlib import Path

from luthier.contract.shipped import model_file
from luthier.errors import UserError
from luthier.shown import shown
from luthier.tools.serve.health import ENDS, PLAYS, STARTS, Health
from luthier.tools.serve.keeper import Keeper
from luthier.tools.serve.models import Change, Models
from luthier.tools.serve.patch import MOST_CHANNELS, Form, write_patch
from luthier.tools.serve.player import Player
from luthier.tools.serve.ports import Ports
from luthier.tools.serve.settings import Settings
from luthier.tools.serve.state import MOST_NAMES, ONE_BLOCK, Attributes, Playing, State
from luthier.tools.serve.store import Copy
from luthier.tools.serve.text import Word

RAMP_MS = 30.0
_FIRST_RAMP_MS = 200.0
_NUMBERS = ("bool", "int", "float")


class Installation:
    """A state, the Pd that is to follow it, and who is told of it.

    Args:
        settings: of the command line.
        state: from which it begins.
        models: the one that plays, and the one that comes.
        player: the Pd.
        ports: where answers go.
        health: how it goes.
        keeper: of the state.
        tell: takes lines for the journal.
        clock: seconds that never go back.

    Attributes:
        plays: Pd computes blocks and has been told the state.
        ending: it was told to end.
    """

    def __init__(
        self,
        settings: Settings,
        state: State,
        models: Models,
        player: Player,
        ports: Ports,
        health: Health,
        keeper: Keeper,
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.settings, self.state, self.models = settings, state, models
        self.player, self.ports, self.health, self.keeper = player, ports, health, keeper
        self.tell, self.clock = tell, clock
        self.plays = self.ending = False

    def start_player(self) -> None:
        """Start a Pd with the model that plays."""
        self.plays = False
        self.models.begin_again()
        self.player.start(self._write_patch)

    def restore(self) -> None:
        """Tell a Pd that has just begun all that is to be so."""
        self.plays = True
        now = self.state.now
        if self._form.block != self.state.block:  # changed since the patch was written
            self._send_nn("bufsize", float(self.state.block))
        if self._form.method != self.state.method:
            self._send_nn("method", self.state.method)
        if self.state.deadline != ONE_BLOCK:
            self._send_nn("deadline", self.state.deadline)
        self._send_nn("smooth", 0.0)
        self._send_attributes(now.attributes)
        self._send_nn("smooth", self.state.smooth)
        self._send_nn("enable", float(self.state.enabled))
        self._send_sound(now)
        self._send_level(now.level, _FIRST_RAMP_MS)

    def complain(self, sentence: str) -> None:
        """Tell whoever listens and the journal what is wrong."""
        self.ports.answer("nn", "error", sentence)
        self.tell(sentence)

    def answer_heard(self) -> None:
        """How loud the output is."""
        self.ports.answer("heard", self.health.heard_db)

    def answer_health(self) -> None:
        """How it goes."""
        word = ENDS if self.ending else PLAYS if self.plays else STARTS
        now = self.state.now
        words = self.health.words(word, now.model, now.level, self.state.is_cheaper, self.clock())
        self.ports.answer("nn", "health", *words)

    def pass_on(self, words: list[Word]) -> None:
        """A message of nn~ that changes nothing that is kept.

        Raises:
            UserError: Pd is being started.
        """
        if not self.plays:
            raise UserError(f"Pd starts at this moment: send {' '.join(map(str, words))} again")
        self._send_nn(*words)

    def set_attribute(self, name: str, values: list[Word]) -> None:
        """Set it now, in the model that comes, and in every Pd after this one, where the model has such a one."""
        for spec, attributes in self._attributes_of_models():
            known = _is_known(spec, name, values)
            if known and (name in attributes or len(attributes) < MOST_NAMES):
                attributes[name] = values
        self.keeper.changed()
        self._send_nn("set", name, *values)

    def set_state(self, **fields: object) -> None:
        """`method`, `block`, `deadline`, `smooth` or `enabled`, which are told to nn~ under names of its own."""
        words = {"block": "bufsize", "enabled": "enable"}
        for name, value in fields.items():
            setattr(self.state, name, value)
            self._send_nn(words.get(name, name), value if isinstance(value, str) else float(value))  # type: ignore[arg-type]
        self.keeper.changed()

    def play_sound(self, name: str) -> None:
        """Play another sound file from now on, if one is played.

        Raises:
            UserError: there is no such file.
        """
        path = (Path(self.settings.model).parent / Path(name).expanduser()).resolve()
        if not path.is_file():
            raise UserError(f"cannot play the file '{name}': there is none at {path}")
        self.state.now.sound = str(path)
        self._send_sound(self.state.now)
        self.keeper.changed()

    def play(self, on: bool) -> None:
        """Play the sound file, or stop it.

        Raises:
            UserError: there is none.
        """
        if on and not self.state.now.sound:
            raise UserError("there is no sound file to play: name one first, /file NAME")
        self.state.now.play = on
        self._send_sound(self.state.now)
        self.keeper.changed()

    def live(self, on: bool) -> None:
        """Play the sound card's input, or do not."""
        self.state.now.live = on
        self.player.send("live", float(on))
        self.keeper.changed()

    def set_level(self, level: float, milliseconds: float = RAMP_MS) -> None:
        """Go to a level in dB, 100 is full scale, within this time."""
        self.state.now.level = level
        self._send_level(level, milliseconds)
        self.keeper.changed()

    def load(self, name: str, method: str = "", attributes: Attributes | None = None) -> None:
        """Play another model, by its path, its name beside the first one, or its name in the box.

        Raises:
            UserError: there is no such file.
        """
        source = self._found(name)
        self.models.want(Change(source, method or self.state.method, dict(attributes or {})))

    def reload(self) -> None:
        """Read the model that was asked for again, also where a cheaper one stands in for it."""
        source = Path(self.state.now.model)
        self.models.want(Change(source, self.state.method, dict(self.state.now.attributes)))

    def step_down(self) -> bool:
        """Play the cheaper file; False where there is none, or it plays already."""
        cheaper = self._cheaper()
        if cheaper is None:
            return False
        self.models.want(Change(cheaper, self.state.method, dict(self.state.now.attributes), is_cheaper=True))
        return True

    def step_down_at_start(self) -> bool:
        """The same where Pd does not even begin with the model."""
        cheaper = self._cheaper()
        if cheaper is None:
            return False
        try:
            self.models.begin_with(cheaper)
        except UserError as error:
            self.complain(str(error))
            return False
        self.state.is_cheaper = True
        return True

    def begin_change(self, change: Change) -> None:
        """The copy of a model is whole: let nn~ load it, with what is to be set in it."""
        assert change.copy is not None
        words: list[Word] = ["load", change.copy.slot]
        if change.method != self.state.method:
            words.append(change.method)
        if change.copy.warning:
            self.tell(change.copy.warning)
        self._send_nn(*words)
        self._send_attributes(_known_only(change.copy, change.attributes))

    def end_change(self, change: Change) -> None:
        """Nn~ plays it."""
        assert change.copy is not None
        self.state.method, self.state.is_cheaper = change.method, change.is_cheaper
        self.state.now.attributes = _known_only(change.copy, change.attributes)
        if not change.is_cheaper and self.state.now.model != str(change.source):
            self.state.now.model = str(change.source)
            self.models.watch(change.source)
        self.keeper.changed()
        self.ports.answer("nn", "loaded", str(change.source))
        self.tell(f"plays {shown(change.source)}")

    def save_scene(self, name: str) -> None:
        """Keep what is heard under a name.

        Raises:
            UserError: there are too many.
        """
        if name not in self.state.scenes and len(self.state.scenes) >= MOST_NAMES:
            raise UserError(f"there are {MOST_NAMES} scenes: forget one first, /scene/forget NAME")
        self.state.scenes[name] = self.state.now.copy()
        self.keeper.changed()

    def recall_scene(self, name: str) -> None:
        """Let what was kept be heard again.

        Raises:
            UserError: there is none of this name, or its model is gone.
        """
        scene = self._scene(name).copy()
        if scene.model != self.state.now.model:
            self.load(scene.model, attributes=scene.attributes)
        else:
            for attribute, values in scene.attributes.items():
                self.set_attribute(attribute, values)
        now = self.state.now
        now.live, now.play, now.sound = scene.live, scene.play, scene.sound
        self._send_sound(now)
        self.set_level(scene.level)

    def forget_scene(self, name: str) -> None:
        """Keep it no longer.

        Raises:
            UserError: there is none of this name.
        """
        self._scene(name)
        del self.state.scenes[name]
        self.keeper.changed()

    def fade_out(self) -> None:
        """Go to silence; what is kept is not changed by that."""
        self.ending = True
        self._send_level(0.0, self.settings.fade_ms)

    def _cheaper(self) -> Path | None:
        """The file that may still take the model's place."""
        return None if self.state.is_cheaper else self.settings.cheaper

    def _scene(self, name: str) -> Playing:
        if name not in self.state.scenes:
            raise UserError(f"there is no scene '{name}'; there are: {', '.join(self.state.scenes) or 'none'}")
        return self.state.scenes[name]

    def _found(self, name: str) -> Path:
        beside = Path(self.settings.model).parent / Path(name).expanduser()
        for path in (beside, beside.with_name(f"{beside.name}.ts"), model_file(Path(name))):
            if path.is_file():
                return path.absolute()
        raise UserError(f"cannot find '{name}': give its whole path, or put it beside {self.settings.model}")

    def _attributes_of_models(self) -> list[tuple[Copy, Attributes]]:
        found = [(self.models.playing, self.state.now.attributes)]
        coming = self.models.coming
        if coming is not None and coming.copy is not None:
            found.append((coming.copy, coming.attributes))
        return found

    def _write_patch(self, path: Path, port: int) -> None:
        self._form = form_of(self.models.playing, self.state, port, self.player.answers_port)
        write_patch(path, self._form)

    def _send_nn(self, *words: Word) -> None:
        if self.plays:
            self.player.send("nn", *words)

    def _send_attributes(self, attributes: Attributes) -> None:
        for name, values in attributes.items():
            self._send_nn("set", name, *values)

    def _send_sound(self, now: Playing) -> None:
        send = self.player.send
        send("play", 0.0)
        send("live", float(now.live))
        if now.play and now.sound:
            send("file", now.sound)
            send("play", 1.0)

    def _send_level(self, level: float, milliseconds: float) -> None:
        self.player.send("level", level, milliseconds)


def form_of(copy: Copy, state: State, port: int, answers: int) -> Form:
    """The patch for a model; one that does not say its channels has one."""
    inputs = outputs = 1
    method = copy.spec.methods.get(state.method) if copy.spec else None
    if method is not None:
        inputs, outputs = (min(count, MOST_CHANNELS) for count in (method.in_channels, method.out_channels))
    return Form(copy.slot, state.method, state.block, max(1, inputs), max(1, outputs), port, answers)


def check_method(copy: Copy, method: str) -> None:
    """See that a model has this method, of sound in and sound out.

    Raises:
        UserError: it has not; what other tools made is believed.
    """
    if copy.spec is None:
        return
    audio = sorted(name for name, one in copy.spec.methods.items() if one.in_ratio == one.out_ratio == 1)
    if method not in audio:
        raise UserError(
            f"{copy.source}: method {method} is none of sound in and sound out: {', '.join(audio) or 'none'}"
        )


def _is_known(copy: Copy, name: str, values: list[Word]) -> bool:
    if copy.spec is None:
        return True
    attribute = copy.spec.attributes.get(name)
    if attribute is None or not attribute.settable:
        return False
    kinds = zip(values, attribute.types, strict=False)
    return not any(isinstance(value, str) and kind in _NUMBERS for value, kind in kinds)


def _known_only(copy: Copy, attributes: Attributes) -> Attributes:
    return {name: values for name, values in attributes.items() if _is_known(copy, name, values)}
