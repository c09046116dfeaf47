//! Recent consultations: date, complaint, veterinarian and status.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::consultation::status::render_status_badge;
use crate::panels::names::{full_name, visit_name};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::model::{Consultation, ListResponse, User};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ConsultationId, Tenant};
use crate::views::components::{BadgeKind, bullet_list, open_link, render_badge};
use crate::views::field_text::{FieldKind, render_local_date_field, unreadable_message};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

/// So many are shown; the rest is in Provet.
const MAX_VISIBLE: usize = 6;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("visits", 5),
    title: |_, i18n| fl!(i18n.fluent, "consultations-title"),
    subject: |i18n| fl!(i18n.fluent, "consultations-what"),
    reads: &["consultation/", "user/"],
    writes: &[],
    refresh_on: &[ObjectKind::Consultation],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let (visits, vets) = join!(data.consultations, data.veterinarians);
    let i18n = &ctx.i18n;
    let body = match visits {
        Ok(visits) => {
            let what = fl!(i18n.fluent, "names-vets-what");
            html! {
                (render_body(&visits, vets.as_deref().ok(), &ctx.tenant, i18n))
                (UnavailableData::default().with(&vets, what).render(i18n))
            }
        }
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

/// Without `vets` the visits are shown without who was in charge.
fn render_body(
    visits: &ListResponse<Consultation>,
    vets: Option<&ListResponse<User>>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let shown = visits.rows.iter().take(MAX_VISIBLE);
    let entries: Vec<Markup> = shown
        .map(|consultation| render_item(consultation, vets, tenant, i18n))
        .collect();
    let more = visits.rows.len() > MAX_VISIBLE || !visits.complete;
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if visits.complete {
            (empty_state(&fl!(i18n.fluent, "consultations-nothing")))
        }
        @if more { (incomplete_notice(&fl!(i18n.fluent, "consultations-older"))) }
    }
}

fn render_item(
    consultation: &Consultation,
    vets: Option<&ListResponse<User>>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    // Admission is the fallback: a consultation that has not started has no start time.
    let when = consultation
        .started
        .clone()
        .or(consultation.admitted_time.clone());
    let status = unreadable_message(&consultation.status, FieldKind::Other, i18n);
    let page = consultation
        .id
        .and_then(ConsultationId::new)
        .map(|id| tenant.consultation_page(id));
    let vet = consultation
        .supervising_veterinarian
        .as_ref()
        .and_then(|link| {
            let known = vets?.rows.iter().find(|user| user.id == Some(link.id))?;
            Some(full_name(&known.first_name, &known.last_name))
        });
    html! {
        p {
            (render_local_date_field(&when, i18n)) " "
            @if consultation.complaint.is_empty() {
                span .muted { (fl!(i18n.fluent, "consultations-no-complaint")) }
            } @else {
                strong { (inline_text(&consultation.complaint)) }
            }
            @if let Some(status) = status { " " (render_badge(BadgeKind::Warn, &status)) }
            @else { " " (render_status_badge(consultation.status.known(), i18n)) }
        }
        p .muted {
            @if let Some(vet) = vet { (inline_text(&vet)) " · " }
            @if let Some(page) = page { (open_link(&page, &visit_name(&when, i18n), i18n)) }
        }
    }
}
