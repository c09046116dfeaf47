-- Who administers: operators, and the administrators of clinics.

CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    -- In lower case: how it is found.
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('operator', 'administrator')),
    -- argon2id in its own text form; none until the person has chosen one.
    password TEXT,
    sealed_totp TEXT,
    -- A second factor that was shown and not yet confirmed by a code.
    sealed_totp_offer TEXT,
    -- The last time step a code was accepted for: no code is good twice.
    totp_step BIGINT,
    state TEXT NOT NULL CHECK (state IN ('enabled', 'disabled')),
    created_at BIGINT NOT NULL,
    signed_in_at BIGINT,
    version BIGINT NOT NULL
);

CREATE UNIQUE INDEX account_email ON account (email);

-- The clinics that an administrator may see; operators see all.
CREATE TABLE account_clinic (
    account_id TEXT NOT NULL REFERENCES account (id),
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    PRIMARY KEY (account_id, provet_id)
);

CREATE INDEX account_clinic_of ON account_clinic (provet_id);

-- Links that sign in once and let a password be chosen, by a digest of their last part.
CREATE TABLE account_link (
    digest TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('first-operator', 'invitation', 'password', 'password-and-code')),
    -- None where the link makes the account: that of the first operator.
    account_id TEXT REFERENCES account (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX account_link_of ON account_link (account_id);
CREATE INDEX account_link_expiry ON account_link (expires_at);

-- Somebody who proved to be themselves and still owes the code of their second factor.
CREATE TABLE sign_in_step (
    -- A digest of the cookie of the browser that it goes on in.
    browser TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    way TEXT NOT NULL CHECK (way IN ('password', 'link')),
    expires_at BIGINT NOT NULL
);

CREATE INDEX sign_in_step_of ON sign_in_step (account_id);
CREATE INDEX sign_in_step_expiry ON sign_in_step (expires_at);

-- Somebody who is signed in to the settings, by a digest of what the cookie holds.
CREATE TABLE settings_session (
    digest TEXT NOT NULL PRIMARY KEY,
    -- Our name of it, which may be shown.
    id TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('password', 'link', 'provet')),
    account_id TEXT REFERENCES account (id),
    -- Where somebody signed in with Provet: the clinic, and who that is there.
    provet_id BIGINT REFERENCES tenant (provet_id),
    subject TEXT,
    sealed_name TEXT,
    -- The browser, as it names itself, in few words.
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX settings_session_id ON settings_session (id);
CREATE INDEX settings_session_account ON settings_session (account_id, created_at);
CREATE INDEX settings_session_tenant ON settings_session (provet_id, created_at);
CREATE INDEX settings_session_expiry ON settings_session (expires_at);

-- Failed attempts to sign in, by a digest of the account or address they were made for.
CREATE TABLE sign_in_throttle (
    digest TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    since BIGINT NOT NULL,
    closed_until BIGINT NOT NULL
);

CREATE INDEX sign_in_throttle_since ON sign_in_throttle (since);

-- How a clinic wants to be treated, beyond its windows.
ALTER TABLE tenant ADD COLUMN acting TEXT NOT NULL DEFAULT 'clinic'
    CHECK (acting IN ('clinic', 'person-writes', 'person'));
ALTER TABLE tenant ADD COLUMN demand_show TEXT NOT NULL DEFAULT 'plain'
    CHECK (demand_show IN ('plain', 'payload', 'person'));
ALTER TABLE tenant ADD COLUMN demand_write TEXT NOT NULL DEFAULT 'plain'
    CHECK (demand_write IN ('plain', 'payload', 'person'));
ALTER TABLE tenant ADD COLUMN departments TEXT NOT NULL DEFAULT 'all'
    CHECK (departments IN ('all', 'on'));
ALTER TABLE tenant ADD COLUMN audit_values TEXT NOT NULL DEFAULT 'left-out'
    CHECK (audit_values IN ('left-out', 'kept'));
ALTER TABLE tenant ADD COLUMN audit_days BIGINT NOT NULL DEFAULT 730
    CHECK (audit_days BETWEEN 30 AND 3650);
