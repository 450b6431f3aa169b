"""Schema 2: the programme, tables of the hall, further ways of choosing, proposals, finding.

Frozen: it imports nothing of the program, so it means the same for ever.
"""

from __future__ import annotations

from collections.abc import Mapping

from alembic import op

NEW = (
    """
CREATE TABLE agenda (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    least_minutes INTEGER NOT NULL,
    method TEXT NOT NULL,
    who TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT,
    spent_seconds INTEGER NOT NULL,
    CONSTRAINT pk_agenda PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_agenda_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_agenda_workshop_id_meeting_id FOREIGN KEY(workshop_id, meeting_id)
        REFERENCES meetings (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE tables (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_tables PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_tables_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE ballot_options (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    ballot_id TEXT NOT NULL,
    option_id TEXT,
    text TEXT NOT NULL,
    CONSTRAINT pk_ballot_options PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_ballot_options_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_ballot_options_workshop_id_ballot_id FOREIGN KEY(workshop_id, ballot_id)
        REFERENCES ballots (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE objections (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    text TEXT NOT NULL,
    ballot_id TEXT,
    clause_id TEXT,
    answer TEXT NOT NULL,
    CONSTRAINT pk_objections PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_objections_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_objections_workshop_id_ballot_id FOREIGN KEY(workshop_id, ballot_id)
        REFERENCES ballots (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_objections_workshop_id_clause_id FOREIGN KEY(workshop_id, clause_id)
        REFERENCES clauses (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE proposals (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    direction TEXT NOT NULL,
    party_name TEXT NOT NULL,
    party_kind TEXT NOT NULL,
    origin_id TEXT,
    actor_id TEXT,
    issue_id TEXT,
    asked TEXT NOT NULL,
    made_on TEXT,
    answer TEXT NOT NULL,
    reply TEXT NOT NULL,
    ask_again_on TEXT,
    CONSTRAINT pk_proposals PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_proposals_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_proposals_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_proposals_workshop_id_issue_id FOREIGN KEY(workshop_id, issue_id)
        REFERENCES issues (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE findable (
    workshop_id TEXT NOT NULL,
    part TEXT NOT NULL,
    row_id TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_findable PRIMARY KEY (workshop_id, part, row_id),
    CONSTRAINT fk_findable_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT
""",
)

#: Tables that get columns. SQLite cannot add a reference over two columns, so each is made anew.
WIDER = {
    "meetings": """
CREATE TABLE meetings (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    date TEXT,
    starts_at TEXT,
    ends_at TEXT,
    hall_closes_at TEXT,
    venue TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    hall_depth INTEGER,
    CONSTRAINT pk_meetings PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_meetings_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "participants": """
CREATE TABLE participants (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    reading TEXT NOT NULL,
    actor_id TEXT,
    table_id TEXT,
    position TEXT NOT NULL,
    contact TEXT NOT NULL,
    consent_record TEXT NOT NULL,
    consent_name TEXT NOT NULL,
    consent_photo TEXT NOT NULL,
    consent_date TEXT,
    consent_wording TEXT NOT NULL,
    CONSTRAINT pk_participants PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_participants_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participants_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_participants_workshop_id_table_id FOREIGN KEY(workshop_id, table_id)
        REFERENCES tables (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "cards": """
CREATE TABLE cards (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    text TEXT NOT NULL,
    spoken TEXT NOT NULL,
    category_id TEXT,
    group_id TEXT,
    table_id TEXT,
    meeting_id TEXT,
    private INTEGER NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    CONSTRAINT pk_cards PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_cards_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cards_workshop_id_category_id FOREIGN KEY(workshop_id, category_id)
        REFERENCES categories (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cards_workshop_id_group_id FOREIGN KEY(workshop_id, group_id)
        REFERENCES groups (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cards_workshop_id_table_id FOREIGN KEY(workshop_id, table_id)
        REFERENCES tables (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cards_workshop_id_meeting_id FOREIGN KEY(workshop_id, meeting_id)
        REFERENCES meetings (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "ballots": """
CREATE TABLE ballots (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    meeting_id TEXT,
    question TEXT NOT NULL,
    method TEXT NOT NULL,
    per_person INTEGER NOT NULL,
    stackable INTEGER NOT NULL,
    quorum INTEGER,
    majority TEXT NOT NULL,
    closed_at TEXT,
    reason_if_uneven TEXT NOT NULL,
    CONSTRAINT pk_ballots PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_ballots_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_ballots_workshop_id_meeting_id FOREIGN KEY(workshop_id, meeting_id)
        REFERENCES meetings (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "tallies": """
CREATE TABLE tallies (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    ballot_id TEXT NOT NULL,
    option_id TEXT NOT NULL,
    source TEXT NOT NULL,
    amount INTEGER NOT NULL,
    choice TEXT NOT NULL,
    CONSTRAINT pk_tallies PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_tallies_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tallies_workshop_id_ballot_id FOREIGN KEY(workshop_id, ballot_id)
        REFERENCES ballots (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "shelf": """
CREATE TABLE shelf (
    workshop_id TEXT NOT NULL,
    title TEXT NOT NULL,
    host TEXT NOT NULL,
    date TEXT,
    venue TEXT NOT NULL,
    sample INTEGER NOT NULL,
    progress TEXT NOT NULL,
    touched TEXT NOT NULL,
    rule INTEGER NOT NULL,
    search TEXT NOT NULL,
    CONSTRAINT pk_shelf PRIMARY KEY (workshop_id),
    CONSTRAINT fk_shelf_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
}

#: What a new column holds in the rows that are there; columns that may be empty are.
AT_FIRST: Mapping[str, Mapping[str, str]] = {
    "ballots": {"stackable": "1", "majority": "'half'"},
    "tallies": {"choice": "''"},
    "shelf": {"rule": "0"},  # by no rule: what the workshop is found by is yet to be made
}


def upgrade() -> None:
    """Make the new tables, and the wider ones in place of the old."""
    for table in NEW:
        op.execute(table.strip())
    for name, table in WIDER.items():
        _widen(name, table.strip(), AT_FIRST.get(name, {}))


def _widen(name: str, table: str, at_first: Mapping[str, str]) -> None:
    """Under another name first: renaming the old one would drag every reference to it along."""
    kept = [row[1] for row in op.get_bind().exec_driver_sql(f"PRAGMA table_info({name})")]
    into = ", ".join(f'"{column}"' for column in (*kept, *at_first))
    values = ", ".join((*(f'"{column}"' for column in kept), *at_first.values()))
    op.execute(table.replace(f"CREATE TABLE {name} (", f"CREATE TABLE wider_{name} (", 1))
    op.execute(f"INSERT INTO wider_{name} ({into}) SELECT {values} FROM {name}")  # noqa: S608
    op.execute(f"DROP TABLE {name}")
    op.execute(f"ALTER TABLE wider_{name} RENAME TO {name}")
