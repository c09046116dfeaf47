//! The tables and columns that hold a clinic's data, and which of them are exported.

/// The rows of one clinic in a table.
pub(super) struct ExportTable {
    pub(super) name: &'static str,
    /// Which rows are the clinic's, whose id is `$1`.
    pub(super) filter: &'static str,
    /// In which order they are read: behind the clinic, the columns of an index or what tells its few rows apart.
    pub(super) order_by: &'static [&'static str],
    /// What is given as it is.
    pub(super) exported: &'static [&'static str],
    /// What is encrypted without being a secret, and is given opened; with the column that its place is named after.
    pub(super) decrypted: &'static [(&'static str, &'static str)],
    /// What is not given: secrets, and digests that are as good as secrets to somebody who guesses.
    pub(super) withheld: &'static [&'static str],
}

const FILTER_TENANT: &str = "provet_id = $1";
const FILTER_TENANT_BUTTON: &str = "button_id IN (SELECT id FROM button WHERE provet_id = $1)";

/// For tables that have no index on the clinic, but one on the sign-in.
const FILTER_TENANT_SIGN_IN: &str =
    "user_session_id IN (SELECT id FROM user_session WHERE provet_id = $1)";

/// A table that has nothing encrypted.
const fn plain_table(
    name: &'static str,
    order: &'static [&'static str],
    given: &'static [&'static str],
) -> ExportTable {
    ExportTable {
        name,
        filter: FILTER_TENANT,
        order_by: order,
        exported: given,
        decrypted: &[],
        withheld: &[],
    }
}

/// Every table that holds anything of a clinic.
pub(super) const EXPORT_TABLES: &[ExportTable] = &[
    plain_table(
        "tenant",
        &["provet_id"],
        &[
            "provet_id",
            "base_url",
            "name",
            "state",
            "language",
            "time_zone",
            "currency",
            "foreground_ms",
            "background_ms",
            "acting_mode",
            "read_requires",
            "write_requires",
            "department_access",
            "audit_values",
            "audit_days",
            "panels_ended_at",
            "records_per_hash",
            "extra_origins",
            "warning_fields",
            "shared_webhooks",
            "shared_webhook_at",
            "administrator_second_factor",
            "reload_timing",
            "version",
            "created_at",
        ],
    ),
    ExportTable {
        withheld: &["fingerprint", "sealed_secret"],
        ..plain_table(
            "credential",
            &["id"],
            &[
                "id",
                "provet_id",
                "base_url",
                "grant_type",
                "client_type",
                "client_id",
                "algorithm",
                "redirect_uris",
                "authorize_url",
                "discovery_url",
                "state",
                "reason",
                "received_at",
                "verified_at",
                "changed_at",
                "attempts",
                "next_attempt_at",
                "lease_owner",
                "lease_until",
                "pending_departments",
                "last_department_list",
            ],
        )
    },
    ExportTable {
        filter: "credential_id IN (SELECT id FROM credential WHERE provet_id = $1)",
        withheld: &["sealed_token"],
        ..plain_table(
            "access_token",
            &["credential_id"],
            &[
                "credential_id",
                "expires_at",
                "version",
                "lease_owner",
                "lease_until",
            ],
        )
    },
    plain_table(
        "department",
        &["department_id"],
        &["provet_id", "department_id", "state", "changed_at"],
    ),
    ExportTable {
        withheld: &["sealed_salt"],
        ..plain_table(
            "button",
            &["created_at", "id"],
            &[
                "id",
                "provet_id",
                "page",
                "action",
                "parameter",
                "prefix",
                "recipe",
                "created_at",
                "label",
                "method",
                "salt_version",
                "panels_ended_at",
                "submission_key",
            ],
        )
    },
    plain_table(
        "form_submission",
        &["created_at", "key"],
        &["key", "provet_id", "created_at"],
    ),
    ExportTable {
        filter: FILTER_TENANT_BUTTON,
        withheld: &["sealed_salt"],
        ..plain_table(
            "button_salt",
            &["button_id", "id"],
            &["id", "button_id", "accepted_until"],
        )
    },
    ExportTable {
        filter: FILTER_TENANT_BUTTON,
        ..plain_table(
            "remote_button",
            &["button_id"],
            &[
                "button_id",
                "state",
                "lease_until",
                "reason",
                "remote_id",
                "desired",
                "actual",
                "sync_status",
                "compared_at",
                "salt_version",
            ],
        )
    },
    ExportTable {
        filter: FILTER_TENANT_BUTTON,
        withheld: &["sealed_secret", "sealed_header"],
        ..plain_table(
            "button_action",
            &["button_id"],
            &["button_id", "kind", "settings", "header_name"],
        )
    },
    plain_table(
        "layout",
        &["page", "department_id"],
        &[
            "provet_id",
            "page",
            "department_id",
            "sections",
            "changed_at",
        ],
    ),
    plain_table(
        "job",
        &["created_at", "id"],
        &[
            "id",
            "idempotency_key",
            "ordinal",
            "provet_id",
            "button_id",
            "kind",
            "page",
            "objects",
            "actor_kind",
            "actor",
            "state",
            "attempts",
            "manual_retries",
            "next_attempt_at",
            "lease_owner",
            "lease_until",
            "previous_value",
            "reason",
            "created_at",
            "finished_at",
        ],
    ),
    plain_table(
        "rejected_launch",
        &["rejected_at", "id"],
        &[
            "id",
            "rejected_at",
            "provet_id",
            "tenant_kind",
            "page",
            "method",
            "reason",
            "skew_seconds",
            "parameters",
            "recipe",
        ],
    ),
    ExportTable {
        decrypted: &[("sealed_before", "id"), ("sealed_after", "id")],
        ..plain_table(
            "audit",
            &["started_at", "id"],
            &[
                "id",
                "kind",
                "provet_id",
                "started_at",
                "panel_id",
                "page",
                "department_id",
                "object_kind",
                "object_id",
                "action",
                "field",
                "detail",
                "actor_kind",
                "actor",
                "outcome",
                "finished_at",
            ],
        )
    },
    plain_table(
        "change_event",
        &["kind", "object_id"],
        &["provet_id", "kind", "object_id", "sequence", "changed_at"],
    ),
    ExportTable {
        decrypted: &[("sealed_name", "id")],
        withheld: &["token_digest"],
        ..plain_table(
            "settings_session",
            &["created_at", "id"],
            &[
                "id",
                "method",
                "account_id",
                "provet_id",
                "subject",
                "user_agent",
                "created_at",
                "last_used_at",
                "expires_at",
            ],
        )
    },
    plain_table(
        "tenant_summary",
        &["provet_id"],
        &[
            "provet_id",
            "name_key",
            "name",
            "base_url",
            "state",
            "connection",
            "reason",
            "departments_on",
            "departments_off",
            "last_launch_at",
            "errors_day",
            "errors",
        ],
    ),
    plain_table(
        "tenant_search_term",
        &["word"],
        &["word", "provet_id", "connection"],
    ),
    ExportTable {
        decrypted: &[("sealed_name", "id")],
        withheld: &["sealed_refresh", "sealed_token"],
        ..plain_table(
            "user_session",
            &["created_at", "id"],
            &[
                "id",
                "provet_id",
                "credential_id",
                "subject",
                "user_id",
                "expires_at",
                "version",
                "lease_owner",
                "lease_until",
                "created_at",
                "used_at",
                "ended_at",
                "end_reason",
            ],
        )
    },
    ExportTable {
        filter: FILTER_TENANT_SIGN_IN,
        withheld: &["handle_digest"],
        ..plain_table(
            "remembered_device",
            &["handle_digest"],
            &["provet_id", "user_session_id", "created_at", "used_at"],
        )
    },
    ExportTable {
        filter: "credential_id IN (SELECT id FROM credential WHERE provet_id = $1)",
        withheld: &["state_digest", "sealed"],
        ..plain_table(
            "oauth_flow",
            &["state_digest"],
            &[
                "provet_id",
                "credential_id",
                "purpose",
                "created_at",
                "expires_at",
            ],
        )
    },
    ExportTable {
        filter: FILTER_TENANT_SIGN_IN,
        withheld: &["code_digest"],
        ..plain_table(
            "sign_in_handover",
            &["code_digest"],
            &["provet_id", "panel_id", "user_session_id", "expires_at"],
        )
    },
    plain_table(
        "account_clinic",
        &["account_id"],
        &["account_id", "provet_id"],
    ),
];
