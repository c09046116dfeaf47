//! Which tables and columns hold something of a clinic, and what of it is given away.

/// The rows of one clinic in a table.
pub(super) struct ExportTable {
    pub(super) name: &'static str,
    /// Which rows are the clinic's, whose id is `$1`.
    pub(super) filter: &'static str,
    /// In which order they are read: behind the clinic, the columns of an index or what tells its few rows apart.
    pub(super) order_by: &'static [&'static str],
    /// What is given as it is.
    pub(super) exported: &'static [&'static str],
    /// What is sealed without being a secret, and is given opened; with the column that its place is named after.
    pub(super) decrypted: &'static [(&'static str, &'static str)],
    /// What is not given: secrets, and digests that are as good as secrets to somebody who guesses.
    pub(super) withheld: &'static [&'static str],
}

const FILTER_TENANT: &str = "provet_id = $1";
const FILTER_TENANT_BUTTON: &str = "button_id IN (SELECT id FROM button WHERE provet_id = $1)";

/// For tables that have no index on the clinic, but one on the sign-in.
const FILTER_TENANT_SIGN_IN: &str = "sign_in_id IN (SELECT id FROM sign_in WHERE provet_id = $1)";

/// A table that has nothing sealed.
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
            "base",
            "name",
            "state",
            "language",
            "time_zone",
            "currency",
            "foreground_ms",
            "background_ms",
            "acting",
            "demand_show",
            "demand_write",
            "departments",
            "audit_values",
            "audit_days",
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
                "base",
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
                "proved_at",
                "changed_at",
                "attempts",
                "next_attempt_at",
                "claimed_by",
                "claimed_until",
                "held_departments",
                "last_list",
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
                "holder",
                "held_until",
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
                "salt_number",
                "batch",
            ],
        )
    },
    plain_table(
        "button_batch",
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
            "button_copy",
            &["button_id"],
            &[
                "button_id",
                "state",
                "claimed_until",
                "reason",
                "remote_id",
                "wanted",
                "found",
                "verdict",
                "compared_at",
                "salt_number",
            ],
        )
    },
    ExportTable {
        filter: FILTER_TENANT_BUTTON,
        withheld: &["sealed_secret", "sealed_header"],
        ..plain_table(
            "button_work",
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
            "request",
            "part",
            "provet_id",
            "button_id",
            "kind",
            "page",
            "objects",
            "actor_standing",
            "actor",
            "state",
            "attempts",
            "round",
            "next_attempt_at",
            "claimed_by",
            "claimed_until",
            "before",
            "reason",
            "created_at",
            "finished_at",
        ],
    ),
    plain_table(
        "refused_launch",
        &["at", "id"],
        &[
            "id",
            "at",
            "provet_id",
            "standing",
            "page",
            "method",
            "reason",
            "skew_seconds",
            "parameters",
            "recipe",
        ],
    ),
    ExportTable {
        decrypted: &[("sealed_before", "key"), ("sealed_after", "key")],
        ..plain_table(
            "audit",
            &["at", "key"],
            &[
                "key",
                "kind",
                "provet_id",
                "at",
                "frame",
                "page",
                "department_id",
                "object_kind",
                "object_id",
                "action",
                "field",
                "detail",
                "actor_standing",
                "actor",
                "outcome",
                "finished_at",
            ],
        )
    },
    plain_table(
        "hint",
        &["kind", "object_id"],
        &["provet_id", "kind", "object_id", "number", "at"],
    ),
    ExportTable {
        decrypted: &[("sealed_name", "id")],
        withheld: &["digest"],
        ..plain_table(
            "settings_session",
            &["created_at", "id"],
            &[
                "id",
                "way",
                "account_id",
                "provet_id",
                "subject",
                "agent",
                "created_at",
                "seen_at",
                "expires_at",
            ],
        )
    },
    plain_table(
        "tenant_list",
        &["provet_id"],
        &[
            "provet_id",
            "name_key",
            "name",
            "base",
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
        "tenant_word",
        &["word"],
        &["word", "provet_id", "connection"],
    ),
    ExportTable {
        decrypted: &[("sealed_name", "id")],
        withheld: &["sealed_refresh", "sealed_token"],
        ..plain_table(
            "sign_in",
            &["created_at", "id"],
            &[
                "id",
                "provet_id",
                "credential_id",
                "subject",
                "user_id",
                "expires_at",
                "version",
                "holder",
                "held_until",
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
            "browser_sign_in",
            &["handle_digest"],
            &["provet_id", "sign_in_id", "created_at", "used_at"],
        )
    },
    ExportTable {
        filter: "credential_id IN (SELECT id FROM credential WHERE provet_id = $1)",
        withheld: &["state_digest", "sealed"],
        ..plain_table(
            "sign_in_attempt",
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
            "handover",
            &["code_digest"],
            &["provet_id", "frame", "sign_in_id", "expires_at"],
        )
    },
    plain_table(
        "account_clinic",
        &["account_id"],
        &["account_id", "provet_id"],
    ),
];
