//! Which tables and columns hold something of a clinic, and what of it is given away.

/// The rows of one clinic in a table.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// Which rows are the clinic's, whose id is `$1`.
    pub(super) of: &'static str,
    /// In which order they are read: behind the clinic, the columns of an index or what tells its few rows apart.
    pub(super) order: &'static [&'static str],
    /// What is given as it is.
    pub(super) given: &'static [&'static str],
    /// What is sealed without being a secret, and is given opened; with the column that its place is named after.
    pub(super) opened: &'static [(&'static str, &'static str)],
    /// What is not given: secrets, and digests that are as good as secrets to somebody who guesses.
    pub(super) kept: &'static [&'static str],
}

const OF_CLINIC: &str = "provet_id = $1";
const OF_BUTTON: &str = "button_id IN (SELECT id FROM button WHERE provet_id = $1)";

/// For tables that have no index on the clinic, but one on the sign-in.
const OF_SIGN_IN: &str = "sign_in_id IN (SELECT id FROM sign_in WHERE provet_id = $1)";

/// A table that has nothing sealed.
const fn plain(
    name: &'static str,
    order: &'static [&'static str],
    given: &'static [&'static str],
) -> Table {
    Table {
        name,
        of: OF_CLINIC,
        order,
        given,
        opened: &[],
        kept: &[],
    }
}

/// Every table that holds anything of a clinic.
pub(super) const TABLES: &[Table] = &[
    plain(
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
    Table {
        kept: &["fingerprint", "sealed_secret"],
        ..plain(
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
    Table {
        of: "credential_id IN (SELECT id FROM credential WHERE provet_id = $1)",
        kept: &["sealed_token"],
        ..plain(
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
    plain(
        "department",
        &["department_id"],
        &["provet_id", "department_id", "state", "changed_at"],
    ),
    Table {
        kept: &["sealed_salt"],
        ..plain(
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
    plain(
        "button_batch",
        &["created_at", "key"],
        &["key", "provet_id", "created_at"],
    ),
    Table {
        of: OF_BUTTON,
        kept: &["sealed_salt"],
        ..plain(
            "button_salt",
            &["button_id", "id"],
            &["id", "button_id", "accepted_until"],
        )
    },
    Table {
        of: OF_BUTTON,
        ..plain(
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
    Table {
        of: OF_BUTTON,
        kept: &["sealed_secret", "sealed_header"],
        ..plain(
            "button_work",
            &["button_id"],
            &["button_id", "kind", "settings", "header_name"],
        )
    },
    plain(
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
    plain(
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
    plain(
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
    Table {
        opened: &[("sealed_before", "key"), ("sealed_after", "key")],
        ..plain(
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
    plain(
        "hint",
        &["kind", "object_id"],
        &["provet_id", "kind", "object_id", "number", "at"],
    ),
    Table {
        opened: &[("sealed_name", "id")],
        kept: &["digest"],
        ..plain(
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
    plain(
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
    plain(
        "tenant_word",
        &["word"],
        &["word", "provet_id", "connection"],
    ),
    Table {
        opened: &[("sealed_name", "id")],
        kept: &["sealed_refresh", "sealed_token"],
        ..plain(
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
    Table {
        of: OF_SIGN_IN,
        kept: &["handle_digest"],
        ..plain(
            "browser_sign_in",
            &["handle_digest"],
            &["provet_id", "sign_in_id", "created_at", "used_at"],
        )
    },
    Table {
        of: "credential_id IN (SELECT id FROM credential WHERE provet_id = $1)",
        kept: &["state_digest", "sealed"],
        ..plain(
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
    Table {
        of: OF_SIGN_IN,
        kept: &["code_digest"],
        ..plain(
            "handover",
            &["code_digest"],
            &["provet_id", "frame", "sign_in_id", "expires_at"],
        )
    },
    plain(
        "account_clinic",
        &["account_id"],
        &["account_id", "provet_id"],
    ),
];
