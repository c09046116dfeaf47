//! What a person asks of the audit: the fields of the filter, and what they mean.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use url::form_urlencoded::Serializer;

use super::list_url;
use crate::provet::ProvetId;
use crate::settings::{RequestFields, SettingsContext};
use crate::storage::{AuditCursor, AuditFilter};

/// The fields of the filter. Others are not carried from page to page.
const FIELD_NAMES: [&str; 9] = [
    "kind", "clinic", "who", "action", "object", "number", "outcome", "from", "until",
];

/// The filter, and what was typed to make it.
pub(super) struct AuditQuery {
    pub(super) filter: AuditFilter,
    /// What was typed in the fields that are not empty.
    pub(super) filled_fields: RequestFields,
    /// The fields that make no sense.
    invalid_fields: Vec<&'static str>,
}

impl AuditQuery {
    /// Reads the fields. An administrator asks of their clinic, whatever is sent.
    pub(super) fn parse(ctx: &SettingsContext, sent: &RequestFields) -> Self {
        let mut fields = AuditQueryParser {
            fields: sent,
            invalid_fields: Vec::new(),
        };
        let clinic = ctx.clinic.as_ref().map(|clinic| clinic.tenant.provet_id);
        let next = |day: Date| day.checked_add(1.day()).ok();
        let filter = AuditFilter {
            provet_id: clinic.or_else(|| fields.parse_field::<ProvetId>("clinic")),
            kind: fields.parse_field("kind"),
            actor: fields.non_empty_value("who"),
            object_kind: fields.non_empty_value("object"),
            object_id: fields.parse_field("number"),
            action: fields.non_empty_value("action"),
            outcome: fields.parse_field("outcome"),
            from: fields
                .parse_field("from")
                .and_then(|day| start_of_day(ctx, day)),
            until: (fields.parse_field("until").and_then(next))
                .and_then(|day| start_of_day(ctx, day)),
            after: parse_cursor(sent),
        };
        let filled = FIELD_NAMES
            .iter()
            .map(|name| (*name, sent.trimmed_value(name)));
        let filled = filled.filter(|(_, text)| !text.is_empty());
        let filled = filled.map(|(name, text)| (name.to_owned(), text.to_owned()));
        Self {
            filter,
            filled_fields: RequestFields(filled.collect()),
            invalid_fields: fields.invalid_fields,
        }
    }

    /// Whether every field makes sense.
    pub(super) fn is_valid(&self) -> bool {
        self.invalid_fields.is_empty()
    }

    /// Whether anything was asked at all.
    pub(super) fn is_filtered(&self) -> bool {
        !self.filled_fields.0.is_empty() || self.filter.after.is_some()
    }

    /// What is wrong with a field.
    pub(super) fn field_error(&self, name: &str, ctx: &SettingsContext) -> Option<String> {
        let wrong = self.invalid_fields.contains(&name);
        wrong.then(|| match name {
            "from" | "until" => fl!(ctx.i18n.fluent, "settings-audit-wrong-day"),
            _ => fl!(ctx.i18n.fluent, "settings-audit-wrong-number"),
        })
    }

    /// The address that asks the same, of what is older than `after`.
    pub(super) fn page_url(&self, ctx: &SettingsContext, after: Option<&AuditCursor>) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(&self.filled_fields.0);
        if let Some(after) = after {
            let at = after.started_at.as_millisecond().to_string();
            query.append_pair("after", &format!("{at}.{}", after.key));
        }
        let query = query.finish();
        if query.is_empty() {
            return list_url(ctx);
        }
        format!("{}?{query}", list_url(ctx))
    }

    /// What was asked, for the record of an export: never who.
    pub(super) fn format_summary(&self) -> Option<String> {
        let parts = self
            .filled_fields
            .0
            .iter()
            .filter(|(name, _)| name != "who");
        let parts: Vec<_> = parts
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// Reads the fields, and remembers those that make no sense.
struct AuditQueryParser<'a> {
    fields: &'a RequestFields,
    invalid_fields: Vec<&'static str>,
}

impl AuditQueryParser<'_> {
    fn non_empty_value(&self, name: &'static str) -> Option<String> {
        let text = self.fields.trimmed_value(name);
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn parse_field<T: std::str::FromStr>(&mut self, name: &'static str) -> Option<T> {
        let parsed = self.non_empty_value(name)?.parse().ok();
        if parsed.is_none() {
            self.invalid_fields.push(name);
        }
        parsed
    }
}

/// When a day begins where the reader is.
fn start_of_day(ctx: &SettingsContext, day: Date) -> Option<Timestamp> {
    let began = day.to_zoned(ctx.i18n.format.time_zone().clone()).ok()?;
    Some(began.timestamp())
}

/// Where the page before ended. What makes no sense is the newest page.
fn parse_cursor(sent: &RequestFields) -> Option<AuditCursor> {
    let (at, key) = sent.trimmed_value("after").split_once('.')?;
    let at = Timestamp::from_millisecond(at.parse().ok()?).ok()?;
    Some(AuditCursor {
        started_at: at,
        key: key.to_owned(),
    })
}
