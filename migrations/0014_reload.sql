-- When Provet's page is told to reload after something was saved in a panel: after a moment, when the person leaves the panel,
-- or when they press a button.
ALTER TABLE tenant ADD COLUMN reload_timing TEXT NOT NULL DEFAULT 'moment'
    CHECK (reload_timing IN ('moment', 'leaving', 'press'));
