//! A whole panel: shell, sections, end.

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use futures_util::future::FutureExt;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::App;
use super::dress::words;
use super::headers::{Framing, Nonce};
use super::origin;
use super::session::Visit;
use super::stream::{self, Replacement};
use crate::panels::{self, Acted, Context, Form, Panel, Section, Slot, arrange};
use crate::provet::{Api, Page, UserId};
use crate::storage::{Entry, Lack, Order, Rights, StoredSignIn};
use crate::views::layout::{self, Shell};
use crate::views::sign_in::Why;
use crate::views::words::{Place, Words};
use crate::views::{form, section, sign_in};

/// The place for the word that something was saved, where no script can say it.
const SAVED: layout::Slot = layout::Slot::wide("saved", 0);

/// One request of a frame, with all that its sections are made from.
pub(super) struct Scene {
    pub(super) visit: Visit,
    pub(super) words: Words,
    pub(super) nonce: Nonce,
    pub(super) panel: &'static dyn Panel,
    pub(super) context: Arc<Context>,
    /// What the request asks to see, where the panel offers a choice.
    pub(super) asked: Form,
    /// Whether the panel is a page by itself, and no frame.
    here: bool,
    /// What to say where somebody must sign in.
    why: Why,
}

impl Scene {
    /// Sets up what the sections of a visit need. Asks Provet nothing.
    pub(super) fn new(app: &App, visit: Visit, headers: &HeaderMap) -> Self {
        let words = words(headers, &place(&visit.clinic));
        let nonce = Nonce::random();
        let tenant = visit.clinic.tenant.clone();
        let acts = visit.acts();
        let provet = api(app, &visit, acts.reads);
        let writer = if acts.reads == acts.writes {
            provet.clone()
        } else {
            api(app, &visit, acts.writes)
        };
        let context = Arc::new(Context {
            opened: Arc::clone(&visit.opened),
            tenant,
            provet,
            writer,
            person: visit.person.as_ref().and_then(user),
            db: app.db.clone(),
            words: words.clone(),
            now: app.clock.now(),
            session: visit.token.clone(),
            nonce: nonce.0.clone(),
        });
        Self {
            panel: (app.panels)(visit.opened.page),
            why: why(&visit),
            visit,
            words,
            nonce,
            context,
            asked: Form::default(),
            here: origin::is_own_tab(headers),
        }
    }

    /// Says something else where somebody must sign in.
    pub(super) fn because(mut self, why: Why) -> Self {
        self.why = why;
        self
    }

    /// Every section, still to be made.
    pub(super) fn sections(&self) -> Vec<Section> {
        let mut sections = self.panel.open_as(Arc::clone(&self.context), &self.asked);
        if let Some(order) = self.order() {
            let slots = arrange::shown(self.panel.slots(), order);
            // A section that is dropped unpolled has asked Provet nothing.
            sections.retain(|section| slots.iter().any(|slot| slot.name == section.slot));
        }
        sections
    }

    /// How the clinic wants this panel laid out, where it is not as usual.
    fn order(&self) -> Option<&Order> {
        let opened = &self.visit.opened;
        self.visit.clinic.order(opened.page, opened.department)
    }

    fn slots(&self) -> Vec<Slot> {
        let slots = self.panel.slots();
        let order = self.order();
        order.map_or_else(|| slots.to_vec(), |order| arrange::shown(slots, order))
    }

    /// What stands in for a section that panicked.
    pub(super) fn replacement(&self) -> Replacement {
        let context = Arc::clone(&self.context);
        Arc::new(move |slot| {
            let spot = form::Spot {
                page: context.opened.page,
                slot,
                session: form::Token(&context.session),
                nonce: &context.nonce,
            };
            broken(slot, &context.words, &spot)
        })
    }

    /// Marks an answer as this clinic's, to be framed by its origin alone.
    pub(super) fn dress(&self, response: &mut Response) {
        let extensions = response.extensions_mut();
        extensions.insert(Framing::Tenant(
            self.visit.clinic.tenant.origin().to_owned(),
        ));
        extensions.insert(self.nonce.clone());
    }

    /// The whole panel with nothing but who must sign in, and why; `kept` are the fields of a form that goes on then.
    pub(super) fn asking(&self, app: &App, kept: &Form) -> Response {
        let kept = html! { @for (name, value) in &kept.0 { (form::hidden(name, value)) } };
        let called = &self.visit.clinic.settings.name;
        let section = sign_in::section(&self.door(), &self.why, called, &kept, &self.words);
        let slot = layout::Slot::wide(sign_in::SLOT, 4);
        // Without its page the script does not listen for changes of what nobody sees.
        self.streamed(app, None, &[slot], vec![ready(slot.name, section)])
    }

    fn door(&self) -> sign_in::Door<'_> {
        sign_in::Door {
            session: form::Token(&self.visit.token),
            page: self.visit.opened.page,
            here: self.here,
        }
    }

    /// Who is signed in, where that is of any consequence.
    fn signed_in(&self) -> Option<Section> {
        let person = self.visit.person.as_ref()?;
        let line = sign_in::signed_in(&self.door(), person.name.as_deref(), &self.words);
        Some(ready(sign_in::LINE, line))
    }

    /// The whole panel, streamed. What was `acted` stands in place of its section.
    pub(super) fn page(&self, app: &App, acted: Option<Acted>) -> Response {
        if self.visit.acts().reads == Err(Lack::SignIn) {
            return self.asking(app, &Form::default());
        }
        let mut slots = self.slots();
        let mut sections = self.sections();
        if let Some(acted) = acted {
            sections.retain(|section| section.slot != acted.slot);
            if !slots.iter().any(|slot| slot.name == acted.slot) {
                // Hidden since its form was shown: its answer must be seen all the same.
                let all = self.panel.slots().iter();
                slots.extend(all.filter(|slot| slot.name == acted.slot));
            }
            if acted.written {
                slots.insert(0, SAVED);
                sections.push(ready(SAVED.name, self.saved()));
            }
            sections.push(ready(acted.slot, acted.markup));
        }
        if let Some(line) = self.signed_in() {
            slots.push(layout::Slot::wide(line.slot, 0));
            sections.push(line);
        }
        let page = Some(self.visit.opened.page);
        self.streamed(app, page, &slots, sections)
    }

    fn streamed(
        &self,
        app: &App,
        page: Option<Page>,
        slots: &[Slot],
        sections: Vec<Section>,
    ) -> Response {
        let shell = Shell {
            title: &panels::title(self.visit.opened.page, &self.words),
            words: &self.words,
            nonce: &self.nonce.0,
            links: app.assets.links(),
            session: Some(form::Token(&self.visit.token)),
            page,
            provet_origin: Some(self.visit.clinic.tenant.origin()),
        };
        let open = shell.open(slots);
        let body = stream::body(open, sections, Shell::close(), &self.replacement());
        let mut response = (STREAMED, body).into_response();
        self.dress(&mut response);
        response
    }

    fn saved(&self) -> Markup {
        html! {
            p slot=(SAVED.name) .saved role="status" { (fl!(self.words.fluent, "layout-reload-hint")) }
        }
    }
}

/// What asks Provet with these rights.
fn api(app: &App, visit: &Visit, rights: Result<Rights, Lack>) -> Api {
    let person = visit.person.as_ref().map(|person| &person.credential);
    let credential = rights.ok();
    let credential = credential.and_then(|rights| visit.clinic.credential_with(rights, person));
    if let Some(credential) = credential {
        return app.provet.api(credential);
    }
    let tenant = visit.clinic.tenant.clone();
    app.provet.without_credential(tenant)
}

/// The number in Provet of a person, where it is known.
fn user(person: &StoredSignIn) -> Option<i64> {
    person.user.map(UserId::number)
}

fn why(visit: &Visit) -> Why {
    if visit.opened.person.is_some() {
        Why::Ended
    } else {
        Why::First
    }
}

/// A whole page of a clinic that is no panel, on the way to Provet and back.
pub(super) fn plain(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
    body: impl FnOnce(&Words) -> Markup,
) -> Response {
    let words = words(headers, &place(&visit.clinic));
    let nonce = Nonce::random();
    let shell = Shell {
        title: &fl!(words.fluent, "cageside"),
        words: &words,
        nonce: &nonce.0,
        links: app.assets.links(),
        session: None,
        page: None,
        provet_origin: None,
    };
    let mut response = shell.page(&body(&words)).into_response();
    response.extensions_mut().insert(nonce);
    response
}

/// A proxy that waits for the whole answer would hold back the shell until Provet has answered.
const STREAMED: [(HeaderName, HeaderValue); 2] = [
    (
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    ),
    (
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    ),
];

fn ready(slot: &'static str, markup: Markup) -> Section {
    Section {
        slot,
        markup: std::future::ready(markup).boxed(),
    }
}

fn broken(slot: &'static str, words: &Words, at: &form::Spot<'_>) -> Markup {
    let sentence = fl!(words.fluent, "web-section-broken-advice");
    let again = fl!(words.fluent, "section-try-again");
    let body = html! {
        div .problem {
            p { (sentence) }
            (form::reload(at, &again))
            p .code { "web/broken" }
        }
    };
    section::section(slot, &fl!(words.fluent, "web-section-broken"), body)
}

/// Where the clinic is, for words and numbers.
pub(super) fn place(clinic: &Entry) -> Place {
    let usual = Place::default();
    let set = &clinic.settings.place;
    Place {
        language: set.language.clone(),
        time_zone: set.time_zone.clone().unwrap_or(usual.time_zone),
        currency: set.currency.clone().unwrap_or(usual.currency),
    }
}
