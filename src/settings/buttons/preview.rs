//! What would be sent to Provet is shown before anything is sent; then it is sent, and nothing else.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::remote_client::{RemoteButtonClient, RemoteButtonSpec};
use super::remote_error::RemoteButtonError;
use super::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    button_form, create_remote, form, page_name, remote_status,
};
use crate::provet::remote_buttons::{ButtonField, RemoteFields};
use crate::storage::{Button, NewButtonSetup};

/// The buttons that would be made, in Provet's own words.
struct CreatePreview {
    client: RemoteButtonClient,
    buttons: Vec<(RemoteButtonSpec, RemoteFields)>,
}

impl CreatePreview {
    async fn load(
        desk: &SettingsContext,
        new: &[NewButtonSetup],
    ) -> Result<Self, RemoteButtonError> {
        let maker = RemoteButtonClient::connect(desk).await?;
        let shapes = new
            .iter()
            .map(|new| RemoteButtonSpec::from_new_button(desk, new));
        let buttons = shapes.map(|shape| {
            let keeping = shape.to_remote_fields(&maker.mapping)?;
            Ok((shape, keeping))
        });
        let buttons = buttons.collect::<Result<Vec<_>, RemoteButtonError>>()?;
        Ok(Self {
            client: maker,
            buttons,
        })
    }

    /// What tells this plan from another: that which is sent must be that which was shown.
    fn digest(&self) -> String {
        let mut digest = Sha256::new();
        for (_, keeping) in &self.buttons {
            digest.update(create_remote::serialize_fields(keeping));
            digest.update([0]);
        }
        hex::encode(digest.finalize())
    }
}

/// Shows what would be sent, or why it cannot be.
pub(super) async fn preview_creation(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    new: &[NewButtonSetup],
    key: &str,
) -> Result<SettingsResponse, SettingsError> {
    Ok(match CreatePreview::load(desk, new).await {
        Ok(plan) => preview_response(desk, asked, &plan, key, false),
        Err(trouble) => error_response(desk, asked, &trouble.user_message(desk)?, key),
    })
}

/// Makes the buttons that were shown.
pub(super) async fn post_create(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let add = SettingsResponse::Redirect(desk.clinic_path("/buttons/add"));
    let Some(key) = super::idempotency_key(&asked).map(str::to_owned) else {
        return Ok(add);
    };
    let Ok(new) = button_form::validate_form(&desk, &asked.form)? else {
        return Ok(add);
    };
    let plan = match CreatePreview::load(&desk, &new).await {
        Ok(plan) => plan,
        Err(trouble) => {
            return Ok(error_response(
                &desk,
                &asked,
                &trouble.user_message(&desk)?,
                &key,
            ));
        }
    };
    if asked.form.trimmed_value("plan") != plan.digest() {
        return Ok(preview_response(&desk, &asked, &plan, &key, true));
    }
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let added = desk
        .db
        .create_buttons(clinic, &key, new, true, desk.now)
        .await?;
    desk.directory.invalidate();
    let to = desk.clinic_path(&format!("/buttons/made/{key}"));
    if let Some(added) = added {
        // On a task of its own: whoever asked may go away in between.
        let work = tokio::spawn(create_all(Arc::clone(&desk), plan.client, added));
        work.await.unwrap_or(Ok(()))?;
    }
    Ok(SettingsResponse::Redirect(to))
}

/// Makes one button after the other; after one that Provet does not allow, no more.
async fn create_all(
    desk: Arc<SettingsContext>,
    maker: RemoteButtonClient,
    buttons: Vec<Button>,
) -> Result<(), SettingsError> {
    for button in &buttons {
        super::audit_button(&desk, "button-added", button).await?;
    }
    for button in buttons {
        match create_remote::create_remote_button(&desk, &maker, &button, false).await {
            Ok(()) => {}
            Err(RemoteButtonError::Internal(error)) => return Err(error),
            Err(_) => break,
        }
        let copy = desk
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
    desk: &SettingsContext,
    asked: &SettingsRequest,
    plan: &CreatePreview,
    key: &str,
    changed: bool,
) -> SettingsResponse {
    let fluent = &desk.i18n.fluent;
    let count = plan.buttons.len();
    let fields = html! {
        (render_hidden_fields(asked, key))
        (form::hidden_field("plan", &plan.digest()))
        (form::submit_button(&fl!(fluent, "settings-buttons-make", count = count)))
    };
    let body = html! {
        @if changed { p .unsure role="status" { (fl!(fluent, "settings-buttons-plan-changed")) } }
        p { (fl!(fluent, "settings-buttons-plan-intro", count = count)) }
        section { (form::post_form(desk, &desk.clinic_path("/buttons/make"), &fields)) }
        @for (shape, keeping) in &plan.buttons { (render_button(desk, plan, shape, keeping)) }
        (render_manual_form(desk, asked, key))
    };
    let title = fl!(fluent, "settings-buttons-plan-title");
    if changed {
        SettingsPage::with_errors(title, SettingsTab::Buttons, body).into()
    } else {
        SettingsPage::new(title, SettingsTab::Buttons, body).into()
    }
}

/// One button: each of Provet's fields, and what we send in it.
fn render_button(
    desk: &SettingsContext,
    plan: &CreatePreview,
    shape: &RemoteButtonSpec,
    keeping: &RemoteFields,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let what = fl!(fluent, "settings-buttons-plan-sent");
    let mapping = &plan.client.mapping;
    let header = mapping
        .field_name(ButtonField::Headers)
        .filter(|_| shape.has_static_header());
    html! {
        section {
            h2 { (page_name(desk, shape.page())) }
            table .cards {
                thead { tr { th scope="col" { (fl!(fluent, "settings-buttons-plan-field")) } th scope="col" { (what) } } }
                tbody {
                    @for (role, kept) in &keeping.0 {
                        (render_row(&remote_status::field_label(desk, *role), &kept.field, &what, &remote_status::format_value(desk, *role, &kept.value)))
                    }
                    @if let Some(field) = mapping.field_name(ButtonField::Salt) {
                        (render_row(&remote_status::field_label(desk, ButtonField::Salt), field, &what, &fl!(fluent, "settings-buttons-plan-salt")))
                    }
                    @if let Some(field) = header {
                        (render_row(&remote_status::field_label(desk, ButtonField::Headers), field, &what, &fl!(fluent, "settings-buttons-plan-header")))
                    }
                }
            }
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

/// Why nothing can be sent, and the other way.
fn error_response(
    desk: &SettingsContext,
    asked: &SettingsRequest,
    words: &str,
    key: &str,
) -> SettingsResponse {
    let body = html! {
        section { p .bad role="alert" { (words) } p { (fl!(desk.i18n.fluent, "settings-buttons-nothing-sent")) } }
        (render_manual_form(desk, asked, key))
    };
    let title = fl!(desk.i18n.fluent, "settings-buttons-plan-title");
    SettingsPage::with_errors(title, SettingsTab::Buttons, body).into()
}

/// The other way: somebody types it in.
fn render_manual_form(desk: &SettingsContext, asked: &SettingsRequest, key: &str) -> Markup {
    let fields = html! {
        (render_hidden_fields(asked, key))
        (form::named_submit_button("way", "hand", &fl!(desk.i18n.fluent, "settings-buttons-way-hand")))
    };
    html! { section { (form::post_form(desk, &desk.clinic_path("/buttons/add"), &fields)) } }
}

/// All that was chosen, to be sent on.
fn render_hidden_fields(asked: &SettingsRequest, key: &str) -> Markup {
    html! {
        (form::hidden_field("key", key))
        @for (name, value) in asked.form.0.iter().filter(|(name, _)| button_form::FIELD_NAMES.contains(&name.as_str())) {
            (form::hidden_field(name, value))
        }
    }
}
