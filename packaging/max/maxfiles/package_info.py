"""package-info.json, by which Max knows a package."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

_SYSTEMS = {
    "macintosh": (".mxo", {"platform": ["x64", "arm64"], "min_version": "11.0"}),
    "windows": (".mxe64", {"platform": ["x64"], "min_version": "10"}),
}
_TEXTS = ("name", "displayname", "version", "author", "description", "max_version_min", "max_version_max")


def package_info(version: str, externals: list[str]) -> dict[str, Any]:
    """For a package that holds these files; one without externals names the systems that it is meant for."""
    suffixes = {Path(name).suffix for name in externals}
    built = {system: facts for system, (suffix, facts) in _SYSTEMS.items() if suffix in suffixes}
    return {
        "name": "luthier",
        "displayname": "luthier",
        "version": version,
        "author": "the luthier authors",
        "authors": ["the luthier authors"],
        "description": "Neural instruments, trained on your own sounds: nn~, mc.nn~ and mcs.nn~ play a model file as a "
        "stream, nn.info reads it.",
        "tags": ["audio", "MSP", "neural", "machine learning", "synthesis"],
        "website": "",
        "extensible": 0,
        "extends": "",
        "max_version_min": "8.6.0",
        "max_version_max": "none",
        "os": built or {system: facts for system, (_, facts) in _SYSTEMS.items()},
        "homepatcher": "luthier-overview.maxpat",
        "package_extra": {"copyright": "the luthier authors, MIT licence"},
    }


def package_info_problems(info: dict[str, Any], files: set[str]) -> list[str]:
    """What Max or its package manager would stumble over; `files` are the paths in the package."""
    problems = [f"package-info.json: no {key}" for key in _TEXTS if not isinstance(info.get(key), str) or not info[key]]
    if problems:
        return problems
    if not re.fullmatch(r"[a-z0-9_-]+", info["name"]):
        problems.append(f"package-info.json: the name '{info['name']}' is no name of a folder")
    if not re.fullmatch(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?", info["version"]):
        problems.append(f"package-info.json: the version '{info['version']}' is not like 1.2.3")
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", info["max_version_min"]):
        problems.append(f"package-info.json: max_version_min '{info['max_version_min']}' is no version of Max")
    for key in ("authors", "tags"):
        if not info.get(key) or not all(isinstance(word, str) for word in info[key]):
            problems.append(f"package-info.json: {key} is no list of words")
    for system, facts in info.get("os", {}).items():
        if system not in _SYSTEMS or not facts.get("platform") or not facts.get("min_version"):
            problems.append(f"package-info.json: os {system} says {facts}")
    if not info.get("os"):
        problems.append("package-info.json: no os")
    if info.get("homepatcher") and f"extras/{info['homepatcher']}" not in files:
        problems.append(f"package-info.json: homepatcher {info['homepatcher']} is not in extras")
    return problems
