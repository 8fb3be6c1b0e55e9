"""Real packets, of python-osc and broken ones, on ports of this computer."""

import socket
import time

import pytest
from pythonosc.osc_message import OscMessage
from pythonosc.udp_client import SimpleUDPClient
from tests.hanging import HANG_S
from tests.python.osc_fuzzing import corpus, mutated
from tests.python.trainer.runs import new_checkpoint
from tests.python.watching.watched import looped, progress, validation

from luthier.errors import UserError
from luthier.runs.checkpoints import built_model
from luthier.trainer.control import Control
from luthier.watching.osc import Address, OscControl, OscProgress, OscSender, parse_address
from luthier.watching.osc_packet import encoded

HERE = "127.0.0.1"


@pytest.fixture
def patch():
    """A socket in the place of Pd."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.bind((HERE, 0))
        made.settimeout(HANG_S)
        yield made


def sender_to(patch):
    return OscSender(Address(HERE, patch.getsockname()[1]))


def received(patch):
    """All that has come: over loopback a packet is there when it has been sent."""
    patch.setblocking(False)
    messages = []
    while True:
        try:
            message = OscMessage(patch.recv(65536))
        except BlockingIOError:
            return messages
        messages.append((message.address.removeprefix("/luthier/"), *message.params))


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.bind((HERE, 0))
        return made.getsockname()[1]


def becomes(true, what):
    ends = time.monotonic() + HANG_S
    while not true():
        assert time.monotonic() < ends, what
        time.sleep(0.01)


@pytest.mark.parametrize("text", ["127.0.0.1:9001", "9001", ":9001", " localhost:9001 "])
def test_an_address_is_this_computer_unless_another_is_named(text):
    address = parse_address(text, "--osc")
    assert address == Address(HERE, 9001)
    assert address.is_here


@pytest.mark.parametrize(
    "text", ["", "pd", "127.0.0.1", "127.0.0.1:", "here:0", "1:65536", "1:-1", "::1:9001", "a:b:1"]
)
def test_a_wrong_address_is_refused_with_an_example(text):
    with pytest.raises(UserError, match=r"--osc .*such as 127\.0\.0\.1:9001"):
        parse_address(text, "--osc")


def test_a_computer_that_is_not_there_is_named():
    with pytest.raises(UserError, match="there is no computer"):
        parse_address("not..a..name:9001", "--osc")


def test_what_stands_for_every_computer_cannot_be_sent_to():
    with pytest.raises(UserError, match="name the one computer"):
        OscSender(Address("0.0.0.0", 9001))


def test_sending_elsewhere_is_said():
    said = []
    OscSender(Address("192.0.2.1", 9001), said.append)
    assert "outside this computer" in said[0]


def test_a_whole_run_is_told(patch):
    checkpoint = new_checkpoint()
    looped([OscProgress(sender_to(patch), Control())], checkpoint, built_model(checkpoint), validations=2)
    messages = received(patch)
    assert messages[:2] == [("phase", 1, "training begins"), ("paused", 0)]
    assert ("progress", 0.25, 0, 1, 9.0, 8192.0) in messages
    assert ("loss", "spectral", 1.5) in messages
    assert ("validation", 500, 1.0, 0.5) in messages
    assert ("trend", "still improving: 50.0 % better since the last validation") in messages
    assert messages[-1] == ("ended", 1)
    assert ("progress", 0.25, 500, 1, 9.0, 8192.0) in messages, "the last step is sent at the end"


def test_progress_comes_at_most_five_times_a_second(patch):
    now = [0.0]
    observer = OscProgress(sender_to(patch), Control(), lambda: now[0])
    for step in range(200):
        now[0] = step / 100
        observer.stepped(progress(step))
    sent = [message for message in received(patch) if message[0] == "progress"]
    assert len(sent) == 10


def test_a_phase_change_is_told_with_its_reason(patch):
    OscProgress(sender_to(patch), Control()).phase_changed(2, "validation has stopped improving")
    assert received(patch) == [("phase", 2, "validation has stopped improving")]


def test_nobody_listening_does_not_end_the_training():
    observer = OscProgress(OscSender(Address(HERE, free_port())), Control())
    for step in range(3):
        observer.validated(validation(step), new_checkpoint(), None)


@pytest.fixture
def listener():
    """A port that is listened on, what the messages change, and what the person was told."""
    control, said, port = Control(), [], free_port()
    made = OscControl(Address(HERE, port), control, lambda *_: None, said.append)
    yield made, control, said, port
    made.close()


def test_a_pause_is_one_and_a_start_ends_it(listener):
    made, control, _, _ = listener
    for name, values, paused in (("pause", [], 1), ("start", [], 0), ("pause", [0.5], 1), ("pause", [0], 0)):
        made.heard(encoded(f"/luthier/{name}", values))
        assert control.paused == bool(paused), (name, values)


def test_pause_start_and_stop_change_the_control_and_are_answered(patch):
    control = Control(paused=True)
    port = free_port()
    listener = OscControl(Address(HERE, port), control, sender_to(patch).send)
    client = SimpleUDPClient(HERE, port)
    try:
        client.send_message("/luthier/start", [])
        becomes(lambda: not control.paused, "it stays paused")
        client.send_message("/luthier/pause", 1.0)  # Pd knows floats only
        becomes(lambda: control.paused, "it is not paused")
        client.send_message("/luthier/pause", 0)
        becomes(lambda: not control.paused, "it stays paused")
        client.send_message("/luthier/stop", [])
        becomes(lambda: control.stop, "it is not stopped")
    finally:
        listener.close()
    assert received(patch) == [("paused", 0), ("paused", 1), ("paused", 0)]


def test_an_address_is_a_name_and_no_pattern(listener):
    made, control, said, _ = listener
    made.heard(b"/luthier/*\0\0,\0\0\0")
    made.heard(
        b"/" + b"*" * 30 + b"!\0\0\0\0" + b",\0\0\0"
    )  # its regular expression would take longer than anyone lives
    assert not control.stop
    assert said == ["OSC: there is no message '/luthier/*', only /luthier/start, /luthier/pause, /luthier/stop"]


def test_a_flood_of_strange_packets_leaves_the_next_one_heard_and_the_terminal_readable(listener):
    _, control, said, port = listener
    packets = corpus("stop")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as anyone:
        for number in range(2000):
            anyone.sendto(mutated(packets, number), (HERE, port))
        assert not control.stop

        def heard():  # what does not fit into the queue of the port is lost, as UDP does
            anyone.sendto(b"/luthier/stop\0\0\0", (HERE, port))
            return control.stop

        becomes(heard, "it is deaf")
    assert len(said) <= 1 + HANG_S


def test_what_a_message_cannot_do_is_said_and_the_next_one_is_heard():
    said, heard, port = [], [], free_port()
    more = {"add": lambda *_: 1 // 0, "hello": lambda *_: heard.append(1)}
    listener = OscControl(Address(HERE, port), Control(), lambda *_: None, said.append, more)
    try:
        for name in ("add", "hello"):
            SimpleUDPClient(HERE, port).send_message(f"/luthier/{name}", [])
        becomes(lambda: heard, "it is deaf")
    finally:
        listener.close()
    assert said[0].startswith("OSC: a message could not be followed (ZeroDivisionError")


def test_a_bundle_for_next_year_does_not_keep_the_others_waiting():
    control, port = Control(), free_port()
    listener = OscControl(Address(HERE, port), control, lambda *_: None)
    start = b"/luthier/start\0\0,\0\0\0"
    bundle = b"#bundle\0" + (0xFFFFFFFF).to_bytes(4, "big") + bytes(4) + len(start).to_bytes(4, "big") + start
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as anyone:
            anyone.sendto(bundle, (HERE, port))
        SimpleUDPClient(HERE, port).send_message("/luthier/stop", [])
        becomes(lambda: control.stop, "it waits for the time of the bundle")
    finally:
        listener.close()


def test_a_pause_that_is_neither_yes_nor_no_is_said():
    control, port, said = Control(), free_port(), []
    listener = OscControl(Address(HERE, port), control, lambda *_: None, said.append)
    try:
        SimpleUDPClient(HERE, port).send_message("/luthier/pause", "soon")
        becomes(lambda: said, "nothing was said")
    finally:
        listener.close()
    assert said == ["OSC: /luthier/pause 'soon': send 1 to pause, 0 to go on"]
    assert not control.paused


def test_listening_to_everybody_is_said():
    said = []
    OscControl(Address("0.0.0.0", free_port()), Control(), lambda *_: None, said.append).close()
    assert "warning" in said[0]


def test_a_port_that_is_taken_is_refused(patch):
    with pytest.raises(UserError, match="choose another port"):
        OscControl(Address(HERE, patch.getsockname()[1]), Control(), lambda *_: None)
