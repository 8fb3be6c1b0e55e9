"""A small fault in the product, and the tests that are nearest to it; the tables are faults_python and faults_cpp."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One text in one file replaced by another.

    Attributes:
        name: of what is broken, unique.
        file: path in the clone.
        old: a text that stands in the file once.
        new: what takes its place.
        tests: files of pytest, or names of ctest; one of them must fail.
        sanitizer: with which C++ is built for it, where only that sees it.
    """

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]
    sanitizer: str = ""

    @property
    def is_cpp(self) -> bool:
        """Whether it needs a build."""
        return self.file.startswith("externals/")
