"""What the page of preparation does with templates: put one in, keep one, put one away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAction

from kyodo_desktop.domain import programme, templates
from kyodo_desktop.domain.place import Place
from kyodo_desktop.domain.templates import Template
from kyodo_desktop.editor import label
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.exchange import own_programmes
from kyodo_desktop.paths import own_programmes as own_file
from kyodo_desktop.text import templates as words
from kyodo_desktop.ui.desk import Screen
from kyodo_desktop.ui.templates import Entry, NameDialog, TemplateDialog


class TemplateKeys:
    """Two actions of the page; the file of one's own templates is written beside the window."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._said = ""
        desk = screen.desk
        self.choose_action = desk.action(
            screen, words.CHOOSE, self.choose, icon="clock", tip=words.CHOOSE_TIP
        )
        self.keep_action = desk.action(screen, words.KEEP, self.ask_name, tip=words.KEEP_TIP)
        self.actions_: Sequence[QAction] = (self.choose_action, self.keep_action)

    def choose(self) -> None:
        """Open the list: those that come with the program, then one's own."""
        own: tuple[Template, ...] = ()
        try:
            own = own_programmes.read(own_file())
        except Trouble as trouble:
            self._screen.desk.trouble(trouble)
        entries = (
            *(Entry(f"built-in {n}", template) for n, template in enumerate(templates.built_in())),
            *(Entry(f"own {n}", template, own=True) for n, template in enumerate(own)),
        )
        screen = self._screen
        TemplateDialog(
            screen.desk,
            entries,
            self.put_in,
            self.forget,
            screen.window(),
            replaces=bool(screen.editor.workshop.agenda),
        ).open()

    def put_in(self, template: Template) -> None:
        """Give it to the meeting that is shown and, a series, to those after it."""
        screen = self._screen
        meeting = screen.desk.meeting.of(screen.editor.workshop).id
        if screen.run(label("templates.lay_out"), templates.lay_out, meeting, template):
            screen.go_to(Place("agenda", programme.items(screen.editor.workshop, meeting)[0].id))
            screen.desk.say(words.put_in(template.name), True)

    def ask_name(self) -> None:
        """Ask what the programme is called as a template."""
        NameDialog(self._screen.desk, self.keep, self._screen.window()).open()

    def keep(self, name: str) -> None:
        """Keep the programmes of all meetings under this name. Raises Refused."""
        if any(template.name == name for template in templates.built_in()):
            raise Refused("template.taken")
        template = templates.of_workshop(self._screen.editor.workshop, name)
        self._said = words.kept(name)
        self._write(partial(own_programmes.keep, own_file(), template))

    def forget(self, name: str) -> None:
        """Put one of one's own away."""
        self._said = words.forgotten(name)
        self._write(partial(own_programmes.forget, own_file(), name))

    def _write(self, work: partial[None]) -> None:
        self._screen.desk.tasks.start(work, self._done, self._failed)

    def _done(self, _nothing: None) -> None:
        self._screen.desk.say(self._said, False)

    def _failed(self, failure: Exception) -> None:
        if not isinstance(failure, Trouble):
            raise failure
        self._screen.desk.trouble(failure)
