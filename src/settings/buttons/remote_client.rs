//! The client of a clinic's custom integrations in Provet, and the desired fields of a button.

use super::remote_error::RemoteButtonError;
use crate::provet::api::ProvetApi;
use crate::provet::remote_buttons::{DesiredButton, FieldMapping, MappingError, RemoteFields};
use crate::provet::{ProvetError, ProvetPage};
use crate::settings::ClinicContext;
use crate::storage::{Button, IntegrationAction, IntegrationMethod, NewButtonSetup};

/// The API client, and the mapping of our fields to Provet's.
pub(super) struct RemoteButtonClient {
    pub(super) api: ProvetApi,
    pub(super) mapping: FieldMapping,
}

impl RemoteButtonClient {
    /// Asks Provet for the fields of a button.
    pub(super) async fn connect(ctx: &ClinicContext) -> Result<Self, RemoteButtonError> {
        let api = ctx.virtual_user_api();
        let metadata = api.get_integration_fields().await?;
        if metadata.is_empty() {
            // Without permission to create buttons, Provet answers with no fields. [I]
            return Err(RemoteButtonError::Provet(ProvetError::Forbidden {
                resource: "custom_integration/",
            }));
        }
        let mapping = FieldMapping::from_metadata(&metadata);
        Ok(Self { api, mapping })
    }
}

/// The desired button in Provet, without its secrets.
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
    /// From an existing button; `header` when it carries a static header.
    pub(super) fn from_button(
        ctx: &ClinicContext,
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

    /// From a button that is about to be created.
    pub(super) fn from_new_button(ctx: &ClinicContext, new: &NewButtonSetup) -> Self {
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

    /// The page of the button.
    pub(super) fn page(&self) -> Option<ProvetPage> {
        self.page
    }

    /// Whether it carries a static header.
    pub(super) fn has_static_header(&self) -> bool {
        self.has_static_header
    }

    /// The fields under Provet's names.
    pub(super) fn to_remote_fields(
        &self,
        mapping: &FieldMapping,
    ) -> Result<RemoteFields, MappingError> {
        // Neither URL nor parameter tells its page, and Provet wants one for each button.
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
