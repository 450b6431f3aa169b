"""Schema 1: the first tables. Frozen: it imports nothing of the program, so it means the same for ever."""

from __future__ import annotations

from alembic import op

TABLES = (
    """
CREATE TABLE library (
    id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    CONSTRAINT pk_library PRIMARY KEY (id)
) STRICT
""",
    """
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
    sample INTEGER NOT NULL,
    created_on TEXT,
    revision INTEGER NOT NULL,
    CONSTRAINT pk_workshop PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE agreements (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    sign_mode TEXT NOT NULL,
    term_from TEXT,
    term_to TEXT,
    review_on TEXT,
    originals_at TEXT NOT NULL,
    CONSTRAINT pk_agreements PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_agreements_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
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
    CONSTRAINT pk_meetings PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_meetings_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE promises (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_promises PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_promises_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE actors (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    reading TEXT NOT NULL,
    kind TEXT NOT NULL,
    crest TEXT NOT NULL,
    representative TEXT NOT NULL,
    representative_title TEXT NOT NULL,
    representative_reading TEXT NOT NULL,
    address TEXT NOT NULL,
    contact TEXT NOT NULL,
    strengths TEXT NOT NULL,
    weaknesses TEXT NOT NULL,
    offers TEXT NOT NULL,
    origin_id TEXT,
    CONSTRAINT pk_actors PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_actors_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE participants (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    reading TEXT NOT NULL,
    actor_id TEXT,
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
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE attendances (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT pk_attendances PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_attendances_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attendances_workshop_id_meeting_id FOREIGN KEY(workshop_id, meeting_id)
        REFERENCES meetings (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_attendances_workshop_id_participant_id FOREIGN KEY(workshop_id, participant_id)
        REFERENCES participants (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE categories (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    mark TEXT NOT NULL,
    label TEXT NOT NULL,
    CONSTRAINT pk_categories PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_categories_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE groups (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    title TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    CONSTRAINT pk_groups PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_groups_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE cards (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    text TEXT NOT NULL,
    spoken TEXT NOT NULL,
    category_id TEXT,
    group_id TEXT,
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
    CONSTRAINT fk_cards_workshop_id_meeting_id FOREIGN KEY(workshop_id, meeting_id)
        REFERENCES meetings (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE ballots (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    meeting_id TEXT,
    question TEXT NOT NULL,
    method TEXT NOT NULL,
    per_person INTEGER NOT NULL,
    closed_at TEXT,
    reason_if_uneven TEXT NOT NULL,
    CONSTRAINT pk_ballots PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_ballots_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_ballots_workshop_id_meeting_id FOREIGN KEY(workshop_id, meeting_id)
        REFERENCES meetings (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE tallies (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    ballot_id TEXT NOT NULL,
    option_id TEXT NOT NULL,
    source TEXT NOT NULL,
    amount INTEGER NOT NULL,
    CONSTRAINT pk_tallies PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_tallies_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_tallies_workshop_id_ballot_id FOREIGN KEY(workshop_id, ballot_id)
        REFERENCES ballots (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE issues (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    statement TEXT NOT NULL,
    card_id TEXT,
    group_id TEXT,
    who_suffers TEXT NOT NULL,
    "where" TEXT NOT NULL,
    today TEXT NOT NULL,
    status TEXT NOT NULL,
    carried_from TEXT,
    CONSTRAINT pk_issues PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_issues_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_issues_workshop_id_card_id FOREIGN KEY(workshop_id, card_id)
        REFERENCES cards (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_issues_workshop_id_group_id FOREIGN KEY(workshop_id, group_id)
        REFERENCES groups (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE goals (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    what TEXT NOT NULL,
    due TEXT NOT NULL,
    target TEXT NOT NULL,
    amount REAL,
    unit TEXT NOT NULL,
    baseline REAL,
    measured_by TEXT NOT NULL,
    actor_id TEXT,
    beneficiary TEXT NOT NULL,
    CONSTRAINT pk_goals PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_goals_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_goals_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE goal_issues (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    goal_id TEXT NOT NULL,
    issue_id TEXT NOT NULL,
    CONSTRAINT pk_goal_issues PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_goal_issues_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_goal_issues_workshop_id_goal_id FOREIGN KEY(workshop_id, goal_id)
        REFERENCES goals (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_goal_issues_workshop_id_issue_id FOREIGN KEY(workshop_id, issue_id)
        REFERENCES issues (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
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
    CONSTRAINT pk_activities PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_activities_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_activities_workshop_id_goal_id FOREIGN KEY(workshop_id, goal_id)
        REFERENCES goals (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE roles (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    level TEXT NOT NULL,
    words TEXT NOT NULL,
    joint INTEGER NOT NULL,
    CONSTRAINT pk_roles PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_roles_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_roles_workshop_id_activity_id FOREIGN KEY(workshop_id, activity_id)
        REFERENCES activities (workshop_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_roles_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE clauses (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "key" TEXT,
    title TEXT NOT NULL,
    text TEXT,
    CONSTRAINT pk_clauses PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_clauses_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE parties (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "order" TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    alias TEXT NOT NULL,
    signer TEXT NOT NULL,
    signer_title TEXT NOT NULL,
    witness INTEGER NOT NULL,
    CONSTRAINT pk_parties PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_parties_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_parties_workshop_id_actor_id FOREIGN KEY(workshop_id, actor_id)
        REFERENCES actors (workshop_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE checks (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    done_at TEXT,
    CONSTRAINT pk_checks PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_checks_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE editions (
    workshop_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    frozen_on TEXT NOT NULL,
    format INTEGER NOT NULL,
    canonical TEXT NOT NULL,
    digest TEXT NOT NULL,
    documents TEXT NOT NULL,
    CONSTRAINT pk_editions PRIMARY KEY (workshop_id, id),
    CONSTRAINT fk_editions_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE step (
    workshop_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target INTEGER,
    wall INTEGER NOT NULL,
    label TEXT NOT NULL,
    label_args TEXT NOT NULL,
    at TEXT NOT NULL,
    changes TEXT NOT NULL,
    CONSTRAINT pk_step PRIMARY KEY (workshop_id, number),
    CONSTRAINT fk_step_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE draft (
    workshop_id TEXT NOT NULL,
    part TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (workshop_id, part, row_id, field),
    CONSTRAINT fk_draft_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
    """
CREATE TABLE shelf (
    workshop_id TEXT NOT NULL,
    title TEXT NOT NULL,
    host TEXT NOT NULL,
    date TEXT,
    venue TEXT NOT NULL,
    sample INTEGER NOT NULL,
    progress TEXT NOT NULL,
    touched TEXT NOT NULL,
    search TEXT NOT NULL,
    CONSTRAINT pk_shelf PRIMARY KEY (workshop_id),
    CONSTRAINT fk_shelf_workshop_id FOREIGN KEY(workshop_id)
        REFERENCES workshop (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT
""",
)


def upgrade() -> None:
    """Make every table."""
    for table in TABLES:
        op.execute(table.strip())
