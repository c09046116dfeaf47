//! Changing the secret key while everything goes on.

use std::collections::BTreeSet;

use cageside::provet::ProvetPage;
use cageside::provet::launch::Salt;
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::tokens::{AccessToken, TokenOwner, TokenSet, TokenStore as _};
use cageside::storage::{
    AuditActor, AuditFilter, AuditObject, AuditValuePolicy, Database, RotationReport, SaltRotation,
    SessionUser, StorageError, Vault, WriteIntent, WriteValues,
};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::AnyPool;

use crate::fixture::{CLINIC, at, button, id, open, proven};
use crate::support::database::SECRET_KEY;
use crate::support::database::{TestDatabase, on_both};

const NEW: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// Tables whose sealed values end by themselves within minutes, so that they need not be sealed anew.
const SHORT_LIVED: [&str; 1] = ["oauth_flow"];

async fn with_keys(scratch: &TestDatabase, keys: &str) -> Result<Database, StorageError> {
    Database::open(&scratch.url, Vault::parse(keys).unwrap()).await
}

async fn with_both(scratch: &TestDatabase) -> Database {
    with_keys(scratch, &format!("{NEW},{SECRET_KEY}"))
        .await
        .unwrap()
}

/// Something in each kind of sealed column that a running installation fills.
async fn fill(database: &Database) {
    let credential = proven(database, CLINIC).await;
    let token = AccessToken::new(SecretString::from("a token"), at(3600));
    database
        .begin_renewal(TokenOwner::VirtualUser(&credential), "node", at(0), at(60))
        .await
        .unwrap();
    let renewed = TokenSet {
        access_token: token,
        refresh_token: None,
    };
    let owner = TokenOwner::VirtualUser(&credential);
    assert!(database.save(owner, "node", &renewed, at(0)).await.unwrap());
    for n in 0..250 {
        database
            .add_button(button(CLINIC, &format!("a salt nobody knows {n}")), at(n))
            .await
            .unwrap();
    }
    let first = database.list_buttons(id(CLINIC)).await.unwrap().remove(0);
    let salt = SaltRotation {
        new_salt: &Salt::generate(),
        expected_version: 1,
        previous_until: at(9_999),
    };
    database
        .rotate_salt(id(CLINIC), &first.id, &salt, at(1))
        .await
        .unwrap();
    let mut clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    clinic.audit_settings.values = AuditValuePolicy::Stored;
    database.update_tenant(&clinic).await.unwrap();
    let intent = WriteIntent {
        idempotency_key: "k".to_owned(),
        provet_id: id(CLINIC),
        panel_id: "f".to_owned(),
        page: ProvetPage::Patient,
        object: AuditObject {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "change-notes".to_owned(),
        field: None,
        actor: AuditActor::Unknown,
        values: WriteValues {
            before: Some("was lively".to_owned()),
            after: Some("limps".to_owned()),
        },
    };
    database.begin_write(&intent, at(0)).await.unwrap();
    let person = SessionUser::Provet {
        provet_id: id(CLINIC),
        subject: None,
        name: Some("Vet Example".to_owned()),
    };
    database
        .create_settings_session(&person, "Firefox", at(0))
        .await
        .unwrap();
}

async fn readable(database: &Database) {
    let stored = database
        .find_working_credential(id(CLINIC), OAuthGrantType::ClientCredentials)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        stored
            .credential
            .client_secret
            .as_ref()
            .unwrap()
            .expose_secret(),
        "the first secret"
    );
    let buttons = database.list_buttons(id(CLINIC)).await.unwrap();
    assert_eq!(buttons.len(), 250);
    assert_eq!(
        buttons[0].previous_salts[0].salt.expose(),
        "a salt nobody knows 0"
    );
    let rows = database
        .list_audit_entries(&AuditFilter::default(), 9)
        .await
        .unwrap();
    assert_eq!(
        database
            .decrypt_audit_values(&rows[0])
            .unwrap()
            .after
            .as_deref(),
        Some("limps")
    );
}

on_both! {
    async fn everything_is_sealed_anew_under_the_newest_key(scratch) {
        let old = open(scratch).await;
        fill(&old).await;
        let hookup = old.load_hookup_token(None).await.unwrap();
        assert_eq!(old.count_old_key_values().await.unwrap(), 0);
        let database = with_both(scratch).await;
        let before = database.count_old_key_values().await.unwrap();
        assert!(before > 250, "{before}");
        // Until it is told otherwise, what it seals opens for servers that know the old key alone.
        let added = database.add_button(button(CLINIC, "another salt nobody knows"), at(0)).await.unwrap();
        assert_eq!(old.list_buttons(id(CLINIC)).await.unwrap().len(), 251);
        database.remove_button(id(CLINIC), &added.id).await.unwrap();
        assert_eq!(database.activate_newest_key(at(0)).await.unwrap(), []);
        let mut told = Vec::new();
        let done = database.re_encrypt_all(at(0), |resealed| told.push(resealed)).await.unwrap();
        assert_eq!(done.remaining, 0);
        assert!(told.len() > 4 && told.is_sorted(), "{told:?}");
        let again = database.re_encrypt_all(at(0), |_| ()).await.unwrap();
        assert_eq!(again, RotationReport::default());
        let new = with_keys(scratch, NEW).await.unwrap();
        assert_eq!(new.load_hookup_token(None).await.unwrap().expose_secret(), hookup.expose_secret());
        assert_eq!(new.list_buttons(id(CLINIC)).await.unwrap().len(), 250);
        assert!(matches!(with_keys(scratch, SECRET_KEY).await, Err(StorageError::WrongKey)));
    }

    async fn a_server_that_does_not_know_the_new_key_is_waited_for(scratch) {
        let server = open(scratch).await;
        server.record_heartbeat("a", at(0)).await.unwrap();
        let database = with_both(scratch).await;
        let refused = database.activate_newest_key(at(5)).await;
        assert!(matches!(refused, Err(StorageError::Conflict)));
        let refused = database.re_encrypt_all(at(5), |_| ()).await;
        assert!(matches!(refused, Err(StorageError::Conflict)));
        assert!(server.load_hookup_token(None).await.is_ok(), "nothing was sealed that it cannot open");
        // It is gone without a word.
        database.activate_newest_key(at(60)).await.unwrap();
    }

    async fn a_server_that_knows_both_takes_the_new_key_up(scratch) {
        open(scratch).await;
        let server = with_both(scratch).await;
        server.record_heartbeat("a", at(0)).await.unwrap();
        let database = with_both(scratch).await;
        let behind = database.activate_newest_key(at(1)).await.unwrap();
        assert_eq!(behind.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["a"]);
        server.record_heartbeat("a", at(10)).await.unwrap();
        let newest = database.vault().newest_key_id();
        assert!(database.list_active_nodes(at(10)).await.unwrap().iter().all(|it| it.active_key_id == newest));
        database.re_encrypt_all(at(10), |_| ()).await.unwrap();
        proven(&server, CLINIC).await;
        assert_eq!(database.count_old_key_values().await.unwrap(), 0, "it seals with the new key");
        server.remove_node("a").await.unwrap();
        assert_eq!(database.list_active_nodes(at(10)).await.unwrap(), []);
    }

    async fn what_cannot_be_opened_is_counted_and_left_alone(scratch) {
        let database = open(scratch).await;
        fill(&database).await;
        let pool = AnyPool::connect(&scratch.url).await.unwrap();
        let forge = "UPDATE credential SET sealed_secret = '01deadbeef' || substr(sealed_secret, 11)";
        sqlx::query(forge).execute(&pool).await.unwrap();
        let both = with_both(scratch).await;
        both.activate_newest_key(at(0)).await.unwrap();
        let done = both.re_encrypt_all(at(0), |_| ()).await.unwrap();
        assert_eq!((done.unreadable, done.remaining), (1, 1));
        let kept: String = sqlx::query_scalar("SELECT sealed_secret FROM credential").fetch_one(&pool).await.unwrap();
        assert!(kept.starts_with("01deadbeef"));
    }

    async fn a_rotation_that_was_interrupted_goes_on(scratch) {
        let old = open(scratch).await;
        fill(&old).await;
        let database = with_both(scratch).await;
        database.activate_newest_key(at(0)).await.unwrap();
        let all = database.count_old_key_values().await.unwrap();
        {
            // Given up at the first batch of buttons: what was done stays done, and all of it opens.
            let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
            let mut stop = Some(stop);
            let resealing = database.re_encrypt_all(at(0), |resealed| if resealed > 100 { drop(stop.take()) });
            tokio::select! {
                biased;
                _ = stopped => {}
                _ = resealing => panic!("it was to be stopped"),
            }
        }
        let left = database.count_old_key_values().await.unwrap();
        assert!(0 < left && left < all, "{left} of {all}");
        readable(&database).await;
        assert_eq!(with_both(scratch).await.re_encrypt_all(at(0), |_| ()).await.unwrap().remaining, 0);
        readable(&with_keys(scratch, NEW).await.unwrap()).await;
    }

    async fn every_sealed_column_is_known_to_the_rotation(scratch) {
        open(scratch).await;
        let pool = AnyPool::connect(&scratch.url).await.unwrap();
        let columns = if scratch.url.starts_with("sqlite:") {
            "SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND c.name LIKE 'sealed%'"
        } else {
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
             WHERE table_schema = current_schema() AND column_name LIKE 'sealed%'"
        };
        let columns: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(&pool).await.unwrap();
        let mut columns: BTreeSet<_> = columns.into_iter().filter(|(table, _)| !SHORT_LIVED.contains(&table.as_str())).collect();
        columns.insert(("installation_secret".to_owned(), "value".to_owned()));
        let known = Database::encrypted_columns().map(|(table, column)| (table.to_owned(), column.to_owned()));
        assert_eq!(columns, known.collect());
    }
}

#[test]
fn a_server_is_heard_of_more_often_than_it_is_missed() {
    let every = cageside::storage::ServerNode::HEARTBEAT_INTERVAL;
    assert!(every < SignedDuration::from_secs(15));
}
