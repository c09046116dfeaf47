//! How a clinic wants to be treated: its name and formats, windows, what is demanded of whom, what the audit keeps.
//!
//! Guarded by the version that was shown: whoever saves after somebody else sees both, and decides again.

mod form_view;
mod policy_form;

use std::sync::Arc;

use i18n_embed_fl::fl;

use crate::provet::hookup::OAuthGrantType;
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{CredentialState, StorageError, StoredTenant};
use form_view::PoliciesView;
use policy_form::{PolicyForm, PolicyFormErrors};

/// What there is to choose from, by the credentials that the clinic gave us.
#[derive(Debug, Clone, Copy)]
struct AvailablePolicyOptions {
    /// There is a credential that people sign in with, even if nobody has yet.
    has_user_credential: bool,
    /// Both kinds work, so that there is a choice who acts.
    can_choose_identity: bool,
}

pub(super) async fn get_policies(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let stored = &desk.require_clinic()?.settings;
    let form = PoliciesView {
        form: &PolicyForm::from_stored(stored),
        available: load_available_options(&desk).await?,
        errors: &PolicyFormErrors::default(),
        conflicting_form: None,
        is_saved: asked.query.trimmed_value("done") == "saved",
    };
    Ok(page_response(&desk, &form, false))
}

pub(super) async fn post_policies(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let stored = desk.require_clinic()?.settings.clone();
    let offered = load_available_options(&desk).await?;
    let typed = PolicyForm::from_fields(&asked.form, &PolicyForm::from_stored(&stored));
    match typed.parse(&desk, &stored, offered) {
        Err(mistakes) => Ok(retry_response(&desk, &typed, offered, &mistakes, None)),
        Ok(changed) => save_policies(&desk, &typed, offered, &stored, &changed).await,
    }
}

async fn save_policies(
    desk: &SettingsContext,
    typed: &PolicyForm,
    offered: AvailablePolicyOptions,
    stored: &StoredTenant,
    changed: &StoredTenant,
) -> Result<SettingsResponse, SettingsError> {
    match desk.db.update_tenant(changed).await {
        Ok(()) => {
            desk.directory.invalidate();
            desk.audit_change("policy-changed", Some(typed.changed_fields(stored)))
                .await?;
            Ok(SettingsResponse::Redirect(
                desk.clinic_path("/policies?done=saved"),
            ))
        }
        Err(StorageError::Conflict) => {
            let id = changed.tenant.provet_id;
            let theirs = desk
                .db
                .find_tenant(id)
                .await?
                .ok_or(SettingsError::NotFound)?;
            let theirs = PolicyForm::from_stored(&theirs);
            let typed = typed.rebase_onto(&theirs);
            let mistakes = PolicyFormErrors::default();
            Ok(retry_response(
                desk,
                &typed,
                offered,
                &mistakes,
                Some(&theirs),
            ))
        }
        Err(error) => Err(error.into()),
    }
}

fn retry_response(
    desk: &SettingsContext,
    typed: &PolicyForm,
    offered: AvailablePolicyOptions,
    mistakes: &PolicyFormErrors,
    theirs: Option<&PolicyForm>,
) -> SettingsResponse {
    let form = PoliciesView {
        form: typed,
        available: offered,
        errors: mistakes,
        conflicting_form: theirs,
        is_saved: false,
    };
    page_response(desk, &form, true)
}

fn page_response(
    desk: &SettingsContext,
    form: &PoliciesView<'_>,
    refused: bool,
) -> SettingsResponse {
    let title = fl!(desk.i18n.fluent, "settings-policies-title");
    let body = form.render_page(desk);
    let sheet = if refused {
        SettingsPage::with_errors(title, SettingsTab::Clinic, body)
    } else {
        SettingsPage::new(title, SettingsTab::Clinic, body)
    };
    sheet.into()
}

async fn load_available_options(
    desk: &SettingsContext,
) -> Result<AvailablePolicyOptions, SettingsError> {
    let clinic = desk.require_clinic()?;
    let credentials = desk.db.list_credentials(clinic.tenant.provet_id).await?;
    let people = credentials.iter().any(|it| {
        let alive = [CredentialState::Working, CredentialState::Unverified].contains(&it.state);
        alive && it.credential.grant_type == OAuthGrantType::AuthorizationCode
    });
    Ok(AvailablePolicyOptions {
        has_user_credential: people,
        // Whoever signs in first proves the credential, so that it need not have worked yet.
        can_choose_identity: clinic.credential.is_some() && people,
    })
}
