//! A background button was pressed: Provet's workers send its request, and what is answered decides what the person in
//! Provet sees.
//!
//! 2xx makes a green notice, so it is said only when the work is done (200) or kept durably to be done (202); everything
//! else makes a red one, and its one line stands in Provet's own log \[D\]: it holds no secret and nothing of anybody.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::button_lookup::ButtonEndpoint;
use super::errors::WebError;
use super::extract::PathParams;
use super::verify_launch::{self, LaunchRejection, VerifiedLaunch};
use super::{AppState, launch, panel_page};
use crate::background::{BackgroundAction, JobFailureReason};
use crate::provet::launch::ProofLevel;
use crate::provet::{ProvetPage, UserId};
use crate::storage::{
    AccessDenied, AuditActor, Job, JobState, NewJobs, RequestProof, StorageError,
    StoredButtonAction,
};
use crate::views::i18n::{ClinicLocale, I18n};

/// How long the work is waited for before it is answered that it is queued: within five seconds in all.
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
    // Answered like GET by the router, but nobody means to do anything with it.
    if parts.method == Method::HEAD {
        return Err(WebError::MethodNotAllowed);
    }
    let address = verify_launch::parse_button_url(ButtonEndpoint::Background, provet_id, page)?;
    let query = launch::read_query(&parts, body).await?;
    let now = app.clock.now();
    let judged = match verify_launch::verify_launch(app, address, &query, now).await {
        Ok(pressed) => load_action(app, pressed, &parts.headers).await,
        Err(refused) => Err(refused),
    };
    match judged {
        Ok((pressed, work)) => {
            let request = new_jobs(&pressed, &work);
            let jobs = app
                .job_worker
                .submit_and_wait(&request, WAIT_TIMEOUT)
                .await?;
            Ok(jobs_response(
                &jobs,
                &panel_page::locale_settings(&pressed.clinic),
            ))
        }
        Err(refused) => {
            verify_launch::record_rejection(app, address, &parts.method, query, &refused, now);
            Ok(rejection_response(refused))
        }
    }
}

/// In the clinic's language, where there is a clinic.
fn rejection_response(refused: LaunchRejection) -> Response {
    let place = refused.clinic.as_deref().map(panel_page::locale_settings);
    let mut response = refused.error.into_response();
    if let Some(place) = place {
        response.extensions_mut().insert(place);
    }
    response
}

/// What the button does, where the request carries the static header that the button was set up with.
async fn load_action(
    app: &AppState,
    pressed: VerifiedLaunch,
    headers: &HeaderMap,
) -> Result<(VerifiedLaunch, BackgroundAction), LaunchRejection> {
    let refused = |error| LaunchRejection {
        error,
        clinic: Some(std::sync::Arc::clone(&pressed.clinic)),
    };
    let stored = app.db.find_button_action(&pressed.button_id).await?;
    let stored = stored.ok_or_else(|| refused(WebError::NoActionConfigured))?;
    if !static_header_matches(&stored, headers) {
        return Err(refused(WebError::StaticHeaderMismatch));
    }
    let work = serde_json::from_str(&stored.settings).ok();
    let fitting = work.filter(|work: &BackgroundAction| work.is_allowed_on(pressed.launch.page));
    let work = fitting.ok_or_else(|| refused(WebError::NoActionConfigured))?;
    match authorize_action(app, &pressed, &work).await? {
        Ok(()) => Ok((pressed, work)),
        Err(error) => Err(refused(error)),
    }
}

/// Whether somebody may do this work: the clinic's virtual user, or where only people act, the person who pressed the
/// button, if the payload proves who that was and they are signed in. Nobody is present who could sign in.
async fn authorize_action(
    app: &AppState,
    pressed: &VerifiedLaunch,
    work: &BackgroundAction,
) -> Result<Result<(), WebError>, StorageError> {
    let (clinic, launch) = (&pressed.clinic, &pressed.launch);
    if !clinic.allows_department(launch.department) {
        return Ok(Err(WebError::DepartmentDisabled));
    }
    let proof = launch.proof_level;
    let acts = |signed_in| {
        let acts = clinic.resolve_access(RequestProof {
            launch_proof: proof,
            signed_in,
        });
        match (work.needs_provet(), work.writes_to_provet()) {
            (false, _) => Ok(()),
            (true, true) => acts.write.map(drop),
            (true, false) => acts.read.map(drop),
        }
    };
    Ok(match acts(false) {
        // That the clinic is not connected is the job's to say.
        Ok(()) | Err(AccessDenied::NotConnected) => Ok(()),
        Err(AccessDenied::PayloadHashRequired) => Err(WebError::PayloadHashRequired),
        Err(AccessDenied::SignInUnavailable) => Err(WebError::SignInUnavailable),
        Err(AccessDenied::SignInRequired) => {
            match (proof, launch.claimed_user.and_then(UserId::new)) {
                (ProofLevel::Payload, Some(user)) => {
                    let now = app.clock.now();
                    let person = app
                        .db
                        .find_latest_user_session(launch.provet_id, user, now)
                        .await?;
                    let person = person.ok_or(WebError::UserSignedOut);
                    person.and_then(|_| acts(true).map_err(|_| WebError::UserSignedOut))
                }
                (ProofLevel::Plain, _) | (_, None) => Err(WebError::UserNotVerified),
            }
        }
    })
}

/// Compared in constant time, so that the value cannot be found out letter by letter.
fn static_header_matches(stored: &StoredButtonAction, headers: &HeaderMap) -> bool {
    let Some(expected) = &stored.static_header else {
        return true;
    };
    let mut sent = headers.get_all(expected.name.as_str()).iter();
    let (Some(sent), None) = (sent.next(), sent.next()) else {
        return false;
    };
    let expected = expected.value.expose_secret().as_bytes();
    expected.ct_eq(sent.as_bytes()).into()
}

fn new_jobs(pressed: &VerifiedLaunch, work: &BackgroundAction) -> NewJobs {
    let launch = &pressed.launch;
    NewJobs {
        idempotency_key: idempotency_key(pressed),
        provet_id: launch.provet_id,
        button_id: pressed.button_id.clone(),
        kind: work.kind().to_owned(),
        page: launch.page,
        object_groups: work.objects_per_job(&launch.objects),
        actor: match (launch.claimed_user, launch.proof_level) {
            (None, _) => AuditActor::Unknown,
            (Some(user), ProofLevel::Plain) => AuditActor::Claimed(user.to_string()),
            (Some(user), ProofLevel::Payload) => AuditActor::Verified(user.to_string()),
        },
    }
}

/// The same for the same request sent again: the button, the instant it was signed for, and what it was pressed on, in
/// whichever order.
fn idempotency_key(pressed: &VerifiedLaunch) -> String {
    let launch = &pressed.launch;
    let mut objects = launch.objects.clone();
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

/// The answer to a request whose jobs stand so.
fn jobs_response(jobs: &[Job], place: &ClinicLocale) -> Response {
    let words = I18n::for_request(None, place);
    let failed = jobs.iter().find(|job| job.state == JobState::Failed);
    let waits = |job: &Job| matches!(job.state, JobState::Queued | JobState::Running);
    let (status, outcome, line) = if let Some(job) = failed {
        let reason = job.reason.as_deref().and_then(|code| code.parse().ok());
        let reason = reason.unwrap_or(JobFailureReason::InvalidResponse);
        let line = format!("{}: {}", reason.code(), failure_message(reason, &words));
        (failure_status(reason), reason.code(), line)
    } else if jobs.iter().any(waits) {
        let line = fl!(words.fluent, "job-queued");
        (StatusCode::ACCEPTED, "queued", line)
    } else {
        let line = fl!(words.fluent, "job-done");
        (StatusCode::OK, "done", line)
    };
    metrics::counter!("cageside_background_requests_total", "outcome" => outcome).increment(1);
    (status, format!("{line}\n")).into_response()
}

/// 502 where the fault lies between us and others, 422 where the request can never be done.
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
fn failure_message(reason: JobFailureReason, words: &I18n) -> String {
    match reason {
        JobFailureReason::NotConnected | JobFailureReason::CredentialRejected => {
            fl!(words.fluent, "job-not-connected")
        }
        JobFailureReason::SignedOut => fl!(words.fluent, "job-signed-out"),
        JobFailureReason::Forbidden => fl!(words.fluent, "job-forbidden"),
        JobFailureReason::NotFound => fl!(words.fluent, "job-not-found"),
        JobFailureReason::Rejected => fl!(words.fluent, "job-rejected"),
        JobFailureReason::Throttled => fl!(words.fluent, "job-throttled"),
        JobFailureReason::Unreachable
        | JobFailureReason::InvalidResponse
        | JobFailureReason::Unverifiable => {
            fl!(words.fluent, "job-unreachable")
        }
        JobFailureReason::ChangedMeanwhile => fl!(words.fluent, "job-moved-meanwhile"),
        JobFailureReason::ButtonRemoved
        | JobFailureReason::WrongPage
        | JobFailureReason::InvalidSettings => {
            fl!(words.fluent, "job-button")
        }
        JobFailureReason::ClinicDisabled => fl!(words.fluent, "job-clinic-off"),
        JobFailureReason::ReceiverRejected => fl!(words.fluent, "job-receiver-refused"),
        JobFailureReason::ReceiverUnreachable => fl!(words.fluent, "job-receiver-unreachable"),
        JobFailureReason::ReceiverNotAllowed => fl!(words.fluent, "job-receiver-not-allowed"),
        JobFailureReason::Database | JobFailureReason::Interrupted => {
            fl!(words.fluent, "job-database")
        }
    }
}
