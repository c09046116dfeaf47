-- Which sections of a panel a clinic wants to see, in which order.
CREATE TABLE layout (
    provet_id BIGINT NOT NULL REFERENCES tenant (provet_id),
    page TEXT NOT NULL,
    -- 0 for every department that has none of its own.
    department_id BIGINT NOT NULL CHECK (department_id >= 0),
    -- Names of sections in their order, separated by commas; those that are hidden begin with `-`.
    sections TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (provet_id, page, department_id)
);
