//! Upcoming appointments of this animal.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::appointment_list;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::webhook::ObjectKind;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("appointments", 2),
    title: |_, i18n| fl!(i18n.fluent, "appointments-title"),
    subject: |i18n| fl!(i18n.fluent, "appointments-what"),
    reads: &["appointment/"],
    writes: &[],
    refresh_on: &[ObjectKind::Appointment],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.appointments.await {
        Ok(rows) => appointment_list::render_upcoming(&rows, ctx.now, i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}
