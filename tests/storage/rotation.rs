//! Changing the secret key while everything goes on.

use std::collections::BTreeSet;

use cageside::provet::Page;
use cageside::provet::hookup::Grant;
use cageside::provet::launch::Salt;
use cageside::provet::tokens::{AccessToken, Owner, Renewed, TokenStore as _};
use cageside::storage::{
    Actor, AuditFilter, AuditValues, Database, Intent, NewSalt, Object, Person, Resealed,
    StorageError, Values, Vault,
};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::AnyPool;

use crate::fixture::{CLINIC, KEY, at, button, id, open, proven};
use crate::scratch::{Scratch, on_both};

const NEW: &str = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

/// Tables whose sealed values end by themselves within minutes, so that they need not be sealed anew.
const SHORT_LIVED: [&str; 1] = ["sign_in_attempt"];

async fn with_keys(scratch: &Scratch, keys: &str) -> Result<Database, StorageError> {
    Database::open(&scratch.url, Vault::parse(keys).unwrap()).await
}

async fn with_both(scratch: &Scratch) -> Database {
    with_keys(scratch, &format!("{NEW},{KEY}")).await.unwrap()
}

/// Something in each kind of sealed column that a running installation fills.
async fn fill(database: &Database) {
    let credential = proven(database, CLINIC).await;
    let token = AccessToken::new(SecretString::from("a token"), at(3600));
    database
        .begin_renewal(Owner::Clinic(&credential), "node", at(0), at(60))
        .await
        .unwrap();
    let renewed = Renewed {
        token,
        refresh: None,
    };
    let owner = Owner::Clinic(&credential);
    assert!(database.save(owner, "node", &renewed, at(0)).await.unwrap());
    for n in 0..250 {
        database
            .add_button(button(CLINIC, &format!("a salt nobody knows {n}")), at(n))
            .await
            .unwrap();
    }
    let first = database.buttons(id(CLINIC)).await.unwrap().remove(0);
    let salt = NewSalt {
        salt: &Salt::generate(),
        instead_of: 1,
        old_until: at(9_999),
    };
    database
        .rotate_salt(id(CLINIC), &first.id, &salt, at(1))
        .await
        .unwrap();
    let mut clinic = database.tenant(id(CLINIC)).await.unwrap().unwrap();
    clinic.audit.values = AuditValues::Kept;
    database.change_tenant(&clinic).await.unwrap();
    let intent = Intent {
        key: "k".to_owned(),
        provet_id: id(CLINIC),
        frame: "f".to_owned(),
        page: Page::Patient,
        object: Object {
            kind: "patient".to_owned(),
            id: 7,
        },
        action: "change-notes".to_owned(),
        field: None,
        actor: Actor::Unknown,
        values: Values {
            before: Some("was lively".to_owned()),
            after: Some("limps".to_owned()),
        },
    };
    database.begin_write(&intent, at(0)).await.unwrap();
    let person = Person::Provet {
        provet_id: id(CLINIC),
        subject: None,
        name: Some("Vet Example".to_owned()),
    };
    database
        .start_session(&person, "Firefox", at(0))
        .await
        .unwrap();
}

async fn readable(database: &Database) {
    let stored = database
        .working_credential(id(CLINIC), Grant::ClientCredentials)
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
    let buttons = database.buttons(id(CLINIC)).await.unwrap();
    assert_eq!(buttons.len(), 250);
    assert_eq!(
        buttons[0].old_salts[0].salt.expose(),
        "a salt nobody knows 0"
    );
    let rows = database.audit(&AuditFilter::default(), 9).await.unwrap();
    assert_eq!(
        database.audit_values(&rows[0]).unwrap().after.as_deref(),
        Some("limps")
    );
}

on_both! {
    async fn everything_is_sealed_anew_under_the_newest_key(scratch) {
        let old = open(scratch).await;
        fill(&old).await;
        let hookup = old.hookup_token(None).await.unwrap();
        assert_eq!(old.sealed_with_old_keys().await.unwrap(), 0);
        let database = with_both(scratch).await;
        let before = database.sealed_with_old_keys().await.unwrap();
        assert!(before > 250, "{before}");
        // Until it is told otherwise, what it seals opens for servers that know the old key alone.
        let added = database.add_button(button(CLINIC, "another salt nobody knows"), at(0)).await.unwrap();
        assert_eq!(old.buttons(id(CLINIC)).await.unwrap().len(), 251);
        database.remove_button(id(CLINIC), &added.id).await.unwrap();
        assert_eq!(database.adopt_newest_key(at(0)).await.unwrap(), []);
        let mut told = Vec::new();
        let done = database.reseal(at(0), |resealed| told.push(resealed)).await.unwrap();
        assert_eq!(done.left, 0);
        assert!(told.len() > 4 && told.is_sorted(), "{told:?}");
        let again = database.reseal(at(0), |_| ()).await.unwrap();
        assert_eq!(again, Resealed::default());
        let new = with_keys(scratch, NEW).await.unwrap();
        assert_eq!(new.hookup_token(None).await.unwrap().expose_secret(), hookup.expose_secret());
        assert_eq!(new.buttons(id(CLINIC)).await.unwrap().len(), 250);
        assert!(matches!(with_keys(scratch, KEY).await, Err(StorageError::WrongKey)));
    }

    async fn a_server_that_does_not_know_the_new_key_is_waited_for(scratch) {
        let server = open(scratch).await;
        server.note_server("a", at(0)).await.unwrap();
        let database = with_both(scratch).await;
        let refused = database.adopt_newest_key(at(5)).await;
        assert!(matches!(refused, Err(StorageError::Conflict)));
        let refused = database.reseal(at(5), |_| ()).await;
        assert!(matches!(refused, Err(StorageError::Conflict)));
        assert!(server.hookup_token(None).await.is_ok(), "nothing was sealed that it cannot open");
        // It is gone without a word.
        database.adopt_newest_key(at(60)).await.unwrap();
    }

    async fn a_server_that_knows_both_takes_the_new_key_up(scratch) {
        open(scratch).await;
        let server = with_both(scratch).await;
        server.note_server("a", at(0)).await.unwrap();
        let database = with_both(scratch).await;
        let behind = database.adopt_newest_key(at(1)).await.unwrap();
        assert_eq!(behind.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["a"]);
        server.note_server("a", at(10)).await.unwrap();
        let newest = database.vault().newest_id();
        assert!(database.servers(at(10)).await.unwrap().iter().all(|it| it.seals_with == newest));
        database.reseal(at(10), |_| ()).await.unwrap();
        proven(&server, CLINIC).await;
        assert_eq!(database.sealed_with_old_keys().await.unwrap(), 0, "it seals with the new key");
        server.forget_server("a").await.unwrap();
        assert_eq!(database.servers(at(10)).await.unwrap(), []);
    }

    async fn what_cannot_be_opened_is_counted_and_left_alone(scratch) {
        let database = open(scratch).await;
        fill(&database).await;
        let pool = AnyPool::connect(&scratch.url).await.unwrap();
        let forge = "UPDATE credential SET sealed_secret = '01deadbeef' || substr(sealed_secret, 11)";
        sqlx::query(forge).execute(&pool).await.unwrap();
        let both = with_both(scratch).await;
        both.adopt_newest_key(at(0)).await.unwrap();
        let done = both.reseal(at(0), |_| ()).await.unwrap();
        assert_eq!((done.unreadable, done.left), (1, 1));
        let kept: String = sqlx::query_scalar("SELECT sealed_secret FROM credential").fetch_one(&pool).await.unwrap();
        assert!(kept.starts_with("01deadbeef"));
    }

    async fn a_rotation_that_was_interrupted_goes_on(scratch) {
        let old = open(scratch).await;
        fill(&old).await;
        let database = with_both(scratch).await;
        database.adopt_newest_key(at(0)).await.unwrap();
        let all = database.sealed_with_old_keys().await.unwrap();
        {
            // Given up at the first batch of buttons: what was done stays done, and all of it opens.
            let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
            let mut stop = Some(stop);
            let resealing = database.reseal(at(0), |resealed| if resealed > 100 { drop(stop.take()) });
            tokio::select! {
                biased;
                _ = stopped => {}
                _ = resealing => panic!("it was to be stopped"),
            }
        }
        let left = database.sealed_with_old_keys().await.unwrap();
        assert!(0 < left && left < all, "{left} of {all}");
        readable(&database).await;
        assert_eq!(with_both(scratch).await.reseal(at(0), |_| ()).await.unwrap().left, 0);
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
        columns.insert(("setting".to_owned(), "value".to_owned()));
        let known = Database::sealed_columns().map(|(table, column)| (table.to_owned(), column.to_owned()));
        assert_eq!(columns, known.collect());
    }
}

#[test]
fn a_server_is_heard_of_more_often_than_it_is_missed() {
    let every = cageside::storage::Node::EVERY;
    assert!(every < SignedDuration::from_secs(15));
}
