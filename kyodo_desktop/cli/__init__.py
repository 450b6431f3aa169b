"""The program without a window: ``main`` gives the exit code.

0: done. 1: something the person can mend, or a bug, said in one line on stderr. 2: the command was not
understood.
Whatever is heavy (SQLAlchemy, reportlab) is imported where it is used: ``list`` starts quickly.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import kyodo_desktop
from kyodo_desktop import log, paths
from kyodo_desktop.cli.arguments import Usage, find_command, take_apart
from kyodo_desktop.cli.commands import COMMANDS
from kyodo_desktop.cli.console import complain, never_stumble_over_letters, say
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import cli as words

logger = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Do what the arguments say. Never raises."""
    never_stumble_over_letters()
    with _logging() as log_file:
        try:
            return _run(argv)
        except Usage as usage:
            complain(str(usage))
            complain(words.how_to(usage.command))
            return 2
        except Refused as refusal:
            from kyodo_desktop.text import refusals

            complain(refusals.say(refusal) + words.CAN_DO.get(refusal.key, ""))
        except Trouble as trouble:
            logger.info("the machine refused: %s", trouble.key)
            complain(_sentence(trouble))
        except BrokenPipeError:  # whoever read us has stopped reading
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - else Python complains at its end
        except KeyboardInterrupt:
            pass
        except Exception:
            logger.exception("a bug")
            complain(words.bug(str(log_file) if log_file and log_file.is_file() else ""))
    return 1


def _run(argv: Sequence[str]) -> int:
    call = take_apart(argv)
    if "version" in call.options:
        say(kyodo_desktop.__version__)
        return 0
    if not call.words:
        say(words.HELP, end="")
        return 0
    name, command = find_command(call, COMMANDS)
    if "help" in call.options:
        say(words.COMMAND_HELP[name], end="")
        return 0
    return command.run(call)


def _sentence(trouble: Trouble) -> str:
    """A trouble in one line. Whatever a command began is taken back whole, so the record is as before."""
    from kyodo_desktop.text import troubles

    message = troubles.say(trouble)
    return message.happened + words.AS_BEFORE + words.CAN_DO.get(trouble.key, message.can)


@contextlib.contextmanager
def _logging() -> Iterator[Path | None]:
    """The running log; without a place for it, silence. Never the console: that is for people."""
    handler: logging.Handler
    file: Path | None = None
    try:
        file = paths.log_file()
        handler = log.start(file)
    except Trouble:
        handler = logging.NullHandler()
        logging.getLogger("kyodo_desktop").addHandler(handler)
    try:
        yield file
    finally:
        log.stop(handler)
