//! The way back from Provet's sign-in page: who it is, and a code for the frame that asked.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

use super::attempt::Carried;
use super::{Cause, Name, NotSignedIn, Retry, cookie};
use crate::provet::{SignInClient, SignInError, SignedIn};
use crate::settings::signing;
use crate::storage::{Actor, Attempt, EndedSignIn, Note, NoteKind, Proven, Purpose, StorageError};
use crate::views::form::Token;
use crate::views::sign_in::{Door, back, back_here};
use crate::web::App;
use crate::web::errors::WebError;
use crate::web::given::redirect_uri;
use crate::web::page::plain;
use crate::web::session::{self, Visit};
use crate::web::settings;

/// The longest query that is looked at; Provet's codes and states are far shorter.
const LONGEST: usize = 4096;

/// What came back, each at most once.
#[derive(Default)]
struct Returned {
    state: String,
    code: Option<String>,
    issuer: Option<String>,
    error: Option<String>,
}

/// `GET /oauth/callback`
pub(in crate::web) async fn callback(
    State(app): State<App>,
    request: Request,
) -> Result<Response, WebError> {
    // Answered like GET by the router, and would use the state up.
    if request.method() == Method::HEAD {
        return Err(WebError::MethodNotAllowed);
    }
    let returned = Returned::read(request.uri().query().unwrap_or_default());
    let returned = returned.ok_or(Cause::Malformed)?;
    let attempt = app
        .db
        .take_attempt(&returned.state, app.clock.now())
        .await?;
    let attempt = attempt.ok_or(Cause::State)?;
    let (headers, frame) = (request.headers(), &attempt.purpose);
    match frame {
        Purpose::Panel { .. } => to_frame(&app, attempt, returned, headers).await,
        Purpose::Settings { .. } => {
            let returned = signing::Returned {
                code: returned.code,
                issuer: returned.issuer,
                error: returned.error,
            };
            settings::finish_sign_in(&app, attempt, returned, headers).await
        }
    }
}

async fn to_frame(
    app: &App,
    attempt: Attempt,
    returned: Returned,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let carried = Carried::of(attempt.carried.as_ref()).ok_or(Cause::Malformed)?;
    if !carried.went_from(cookie::window(headers).as_ref()) {
        return Err(Cause::OtherBrowser.into());
    }
    let visit = session::frame_of(app, &carried.session).await?;
    let page = visit.opened.page;
    let retry = || Retry {
        session: carried.session.clone().into(),
        page,
        echo: carried.echo.clone(),
        here: carried.here,
    };
    let finished = finished(app, attempt, returned, &visit).await;
    let code = finished.map_err(|error| {
        let WebError::SignIn(NotSignedIn { cause, .. }) = error else {
            return error;
        };
        let retry = Some(Box::new(retry()));
        WebError::SignIn(NotSignedIn { cause, retry })
    })?;
    let door = Door {
        session: Token(&carried.session),
        page,
        here: carried.here,
    };
    let code = code.expose_secret();
    Ok(plain(app, &visit, headers, |words| {
        if carried.here {
            back_here(&door, code, words)
        } else {
            back(code, &carried.echo, words)
        }
    }))
}

/// Carries the sign-in to its end, also when the window goes away meanwhile: its tokens must not get lost.
async fn finished(
    app: &App,
    attempt: Attempt,
    returned: Returned,
    visit: &Visit,
) -> Result<SecretString, WebError> {
    if let Some(error) = returned.error {
        return Err(Cause::Provet(SignInError::of_callback(&error)).into());
    }
    let code = returned.code.ok_or(Cause::Malformed)?;
    let (claimed, own) = (visit.opened.claimed_user, app.clone());
    let work = async move { finish(&own, &attempt, &code, returned.issuer, claimed).await };
    app.writes.carry_out(work).await?
}

async fn finish(
    app: &App,
    attempt: &Attempt,
    code: &str,
    issuer: Option<String>,
    claimed: Option<i64>,
) -> Result<SecretString, WebError> {
    let client = client(app, attempt).await?;
    let (verifier, nonce) = (&attempt.verifier, &attempt.nonce);
    let signed_in = app
        .provet
        .finish_sign_in(&client, code, verifier, nonce, issuer.as_deref());
    let signed_in = signed_in.await.map_err(Cause::Provet)?;
    if !session::agrees(claimed, signed_in.user) {
        let name = signed_in.name.clone().unwrap_or_default();
        note(app, attempt, &signed_in, "sign-in-refused").await?;
        drop_tokens(app, &client, signed_in).await;
        return Err(Cause::OtherPerson(Name(name)).into());
    }
    match keep(app, attempt, &signed_in).await {
        Err(StorageError::Missing) => {
            drop_tokens(app, &client, signed_in).await;
            Err(Cause::Withdrawn.into())
        }
        kept => Ok(kept?),
    }
}

/// The client that the attempt began with, as it is now.
async fn client(app: &App, attempt: &Attempt) -> Result<SignInClient, WebError> {
    let found = app.db.credential(&attempt.credential_id).await?;
    let found = found.ok_or(Cause::Withdrawn)?;
    let client = found.sign_in_client(&redirect_uri(&app.settings.public_url), &app.hosts);
    Ok(client.map_err(Cause::Provet)?)
}

/// Keeps who signed in, and makes a code for the frame. The first one to sign in proves the clinic's credential.
async fn keep(
    app: &App,
    attempt: &Attempt,
    signed_in: &SignedIn,
) -> Result<SecretString, StorageError> {
    let (db, now) = (&app.db, app.clock.now());
    let Purpose::Panel { frame } = &attempt.purpose else {
        return Err(StorageError::Missing);
    };
    let proven = db.mark_proven(&attempt.credential_id, now).await?;
    if proven != Proven::AlreadyWorking {
        app.directory.invalidate();
    }
    let id = db
        .add_sign_in(&attempt.credential_id, signed_in, now)
        .await?;
    note(app, attempt, signed_in, "signed-in").await?;
    db.hand_over(attempt.provet_id, frame, &id, now).await
}

/// Notes in the audit who it was.
async fn note(
    app: &App,
    attempt: &Attempt,
    signed_in: &SignedIn,
    action: &'static str,
) -> Result<(), StorageError> {
    let user = signed_in.user.map(|user| user.number().to_string());
    let note = Note {
        provet_id: Some(attempt.provet_id),
        kind: NoteKind::SignIn,
        actor: user.map_or(Actor::Unknown, Actor::Proved),
        action,
        detail: None,
    };
    app.db.note(&note, app.clock.now()).await
}

/// Makes worthless what nobody will use.
async fn drop_tokens(app: &App, client: &SignInClient, signed_in: SignedIn) {
    let ended = EndedSignIn {
        credential: client.credential.clone(),
        refresh: signed_in.refresh,
        access: Some(signed_in.access.secret().clone()),
    };
    ended.revoke(&app.provet).await;
}

impl Returned {
    /// Reads the query; `None` where it is too long, says something twice, or nothing that an attempt could be found by.
    fn read(query: &str) -> Option<Self> {
        if query.len() > LONGEST {
            return None;
        }
        let mut read = Self::default();
        let mut state = None;
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let place = match name.as_ref() {
                "state" => &mut state,
                "code" => &mut read.code,
                "iss" => &mut read.issuer,
                "error" => &mut read.error,
                _ => continue,
            };
            if place.replace(value.into_owned()).is_some() {
                return None;
            }
        }
        read.state = state?;
        let told = [&read.code, &read.error].into_iter().flatten().count() == 1;
        let said = read.code.as_deref().or(read.error.as_deref())?;
        (told && !said.is_empty() && !read.state.is_empty()).then_some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callback_is_read_or_refused_as_a_whole() {
        let read = Returned::read("code=a%20b&state=s&iss=https://x&session_state=1").unwrap();
        assert_eq!(
            (read.code.as_deref(), read.state.as_str()),
            (Some("a b"), "s")
        );
        assert_eq!(read.issuer.as_deref(), Some("https://x"));
        assert!(Returned::read("error=access_denied&state=s").is_some());
        for odd in [
            "",
            "code=a",
            "state=s",
            "code=&state=s",
            "code=a&state=",
            "code=a&code=b&state=s",
            "code=a&state=s&state=s",
            "code=a&error=access_denied&state=s",
            "code=a&state=s&iss=a&iss=b",
        ] {
            assert!(Returned::read(odd).is_none(), "{odd}");
        }
        assert!(Returned::read(&format!("code={}&state=s", "a".repeat(LONGEST))).is_none());
    }
}
