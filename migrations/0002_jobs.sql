-- What a background button does, and the work that its requests have left behind.

CREATE TABLE button_work (
    button_id TEXT NOT NULL PRIMARY KEY REFERENCES button (id),
    -- The kind of work and its settings, as JSON.
    kind TEXT NOT NULL,
    settings TEXT NOT NULL,
    -- What an event that is handed on is signed with.
    sealed_secret TEXT,
    -- The static header that Provet must send.
    header_name TEXT,
    sealed_header TEXT
);

CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    -- Digest of the request; a request for several objects is several jobs.
    request TEXT NOT NULL,
    part BIGINT NOT NULL,
    provet_id BIGINT NOT NULL,
    button_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    page TEXT NOT NULL,
    -- Ids, separated by commas.
    objects TEXT NOT NULL,
    actor_standing TEXT NOT NULL CHECK (actor_standing IN ('unknown', 'claimed', 'proved')),
    actor TEXT,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'discarded')),
    attempts BIGINT NOT NULL,
    -- How often a person has asked for it anew.
    round BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    claimed_by TEXT,
    claimed_until BIGINT,
    -- What the record said before the first write, by which a lost answer is judged.
    before TEXT,
    reason TEXT,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);

CREATE UNIQUE INDEX job_request ON job (request, part);
CREATE INDEX job_due ON job (next_attempt_at, id) WHERE state IN ('queued', 'running');
CREATE INDEX job_tenant ON job (provet_id, created_at, id);
CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
