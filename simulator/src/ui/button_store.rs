//! The buttons a clinic has set up, kept as rows of `custom_integration`.

use serde_json::{Map, Value};

use super::button::IntegrationButton;
use super::current_user;
use crate::clinic::{SimulatedClinic, StoredRecord};
use crate::state::Simulator;

/// The table, named like the REST resource.
const BUTTON_TABLE: &str = "custom_integration";

impl Simulator {
    /// Sets up a button in a clinic and returns its number; `None` where there
    /// is no such clinic.
    pub fn add_button(&self, provet_id: i64, button: &IntegrationButton) -> Option<i64> {
        self.update(|state| {
            let now = state.now().to_string();
            let clinic = state.find_clinic_mut(provet_id)?;
            let mut row = button_to_row(button);
            row.insert("created".to_owned(), Value::from(now.clone()));
            row.insert("modified".to_owned(), Value::from(now));
            Some(clinic.insert_row(BUTTON_TABLE, row))
        })
    }

    /// Changes the settings of a button; `None` where it does not exist.
    pub fn update_button(&self, provet_id: i64, id: i64, button: &IntegrationButton) -> Option<()> {
        self.update(|state| {
            let now = state.now();
            let clinic = state.find_clinic_mut(provet_id)?;
            let by = current_user::acting_user_id(clinic);
            let row = clinic.find_row_mut(BUTTON_TABLE, id)?;
            row.extend(button_to_row(button));
            row.insert("modified_user".to_owned(), by.into());
            clinic.touch_row(BUTTON_TABLE, id, now);
            Some(())
        })
    }

    /// Takes a button away; `None` where it does not exist.
    pub fn remove_button(&self, provet_id: i64, id: i64) -> Option<IntegrationButton> {
        self.update(|state| {
            let clinic = state.find_clinic_mut(provet_id)?;
            clinic
                .remove_row(BUTTON_TABLE, id)
                .and_then(|row| button_from_row(&row))
        })
    }

    /// The buttons of a clinic by their number.
    pub fn buttons(&self, provet_id: i64) -> Vec<(i64, IntegrationButton)> {
        self.read(|state| {
            state
                .find_clinic(provet_id)
                .map(list_buttons)
                .unwrap_or_default()
        })
    }
}

/// The buttons of a clinic by their number. A row that is no button, such as
/// one with an action nobody knows, is left out.
pub(super) fn list_buttons(clinic: &SimulatedClinic) -> Vec<(i64, IntegrationButton)> {
    clinic
        .table_rows(BUTTON_TABLE)
        .filter_map(|(id, row)| Some((id, button_from_row(row)?)))
        .collect()
}

/// The buttons people see on a page.
pub(super) fn list_visible_buttons(
    clinic: &SimulatedClinic,
    page: u8,
) -> Vec<(i64, IntegrationButton)> {
    let mut buttons = list_buttons(clinic);
    buttons.retain(|(_, button)| button.enabled && button.page_number == page);
    buttons
}

fn button_to_row(button: &IntegrationButton) -> StoredRecord {
    match serde_json::to_value(button) {
        Ok(Value::Object(row)) => row,
        Ok(_) | Err(_) => StoredRecord::new(),
    }
}

/// A null over REST means "as it is by default".
fn button_from_row(row: &StoredRecord) -> Option<IntegrationButton> {
    let row: Map<_, _> = row
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    serde_json::from_value(Value::Object(row)).ok()
}
