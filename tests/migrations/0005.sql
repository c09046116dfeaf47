-- Somebody who is signed in, somebody who no longer is, and both on their way.
INSERT INTO sign_in (id, provet_id, credential_id, subject, user_id, sealed_name, sealed_refresh, sealed_token, expires_at, version, holder, held_until, created_at, used_at, ended_at, end_reason)
VALUES ('live', 54321, 'credential-54321', '7', 7, '00', '00', '00', 1790036000000, 2, 'node', 1790000015000, 1790000000000, 1790000001000, NULL, NULL),
    ('ended', 54321, 'credential-54321', NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, 1790000000000, 1790000000000, 1790000002000, 'signed-out');
INSERT INTO browser_sign_in (handle_digest, provet_id, sign_in_id, created_at, used_at)
VALUES ('digest', 54321, 'live', 1790000000000, 1790000000000);
INSERT INTO sign_in_attempt (state_digest, provet_id, credential_id, purpose, sealed, created_at, expires_at)
VALUES ('state-1', 54321, 'credential-54321', 'panel', '00', 1790000000000, 1790000900000),
    ('state-2', 4, 'credential-4', 'settings', '00', 1790000000000, 1790000900000);
INSERT INTO handover (code_digest, provet_id, frame, sign_in_id, expires_at)
VALUES ('code', 54321, 'frame', 'live', 1790000300000);
