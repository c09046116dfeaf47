-- Rows as the second schema held them.

INSERT INTO button_work (button_id, kind, settings, sealed_secret, header_name, sealed_header)
VALUES ('button-54321', 'move-status', '{"kind":"move-status","status":5}', NULL, 'x-cageside', '00');
INSERT INTO job (id, request, part, provet_id, button_id, kind, page, objects, actor_standing, actor, state, attempts, round, next_attempt_at, claimed_by, claimed_until, before, reason, created_at, finished_at)
VALUES ('job-1', 'request', 0, 54321, 'button-54321', 'move-status', 'consultation', '7', 'claimed', '9', 'done', 1, 0, 1790000000000, NULL, NULL, '8', NULL, 1790000000000, 1790000000500);
INSERT INTO job (id, request, part, provet_id, button_id, kind, page, objects, actor_standing, actor, state, attempts, round, next_attempt_at, claimed_by, claimed_until, before, reason, created_at, finished_at)
VALUES ('job-2', 'request', 1, 54321, 'button-54321', 'move-status', 'consultation', '8', 'unknown', NULL, 'running', 2, 1, 1790000000000, 'node', 1790000020000, NULL, 'job/unreachable', 1790000000000, NULL);
