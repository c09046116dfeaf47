//! Which of a clinic's buttons a request may have come from, and which panels they open.

use jiff::Timestamp;

use super::errors::WebError;
use crate::provet::launch::{ButtonKey, LaunchError, Query, Window};
use crate::provet::{Page, ProvetId};
use crate::storage::{Action, Button, Entry};

/// Which of our two doors a request came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// `/launch`: buttons that open something.
    Foreground,
    /// `/background`: buttons whose request Provet's workers send.
    Background,
}

/// What the URL of a button says: a clinic, and mostly a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) door: Door,
    pub(super) provet_id: ProvetId,
    /// `None` for the one URL of several pages, where the parameter's name tells the page.
    pub(super) page: Option<Page>,
}

/// A button that a request may have come from.
pub(super) struct Candidate<'a> {
    pub(super) button: &'a Button,
    pub(super) key: ButtonKey<'a>,
}

/// The buttons that a request to this address may have come from; at least one.
///
/// Where one URL serves several pages, the name of the parameter tells the page and carries the id.
///
/// While a new salt of a button is being brought to Provet, the one before stands here too, behind it.
pub(super) fn candidates<'a>(
    clinic: &'a Entry,
    address: Address,
    query: &Query,
    now: Timestamp,
) -> Result<Vec<Candidate<'a>>, NoKey> {
    let here = behind(address.door, clinic).filter(|button| button.page == address.page);
    let keyed = |button: &'a Button| button.keys(now).map(move |key| Candidate { button, key });
    let here: Vec<_> = here.flat_map(keyed).collect();
    if here.is_empty() {
        return Err(NoKey::NoButton);
    }
    if address.page.is_some() {
        return Ok(here);
    }
    let told = |it: &Candidate<'_>| query.all(it.key.parameter).next().is_some();
    let pressed: Vec<_> = here.into_iter().filter(told).collect();
    match pressed.is_empty() {
        false => Ok(pressed),
        true if query.is_too_large() => Err(NoKey::Refused(LaunchError::TooLarge)),
        true => Err(NoKey::Refused(LaunchError::UnknownPage)),
    }
}

/// Why there is no button that a launch may have come from.
pub(super) enum NoKey {
    /// None is set up at this address.
    NoButton,
    /// The parameters name none of those that are.
    Refused(LaunchError),
}

impl From<NoKey> for WebError {
    fn from(error: NoKey) -> Self {
        match error {
            NoKey::NoButton => Self::UnknownButton,
            NoKey::Refused(error) => Self::Launch(error),
        }
    }
}

/// The buttons whose requests come to one of the doors.
fn behind(door: Door, clinic: &Entry) -> impl Iterator<Item = &Button> {
    let buttons = clinic.buttons.iter();
    buttons
        .filter(move |button| (button.action == Action::Background) == (door == Door::Background))
}

/// How old a request of this clinic may be.
pub(super) fn window(clinic: &Entry, door: Door) -> Window {
    match door {
        Door::Foreground => Window::of(clinic.settings.foreground).unwrap_or(Window::FOREGROUND),
        Door::Background => Window::of(clinic.settings.background).unwrap_or(Window::BACKGROUND),
    }
}

/// Whether the clinic is served and has a button that opens this page's panel.
pub(super) fn opens(clinic: &Entry, page: Page) -> bool {
    let mut buttons = behind(Door::Foreground, clinic);
    clinic.enabled() && buttons.any(|button| button.told_page() == Some(page))
}
