//! Sends hookup messages and records how each delivery went.

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};

use super::hookup_message::{HookupEvent, build_message, mask_secret};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_text};
use crate::{OauthApplication, Simulator};

/// Where deliveries are stored, beside the clinic's records.
const DELIVERY_TABLE: &str = "hookup_delivery";

/// How long to wait before each further attempt; their number and spacing are
/// not documented \[I\].
pub(super) const RETRY_DELAYS: [Duration; 3] = [
    Duration::from_millis(500),
    Duration::from_secs(2),
    Duration::from_secs(4),
];

/// How long one attempt may take.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(15);

/// Characters of a response that are stored.
const MAX_RESPONSE_CHARS: usize = 2_000;

/// How one message fared.
#[derive(Clone)]
pub struct HookupDelivery {
    /// The application's name.
    pub application_name: String,
    /// Where it went.
    pub url: String,
    /// What was sent, without the secret.
    pub masked_message: Value,
    /// How often it was tried.
    pub attempts: u32,
    /// The status of the last answer; `None` where none came.
    pub status: Option<u16>,
    /// The beginning of the last answer, or why there was none.
    pub response_text: String,
}

impl HookupDelivery {
    /// Whether the receiver took the message.
    pub fn is_accepted(&self) -> bool {
        self.status
            .is_some_and(|status| (200..300).contains(&status))
    }

    /// The address without its last part, which may be a secret.
    pub(super) fn masked_url(&self) -> String {
        let trimmed = self.url.trim_end_matches('/');
        trimmed
            .rsplit_once('/')
            .map_or_else(String::new, |(before, _)| format!("{before}/…"))
    }

    /// Reads a delivery that was kept, as far as it is shown.
    pub(super) fn from_row(row: &StoredRecord) -> Self {
        Self {
            application_name: get_text(row, "application").to_owned(),
            url: get_text(row, "address").to_owned(),
            masked_message: row.get("sent").cloned().unwrap_or_default(),
            attempts: get_integer(row, "attempts")
                .and_then(|attempts| attempts.try_into().ok())
                .unwrap_or_default(),
            status: get_integer(row, "status").and_then(|status| status.try_into().ok()),
            response_text: get_text(row, "answer").to_owned(),
        }
    }
}

/// The address ends in a secret, so it is not shown.
impl fmt::Debug for HookupDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HookupDelivery")
            .field("application", &self.application_name)
            .field("attempts", &self.attempts)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// The deliveries of a clinic, the latest first.
pub(super) fn list_deliveries(clinic: &SimulatedClinic) -> Vec<(String, HookupDelivery)> {
    let mut rows: Vec<_> = clinic
        .table_rows(DELIVERY_TABLE)
        .map(|(_, row)| {
            let at = super::record_view::format_instant(clinic, row, "created");
            (at, HookupDelivery::from_row(row))
        })
        .collect();
    rows.reverse();
    rows
}

/// Sends the news about `app` to its hookup URL, tries again where that fails,
/// and keeps how it fared. `None` where the application has no such URL.
pub(super) async fn send_hookup(
    simulator: &Simulator,
    app: &OauthApplication,
    news: HookupEvent,
    pauses: &[Duration],
) -> Option<HookupDelivery> {
    let url = app.hookup_url.clone()?;
    let message = build_message(&simulator.origin(), app, news);
    let (attempts, outcome) = post_with_retries(&url, &message, pauses).await;
    let (status, answer) = match outcome {
        Ok((status, answer)) => (Some(status), answer),
        Err(reason) => (None, reason),
    };
    let delivery = HookupDelivery {
        application_name: app.name.clone(),
        url,
        masked_message: mask_secret(&message),
        attempts,
        status,
        response_text: redact_secret(&answer, app),
    };
    record_delivery(simulator, app.provet_id, &delivery);
    Some(delivery)
}

/// The beginning of an answer; a receiver that repeats the secret gets it
/// blotted out.
fn redact_secret(answer: &str, app: &OauthApplication) -> String {
    answer
        .replace(&app.client_secret, "(secret)")
        .chars()
        .take(MAX_RESPONSE_CHARS)
        .collect()
}

fn record_delivery(simulator: &Simulator, provet_id: i64, delivery: &HookupDelivery) {
    let row = json!({
        "application": delivery.application_name,
        "address": delivery.url,
        "sent": delivery.masked_message,
        "attempts": delivery.attempts,
        "status": delivery.status,
        "answer": delivery.response_text,
    });
    simulator.update(|state| {
        let now = state.now().to_string();
        if let (Value::Object(mut row), Some(clinic)) = (row, state.find_clinic_mut(provet_id)) {
            row.insert("created".to_owned(), Value::from(now));
            clinic.insert_row(DELIVERY_TABLE, row);
        }
    });
}

/// A status and the text of the answer, or why there was no answer.
type PostResult = Result<(u16, String), String>;

/// Posts the message until it is taken or the pauses are used up, and says
/// how often it tried.
async fn post_with_retries(url: &str, message: &Value, pauses: &[Duration]) -> (u32, PostResult) {
    let mut attempts = 1;
    let mut outcome = post_message(url, message).await;
    for pause in pauses {
        if matches!(&outcome, Ok((status, _)) if (200..300).contains(status)) {
            break;
        }
        tokio::time::sleep(*pause).await;
        attempts += 1;
        outcome = post_message(url, message).await;
    }
    (attempts, outcome)
}

async fn post_message(url: &str, message: &Value) -> PostResult {
    let client = reqwest::Client::builder()
        .timeout(ATTEMPT_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .map_err(format_request_error)?;
    let answer = client
        .post(url)
        .json(message)
        .send()
        .await
        .map_err(format_request_error)?;
    let status = answer.status().as_u16();
    Ok((status, answer.text().await.map_err(format_request_error)?))
}

/// Why there was no answer, without the address, which ends in a secret.
pub(super) fn format_request_error(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut reason = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(deeper) = cause {
        reason = format!("{reason}: {deeper}");
        cause = deeper.source();
    }
    reason
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use axum::http::StatusCode;
    use jiff::Timestamp;

    use super::*;
    use crate::NewApplication;

    #[test]
    fn an_answer_that_repeats_the_secret_is_blotted_out() {
        let simulator = Simulator::new(1, Timestamp::UNIX_EPOCH);
        let app = simulator
            .add_application(54321, NewApplication::default())
            .unwrap();
        let kept = redact_secret(&format!("got {}!", app.client_secret), &app);
        assert_eq!(kept, "got (secret)!");
    }

    /// A receiver that refuses the first `refusals` messages.
    async fn receiver(refusals: u32) -> (String, Arc<AtomicU32>) {
        let seen = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&seen);
        let answer = move |axum::Json(message): axum::Json<Value>| async move {
            assert_eq!(message["provet_id"], 54321);
            if counter.fetch_add(1, Ordering::SeqCst) < refusals {
                (StatusCode::SERVICE_UNAVAILABLE, "not yet")
            } else {
                (StatusCode::OK, "welcome")
            }
        };
        let router = axum::Router::new().route("/hookup/hush", axum::routing::post(answer));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        (format!("http://{address}/hookup/hush"), seen)
    }

    async fn deliver_to(url: String) -> (Simulator, HookupDelivery) {
        let simulator = Simulator::new(1, Timestamp::UNIX_EPOCH);
        let wanted = NewApplication {
            hookup_url: Some(url),
            ..NewApplication::default()
        };
        let app = simulator.add_application(54321, wanted).unwrap();
        let delivery = send_hookup(
            &simulator,
            &app,
            HookupEvent::ApplicationAdded,
            &[Duration::ZERO; 3],
        )
        .await;
        (simulator, delivery.unwrap())
    }

    #[tokio::test]
    async fn a_refused_message_is_sent_again() {
        let (url, seen) = receiver(2).await;
        let (simulator, delivery) = deliver_to(url).await;
        assert!(delivery.is_accepted());
        assert_eq!(
            (delivery.attempts, delivery.response_text.as_str()),
            (3, "welcome")
        );
        assert_eq!(seen.load(Ordering::SeqCst), 3);
        let kept = simulator.read(|state| list_deliveries(state.find_clinic(54321).unwrap()));
        assert_eq!(kept.len(), 1);
        assert!(!format!("{kept:?}").contains("hush"));
    }

    #[tokio::test]
    async fn a_message_nobody_takes_is_given_up() {
        let (url, seen) = receiver(9).await;
        let (_, delivery) = deliver_to(url).await;
        assert!(!delivery.is_accepted());
        assert_eq!((delivery.attempts, delivery.status), (4, Some(503)));
        assert_eq!(seen.load(Ordering::SeqCst), 4);
    }

    #[tokio::test]
    async fn without_a_receiver_the_reason_names_no_address() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let (_, delivery) = deliver_to(format!("http://{address}/hookup/hush")).await;
        assert_eq!(delivery.status, None);
        assert!(!delivery.response_text.is_empty() && !delivery.response_text.contains("hush"));
    }
}
