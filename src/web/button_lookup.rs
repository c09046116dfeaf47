//! Which of a clinic's buttons a request may have come from, and which panels they open.

use jiff::Timestamp;

use super::errors::WebError;
use crate::provet::launch::{ButtonKey, FreshnessWindow, LaunchError, LaunchQuery};
use crate::provet::{ProvetId, ProvetPage};
use crate::storage::{Button, CachedTenant, IntegrationAction};

/// Which of our two doors a request came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ButtonEndpoint {
    /// `/launch`: buttons that open something.
    Foreground,
    /// `/background`: buttons whose request Provet's workers send.
    Background,
}

/// What the URL of a button says: a clinic, and mostly a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ButtonUrl {
    pub(super) endpoint: ButtonEndpoint,
    pub(super) provet_id: ProvetId,
    /// `None` for the one URL of several pages, where the parameter's name tells the page.
    pub(super) page: Option<ProvetPage>,
}

/// A button that a request may have come from.
pub(super) struct ButtonCandidate<'a> {
    pub(super) button: &'a Button,
    pub(super) key: ButtonKey<'a>,
}

/// The buttons that a request to this address may have come from; at least one.
///
/// Where one URL serves several pages, the name of the parameter tells the page and carries the id.
///
/// While a new salt of a button is being brought to Provet, the one before stands here too, behind it.
pub(super) fn find_candidates<'a>(
    clinic: &'a CachedTenant,
    address: ButtonUrl,
    query: &LaunchQuery,
    now: Timestamp,
) -> Result<Vec<ButtonCandidate<'a>>, ButtonLookupError> {
    let here = buttons_for(address.endpoint, clinic).filter(|button| button.page == address.page);
    let keyed = |button: &'a Button| {
        button
            .accepted_launch_keys(now)
            .map(move |key| ButtonCandidate { button, key })
    };
    let here: Vec<_> = here.flat_map(keyed).collect();
    if here.is_empty() {
        return Err(ButtonLookupError::NoButton);
    }
    if address.page.is_some() {
        return Ok(here);
    }
    let told = |it: &ButtonCandidate<'_>| query.values(it.key.parameter).next().is_some();
    let pressed: Vec<_> = here.into_iter().filter(told).collect();
    match pressed.is_empty() {
        false => Ok(pressed),
        true if query.is_too_large() => {
            Err(ButtonLookupError::InvalidLaunch(LaunchError::TooLarge))
        }
        true => Err(ButtonLookupError::InvalidLaunch(LaunchError::UnknownPage)),
    }
}

/// Why there is no button that a launch may have come from.
pub(super) enum ButtonLookupError {
    /// None is set up at this address.
    NoButton,
    /// The parameters name none of those that are.
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

/// The buttons whose requests come to one of the doors.
fn buttons_for(door: ButtonEndpoint, clinic: &CachedTenant) -> impl Iterator<Item = &Button> {
    let buttons = clinic.buttons.iter();
    buttons.filter(move |button| {
        (button.action == IntegrationAction::Background) == (door == ButtonEndpoint::Background)
    })
}

/// How old a request of this clinic may be.
pub(super) fn freshness_window(clinic: &CachedTenant, door: ButtonEndpoint) -> FreshnessWindow {
    match door {
        ButtonEndpoint::Foreground => {
            FreshnessWindow::from_max_age(clinic.settings.foreground_window)
                .unwrap_or(FreshnessWindow::FOREGROUND)
        }
        ButtonEndpoint::Background => {
            FreshnessWindow::from_max_age(clinic.settings.background_window)
                .unwrap_or(FreshnessWindow::BACKGROUND)
        }
    }
}

/// Whether the clinic is served and has a button that opens this page's panel.
pub(super) fn serves_page(clinic: &CachedTenant, page: ProvetPage) -> bool {
    let mut buttons = buttons_for(ButtonEndpoint::Foreground, clinic);
    clinic.is_enabled() && buttons.any(|button| button.effective_page() == Some(page))
}
