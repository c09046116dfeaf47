//! Finds the buttons of a clinic that a request may have come from.

use jiff::Timestamp;

use super::errors::WebError;
use crate::panels::PanelSession;
use crate::provet::launch::{ButtonKey, FreshnessWindow, LaunchError, LaunchQuery};
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::{Button, CachedTenant};

/// The endpoint that the request of a button is sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ButtonEndpoint {
    /// `/launch`: buttons that open a panel.
    Foreground,
    /// `/background`: buttons whose request Provet's workers send.
    Background,
}

/// The parts of the URL of a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ButtonUrl {
    pub(super) endpoint: ButtonEndpoint,
    pub(super) provet_id: ProvetId,
    /// `None` for a URL that several pages share, where the name of the parameter identifies the page.
    pub(super) page: Option<ProvetPage>,
}

/// A button that a request may have come from, with one of its keys.
pub(super) struct ButtonCandidate<'a> {
    pub(super) button: &'a Button,
    pub(super) key: ButtonKey<'a>,
}

/// The buttons that a request to this URL may have come from; at least one.
///
/// Where several pages share a URL, the name of the parameter identifies the page, and its value is the id.
///
/// While a new salt of a button is being rolled out to Provet, its previous salt is a candidate too, after the new one.
pub(super) fn find_candidates<'a>(
    clinic: &'a CachedTenant,
    button_url: ButtonUrl,
    query: &LaunchQuery,
    now: Timestamp,
) -> Result<Vec<ButtonCandidate<'a>>, ButtonLookupError> {
    let candidates =
        buttons_for(button_url.endpoint, clinic).filter(|button| button.page == button_url.page);
    let with_keys = |button: &'a Button| {
        button
            .accepted_launch_keys(now)
            .map(move |key| ButtonCandidate { button, key })
    };
    let candidates: Vec<_> = candidates.flat_map(with_keys).collect();
    if candidates.is_empty() {
        return Err(ButtonLookupError::NoButton);
    }
    // The URL names the page: the hash decides among its buttons.
    if button_url.page.is_some() {
        return Ok(candidates);
    }
    let is_sent = |it: &ButtonCandidate<'_>| query.values(it.key.parameter).next().is_some();
    let pressed: Vec<_> = candidates.into_iter().filter(is_sent).collect();
    match pressed.is_empty() {
        false => Ok(pressed),
        // The parameter that tells the page may be in the part that was not read.
        true if query.is_too_large() => {
            Err(ButtonLookupError::InvalidLaunch(LaunchError::TooLarge))
        }
        true => Err(ButtonLookupError::InvalidLaunch(LaunchError::UnknownPage)),
    }
}

/// Why no button matches a launch.
pub(super) enum ButtonLookupError {
    /// The URL has no button.
    NoButton,
    /// The parameters match none of the buttons of the URL.
    InvalidLaunch(LaunchError),
}

impl From<ButtonLookupError> for WebError {
    fn from(error: ButtonLookupError) -> Self {
        match error {
            ButtonLookupError::NoButton => Self::UnknownButton,
            ButtonLookupError::InvalidLaunch(error) => Self::Launch(error),
        }
    }
}

/// The buttons whose requests are sent to this endpoint.
fn buttons_for(endpoint: ButtonEndpoint, clinic: &CachedTenant) -> impl Iterator<Item = &Button> {
    let buttons = clinic.buttons.iter();
    buttons.filter(move |button| button.is_background() == (endpoint == ButtonEndpoint::Background))
}

/// How old a request of this clinic may be.
pub(super) fn freshness_window(clinic: &CachedTenant, endpoint: ButtonEndpoint) -> FreshnessWindow {
    clinic
        .settings
        .freshness_window(endpoint == ButtonEndpoint::Background)
}

/// Whether what opened a panel is still good: its button is there and opens panels of this page, with a salt that is still
/// accepted, and nobody has ended the panels since.
pub(super) fn is_still_open(
    clinic: &CachedTenant,
    panel_session: &PanelSession,
    now: Timestamp,
) -> bool {
    let origin = &panel_session.origin;
    let mut buttons = buttons_for(ButtonEndpoint::Foreground, clinic);
    let button = buttons.find(|button| button.id == origin.button_id);
    clinic.is_enabled()
        && button.is_some_and(|button| {
            let mut salts = button.accepted_salts(now);
            let ended = clinic.panels_ended_at(button);
            button.effective_page() == Some(panel_session.page)
                && salts.any(|salt| salt.fingerprint() == origin.salt_id)
                && ended.is_none_or(|ended| origin.opened_at > ended)
        })
}
