//! The migrations of the schema, embedded in the binary.

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Version, description and file of every migration.
///
/// A database stores description and checksum of each that was applied to it; one that differs refuses to start.
const MIGRATIONS: [(i64, &str, &str); 14] = [
    (1, "start", include_str!("../../migrations/0001_start.sql")),
    (2, "jobs", include_str!("../../migrations/0002_jobs.sql")),
    (3, "hints", include_str!("../../migrations/0003_hints.sql")),
    (
        4,
        "settings",
        include_str!("../../migrations/0004_settings.sql"),
    ),
    (
        5,
        "people",
        include_str!("../../migrations/0005_people.sql"),
    ),
    (
        6,
        "buttons",
        include_str!("../../migrations/0006_buttons.sql"),
    ),
    (7, "audit", include_str!("../../migrations/0007_audit.sql")),
    (
        8,
        "layouts",
        include_str!("../../migrations/0008_layouts.sql"),
    ),
    (
        9,
        "clinics",
        include_str!("../../migrations/0009_clinics.sql"),
    ),
    (10, "names", include_str!("../../migrations/0010_names.sql")),
    (
        11,
        "panel endings",
        include_str!("../../migrations/0011_panel_endings.sql"),
    ),
    (
        12,
        "warning fields",
        include_str!("../../migrations/0012_warning_fields.sql"),
    ),
    (
        13,
        "webhooks and second factors",
        include_str!("../../migrations/0013_webhooks_and_second_factors.sql"),
    ),
    (
        14,
        "reload",
        include_str!("../../migrations/0014_reload.sql"),
    ),
];

/// The number of the newest migration that this version has.
pub(super) fn newest_version() -> i64 {
    MIGRATIONS
        .iter()
        .map(|(version, ..)| *version)
        .max()
        .unwrap_or_default()
}

/// What brings a database up to date. The checksum of a migration is the SHA-384 of its file.
pub(super) fn migrator() -> Migrator {
    let migrations = MIGRATIONS.map(|(version, description, sql)| {
        let sql = sql.into_sql_str();
        // With a transaction for each (the last argument): one that fails leaves nothing half done.
        Migration::new(
            version,
            description.into(),
            MigrationType::Simple,
            sql,
            false,
        )
    });
    Migrator::with_migrations(migrations.into())
}
