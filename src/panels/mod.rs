//! One folder per panel: `gather` asks Provet and decides, `view` shows it (pure), `actions` writes.
//!
//! A new panel is a copy of one of these folders and a line in [`panel`].

use std::sync::Arc;

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use maud::Markup;

use crate::provet::launch::Proof;
use crate::provet::{Api, Page, ProvetId, Tenant};
use crate::storage::Database;
use crate::views::words::Words;

/// What the sealed token of an opened frame says: the only source of ids in a panel request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The clinic.
    pub provet_id: ProvetId,
    /// The page the button was pressed on.
    pub page: Page,
    /// The objects it was pressed on, in the order sent, without repeats; at least one.
    pub objects: Vec<i64>,
    /// How strongly the launch was proved.
    pub proof: Proof,
    /// The person who pressed the button, as the launch claimed.
    pub claimed_user: Option<i64>,
    /// Names this frame in the audit; random.
    pub frame: String,
    /// After this the panel must be opened again.
    pub expires_at: Timestamp,
}

/// All that a panel works with while it answers one request.
pub struct Context {
    /// What was opened.
    pub opened: Opened,
    /// The clinic's tenant, for links into Provet.
    pub tenant: Tenant,
    /// Asks Provet on behalf of this clinic.
    pub provet: Api,
    /// Our own records.
    pub db: Database,
    /// The person's language and the clinic's formats.
    pub words: Words,
    /// The time of this request.
    pub now: Timestamp,
    /// The sealed token, for hidden fields of forms.
    pub session: String,
    /// The nonce that lets htmx attributes of this answer act.
    pub nonce: String,
}

/// A place in a panel: sections are streamed in the order they finish and shown in the order of their slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Name in URLs, element ids and the `slot` attribute.
    pub name: &'static str,
    /// Lines of the skeleton, about as tall as the section will be.
    pub lines: u8,
}

/// A section on its way. Nothing is asked of Provet before `markup` is polled.
pub struct Section {
    /// Where it goes.
    pub slot: &'static str,
    /// What it shows, failures included.
    pub markup: BoxFuture<'static, Markup>,
}

/// The fields of a posted form, in the order they came.
#[derive(Clone, Default)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// The first value of `name`, without blanks at its ends; absent and empty are the same.
    pub fn field(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }
}

/// The answer to a form.
pub struct Acted {
    /// The section that the form belongs to.
    pub slot: &'static str,
    /// The section as it is now.
    pub markup: Markup,
    /// True when Provet's record changed, so that its page must reload.
    pub written: bool,
}

/// What stands behind one page's button.
pub trait Panel: Sync {
    /// The places, in the order they are shown.
    fn slots(&self) -> &'static [Slot];

    /// The sections, one for each slot. Fetches that several need are shared, and begin when the first is polled.
    fn open(&self, cx: Arc<Context>) -> Vec<Section>;

    /// Carries out a form. `None` when the panel has no such action.
    fn act(&self, cx: Arc<Context>, action: String, form: Form) -> BoxFuture<'static, Option<Acted>>;
}
