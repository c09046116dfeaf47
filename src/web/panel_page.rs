//! A whole panel: shell, sections, end.

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
use crate::panels::{
    self, ActionResponse, FormFields, Panel, PanelContext, PendingSection, SectionSlot,
    section_order,
};
use crate::provet::{ProvetApi, ProvetPage, UserId};
use crate::storage::{AccessDenied, ActAs, CachedTenant, SectionOrder, UserSession};
use crate::views::i18n::{ClinicLocale, I18n};
use crate::views::layout::{self, PageShell};
use crate::views::sign_in::SignInReason;
use crate::views::{form, section, sign_in};

/// The place for the word that something was saved, where no script can say it.
const SAVED_SLOT: layout::SectionSlot = layout::SectionSlot::new_full_width("saved", 0);

/// One request of a frame, with all that its sections are made from.
pub(super) struct PanelPage {
    pub(super) session: ActivePanelSession,
    pub(super) i18n: I18n,
    pub(super) nonce: CspNonce,
    pub(super) panel: &'static dyn Panel,
    pub(super) context: Arc<PanelContext>,
    /// What the request asks to see, where the panel offers a choice.
    pub(super) params: FormFields,
    /// Whether the panel is a page by itself, and no frame.
    is_top_level: bool,
    /// What to say where somebody must sign in.
    sign_in_reason: SignInReason,
}

impl PanelPage {
    /// Sets up what the sections of a visit need. Asks Provet nothing.
    pub(super) fn new(app: &AppState, session: ActivePanelSession, headers: &HeaderMap) -> Self {
        let i18n = i18n_for_request(headers, &locale_settings(&session.clinic));
        let nonce = CspNonce::generate();
        let tenant = session.clinic.tenant.clone();
        let acts = session.access();
        let provet = build_api(app, &session, acts.read);
        let writer = if acts.read == acts.write {
            provet.clone()
        } else {
            build_api(app, &session, acts.write)
        };
        let context = Arc::new(PanelContext {
            panel_session: Arc::clone(&session.claims),
            tenant,
            provet,
            writer,
            signed_in_user: session.user_session.as_ref().and_then(user_number),
            db: app.db.clone(),
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

    /// Says something else where somebody must sign in.
    pub(super) fn with_sign_in_reason(mut self, why: SignInReason) -> Self {
        self.sign_in_reason = why;
        self
    }

    /// Every section, still to be made.
    pub(super) fn pending_sections(&self) -> Vec<PendingSection> {
        let mut sections = self
            .panel
            .sections_for(Arc::clone(&self.context), &self.params);
        if let Some(order) = self.section_order() {
            let slots = section_order::visible_sections(&self.panel.slots(), order);
            // A section that is dropped unpolled has asked Provet nothing.
            sections.retain(|section| slots.iter().any(|slot| slot.name == section.slot));
        }
        sections
    }

    /// How the clinic wants this panel laid out, where it is not as usual.
    fn section_order(&self) -> Option<&SectionOrder> {
        let opened = &self.session.claims;
        self.session
            .clinic
            .section_order(opened.page, opened.department_id)
    }

    fn visible_slots(&self) -> Vec<SectionSlot> {
        let slots = self.panel.slots();
        let order = self.section_order();
        match order {
            Some(order) => section_order::visible_sections(&slots, order),
            None => slots,
        }
    }

    /// What stands in for a section that panicked.
    pub(super) fn fallback_renderer(&self) -> FallbackRenderer {
        let context = Arc::clone(&self.context);
        Arc::new(move |slot| {
            let spot = form::FormTarget {
                page: context.panel_session.page,
                slot,
                session: form::PanelSessionToken(&context.session_token),
                nonce: &context.nonce,
            };
            render_broken_section(slot, &context.i18n, &spot)
        })
    }

    /// Marks an answer as this clinic's, to be framed by its origin alone.
    pub(super) fn apply_frame_headers(&self, response: &mut Response) {
        let extensions = response.extensions_mut();
        extensions.insert(FrameAncestors::TenantOrigin(
            self.session.clinic.tenant.origin().to_owned(),
        ));
        extensions.insert(self.nonce.clone());
    }

    /// The whole panel with nothing but who must sign in, and why; `kept` are the fields of a form that goes on then.
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
        // Without its page the script does not listen for changes of what nobody sees.
        self.stream_response(app, None, &[slot], vec![ready_section(slot.name, section)])
    }

    fn sign_in_target(&self) -> sign_in::SignInTarget<'_> {
        sign_in::SignInTarget {
            session: form::PanelSessionToken(&self.session.token),
            page: self.session.claims.page,
            is_same_tab: self.is_top_level,
        }
    }

    /// Who is signed in, where that is of any consequence.
    fn signed_in_section(&self) -> Option<PendingSection> {
        let person = self.session.user_session.as_ref()?;
        let line = sign_in::render_signed_in(
            &self.sign_in_target(),
            person.display_name.as_deref(),
            &self.i18n,
        );
        Some(ready_section(sign_in::SIGNED_IN_SLOT, line))
    }

    /// The whole panel, streamed. What was `acted` stands in place of its section.
    pub(super) fn render_page(&self, app: &AppState, acted: Option<ActionResponse>) -> Response {
        if self.session.access().read == Err(AccessDenied::SignInRequired) {
            return self.render_sign_in_page(app, &FormFields::default());
        }
        let mut slots = self.visible_slots();
        let mut sections = self.pending_sections();
        if let Some(acted) = acted {
            sections.retain(|section| section.slot != acted.slot);
            if !slots.iter().any(|slot| slot.name == acted.slot) {
                // Hidden since its form was shown: its answer must be seen all the same.
                let all = self.panel.slots().into_iter();
                slots.extend(all.filter(|slot| slot.name == acted.slot));
            }
            if acted.record_changed {
                slots.insert(0, SAVED_SLOT);
                sections.push(ready_section(SAVED_SLOT.name, self.render_saved_notice()));
            }
            sections.push(ready_section(acted.slot, acted.markup));
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
            page,
            provet_origin: Some(self.session.clinic.tenant.origin()),
        };
        let open = shell.render_start(slots);
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

    fn render_saved_notice(&self) -> Markup {
        html! {
            p slot=(SAVED_SLOT.name) .saved role="status" { (fl!(self.i18n.fluent, "layout-reload-hint")) }
        }
    }
}

/// What asks Provet with these rights.
fn build_api(
    app: &AppState,
    visit: &ActivePanelSession,
    rights: Result<ActAs, AccessDenied>,
) -> ProvetApi {
    let person = visit.user_session.as_ref().map(|person| &person.credential);
    let credential = rights.ok();
    let credential = credential.and_then(|rights| visit.clinic.credential_for(rights, person));
    if let Some(credential) = credential {
        return app.provet.api_for(credential);
    }
    let tenant = visit.clinic.tenant.clone();
    app.provet.api_without_credential(tenant)
}

/// The number in Provet of a person, where it is known.
fn user_number(person: &UserSession) -> Option<i64> {
    person.user_id.map(UserId::number)
}

fn default_sign_in_reason(visit: &ActivePanelSession) -> SignInReason {
    if visit.claims.user_session_id.is_some() {
        SignInReason::SessionEnded
    } else {
        SignInReason::NotSignedIn
    }
}

/// A whole page of a clinic that is no panel, on the way to Provet and back.
pub(super) fn render_plain_page(
    app: &AppState,
    visit: &ActivePanelSession,
    headers: &HeaderMap,
    body: impl FnOnce(&I18n) -> Markup,
) -> Response {
    let words = i18n_for_request(headers, &locale_settings(&visit.clinic));
    let nonce = CspNonce::generate();
    let shell = PageShell {
        title: &fl!(words.fluent, "cageside"),
        i18n: &words,
        nonce: &nonce.0,
        asset_tags: app.assets.asset_tags(),
        session: None,
        page: None,
        provet_origin: None,
    };
    let mut response = shell.render_page(&body(&words)).into_response();
    response.extensions_mut().insert(nonce);
    response
}

/// A proxy that waits for the whole answer would hold back the shell until Provet has answered.
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

fn render_broken_section(slot: &'static str, words: &I18n, at: &form::FormTarget<'_>) -> Markup {
    let sentence = fl!(words.fluent, "web-section-broken-advice");
    let again = fl!(words.fluent, "section-try-again");
    let body = html! {
        div .problem {
            p { (sentence) }
            (form::reload_button(at, &again))
            p .code { "web/broken" }
        }
    };
    section::plain_section(slot, &fl!(words.fluent, "web-section-broken"), body)
}

/// Where the clinic is, for words and numbers.
pub(super) fn locale_settings(clinic: &CachedTenant) -> ClinicLocale {
    let usual = ClinicLocale::default();
    let set = &clinic.settings.locale;
    ClinicLocale {
        language: set.language.clone(),
        time_zone: set.time_zone.clone().unwrap_or(usual.time_zone),
        currency: set.currency.clone().unwrap_or(usual.currency),
    }
}
