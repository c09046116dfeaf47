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

use super::buttons::Door;
use super::errors::WebError;
use super::pressed::{self, Pressed, Unproved};
use super::segments::Segments;
use super::{App, launch, page};
use crate::background::{Reason, Work};
use crate::provet::launch::Proof;
use crate::provet::{Page, UserId};
use crate::storage::{Actor, Job, JobState, Lack, NewRequest, Shown, StorageError, StoredWork};
use crate::views::words::{Place, Words};

/// How long the work is waited for before it is answered that it is queued: within five seconds in all.
const PATIENCE: Duration = Duration::from_millis(4_500);

/// `/background/{provet_id}/{page}`
pub(super) async fn at_page(
    State(app): State<App>,
    Segments((provet_id, page)): Segments<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let page = page.parse().map_err(|_| WebError::UnknownButton)?;
    answer(&app, &provet_id, Some(page), request).await
}

/// `/background/{provet_id}`
pub(super) async fn at_one_url(
    State(app): State<App>,
    Segments(provet_id): Segments<String>,
    request: Request,
) -> Result<Response, WebError> {
    answer(&app, &provet_id, None, request).await
}

async fn answer(
    app: &App,
    provet_id: &str,
    page: Option<Page>,
    request: Request,
) -> Result<Response, WebError> {
    let (parts, body) = request.into_parts();
    // Answered like GET by the router, but nobody means to do anything with it.
    if parts.method == Method::HEAD {
        return Err(WebError::MethodNotAllowed);
    }
    let address = pressed::address(Door::Background, provet_id, page)?;
    let query = launch::read(&parts, body).await?;
    let now = app.clock.now();
    let judged = match pressed::judge(app, address, &query, now).await {
        Ok(pressed) => with_work(app, pressed, &parts.headers).await,
        Err(refused) => Err(refused),
    };
    match judged {
        Ok((pressed, work)) => {
            let request = request_of(&pressed, &work);
            let jobs = app.runner.ask(&request, PATIENCE).await?;
            Ok(told(&jobs, &page::place(&pressed.clinic)))
        }
        Err(refused) => {
            pressed::record(app, address, &parts.method, query, &refused, now);
            Ok(refusal(refused))
        }
    }
}

/// In the clinic's language, where there is a clinic.
fn refusal(refused: Unproved) -> Response {
    let place = refused.clinic.as_deref().map(page::place);
    let mut response = refused.error.into_response();
    if let Some(place) = place {
        response.extensions_mut().insert(place);
    }
    response
}

/// What the button does, where the request carries the static header that the button was set up with.
async fn with_work(
    app: &App,
    pressed: Pressed,
    headers: &HeaderMap,
) -> Result<(Pressed, Work), Unproved> {
    let refused = |error| Unproved {
        error,
        clinic: Some(std::sync::Arc::clone(&pressed.clinic)),
    };
    let stored = app.db.work_of(&pressed.button).await?;
    let stored = stored.ok_or_else(|| refused(WebError::NothingToDo))?;
    if !carries_header(&stored, headers) {
        return Err(refused(WebError::StaticHeader));
    }
    let work = serde_json::from_str(&stored.settings).ok();
    let fitting = work.filter(|work: &Work| work.fits(pressed.launch.page));
    let work = fitting.ok_or_else(|| refused(WebError::NothingToDo))?;
    match may(app, &pressed, &work).await? {
        Ok(()) => Ok((pressed, work)),
        Err(error) => Err(refused(error)),
    }
}

/// Whether somebody may do this work: the clinic's virtual user, or where only people act, the person who pressed the
/// button, if the payload proves who that was and they are signed in. Nobody is present who could sign in.
async fn may(
    app: &App,
    pressed: &Pressed,
    work: &Work,
) -> Result<Result<(), WebError>, StorageError> {
    let (clinic, launch) = (&pressed.clinic, &pressed.launch);
    if !clinic.is_open_to(launch.department) {
        return Ok(Err(WebError::DepartmentOff));
    }
    let proof = launch.proof;
    let acts = |signed_in| {
        let acts = clinic.who_acts(Shown { proof, signed_in });
        match (work.asks_provet(), work.writes()) {
            (false, _) => Ok(()),
            (true, true) => acts.writes.map(drop),
            (true, false) => acts.reads.map(drop),
        }
    };
    Ok(match acts(false) {
        // That the clinic is not connected is the job's to say.
        Ok(()) | Err(Lack::Connection) => Ok(()),
        Err(Lack::PayloadHash) => Err(WebError::PayloadHash),
        Err(Lack::WayToSignIn) => Err(WebError::NoWayToSignIn),
        Err(Lack::SignIn) => match (proof, launch.claimed_user.and_then(UserId::new)) {
            (Proof::Payload, Some(user)) => {
                let now = app.clock.now();
                let person = app.db.live_sign_in_of(launch.provet_id, user, now).await?;
                let person = person.ok_or(WebError::PersonSignedOut);
                person.and_then(|_| acts(true).map_err(|_| WebError::PersonSignedOut))
            }
            (Proof::Plain, _) | (_, None) => Err(WebError::PersonUnproved),
        },
    })
}

/// Compared in constant time, so that the value cannot be found out letter by letter.
fn carries_header(stored: &StoredWork, headers: &HeaderMap) -> bool {
    let Some(expected) = &stored.header else {
        return true;
    };
    let mut sent = headers.get_all(expected.name.as_str()).iter();
    let (Some(sent), None) = (sent.next(), sent.next()) else {
        return false;
    };
    let expected = expected.value.expose_secret().as_bytes();
    expected.ct_eq(sent.as_bytes()).into()
}

fn request_of(pressed: &Pressed, work: &Work) -> NewRequest {
    let launch = &pressed.launch;
    NewRequest {
        digest: digest(pressed),
        provet_id: launch.provet_id,
        button_id: pressed.button.clone(),
        kind: work.kind().to_owned(),
        page: launch.page,
        parts: work.parts(&launch.objects),
        actor: match (launch.claimed_user, launch.proof) {
            (None, _) => Actor::Unknown,
            (Some(user), Proof::Plain) => Actor::Claimed(user.to_string()),
            (Some(user), Proof::Payload) => Actor::Proved(user.to_string()),
        },
    }
}

/// The same for the same request sent again: the button, the instant it was signed for, and what it was pressed on, in
/// whichever order.
fn digest(pressed: &Pressed) -> String {
    let launch = &pressed.launch;
    let mut objects = launch.objects.clone();
    objects.sort_unstable();
    let objects: Vec<String> = objects.iter().map(i64::to_string).collect();
    let instant = launch.at.as_nanosecond();
    let text = format!(
        "{}/{}/{instant}/{}",
        pressed.button,
        launch.page,
        objects.join(",")
    );
    hex::encode(Sha256::digest(text))
}

/// The answer to a request whose jobs stand so.
fn told(jobs: &[Job], place: &Place) -> Response {
    let words = Words::for_request(None, place);
    let failed = jobs.iter().find(|job| job.state == JobState::Failed);
    let waits = |job: &Job| matches!(job.state, JobState::Queued | JobState::Running);
    let (status, outcome, line) = if let Some(job) = failed {
        let reason = job.reason.as_deref().and_then(|code| code.parse().ok());
        let reason = reason.unwrap_or(Reason::Unreadable);
        let line = format!("{}: {}", reason.code(), said(reason, &words));
        (status(reason), reason.code(), line)
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
fn status(reason: Reason) -> StatusCode {
    match reason {
        Reason::NotConnected
        | Reason::SignedOut
        | Reason::Refused
        | Reason::Throttled
        | Reason::Unreachable
        | Reason::Unreadable
        | Reason::Unseen
        | Reason::Interrupted
        | Reason::ReceiverUnreachable
        | Reason::Database => StatusCode::BAD_GATEWAY,
        Reason::Forbidden
        | Reason::NotFound
        | Reason::Rejected
        | Reason::MovedMeanwhile
        | Reason::ButtonRemoved
        | Reason::ClinicOff
        | Reason::WrongPage
        | Reason::Settings
        | Reason::ReceiverRefused
        | Reason::ReceiverNotAllowed => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What happened and what to do, in one line.
fn said(reason: Reason, words: &Words) -> String {
    match reason {
        Reason::NotConnected | Reason::Refused => fl!(words.fluent, "job-not-connected"),
        Reason::SignedOut => fl!(words.fluent, "job-signed-out"),
        Reason::Forbidden => fl!(words.fluent, "job-forbidden"),
        Reason::NotFound => fl!(words.fluent, "job-not-found"),
        Reason::Rejected => fl!(words.fluent, "job-rejected"),
        Reason::Throttled => fl!(words.fluent, "job-throttled"),
        Reason::Unreachable | Reason::Unreadable | Reason::Unseen => {
            fl!(words.fluent, "job-unreachable")
        }
        Reason::MovedMeanwhile => fl!(words.fluent, "job-moved-meanwhile"),
        Reason::ButtonRemoved | Reason::WrongPage | Reason::Settings => {
            fl!(words.fluent, "job-button")
        }
        Reason::ClinicOff => fl!(words.fluent, "job-clinic-off"),
        Reason::ReceiverRefused => fl!(words.fluent, "job-receiver-refused"),
        Reason::ReceiverUnreachable => fl!(words.fluent, "job-receiver-unreachable"),
        Reason::ReceiverNotAllowed => fl!(words.fluent, "job-receiver-not-allowed"),
        Reason::Database | Reason::Interrupted => fl!(words.fluent, "job-database"),
    }
}
