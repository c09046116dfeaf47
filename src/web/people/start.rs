//! The way out: a window of a frame, or the panel itself, goes to Provet's sign-in page.
//!
//! Only forms of our own pages begin, with the sealed token of their frame: nobody can be sent to sign in for a frame that
//! is not theirs.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::attempt::Carried;
use super::{Cause, NotSignedIn, Retry, cookie};
use crate::panels::Form;
use crate::provet::{SignInClient, SignInError};
use crate::storage::{Attempt, Purpose, StorageError};
use crate::views::form::SESSION;
use crate::views::sign_in::{AGAIN, ECHO, HERE, WAY, leaving};
use crate::web::errors::WebError;
use crate::web::given::redirect_uri;
use crate::web::page::plain;
use crate::web::session::{self, Visit};
use crate::web::{App, origin, panel};

/// `POST /oauth/start`
pub(in crate::web) async fn start(
    State(app): State<App>,
    request: Request,
) -> Result<Response, WebError> {
    let (parts, body) = request.into_parts();
    if !origin::is_own_page(&parts.headers, &app.settings.public_url.origin()) {
        return Err(Cause::ShutOff.into());
    }
    let form = panel::read_form(body).await?;
    let visit = session::frame_of(&app, form.field(SESSION)).await?;
    begin(&app, &visit, &form, &parts.headers)
        .await
        .map_err(|error| with_retry(error, &visit, &form))
}

async fn begin(
    app: &App,
    visit: &Visit,
    form: &Form,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let client = client(app, visit).await?;
    let beginning = client.begin();
    let mut url = beginning.url;
    if !form.field(AGAIN).is_empty() {
        // OpenID Connect's word for: ask for the password, whoever is signed in.
        url.query_pairs_mut().append_pair("prompt", "login");
    }
    let window = cookie::window(headers).unwrap_or_else(cookie::fresh);
    let here = form.field(WAY) == HERE;
    let attempt = Attempt {
        provet_id: visit.opened.provet_id,
        credential_id: client.credential.id.clone(),
        purpose: Purpose::Panel {
            frame: visit.opened.frame.clone(),
        },
        verifier: beginning.verifier,
        nonce: beginning.nonce,
        carried: Carried::new(&visit.token, &window, form.field(ECHO), here).sealed(),
    };
    let begun = app
        .db
        .begin_attempt(&beginning.state, &attempt, app.clock.now());
    match begun.await {
        Ok(()) => {}
        Err(StorageError::Missing) => return Err(Cause::Withdrawn.into()),
        Err(error) => return Err(error.into()),
    }
    let mut response = plain(app, visit, headers, |words| leaving(url.as_str(), words));
    // A redirect would be stopped: a form of ours may only lead to ourselves.
    let refresh = HeaderValue::try_from(format!("0; url={url}"));
    let refresh = refresh.map_err(|_| {
        Cause::Provet(SignInError::ForeignUrl {
            name: "authorize_url",
        })
    })?;
    let answered = response.headers_mut();
    answered.insert(HeaderName::from_static("refresh"), refresh);
    cookie::keep_window(answered, &window);
    Ok(response.into_response())
}

/// What people of the clinic sign in through.
async fn client(app: &App, visit: &Visit) -> Result<SignInClient, WebError> {
    let found = app.db.sign_in_credential(visit.opened.provet_id).await?;
    let found = found.ok_or(Cause::Withdrawn)?;
    let client = found.sign_in_client(&redirect_uri(&app.settings.public_url), &app.hosts);
    Ok(client.map_err(Cause::Provet)?)
}

fn with_retry(error: WebError, visit: &Visit, form: &Form) -> WebError {
    let WebError::SignIn(NotSignedIn { cause, .. }) = error else {
        return error;
    };
    let retry = Retry {
        session: visit.token.clone().into(),
        page: visit.opened.page,
        echo: form.field(ECHO).to_owned(),
        here: form.field(WAY) == HERE,
    };
    WebError::SignIn(NotSignedIn {
        cause,
        retry: Some(Box::new(retry)),
    })
}
