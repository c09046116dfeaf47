//! The button that undoes a weight which was just saved, and the link to where it is corrected otherwise.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::weight::SPEC;
use crate::panels::PanelContext;
use crate::panels::confirmed_write::new_idempotency_key;
use crate::views::components::provet_link;
use crate::views::form::{self, FIELD_IDEMPOTENCY_KEY, FormStep, hidden_field};

pub(super) const ACTION: &str = "undo-weight";
/// The key under which the weight was saved.
pub(super) const FIELD_SAVE_KEY: &str = "saved";
pub(super) const FIELD_KILOGRAMS: &str = "kilograms";

/// The button beside the message that `kilograms` were saved under `save_key`.
pub(super) fn render_form(ctx: &PanelContext, save_key: &str, kilograms: f64) -> Markup {
    let label = fl!(ctx.i18n.fluent, "weight-undo");
    let fields = html! {
        (hidden_field(FIELD_SAVE_KEY, save_key))
        (hidden_field(FIELD_KILOGRAMS, &kilograms.to_string()))
        (hidden_field(FIELD_IDEMPOTENCY_KEY, &new_idempotency_key()))
        (form::step_button(FormStep::Save, &label, false))
    };
    let target = ctx.form_target(SPEC.slot.name);
    // panel.js lets Provet wait with its reload while somebody is about to press it.
    html! { div .undo data-undo { (form::htmx_form(&target, ACTION, &fields)) } }
}

/// Where a weight is corrected that cannot be undone here.
pub(super) fn render_correction_link(ctx: &PanelContext) -> Markup {
    let page = ctx.patient_id().ok().map(|id| ctx.tenant.patient_page(id));
    let label = fl!(ctx.i18n.fluent, "weight-correct-in-provet");
    html! { @if let Some(page) = page { p .undo { (provet_link(&page, &label, &ctx.i18n)) } } }
}
