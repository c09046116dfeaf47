-- Tables and columns take the words that the code uses. No word that is stored in a row changes, and nothing is copied: both
-- databases carry indexes, checks and references over to the new names by themselves.
--
-- Encrypted values are bound to the names that their table had when they were encrypted first: see `associated_data` in
-- src/storage/codec.rs.

ALTER TABLE setting RENAME TO installation_secret;
ALTER TABLE revision RENAME TO cache_version;
ALTER TABLE refused_launch RENAME TO rejected_launch;
ALTER TABLE button_work RENAME TO button_action;
ALTER TABLE hint RENAME TO change_event;
ALTER TABLE hint_number RENAME TO change_event_sequence;
ALTER TABLE sign_in_step RENAME TO login_challenge;
ALTER TABLE sign_in_throttle RENAME TO login_throttle;
ALTER TABLE sign_in RENAME TO user_session;
ALTER TABLE browser_sign_in RENAME TO remembered_device;
ALTER TABLE sign_in_attempt RENAME TO oauth_flow;
ALTER TABLE handover RENAME TO sign_in_handover;
ALTER TABLE button_batch RENAME TO form_submission;
ALTER TABLE button_copy RENAME TO remote_button;
ALTER TABLE chore RENAME TO periodic_task;
ALTER TABLE tenant_list RENAME TO tenant_summary;
ALTER TABLE tenant_word RENAME TO tenant_search_term;

ALTER TABLE tenant RENAME COLUMN base TO base_url;
ALTER TABLE tenant RENAME COLUMN acting TO acting_mode;
ALTER TABLE tenant RENAME COLUMN demand_show TO read_requires;
ALTER TABLE tenant RENAME COLUMN demand_write TO write_requires;
ALTER TABLE tenant RENAME COLUMN departments TO department_access;

ALTER TABLE credential RENAME COLUMN base TO base_url;
ALTER TABLE credential RENAME COLUMN proved_at TO verified_at;
ALTER TABLE credential RENAME COLUMN claimed_by TO lease_owner;
ALTER TABLE credential RENAME COLUMN claimed_until TO lease_until;
ALTER TABLE credential RENAME COLUMN held_departments TO pending_departments;
ALTER TABLE credential RENAME COLUMN last_list TO last_department_list;

ALTER TABLE access_token RENAME COLUMN holder TO lease_owner;
ALTER TABLE access_token RENAME COLUMN held_until TO lease_until;

ALTER TABLE button RENAME COLUMN salt_number TO salt_version;
ALTER TABLE button RENAME COLUMN batch TO submission_key;

ALTER TABLE remote_button RENAME COLUMN claimed_until TO lease_until;
ALTER TABLE remote_button RENAME COLUMN wanted TO desired;
ALTER TABLE remote_button RENAME COLUMN found TO actual;
ALTER TABLE remote_button RENAME COLUMN verdict TO sync_status;
ALTER TABLE remote_button RENAME COLUMN salt_number TO salt_version;

ALTER TABLE job RENAME COLUMN request TO idempotency_key;
ALTER TABLE job RENAME COLUMN part TO ordinal;
ALTER TABLE job RENAME COLUMN actor_standing TO actor_kind;
ALTER TABLE job RENAME COLUMN round TO manual_retries;
ALTER TABLE job RENAME COLUMN claimed_by TO lease_owner;
ALTER TABLE job RENAME COLUMN claimed_until TO lease_until;
ALTER TABLE job RENAME COLUMN before TO previous_value;

ALTER TABLE rejected_launch RENAME COLUMN at TO rejected_at;
ALTER TABLE rejected_launch RENAME COLUMN standing TO tenant_kind;

ALTER TABLE audit RENAME COLUMN key TO id;
ALTER TABLE audit RENAME COLUMN at TO started_at;
ALTER TABLE audit RENAME COLUMN frame TO panel_id;
ALTER TABLE audit RENAME COLUMN actor_standing TO actor_kind;

ALTER TABLE change_event RENAME COLUMN at TO changed_at;
ALTER TABLE change_event RENAME COLUMN number TO sequence;

ALTER TABLE login_challenge RENAME COLUMN browser TO browser_digest;
ALTER TABLE login_challenge RENAME COLUMN way TO method;

ALTER TABLE login_throttle RENAME COLUMN since TO last_attempt_at;
ALTER TABLE login_throttle RENAME COLUMN closed_until TO blocked_until;

ALTER TABLE settings_session RENAME COLUMN digest TO token_digest;
ALTER TABLE settings_session RENAME COLUMN way TO method;
ALTER TABLE settings_session RENAME COLUMN agent TO user_agent;
ALTER TABLE settings_session RENAME COLUMN seen_at TO last_used_at;

ALTER TABLE user_session RENAME COLUMN holder TO lease_owner;
ALTER TABLE user_session RENAME COLUMN held_until TO lease_until;

ALTER TABLE remembered_device RENAME COLUMN sign_in_id TO user_session_id;

ALTER TABLE sign_in_handover RENAME COLUMN frame TO panel_id;
ALTER TABLE sign_in_handover RENAME COLUMN sign_in_id TO user_session_id;

ALTER TABLE node RENAME COLUMN known TO known_keys;
ALTER TABLE node RENAME COLUMN seals_with TO active_key;

ALTER TABLE tenant_summary RENAME COLUMN base TO base_url;
