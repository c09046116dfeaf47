//! The way to a clinic's custom integrations in Provet, and what we want of a button there.

use super::trouble::Trouble;
use super::{Desk, SettingsError};
use crate::provet::api::Api;
use crate::provet::integration::{Keeping, Mapping, Misfit, Wanted};
use crate::provet::{Page, ProvetError};
use crate::storage::{Action, Button, Method, NewSetUp};

/// The API, and which of Provet's fields is which.
pub(super) struct Maker {
    pub(super) api: Api,
    pub(super) mapping: Mapping,
}

/// The API as the clinic's virtual user sees it.
pub(super) fn api(desk: &Desk) -> Result<Api, SettingsError> {
    let clinic = desk.clinic()?;
    Ok(match &clinic.credential {
        Some(credential) => desk.provet.api(credential.clone()),
        None => desk.provet.without_credential(clinic.tenant.clone()),
    })
}

impl Maker {
    /// Asks Provet which fields a button has.
    pub(super) async fn ask(desk: &Desk) -> Result<Self, Trouble> {
        let api = api(desk)?;
        let told = api.integration_fields().await?;
        if told.is_empty() {
            // What one may not make, Provet tells no fields of. [I]
            return Err(Trouble::Provet(ProvetError::Forbidden {
                resource: "custom_integration/",
            }));
        }
        let mapping = Mapping::of(&told);
        Ok(Self { api, mapping })
    }
}

/// What a button is to be in Provet, but for its secrets.
pub(super) struct Shape {
    label: String,
    page: Option<Page>,
    action: Action,
    method: Method,
    url: String,
    parameter: String,
    payload: bool,
    header: bool,
}

impl Shape {
    /// Of a button that is set up; `header` when it carries a static one.
    pub(super) fn of(desk: &Desk, button: &Button, header: bool) -> Self {
        Self {
            label: button.label.clone(),
            page: button.told_page(),
            action: button.action,
            method: button.method,
            url: button.url(&desk.public_url),
            parameter: button.typed_parameter(),
            payload: button.covers_payload(),
            header,
        }
    }

    /// Of one that is to be.
    pub(super) fn of_new(desk: &Desk, new: &NewSetUp) -> Self {
        let button = &new.button;
        let header = new.work.as_ref().is_some_and(|work| work.header.is_some());
        Self {
            label: new.label.clone(),
            page: button.told_page(),
            action: button.action,
            method: new.method,
            url: button.url(&desk.public_url),
            parameter: button.typed_parameter(),
            payload: button.covers_payload(),
            header,
        }
    }

    /// Where it stands.
    pub(super) fn page(&self) -> Option<Page> {
        self.page
    }

    /// Whether it carries a static header.
    pub(super) fn header(&self) -> bool {
        self.header
    }

    /// The same under Provet's own names.
    pub(super) fn keeping(&self, mapping: &Mapping) -> Result<Keeping, Misfit> {
        let Some(page) = self.page else {
            return Err(Misfit::default());
        };
        mapping.keeping(&Wanted {
            name: &self.label,
            page,
            action: self.action.number(),
            method: self.method.number(),
            url: &self.url,
            parameter: &self.parameter,
            payload: self.payload,
            header: self.header,
        })
    }
}
