"""How many deliberate faults the tests notice: mutation testing of single modules, with mutmut.

Run as a script (``python3 dev.py mutate [MODULE…]``) it puts one small fault after the other into a copy of
a module, runs the tests that import that module, and prints how many faults made a test fail. Each fault that
no test noticed is shown with its line: either a test is missing, or the code says more than it needs, or the
fault makes no difference to anybody.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "kyodo_desktop"
#: What must not be wrong: who is asked what, what is signed, what is stored, what was counted.
MODULES = (
    "domain/checks.py",
    "domain/questions.py",
    "domain/setting_aside.py",
    "domain/agreement.py",
    "domain/changes.py",
    "domain/votes.py",
    "domain/ballot_counts.py",
)
_COPIED = ("kyodo_desktop", "resources", "tests", "docs", "benchmarks", "dev.py", "README.md")
_SLOW = ("journeys", "ui", "db", "documents", "test_any_run.py", "test_cli.py", "test_app.py")


def tests_of(module: str) -> tuple[str, ...]:
    """The tests that import a module (``domain/order.py``), quick ones only; else the one named after it."""
    name = Path(module).with_suffix("")
    dotted = f"{PACKAGE}.{name.as_posix().replace('/', '.')}"
    found = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if not set(path.relative_to(ROOT / "tests").parts) & set(_SLOW) and dotted in _imported(path)
    ]
    mirrored = f"tests/{name.parent.as_posix()}/test_{name.name}.py"
    return tuple(found) or (mirrored,)


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)
            yield str(node.module)


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
            'pytest_add_cli_args = ["-q", "-x", "-W", "ignore", "-p", "no:randomly"]',
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
    for module in wanted or MODULES:
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
