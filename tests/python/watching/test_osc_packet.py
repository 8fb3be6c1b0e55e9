"""The bytes of OSC: what python-osc, an independent judge, writes and reads, and what nobody ought to send."""

import math
import struct

import pytest
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import build_msg
from tests.python.osc_fuzzing import bundle, corpus, mutated

from luthier.trainer.control import Control
from luthier.watching.osc import Address, OscControl
from luthier.watching.osc_packet import DEEPEST_BUNDLE, OscError, decoded, encoded

VALUES = [1, -(2**31), 0.5, "", "abc", "abcd", "häuschen"]


def test_what_is_written_is_read_by_others_and_the_reverse():
    assert OscMessage(encoded("/luthier/x", VALUES)).params == VALUES
    assert decoded(build_msg("/luthier/x", VALUES).dgram) == [("/luthier/x", tuple(VALUES))]
    assert decoded(build_msg("/x", [True, False, None]).dgram) == [("/x", (True, False, None))]


def test_numbers_that_no_packet_holds_become_the_nearest_that_one_does():
    assert decoded(encoded("/x", [1e300, -1e300, 2**40])) == [("/x", (math.inf, -math.inf, float(2**40)))]


def test_a_path_that_is_no_utf_8_stays_what_it_is():
    ((_, (path,)),) = decoded(b"/add\0\0\0\0,s\0\0caf\xe9.wav\0\0\0\0")
    assert path == "caf\udce9.wav"
    assert b"caf\xe9.wav\0" in encoded("/model", [path])


def test_the_messages_of_a_bundle_come_in_their_order():
    first, second = encoded("/a", [1]), encoded("/b", [])
    assert decoded(bundle([first, bundle([]), bundle([second])])) == [("/a", (1,)), ("/b", ())]


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"/x",
        b"x\0\0\0",
        b"/x\0\0i\0\0\0",
        b"/x\0\0,i\0\0\0\0",
        b"/x\0\0,s\0\0abcd",
        b"/x\0\0,s\0\0ab\0",  # without all of its zeros: what follows in a bundle would be read askew
        b"/x\0\0,b\0\0" + struct.pack(">i", -16),  # a reader that follows it reads the same word for ever
        b"#bundle\0" + bytes(4),
        b"#bundle\0" + bytes(8) + struct.pack(">i", -4),  # the same with a part of a bundle
        b"#bundle\0" + bytes(8) + struct.pack(">i", 2**31 - 1),
        # the word of the first part ends in the second
        b"#bundle\0" + bytes(8) + struct.pack(">i", 4) + b"/abc" + struct.pack(">i", 4) + b"/x\0\0",
    ],
)
def test_what_is_broken_is_refused(packet):
    with pytest.raises(OscError):
        decoded(packet)


def test_bundles_in_bundles_have_an_end():
    packet = encoded("/x", [])
    for _ in range(DEEPEST_BUNDLE):
        packet = bundle([packet])
    assert decoded(packet) == [("/x", ())]
    for _ in range(2000):
        packet = bundle([packet])
    with pytest.raises(OscError, match="deep"):
        decoded(packet)


@pytest.fixture
def control():
    """What a training listens with, and what it is told to do."""
    told = []
    listener = OscControl(Address("127.0.0.1", 0), Control(), lambda *answer: told.append(answer), told.append)
    yield listener, told
    listener.close()


def test_no_packet_of_many_thousands_asks_for_more_than_it_holds_or_ends_the_listening(control):
    listener, told = control
    packets, read = corpus(), 0
    for number in range(10_000):
        packet = mutated(packets, number)
        try:
            messages = decoded(packet)
        except OscError:
            messages = []
        read += len(messages)
        assert sum(1 + len(values) for _, values in messages) <= len(packet), number
        for address, values in messages:
            encoded(address, [value for value in values if value is not None])
        listener.heard(packet)
    assert read > 3000, "most packets would be refused at their first byte"
    assert ("paused", 0) in told
    assert ("paused", 1) in told
