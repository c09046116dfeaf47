//! A clinic's policies: name and formats, launch windows, required proof, audit retention.
//!
//! Guarded by the version that was shown: a user who saves after another sees both versions and decides again.

mod available_options;
mod form_view;
mod policy_form;
mod warning_fields;

use i18n_embed_fl::fl;
use maud::Markup;

use crate::settings::form::FormErrors;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{StorageError, StoredTenant};
use available_options::AvailablePolicyOptions;
use form_view::PoliciesView;
use policy_form::PolicyForm;

pub(in crate::settings::clinic) use policy_form::FIELD_VERSION;

pub(super) async fn get_policies(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    render_policies(&ctx, &request, None).await
}

/// The labels of the clinic's own fields in Provet: a fragment for htmx, the whole page without scripts.
pub(super) async fn get_provet_labels(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let known = ctx.virtual_user_api().list_custom_field_definitions().await;
    let labels = warning_fields::render_known_labels(&ctx, known.as_ref());
    if request.is_htmx {
        return Ok(SettingsResponse::Fragment(labels));
    }
    render_policies(&ctx, &request, Some(&labels)).await
}

/// The form as it is stored, with Provet's labels where they were looked up.
async fn render_policies(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    provet_labels: Option<&Markup>,
) -> Result<SettingsResponse, SettingsError> {
    let form = PoliciesView {
        form: &PolicyForm::from_stored(&ctx.clinic.settings),
        available: AvailablePolicyOptions::load(ctx).await?,
        errors: &FormErrors::default(),
        conflicting_form: None,
        is_saved: request.query.trimmed_value("done") == "saved",
        provet_labels,
    };
    Ok(page_response(ctx, &form, false))
}

pub(super) async fn post_policies(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let saved = ctx.clinic_path("/policies?done=saved");
    save_fields(&ctx, &request, saved).await
}

/// Saves time zone and currency from the set-up checklist. What is wrong with them is shown on the page of the policies.
pub(super) async fn post_setup(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let overview = ctx.clinic_path("");
    save_fields(&ctx, &request, overview).await
}

/// Saves the fields that were sent and leads to the page `saved`.
async fn save_fields(
    ctx: &ClinicContext,
    request: &SettingsRequest,
    saved: String,
) -> Result<SettingsResponse, SettingsError> {
    let stored = ctx.clinic.settings.clone();
    let available = AvailablePolicyOptions::load(ctx).await?;
    let form = PolicyForm::from_fields(&request.form, &PolicyForm::from_stored(&stored));
    match form.parse(ctx, &stored, available) {
        Err(errors) => Ok(retry_response(ctx, &form, available, &errors, None)),
        Ok(changed) => {
            let outcome = save_policies(ctx, &form, available, &stored, &changed).await?;
            Ok(outcome.unwrap_or(SettingsResponse::Redirect(saved)))
        }
    }
}

/// None when they are saved; else the page that shows what another user saved meanwhile.
async fn save_policies(
    ctx: &ClinicContext,
    form: &PolicyForm,
    available: AvailablePolicyOptions,
    stored: &StoredTenant,
    changed: &StoredTenant,
) -> Result<Option<SettingsResponse>, SettingsError> {
    match ctx.db.update_tenant(changed).await {
        Ok(()) => {
            // As it is stored, which may not be letter for letter what was typed.
            let saved = PolicyForm::from_stored(changed);
            // Launches on this node obey the new policy at once; other nodes see the newer cache version.
            ctx.directory.invalidate();
            ctx.audit_change("policy-changed", Some(saved.changed_fields(stored)))
                .await?;
            Ok(None)
        }
        // Somebody saved since this form was rendered: both versions are shown, and nothing is lost.
        Err(StorageError::Conflict) => {
            let id = changed.tenant.provet_id;
            let newer_form = ctx
                .db
                .find_tenant(id)
                .await?
                .ok_or(SettingsError::NotFound)?;
            let newer_form = PolicyForm::from_stored(&newer_form);
            let form = form.rebase_onto(&newer_form);
            let errors = FormErrors::default();
            let newer = Some(&newer_form);
            Ok(Some(retry_response(ctx, &form, available, &errors, newer)))
        }
        Err(error) => Err(error.into()),
    }
}

fn retry_response(
    ctx: &ClinicContext,
    form: &PolicyForm,
    available: AvailablePolicyOptions,
    errors: &FormErrors,
    newer_form: Option<&PolicyForm>,
) -> SettingsResponse {
    let form = PoliciesView {
        form,
        available,
        errors,
        conflicting_form: newer_form,
        is_saved: false,
        provet_labels: None,
    };
    page_response(ctx, &form, true)
}

fn page_response(ctx: &ClinicContext, form: &PoliciesView<'_>, refused: bool) -> SettingsResponse {
    let title = fl!(ctx.i18n.fluent, "settings-policies-title");
    let body = form.render_page(ctx);
    let page = if refused {
        SettingsPage::with_errors(title, SettingsTab::Clinic, body)
    } else {
        SettingsPage::new(title, SettingsTab::Clinic, body)
    };
    page.into()
}
