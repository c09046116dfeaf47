INSERT INTO account (id, email, role, password, state, created_at, version)
    VALUES ('a1', 'vet@clinic.example', 'administrator', NULL, 'enabled', 1, 1);
INSERT INTO account_clinic (account_id, provet_id) VALUES ('a1', 54321);
INSERT INTO account_link (digest, kind, account_id, created_at, expires_at) VALUES ('d1', 'invitation', 'a1', 1, 2);
INSERT INTO account_link (digest, kind, account_id, created_at, expires_at) VALUES ('d4', 'first-operator', NULL, 1, 2);
INSERT INTO sign_in_step (browser, account_id, way, expires_at) VALUES ('d5', 'a1', 'password', 2);
INSERT INTO settings_session (digest, id, way, account_id, agent, created_at, seen_at, expires_at)
    VALUES ('d2', 's1', 'link', 'a1', 'Firefox', 1, 1, 2);
INSERT INTO sign_in_throttle (digest, failures, since, closed_until) VALUES ('d3', 1, 1, 1);
