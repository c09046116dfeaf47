-- Who opened, wrote, changed, exported and purged what, and who signed in. SQLite cannot let a column become null, so the
-- table is made anew.

CREATE TABLE audit_rebuilt (
    key TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('write', 'open', 'change', 'sign-in', 'export', 'purge')),
    -- None where it is about the installation.
    provet_id BIGINT,
    at BIGINT NOT NULL,
    -- Where it was asked: an opened frame and its page and department, for openings and writes.
    frame TEXT,
    page TEXT,
    department_id BIGINT,
    object_kind TEXT,
    object_id BIGINT,
    action TEXT NOT NULL,
    -- The field of a write; what a change was about. Never a secret, never clinical text.
    field TEXT,
    detail TEXT,
    actor_standing TEXT NOT NULL
        CHECK (actor_standing IN ('unknown', 'claimed', 'proved', 'signed-in', 'command', 'itself')),
    actor TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('started', 'done', 'refused', 'failed', 'unknown')),
    finished_at BIGINT,
    -- What a field said, where the clinic wants that kept.
    sealed_before TEXT,
    sealed_after TEXT
);

INSERT INTO audit_rebuilt (key, kind, provet_id, at, frame, page, object_kind, object_id, action, field, actor_standing,
        actor, outcome, finished_at)
    SELECT key, 'write', provet_id, at, frame, page, object_kind, object_id, action, field, actor_standing,
        actor, outcome, finished_at FROM audit;

DROP TABLE audit;
ALTER TABLE audit_rebuilt RENAME TO audit;

-- One index for each question that the lists are asked; openings are most of the rows, and only in those that need them.
CREATE INDEX audit_tenant ON audit (provet_id, at, key);
CREATE INDEX audit_at ON audit (at, key);
CREATE INDEX audit_tenant_actor ON audit (provet_id, actor, at, key);
CREATE INDEX audit_actor ON audit (actor, at, key);
CREATE INDEX audit_tenant_actor_kind ON audit (provet_id, actor, kind, at, key) WHERE kind <> 'open';
CREATE INDEX audit_actor_kind ON audit (actor, kind, at, key) WHERE kind <> 'open';
CREATE INDEX audit_object ON audit (provet_id, object_kind, object_id, at, key);
CREATE INDEX audit_tenant_kind ON audit (provet_id, kind, at, key) WHERE kind <> 'open';
CREATE INDEX audit_kind ON audit (kind, at, key) WHERE kind <> 'open';
CREATE INDEX audit_tenant_action ON audit (provet_id, action, at, key) WHERE kind <> 'open';
CREATE INDEX audit_action ON audit (action, at, key) WHERE kind <> 'open';
CREATE INDEX audit_tenant_outcome ON audit (provet_id, outcome, at, key) WHERE outcome <> 'done';
CREATE INDEX audit_outcome ON audit (outcome, at, key) WHERE outcome <> 'done';

-- What is sealed under which key, by the version and key id that every sealed value begins with.
CREATE INDEX audit_sealed_before ON audit (substr(sealed_before, 1, 10)) WHERE sealed_before IS NOT NULL;
CREATE INDEX audit_sealed_after ON audit (substr(sealed_after, 1, 10)) WHERE sealed_after IS NOT NULL;
CREATE INDEX credential_sealed ON credential (substr(sealed_secret, 1, 10));
CREATE INDEX access_token_sealed ON access_token (substr(sealed_token, 1, 10));
CREATE INDEX button_sealed ON button (substr(sealed_salt, 1, 10));
CREATE INDEX sign_in_name_sealed ON sign_in (substr(sealed_name, 1, 10));
CREATE INDEX sign_in_refresh_sealed ON sign_in (substr(sealed_refresh, 1, 10));
CREATE INDEX sign_in_token_sealed ON sign_in (substr(sealed_token, 1, 10));

-- The servers on this database: which keys each knows, and which it seals with, by the keys' ids.
CREATE TABLE node (
    id TEXT NOT NULL PRIMARY KEY,
    known TEXT NOT NULL,
    seals_with TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);

CREATE INDEX node_seen ON node (seen_at);

-- What is done now and then by one of the servers, and when it is due again.
CREATE TABLE chore (
    name TEXT NOT NULL PRIMARY KEY,
    due_at BIGINT NOT NULL
);
