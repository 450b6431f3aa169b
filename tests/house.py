"""The program's own source as data: for the tests of its shape, and for the table of its sizes.

Run as a script (``python3 dev.py sizes``) it prints that table.
"""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "kyodo_desktop"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One source file of the package."""

    path: Path

    @cached_property
    def name(self) -> str:
        """Its path inside the package, with slashes: ``domain/order.py``."""
        return self.path.relative_to(PACKAGE).as_posix()

    @cached_property
    def source(self) -> str:
        """Its text."""
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.source)

    @property
    def lines(self) -> int:
        """How many lines it has, comments and blank lines included."""
        return self.source.count("\n")

    def functions(self) -> Iterator[tuple[str, int]]:
        """Name and number of lines of each function, methods and inner functions included."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield f"{self.name}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def modules() -> list[Module]:
    """Every module of the package."""
    return [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]


def _table() -> str:
    source = [module for module in modules() if module.source.strip()]
    by_module = {module.name: module.lines for module in source}
    by_function = dict(size for module in source for size in module.functions())
    rows = []
    for title, counted in (("modules", by_module), ("functions", by_function)):
        largest = sorted(counted, key=lambda name: -counted[name])[:5]
        rows.append(
            f"{title}: {len(counted)}, median {statistics.median(counted.values()):.0f} lines; largest:"
        )
        rows += [f"  {counted[name]:5}  {name}" for name in largest]
    return "\n".join([*rows, f"lines in all: {sum(by_module.values())}"])


if __name__ == "__main__":
    print(_table())
