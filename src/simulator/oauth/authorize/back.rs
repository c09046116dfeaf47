//! The way back to the application, with the answer in its query.

use url::Url;

use super::super::hazards::Returned;
use super::super::issuer;
use super::request::{Told, Wanted};
use crate::simulator::world::State;

/// Where an answer goes, and what it has to carry.
pub(super) struct Back {
    pub(super) redirect_uri: String,
    pub(super) state: Option<String>,
}

impl Back {
    /// The address with an error in it.
    pub(super) fn with_error(&self, told: &Told) -> String {
        let mut pairs = vec![("error", told.error)];
        if !told.description.is_empty() {
            pairs.push(("error_description", told.description));
        }
        pairs.extend(self.state.as_deref().map(|state| ("state", state)));
        self.with(&pairs)
    }

    /// The registered address may have a query of its own, which stays.
    fn with(&self, pairs: &[(&str, &str)]) -> String {
        Url::parse(&self.redirect_uri).map_or_else(
            |_| self.redirect_uri.clone(),
            |mut url| {
                url.query_pairs_mut().extend_pairs(pairs);
                url.into()
            },
        )
    }
}

/// The address with an answer in it, and state and issuer as the switches have them.
pub(super) fn answered(state: &State, wanted: &Wanted, answer: &[(&str, &str)]) -> String {
    let switches = &state.faults.sign_in;
    let mut pairs: Vec<(&str, &str)> = answer.to_vec();
    if let Some(sent) = &wanted.back.state {
        match switches.state {
            Returned::Right => pairs.push(("state", sent)),
            Returned::Changed => pairs.push(("state", "of-another-sign-in")),
            Returned::Dropped => {}
        }
    }
    let own = issuer(&state.origin, wanted.provet_id);
    let other = issuer(&state.origin, wanted.provet_id + 1);
    match switches.iss {
        Returned::Right => pairs.push(("iss", &own)),
        Returned::Changed => pairs.push(("iss", &other)),
        Returned::Dropped => {}
    }
    wanted.back.with(&pairs)
}
