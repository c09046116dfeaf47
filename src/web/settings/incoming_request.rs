//! Parses a request to a settings page and checks whether the user may have it.

use std::sync::Arc;

use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderMap, Method};
use jiff::Timestamp;
use url::form_urlencoded;

use super::session_cookie::{self, BrowserCookie};
use crate::provet::ProvetId;
use crate::settings::{
    RequestFields, RouteAccess, RouteHandler, SettingsContext, SettingsRequest, SettingsRoute,
    auth, form,
};
use crate::storage::{AccessScope, CachedTenant, CountedRefusal, SettingsSession};
use crate::views::i18n::ClinicLocale;
use crate::web::client_ip::ClientIp;
use crate::web::error_page::{i18n_for_request, is_htmx};
use crate::web::errors::WebError;
use crate::web::headers::CspNonce;
use crate::web::{AppState, body, fetch_metadata, panel_page, routes};

/// Where a user without a session is redirected.
const SIGN_IN_PATH: &str = routes::SETTINGS_SIGN_IN;

/// A request to a settings page, before access is checked.
pub(super) struct IncomingSettingsRequest {
    pub(super) browser: BrowserCookie,
    session: Option<SettingsSession>,
    headers: HeaderMap,
    method: Method,
    /// Path and query, for the return after a sign-in.
    path_and_query: String,
    request: SettingsRequest,
    now: Timestamp,
}

/// Whether access is granted.
pub(super) enum SettingsAccess {
    /// Granted, with what the handler needs.
    Granted(Box<SettingsContext>, Box<SettingsRequest>, RouteHandler),
    /// The user must go to this URL first: to sign in, or to set up a second factor.
    Redirect(String),
}

impl IncomingSettingsRequest {
    /// Parses a request and loads its session.
    pub(super) async fn from_request(
        app: &AppState,
        path: &RawPathParams,
        request: Request,
    ) -> Result<Self, WebError> {
        let now = app.clock.now();
        let (parts, posted) = request.into_parts();
        let browser = BrowserCookie::from_headers(&parts.headers);
        let network = &app.config.network;
        let client = ClientIp::from_request(&parts.headers, &parts.extensions, network);
        let settings_request = SettingsRequest {
            path_params: RequestFields(path.iter().map(without_null_characters).collect()),
            query: parse_fields(parts.uri.query().unwrap_or_default().as_bytes()),
            form: parse_fields(&body::read(posted).await?),
            is_htmx: is_htmx(&parts.headers),
            client_ip: client.throttle_address(),
            user_agent: header_text(&parts.headers, "user-agent").to_owned(),
            browser_token: crate::settings::BrowserToken(Some(browser.token.clone())),
            known_browser: crate::settings::BrowserToken(session_cookie::read_known_browser(
                &parts.headers,
            )),
        };
        Ok(Self {
            session: app.db.find_settings_session(&browser.token, now).await?,
            browser,
            path_and_query: parts
                .uri
                .path_and_query()
                .map_or_else(String::new, ToString::to_string),
            method: parts.method,
            headers: parts.headers,
            request: settings_request,
            now,
        })
    }

    /// Checks the access of the route; without it the page does not exist (404).
    pub(super) async fn authorize(
        mut self,
        app: &AppState,
        route: &SettingsRoute,
    ) -> Result<SettingsAccess, WebError> {
        // HEAD is answered like GET, which changes nothing.
        let acts = self.method == Method::POST;
        // Before anything else, also on public pages: signing in somebody else is an attack too.
        if acts && !self.is_trusted_form(app) {
            self.count_refusal(app, "form-refused", "").await?;
            return Err(WebError::CsrfMismatch);
        }
        self.request
            .form
            .0
            .retain(|(name, _)| name != form::FIELD_FORM_TOKEN);
        if route.access != RouteAccess::Public && self.session.is_none() {
            return if acts {
                // A form cannot be repeated after a sign-in: what was typed in it is gone, and that has to be said.
                Err(WebError::SignedOut)
            } else {
                Ok(SettingsAccess::Redirect(self.sign_in_url()))
            };
        }
        let must_set_up_second_factor = match &self.session {
            Some(session) => auth::must_set_up_second_factor(&app.services, session).await?,
            None => false,
        };
        let is_open = matches!(route.access, RouteAccess::Public | RouteAccess::OwnAccount);
        if must_set_up_second_factor && !is_open {
            return Ok(SettingsAccess::Redirect(auth::SET_UP_URL.to_owned()));
        }
        // Fresh: an administrator who has just saved must see what was saved.
        let clinic = self.load_tenant(app).await?;
        let handler = if acts { route.post } else { route.get };
        let handler = handler.ok_or(WebError::MethodNotAllowed)?;
        if !self.has_access(route, clinic.as_deref()) {
            let page = self.describe_page(route);
            self.count_refusal(app, "access-refused", &page).await?;
            return Err(WebError::PageNotFound);
        }
        let settings_request = std::mem::take(&mut self.request);
        let ctx = SettingsContext {
            must_set_up_second_factor,
            ..self.into_context(app, clinic)
        };
        Ok(SettingsAccess::Granted(
            Box::new(ctx),
            Box::new(settings_request),
            handler,
        ))
    }

    /// Whether who is signed in may have a page.
    fn has_access(&self, route: &SettingsRoute, clinic: Option<&CachedTenant>) -> bool {
        let scope = self.session.as_ref().map(|session| &session.scope);
        match route.access {
            RouteAccess::Public | RouteAccess::OwnAccount | RouteAccess::SignedIn => true,
            RouteAccess::Operator => scope == Some(&AccessScope::Operator),
            RouteAccess::Clinic => scope
                .zip(clinic)
                .is_some_and(|(scope, clinic)| scope.includes(clinic.tenant.provet_id)),
        }
    }

    /// Which page was asked for, for the audit: the route, and the clinic in it if it is a number.
    fn describe_page(&self, route: &SettingsRoute) -> String {
        let clinic = self.request.path_params.trimmed_value("provet_id");
        match clinic.parse::<ProvetId>() {
            Ok(clinic) => format!("{}, clinic {clinic}", route.path),
            Err(_) => route.path.to_owned(),
        }
    }

    /// Counts in the audit what somebody who is signed in was refused. Strangers leave a line in the log, as every refusal does:
    /// they could fill the audit.
    async fn count_refusal(
        &self,
        app: &AppState,
        action: &'static str,
        detail: &str,
    ) -> Result<(), WebError> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let refusal = CountedRefusal {
            action,
            actor: session.audit_actor(),
            // A session of somebody whom Provet vouches for is the one thing that is known of them for certain.
            subject: session.account_id.as_deref().unwrap_or(&session.id),
            detail,
        };
        Ok(app.db.count_refusal(&refusal, self.now).await?)
    }

    /// A trusted form carries our token, and the browser says that it was sent from our pages.
    fn is_trusted_form(&self, app: &AppState) -> bool {
        let own = app.config.public_url.origin();
        fetch_metadata::is_from_settings(&self.headers, &own)
            && self
                .browser
                .verify_form_token(self.request.form.raw_value(form::FIELD_FORM_TOKEN))
    }

    fn sign_in_url(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("next", &self.path_and_query);
        format!("{SIGN_IN_PATH}?{}", query.finish())
    }

    /// The clinic that the URL names.
    async fn load_tenant(&self, app: &AppState) -> Result<Option<Arc<CachedTenant>>, WebError> {
        let Ok(id) = self
            .request
            .path_params
            .trimmed_value("provet_id")
            .parse::<ProvetId>()
        else {
            return Ok(None);
        };
        Ok(app.tenant_cache.find_fresh_tenant(id).await?)
    }

    fn into_context(self, app: &AppState, clinic: Option<Arc<CachedTenant>>) -> SettingsContext {
        let locale = clinic
            .as_deref()
            .map_or_else(unnamed_locale, panel_page::locale_settings);
        // The language is the user's own: the clinic's is for its panels.
        let locale = ClinicLocale {
            language: None,
            ..locale
        };
        SettingsContext {
            services: Arc::clone(&app.services),
            i18n: i18n_for_request(&self.headers, &locale),
            session: self.session,
            clinic,
            must_set_up_second_factor: false,
            now: self.now,
            form_token: self.browser.form_token(),
            nonce: CspNonce::generate().0,
        }
    }
}

pub(super) fn header_text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    let value = headers.get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// Removes null characters: no text needs them, and PostgreSQL rejects them.
fn without_null_characters((name, value): (&str, &str)) -> (String, String) {
    (name.replace('\0', ""), value.replace('\0', ""))
}

fn parse_fields(encoded: &[u8]) -> RequestFields {
    let pairs = form_urlencoded::parse(encoded);
    RequestFields(
        pairs
            .map(|(name, value)| without_null_characters((&name, &value)))
            .collect(),
    )
}

/// Of pages that are about no clinic: their times are those of UTC, and say so.
fn unnamed_locale() -> ClinicLocale {
    ClinicLocale {
        time_zone: String::new(),
        ..ClinicLocale::default()
    }
}
