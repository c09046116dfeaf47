//! What clinics, people and Provet ask of the nodes: each request is repeated until it is accepted, at any node.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use cageside::clock::{Clock as _, SystemClock};
use cageside::storage::Button;
use futures_util::{StreamExt as _, stream};
use provet_simulator::OauthApplication;
use reqwest::{RequestBuilder, redirect};

use super::clinic::ChaosClinic;
use super::nodes::ServerNode;
use crate::installation::{HOOKUP_TOKEN, Installation};
use crate::support::html_page::{FormValues, with};
use crate::support::provet_simulator::{hookup_message, signed};
use crate::support::test_client::TestResponse;

/// Requests under way at once.
const AT_ONCE: usize = 12;
/// How often something is asked before it counts as never accepted, and how soon again.
const MAX_TRIES: usize = 1_200;
const RETRY_INTERVAL: Duration = Duration::from_millis(50);

/// One thing that is asked for.
pub(super) enum TrafficItem {
    Hookup(OauthApplication),
    Job(Arc<ChaosClinic>, i64),
    Weight(Arc<ChaosClinic>, i64),
    Launch(Arc<ChaosClinic>, i64),
    /// A limit in the settings of the clinic, with another value each time.
    Setting(Arc<ChaosClinic>, i64),
    Webhook(Arc<ChaosClinic>, i64),
}

/// Something that was accepted, and what its answer promised.
pub(super) struct AcceptedItem {
    pub(super) item: TrafficItem,
    /// Whether the answer said that it is in Provet's record.
    pub(super) is_saved: bool,
}

/// Whoever asks.
pub(super) struct TrafficSource<'a> {
    pub(super) here: &'a Installation,
    pub(super) nodes: &'a [ServerNode],
    /// The cookie of an operator.
    pub(super) cookie: &'a str,
    /// The last part of the webhook URL.
    pub(super) webhook_token: &'a str,
    client: reqwest::Client,
    accepted: AtomicUsize,
}

impl<'a> TrafficSource<'a> {
    pub(super) fn new(
        here: &'a Installation,
        nodes: &'a [ServerNode],
        cookie: &'a str,
        webhook_token: &'a str,
    ) -> Self {
        let client = reqwest::Client::builder()
            .no_proxy()
            .timeout(Duration::from_secs(40))
            .redirect(redirect::Policy::none());
        Self {
            here,
            nodes,
            cookie,
            webhook_token,
            client: client.build().unwrap(),
            accepted: AtomicUsize::new(0),
        }
    }

    /// Asks for all of it, some at once, until all is accepted.
    pub(super) async fn send_all(&self, items: Vec<TrafficItem>) -> Vec<AcceptedItem> {
        stream::iter(items)
            .enumerate()
            .map(|(number, item)| async move {
                let is_saved = self.send(number, &item).await;
                self.accepted.fetch_add(1, Ordering::SeqCst);
                AcceptedItem { item, is_saved }
            })
            .buffer_unordered(AT_ONCE)
            .collect()
            .await
    }

    /// How much was accepted so far.
    pub(super) fn count_accepted(&self) -> usize {
        self.accepted.load(Ordering::SeqCst)
    }

    async fn send(&self, number: usize, item: &TrafficItem) -> bool {
        match item {
            TrafficItem::Hookup(app) => {
                let message = hookup_message(&self.here.simulator, app.provet_id, app);
                let path = format!("/hookup/{HOOKUP_TOKEN}");
                let request = |node: &ServerNode| self.client.post(node.url(&path)).json(&message);
                self.accepted(number, &[200, 201, 202, 204], request).await;
            }
            TrafficItem::Job(clinic, visit) => {
                // One address for all tries: another time would make it another request.
                let path = signed_path("background", clinic.visit_button(*visit), *visit);
                let request = |node: &ServerNode| self.client.get(node.url(&path));
                self.accepted(number, &[200, 202], request).await;
            }
            TrafficItem::Launch(clinic, patient) => {
                self.launch(number, clinic, *patient).await;
            }
            TrafficItem::Setting(clinic, records) => {
                self.change_setting(number, clinic, *records).await;
            }
            TrafficItem::Webhook(clinic, object) => {
                let path = format!("/webhook/{}", self.webhook_token);
                let body = format!("client_id={object}&provet_id={}", clinic.number);
                let request =
                    |node: &ServerNode| self.client.post(node.url(&path)).body(body.clone());
                self.accepted(number, &[200], request).await;
            }
            TrafficItem::Weight(clinic, patient) => {
                return self.weigh(number, clinic, *patient).await;
            }
        }
        false
    }

    /// Opens a panel of a patient.
    pub(super) async fn launch(
        &self,
        number: usize,
        clinic: &ChaosClinic,
        patient: i64,
    ) -> TestResponse {
        let request = |node: &ServerNode| {
            let path = signed_path("launch", &clinic.panel_button, patient);
            self.client.get(node.url(&path))
        };
        self.accepted(number, &[200], request).await
    }

    /// Weighs a patient through the panel; whether the answer to its last step said that the weight is saved.
    async fn weigh(&self, number: usize, clinic: &ChaosClinic, patient: i64) -> bool {
        let (token, fields) = self.review_weight(number, clinic, patient).await;
        // The same form each time, as somebody would press again.
        self.weigh_step(number, &token, &fields).await.reloads()
    }

    /// Opens a panel and types a weight until the review of it comes, which it does not where Provet cannot be read.
    async fn review_weight(
        &self,
        number: usize,
        clinic: &ChaosClinic,
        patient: i64,
    ) -> (String, FormValues) {
        for _ in 0..MAX_TRIES {
            let panel = self.launch(number, clinic, patient).await;
            if panel.count("form[action=\"/panel/patient/weigh\"]") > 0 {
                let token = panel.token();
                let kilograms = format!("{}", 4 + patient);
                let fields = with(panel.form("/panel/patient/weigh"), "kilograms", &kilograms);
                let fields = with(fields, "step", "check");
                let review = self.weigh_step(number, &token, &fields).await;
                if review.count(".confirm form") > 0 {
                    let fields = review.form("/panel/patient/weigh");
                    return (token, with(fields, "step", "save"));
                }
            }
            tokio::time::sleep(RETRY_INTERVAL).await;
        }
        panic!("no weight of {patient} could be typed");
    }

    async fn weigh_step(&self, number: usize, token: &str, fields: &FormValues) -> TestResponse {
        let request = |node: &ServerNode| {
            let request = self
                .client
                .post(node.url("/panel/patient/weigh"))
                .form(fields);
            request
                .header("hx-request", "true")
                .header("x-cageside-session", token)
                .header("sec-fetch-site", "same-origin")
        };
        self.accepted(number, &[200], request).await
    }

    async fn change_setting(&self, number: usize, clinic: &ChaosClinic, records: i64) {
        let path = format!("/settings/clinics/{}/launches", clinic.number);
        let records = ("records", records.to_string());
        self.submit_settings(number, &path, &path, Some(records))
            .await;
    }

    /// Ends the open panels of a clinic, at the first node.
    pub(super) async fn end_panels(&self, clinic: &ChaosClinic) {
        let page = format!("/settings/clinics/{}/launches", clinic.number);
        self.submit_settings(0, &page, &format!("{page}/end"), None)
            .await;
    }

    /// Opens a page of the settings, fills in its form that goes to `action`, and sends it.
    async fn submit_settings(
        &self,
        number: usize,
        page: &str,
        action: &str,
        value: Option<(&str, String)>,
    ) {
        let open = |node: &ServerNode| {
            let request = self.client.get(node.url(page));
            request.header("cookie", self.cookie)
        };
        let form = self.accepted(number, &[200], open).await.form(action);
        let fields = match value {
            Some((name, value)) => with(form, name, &value),
            None => form,
        };
        let save = |node: &ServerNode| {
            let request = self.client.post(node.url(action)).form(&fields);
            request.header("cookie", self.cookie)
        };
        self.accepted(number, &[303], save).await;
    }

    /// Sends a request to one node after the other until one accepts it.
    async fn accepted(
        &self,
        number: usize,
        statuses: &[u16],
        request: impl Fn(&ServerNode) -> RequestBuilder,
    ) -> TestResponse {
        let mut last = String::new();
        for attempt in 0..MAX_TRIES {
            let node = &self.nodes[(number + attempt) % self.nodes.len()];
            match read(request(node)).await {
                Some(answer) if statuses.contains(&answer.status.as_u16()) => return answer,
                Some(answer) => last = format!("{} {}", answer.status, answer.text),
                None => {}
            }
            tokio::time::sleep(RETRY_INTERVAL).await;
        }
        panic!("never accepted: {last}");
    }
}

/// The whole answer; none where it did not come to its end.
async fn read(request: RequestBuilder) -> Option<TestResponse> {
    let response = request.send().await.ok()?;
    let (status, headers) = (response.status(), response.headers().clone());
    let text = response.text().await.ok()?;
    Some(TestResponse {
        status,
        headers,
        text,
    })
}

/// The path of a launch or a background request that is signed now.
fn signed_path(kind: &str, button: &Button, id: i64) -> String {
    let proof = signed(SystemClock.now().as_second(), button.salt.expose());
    let (clinic, page) = (button.provet_id, button.page.unwrap());
    format!("/{kind}/{clinic}/{page}?id={id}&{proof}")
}
