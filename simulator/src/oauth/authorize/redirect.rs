//! Redirects to the application, with the response in the query.

use url::Url;

use super::super::issuer_url;
use super::request::{AuthorizeRequest, RedirectError};
use crate::faults::CallbackParamFault;
use crate::state::SimulatorState;

/// Where an answer goes, and what it has to carry.
pub(super) struct RedirectTarget {
    pub(super) redirect_uri: String,
    pub(super) state: Option<String>,
}

impl RedirectTarget {
    /// The address with an error in it.
    pub(super) fn url_with_error(&self, error: &RedirectError) -> String {
        let mut pairs = vec![("error", error.error)];
        if !error.description.is_empty() {
            pairs.push(("error_description", error.description));
        }
        pairs.extend(self.state.as_deref().map(|state| ("state", state)));
        self.with_query(&pairs)
    }

    /// The registered address may have a query of its own, which stays.
    fn with_query(&self, pairs: &[(&str, &str)]) -> String {
        Url::parse(&self.redirect_uri).map_or_else(
            |_| self.redirect_uri.clone(),
            |mut url| {
                // Appended, because the registered URI may have a query already.
                url.query_pairs_mut().extend_pairs(pairs);
                url.into()
            },
        )
    }
}

/// The address with an answer in it, and state and issuer as the switches have them.
pub(super) fn build_redirect_url(
    state: &SimulatorState,
    request: &AuthorizeRequest,
    answer: &[(&str, &str)],
) -> String {
    let faults = &state.faults.sign_in;
    let mut pairs: Vec<(&str, &str)> = answer.to_vec();
    if let Some(sent) = &request.redirect_target.state {
        match faults.callback_state {
            CallbackParamFault::Correct => pairs.push(("state", sent)),
            CallbackParamFault::Changed => pairs.push(("state", "of-another-sign-in")),
            CallbackParamFault::Dropped => {}
        }
    }
    let own = issuer_url(&state.origin, request.provet_id);
    let other = issuer_url(&state.origin, request.provet_id + 1);
    match faults.callback_iss {
        CallbackParamFault::Correct => pairs.push(("iss", &own)),
        CallbackParamFault::Changed => pairs.push(("iss", &other)),
        CallbackParamFault::Dropped => {}
    }
    request.redirect_target.with_query(&pairs)
}
