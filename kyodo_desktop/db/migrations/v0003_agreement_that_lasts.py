"""Schema 3: an agreement that lasts: its style, term and costs, its editions, signatures and reasons.

Frozen: it imports nothing of the program, so it means the same for ever.
"""

from __future__ import annotations

from collections.abc import Mapping

from alembic import op

NEW = (
    """
CREATE TABLE cost_shares (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    party_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    amount INTEGER,
    text TEXT NOT NULL,
    CONSTRAINT pk_cost_shares PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_cost_shares_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_cost_shares_workshop_id_party_id FOREIGN KEY(workshop_id, party_id)
        REFERENCES parties (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE annexes (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_annexes PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_annexes_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE signatures (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    edition_id TEXT NOT NULL,
    party_id TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    CONSTRAINT pk_signatures PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_signatures_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_signatures_workshop_id_edition_id FOREIGN KEY(workshop_id, edition_id)
        REFERENCES editions (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE change_reasons (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    part TEXT NOT NULL,
    about TEXT NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_change_reasons PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_change_reasons_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE settings_aside (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_on TEXT,
    printed INTEGER NOT NULL,
    CONSTRAINT pk_settings_aside PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_settings_aside_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE photos (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    hash TEXT NOT NULL,
    media TEXT NOT NULL,
    of_id TEXT NOT NULL,
    page INTEGER,
    caption TEXT NOT NULL,
    added_on TEXT,
    CONSTRAINT pk_photos PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_photos_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE enclosure (
    workshop_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    media TEXT NOT NULL,
    bytes BLOB NOT NULL,
    CONSTRAINT pk_enclosure PRIMARY KEY (workshop_id, hash),
    CONSTRAINT fk_enclosure_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
)

#: Tables that get columns. SQLite cannot add a reference over two columns, so each is made anew.
WIDER = {
    "workshop": """
CREATE TABLE workshop (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    host TEXT NOT NULL,
    district TEXT NOT NULL,
    document_number TEXT NOT NULL,
    use_of_results TEXT NOT NULL,
    purpose TEXT NOT NULL,
    purpose_confirmed INTEGER NOT NULL,
    purpose_checks TEXT NOT NULL,
    round INTEGER NOT NULL,
    privacy_purpose TEXT NOT NULL,
    keep_until TEXT,
    disclosure TEXT NOT NULL,
    phase_labels TEXT NOT NULL,
    sample INTEGER NOT NULL,
    created_on TEXT,
    revision INTEGER NOT NULL,
    CONSTRAINT pk_workshop PRIMARY KEY (id)
) STRICT
""",
    "agreements": """
CREATE TABLE agreements (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    style TEXT NOT NULL,
    aliasing TEXT NOT NULL,
    roles_as TEXT NOT NULL,
    sign_mode TEXT NOT NULL,
    term_from TEXT,
    term_to TEXT,
    renewal TEXT NOT NULL,
    review_on TEXT,
    originals_at TEXT NOT NULL,
    originals INTEGER,
    contact_actor_id TEXT,
    meets TEXT NOT NULL,
    insurance TEXT NOT NULL,
    ended_on TEXT,
    ended_reason TEXT NOT NULL,
    CONSTRAINT pk_agreements PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_agreements_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_agreements_workshop_id_contact_actor_id FOREIGN KEY(workshop_id, contact_actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "activities": """
CREATE TABLE activities (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    phase TEXT NOT NULL,
    what TEXT NOT NULL,
    since TEXT NOT NULL,
    "by" TEXT NOT NULL,
    needs TEXT NOT NULL,
    note TEXT NOT NULL,
    goal_id TEXT,
    after_id TEXT,
    CONSTRAINT pk_activities PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_activities_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_activities_workshop_id_goal_id FOREIGN KEY(workshop_id, goal_id)
        REFERENCES goals (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_activities_workshop_id_after_id FOREIGN KEY(workshop_id, after_id)
        REFERENCES activities (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "objections": """
CREATE TABLE objections (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    text TEXT NOT NULL,
    ballot_id TEXT,
    clause_id TEXT,
    actor_id TEXT,
    answer TEXT NOT NULL,
    CONSTRAINT pk_objections PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_objections_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_objections_workshop_id_ballot_id FOREIGN KEY(workshop_id, ballot_id)
        REFERENCES ballots (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_objections_workshop_id_clause_id FOREIGN KEY(workshop_id, clause_id)
        REFERENCES clauses (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_objections_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "parties": """
CREATE TABLE parties (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    alias TEXT NOT NULL,
    signer TEXT NOT NULL,
    signer_title TEXT NOT NULL,
    witness INTEGER NOT NULL,
    taken_home_until TEXT,
    approved_on TEXT,
    consented_on TEXT,
    consented_digest TEXT NOT NULL,
    CONSTRAINT pk_parties PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_parties_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_parties_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    "editions": """
CREATE TABLE editions (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    frozen_on TEXT NOT NULL,
    format INTEGER NOT NULL,
    canonical TEXT NOT NULL,
    digest TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    documents TEXT NOT NULL,
    CONSTRAINT pk_editions PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_editions_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
}

#: What a new column holds in the rows that are there; columns that may be empty are.
AT_FIRST: Mapping[str, Mapping[str, str]] = {
    "workshop": {"phase_labels": "'[]'"},
    "agreements": {
        "style": "'polite'",
        "aliasing": "'short_names'",
        "roles_as": "'table'",
        "renewal": "'none'",
        "meets": "''",
        "insurance": "''",
        "ended_reason": "''",
    },
    "parties": {"consented_digest": "''"},
    "editions": {"snapshot": "''"},
}

#: What is no longer stored: where an agreement stands is read from what has happened.
GONE = frozenset({"status"})


def upgrade() -> None:
    """Make the new tables, and the wider ones in place of the old."""
    for table in NEW:
        op.execute(table.strip())
    for name, table in WIDER.items():
        _widen(name, table.strip(), AT_FIRST.get(name, {}))


def _widen(name: str, table: str, at_first: Mapping[str, str]) -> None:
    """Under another name first: renaming the old one would drag every reference to it along."""
    kept = [row[1] for row in op.get_bind().exec_driver_sql(f"PRAGMA table_info({name})")]
    kept = [column for column in kept if column not in GONE]
    into = ", ".join(f'"{column}"' for column in (*kept, *at_first))
    values = ", ".join((*(f'"{column}"' for column in kept), *at_first.values()))
    op.execute(table.replace(f"CREATE TABLE {name} (", f"CREATE TABLE wider_{name} (", 1))
    op.execute(f"INSERT INTO wider_{name} ({into}) SELECT {values} FROM {name}")  # noqa: S608
    op.execute(f"DROP TABLE {name}")
    op.execute(f"ALTER TABLE wider_{name} RENAME TO {name}")
