//! Launch security: what protects the panels of a clinic, how far one launch reaches, and closing all that is open.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::webhook_url;
use crate::panels;
use crate::provet::launch::ProofLevel;
use crate::settings::form::{self, FormErrors, FormField, InputKind};
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Button, CachedTenant, LaunchSettings, RequiredProof};

const FIELD_RECORDS: &str = "records";
const FIELD_ORIGINS: &str = "origins";

/// What was typed into the form.
struct LaunchSettingsForm {
    records: String,
    origins: String,
}

impl LaunchSettingsForm {
    fn from_stored(settings: &LaunchSettings) -> Self {
        Self {
            records: settings.records_per_hash.to_string(),
            origins: settings.extra_origins.join("\n"),
        }
    }
}

pub(super) async fn get_launches(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let form = LaunchSettingsForm::from_stored(&ctx.clinic.settings.launch_settings);
    let webhook = webhook_url::render_section(&ctx).await?;
    let done = match request.query.trimmed_value("done") {
        "ended" => Some(fl!(ctx.i18n.fluent, "settings-launches-ended")),
        "saved" => Some(fl!(ctx.i18n.fluent, "settings-launches-saved")),
        _ => None,
    };
    let body = html! {
        (render_page(&ctx, &form, &FormErrors::default(), done.as_deref()))
        (webhook)
    };
    Ok(SettingsPage::new(page_title(&ctx), SettingsTab::Clinic, body).into())
}

/// Saves the limits.
pub(super) async fn post_launches(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let form = LaunchSettingsForm {
        records: request.form.trimmed_value(FIELD_RECORDS).to_owned(),
        origins: request.form.trimmed_value(FIELD_ORIGINS).to_owned(),
    };
    let settings = match validate_form(&ctx, &form) {
        Ok(settings) => settings,
        Err(errors) => {
            let body = render_page(&ctx, &form, &errors, None);
            return Ok(
                SettingsPage::with_errors(page_title(&ctx), SettingsTab::Clinic, body).into(),
            );
        }
    };
    ctx.db
        .update_launch_settings(ctx.provet_id(), &settings)
        .await?;
    ctx.directory.invalidate();
    let detail = format!(
        "{} records, {}",
        settings.records_per_hash,
        settings.extra_origins.join(" ")
    );
    ctx.audit_change("launch-settings-changed", Some(detail))
        .await?;
    Ok(redirect(&ctx, "saved"))
}

/// Ends every open panel of the clinic, with one press: whoever does this is in a hurry, and nothing is lost by it.
pub(super) async fn post_end_panels(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    ctx.db.end_tenant_panels(ctx.provet_id(), ctx.now).await?;
    ctx.directory.invalidate();
    ctx.audit_change("panels-ended", None).await?;
    Ok(redirect(&ctx, "ended"))
}

fn redirect(ctx: &ClinicContext, done: &str) -> SettingsResponse {
    SettingsResponse::Redirect(ctx.clinic_path(&format!("/launches?done={done}")))
}

fn page_title(ctx: &ClinicContext) -> String {
    fl!(ctx.i18n.fluent, "settings-launches-title")
}

fn validate_form(
    ctx: &ClinicContext,
    form: &LaunchSettingsForm,
) -> Result<LaunchSettings, FormErrors> {
    let fluent = &ctx.i18n.fluent;
    let range = LaunchSettings::RECORDS_PER_HASH_RANGE;
    let records = form.records.parse().ok().filter(|it| range.contains(it));
    let origins = LaunchSettings::parse_origins(&form.origins, ctx.allowed_hosts.allows_http());
    let mut errors = FormErrors::default();
    if records.is_none() {
        let (least, most) = (*range.start(), *range.end());
        errors.add(
            FIELD_RECORDS,
            fl!(
                fluent,
                "settings-launches-records-wrong",
                least = least,
                most = most
            ),
        );
    }
    if origins.is_none() {
        errors.add(
            FIELD_ORIGINS,
            fl!(fluent, "settings-launches-origins-wrong"),
        );
    }
    let (Some(records_per_hash), Some(extra_origins)) = (records, origins) else {
        return Err(errors);
    };
    Ok(LaunchSettings {
        records_per_hash,
        extra_origins,
    })
}

/// The buttons whose hash does not cover the record.
fn plain_buttons(clinic: &CachedTenant) -> impl Iterator<Item = &Button> {
    let buttons = clinic.buttons.iter();
    buttons.filter(|button| button.recipe.proof_level() == ProofLevel::Plain)
}

/// What the overview says where only the plain hash protects: which buttons, what that means, and the way out.
pub(super) fn render_plain_notice(ctx: &ClinicContext) -> Markup {
    let clinic = &ctx.clinic;
    let is_demanded = clinic.settings.policy.read_requires == RequiredProof::Payload;
    if is_demanded || plain_buttons(clinic).next().is_none() {
        return html! {};
    }
    html! { section { (render_plain_buttons(ctx)) p { a href=(ctx.clinic_path("/launches")) { (page_title(ctx)) } } } }
}

fn render_plain_buttons(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        h2 { (fl!(fluent, "settings-launches-plain-title")) }
        p { (fl!(fluent, "settings-launches-plain-what")) }
        ul {
            @for button in plain_buttons(&ctx.clinic) {
                li {
                    a href=(ctx.clinic_path(&format!("/buttons/{}", button.id))) {
                        @match button.effective_page() {
                            Some(page) => (panels::page_title(page, &ctx.i18n)),
                            None => (button.label),
                        }
                    }
                }
            }
        }
        p { (fl!(fluent, "settings-launches-plain-do")) }
        p { a href=(ctx.clinic_path("/buttons/add?recipe=timestamp-payload-salt")) { (fl!(fluent, "settings-launches-plain-add")) } }
    }
}

fn render_protection(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let is_demanded = ctx.clinic.settings.policy.read_requires == RequiredProof::Payload;
    html! {
        section {
            @if is_demanded {
                p { (fl!(fluent, "settings-launches-demanded")) }
            } @else if plain_buttons(&ctx.clinic).next().is_none() {
                p { (fl!(fluent, "settings-launches-plain-none")) }
            } @else {
                (render_plain_buttons(ctx))
            }
        }
    }
}

fn render_page(
    ctx: &ClinicContext,
    form: &LaunchSettingsForm,
    errors: &FormErrors,
    done: Option<&str>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let end = html! { (form::danger_button(&fl!(fluent, "settings-launches-end"))) };
    html! {
        @if let Some(message) = done { p .done role="status" { (message) } }
        section {
            h2 { (fl!(fluent, "settings-launches-end-title")) }
            p { (fl!(fluent, "settings-launches-end-about")) }
            (form::post_form(ctx, &ctx.clinic_path("/launches/end"), &end))
        }
        (render_protection(ctx))
        section {
            h2 { (fl!(fluent, "settings-launches-settings")) }
            (form::post_form(ctx, &ctx.clinic_path("/launches"), &render_fields(ctx, form, errors)))
        }
    }
}

fn render_fields(ctx: &ClinicContext, form: &LaunchSettingsForm, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let records = fl!(fluent, "settings-launches-records");
    let records_hint = fl!(fluent, "settings-launches-records-hint");
    let origins = fl!(fluent, "settings-launches-origins");
    let origins_hint = fl!(
        fluent,
        "settings-launches-origins-hint",
        origin = ctx.clinic.tenant.origin()
    );
    html! {
        (FormField::new(FIELD_RECORDS, &records, &form.records)
            .with_hint(&records_hint).with_error(errors.get(FIELD_RECORDS)).make_required().render())
        (FormField::new(FIELD_ORIGINS, &origins, &form.origins).with_kind(InputKind::CodeArea(3))
            .with_hint(&origins_hint).with_error(errors.get(FIELD_ORIGINS)).render())
        (form::submit_button(&fl!(fluent, "settings-launches-save")))
    }
}
