INSERT INTO button_batch (key, provet_id, created_at) VALUES ('form-1', 54321, 1);
UPDATE button SET batch = 'form-1', salt_number = 2;
INSERT INTO button_salt (id, button_id, sealed_salt, accepted_until) SELECT 'old-' || id, id, sealed_salt, 2 FROM button;
INSERT INTO button_copy (button_id, state, remote_id, wanted, found, verdict, compared_at, salt_number)
    SELECT id, 'made', 7, '{}', '{}', 'same', 1, 2 FROM button;
