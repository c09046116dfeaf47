INSERT INTO audit (key, kind, provet_id, at, frame, page, department_id, object_kind, object_id, action, field, detail, actor_standing, actor, outcome, finished_at, sealed_before, sealed_after)
VALUES ('open-4', 'open', 4, 1790000000000, 'frame', 'patient', 2, 'patient', 7, 'open', NULL, NULL, 'proved', '9', 'done', 1790000000000, NULL, NULL),
    ('write-4', 'write', 4, 1790000000001, 'frame', 'patient', NULL, 'patient', 7, 'record-weight', 'weight', NULL, 'claimed', '9', 'done', 1790000000500, 'sealed', 'sealed'),
    ('change-4', 'change', 4, 1790000000002, NULL, NULL, NULL, NULL, NULL, 'button-added', NULL, 'patient', 'signed-in', 'vet@clinic.example', 'done', 1790000000002, NULL, NULL),
    ('sign-in', 'sign-in', NULL, 1790000000003, NULL, NULL, NULL, NULL, NULL, 'sign-in-refused', NULL, NULL, 'claimed', 'x@clinic.example', 'refused', 1790000000003, NULL, NULL),
    ('purge', 'purge', NULL, 1790000000004, NULL, NULL, NULL, NULL, NULL, 'clinic-purged', NULL, '99', 'command', NULL, 'done', 1790000000004, NULL, NULL);
INSERT INTO node (id, known, seals_with, seen_at) VALUES ('n1', '00aa11bb,22cc33dd', '00aa11bb', 1790000000000);
