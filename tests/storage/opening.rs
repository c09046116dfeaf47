//! Opening a database, and the secrets of the installation.

use cageside::storage::{Database, StorageError, Vault, back_up_sqlite};
use secrecy::ExposeSecret as _;

use crate::fixture::{accept, at, everything, hookup, id, open};
use crate::support::database::{SECRET_KEY, TestDatabase, on_both_without_tables};

async fn refused(url: &str) -> StorageError {
    Database::open(url, Vault::generate()).await.unwrap_err()
}

#[tokio::test]
async fn a_database_in_memory_is_refused() {
    for url in [
        "sqlite::memory:",
        "sqlite://:memory:",
        "sqlite://x.db?mode=memory",
        "sqlite:",
    ] {
        let error = refused(url).await;
        assert!(
            matches!(error, StorageError::InMemoryUnsupported),
            "{url}: {error}"
        );
    }
}

#[tokio::test]
async fn an_unknown_database_is_refused_without_repeating_its_password() {
    let error = refused("mysql://me:secret@localhost/x").await;
    assert!(matches!(error, StorageError::UnknownUrl));
    assert!(!format!("{error} {error:?}").contains("secret"));
}

#[tokio::test]
async fn a_missing_folder_is_named() {
    let error = refused("sqlite:///nowhere/at%20all/cageside.db").await;
    assert!(
        error.to_string().contains("/nowhere/at all/cageside.db"),
        "{error}"
    );
}

#[tokio::test]
async fn a_sqlite_file_is_for_its_owner_alone_and_every_commit_reaches_the_disk() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = TestDatabase::sqlite();
    let database = open(&scratch).await;
    let file = scratch.url.trim_start_matches("sqlite://");
    let mode = std::fs::metadata(file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(std::path::Path::new(&format!("{file}-wal")).exists());
    database.ping().await.unwrap();
}

on_both_without_tables! {
    async fn a_database_says_what_it_is_and_how_large(scratch) {
        let database = open(scratch).await;
        let expected = if scratch.url.starts_with("sqlite") { "SQLite" } else { "PostgreSQL" };
        assert_eq!(database.engine_name(), expected);
        assert!(database.size_bytes().await.unwrap() > 10_000);
        assert_eq!(database.vault().key_count(), 1);
    }

    async fn a_database_opens_again_with_what_it_held(scratch) {
        let first = open(scratch).await;
        let token = first.load_hookup_token(None).await.unwrap();
        let version = first.schema_version().await.unwrap();
        first.close().await;
        assert!(matches!(first.ping().await, Err(StorageError::Unavailable(_))));
        let again = open(scratch).await;
        again.ping().await.unwrap();
        assert_eq!(again.schema_version().await.unwrap(), version);
        assert_eq!(again.load_hookup_token(None).await.unwrap().expose_secret(), token.expose_secret());
    }

    async fn a_database_of_another_key_is_refused_at_once(scratch) {
        open(scratch).await.close().await;
        let error = refused(&scratch.url).await;
        assert!(matches!(error, StorageError::WrongKey), "{error}");
        let rotated = format!("{},{SECRET_KEY}", Vault::generate_key().expose_secret());
        let rotated = Vault::parse(&rotated).unwrap();
        Database::open(&scratch.url, rotated).await.unwrap().ping().await.unwrap();
    }

    async fn nodes_that_start_together_agree_on_schema_and_tokens(scratch) {
        let nodes = futures_util::future::join_all((0..4).map(|_| open(scratch))).await;
        let mut tokens = Vec::new();
        for token in futures_util::future::join_all(nodes.iter().map(|node| node.load_hookup_token(None))).await {
            tokens.push(token.unwrap().expose_secret().to_owned());
        }
        tokens.dedup();
        assert_eq!(tokens.len(), 1);
        assert_eq!(tokens[0].len(), 32);
    }

    async fn tokens_differ_and_are_sealed_and_the_operators_choice_wins(scratch) {
        let database = open(scratch).await;
        let hookup = database.load_hookup_token(None).await.unwrap();
        let webhook = database.load_webhook_token().await.unwrap();
        assert_ne!(hookup.expose_secret(), webhook.expose_secret());
        let chosen = database.load_hookup_token(Some("chosen")).await.unwrap();
        assert_eq!(chosen.expose_secret(), "chosen");
        for value in everything(scratch).await {
            for secret in [&hookup, &webhook] {
                assert!(!value.contains(secret.expose_secret()), "{value}");
            }
        }
    }
}

on_both_without_tables! {
    async fn a_database_of_a_newer_version_is_refused_in_one_sentence(scratch) {
        open(scratch).await.close().await;
        sqlx::any::install_default_drivers();
        let pool = sqlx::AnyPool::connect(&scratch.url).await.unwrap();
        let newer = "UPDATE _sqlx_migrations SET version = 99999 WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
        sqlx::query(newer).execute(&pool).await.unwrap();
        pool.close().await;
        let error = Database::open(&scratch.url, Vault::parse(SECRET_KEY).unwrap()).await.unwrap_err();
        assert!(matches!(error, StorageError::NewerSchema { found: 99_999, .. }), "{error}");
        assert!(error.to_string().contains("newer version of Cageside"), "{error}");
    }
}

#[tokio::test]
async fn a_backup_made_while_others_write_is_the_database_at_one_moment() {
    let scratch = TestDatabase::sqlite();
    let database = open(&scratch).await;
    for clinic in 1..=20 {
        accept(&database, &hookup(clinic, "secret"), at(clinic)).await;
    }
    let target = scratch.url.trim_start_matches("sqlite://").to_owned() + ".backup";
    let writes = async {
        for clinic in 21..=60 {
            accept(&database, &hookup(clinic, "secret"), at(clinic)).await;
        }
    };
    let (made, ()) = tokio::join!(back_up_sqlite(&scratch.url, target.as_ref()), writes);
    assert_eq!(
        made.unwrap().schema_version,
        database.schema_version().await.unwrap()
    );
    let vault = Vault::parse(SECRET_KEY).unwrap();
    let copy = Database::open(&format!("sqlite://{target}"), vault)
        .await
        .unwrap();
    let mut clinics = Vec::new();
    for clinic in 1..=60 {
        clinics.extend(copy.find_tenant(id(clinic)).await.unwrap().map(|_| clinic));
    }
    // Whole, and in the order in which they came: none between two that are there is missing.
    assert!(clinics.len() >= 20);
    assert!(
        clinics
            .iter()
            .copied()
            .eq(1..=i64::try_from(clinics.len()).unwrap()),
        "{clinics:?}"
    );
}
