//! What the tests of storage are made of: an opened database, clinics, messages, buttons.

use cageside::provet::hookup::{Hookup, HookupDepartments};
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::{ProvetId, ProvetPage, Tenant};
use cageside::storage::{
    Database, HookupOutcome, IntegrationAction, NewButton, VerificationOutcome,
};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::{AssertSqlSafe, Row as _};

use crate::support::database::TestDatabase;

/// The clinic of most tests.
pub(crate) const CLINIC: i64 = 54321;
/// Another one.
pub(crate) const OTHER: i64 = 98765;

pub(crate) async fn open(scratch: &TestDatabase) -> Database {
    scratch.open().await
}

/// So many seconds after the tests begin.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap() + SignedDuration::from_secs(seconds)
}

pub(crate) fn id(number: i64) -> ProvetId {
    ProvetId::new(number).unwrap()
}

/// A message of the clinic at the usual host with a secret that tells it from others.
pub(crate) fn hookup(clinic: i64, secret: &str) -> Hookup {
    hookup_at("provetcloud.com", clinic, secret)
}

pub(crate) fn hookup_at(host: &str, clinic: i64, secret: &str) -> Hookup {
    let token_url = format!("https://{host}/{clinic}/oauth2/token/")
        .parse()
        .unwrap();
    Hookup {
        tenant: Tenant::from_token_url(id(clinic), &token_url).unwrap(),
        client_id: "the-client".to_owned(),
        client_secret: Some(SecretString::from(secret)),
        algorithm: Some("RS256".to_owned()),
        grant_type: OAuthGrantType::ClientCredentials,
        client_type: ClientType::Confidential,
        redirect_uris: vec![
            "https://one.example/".to_owned(),
            "https://two.example/".to_owned(),
        ],
        authorize_url: format!("https://{host}/{clinic}/oauth2/authorize/"),
        discovery_url: None,
        departments: HookupDepartments::default(),
    }
}

pub(crate) fn list(all: &[i64]) -> HookupDepartments {
    HookupDepartments {
        all: Some(all.to_vec()),
        ..HookupDepartments::default()
    }
}

/// Takes in a message that brings something to be proven.
pub(crate) async fn accept(database: &Database, hookup: &Hookup, now: Timestamp) -> String {
    match database.accept_hookup(hookup, now).await.unwrap() {
        HookupOutcome::New { credential_id }
        | HookupOutcome::Reactivated { credential_id }
        | HookupOutcome::Duplicate { credential_id, .. } => credential_id,
        HookupOutcome::HostMismatch => String::new(),
    }
}

/// A clinic with a credential that works.
pub(crate) async fn proven(database: &Database, clinic: i64) -> String {
    let credential = accept(database, &hookup(clinic, "the first secret"), at(0)).await;
    let proof = database
        .mark_credential_verified(&credential, at(0))
        .await
        .unwrap();
    assert_eq!(proof, VerificationOutcome::Activated);
    credential
}

pub(crate) fn button(clinic: i64, salt: &str) -> NewButton {
    NewButton {
        provet_id: id(clinic),
        page: Some(ProvetPage::Patient),
        action: IntegrationAction::SidePanel,
        parameter: "id".to_owned(),
        prefix: "patient_".to_owned(),
        salt: Salt::new(salt).unwrap(),
        recipe: HashScheme::TimestampSalt,
    }
}

/// Runs a statement as nobody but a person with the database's own tools could.
pub(crate) async fn execute(scratch: &TestDatabase, statement: &'static str) {
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    let pool = pool.connect(&scratch.url).await.unwrap();
    sqlx::query(statement).execute(&pool).await.unwrap();
    pool.close().await;
}

/// Every value of every row, as `table: value`, in order.
pub(crate) async fn everything(scratch: &TestDatabase) -> Vec<String> {
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    let pool = pool.connect(&scratch.url).await.unwrap();
    let columns = if scratch.url.starts_with("sqlite:") {
        "SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'"
    } else {
        "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%'"
    };
    let columns: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(&pool).await.unwrap();
    let mut values = Vec::new();
    for (table, column) in columns {
        let select =
            format!("SELECT CAST({column} AS TEXT) FROM {table} WHERE {column} IS NOT NULL");
        for row in sqlx::query(AssertSqlSafe(select))
            .fetch_all(&pool)
            .await
            .unwrap()
        {
            values.push(format!("{table}: {}", row.get::<String, _>(0)));
        }
    }
    values.sort_unstable();
    values
}
