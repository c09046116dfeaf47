//! Recent consultations: when, why, with whom, and where each stands.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::parts::{full_name, render_status_badge};
use crate::provet::model::{Consultation, ListResponse, User};
use crate::provet::{ConsultationId, ProvetError, Tenant};
use crate::views::components::{bullet_list, provet_link, render_local_date};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, plain_section as framed, read_error};

/// So many are shown; the rest is in Provet.
const MAX_VISIBLE: usize = 6;

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: PatientData) -> Markup {
    let (visits, vets) = join!(asked.consultations, asked.veterinarians);
    let words = &ctx.i18n;
    let body = match visits {
        Ok(visits) => render_body(&visits, vets.as_deref().ok(), &ctx.tenant, words),
        Err(error) => render_unavailable(&ctx, &error),
    };
    framed("visits", &fl!(words.fluent, "visits-title"), body)
}

fn render_unavailable(ctx: &PanelContext, error: &ProvetError) -> Markup {
    let words = &ctx.i18n;
    read_error(
        error,
        &fl!(words.fluent, "visits-what"),
        words,
        Some(&ctx.form_target("visits")),
    )
}

/// Without `vets` the visits are shown without who was in charge.
fn render_body(
    visits: &ListResponse<Consultation>,
    vets: Option<&ListResponse<User>>,
    tenant: &Tenant,
    words: &I18n,
) -> Markup {
    let shown = visits.rows.iter().take(MAX_VISIBLE);
    let entries: Vec<Markup> = shown
        .map(|visit| render_item(visit, vets, tenant, words))
        .collect();
    let more = visits.rows.len() > MAX_VISIBLE || !visits.complete;
    html! {
        @if entries.is_empty() {
            (empty_state(&fl!(words.fluent, "visits-nothing")))
        } @else {
            (bullet_list(&entries))
        }
        @if more { (incomplete_notice(&fl!(words.fluent, "visits-older"))) }
    }
}

fn render_item(
    visit: &Consultation,
    vets: Option<&ListResponse<User>>,
    tenant: &Tenant,
    words: &I18n,
) -> Markup {
    let when = visit.started.or(visit.admitted_time);
    let page = visit
        .id
        .and_then(ConsultationId::new)
        .map(|id| tenant.consultation_page(id));
    let vet = visit.supervising_veterinarian.as_ref().and_then(|link| {
        let known = vets?.rows.iter().find(|user| user.id == Some(link.id))?;
        Some(full_name(&known.first_name, &known.last_name))
    });
    html! {
        p {
            @if let Some(when) = when { (render_local_date(when, words)) " " }
            @if visit.complaint.is_empty() {
                span .quiet { (fl!(words.fluent, "visits-no-complaint")) }
            } @else {
                strong { (inline_text(&visit.complaint)) }
            }
            " " (render_status_badge(visit.status, words))
        }
        p .quiet {
            @if let Some(vet) = vet { (inline_text(&vet)) " · " }
            @if let Some(page) = page { (provet_link(&page, &fl!(words.fluent, "visits-open"))) }
        }
    }
}
