-- A clinic that has chosen two of its own fields.
UPDATE tenant SET warning_fields = 'Allergy
Diabetic' WHERE provet_id = 54321;
UPDATE cache_version SET number = number + 1;
