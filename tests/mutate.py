"""How many deliberate faults the tests notice: mutation testing of single modules, with mutmut.

Run as a script (``python3 dev.py mutate [MODULE…]``) it puts one small fault after the other into a copy of
a module, runs the tests that answer for it, and prints how many faults made a test fail. Each fault that
no test noticed is shown with its line: either a test is missing, or the code says more than it needs, or the
fault makes no difference to anybody.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "kyodo_desktop"
_HERE = "tests/domain/test_"
#: What must not be wrong (who is asked, what is signed, stored, counted), and the tests that answer for it.
TESTS: Mapping[str, tuple[str, ...]] = {
    "domain/checks.py": (f"{_HERE}checks.py", f"{_HERE}planted.py", f"{_HERE}points.py"),
    "domain/questions.py": (f"{_HERE}planted.py", f"{_HERE}points.py"),
    "domain/setting_aside.py": (f"{_HERE}points.py",),
    "domain/points.py": (f"{_HERE}points.py",),
    "domain/agreement.py": (f"{_HERE}agreement.py", f"{_HERE}actors.py", f"{_HERE}clauses.py"),
    "domain/changes.py": (f"{_HERE}changes.py",),
    "domain/votes.py": (f"{_HERE}votes.py", f"{_HERE}cards.py"),
    "domain/ballot_counts.py": (f"{_HERE}ballots.py", f"{_HERE}votes.py"),
}
_COPIED = ("kyodo_desktop", "resources", "tests", "docs", "benchmarks", "dev.py", "README.md")


def tests_of(module: str) -> tuple[str, ...]:
    """The tests that answer for a module (``domain/order.py``): by the table, else the one named after it."""
    name = Path(module).with_suffix("")
    return TESTS.get(module, (f"tests/{name.parent.as_posix()}/test_{name.name}.py",))


def settings(module: str) -> str:
    """What mutmut is told, as part of a pyproject.toml."""
    others = [name for name in _COPIED if name != PACKAGE]
    return "\n".join(
        (
            "",
            "[tool.mutmut]",
            f'source_paths = ["{PACKAGE}"]',
            f'only_mutate = ["{PACKAGE}/{module}"]',
            f"also_copy = {others!r}",
            'pytest_add_cli_args = ["-q", "-x", "-W", "ignore"]',
            f"pytest_add_cli_args_test_selection = {list(tests_of(module))!r}",
            "track_dependencies = false",
            "use_git_change_detection = false",
            "",
        )
    )


def mutate(module: str, room: Path) -> dict[str, str]:
    """Each mutant with what became of it, such as ``killed`` or ``survived``."""
    for name in _COPIED:
        whole = ROOT / name
        if whole.is_dir():
            shutil.copytree(whole, room / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(whole, room / name)
    project = (ROOT / "pyproject.toml").read_text("utf-8") + settings(module)
    tomllib.loads(project)
    (room / "pyproject.toml").write_text(project, "utf-8")
    ran = _mutmut(room, "run", "--max-children", str(os.cpu_count() or 1))
    told = _mutmut(room, "results", "--all", "true").stdout
    found = dict(line.strip().split(": ", 1) for line in told.splitlines() if "__mutmut_" in line)
    if not found:
        sys.exit(ran.stdout[-3000:] + ran.stderr[-3000:])
    return found


def _mutmut(room: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mutmut", *words]
    without_colours = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": ""}
    return subprocess.run(command, cwd=room, env=without_colours, capture_output=True, text=True)


def _fault(room: Path, mutant: str) -> str:
    """The lines that a mutant takes away and puts in."""
    lines = _mutmut(room, "show", mutant).stdout.splitlines()
    return "\n".join(f"    {line}" for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---"))


def main(wanted: Sequence[str]) -> int:
    """Print the table, and under it what no test noticed."""
    told = []
    for module in wanted or TESTS:
        name = module.removeprefix(f"{PACKAGE}/")
        with tempfile.TemporaryDirectory(prefix="kyodo-mutants-") as folder:
            room = Path(folder)
            found = mutate(name, room)
            missed = sorted(mutant for mutant, end in found.items() if end in ("survived", "no tests"))
            noticed = len(found) - len(missed)
            print(f"{name:32} {len(found):5} {noticed:5} {100 * noticed / len(found):6.1f} %", flush=True)
            told += [f"{mutant.rpartition('.')[2]}\n{_fault(room, mutant)}" for mutant in missed]
    print("\n" + "\n".join(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
