"""Values as a person types them: YAML whose numbers are those of Python."""

import re
from collections.abc import Hashable
from typing import Any

import yaml

from luthier.errors import UserError

_FLOAT = r"[-+]?(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*\.?)(?:[eE][-+]?[0-9](?:_?[0-9])*)?"
_NUMBER = re.compile(rf"(?:{_FLOAT}|[-+]?\.?(?:inf|nan)|[-+]?0(?:x[0-9a-f_]+|b[01_]+|o[0-7_]+))", re.IGNORECASE)
_TAG = "tag:yaml.org,2002:"
_KEPT = (f"{_TAG}bool", f"{_TAG}null", f"{_TAG}merge")  # dates and numbers to the base of 60 are words here
_WRONG = (ValueError, TypeError, LookupError, OverflowError, RecursionError, AttributeError)


def parsed(text: str, where: str) -> Any:
    """What a text in YAML says; `1e-3`, `1_000`, `.5` and `0x10` are the numbers that they are in Python.

    Raises:
        UserError: it is not YAML, or a name stands twice in it.
    """
    try:
        return yaml.load(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}: " if mark and "\n" in text.strip() else ""
        raise UserError(f"{where}: not YAML ({line}{error.problem or error.context})") from error
    except (yaml.YAMLError, *_WRONG) as error:
        raise UserError(f"{where}: not YAML ({str(error).splitlines()[0]})") from error


def number(text: str) -> int | float:
    """The number that a text is in Python; `.inf` and `.nan` of YAML too.

    Raises:
        ValueError: it is none.
    """
    try:
        return int(text, 0) if not re.fullmatch(r"[-+]?[0-9_]+", text) else int(text)
    except ValueError:
        return float(re.sub(r"^([-+]?)\.(?=[a-zA-Z])", r"\1", text))


class _Loader(yaml.SafeLoader):
    """SafeLoader with numbers of Python, without dates, and without names that stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """As that of SafeLoader, but refuses a name that stands twice."""
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode) and key.value != "<<"]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise yaml.constructor.ConstructorError(None, None, f"{twice!r} stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


def _construct_number(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int | float:
    return number(str(loader.construct_scalar(node)))


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag in _KEPT]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    f"{_TAG}number", re.compile(rf"^{_NUMBER.pattern}$", re.IGNORECASE), list("-+.0123456789iInN")
)
_Loader.add_constructor(f"{_TAG}number", _construct_number)
