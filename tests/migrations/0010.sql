-- A launch, a job, a change and a webhook's object in the renamed tables, as the present schema holds them.
INSERT INTO rejected_launch (id, rejected_at, provet_id, tenant_kind, page, method, reason, skew_seconds, parameters, recipe)
VALUES ('launch-9', 1790000000000, 9, 'stranger', NULL, 'GET', 'launch/unknown-tenant', NULL, 'id', NULL);
INSERT INTO job (id, idempotency_key, ordinal, provet_id, button_id, kind, page, objects, actor_kind, actor, state, attempts, manual_retries, next_attempt_at, created_at)
VALUES ('job-3', 'request', 2, 54321, 'button-54321', 'move-status', 'consultation', '9', 'unknown', NULL, 'queued', 0, 0, 1790000000000, 1790000000000);
UPDATE change_event_sequence SET number = 4 WHERE id = 1;
INSERT INTO change_event (provet_id, kind, object_id, sequence, changed_at) VALUES (4, 'patient', 9, 4, 1790000003000);
UPDATE cache_version SET number = number + 1;
