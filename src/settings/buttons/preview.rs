//! Previews the buttons that will be created in Provet; then creates exactly those.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::labels::{field_label, format_value, page_name};
use super::remote_client::{RemoteButtonClient, RemoteButtonSpec};
use super::remote_error::RemoteButtonError;
use super::stored_button::{audit_button, idempotency_key};
use super::{button_form, create_remote};
use crate::provet::remote_buttons::{ButtonField, RemoteFields};
use crate::settings::form;
use crate::settings::table;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Button, NewButtonSetup};

/// The buttons to be created, in Provet's fields.
struct CreatePreview {
    client: RemoteButtonClient,
    buttons: Vec<(RemoteButtonSpec, RemoteFields)>,
}

impl CreatePreview {
    async fn load(ctx: &ClinicContext, new: &[NewButtonSetup]) -> Result<Self, RemoteButtonError> {
        let client = RemoteButtonClient::connect(ctx).await?;
        let shapes = new
            .iter()
            .map(|new| RemoteButtonSpec::from_new_button(ctx, new));
        let buttons = shapes.map(|spec| {
            let remote_fields = spec.to_remote_fields(&client.mapping)?;
            Ok((spec, remote_fields))
        });
        let buttons = buttons.collect::<Result<Vec<_>, RemoteButtonError>>()?;
        Ok(Self { client, buttons })
    }

    /// A digest of the preview: only what was shown may be sent.
    fn digest(&self) -> String {
        let mut digest = Sha256::new();
        for (_, remote_fields) in &self.buttons {
            digest.update(remote_fields.to_json());
            // Between two buttons: nothing can move from one to the next without a change.
            digest.update([0]);
        }
        hex::encode(digest.finalize())
    }
}

/// Shows the preview, or why it is not possible.
pub(super) async fn preview_creation(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    new: &[NewButtonSetup],
    key: &str,
) -> Result<SettingsResponse, SettingsError> {
    Ok(match CreatePreview::load(ctx, new).await {
        Ok(preview) => preview_response(ctx, request, &preview, key, false),
        Err(error) => error_response(ctx, request, &error.user_message(ctx)?, key),
    })
}

/// Creates the buttons of the preview.
pub(super) async fn post_create(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let add = SettingsResponse::Redirect(ctx.clinic_path("/buttons/add"));
    let Some(key) = idempotency_key(&request).map(str::to_owned) else {
        return Ok(add);
    };
    let Ok(new) = button_form::validate_form(&ctx, &request.form) else {
        return Ok(add);
    };
    let preview = match CreatePreview::load(&ctx, &new).await {
        Ok(preview) => preview,
        Err(error) => {
            return Ok(error_response(
                &ctx,
                &request,
                &error.user_message(&ctx)?,
                &key,
            ));
        }
    };
    // Provet may have changed its form between preview and confirmation: then the new preview is shown first.
    if request.form.trimmed_value("plan") != preview.digest() {
        return Ok(preview_response(&ctx, &request, &preview, &key, true));
    }
    let clinic = ctx.provet_id();
    let added = ctx
        .db
        .create_buttons(clinic, &key, new, true, ctx.now)
        .await?;
    ctx.directory.invalidate();
    let to = ctx.clinic_path(&format!("/buttons/made/{key}"));
    // None when this form was sent before: its result is shown without creating anything.
    if let Some(added) = added {
        // In a task of its own: the creation must continue when the browser disconnects.
        let action = tokio::spawn(create_all(ctx.clone(), preview.client, added));
        // After a panic too: the page that follows says what was made and what was not.
        action.await.unwrap_or(Ok(()))?;
    }
    Ok(SettingsResponse::Redirect(to))
}

/// Creates the buttons one by one; stops where Provet refuses the permission, because all others would fail too.
async fn create_all(
    ctx: ClinicContext,
    client: RemoteButtonClient,
    buttons: Vec<Button>,
) -> Result<(), SettingsError> {
    // All of them first: they are stored already, whatever becomes of them in Provet.
    for button in &buttons {
        audit_button(&ctx, "button-added", button).await?;
    }
    for button in buttons {
        match create_remote::create_remote_button(&ctx, &client, &button, false).await {
            Ok(()) => {}
            Err(RemoteButtonError::Internal(error)) => return Err(error),
            Err(_) => break,
        }
        let copy = ctx
            .db
            .find_remote_button(button.provet_id, &button.id)
            .await?;
        let reason = copy.and_then(|copy| copy.reason);
        if matches!(
            reason.as_deref(),
            Some("forbidden" | "refused" | "not-connected")
        ) {
            break;
        }
    }
    Ok(())
}

fn preview_response(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    preview: &CreatePreview,
    key: &str,
    changed: bool,
) -> SettingsResponse {
    let fluent = &ctx.i18n.fluent;
    let count = preview.buttons.len();
    let fields = html! {
        (render_hidden_fields(request, key))
        (form::hidden_field("plan", &preview.digest()))
        (form::submit_button(&fl!(fluent, "settings-buttons-make", count = count)))
    };
    let body = html! {
        @if changed { p .warning role="status" { (fl!(fluent, "settings-buttons-plan-changed")) } }
        p { (fl!(fluent, "settings-buttons-plan-intro", count = count)) }
        section { (form::post_form(ctx, &ctx.clinic_path("/buttons/make"), &fields)) }
        @for (spec, remote_fields) in &preview.buttons { (render_button(ctx, preview, spec, remote_fields)) }
        (render_manual_form(ctx, request, key))
    };
    let title = fl!(fluent, "settings-buttons-plan-title");
    if changed {
        SettingsPage::with_errors(title, SettingsTab::Buttons, body).into()
    } else {
        SettingsPage::new(title, SettingsTab::Buttons, body).into()
    }
}

/// One button: each of Provet's fields with the value that we send.
fn render_button(
    ctx: &ClinicContext,
    preview: &CreatePreview,
    spec: &RemoteButtonSpec,
    remote_fields: &RemoteFields,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let what = fl!(fluent, "settings-buttons-plan-sent");
    let mapping = &preview.client.mapping;
    let header = mapping
        .field_name(ButtonField::Headers)
        .filter(|_| spec.has_static_header());
    let rows = html! {
        @for (field, sent) in &remote_fields.0 {
            (render_row(&field_label(ctx, *field), &sent.field, &what, &format_value(ctx, *field, &sent.value)))
        }
        @if let Some(name) = mapping.field_name(ButtonField::Salt) {
            (render_row(&field_label(ctx, ButtonField::Salt), name, &what, &fl!(fluent, "settings-buttons-plan-salt")))
        }
        @if let Some(name) = header {
            (render_row(&field_label(ctx, ButtonField::Headers), name, &what, &fl!(fluent, "settings-buttons-plan-header")))
        }
    };
    html! {
        section {
            h2 { (page_name(ctx, spec.page())) }
            (table::render_wide_table(&[&fl!(fluent, "settings-buttons-plan-field"), &what], &rows))
        }
    }
}

fn render_row(name: &str, field: &str, label: &str, value: &str) -> Markup {
    html! {
        tr {
            th scope="row" { (name) " " code { (field) } }
            td data-label=(label) { code { (value) } }
        }
    }
}

/// Why nothing can be sent, and the manual alternative.
fn error_response(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    message: &str,
    key: &str,
) -> SettingsResponse {
    let body = html! {
        section { p .bad role="alert" { (message) } p { (fl!(ctx.i18n.fluent, "settings-buttons-nothing-sent")) } }
        (render_manual_form(ctx, request, key))
    };
    let title = fl!(ctx.i18n.fluent, "settings-buttons-plan-title");
    SettingsPage::with_errors(title, SettingsTab::Buttons, body).into()
}

/// The alternative: an administrator enters the buttons.
fn render_manual_form(ctx: &ClinicContext, request: &SettingsRequest, key: &str) -> Markup {
    let fields = html! {
        (render_hidden_fields(request, key))
        (form::named_submit_button("way", "hand", &fl!(ctx.i18n.fluent, "settings-buttons-method-hand")))
    };
    html! { section { (form::post_form(ctx, &ctx.clinic_path("/buttons/add"), &fields)) } }
}

/// The submitted choices as hidden fields.
fn render_hidden_fields(request: &SettingsRequest, key: &str) -> Markup {
    html! {
        (form::hidden_field("key", key))
        // Only known fields go round: what else was posted is not echoed.
        @for (name, value) in request.form.0.iter().filter(|(name, _)| button_form::FIELD_NAMES.contains(&name.as_str())) {
            (form::hidden_field(name, value))
        }
    }
}
