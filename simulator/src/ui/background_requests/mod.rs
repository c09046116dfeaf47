//! Requests that the vendor's workers send after a click: scheduled at once, sent later, logged.

mod page;
mod request_log;
mod send;
#[cfg(test)]
mod tests;

pub use request_log::{RequestFailureReason, RequestLogEntry};

use axum::Router;
use axum::routing::{get, post};

use super::button::ClickAction;
use super::button_store;
use super::launch::ButtonPageContext;
use super::{current_user, toolbar};
use crate::state::{Simulator, SimulatorState};

/// The routes that schedule a request, poll its outcome and show the log.
pub(super) fn routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/integrations/press/", post(page::post_press))
        .route(
            "/{provet_id}/integrations/press/{number}",
            get(page::get_notice),
        )
        .route("/{provet_id}/integrations/log/", get(page::get_log))
        .route(
            "/{provet_id}/integrations/log/{number}",
            get(page::get_log_entry),
        )
}

impl Simulator {
    /// Clicks a background button for the objects `ids`, waits until the workers have sent the
    /// request, and returns how it went; `None` where there is no such clinic or button.
    ///
    /// At most sixteen requests are in flight at once.
    pub async fn press_button(
        &self,
        provet_id: i64,
        button: i64,
        ids: &[i64],
    ) -> Option<RequestLogEntry> {
        let number = self.schedule_request(provet_id, button, ids, None)?;
        send::send_scheduled(self, provet_id, number).await;
        self.background_request(provet_id, number)
    }

    /// The same by a certain person, a record of the table `user`.
    pub async fn press_button_as(
        &self,
        provet_id: i64,
        user: i64,
        button: i64,
        ids: &[i64],
    ) -> Option<RequestLogEntry> {
        let number = self.schedule_request(provet_id, button, ids, Some(user))?;
        send::send_scheduled(self, provet_id, number).await;
        self.background_request(provet_id, number)
    }

    /// The outcome of a click so far, by its number in the clinic's log.
    pub fn background_request(&self, provet_id: i64, number: i64) -> Option<RequestLogEntry> {
        self.read(|state| request_log::find_entry(state.find_clinic(provet_id)?, number))
    }

    /// The log of a clinic's background requests, the latest first.
    pub fn background_requests(&self, provet_id: i64) -> Vec<RequestLogEntry> {
        self.read(|state| {
            state
                .find_clinic(provet_id)
                .map(request_log::list_entries)
                .unwrap_or_default()
        })
    }

    /// Adds a click to the log; one that cannot be sent fails there.
    fn schedule_request(
        &self,
        provet_id: i64,
        button: i64,
        ids: &[i64],
        user: Option<i64>,
    ) -> Option<i64> {
        self.update(|state| {
            let now = state.now();
            let clinic = state.find_clinic_mut(provet_id)?;
            let (_, found) = button_store::list_buttons(clinic)
                .into_iter()
                .find(|(id, _)| *id == button)?;
            let sound = found.action == ClickAction::Background
                && found.enabled
                && found.validation_errors().is_empty()
                && !ids.is_empty();
            let user = user.or_else(|| current_user::acting_user_id(clinic));
            let pressed = (button, &found);
            Some(request_log::add_entry(
                clinic, pressed, ids, user, sound, now,
            ))
        })
    }
}

/// The occasion of a request that is sent now.
fn button_context(
    state: &SimulatorState,
    provet_id: i64,
    entry: &RequestLogEntry,
) -> Option<ButtonPageContext> {
    let clinic = state.find_clinic(provet_id)?;
    let skew = state.faults.launch_skew_seconds;
    Some(ButtonPageContext {
        object_ids: entry.object_ids.iter().map(i64::to_string).collect(),
        loaded_at: state.now().as_second().saturating_add(skew),
        user_id: entry.user_id,
        client_id: None,
        organization: toolbar::build_organization_info(clinic),
        forced_scheme: state.faults.hash_scheme,
    })
}
