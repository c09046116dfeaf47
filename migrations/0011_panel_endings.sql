-- Panels opened up to this instant are over, and launches that were signed up to then open nothing: of the whole clinic, or
-- of one button.
ALTER TABLE tenant ADD COLUMN panels_ended_at BIGINT;
ALTER TABLE button ADD COLUMN panels_ended_at BIGINT;

-- How many different records may be opened with one plain hash, which covers none of them.
ALTER TABLE tenant ADD COLUMN records_per_hash BIGINT NOT NULL DEFAULT 25;

-- Further origins that show the clinic's panels, separated by blanks; where it is reached is always one.
ALTER TABLE tenant ADD COLUMN extra_origins TEXT NOT NULL DEFAULT '';
