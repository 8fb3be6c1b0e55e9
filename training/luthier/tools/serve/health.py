"""How an installation goes, in names and numbers."""

from dataclasses import dataclass, field

from luthier.tools.serve.lateness import Counted
from luthier.tools.serve.text import Word

STARTS, PLAYS, ENDS = "starts", "plays", "ends"


@dataclass
class Health:
    """What was seen.

    Attributes:
        began_at: seconds of the supervisor's clock.
        restarts: of Pd.
        heard_db: how loud the output is, 100 is full scale.
        before: blocks of all Pds before this one.
        counted: blocks of this one.
        memory_bytes: of this Pd.
    """

    began_at: float
    restarts: int = 0
    heard_db: float = 0.0
    memory_bytes: int = 0
    before: Counted = field(default_factory=Counted)
    counted: Counted = field(default_factory=Counted)

    def next_pd(self, restarts: int) -> None:
        """The counts of a Pd that has ended are kept."""
        old, new = self.before, self.counted
        self.before = Counted(old.blocks + new.blocks, old.late + new.late, old.dropped + new.dropped)
        self.counted = Counted()
        self.restarts, self.heard_db = restarts, 0.0

    def words(self, state: str, model: str, level: float, is_cheaper: bool, now: float) -> list[Word]:
        """Names and values in turn; counts are of all since it began, `load` is of the model that plays."""
        found: dict[str, Word] = {
            "state": state,
            "model": model,
            "uptime_s": round(now - self.began_at, 1),
            "restarts": float(self.restarts),
            "blocks": float(self.before.blocks + self.counted.blocks),
            "late": float(self.before.late + self.counted.late),
            "dropped": float(self.before.dropped + self.counted.dropped),
            "load": self.counted.load,
            "level": level,
            "heard": self.heard_db,
            "cheaper": float(is_cheaper),
            "memory_mb": round(self.memory_bytes / 1e6, 1),
        }
        return [word for pair in found.items() for word in pair]
