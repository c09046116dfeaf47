-- Rows as the first schema held them.

INSERT INTO tenant (provet_id, base, name, state, language, time_zone, currency, foreground_ms, background_ms, version, created_at)
VALUES (4, 'https://provetcloud.com/4/', 'Clinic 4', 'enabled', 'fi', 'Europe/Helsinki', 'EUR', 43200000, 600000, 1, 1790000000000);
INSERT INTO credential (id, provet_id, fingerprint, base, grant_type, client_type, client_id, sealed_secret, algorithm, redirect_uris, authorize_url, discovery_url, state, reason, received_at, proved_at, changed_at, attempts, next_attempt_at, claimed_by, claimed_until, held_departments, last_list)
VALUES ('credential-4', 4, 'f4', 'https://provetcloud.com/4/', 'client_credentials', 'confidential', 'client', '00', 'RS256', '', 'https://provetcloud.com/4/oauth2/authorize/', NULL, 'working', NULL, 1790000000000, 1790000001000, 1790000000000, 0, NULL, NULL, NULL, NULL, '[1,2]');
INSERT INTO access_token (credential_id, sealed_token, expires_at, version, holder, held_until) VALUES ('credential-4', '00', 1790036000000, 1, NULL, NULL);
INSERT INTO department (provet_id, department_id, state, changed_at) VALUES (4, 1, 'on', 1790000000000), (4, 2, 'off', 1790000000000);
INSERT INTO button (id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at)
VALUES ('button-4', 4, 'patient', 'side-panel', 'id', '', '00', 'timestamp-salt', 1790000000000);
INSERT INTO refused_launch (id, at, provet_id, standing, page, method, reason, skew_seconds, parameters, recipe)
VALUES ('launch-4', 1790000000000, 4, 'tenant', 'patient', 'GET', 'launch/expired', 90000, 'id,timestamp', 'salt-timestamp');
INSERT INTO audit (key, provet_id, at, frame, page, object_kind, object_id, action, field, actor_standing, actor, outcome, finished_at)
VALUES ('key-4', 4, 1790000000000, 'frame', 'patient', 'patient', 7, 'record-weight', 'weight', 'claimed', '9', 'done', 1790000000500);

INSERT INTO tenant (provet_id, base, name, state, language, time_zone, currency, foreground_ms, background_ms, version, created_at)
VALUES (54321, 'https://us.provetcloud.com/54321/', 'Clinic 54321', 'disabled', NULL, NULL, NULL, 43200000, 600000, 1, 1790000000000);
INSERT INTO credential (id, provet_id, fingerprint, base, grant_type, client_type, client_id, sealed_secret, algorithm, redirect_uris, authorize_url, discovery_url, state, reason, received_at, proved_at, changed_at, attempts, next_attempt_at, claimed_by, claimed_until, held_departments, last_list)
VALUES ('credential-54321', 54321, 'f54321', 'https://us.provetcloud.com/54321/', 'authorization_code', 'public', 'client', NULL, NULL, '', 'https://us.provetcloud.com/54321/oauth2/authorize/', NULL, 'unverified', NULL, 1790000000000, NULL, 1790000000000, 1, 1790000002000, 'node', 1790000003000, '[[[1,2],null,null]]', NULL);
INSERT INTO access_token (credential_id, sealed_token, expires_at, version, holder, held_until) VALUES ('credential-54321', NULL, NULL, 1, 'node', 1790000003000);
INSERT INTO department (provet_id, department_id, state, changed_at) VALUES (54321, 1, 'on', 1790000000000), (54321, 2, 'off', 1790000000000);
INSERT INTO button (id, provet_id, page, action, parameter, prefix, sealed_salt, recipe, created_at)
VALUES ('button-54321', 54321, NULL, 'background', 'id', '', '00', 'timestamp-salt', 1790000000000);
INSERT INTO refused_launch (id, at, provet_id, standing, page, method, reason, skew_seconds, parameters, recipe)
VALUES ('launch-54321', 1790000000000, 54321, 'stranger', NULL, 'GET', 'launch/expired', NULL, 'id,timestamp', NULL);
INSERT INTO audit (key, provet_id, at, frame, page, object_kind, object_id, action, field, actor_standing, actor, outcome, finished_at)
VALUES ('key-54321', 54321, 1790000000000, 'frame', 'patient', 'patient', 7, 'record-weight', NULL, 'unknown', NULL, 'started', NULL);

INSERT INTO setting (name, value) VALUES ('a-name', 'a value');
UPDATE revision SET number = number + 1;
