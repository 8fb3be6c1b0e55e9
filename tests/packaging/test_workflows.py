"""The workflows of GitHub have the form that GitHub expects. What they do can only be seen there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}")


def workflow_problems(text: str) -> list[str]:
    """Each is one sentence."""
    workflow = yaml.safe_load(text)
    jobs: dict[str, Any] = workflow.get("jobs", {})
    problems = [] if True in workflow and workflow.get("name") and jobs else ["no name, no trigger or no jobs"]
    for name, job in jobs.items():
        if "runs-on" not in job or not job.get("steps"):
            problems.append(f"{name}: no machine or no steps")
            continue
        problems += [f"{name}: needs {other}" for other in job.get("needs", []) if other not in jobs]
        for step in job["steps"]:
            problems += [f"{name}: {problem}" for problem in _step_problems(step)]
    return problems + _artifact_problems(jobs)


def _step_problems(step: dict[str, Any]) -> list[str]:
    if ("uses" in step) == ("run" in step):
        return [f"a step runs and uses nothing, or both: {step}"]
    if "uses" in step:
        return [] if PINNED.fullmatch(step["uses"]) else [f"{step['uses']} is not pinned to a commit"]
    script = re.sub(r"\$\{\{.*?\}\}", "expression", step["run"])
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    return [f"bash: {done.stderr.strip()}"] if done.returncode else []


def _artifact_problems(jobs: dict[str, Any]) -> list[str]:
    steps = [step for job in jobs.values() for step in job.get("steps", [])]
    names = [step["with"]["name"] for step in steps if "upload-artifact" in step.get("uses", "")]
    return [f"artifact {name} is uploaded twice" for name in sorted({name for name in names if names.count(name) > 1})]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_well_formed(path: Path) -> None:
    assert workflow_problems(path.read_text(encoding="utf-8")) == []


def test_the_packages_are_built_signed_and_uploaded_for_every_system() -> None:
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert set(jobs) == {"max-macos", "max-windows", "max-package", "pd-linux-x86-64", "pd-linux-arm64", "wheels"}
    for job in jobs.values():
        assert any("upload-artifact" in step.get("uses", "") for step in job["steps"])
    for name in ("max-macos", "max-windows"):
        script = "\n".join(step.get("run", "") for step in jobs[name]["steps"])
        assert "-DMAX_SDK_DIR=" in script
        assert "-DLUTHIER_MAX=ON" in script
    assert "codesign --force --deep -s -" in text
    assert "never run" in text


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2", "v4", "is not pinned"),
        ("runs-on: macos-14", "runs: macos-14", "no machine"),
        ("needs: [max-macos", "needs: [max-amiga", "needs max-amiga"),
        ("          done\n", "", "bash:"),
        ("name: max-windows", "name: max-macos", "uploaded twice"),
        ("name: packages\n", "", "no name"),
    ],
)
def test_a_broken_workflow_is_refused(old: str, new: str, problem: str) -> None:
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
    assert old in text
    assert problem in " ".join(workflow_problems(text.replace(old, new)))
