//! The filter of the audit: parses its fields and builds its URLs.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use url::form_urlencoded::Serializer;

use crate::provet::ProvetId;
use crate::settings::{RequestFields, SettingsContext};
use crate::storage::{AuditCursor, AuditFilter, AuditValuePolicy};

/// The fields of the filter. Others are not carried from page to page.
const FIELD_NAMES: [&str; 9] = [
    "kind", "clinic", "who", "action", "object", "number", "outcome", "from", "until",
];

/// A parsed filter, and the values it was parsed from.
pub(super) struct AuditQuery {
    pub(super) filter: AuditFilter,
    /// The fields that are not empty.
    pub(super) filled_fields: RequestFields,
    /// The fields that could not be parsed.
    invalid_fields: Vec<&'static str>,
}

impl AuditQuery {
    /// Parses the fields. On a clinic's page the clinic is always that of the URL, whatever is sent.
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

    /// Whether all fields could be parsed.
    pub(super) fn is_valid(&self) -> bool {
        self.invalid_fields.is_empty()
    }

    /// Whether any field is set.
    pub(super) fn is_filtered(&self) -> bool {
        !self.filled_fields.0.is_empty() || self.filter.after.is_some()
    }

    /// The error of a field.
    pub(super) fn field_error(&self, name: &str, ctx: &SettingsContext) -> Option<String> {
        let wrong = self.invalid_fields.contains(&name);
        wrong.then(|| match name {
            "from" | "until" => fl!(ctx.i18n.fluent, "settings-audit-wrong-day"),
            _ => fl!(ctx.i18n.fluent, "settings-audit-wrong-number"),
        })
    }

    /// The URL of the same filter, for entries older than `after`.
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

    /// The filter as text, for the audit entry of an export; without the actor.
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

/// Parses the fields one by one, and collects those that are invalid.
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

/// When a day begins in the page's time zone.
fn start_of_day(ctx: &SettingsContext, day: Date) -> Option<Timestamp> {
    let began = day.to_zoned(ctx.i18n.format.time_zone().clone()).ok()?;
    Some(began.timestamp())
}

/// The cursor of the previous page. An invalid one means the newest page.
fn parse_cursor(sent: &RequestFields) -> Option<AuditCursor> {
    let (at, key) = sent.trimmed_value("after").split_once('.')?;
    let at = Timestamp::from_millisecond(at.parse().ok()?).ok()?;
    Some(AuditCursor {
        started_at: at,
        key: key.to_owned(),
    })
}

/// The URL of the list.
pub(super) fn list_url(ctx: &SettingsContext) -> String {
    match ctx.clinic {
        Some(_) => ctx.clinic_path("/audit"),
        None => "/settings/audit".to_owned(),
    }
}

/// Whether the clinic stores field values in its audit.
pub(super) fn keeps_values(ctx: &SettingsContext) -> bool {
    let clinic = ctx.clinic.as_ref();
    clinic.is_some_and(|clinic| clinic.settings.audit_settings.values == AuditValuePolicy::Stored)
}
