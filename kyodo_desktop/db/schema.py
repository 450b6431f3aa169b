"""The tables. A part's table has its name, and its columns are the fields of its rows.

Dates, times and choices are text as ``codec`` writes them, tuples a JSON list, flags 0 or 1. Choices carry
no CHECK: the reader is strict, and a further choice then needs no migration. Tables are STRICT, so that no
column holds what the reader cannot take. References are checked when a transaction ends, and stay within one
workshop because its id is a part of every key.
"""

from __future__ import annotations

from sqlalchemy import REAL, Column, ForeignKeyConstraint, Integer, LargeBinary, MetaData, Table, Text

from kyodo_desktop.domain.rows import HEAD, REFERENCES

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

Columns = tuple[Column[object], ...]


def _columns(kind: type[Text | Integer | REAL[float]], names: str, nullable: bool = False) -> Columns:
    return tuple(Column(name, kind, nullable=nullable) for name in names.split())


def text(names: str) -> Columns:
    """Text that is always there, perhaps empty."""
    return _columns(Text, names)


def optional(names: str) -> Columns:
    """Text that may be missing: dates, references, texts that the model supplies."""
    return _columns(Text, names, nullable=True)


def whole(names: str, nullable: bool = False) -> Columns:
    """Whole numbers, and flags as 0 or 1."""
    return _columns(Integer, names, nullable)


def real(names: str, nullable: bool = False) -> Columns:
    """Numbers with a fraction."""
    return _columns(REAL, names, nullable)


def _table(name: str, key: str, *columns: Column[object], with_rowid: bool = True) -> Table:
    """A table of rows that belong to a workshop and go with it."""
    table = Table(
        name,
        metadata,
        Column("workshop_id", Text, primary_key=True),
        *(Column(part, Integer if part == "number" else Text, primary_key=True) for part in key.split()),
        *columns,
        sqlite_strict=True,
        sqlite_with_rowid=with_rowid,
    )
    table.append_constraint(
        ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], ondelete="CASCADE", deferrable=True, initially="DEFERRED"
        )
    )
    return table


def _part(name: str, *columns: Column[object]) -> Table:
    """A table of one part's rows, with the references that name a single part."""
    table = _table(name, "id", *columns)
    for reference in REFERENCES:
        if reference.part == name and len(reference.targets) == 1:
            [target] = reference.targets
            table.append_constraint(
                ForeignKeyConstraint(
                    ["workshop_id", reference.field],
                    [f"{target}.workshop_id", f"{target}.id"],
                    deferrable=True,
                    initially="DEFERRED",
                )
            )
    return table


library = Table(
    "library",
    metadata,
    Column("id", Text, primary_key=True),
    Column("made_at", Text, nullable=False),
    sqlite_strict=True,
)
workshop = Table(
    HEAD,
    metadata,
    Column("id", Text, primary_key=True),
    *text("title theme host district document_number use_of_results purpose"),
    *whole("purpose_confirmed"),
    *text("purpose_checks"),
    *whole("round"),
    *text("privacy_purpose"),
    *optional("keep_until"),
    *text("disclosure phase_labels"),
    *whole("sample"),
    *optional("created_on"),
    *whole("revision"),
    sqlite_strict=True,
)

_part(
    "agreements",
    *text("kind style aliasing roles_as sign_mode"),
    *optional("term_from term_to"),
    *text("renewal"),
    *optional("review_on"),
    *text("originals_at"),
    *whole("originals", nullable=True),
    *optional("contact_actor_id"),
    *text("meets insurance"),
    *optional("ended_on"),
    *text("ended_reason"),
)
_part(
    "meetings",
    *text("order"),
    *optional("date starts_at ends_at hall_closes_at"),
    *text("venue facilitator"),
    *whole("hall_depth", nullable=True),
)
_part(
    "agenda",
    *text("order meeting_id title"),
    *whole("minutes least_minutes"),
    *text("method who state"),
    *optional("started_at"),
    *whole("spent_seconds"),
)
_part("promises", *text("order text"))
_part("tables", *text("order name"))
_part(
    "actors",
    *text("name short_name reading kind crest representative representative_title representative_reading"),
    *text("address contact strengths weaknesses offers"),
    *optional("origin_id"),
)
_part(
    "participants",
    *text("name reading"),
    *optional("actor_id table_id"),
    *text("position contact consent_record consent_name consent_photo"),
    *optional("consent_date"),
    *text("consent_wording"),
)
_part("attendances", *text("meeting_id participant_id state"))
_part("categories", *text("order mark label"))
_part("groups", *text("order title"), *real("x y"))
_part(
    "cards",
    *text("order text spoken"),
    *optional("category_id group_id table_id meeting_id"),
    *whole("private"),
    *real("x y"),
)
_part(
    "ballots",
    *text("order"),
    *optional("meeting_id"),
    *text("question method"),
    *whole("per_person stackable"),
    *whole("quorum", nullable=True),
    *text("majority"),
    *optional("closed_at"),
    *text("reason_if_uneven"),
)
_part("ballot_options", *text("order ballot_id"), *optional("option_id"), *text("text"))
_part("tallies", *text("ballot_id option_id source"), *whole("amount"), *text("choice"))
_part(
    "issues",
    *text("order statement"),
    *optional("card_id group_id"),
    *text("who_suffers where today status"),
    *optional("carried_from"),
)
_part(
    "goals",
    *text("order what due target"),
    *real("amount", nullable=True),
    *text("unit"),
    *real("baseline", nullable=True),
    *text("measured_by"),
    *optional("actor_id"),
    *text("beneficiary"),
)
_part("goal_issues", *text("goal_id issue_id"))
_part("activities", *text("order phase what since by needs note"), *optional("goal_id after_id"))
_part("roles", *text("activity_id actor_id level words"), *whole("joint"))
_part("clauses", *text("order"), *optional("key"), *text("title"), *optional("text"))
_part("objections", *text("order text"), *optional("ballot_id clause_id actor_id"), *text("answer"))
_part(
    "proposals",
    *text("order direction party_name party_kind"),
    *optional("origin_id actor_id issue_id"),
    *text("asked"),
    *optional("made_on"),
    *text("answer reply"),
    *optional("ask_again_on"),
)
_part(
    "parties",
    *text("order actor_id alias signer signer_title"),
    *whole("witness"),
    *optional("taken_home_until approved_on consented_on"),
    *text("consented_digest"),
)
_part("checks", *text("key"), *optional("done_at"))
_part("cost_shares", *text("order party_id kind"), *whole("amount", nullable=True), *text("text"))
_part("annexes", *text("order title text"))
_part(
    "editions",
    *whole("number"),
    *text("frozen_on"),
    *whole("format"),
    *text("canonical digest snapshot documents"),
)
_part("signatures", *text("edition_id party_id signed_on"))
_part("change_reasons", *text("part about field reason"))
_part("settings_aside", *text("key about reason"), *optional("set_on"), *whole("printed"))
_part(
    "photos",
    *text("order hash media of_id"),
    *whole("page", nullable=True),
    *text("caption"),
    *optional("added_on"),
)

#: What is kept by its content: printed editions, signed pages. ``hash`` is the SHA-256 of ``bytes`` in hex.
enclosure = _table("enclosure", "hash", *text("media"), Column("bytes", LargeBinary, nullable=False))

#: One accepted operation. ``label_args`` and ``changes`` are JSON.
step = _table(
    "step",
    "number",
    *text("kind"),
    *_columns(Integer, "target", nullable=True),
    *whole("wall"),
    *text("label label_args at changes"),
)
#: Words that were being typed; cleared when they become a step.
draft = _table("draft", "part row_id field", *text("text at"))
#: What the list of workshops shows, derived from the value at every write. ``rule`` is the
#: ``searching.RULE`` by which ``search`` and the workshop's rows of ``findable`` were made. ``search`` comes
#: last so that reading the list does not read it.
shelf = _table(
    "shelf",
    "",
    *text("title host"),
    *optional("date"),
    *text("venue"),
    *whole("sample"),
    *text("progress touched"),
    *whole("rule"),
    *text("search"),
)
#: What each row is found by, folded by ``searching``: derived, like the list. Kept in the sequence of its
#: key, so that one workshop's rows lie together and all of them are read from front to back.
findable = _table("findable", "part row_id", *text("words"), with_rowid=False)
