-- Hints of both clinics, one of them old.
UPDATE hint_number SET number = 3 WHERE id = 1;
INSERT INTO hint (provet_id, kind, object_id, number, at)
VALUES (4, 'patient', 1, 1, 1790000000000), (4, 'consultation', 2, 2, 1790000001000), (54321, 'patient', 1, 3, 1790000002000);
