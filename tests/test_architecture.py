"""The shape of the house. Each rule of CONTRIBUTING.md names its test here or beside what it concerns."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator

import pytest

from tests.house import PACKAGE, Module, modules

MODULES = modules()
SCREEN = [module for module in MODULES if module.name.startswith("ui/")]

LARGEST_MODULE = 300
LARGEST_FUNCTION = 50
LARGE_ON_PURPOSE = {
    "domain/workshop.py": "the values and nothing else: one page to read what a workshop is made of",
}
FROZEN = "db/migrations/"  # a migration lists tables, and is never tidied up afterwards

# Kana, kanji, their punctuation and the full-width forms.
JAPANESE = re.compile(
    r"[\u3000-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
HOLDS_JAPANESE = {
    "__init__.py": "the name of the program, as packages show it",
    "documents/classes.py": "the characters of each class of the setting rules: data, not words",
    "documents/kinsoku.py": "the particles after which a reader pauses, and examples of the rules: data",
    "documents/numbers.py": "the units and eras that a number is not parted from: data",
    "documents/sentences.py": "the marks that end a sentence: data",
}


def name_of(module: Module) -> str:
    return module.name


# ── imports ───────────────────────────────────────────────────────────────────────────────────────────────


def test_imports_point_inward_and_never_in_circles() -> None:
    # In a process of its own: import-linter switches off every logger there is, and tests listen to ours.
    program = "from importlinter.cli import lint_imports; exit(lint_imports(no_cache=True, no_logo=True))"
    done = subprocess.run([sys.executable, "-c", program], cwd=PACKAGE.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def dotted(module: Module) -> str:
    name = ".".join(["kyodo_desktop", *module.path.relative_to(PACKAGE).with_suffix("").parts])
    return name.removesuffix(".__init__")


def imported_without(forbidden: list[str], wanted: list[str]) -> str:
    """What goes wrong when these modules are imported where the forbidden packages are not installed."""
    program = "\n".join(
        [
            "import importlib, sys",
            *(f"sys.modules[{name!r}] = None" for name in forbidden),
            *(f"importlib.import_module({name!r})" for name in wanted),
        ]
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    return done.stderr


def test_all_but_the_window_works_where_qt_is_not_installed() -> None:
    wanted = [
        dotted(module)
        for module in MODULES
        if module.name not in ("app.py", "asking.py") and module not in SCREEN
    ]
    assert imported_without(["PySide6", "shiboken6"], wanted) == ""


def test_the_core_needs_the_standard_library_only() -> None:
    outside = ("app.py", "asking.py", "cli/", "__main__.py", "ui/", "db/", "documents/")
    wanted = [dotted(module) for module in MODULES if not module.name.startswith(outside)]
    heavy = ["PySide6", "shiboken6", "sqlalchemy", "alembic", "reportlab", "pypdfium2", "sqlite3"]
    assert imported_without(heavy, wanted) == ""


# ── words ─────────────────────────────────────────────────────────────────────────────────────────────────


def japanese_outside_comments(source: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT and JAPANESE.search(token.string):
            yield f"line {token.start[0]}: {token.string[:60]}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_every_japanese_word_lives_in_text(module: Module) -> None:
    if module.name.startswith("text/") or module.name in HOLDS_JAPANESE:
        return
    assert list(japanese_outside_comments(module.source)) == []


def test_the_search_for_words_finds_them() -> None:
    source = 'a = "協働"\n"""説明"""\nb = f"{a}を足す"  # 注\nc = "\\u5354"\n'
    assert len(list(japanese_outside_comments(source))) == 3


# ── the screen shows plain text ───────────────────────────────────────────────────────────────────────────


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def shows_mark_up(module: Module) -> Iterator[str]:
    """Places where Qt would guess whether a text is mark-up. It guesses by looking for a ``<``."""
    defines_label = any(isinstance(n, ast.ClassDef) and n.name == "PlainLabel" for n in module.tree.body)
    guessing = {"QInputDialog", "QErrorMessage", "QWhatsThis", "QProgressDialog"}
    guessing |= set() if defines_label else {"QLabel"}
    boxes = {f"QMessageBox.{kind}" for kind in ("about", "critical", "information", "question", "warning")}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name) and node.id in guessing:
            yield f"line {node.lineno}: {node.id}"
    for call, name in calls(module):
        if name in boxes:
            yield f"line {call.lineno}: {name}"
        if name.endswith(".setToolTip") and not safe_tip(call.args[0]):
            yield f"line {call.lineno}: {ast.unparse(call)}"
    if "ToolTipRole" in module.source and "plain_tip(" not in module.source:
        yield "ToolTipRole without plain_tip"
    if "QMessageBox(" in module.source and "TextFormat.PlainText" not in module.source:
        yield "QMessageBox without PlainText"


def safe_tip(tip: ast.expr) -> bool:
    """``plain_tip(...)``, or the tip of an action (made by it), or no tip."""
    if isinstance(tip, ast.IfExp):
        return safe_tip(tip.body) and safe_tip(tip.orelse)
    if isinstance(tip, ast.Constant):
        return tip.value == ""
    return isinstance(tip, ast.Call) and ast.unparse(tip.func).endswith(("plain_tip", ".toolTip"))


@pytest.mark.parametrize("module", SCREEN, ids=name_of)
def test_no_text_is_taken_for_mark_up(module: Module) -> None:
    assert list(shows_mark_up(module)) == []


# ── size ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_modules_and_functions_stay_small(module: Module) -> None:
    if module.name.startswith(FROZEN):
        return
    if module.name not in LARGE_ON_PURPOSE:
        assert module.lines <= LARGEST_MODULE
    assert {name: lines for name, lines in module.functions() if lines > LARGEST_FUNCTION} == {}


def test_the_exceptions_are_still_needed() -> None:
    by_name = {module.name: module for module in MODULES}
    assert [name for name in LARGE_ON_PURPOSE if by_name[name].lines <= LARGEST_MODULE] == []
    assert [
        name for name in HOLDS_JAPANESE if not list(japanese_outside_comments(by_name[name].source))
    ] == []


# ── the papers ────────────────────────────────────────────────────────────────────────────────────────────


def test_every_test_that_the_newcomers_rules_name_exists() -> None:
    rules = (PACKAGE.parent / "CONTRIBUTING.md").read_text("utf-8")
    named = re.findall(r"`(?:tests/)?((?:\w+/)*test_\w+\.py)(?:::(\w+))?`", rules)
    assert len(named) > 10
    missing = []
    for file, function in named:
        path = PACKAGE.parent / "tests" / file
        if not path.is_file() or f"def {function}" not in path.read_text("utf-8"):
            missing.append(f"{file}::{function}")
    assert missing == []
