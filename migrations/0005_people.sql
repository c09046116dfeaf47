-- People who sign in with Provet: what we act for them with, and the steps of signing in.

-- One person, signed in at one clinic through one browser.
CREATE TABLE sign_in (
    id TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    credential_id TEXT NOT NULL REFERENCES credential (id),
    -- Who it is, as the ID token says.
    subject TEXT,
    -- Who it is, as the REST API counts.
    user_id BIGINT,
    sealed_name TEXT,
    sealed_refresh TEXT,
    sealed_token TEXT,
    expires_at BIGINT,
    version BIGINT NOT NULL,
    -- Who has the right to renew the tokens, and until when.
    holder TEXT,
    held_until BIGINT,
    created_at BIGINT NOT NULL,
    -- When tokens were last had: it ends 30 days later.
    used_at BIGINT NOT NULL,
    ended_at BIGINT,
    end_reason TEXT
);

CREATE INDEX sign_in_tenant ON sign_in (provet_id, created_at, id);
CREATE INDEX sign_in_user ON sign_in (provet_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX sign_in_credential ON sign_in (credential_id) WHERE ended_at IS NULL;
CREATE INDEX sign_in_used ON sign_in (used_at) WHERE ended_at IS NULL;
CREATE INDEX sign_in_ended ON sign_in (ended_at) WHERE ended_at IS NOT NULL;

-- Which sign-in a browser's handle stands for, at each clinic.
CREATE TABLE browser_sign_in (
    handle_digest TEXT NOT NULL,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    sign_in_id TEXT NOT NULL REFERENCES sign_in (id),
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (handle_digest, provet_id)
);

CREATE INDEX browser_sign_in_of ON browser_sign_in (sign_in_id);

-- Somebody is on the way to Provet's sign-in page and back.
CREATE TABLE sign_in_attempt (
    state_digest TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    credential_id TEXT NOT NULL REFERENCES credential (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('panel', 'settings')),
    -- Verifier, nonce, and what it is for, as JSON.
    sealed TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX sign_in_attempt_expires ON sign_in_attempt (expires_at);
CREATE INDEX sign_in_attempt_credential ON sign_in_attempt (credential_id);

-- A sign-in on its way from the window it was made in to the frame that asked for it.
CREATE TABLE handover (
    code_digest TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    frame TEXT NOT NULL,
    sign_in_id TEXT NOT NULL REFERENCES sign_in (id),
    expires_at BIGINT NOT NULL
);

CREATE INDEX handover_expires ON handover (expires_at);
CREATE INDEX handover_of ON handover (sign_in_id);
