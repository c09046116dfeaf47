-- How often a webhook that names this clinic came to a URL of the installation, or to one that was derived from it, and when it
-- last did: those URLs can be switched off when no clinic sends there any more.
ALTER TABLE tenant ADD COLUMN shared_webhooks BIGINT NOT NULL DEFAULT 0;
ALTER TABLE tenant ADD COLUMN shared_webhook_at BIGINT;

-- Whether its administrators with an account must have a second factor.
ALTER TABLE tenant ADD COLUMN administrator_second_factor TEXT NOT NULL DEFAULT 'optional';
