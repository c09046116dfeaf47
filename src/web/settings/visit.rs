//! Who comes to a settings page, and whether they are let in.

use std::sync::Arc;

use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderMap, Method};
use jiff::Timestamp;
use url::form_urlencoded;

use super::browser::Browser;
use crate::provet::ProvetId;
use crate::settings::{Asked, Desk, Fields, Handler, Reach, Route, form};
use crate::storage::{Entry, Session};
use crate::views::words::Place;
use crate::web::client_address::ClientAddress;
use crate::web::dress::{is_htmx, words};
use crate::web::errors::WebError;
use crate::web::headers::Nonce;
use crate::web::{App, body, origin, page};

/// Where somebody who is not signed in is sent.
const SIGN_IN: &str = "/settings/sign-in";

/// Somebody at the door, with what they ask for.
pub(super) struct Visitor {
    pub(super) browser: Browser,
    session: Option<Session>,
    headers: HeaderMap,
    method: Method,
    /// Path and query, for the way back after signing in.
    address: String,
    asked: Asked,
    now: Timestamp,
}

/// Whether somebody is let in.
pub(super) enum Entered {
    /// They are.
    Welcome(Box<Desk>, Box<Asked>, Handler),
    /// They must sign in first, there.
    SignInFirst(String),
}

impl Visitor {
    /// Reads a request, and who it comes from.
    pub(super) async fn of(
        app: &App,
        path: &RawPathParams,
        request: Request,
    ) -> Result<Self, WebError> {
        let now = app.clock.now();
        let (parts, posted) = request.into_parts();
        let browser = Browser::of(&parts.headers);
        let proxies = &app.settings.trusted_proxies;
        let client = ClientAddress::of(&parts.headers, &parts.extensions, proxies);
        let asked = Asked {
            segments: Fields(path.iter().map(owned).collect()),
            query: fields(parts.uri.query().unwrap_or_default().as_bytes()),
            form: fields(&body::read(posted).await?),
            by_htmx: is_htmx(&parts.headers),
            address: client.address,
            agent: text(&parts.headers, "user-agent").to_owned(),
            browser: crate::settings::Browser(Some(browser.token.clone())),
        };
        Ok(Self {
            session: app.db.session(&browser.token, now).await?,
            browser,
            address: parts
                .uri
                .path_and_query()
                .map_or_else(String::new, ToString::to_string),
            method: parts.method,
            headers: parts.headers,
            asked,
            now,
        })
    }

    /// Lets somebody in who may come; to everybody else there is nothing here.
    pub(super) async fn enter(mut self, app: &App, route: &Route) -> Result<Entered, WebError> {
        let acts = self.method == Method::POST;
        if acts && !self.is_our_form(app) {
            return Err(WebError::ForeignForm);
        }
        self.asked.form.0.retain(|(name, _)| name != form::TOKEN);
        if route.reach != Reach::Anybody && self.session.is_none() {
            return if acts {
                Err(WebError::SignedOut)
            } else {
                Ok(Entered::SignInFirst(self.sign_in_first()))
            };
        }
        let clinic = self.clinic(app).await?;
        let handler = if acts { route.act } else { route.show };
        let handler = handler.ok_or(WebError::MethodNotAllowed)?;
        let asked = std::mem::take(&mut self.asked);
        let desk = self.desk(app, clinic);
        let may = match route.reach {
            Reach::Anybody | Reach::SignedIn => true,
            Reach::Operator => desk.is_operator(),
            Reach::Clinic => {
                (desk.clinic.as_ref()).is_some_and(|clinic| desk.may_see(clinic.tenant.provet_id))
            }
        };
        if !may {
            return Err(WebError::NoSuchPage);
        }
        Ok(Entered::Welcome(Box::new(desk), Box::new(asked), handler))
    }

    /// A form of ours carries our token, and browsers say that it comes from here.
    fn is_our_form(&self, app: &App) -> bool {
        let own = app.settings.public_url.origin();
        origin::is_from_settings(&self.headers, &own)
            && self.browser.made(self.asked.form.raw(form::TOKEN))
    }

    fn sign_in_first(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("next", &self.address);
        format!("{SIGN_IN}?{}", query.finish())
    }

    /// The clinic that the address names.
    async fn clinic(&self, app: &App) -> Result<Option<Arc<Entry>>, WebError> {
        let Ok(id) = self.asked.segments.text("provet_id").parse::<ProvetId>() else {
            return Ok(None);
        };
        Ok(app.directory.tenant_now(id).await?)
    }

    fn desk(self, app: &App, clinic: Option<Arc<Entry>>) -> Desk {
        let place = clinic.as_deref().map_or_else(Place::default, page::place);
        // The person's own language: the clinic's is for its panels.
        let place = Place {
            language: None,
            ..place
        };
        Desk {
            house: Arc::clone(&app.house),
            words: words(&self.headers, &place),
            session: self.session,
            clinic,
            now: self.now,
            form_token: self.browser.form_token(),
            nonce: Nonce::random().0,
        }
    }
}

pub(super) fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    let value = headers.get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// Without null characters: no text has one that means anything, and PostgreSQL fails at those that it is asked with.
fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.replace('\0', ""), value.replace('\0', ""))
}

fn fields(encoded: &[u8]) -> Fields {
    let pairs = form_urlencoded::parse(encoded);
    Fields(pairs.map(|(name, value)| owned((&name, &value))).collect())
}
