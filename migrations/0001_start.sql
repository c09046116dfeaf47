-- TEXT and BIGINT only; instants are milliseconds since 1970, sealed values lower-case hex.

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- One row, whose number grows with every change that a launch could notice.
CREATE TABLE revision (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    number BIGINT NOT NULL
);

INSERT INTO revision (id, number) VALUES (1, 1);

CREATE TABLE tenant (
    provet_id BIGINT NOT NULL PRIMARY KEY CHECK (provet_id > 0),
    base TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('enabled', 'disabled')),
    language TEXT,
    time_zone TEXT,
    currency TEXT,
    foreground_ms BIGINT NOT NULL CHECK (foreground_ms BETWEEN 60000 AND 604800000),
    background_ms BIGINT NOT NULL CHECK (background_ms BETWEEN 60000 AND 604800000),
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE credential (
    id TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    fingerprint TEXT NOT NULL,
    base TEXT NOT NULL,
    grant_type TEXT NOT NULL CHECK (grant_type IN ('client_credentials', 'authorization_code')),
    client_type TEXT NOT NULL CHECK (client_type IN ('confidential', 'public')),
    client_id TEXT NOT NULL,
    sealed_secret TEXT,
    algorithm TEXT,
    redirect_uris TEXT NOT NULL,
    authorize_url TEXT NOT NULL,
    discovery_url TEXT,
    state TEXT NOT NULL CHECK (state IN ('unverified', 'working', 'refused', 'replaced')),
    reason TEXT,
    received_at BIGINT NOT NULL,
    proved_at BIGINT,
    changed_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    next_attempt_at BIGINT,
    claimed_by TEXT,
    claimed_until BIGINT,
    -- What the messages with this credential said of departments while it was not working, as JSON.
    held_departments TEXT,
    -- The last full list of departments that came with it, as JSON: how a repeat is recognised.
    last_list TEXT
);

CREATE UNIQUE INDEX credential_fingerprint ON credential (provet_id, fingerprint);
CREATE UNIQUE INDEX credential_working ON credential (provet_id, grant_type) WHERE state = 'working';
CREATE INDEX credential_due ON credential (next_attempt_at) WHERE state = 'unverified';

CREATE TABLE department (
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    department_id BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('on', 'off')),
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (provet_id, department_id)
);

CREATE TABLE button (
    id TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    page TEXT,
    action TEXT NOT NULL CHECK (action IN ('side-panel', 'window', 'popup', 'background')),
    parameter TEXT NOT NULL,
    prefix TEXT NOT NULL,
    sealed_salt TEXT NOT NULL,
    recipe TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX button_tenant ON button (provet_id, created_at, id);

CREATE TABLE access_token (
    credential_id TEXT NOT NULL PRIMARY KEY REFERENCES credential (id),
    sealed_token TEXT,
    expires_at BIGINT,
    version BIGINT NOT NULL,
    holder TEXT,
    held_until BIGINT
);

CREATE TABLE refused_launch (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    provet_id BIGINT NOT NULL,
    -- 'stranger' when no such tenant was known: those are kept in smaller numbers.
    standing TEXT NOT NULL CHECK (standing IN ('tenant', 'stranger')),
    page TEXT,
    method TEXT NOT NULL,
    reason TEXT NOT NULL,
    skew_seconds BIGINT,
    parameters TEXT NOT NULL,
    recipe TEXT
);

CREATE INDEX refused_launch_tenant ON refused_launch (provet_id, at, id);
CREATE INDEX refused_launch_standing ON refused_launch (standing, at, id);

CREATE TABLE audit (
    key TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    frame TEXT NOT NULL,
    page TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    field TEXT,
    actor_standing TEXT NOT NULL CHECK (actor_standing IN ('unknown', 'claimed', 'proved')),
    actor TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('started', 'done', 'refused', 'failed', 'unknown')),
    finished_at BIGINT
);

CREATE INDEX audit_tenant ON audit (provet_id, at, key);
CREATE INDEX audit_at ON audit (at, key);
