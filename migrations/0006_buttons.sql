-- What a button is called in Provet, and how its request travels.
ALTER TABLE button ADD COLUMN label TEXT NOT NULL DEFAULT 'Cageside';
ALTER TABLE button ADD COLUMN method TEXT NOT NULL DEFAULT 'post' CHECK (method IN ('get', 'post'));
-- Grows with every new salt: the guard of the next one.
ALTER TABLE button ADD COLUMN salt_number BIGINT NOT NULL DEFAULT 1;
-- The form that asked for it.
ALTER TABLE button ADD COLUMN batch TEXT;

CREATE INDEX button_by_batch ON button (provet_id, batch);

-- Forms that set up buttons, by their own key: the same form sent again makes nothing again.
CREATE TABLE button_batch (
    key TEXT NOT NULL PRIMARY KEY,
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);

CREATE INDEX button_batch_tenant ON button_batch (provet_id, created_at);

-- The salts that a button had before, while they are still accepted.
CREATE TABLE button_salt (
    id TEXT NOT NULL PRIMARY KEY,
    button_id TEXT NOT NULL REFERENCES button (id) ON DELETE CASCADE,
    sealed_salt TEXT NOT NULL,
    accepted_until BIGINT NOT NULL
);

CREATE INDEX button_salt_of ON button_salt (button_id);
CREATE INDEX button_salt_sealed ON button_salt (substr(sealed_salt, 1, 10));
CREATE INDEX button_salt_end ON button_salt (accepted_until);

-- Buttons that we make in Provet ourselves, one row each: how far that got, and what became of it there.
CREATE TABLE button_copy (
    button_id TEXT NOT NULL PRIMARY KEY REFERENCES button (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'unsure', 'refused', 'made')),
    -- Until when nobody else may send it.
    claimed_until BIGINT,
    -- Why it was not made, or why that is not known: a word of ours.
    reason TEXT,
    -- Provet's own id of it.
    remote_id BIGINT,
    -- What we had Provet keep, as JSON; never a secret.
    wanted TEXT,
    -- What Provet held when it was compared last, in the same form.
    found TEXT,
    verdict TEXT CHECK (verdict IN ('same', 'changed', 'gone')),
    compared_at BIGINT,
    -- Which of the button's salts Provet holds.
    salt_number BIGINT NOT NULL
);
