-- A clinic whose pages reload when somebody presses the button.
UPDATE tenant SET reload_timing = 'press' WHERE provet_id = 54321;
UPDATE cache_version SET number = number + 1;
