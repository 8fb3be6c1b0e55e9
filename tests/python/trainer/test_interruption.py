"""What Ctrl-C does to a training, once and twice."""

import signal

import pytest

from luthier.trainer.interruption import Interruption


def test_the_first_signal_asks_for_an_end_and_the_second_one_ends_at_once():
    before = signal.getsignal(signal.SIGINT)
    with Interruption() as interruption:
        signal.raise_signal(signal.SIGINT)
        assert interruption.requested
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
