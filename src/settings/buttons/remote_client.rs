//! The way to a clinic's custom integrations in Provet, and what we want of a button there.

use super::remote_error::RemoteButtonError;
use super::{SettingsContext, SettingsError};
use crate::provet::api::ProvetApi;
use crate::provet::remote_buttons::{DesiredButton, FieldMapping, MappingError, RemoteFields};
use crate::provet::{ProvetError, ProvetPage};
use crate::storage::{Button, IntegrationAction, IntegrationMethod, NewButtonSetup};

/// The API, and which of Provet's fields is which.
pub(super) struct RemoteButtonClient {
    pub(super) api: ProvetApi,
    pub(super) mapping: FieldMapping,
}

/// The API as the clinic's virtual user sees it.
pub(super) fn clinic_api(ctx: &SettingsContext) -> Result<ProvetApi, SettingsError> {
    let clinic = ctx.require_clinic()?;
    Ok(match &clinic.credential {
        Some(credential) => ctx.provet.api_for(credential.clone()),
        None => ctx.provet.api_without_credential(clinic.tenant.clone()),
    })
}

impl RemoteButtonClient {
    /// Asks Provet which fields a button has.
    pub(super) async fn connect(ctx: &SettingsContext) -> Result<Self, RemoteButtonError> {
        let api = clinic_api(ctx)?;
        let metadata = api.get_integration_fields().await?;
        if metadata.is_empty() {
            // What one may not make, Provet tells no fields of. [I]
            return Err(RemoteButtonError::Provet(ProvetError::Forbidden {
                resource: "custom_integration/",
            }));
        }
        let mapping = FieldMapping::from_metadata(&metadata);
        Ok(Self { api, mapping })
    }
}

/// What a button is to be in Provet, but for its secrets.
pub(super) struct RemoteButtonSpec {
    label: String,
    page: Option<ProvetPage>,
    action: IntegrationAction,
    method: IntegrationMethod,
    url: String,
    parameter: String,
    covers_payload: bool,
    has_static_header: bool,
}

impl RemoteButtonSpec {
    /// Of a button that is set up; `header` when it carries a static one.
    pub(super) fn from_button(
        ctx: &SettingsContext,
        button: &Button,
        has_static_header: bool,
    ) -> Self {
        Self {
            label: button.label.clone(),
            page: button.effective_page(),
            action: button.action,
            method: button.method,
            url: button.url(&ctx.public_url),
            parameter: button.parameter_setting(),
            covers_payload: button.covers_payload(),
            has_static_header,
        }
    }

    /// Of one that is to be.
    pub(super) fn from_new_button(ctx: &SettingsContext, new: &NewButtonSetup) -> Self {
        let button = &new.button;
        let has_static_header = new
            .action
            .as_ref()
            .is_some_and(|work| work.static_header.is_some());
        Self {
            label: new.label.clone(),
            page: button.effective_page(),
            action: button.action,
            method: new.method,
            url: button.url(&ctx.public_url),
            parameter: button.parameter_setting(),
            covers_payload: button.covers_payload(),
            has_static_header,
        }
    }

    /// Where it stands.
    pub(super) fn page(&self) -> Option<ProvetPage> {
        self.page
    }

    /// Whether it carries a static header.
    pub(super) fn has_static_header(&self) -> bool {
        self.has_static_header
    }

    /// The same under Provet's own names.
    pub(super) fn to_remote_fields(
        &self,
        mapping: &FieldMapping,
    ) -> Result<RemoteFields, MappingError> {
        let Some(page) = self.page else {
            return Err(MappingError::default());
        };
        mapping.build_fields(&DesiredButton {
            name: &self.label,
            page,
            action: self.action.provet_number(),
            method: self.method.provet_number(),
            url: &self.url,
            parameter: &self.parameter,
            hash_covers_payload: self.covers_payload,
            has_static_header: self.has_static_header,
        })
    }
}
