//! What a person asks of the audit: the fields of the filter, and what they mean.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use url::form_urlencoded::Serializer;

use super::here;
use crate::provet::ProvetId;
use crate::settings::{Desk, Fields};
use crate::storage::{AuditFilter, Cursor};

/// The fields of the filter. Others are not carried from page to page.
const NAMES: [&str; 9] = [
    "kind", "clinic", "who", "action", "object", "number", "outcome", "from", "until",
];

/// The filter, and what was typed to make it.
pub(super) struct Question {
    pub(super) filter: AuditFilter,
    /// What was typed in the fields that are not empty.
    pub(super) typed: Fields,
    /// The fields that make no sense.
    wrong: Vec<&'static str>,
}

impl Question {
    /// Reads the fields. An administrator asks of their clinic, whatever is sent.
    pub(super) fn read(desk: &Desk, sent: &Fields) -> Self {
        let mut fields = Reader {
            sent,
            wrong: Vec::new(),
        };
        let clinic = desk.clinic.as_ref().map(|clinic| clinic.tenant.provet_id);
        let next = |day: Date| day.checked_add(1.day()).ok();
        let filter = AuditFilter {
            provet_id: clinic.or_else(|| fields.parsed::<ProvetId>("clinic")),
            kind: fields.parsed("kind"),
            actor: fields.said("who"),
            object_kind: fields.said("object"),
            object_id: fields.parsed("number"),
            action: fields.said("action"),
            outcome: fields.parsed("outcome"),
            from: fields.parsed("from").and_then(|day| start(desk, day)),
            until: (fields.parsed("until").and_then(next)).and_then(|day| start(desk, day)),
            after: cursor(sent),
        };
        let typed = NAMES.iter().map(|name| (*name, sent.text(name)));
        let typed = typed.filter(|(_, text)| !text.is_empty());
        let typed = typed.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Self {
            filter,
            typed: Fields(typed.collect()),
            wrong: fields.wrong,
        }
    }

    /// Whether every field makes sense.
    pub(super) fn is_sound(&self) -> bool {
        self.wrong.is_empty()
    }

    /// Whether anything was asked at all.
    pub(super) fn is_narrow(&self) -> bool {
        !self.typed.0.is_empty() || self.filter.after.is_some()
    }

    /// What is wrong with a field.
    pub(super) fn error(&self, name: &str, desk: &Desk) -> Option<String> {
        let wrong = self.wrong.contains(&name);
        wrong.then(|| match name {
            "from" | "until" => fl!(desk.words.fluent, "settings-audit-wrong-day"),
            _ => fl!(desk.words.fluent, "settings-audit-wrong-number"),
        })
    }

    /// The address that asks the same, of what is older than `after`.
    pub(super) fn address(&self, desk: &Desk, after: Option<&Cursor>) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(&self.typed.0);
        if let Some(after) = after {
            let at = after.at.as_millisecond().to_string();
            query.append_pair("after", &format!("{at}.{}", after.key));
        }
        let query = query.finish();
        if query.is_empty() {
            return here(desk);
        }
        format!("{}?{query}", here(desk))
    }

    /// What was asked, for the record of an export: never who.
    pub(super) fn in_short(&self) -> Option<String> {
        let told = self.typed.0.iter().filter(|(name, _)| name != "who");
        let told: Vec<_> = told
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        (!told.is_empty()).then(|| told.join(", "))
    }
}

/// Reads the fields, and remembers those that make no sense.
struct Reader<'a> {
    sent: &'a Fields,
    wrong: Vec<&'static str>,
}

impl Reader<'_> {
    fn said(&self, name: &'static str) -> Option<String> {
        let text = self.sent.text(name);
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn parsed<T: std::str::FromStr>(&mut self, name: &'static str) -> Option<T> {
        let parsed = self.said(name)?.parse().ok();
        if parsed.is_none() {
            self.wrong.push(name);
        }
        parsed
    }
}

/// When a day begins where the reader is.
fn start(desk: &Desk, day: Date) -> Option<Timestamp> {
    let began = day.to_zoned(desk.words.format.zone().clone()).ok()?;
    Some(began.timestamp())
}

/// Where the page before ended. What makes no sense is the newest page.
fn cursor(sent: &Fields) -> Option<Cursor> {
    let (at, key) = sent.text("after").split_once('.')?;
    let at = Timestamp::from_millisecond(at.parse().ok()?).ok()?;
    Some(Cursor {
        at,
        key: key.to_owned(),
    })
}
