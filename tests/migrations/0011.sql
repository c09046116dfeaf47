-- A clinic that ended its panels and shows them at another origin too, and a button that ended its own.
UPDATE tenant SET panels_ended_at = 1790000000000, records_per_hash = 40, extra_origins = 'https://intranet.example' WHERE provet_id = 54321;
UPDATE button SET panels_ended_at = 1790000001000 WHERE provet_id = 54321;
UPDATE cache_version SET number = number + 1;
