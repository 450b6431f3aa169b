"""What was typed behind ``kyodo-desktop``, taken apart. Its own few lines: all it says is Japanese."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kyodo_desktop import paths
from kyodo_desktop.text import cli as words

TAKES_VALUE = frozenset({"library", "workshop", "output", "column", "encoding", "header", "paper", "party"})
FLAGS = frozenset({"help", "version", "yes", "parties", "readings", "contacts", "large", "blank"})
ANYWHERE = frozenset({"library", "help"})
_SHORT = {"-o": "--output", "-h": "--help"}


class Usage(Exception):  # noqa: N818 - a person speaking, not a programming error
    """The command was not understood; the message says what. ``command`` is its name if it is known."""

    def __init__(self, message: str, command: str = "") -> None:
        super().__init__(message)
        self.command = command


@dataclass(frozen=True, slots=True)
class Call:
    """``options`` are without their dashes; the value of a flag is empty."""

    words: tuple[str, ...]
    options: Mapping[str, str]

    @property
    def file(self) -> Path:
        """The last word."""
        return Path(self.words[-1])

    @property
    def library(self) -> Path:
        """The library that was named, or the person's own."""
        return Path(self.options["library"]) if "library" in self.options else paths.default_library()


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the one word behind its name if there is one, options that must be there, and that may."""

    run: Callable[[Call], int]
    positional: str = ""
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


def take_apart(argv: Sequence[str]) -> Call:
    """Words and options, in any sequence; ``--`` ends the options. Raises Usage."""
    found: list[str] = []
    options: dict[str, str] = {}
    rest = iter(argv)
    for argument in rest:
        if argument == "--":
            found += rest
        elif not argument.startswith("-") or argument == "-":
            found.append(argument)
        else:
            name, given, value = _SHORT.get(argument, argument).partition("=")
            option = name.removeprefix("--") if name.startswith("--") else ""
            if option in TAKES_VALUE:
                value = value if given else next(rest, "")
                if not value:
                    raise Usage(words.value_missing(argument))
            elif option not in FLAGS or given:
                raise Usage(words.unknown_option(argument))
            options[option] = value
    return Call(tuple(found), options)


def find_command(call: Call, commands: Mapping[str, Command]) -> tuple[str, Command]:
    """The command, of one word or two, and its name. Raises Usage also if it lacks something."""
    two = " ".join(call.words[:2])
    name = two if two in commands else call.words[0]
    if name not in commands:
        raise Usage(words.unknown_command(two))
    command = commands[name]
    if "help" not in call.options:
        _check(name, command, call)
    return name, command


def _check(name: str, command: Command, call: Call) -> None:
    for option in call.options:
        if option not in {*ANYWHERE, *command.needs, *command.may}:
            raise Usage(words.option_of_another(f"--{option}", name), name)
    behind = call.words[name.count(" ") + 1 :]
    if command.positional and not behind:
        raise Usage(words.argument_missing(words.ARGUMENT_NAMES[command.positional]), name)
    wanted = 1 if command.positional else 0
    if len(behind) > wanted:
        raise Usage(words.too_many_arguments(behind[wanted]), name)
    for option in command.needs:
        if option not in call.options:
            raise Usage(words.argument_missing(words.ARGUMENT_NAMES[option]), name)


def column(call: Call) -> int | None:
    """``--column``, counted from 0. Raises Usage."""
    said = call.options.get("column")
    if said is None:
        return None
    if not (said.isascii() and said.isdigit() and 0 < int(said[:4]) < 1000):
        raise Usage(words.no_number("--column"))
    return int(said[:4]) - 1


def one_of(call: Call, option: str, known: Sequence[str]) -> str | None:
    """The value of an option that is one of a few. Raises Usage."""
    said = call.options.get(option)
    if said is not None and said not in known:
        raise Usage(words.not_one_of(f"--{option}", known))
    return said
