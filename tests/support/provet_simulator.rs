//! The stand-in for Provet Cloud on loopback, with a clock that is told the time, and its records.

use std::io;
use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::serve::ListenerExt as _;
use cageside::clock::Clock;
use md5::{Digest as _, Md5};
use provet_simulator::{OauthApplication, Simulator, StoredRecord, router};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The clinic whose first patient shows everything there is to see.
pub(crate) const CLINIC: i64 = 54321;
/// The simulator's other clinic.
pub(crate) const OTHER_CLINIC: i64 = 4285;

/// A stand-in that answers until it is dropped. What it says of records is of [`CLINIC`].
pub(crate) struct ProvetSimulator {
    simulator: Simulator,
    serving: JoinHandle<io::Result<()>>,
}

impl ProvetSimulator {
    /// Answers on a free port.
    pub(crate) async fn start(clock: Arc<dyn Clock>) -> Self {
        Self::start_behind(clock, |router| router).await
    }

    /// Answers on a free port, with something in front of it.
    pub(crate) async fn start_behind(
        clock: Arc<dyn Clock>,
        in_front: impl FnOnce(Router) -> Router,
    ) -> Self {
        Self::start_seeded(CLINIC.unsigned_abs(), clock, in_front).await
    }

    /// The same, with records invented from another number.
    pub(crate) async fn start_seeded(
        seed: u64,
        clock: Arc<dyn Clock>,
        in_front: impl FnOnce(Router) -> Router,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let simulator = Simulator::new(seed, clock.now());
        simulator.set_clock_fn(Arc::new(move || clock.now()));
        let port = listener.local_addr().unwrap().port();
        simulator.set_origin(&format!("http://localhost:{port}"));
        let listener = listener.tap_io(|stream| stream.set_nodelay(true).unwrap());
        let serving = axum::serve(listener, in_front(router(simulator.clone())));
        Self {
            serving: tokio::spawn(serving.into_future()),
            simulator,
        }
    }

    /// Adds a record as somebody would in Provet; its id.
    pub(crate) fn add(&self, table: &str, row: &Value) -> i64 {
        self.update(|state| {
            let clinic = state.find_clinic_mut(CLINIC).unwrap();
            clinic.insert_row(table, row.as_object().unwrap().clone())
        })
    }

    /// Changes fields of a record as somebody else would.
    pub(crate) fn set(&self, table: &str, id: i64, fields: &Value) {
        self.update(|state| {
            let clinic = state.find_clinic_mut(CLINIC).unwrap();
            let row = clinic.find_row_mut(table, id).unwrap();
            row.extend(fields.as_object().unwrap().clone());
        });
    }

    /// A record.
    #[track_caller]
    pub(crate) fn row(&self, table: &str, id: i64) -> StoredRecord {
        self.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            clinic.find_row(table, id).unwrap().clone()
        })
    }

    /// The records of a table that name another record in a field.
    pub(crate) fn rows_of(&self, table: &str, field: &str, of: i64) -> Vec<StoredRecord> {
        self.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let rows = clinic.rows_referring_to(table, field, of);
            rows.map(|(_, row)| row.clone()).collect()
        })
    }

    /// The ids of the records of a table that refer to another record.
    pub(crate) fn ids_of(&self, table: &str, field: &str, of: i64) -> Vec<i64> {
        self.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            let rows = clinic.rows_referring_to(table, field, of);
            rows.map(|(id, _)| id).collect()
        })
    }

    /// The id of the first record that fits.
    pub(crate) fn find(&self, table: &str, fits: impl Fn(&Value) -> bool) -> i64 {
        self.read(|state| {
            let mut rows = state.find_clinic(CLINIC).unwrap().table_rows(table);
            rows.find(|(_, row)| fits(&json!(row))).unwrap().0
        })
    }

    /// How many requests of a method reached a path of the API.
    pub(crate) fn count(&self, method: &str, path: &str) -> usize {
        self.count_calls(method, &format!("/{CLINIC}/api/0.1/{path}"))
    }

    /// How many writes reached the API.
    pub(crate) fn count_writes(&self) -> usize {
        let count = |method| self.count_calls(method, &format!("/{CLINIC}/api/"));
        count("POST") + count("PATCH") + count("PUT") + count("DELETE")
    }
}

impl Deref for ProvetSimulator {
    type Target = Simulator;

    fn deref(&self) -> &Simulator {
        &self.simulator
    }
}

impl Drop for ProvetSimulator {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The hookup message of an application that a clinic added.
pub(crate) fn hookup_message(simulator: &Simulator, clinic: i64, app: &OauthApplication) -> Value {
    let base = format!("{}/{clinic}/oauth2", simulator.origin());
    let discovery = format!("{base}/.well-known/openid-configuration");
    json!({
        "provet_id": clinic,
        "client_id": app.client_id,
        "client_secret": app.includes_secret().then_some(app.client_secret.as_str()),
        "algorithm": app.signing_algorithm,
        "authorization_grant_type": app.grant_type.as_str(),
        "client_type": if app.public { "public" } else { "confidential" },
        "redirect_uris": app.redirect_uris.join(" "),
        "token_url": format!("{base}/token/"),
        "authorize_url": format!("{base}/authorize/"),
        "openid_autodiscovery_url": app.includes_discovery().then_some(discovery),
    })
}

/// `timestamp` and `verification` where the hash covers `payload`, made here anew rather than with the code under test.
pub(crate) fn signed_payload(second: i64, payload: &str, salt: &str) -> String {
    let hash = hex::encode(Md5::digest(format!("{second}{payload}{salt}")));
    format!("timestamp={second}&verification={hash}")
}

/// The same where the hash covers nothing else.
pub(crate) fn signed(second: i64, salt: &str) -> String {
    signed_payload(second, "", salt)
}
