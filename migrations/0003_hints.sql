-- The number of the newest hint: each gets the next, in the order of their commits.
CREATE TABLE hint_number (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    number BIGINT NOT NULL
);

INSERT INTO hint_number (id, number) VALUES (1, 0);

-- What webhooks said in the last hour, one row for each object.
CREATE TABLE hint (
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (provet_id, kind, object_id)
);

CREATE INDEX hint_in_order ON hint (number);
CREATE INDEX hint_at ON hint (at);
