//! Requests that the vendor's workers send after a press: scheduled at once, sent later, logged.

mod journal;
mod page;
mod send;
#[cfg(test)]
mod tests;

pub use journal::{Entry, Reason};

use axum::Router;
use axum::routing::{get, post};

use super::button::Action;
use super::buttons;
use super::launch::Occasion;
use super::{toolbar, visitor};
use crate::simulator::world::{State, World};

/// The routes of pressing, of asking how a request went, and of the log.
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/{provet_id}/integrations/press/", post(page::press))
        .route("/{provet_id}/integrations/press/{number}", get(page::told))
        .route("/{provet_id}/integrations/log/", get(page::log))
        .route("/{provet_id}/integrations/log/{number}", get(page::entry))
}

impl World {
    /// Presses a background button for the objects `ids`, waits until the workers have sent the
    /// request, and returns how it went; `None` where there is no such clinic or button.
    ///
    /// At most sixteen requests are under way at once.
    pub async fn press(&self, provet_id: i64, button: i64, ids: &[i64]) -> Option<Entry> {
        let number = self.schedule(provet_id, button, ids, None)?;
        send::carry_out(self, provet_id, number).await;
        self.pressed(provet_id, number)
    }

    /// The same by a certain person, a record of the table `user`.
    pub async fn press_as(
        &self,
        provet_id: i64,
        user: i64,
        button: i64,
        ids: &[i64],
    ) -> Option<Entry> {
        let number = self.schedule(provet_id, button, ids, Some(user))?;
        send::carry_out(self, provet_id, number).await;
        self.pressed(provet_id, number)
    }

    /// How a press went so far, by its number in the clinic's log.
    pub fn pressed(&self, provet_id: i64, number: i64) -> Option<Entry> {
        self.read(|state| journal::entry(state.clinic(provet_id)?, number))
    }

    /// The log of a clinic's background requests, the latest first.
    pub fn presses(&self, provet_id: i64) -> Vec<Entry> {
        self.read(|state| {
            state
                .clinic(provet_id)
                .map(journal::entries)
                .unwrap_or_default()
        })
    }

    /// Puts a press into the log; one that cannot be sent is refused there.
    fn schedule(&self, provet_id: i64, button: i64, ids: &[i64], user: Option<i64>) -> Option<i64> {
        self.change(|state| {
            let now = state.now();
            let clinic = state.clinic_mut(provet_id)?;
            let (_, found) = buttons::all(clinic)
                .into_iter()
                .find(|(id, _)| *id == button)?;
            let sound = found.action == Action::Background
                && found.enabled
                && found.faults().is_empty()
                && !ids.is_empty();
            let user = user.or_else(|| visitor::user(clinic));
            let pressed = (button, &found);
            Some(journal::open(clinic, pressed, ids, user, sound, now))
        })
    }
}

/// The occasion of a request that is sent now.
fn occasion(state: &State, provet_id: i64, entry: &Entry) -> Option<Occasion> {
    let clinic = state.clinic(provet_id)?;
    let skew = state.faults.launch_skew_seconds;
    Some(Occasion {
        ids: entry.ids.iter().map(i64::to_string).collect(),
        loaded_at: state.now().as_second().saturating_add(skew),
        user: entry.user,
        client: None,
        organization: toolbar::organization(clinic),
        recipe: state.faults.recipe,
    })
}
