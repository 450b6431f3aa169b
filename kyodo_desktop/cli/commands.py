"""What can be done without a window. A new command is one function, one line in COMMANDS, one help text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kyodo_desktop.cli.arguments import Call, Command, Usage, column, one_of
from kyodo_desktop.cli.console import agreed, complain, one_line, read_file, say, write_file
from kyodo_desktop.cli.library import kept_beside, load, opened, shelf, short_ids, whole_id
from kyodo_desktop.cli.verify import verify_paper
from kyodo_desktop.errors import Refused, Trouble
from kyodo_desktop.text import cli as words
from kyodo_desktop.text import people_out as out_words
from kyodo_desktop.text import roles_table as role_words

if TYPE_CHECKING:
    from kyodo_desktop.exchange.tables_out import TableOut

if TYPE_CHECKING:
    from kyodo_desktop.documents.front import Sheet
    from kyodo_desktop.domain.workshop import Workshop


def list_workshops(call: Call) -> int:
    """One line each: the shortened id, the day, the title, the place, with tabs between them."""
    from kyodo_desktop.domain import japanese

    rows = shelf(call)
    ids = short_ids([row.id for row in rows])
    for row in rows:
        day = japanese.iso_date(row.date)
        title = words.listed(row.title, row.sample)
        cells = (ids[row.id], japanese.wareki(day, weekday=True) if day else "", title, row.venue)
        say("\t".join(one_line(cell) for cell in cells))
    if not rows:
        say(words.NO_WORKSHOP_YET)
    return 0


def make_sample(call: Call) -> int:
    """A copy of the sample; its id is all that is printed."""
    from kyodo_desktop.domain.sample import sample_workshop

    workshop = sample_workshop()
    with opened(call, write=True) as library:
        library.create(workshop)
    say(workshop.id)
    return 0


def list_documents(_call: Call) -> int:
    """Their names, and what they are."""
    from kyodo_desktop.documents.catalogue import DOCUMENTS

    for name in DOCUMENTS:
        say(f"{name}\t{words.DOCUMENT_NAMES[name]}")
    return 0


def print_document(call: Call) -> int:
    """A document as a PDF, and the letters that no font has."""
    from kyodo_desktop.documents.catalogue import DOCUMENTS, as_findings
    from kyodo_desktop.text import findings

    name, file = call.words[-1], Path(call.options["output"])
    if name not in DOCUMENTS:
        raise Usage(words.not_one_of(words.ARGUMENT_NAMES["document"], list(DOCUMENTS)))
    workshop, sheet = _laid_out(call, name)
    write_file(sheet.pdf(), file)
    say(words.written(words.DOCUMENT_NAMES[name], str(file)))
    for finding in as_findings(workshop, sheet.missing):
        say(one_line(findings.say(finding)))
    return 0


def _laid_out(call: Call, name: str) -> tuple[Workshop, Sheet]:
    """The document on the paper that was asked for; a blank one needs no workshop."""
    from kyodo_desktop.documents.catalogue import SETTABLE, laid_out
    from kyodo_desktop.documents.papers import FIRST, PAPERS, Setting
    from kyodo_desktop.documents.setting_of_pages import nothing_yet

    paper = one_of(call, "paper", list(PAPERS)) or FIRST
    setting = Setting(paper, "large" in call.options, "blank" in call.options)
    if name not in SETTABLE and setting != Setting():
        raise Usage(words.always_the_same(name, list(SETTABLE)))
    if "workshop" not in call.options and not setting.blank:
        raise Usage(words.argument_missing(words.ARGUMENT_NAMES["workshop"]), "document")
    workshop = load(call) if "workshop" in call.options else nothing_yet()
    if "party" not in call.options:
        return workshop, laid_out(name, workshop, setting)
    if name != "handout":
        raise Usage(words.option_of_another("--party", name), "document")
    from kyodo_desktop.documents.handout import handout

    return workshop, handout(workshop, setting, _party(workshop, call.options["party"]))


def _party(workshop: Workshop, named: str) -> str:
    """The id of the party of that name or short name, exactly. Raises Usage."""
    found = [actor.id for actor in workshop.actors if named in (actor.name, actor.short_name)]
    if len(found) != 1:
        names = [actor.name for actor in workshop.actors]
        raise Usage(words.not_one_of("--party", [one_line(name) for name in names]))
    return found[0]


def export_workshop(call: Call) -> int:
    """The whole workshop as JSON."""
    from kyodo_desktop.exchange import workshop_json

    file = Path(call.options["output"])
    with opened(call, write=False) as library:
        workshop = library.load(whole_id(call)).workshop
        kept, left = kept_beside(library, workshop)
    write_file(workshop_json.write(workshop, kept), file)
    say(words.written(words.WORKSHOP, str(file)))
    if left:
        complain(words.kept_in_library(left))
    return 0


def export_agreement(call: Call) -> int:
    """The agreement as a Word file, for those who go on writing it."""
    from kyodo_desktop.exchange import agreement_word
    from kyodo_desktop.text import word

    file = Path(call.options["output"])
    write_file(agreement_word.make(load(call)), file)
    say(words.written(word.COMMAND, str(file)))
    return 0


def import_workshop(call: Call) -> int:
    """A workshop from JSON; its id is all that is printed to stdout. A second copy gets ids of its own."""
    from kyodo_desktop.editor import Enclosure
    from kyodo_desktop.exchange import renew, workshop_json

    workshop, kept = workshop_json.read_all(read_file(call.file, workshop_json.LARGEST))
    with opened(call, write=True) as library:
        known = workshop.id in {row.id for row in library.shelf(limit=library.count())}
        if known:
            workshop = renew.renewed(workshop)
        library.create(workshop)
        for one in kept:
            library.write(Enclosure(workshop.id, one.hash, one.media, one.data))
    if known:
        complain(words.COPIED)
    say(workshop.id)
    return 0


def import_people(call: Call) -> int:
    """Show what a list would bring; take it in when somebody says yes."""
    from kyodo_desktop.editor import Editor, label
    from kyodo_desktop.exchange import people_csv, people_preview, people_taking, table_text

    names_in = column(call)
    said = one_of(call, "encoding", ("utf-8", "cp932", "utf-16"))
    encoding = table_text.Encoding(said) if said else None
    header = one_of(call, "header", ("yes", "no"))
    headed = None if header is None else header == "yes"
    found = people_csv.read(read_file(call.file, table_text.LARGEST), encoding, names_in, headed=headed)
    ahead = people_taking.outlook(load(call), found)
    for line in people_preview.lines(found, ahead):
        say(one_line(line))
    if not ahead.people:
        raise Refused("people.nobody")
    if "yes" not in call.options and not agreed(len(ahead.people)):
        return 0
    with opened(call, write=True) as library:
        workshop, past, _drafts = library.load(whole_id(call))
        editor = Editor(workshop, library.write, past)
        parties = "parties" in call.options
        editor.run(label("people_taking.take_in"), people_taking.take_in, found, make_parties=parties)
    say(words.people_taken(len(editor.workshop.participants) - len(workshop.participants)))
    return 0


def export_people(call: Call) -> int:
    """The participants as a table: XLSX if the file is called so, else CSV; all letters that could not go."""
    from kyodo_desktop.exchange import people_out

    table = people_out.table(
        load(call), readings="readings" in call.options, contacts="contacts" in call.options
    )
    return _write_table(call, table)


def export_roles(call: Call) -> int:
    """The role table: XLSX if the file is called so, else CSV; all letters that could not go."""
    from kyodo_desktop.exchange import roles_out

    return _write_table(call, roles_out.table(load(call)))


def _write_table(call: Call, table: TableOut) -> int:
    """A table as the name of the file says, and what is to be known of it."""
    from kyodo_desktop.exchange import tables_out

    file = Path(call.options["output"])
    encoding = one_of(call, "encoding", ("utf-8", "cp932")) or "utf-8"
    made = tables_out.make(table, "xlsx" if file.suffix.lower() == ".xlsx" else encoding)
    write_file(made.data, file)
    told = out_words.what_went_out if table.title == out_words.SHEET else role_words.what_went_out
    say(told(len(table.rows), table.head))
    for line in out_words.report(made.replaced, made.held):
        say(one_line(line))
    say(words.written(table.title, str(file)))
    return 0


def list_findings(call: Call) -> int:
    """What is open in the agreement, the letters that no font has, what is asked, and what is set aside."""
    from kyodo_desktop.documents.catalogue import glyph_findings
    from kyodo_desktop.domain import points
    from kyodo_desktop.text import asides

    workshop = load(call)
    found = points.of(workshop)
    open_now = (*found.gaps, *glyph_findings(workshop))
    for finding in open_now:
        say(one_line(asides.line(finding)))
    if not open_now:
        say(words.NOTHING_OPEN)
    for question in found.questions:
        say(one_line(words.question(asides.line(question))))
    for aside in found.asides:
        when = asides.when(aside.row.set_on, aside.row.printed)
        say(one_line(words.set_aside(asides.phrase(aside.finding), aside.row.reason, when)))
    return 0


def check_library(call: Call) -> int:
    """Whether the library is sound; the first trouble is raised. What is only derived is made anew."""
    with opened(call, write=False) as library:
        found = library.check()
    if found and found[0].key == "library.derived_differs":
        try:
            with opened(call, write=True) as library:
                library.make_anew()
        except Trouble as why:
            raise found[0] from why
        say(words.MADE_ANEW)
    elif found:
        raise found[0]
    say(words.sound(library.count()))
    return 0


COMMANDS: Mapping[str, Command] = {
    "list": Command(list_workshops),
    "sample": Command(make_sample),
    "documents": Command(list_documents),
    "document": Command(
        print_document, "document", ("output",), ("workshop", "paper", "large", "blank", "party")
    ),
    "import people": Command(
        import_people, "file", ("workshop",), ("yes", "parties", "column", "encoding", "header")
    ),
    "import workshop": Command(import_workshop, "file"),
    "export agreement": Command(export_agreement, "", ("workshop", "output")),
    "export people": Command(export_people, "", ("workshop", "output"), ("encoding", "readings", "contacts")),
    "export roles": Command(export_roles, "", ("workshop", "output"), ("encoding",)),
    "export workshop": Command(export_workshop, "", ("workshop", "output")),
    "findings": Command(list_findings, "", ("workshop",)),
    "verify": Command(verify_paper, "paper", (), ("workshop",)),
    "check": Command(check_library),
}
