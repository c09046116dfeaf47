-- One clinic is in the list already; the other is taken in when the database is opened.
INSERT INTO tenant_list (provet_id, name_key, name, base, state, connection, reason, departments_on, departments_off, last_launch_at, errors_day, errors)
VALUES (4, '636c696e69632034', 'Clinic 4', 'https://provetcloud.com/4/', 'enabled', 'working', NULL, 1, 1, 1790000000000, 20717, 3);
INSERT INTO tenant_word (word, provet_id, connection) VALUES ('34', 4, 'working'), ('636c696e6963', 4, 'working');
