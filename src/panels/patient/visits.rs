//! Recent consultations: when, why, with whom, and where each stands.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use crate::clinic::way::Status;
use crate::panels::Context;
use crate::panels::parts::{person, status};
use crate::provet::model::{Consultation, Rows, User};
use crate::provet::{ConsultationId, ProvetError, Tenant};
use crate::views::parts::{day_of, list, provet_link};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::{Words, name};

/// So many are shown; the rest is in Provet.
const SHOWN: usize = 6;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (visits, vets) = join!(asked.consultations, asked.vets);
    let words = &cx.words;
    let body = match visits {
        Ok(visits) => view(&visits, vets.as_deref().ok(), &cx.tenant, words),
        Err(error) => unseen(&cx, &error),
    };
    framed("visits", &fl!(words.fluent, "visits-title"), body)
}

fn unseen(cx: &Context, error: &ProvetError) -> Markup {
    let words = &cx.words;
    problem(
        error,
        &fl!(words.fluent, "visits-what"),
        words,
        Some(&cx.spot("visits")),
    )
}

/// Without `vets` the visits are shown without who was in charge.
fn view(
    visits: &Rows<Consultation>,
    vets: Option<&Rows<User>>,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let shown = visits.rows.iter().take(SHOWN);
    let entries: Vec<Markup> = shown
        .map(|visit| entry(visit, vets, tenant, words))
        .collect();
    let more = visits.rows.len() > SHOWN || !visits.complete;
    html! {
        @if entries.is_empty() {
            (nothing(&fl!(words.fluent, "visits-nothing")))
        } @else {
            (list(&entries))
        }
        @if more { (incomplete(&fl!(words.fluent, "visits-older"))) }
    }
}

fn entry(
    visit: &Consultation,
    vets: Option<&Rows<User>>,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let when = visit.started.or(visit.admitted_time);
    let page = visit
        .id
        .and_then(ConsultationId::new)
        .map(|id| tenant.consultation_page(id));
    let vet = visit.supervising_veterinarian.as_ref().and_then(|link| {
        let known = vets?.rows.iter().find(|user| user.id == Some(link.id))?;
        Some(person(&known.first_name, &known.last_name))
    });
    html! {
        p {
            @if let Some(when) = when { (day_of(when, words)) " " }
            @if visit.complaint.is_empty() {
                span .quiet { (fl!(words.fluent, "visits-no-complaint")) }
            } @else {
                strong { (name(&visit.complaint)) }
            }
            " " (status(visit.status.map(Status::of), words))
        }
        p .quiet {
            @if let Some(vet) = vet { (name(&vet)) " · " }
            @if let Some(page) = page { (provet_link(&page, &fl!(words.fluent, "visits-open"))) }
        }
    }
}
