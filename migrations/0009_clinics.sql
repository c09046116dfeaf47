-- What the list of clinics shows: one row for each clinic, kept in the same transaction as what it is made from.

CREATE TABLE tenant_list (
    provet_id BIGINT NOT NULL PRIMARY KEY REFERENCES tenant (provet_id),
    -- The name in lower case as hex, so that both databases sort it alike; those without a name come last.
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    base TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('enabled', 'disabled')),
    -- The state of the credential that counts.
    connection TEXT NOT NULL CHECK (connection IN ('working', 'unverified', 'needs-person', 'refused', 'none')),
    reason TEXT,
    departments_on BIGINT NOT NULL,
    departments_off BIGINT NOT NULL,
    -- 0: none yet.
    last_launch_at BIGINT NOT NULL,
    -- The day, counted from 1970 in UTC, that the errors are of.
    errors_day BIGINT NOT NULL,
    errors BIGINT NOT NULL
);

CREATE INDEX tenant_list_name ON tenant_list (name_key, provet_id);
CREATE INDEX tenant_list_launch ON tenant_list (last_launch_at, provet_id);
CREATE INDEX tenant_list_errors ON tenant_list (errors_day, errors, provet_id);
CREATE INDEX tenant_list_connection ON tenant_list (connection, provet_id);
CREATE INDEX tenant_list_connection_name ON tenant_list (connection, name_key, provet_id);
CREATE INDEX tenant_list_connection_launch ON tenant_list (connection, last_launch_at, provet_id);
CREATE INDEX tenant_list_connection_errors ON tenant_list (connection, errors_day, errors, provet_id);

-- The words of each clinic's name, host and number, in lower case as hex: found by how they begin.
CREATE TABLE tenant_word (
    word TEXT NOT NULL,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    -- As in the list, so that those in one state are searched without looking at the others.
    connection TEXT NOT NULL,
    PRIMARY KEY (word, provet_id)
);

CREATE INDEX tenant_word_connection ON tenant_word (connection, word, provet_id);

CREATE INDEX tenant_word_of ON tenant_word (provet_id, word);

CREATE INDEX job_tenant_state ON job (provet_id, state, created_at, id);
