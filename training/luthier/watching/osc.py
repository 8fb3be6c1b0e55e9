"""A running training talks to Pd and Max by Open Sound Control, and is talked to.

Sent: /luthier/progress share step phase seconds_left samples_per_second · /luthier/loss name value ·
/luthier/validation step distance ratio · /luthier/trend text · /luthier/phase n why · /luthier/model path ·
/luthier/paused 0|1 · /luthier/ended finished.
Received: /luthier/start · /luthier/pause 0|1 · /luthier/stop.
"""

import ipaddress
import reprlib
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luthier.errors import UserError
from luthier.shown import shown
from luthier.trainer.checkpoint import Checkpoint
from luthier.trainer.control import Control
from luthier.trainer.observer import Observer, Progress, Validation
from luthier.trainer.throttle import Throttle
from luthier.watching.osc_packet import OscError, Value, decoded, encoded

PREFIX = "/luthier"
_LOOPBACK = "127.0.0.1"
_PROGRESS_SECONDS = 0.2
_COMPLAINT_SECONDS = 1.0  # a flood of wrong messages is not to fill the terminal
_LARGEST_DATAGRAM = 65536
_LARGEST_PORT = 65535

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Address:
    """Where OSC goes or comes from: an IPv4 address in numbers, and a UDP port."""

    host: str
    port: int

    @property
    def is_here(self) -> bool:
        """Whether only this computer is meant."""
        return ipaddress.ip_address(self.host).is_loopback

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def parse_address(text: str, option: str) -> Address:
    """HOST:PORT, :PORT or PORT -> Address; without a host it is this computer.

    Raises:
        UserError: it is not of that form, or no computer has this name; says so of `option`.
    """
    host, _, port = text.strip().rpartition(":")
    if not port.isdecimal() or not 0 < int(port) <= _LARGEST_PORT or ":" in host:
        raise UserError(f"{option} {text}: write HOST:PORT, such as {_LOOPBACK}:9001, the port 1 to {_LARGEST_PORT}")
    try:
        return Address(socket.gethostbyname(host or _LOOPBACK), int(port))
    except (OSError, UnicodeError) as error:
        raise UserError(
            f"{option} {text}: there is no computer {host!r} ({error}); try its address in numbers"
        ) from error


class OscSender:
    """Sends messages to one address; what cannot be sent is said once and forgotten.

    Raises:
        UserError: the address stands for every computer, which can be listened on and not sent to.
    """

    def __init__(self, address: Address, tell: Tell = print) -> None:
        if ipaddress.ip_address(address.host).is_unspecified:
            raise UserError(f"--osc {address}: name the one computer to send to, such as {_LOOPBACK}:{address.port}")
        if not address.is_here:
            tell(f"OSC: progress goes to {address}, outside this computer, and anyone on the way can read it")
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)  # no step waits for a network
        self._address, self._tell = address, tell
        self._said = False

    def send(self, name: str, *values: float | int | str) -> None:
        """Send /luthier/`name`; from any thread."""
        try:
            self._socket.sendto(encoded(f"{PREFIX}/{name}", values), (self._address.host, self._address.port))
        except OSError as error:
            if not self._said:
                self._tell(f"OSC: {self._address} cannot be reached ({error}); training goes on")
            self._said = True

    def send_model(self, path: Path) -> None:
        """Say that there is a new model file."""
        self.send("model", str(path.resolve()))


class OscProgress(Observer):
    """Tells a patch all there is to know; progress and losses at most five times a second.

    Args:
        sender: where to.
        control: of the same training.
        clock: seconds that never go back.
    """

    def __init__(self, sender: OscSender, control: Control, clock: Callable[[], float] = time.monotonic) -> None:
        self._sender, self._control = sender, control
        self._throttle = Throttle(_PROGRESS_SECONDS, clock)
        self._waiting: Progress | None = None

    def began(self, checkpoint: Checkpoint, model: Any) -> None:
        """Say where the run stands."""
        why = f"resumed at step {checkpoint.step}" if checkpoint.step else "training begins"
        self._sender.send("phase", checkpoint.phase, why)
        self._sender.send("paused", int(self._control.paused))

    def stepped(self, progress: Progress) -> None:
        """Send it, or keep it until it is due."""
        self._waiting = progress
        if self._throttle.due():
            self._flush()

    def validated(self, validation: Validation, checkpoint: Checkpoint, model: Any) -> None:
        """Send the distance, as it is and against the untrained model, and the trend in words."""
        ratio = validation.ratio
        self._sender.send("validation", validation.step, float(validation.value), float(ratio))
        self._sender.send("trend", validation.trend)

    def phase_changed(self, phase: int, why: str) -> None:
        """Send it."""
        self._sender.send("phase", phase, why)

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Send the last progress and the end."""
        self._flush()
        self._sender.send("ended", int(finished))

    def _flush(self) -> None:
        if (p := self._waiting) is None:
            return
        self._waiting = None
        self._sender.send(
            "progress", float(p.share), p.step, p.phase, float(p.seconds_left), float(p.samples_per_second)
        )
        for name, value in p.terms.items():
            self._sender.send("loss", name, float(value))


class OscControl(Observer):
    """Listens for start, pause and stop from now on, in a thread of its own, until the training has ended.

    Args:
        address: where to listen.
        control: what the messages change.
        answer: is told "paused", 0 or 1, after every change.
        tell: takes one line about an address that others can reach, and about messages that make no sense.
        more: what else to listen for: what is done with the values of /luthier/NAME, in the thread that listens.

    Raises:
        UserError: another program listens there.
    """

    def __init__(
        self,
        address: Address,
        control: Control,
        answer: Callable[[str, int], None],
        tell: Tell = print,
        more: Mapping[str, Callable[..., None]] | None = None,
    ) -> None:
        if not address.is_here:
            tell(f"OSC: warning: whoever reaches UDP port {address.port} of this computer can stop this training")
        self._control, self._answer, self._tell = control, answer, tell
        self._complaints = Throttle(_COMPLAINT_SECONDS)
        named: dict[str, Callable[..., None]] = {"start": self._start, "pause": self._pause, "stop": self._stop}
        self._actions = {f"{PREFIX}/{name}": action for name, action in (named | dict(more or {})).items()}
        try:
            self._server = _Server((address.host, address.port), self.heard, self._complain)
        except OSError as error:
            raise UserError(f"--osc-control {address}: {error.strerror or error}; choose another port") from error
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True)
        self._thread.start()

    def ended(self, finished: bool, checkpoint: Checkpoint) -> None:
        """Stop listening."""
        self.close()

    def close(self) -> None:
        """Stop listening; a second time does nothing."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def heard(self, packet: bytes) -> None:
        """Do what a datagram asks for; one that is no OSC is passed over, since anyone may send anything to a port.

        An address is looked up and never matched as a pattern, whose regular expression could take hours.
        """
        try:
            messages = decoded(packet)
        except OscError:
            return
        for address, values in messages:
            if address in self._actions:
                self._actions[address](*values)
            elif address.startswith(f"{PREFIX}/"):
                self._complain(f"there is no message {shown(reprlib.repr(address))}, only {', '.join(self._actions)}")

    def _complain(self, sentence: str) -> None:
        if self._complaints.due():
            self._tell(f"OSC: {sentence}")

    def _start(self, *values: Value) -> None:
        self._set_paused(False)

    def _pause(self, *values: Value) -> None:
        wanted = values[0] if values else 1
        if not isinstance(wanted, int | float):
            self._complain(f"{PREFIX}/pause {reprlib.repr(wanted)}: send 1 to pause, 0 to go on")
            return
        self._set_paused(wanted != 0)

    def _stop(self, *values: Value) -> None:
        self._control.stop = True

    def _set_paused(self, paused: bool) -> None:
        self._control.paused = paused
        self._answer("paused", int(paused))


class _Server(socketserver.UDPServer):
    """Hands every datagram to `heard`, in the order of their coming; none can end it."""

    max_packet_size = _LARGEST_DATAGRAM

    def __init__(
        self, address: tuple[str, int], heard: Callable[[bytes], None], complain: Callable[[str], None]
    ) -> None:
        super().__init__(address, socketserver.BaseRequestHandler)
        self._heard, self._complain = heard, complain

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Of the pair of bytes and socket that is called a request, the bytes."""
        self._heard(request[0])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what could not be done, and listen on."""
        error = sys.exc_info()[1]
        self._complain(shown(f"a message could not be followed ({type(error).__name__}: {error})"))
