//! Requests of background buttons, sent by Provet's own workers. The response decides what the user sees in Provet.
//!
//! 2xx shows a green notice, so it is sent only when the action is done (200) or stored to be done (202). Everything else
//! shows a red one, and the line of the body appears in the log of Provet \[D\]: it holds no secret and no personal data.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::button_lookup::ButtonEndpoint;
use super::client_ip::ClientIp;
use super::errors::WebError;
use super::extract::PathParams;
use super::verify_launch::{self, LaunchRejection, VerifiedLaunch};
use super::{AppState, fetch_metadata, launch, panel_page};
use crate::access_policy::{AccessDenied, RequestProof};
use crate::background::{BackgroundAction, JobFailureReason};
use crate::provet::launch::ProofLevel;
use crate::provet::{ProvetPage, UserId};
use crate::storage::{AuditActor, Job, JobState, NewJobs, StorageError, StoredButtonAction};
use crate::views::i18n::{ClinicLocale, I18n};

/// How long a request waits for its jobs before the response says that they are queued: within five seconds in all.
const WAIT_TIMEOUT: Duration = Duration::from_millis(4_500);

/// `/background/{provet_id}/{page}`
pub(super) async fn handle_with_page(
    State(app): State<AppState>,
    PathParams((provet_id, page)): PathParams<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let page = page.parse().map_err(|_| WebError::UnknownButton)?;
    handle_request(&app, &provet_id, Some(page), request).await
}

/// `/background/{provet_id}`
pub(super) async fn handle_without_page(
    State(app): State<AppState>,
    PathParams(provet_id): PathParams<String>,
    request: Request,
) -> Result<Response, WebError> {
    handle_request(&app, &provet_id, None, request).await
}

async fn handle_request(
    app: &AppState,
    provet_id: &str,
    page: Option<ProvetPage>,
    request: Request,
) -> Result<Response, WebError> {
    let (parts, body) = request.into_parts();
    // The router treats HEAD like GET, but a HEAD request must not start an action.
    if parts.method == Method::HEAD {
        return Err(WebError::MethodNotAllowed);
    }
    // A link or an image with the URL of a press must not repeat it, in whatever browser it is opened.
    if fetch_metadata::is_from_browser(&parts.headers) {
        return Err(WebError::SentByBrowser);
    }
    let button_url = verify_launch::parse_button_url(ButtonEndpoint::Background, provet_id, page)?;
    let is_allowed_sender = ClientIp::is_allowed_callback(app, &parts);
    let query = launch::read_query(&parts, body).await?;
    let now = app.clock.now();
    let verified = match verify_launch::verify_launch(app, button_url, &query, now).await {
        // After the hash, so that only Provet's own requests leave a line for the doctor to advise on.
        Ok(pressed) if !is_allowed_sender => Err(LaunchRejection {
            error: WebError::SenderNotAllowed,
            clinic: Some(pressed.clinic),
        }),
        Ok(pressed) => load_action(app, pressed, &parts.headers).await,
        Err(rejection) => Err(rejection),
    };
    match verified {
        Ok((pressed, action)) => {
            let request = new_jobs(&pressed, &action);
            let jobs = app
                .job_worker
                .submit_and_wait(&request, WAIT_TIMEOUT)
                .await?;
            Ok(jobs_response(
                &jobs,
                &panel_page::locale_settings(&pressed.clinic),
            ))
        }
        Err(rejection) => {
            verify_launch::record_rejection(app, button_url, &parts.method, query, &rejection, now);
            Ok(rejection_response(rejection))
        }
    }
}

/// The error response, in the language of the clinic if it is known.
fn rejection_response(rejection: LaunchRejection) -> Response {
    let locale = rejection.clinic.as_deref().map(panel_page::locale_settings);
    let mut response = rejection.error.into_response();
    if let Some(locale) = locale {
        response.extensions_mut().insert(locale);
    }
    response
}

/// Loads the action of the button, if the request has the static header that the button was set up with.
async fn load_action(
    app: &AppState,
    pressed: VerifiedLaunch,
    headers: &HeaderMap,
) -> Result<(VerifiedLaunch, BackgroundAction), LaunchRejection> {
    let rejection = |error| LaunchRejection {
        error,
        clinic: Some(std::sync::Arc::clone(&pressed.clinic)),
    };
    let stored = app.db.find_button_action(&pressed.button_id).await?;
    let stored = stored.ok_or_else(|| rejection(WebError::NoActionConfigured))?;
    // After the hash: the header is a second secret, not a way around the first.
    if !static_header_matches(&stored, headers) {
        return Err(rejection(WebError::StaticHeaderMismatch));
    }
    let action = serde_json::from_str(&stored.settings).ok();
    let allowed =
        action.filter(|action: &BackgroundAction| action.is_allowed_on(pressed.launch.page));
    let action = allowed.ok_or_else(|| rejection(WebError::NoActionConfigured))?;
    match authorize_action(app, &pressed, &action).await? {
        Ok(()) => Ok((pressed, action)),
        Err(error) => Err(rejection(error)),
    }
}

/// Whether the action is allowed: for the virtual user of the clinic, or, where users act themselves, for the user who
/// pressed the button. The payload must prove who that was, and they must be signed in: nobody is present to sign in now.
async fn authorize_action(
    app: &AppState,
    pressed: &VerifiedLaunch,
    action: &BackgroundAction,
) -> Result<Result<(), WebError>, StorageError> {
    let (clinic, launch) = (&pressed.clinic, &pressed.launch);
    if !clinic.allows_department(launch.department) {
        return Ok(Err(WebError::DepartmentDisabled));
    }
    let proof = launch.proof_level;
    let access = |signed_in| {
        let access = clinic.resolve_access(RequestProof {
            launch_proof: proof,
            signed_in,
        });
        match (action.needs_provet(), action.writes_to_provet()) {
            (false, _) => Ok(()),
            (true, true) => access.write.map(drop),
            (true, false) => access.read.map(drop),
        }
    };
    Ok(match access(false) {
        // Not an error here: the job fails with this reason, and can be retried once the clinic is connected.
        Ok(()) | Err(AccessDenied::NotConnected) => Ok(()),
        Err(AccessDenied::PayloadHashRequired) => Err(WebError::PayloadHashRequired),
        Err(AccessDenied::SignInUnavailable) => Err(WebError::SignInUnavailable),
        Err(AccessDenied::SignInRequired) => {
            match (proof, launch.claimed_user.and_then(UserId::new)) {
                // Only a hash over the payload proves the user; a claimed one must not act with the rights of
                // somebody else.
                (ProofLevel::Payload, Some(user)) => {
                    let now = app.clock.now();
                    let user_session = app
                        .db
                        .find_latest_user_session(launch.provet_id, user, now)
                        .await?;
                    let user_session = user_session.ok_or(WebError::UserSignedOut);
                    user_session.and_then(|_| access(true).map_err(|_| WebError::UserSignedOut))
                }
                (ProofLevel::Plain, _) | (_, None) => Err(WebError::UserNotVerified),
            }
        }
    })
}

/// Compares in constant time: the response time must not reveal how many leading characters are right.
fn static_header_matches(stored: &StoredButtonAction, headers: &HeaderMap) -> bool {
    let Some(expected) = &stored.static_header else {
        return true;
    };
    let mut sent = headers.get_all(expected.name.as_str()).iter();
    // A repeated header is rejected: which of its values counts would be up to the proxy.
    let (Some(sent), None) = (sent.next(), sent.next()) else {
        return false;
    };
    let expected = expected.value.expose_secret().as_bytes();
    expected.ct_eq(sent.as_bytes()).into()
}

fn new_jobs(pressed: &VerifiedLaunch, action: &BackgroundAction) -> NewJobs {
    let launch = &pressed.launch;
    NewJobs {
        idempotency_key: idempotency_key(pressed),
        provet_id: launch.provet_id,
        button_id: pressed.button_id.clone(),
        kind: action.kind().to_owned(),
        page: launch.page,
        object_groups: action.objects_per_job(&launch.objects),
        actor: match (launch.claimed_user, launch.proof_level) {
            (None, _) => AuditActor::Unknown,
            (Some(user), ProofLevel::Plain) => AuditActor::Claimed(user.to_string()),
            (Some(user), ProofLevel::Payload) => AuditActor::Verified(user.to_string()),
        },
    }
}

/// The same for a repeated request: the button, the instant it was signed for, and the objects in any order.
fn idempotency_key(pressed: &VerifiedLaunch) -> String {
    let launch = &pressed.launch;
    let mut objects = launch.objects.clone();
    // Provet repeats a request that was not answered in time, and promises no order. [I]
    objects.sort_unstable();
    let objects: Vec<String> = objects.iter().map(i64::to_string).collect();
    let instant = launch.signed_at.as_nanosecond();
    let text = format!(
        "{}/{}/{instant}/{}",
        pressed.button_id,
        launch.page,
        objects.join(",")
    );
    hex::encode(Sha256::digest(text))
}

/// The response to a request, by the states of its jobs.
fn jobs_response(jobs: &[Job], locale: &ClinicLocale) -> Response {
    // Provet’s worker sends no language of a person: the clinic’s is the best guess.
    let i18n = I18n::for_request(None, locale);
    let failed = jobs.iter().find(|job| job.state == JobState::Failed);
    let waits = |job: &Job| matches!(job.state, JobState::Queued | JobState::Running);
    let (status, outcome, line) = if let Some(job) = failed {
        let reason = job.reason.as_deref().and_then(|code| code.parse().ok());
        let reason = reason.unwrap_or(JobFailureReason::InvalidResponse);
        let line = format!("{}: {}", reason.as_str(), failure_message(reason, &i18n));
        (failure_status(reason), reason.as_str(), line)
    } else if jobs.iter().any(waits) {
        let line = fl!(i18n.fluent, "job-queued");
        (StatusCode::ACCEPTED, "queued", line)
    } else {
        let line = fl!(i18n.fluent, "job-done");
        (StatusCode::OK, "done", line)
    };
    metrics::counter!("cageside_background_requests_total", "outcome" => outcome).increment(1);
    (status, format!("{line}\n")).into_response()
}

/// 502 for a failure between us and another server, 422 for a request that can never succeed.
fn failure_status(reason: JobFailureReason) -> StatusCode {
    match reason {
        JobFailureReason::NotConnected
        | JobFailureReason::SignedOut
        | JobFailureReason::CredentialRejected
        | JobFailureReason::Throttled
        | JobFailureReason::Unreachable
        | JobFailureReason::InvalidResponse
        | JobFailureReason::Unverifiable
        | JobFailureReason::Interrupted
        | JobFailureReason::ReceiverUnreachable
        | JobFailureReason::Database => StatusCode::BAD_GATEWAY,
        JobFailureReason::Forbidden
        | JobFailureReason::NotFound
        | JobFailureReason::Rejected
        | JobFailureReason::ChangedMeanwhile
        | JobFailureReason::ButtonRemoved
        | JobFailureReason::ClinicDisabled
        | JobFailureReason::WrongPage
        | JobFailureReason::InvalidSettings
        | JobFailureReason::ReceiverRejected
        | JobFailureReason::ReceiverNotAllowed => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What happened and what to do, in one line.
fn failure_message(reason: JobFailureReason, i18n: &I18n) -> String {
    match reason {
        JobFailureReason::NotConnected | JobFailureReason::CredentialRejected => {
            fl!(i18n.fluent, "job-not-connected")
        }
        JobFailureReason::SignedOut => fl!(i18n.fluent, "job-signed-out"),
        JobFailureReason::Forbidden => fl!(i18n.fluent, "job-forbidden"),
        JobFailureReason::NotFound => fl!(i18n.fluent, "job-not-found"),
        JobFailureReason::Rejected => fl!(i18n.fluent, "job-rejected"),
        JobFailureReason::Throttled => fl!(i18n.fluent, "job-throttled"),
        JobFailureReason::Unreachable
        | JobFailureReason::InvalidResponse
        | JobFailureReason::Unverifiable => {
            fl!(i18n.fluent, "job-unreachable")
        }
        JobFailureReason::ChangedMeanwhile => fl!(i18n.fluent, "job-moved-meanwhile"),
        JobFailureReason::ButtonRemoved
        | JobFailureReason::WrongPage
        | JobFailureReason::InvalidSettings => {
            fl!(i18n.fluent, "job-button")
        }
        JobFailureReason::ClinicDisabled => fl!(i18n.fluent, "job-clinic-off"),
        JobFailureReason::ReceiverRejected => fl!(i18n.fluent, "job-receiver-refused"),
        JobFailureReason::ReceiverUnreachable => fl!(i18n.fluent, "job-receiver-unreachable"),
        JobFailureReason::ReceiverNotAllowed => fl!(i18n.fluent, "job-receiver-not-allowed"),
        JobFailureReason::Database | JobFailureReason::Interrupted => {
            fl!(i18n.fluent, "job-database")
        }
    }
}
