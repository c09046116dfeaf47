//! Renders a whole panel: page shell, sections, end.

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use futures_util::future::FutureExt;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::AppState;
use super::error_page::i18n_for_request;
use super::fetch_metadata;
use super::headers::{CspNonce, FrameAncestors};
use super::panel_session::ActivePanelSession;
use super::stream::{self, FallbackRenderer};
use crate::access_policy::{AccessDenied, ActAs};
use crate::panels::{
    self, ActionResponse, FormFields, Panel, PanelContext, PendingSection, SectionSlot,
    section_order,
};
use crate::provet::{ProvetApi, ProvetPage, UserId};
use crate::storage::{CachedTenant, SectionOrder, UserSession};
use crate::views::i18n::{ClinicLocale, I18n};
use crate::views::layout::{self, PageShell};
use crate::views::sign_in_form::{SignInReason, SignInTarget};
use crate::views::{form, section, sign_in};

/// The slot of the notice that something was saved, for browsers without scripts.
const SAVED_SLOT: layout::SectionSlot = layout::SectionSlot::new_full_width("saved", 0);

/// One request of a panel, with everything that its sections are rendered from.
pub(super) struct PanelPage {
    pub(super) session: ActivePanelSession,
    pub(super) i18n: I18n,
    pub(super) nonce: CspNonce,
    pub(super) panel: &'static dyn Panel,
    pub(super) context: Arc<PanelContext>,
    /// The query of the request, where the panel offers a choice, such as a day.
    pub(super) params: FormFields,
    /// Whether the panel is a tab or window of its own, and no frame.
    is_top_level: bool,
    /// Why the user must sign in, where they must.
    sign_in_reason: SignInReason,
}

impl PanelPage {
    /// Prepares the context of the sections. Sends no request to Provet.
    pub(super) fn new(app: &AppState, session: ActivePanelSession, headers: &HeaderMap) -> Self {
        let i18n = i18n_for_request(headers, &locale_settings(&session.clinic));
        let nonce = CspNonce::generate();
        let tenant = session.clinic.tenant.clone();
        let access = session.access();
        let provet = build_api(app, &session, access.read);
        // A clinic may read with its virtual user and write as the person.
        let writer = if access.read == access.write {
            provet.clone()
        } else {
            build_api(app, &session, access.write)
        };
        let context = Arc::new(PanelContext {
            panel_session: Arc::clone(&session.claims),
            tenant,
            provet,
            writer,
            signed_in_user: session.user_session.as_ref().and_then(user_number),
            db: app.db.clone(),
            warning_fields: Arc::clone(&session.clinic.settings.warning_fields),
            i18n: i18n.clone(),
            now: app.clock.now(),
            session_token: session.token.clone(),
            nonce: nonce.0.clone(),
        });
        Self {
            panel: (app.panel_for)(session.claims.page),
            sign_in_reason: default_sign_in_reason(&session),
            session,
            i18n,
            nonce,
            context,
            params: FormFields::default(),
            is_top_level: fetch_metadata::is_top_level_navigation(headers),
        }
    }

    /// Replaces the reason why the user must sign in.
    pub(super) fn with_sign_in_reason(mut self, why: SignInReason) -> Self {
        self.sign_in_reason = why;
        self
    }

    /// The futures of all visible sections.
    pub(super) fn pending_sections(&self) -> Vec<PendingSection> {
        let mut sections = self
            .panel
            .sections_for(Arc::new(self.context.starting_now()), &self.params);
        if let Some(order) = self.section_order() {
            let slots = section_order::visible_sections(&self.panel.slots(), order);
            // Dropped before their first poll, hidden sections send no request to Provet.
            sections.retain(|section| slots.iter().any(|slot| slot.name == section.slot));
        }
        sections
    }

    /// The section order that the clinic chose for this panel, if any.
    fn section_order(&self) -> Option<&SectionOrder> {
        let panel_session = &self.session.claims;
        self.session
            .clinic
            .section_order(panel_session.page, panel_session.department_id)
    }

    fn visible_slots(&self) -> Vec<SectionSlot> {
        let slots = self.panel.slots();
        let order = self.section_order();
        match order {
            Some(order) => section_order::visible_sections(&slots, order),
            None => slots,
        }
    }

    /// Renders what replaces a section that panicked.
    pub(super) fn fallback_renderer(&self) -> FallbackRenderer {
        let context = Arc::clone(&self.context);
        Arc::new(move |slot| {
            let target = form::FormTarget {
                page: context.panel_session.page,
                slot,
                session: form::PanelSessionToken(&context.session_token),
                nonce: &context.nonce,
            };
            render_broken_section(slot, &context.i18n, &target)
        })
    }

    /// Lets only the origins of the clinic frame the response.
    pub(super) fn apply_frame_headers(&self, response: &mut Response) {
        let extensions = response.extensions_mut();
        let origins = join_page_origins(&self.session.clinic);
        extensions.insert(FrameAncestors::TenantOrigins(origins));
        extensions.insert(self.nonce.clone());
    }

    /// The panel page with nothing but the sign-in form. `kept` are the fields of a form that is continued after the sign-in.
    pub(super) fn render_sign_in_page(&self, app: &AppState, kept: &FormFields) -> Response {
        let kept = html! { @for (name, value) in &kept.0 { (form::hidden_field(name, value)) } };
        let called = &self.session.clinic.settings.name;
        let section = sign_in::render_section(
            &self.sign_in_target(),
            &self.sign_in_reason,
            called,
            &kept,
            &self.i18n,
        );
        let slot = layout::SectionSlot::new_full_width(sign_in::SIGN_IN_SLOT, 4);
        // Without a page name the script does not subscribe to live updates: there is nothing to update.
        self.stream_response(app, None, &[slot], vec![ready_section(slot.name, section)])
    }

    fn sign_in_target(&self) -> SignInTarget<'_> {
        SignInTarget {
            session: form::PanelSessionToken(&self.session.token),
            page: self.session.claims.page,
            is_same_tab: self.is_top_level,
        }
    }

    /// The line that says who is signed in, if anybody is.
    fn signed_in_section(&self) -> Option<PendingSection> {
        let user_session = self.session.user_session.as_ref()?;
        let line = sign_in::render_signed_in(
            &self.sign_in_target(),
            user_session.display_name.as_deref(),
            &self.i18n,
        );
        Some(ready_section(sign_in::SIGNED_IN_SLOT, line))
    }

    /// The whole panel, streamed. The result of an action replaces its section.
    pub(super) fn render_page(
        &self,
        app: &AppState,
        action_response: Option<ActionResponse>,
    ) -> Response {
        if self.session.access().read == Err(AccessDenied::SignInRequired) {
            return self.render_sign_in_page(app, &FormFields::default());
        }
        let mut slots = self.visible_slots();
        let mut sections = self.pending_sections();
        if let Some(action_response) = action_response {
            // The action has rendered it already; another request to Provet would show the same.
            sections.retain(|section| section.slot != action_response.slot);
            if !slots.iter().any(|slot| slot.name == action_response.slot) {
                // The clinic hid the section after its form was shown: the result must be visible all the same.
                let all = self.panel.slots().into_iter();
                slots.extend(all.filter(|slot| slot.name == action_response.slot));
            }
            if action_response.record_changed {
                slots.insert(0, SAVED_SLOT);
                sections.push(ready_section(SAVED_SLOT.name, self.render_saved_notice()));
            }
            sections.push(ready_section(action_response.slot, action_response.markup));
        }
        if let Some(line) = self.signed_in_section() {
            slots.push(layout::SectionSlot::new_full_width(line.slot, 0));
            sections.push(line);
        }
        let page = Some(self.session.claims.page);
        self.stream_response(app, page, &slots, sections)
    }

    fn stream_response(
        &self,
        app: &AppState,
        page: Option<ProvetPage>,
        slots: &[SectionSlot],
        sections: Vec<PendingSection>,
    ) -> Response {
        let shell = PageShell {
            title: &panels::page_title(self.session.claims.page, &self.i18n),
            i18n: &self.i18n,
            nonce: &self.nonce.0,
            asset_tags: app.assets.asset_tags(),
            session: Some(form::PanelSessionToken(&self.session.token)),
            time_left: Some(
                self.session
                    .claims
                    .expires_at
                    .duration_since(app.clock.now()),
            ),
            page,
            provet_origins: Some(&join_page_origins(&self.session.clinic)),
            reload_timing: Some(self.session.clinic.settings.reload_timing.as_str()),
        };
        let open = shell.render_start(&self.placeholders(slots));
        let body = stream::streaming_body(
            open,
            sections,
            PageShell::render_end(),
            &self.fallback_renderer(),
        );
        let mut response = (STREAMING_HEADERS, body).into_response();
        self.apply_frame_headers(&mut response);
        response
    }

    /// The slots with the titles of their sections, which are read before anything is.
    fn placeholders(&self, slots: &[SectionSlot]) -> Vec<layout::SectionPlaceholder> {
        let specs = self.panel.specs();
        let title_of = |slot: &SectionSlot| {
            let spec = specs.iter().find(|spec| spec.slot.name == slot.name)?;
            Some((spec.title)(self.session.claims.page, &self.i18n))
        };
        let placeholders = slots.iter().map(|slot| layout::SectionPlaceholder {
            slot: *slot,
            title: title_of(slot),
        });
        placeholders.collect()
    }

    fn render_saved_notice(&self) -> Markup {
        html! {
            p slot=(SAVED_SLOT.name) .saved role="status" { (fl!(self.i18n.fluent, "layout-reload-hint")) }
        }
    }
}

/// The API client with these rights.
fn build_api(
    app: &AppState,
    session: &ActivePanelSession,
    rights: Result<ActAs, AccessDenied>,
) -> ProvetApi {
    let user_session = session
        .user_session
        .as_ref()
        .map(|user_session| &user_session.credential);
    let credential = rights.ok();
    let is_checking = rights == Ok(ActAs::VirtualUser) && session.clinic.is_credential_checking;
    let credential =
        credential.and_then(|rights| session.clinic.credential_for(rights, user_session));
    if let Some(credential) = credential {
        return app.provet.api_for(credential);
    }
    let tenant = session.clinic.tenant.clone();
    if is_checking {
        return app.provet.api_while_checking(tenant);
    }
    app.provet.api_without_credential(tenant)
}

/// The origins that may show a clinic's panels, separated by blanks.
pub(super) fn join_page_origins(clinic: &CachedTenant) -> String {
    clinic.page_origins().collect::<Vec<_>>().join(" ")
}

/// The user number in Provet, if it is known.
fn user_number(user_session: &UserSession) -> Option<i64> {
    user_session.user_id.map(UserId::number)
}

fn default_sign_in_reason(session: &ActivePanelSession) -> SignInReason {
    if session.claims.user_session_id.is_some() {
        SignInReason::SessionEnded
    } else {
        SignInReason::NotSignedIn
    }
}

/// A page of the sign-in, which has no panel.
pub(super) fn render_plain_page(
    app: &AppState,
    session: &ActivePanelSession,
    headers: &HeaderMap,
    body: impl FnOnce(&I18n) -> Markup,
) -> Response {
    let i18n = i18n_for_request(headers, &locale_settings(&session.clinic));
    let nonce = CspNonce::generate();
    let shell = PageShell {
        title: &fl!(i18n.fluent, "cageside"),
        i18n: &i18n,
        nonce: &nonce.0,
        asset_tags: app.assets.asset_tags(),
        session: None,
        time_left: None,
        page: None,
        provet_origins: None,
        reload_timing: None,
    };
    let mut response = shell.render_page(&body(&i18n)).into_response();
    response.extensions_mut().insert(nonce);
    response
}

/// Turns off buffering in proxies: the page shell must reach the browser before Provet has answered.
const STREAMING_HEADERS: [(HeaderName, HeaderValue); 2] = [
    (
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    ),
    (
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    ),
];

fn ready_section(slot: &'static str, markup: Markup) -> PendingSection {
    PendingSection {
        slot,
        markup: std::future::ready(markup).boxed(),
    }
}

fn render_broken_section(slot: &'static str, i18n: &I18n, at: &form::FormTarget<'_>) -> Markup {
    let sentence = fl!(i18n.fluent, "web-section-broken-advice");
    let again = fl!(i18n.fluent, "section-try-again");
    let body = html! {
        div .problem {
            p { (sentence) }
            (form::reload_button(at, &again))
            p .code { "web/broken" }
        }
    };
    section::plain_section(slot, &fl!(i18n.fluent, "web-section-broken"), body)
}

/// The locale settings of the clinic; empty where it has not set one.
pub(super) fn locale_settings(clinic: &CachedTenant) -> ClinicLocale {
    let set = &clinic.settings.locale;
    ClinicLocale {
        language: set.language.clone(),
        time_zone: set.time_zone.clone().unwrap_or_default(),
        currency: set.currency.clone().unwrap_or_default(),
    }
}
