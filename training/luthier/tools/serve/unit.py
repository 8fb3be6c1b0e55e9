"""The service of systemd that starts an installation with the computer."""

from collections.abc import Sequence

from luthier.errors import UserError

USER, SYSTEM = "user", "system"
FORMS = (USER, SYSTEM)

_TEXT = """[Unit]
Description=luthier plays {model}
After=sound.target network.target
# it is to play, however often it has failed
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=main
ExecStart={command}
{environment}# a clean end, by `systemctl stop` or /quit, is no failure
Restart=on-failure
RestartSec=1
# fed by each block of sound that Pd computes
WatchdogSec=30
TimeoutStartSec=180
TimeoutStopSec=15
KillMode=mixed
LimitRTPRIO=95
LimitMEMLOCK=infinity
OOMScoreAdjust=-500
{form}
[Install]
WantedBy={target}
"""
_OF_SYSTEM = """User={user}
SupplementaryGroups=audio
StateDirectory=luthier
RuntimeDirectory=luthier
NoNewPrivileges=yes
"""


def unit_text(form: str, command: Sequence[str], model: str, user: str, environment: Sequence[str] = ()) -> str:
    """The text of `luthier.service`.

    Args:
        form: `user`, of the person who is logged in, or `system`, of the computer.
        command: words that play, the first one with its whole path.
        model: what is played, for people.
        user: who plays, in the form `system`.
        environment: NAME=VALUE each, that the command needs.

    Raises:
        UserError: a word holds the end of a line.
    """
    words = [*command, model, user, *environment]
    if any("\n" in word or "\0" in word for word in words):
        raise UserError("a service of systemd can have no name with the end of a line in it")
    return _TEXT.format(
        model=model.replace("%", "%%"),
        command=" ".join(map(spelled, command)),
        environment="".join(f"Environment={spelled(pair)}\n" for pair in environment),
        form=_OF_SYSTEM.format(user=user) if form == SYSTEM else "",
        target="multi-user.target" if form == SYSTEM else "default.target",
    )


def spelled(word: str) -> str:
    """A word as systemd reads it: a percent sign and a dollar sign mean themselves, blanks stay inside."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{plain}"' if not plain or any(sign in plain for sign in " \t'\"\\;") else plain
