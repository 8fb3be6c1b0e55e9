"""What `luthier learn` makes of messages that nobody has tried; nothing is trained here."""

import argparse
import itertools
import socket

import pytest
from tests.ports import free_ports
from tests.python.osc_fuzzing import corpus, mutated

from luthier.cli.learn import Session
from luthier.watching.osc_packet import encoded

HERE = "127.0.0.1"


@pytest.fixture
def session(tmp_path, monkeypatch):
    """One whose wishes nobody follows, and that has no sounds near by."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as patch:
        port = free_ports(2)  # it listens at the next one
        patch.bind((HERE, port))
        made = Session(argparse.Namespace(folder=tmp_path / "mine", port=port))
        yield made
        made.close()


def wishes_of(session):
    found = []
    while not session.wishes.empty():
        found.append(session.wishes.get())
    return found


def test_no_message_of_many_hundreds_ends_it_or_leaves_more_than_a_wish_in_a_row(session, capsys):
    packets = corpus()
    for number in range(1000):
        session.listener.heard(mutated(packets, number))
    wishes = wishes_of(session)
    assert set(wishes) == {"learn", "discard", "quit"}
    assert all(first != second for first, second in itertools.pairwise(wishes))
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("path", ["", ".", "/dev/zero", "x" * 300, "caf\udce9.wav", "\x1b[2J", "~nobody/x.wav"])
def test_a_path_to_nothing_is_told_in_one_line(session, capsys, path):
    session.listener.heard(encoded("/luthier/add", [path]))
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 1
    assert said[0].startswith("luthier: ")
    assert said[0].isprintable()
