//! The set-up checklist of a clinic: what is set, what is missing and where to set it. It is gone once nothing is missing.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::super::{ClinicContext, form};
use super::connection_status::ClinicConnectionStatus;
use super::locale_suggestions::{CURRENCY_LIST, TIME_ZONE_LIST, propose_currency, render_lists};
use super::policies::FIELD_VERSION;
use crate::settings::form::FormField;
use crate::storage::TenantSummary;

/// A step of the checklist.
struct SetupStep {
    title: String,
    is_done: bool,
    /// What is set, or what to do.
    detail: Markup,
}

/// The checklist while a step is open; empty afterwards.
pub(super) fn render_section(
    ctx: &ClinicContext,
    status: ClinicConnectionStatus<'_>,
    summary: Option<&TenantSummary>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let steps = list_steps(ctx, status, summary);
    let done = steps.iter().filter(|step| step.is_done).count();
    if done == steps.len() {
        return html! {};
    }
    let locale = &ctx.clinic.settings.locale;
    let needs_locale = locale.time_zone.is_none() || locale.currency.is_none();
    // Not while there is a form in it: what is typed would be lost.
    let poll = !needs_locale;
    let again = ctx.clinic_path("/setup");
    html! {
        section #setup aria-live="polite" hx-get=[poll.then_some(&again)] hx-trigger=[poll.then_some("every 3s")]
            hx-swap=[poll.then_some("outerHTML")] hx-nonce=[poll.then_some(&ctx.nonce)] {
            h2 { (fl!(fluent, "settings-setup-title")) }
            p .hint { (fl!(fluent, "settings-setup-progress", done = done, total = steps.len())) }
            ol .checklist {
                @for step in &steps { (render_step(ctx, step)) }
            }
            @if needs_locale { (render_locale_form(ctx)) }
        }
    }
}

fn render_step(ctx: &ClinicContext, step: &SetupStep) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        li class=(if step.is_done { "done" } else { "to-do" }) {
            // A tick is not read aloud, and its colour is not seen by everybody.
            span .mark aria-hidden="true" { @if step.is_done { "✓" } @else { "○" } }
            span .visually-hidden {
                @if step.is_done { (fl!(fluent, "settings-setup-done")) } @else { (fl!(fluent, "settings-setup-to-do")) }
                ": "
            }
            strong { (step.title) } " " span .hint { (step.detail) }
        }
    }
}

fn list_steps(
    ctx: &ClinicContext,
    status: ClinicConnectionStatus<'_>,
    summary: Option<&TenantSummary>,
) -> Vec<SetupStep> {
    let fluent = &ctx.i18n.fluent;
    let locale = &ctx.clinic.settings.locale;
    let connection =
        html! { a href=(ctx.clinic_path("/connection")) { (status.status_label(ctx)) } };
    let language = locale.language.clone();
    let language = language.unwrap_or_else(|| fl!(fluent, "settings-setup-language-own"));
    let general = ctx.clinic_path("/policies");
    vec![
        SetupStep {
            title: fl!(fluent, "settings-setup-connected"),
            is_done: status.is_connected(),
            detail: connection,
        },
        set_value_step(
            fl!(fluent, "settings-setup-zone"),
            locale.time_zone.as_deref(),
            &fl!(fluent, "settings-setup-zone-missing"),
        ),
        set_value_step(
            fl!(fluent, "settings-setup-currency"),
            locale.currency.as_deref(),
            &fl!(fluent, "settings-setup-currency-missing"),
        ),
        SetupStep {
            title: fl!(fluent, "settings-setup-language"),
            is_done: true,
            detail: html! { (language) " · " a href=(general) { (fl!(fluent, "settings-setup-change")) } },
        },
        buttons_step(ctx),
        launch_step(ctx, summary),
    ]
}

/// A step that is done when something is set.
fn set_value_step(title: String, value: Option<&str>, missing: &str) -> SetupStep {
    SetupStep {
        title,
        is_done: value.is_some(),
        detail: html! { (value.unwrap_or(missing)) },
    }
}

fn buttons_step(ctx: &ClinicContext) -> SetupStep {
    let fluent = &ctx.i18n.fluent;
    let count = ctx.clinic.buttons.len();
    let text = match count {
        0 => fl!(fluent, "settings-setup-buttons-missing"),
        count => fl!(fluent, "settings-setup-buttons-count", count = count),
    };
    SetupStep {
        title: fl!(fluent, "settings-setup-buttons"),
        is_done: count > 0,
        detail: html! { a href=(ctx.clinic_path("/buttons")) { (text) } },
    }
}

fn launch_step(ctx: &ClinicContext, summary: Option<&TenantSummary>) -> SetupStep {
    let fluent = &ctx.i18n.fluent;
    let launched_at = summary.and_then(|summary| summary.last_launch_at);
    SetupStep {
        title: fl!(fluent, "settings-setup-launch"),
        is_done: launched_at.is_some(),
        detail: if let Some(at) = launched_at {
            form::local_time(ctx, at)
        } else {
            html! { (fl!(fluent, "settings-setup-launch-missing")) }
        },
    }
}

/// Time zone and currency, proposed and not yet saved: panels would show times and amounts that nobody can trust.
fn render_locale_form(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let stored = &ctx.clinic.settings;
    let zone_label = fl!(fluent, "settings-setup-zone");
    let zone_hint = fl!(fluent, "settings-setup-zone-hint");
    let zone = stored.locale.time_zone.as_deref().unwrap_or_default();
    let currency_label = fl!(fluent, "settings-setup-currency");
    let currency_hint = fl!(fluent, "settings-setup-currency-hint");
    let currency = stored.locale.currency.as_deref();
    let currency = currency.unwrap_or_else(|| propose_currency(ctx));
    let zone = FormField::new("time_zone", &zone_label, zone)
        .with_hint(&zone_hint)
        .with_suggestions(TIME_ZONE_LIST)
        .make_required();
    let currency = FormField::new("currency", &currency_label, currency)
        .with_hint(&currency_hint)
        .with_suggestions(CURRENCY_LIST)
        .make_required();
    let body = html! {
        (form::hidden_field(FIELD_VERSION, &stored.version.to_string()))
        div .field-pair { (zone.render()) (currency.render()) }
        (render_lists())
        div .buttons { (form::submit_button(&fl!(fluent, "settings-setup-save"))) }
    };
    html! { div data-propose-locale { (form::post_form(ctx, &ctx.clinic_path("/setup"), &body)) } }
}
