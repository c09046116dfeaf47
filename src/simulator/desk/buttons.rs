//! The buttons a clinic has set up, kept as rows of `custom_integration`.

use serde_json::{Map, Value};

use super::button::Button;
use super::visitor;
use crate::simulator::clinic::{Clinic, Record};
use crate::simulator::world::World;

/// The table, named like the REST resource.
const TABLE: &str = "custom_integration";

impl World {
    /// Sets up a button in a clinic and returns its number; `None` where there
    /// is no such clinic.
    pub fn add_button(&self, provet_id: i64, button: &Button) -> Option<i64> {
        self.change(|state| {
            let now = state.now().to_string();
            let clinic = state.clinic_mut(provet_id)?;
            let mut row = row(button);
            row.insert("created".to_owned(), Value::from(now.clone()));
            row.insert("modified".to_owned(), Value::from(now));
            Some(clinic.insert(TABLE, row))
        })
    }

    /// Changes the settings of a button; `None` where it does not exist.
    pub fn change_button(&self, provet_id: i64, id: i64, button: &Button) -> Option<()> {
        self.change(|state| {
            let now = state.now();
            let clinic = state.clinic_mut(provet_id)?;
            let by = visitor::user(clinic);
            let kept = clinic.row_mut(TABLE, id)?;
            kept.extend(row(button));
            kept.insert("modified_user".to_owned(), by.into());
            clinic.touch(TABLE, id, now);
            Some(())
        })
    }

    /// Takes a button away; `None` where it does not exist.
    pub fn remove_button(&self, provet_id: i64, id: i64) -> Option<Button> {
        self.change(|state| {
            let clinic = state.clinic_mut(provet_id)?;
            clinic.remove(TABLE, id).and_then(|row| button(&row))
        })
    }

    /// The buttons of a clinic by their number.
    pub fn buttons(&self, provet_id: i64) -> Vec<(i64, Button)> {
        self.read(|state| state.clinic(provet_id).map(all).unwrap_or_default())
    }
}

/// The buttons of a clinic by their number. A row that is no button, such as
/// one with an action nobody knows, is left out.
pub(super) fn all(clinic: &Clinic) -> Vec<(i64, Button)> {
    clinic
        .rows(TABLE)
        .filter_map(|(id, row)| Some((id, button(row)?)))
        .collect()
}

/// The buttons people see on a page.
pub(super) fn on_page(clinic: &Clinic, page: u8) -> Vec<(i64, Button)> {
    let mut buttons = all(clinic);
    buttons.retain(|(_, button)| button.enabled && button.page == page);
    buttons
}

fn row(button: &Button) -> Record {
    match serde_json::to_value(button) {
        Ok(Value::Object(row)) => row,
        Ok(_) | Err(_) => Record::new(),
    }
}

/// A null over REST means "as it is by default".
fn button(row: &Record) -> Option<Button> {
    let row: Map<_, _> = row
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    serde_json::from_value(Value::Object(row)).ok()
}
