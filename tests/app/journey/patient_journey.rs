//! A connected clinic, and the person who opens its panels.

use std::sync::Arc;

use axum::Router;
use cageside::clock::FixedClock;
use cageside::provet::ProvetPage;
use cageside::storage::{AuditFilter, AuditKind, Button};

use crate::support::database::TestDatabase;
use crate::support::html_page::{FormValues, with};
use crate::support::provet_simulator::{CLINIC, ProvetSimulator};
use crate::support::test_client::TestResponse;
use crate::support::test_server::{TestServer, fixed_clock, http_client};

/// What was written, of all that is on record.
pub(crate) fn writes() -> AuditFilter {
    AuditFilter {
        kind: Some(AuditKind::Write),
        ..AuditFilter::default()
    }
}

/// The patient on whom everything there is to see can be seen.
pub(crate) const PATIENT: i64 = 1;

/// A clinic that has added us in the catalogue, with a button on the patient's page.
pub(crate) struct PatientJourney {
    pub(crate) simulator: ProvetSimulator,
    pub(crate) server: TestServer,
    pub(crate) clock: FixedClock,
    pub(crate) button: Button,
    client: reqwest::Client,
}

impl PatientJourney {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        Self::behind(database, |router| router).await
    }

    /// With something in front of the simulator.
    pub(crate) async fn behind(
        database: &TestDatabase,
        in_front: impl FnOnce(Router) -> Router,
    ) -> Self {
        let clock = fixed_clock();
        let simulator = ProvetSimulator::start_behind(Arc::new(clock.clone()), in_front).await;
        let server = TestServer::start(&database.open().await, &clock).await;
        server.connect(&simulator).await;
        Self {
            button: server.button(ProvetPage::Patient).await,
            client: http_client(),
            simulator,
            server,
            clock,
        }
    }

    /// Presses the button on a patient.
    pub(crate) async fn launch(&self, patient: i64) -> TestResponse {
        let path = self.server.launch_path(&self.button, patient);
        let request = self.client.get(format!("{}{path}", self.server.url));
        TestResponse::read(request).await.is(200)
    }

    /// Sends a form of an opened panel, as htmx does.
    pub(crate) async fn act(&self, action: &str, token: &str, fields: &FormValues) -> TestResponse {
        let url = format!("{}/panel/patient/{action}", self.server.url);
        let request = self.client.post(url).form(fields);
        let request = request
            .header("hx-request", "true")
            .header("x-cageside-session", token)
            .header("sec-fetch-site", "same-origin");
        TestResponse::read(request).await.is(200)
    }

    /// Opens a panel and types a weight: the form as it is sent with the first press.
    pub(crate) async fn weigh(&self, patient: i64, kilograms: &str) -> (String, FormValues) {
        let panel = self.launch(patient).await;
        let token = panel.token();
        let fields = panel.form("/panel/patient/weigh");
        let fields = with(fields, "kilograms", kilograms);
        (token, with(fields, "step", "save"))
    }

    /// The weights that stand in Provet's record.
    pub(crate) fn weights(&self, patient: i64) -> Vec<f64> {
        let rows = self.simulator.rows_of("patient/weight", "patient", patient);
        let weights = rows.iter().filter_map(|row| row.get("weight")?.as_f64());
        weights.collect()
    }

    /// How many tokens were asked for.
    pub(crate) fn token_requests(&self) -> usize {
        let path = format!("/{CLINIC}/oauth2/token/");
        self.simulator.count_calls("POST", &path)
    }
}
