//! The door for hookup messages: checked, stored, answered; proven afterwards by the [`Prover`](super::Prover).

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use secrecy::ExposeSecret;
use subtle::ConstantTimeEq;

use super::errors::WebError;
use super::given::redirect_uri;
use super::segments::Segments;
use super::{App, body};
use crate::provet::hookup::Hookup;
use crate::storage::Accepted;

/// Takes in one message. Provet is not asked anything before the answer.
pub(super) async fn receive(
    State(app): State<App>,
    Segments(token): Segments<String>,
    request: Request,
) -> Result<Response, WebError> {
    if !is_ours(&app, &token) {
        return Err(WebError::NoSuchPage);
    }
    let body = body::read(request.into_body()).await?;
    let hookup = Hookup::read(&body, &app.hosts).map_err(WebError::Hookup)?;
    let ours = redirect_uri(&app.settings.public_url);
    hookup.check_redirect(&ours).map_err(WebError::Hookup)?;
    let accepted = app.db.accept_hookup(&hookup, app.clock.now()).await?;
    let outcome = outcome(&accepted);
    tracing::info!(provet_id = %hookup.tenant.provet_id, outcome, "hookup message");
    metrics::counter!("cageside_hookups_total", "outcome" => outcome).increment(1);
    if accepted == Accepted::OtherHost {
        return Err(WebError::OtherHost);
    }
    app.prover.wake();
    let answer = Json(serde_json::json!({ "status": "accepted" }));
    Ok((StatusCode::ACCEPTED, answer).into_response())
}

/// Compared in constant time, so that the token cannot be found out letter by letter.
fn is_ours(app: &App, token: &str) -> bool {
    let ours = app.hookup_token.expose_secret().as_bytes();
    ours.ct_eq(token.as_bytes()).into()
}

fn outcome(accepted: &Accepted) -> &'static str {
    match accepted {
        Accepted::New { .. } => "new",
        Accepted::Renewed { .. } => "renewed",
        Accepted::Repeated { .. } => "repeated",
        Accepted::OtherHost => "other-host",
    }
}
