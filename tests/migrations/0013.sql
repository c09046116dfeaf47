-- A clinic that still uses the URL of the installation for its webhooks, and asks its administrators for a second factor.
UPDATE tenant SET shared_webhooks = 12, shared_webhook_at = 1790000002000, administrator_second_factor = 'required' WHERE provet_id = 54321;
UPDATE cache_version SET number = number + 1;
