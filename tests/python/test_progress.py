import io

from luthier.progress import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_log_gets_whole_lines_and_few():
    log = io.StringIO()
    for _ in progress(range(1000), unit="step", label="train", stream=log, log_seconds=60):
        pass
    lines = log.getvalue().splitlines()
    assert "\r" not in log.getvalue()
    assert len(lines) == 2
    assert lines[0].startswith("train:   0% 0/1000")
    assert lines[1].startswith("train: 100% 1000/1000") and "step/s" in lines[1]


def test_a_log_gets_a_line_whenever_the_time_has_come():
    log = io.StringIO()
    with progress(None, 3, "file", "decode", stream=log, log_seconds=0) as bar:
        for _ in range(3):
            bar.update()
    assert [line.split()[2] for line in log.getvalue().splitlines()] == ["0/3", "1/3", "2/3", "3/3"]


def test_work_without_an_end_is_counted():
    log = io.StringIO()
    with progress(None, None, "B", "read", stream=log) as bar:
        bar.update(7)
    assert "7B" in log.getvalue().splitlines()[-1]


def test_a_terminal_gets_a_bar_with_the_time_left():
    terminal = Terminal()
    for _ in progress(range(3), label="train", stream=terminal):
        pass
    assert "\r" in terminal.getvalue() and "<" in terminal.getvalue()
