//! The form of the policies: its values, parsing and validation.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::SignedDuration;

use super::available_options::AvailablePolicyOptions;
use super::warning_fields;
use crate::provet::launch::FreshnessWindow;
use crate::provet::model::WarningFieldPolicy;
use crate::settings::form::FormErrors;
use crate::settings::{ClinicContext, RequestFields};
use crate::storage::{
    ActingMode, AuditSettings, RequiredProof, StoredTenant, TenantLocale, TenantPolicy,
};

/// The field with the version that the form was rendered from.
pub(in crate::settings::clinic) const FIELD_VERSION: &str = "version";

/// Units of windows, in seconds.
pub(super) const WINDOW_UNITS: [(&str, i64); 3] =
    [("minutes", 60), ("hours", 3600), ("days", 86_400)];

/// All fields, in the order of the form.
pub(super) const FIELD_NAMES: [&str; 19] = [
    "name",
    "state",
    "language",
    "time_zone",
    "currency",
    "reload",
    "foreground",
    "foreground_unit",
    "background",
    "background_unit",
    "acting",
    "show",
    "write",
    "departments",
    warning_fields::FIELD_CHOICE,
    warning_fields::FIELD_LABELS,
    "second_factor",
    "audit_values",
    "audit_days",
];

/// The values of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PolicyForm(BTreeMap<&'static str, String>);

impl PolicyForm {
    /// From the stored policies.
    pub(super) fn from_stored(stored: &StoredTenant) -> Self {
        let (foreground, foreground_unit) = format_window(stored.foreground_window);
        let (background, background_unit) = format_window(stored.background_window);
        let (warning_choice, warning_labels) = warning_fields::field_values(&stored.warning_fields);
        let locale = &stored.locale;
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        Self(BTreeMap::from([
            (FIELD_VERSION, stored.version.to_string()),
            ("name", stored.name.clone()),
            ("state", stored.state.to_string()),
            ("language", text(&locale.language)),
            ("time_zone", text(&locale.time_zone)),
            ("currency", text(&locale.currency)),
            ("reload", stored.reload_timing.to_string()),
            ("foreground", foreground),
            ("foreground_unit", foreground_unit),
            ("background", background),
            ("background_unit", background_unit),
            ("acting", stored.policy.acting_mode.to_string()),
            ("show", stored.policy.read_requires.to_string()),
            ("write", stored.policy.write_requires.to_string()),
            ("departments", stored.policy.department_access.to_string()),
            (warning_fields::FIELD_CHOICE, warning_choice),
            (warning_fields::FIELD_LABELS, warning_labels),
            (
                "second_factor",
                stored.policy.administrator_second_factor.to_string(),
            ),
            ("audit_values", stored.audit_settings.values.to_string()),
            (
                "audit_days",
                stored.audit_settings.retention_days.to_string(),
            ),
        ]))
    }

    /// From a submitted form; a field that was not sent keeps its stored value.
    pub(super) fn from_fields(fields: &RequestFields, stored: &Self) -> Self {
        let names = FIELD_NAMES.iter().chain([&FIELD_VERSION]);
        let values = names.map(|name| {
            let value = if fields.is_set(name) {
                fields.trimmed_value(name)
            } else {
                stored.field_value(name)
            };
            // Browsers send line breaks as CRLF.
            (*name, value.replace("\r\n", "\n"))
        });
        Self(values.collect())
    }

    /// The same values, based on the version that another user has saved.
    pub(super) fn rebase_onto(&self, newer_form: &Self) -> Self {
        let mut newer = self.clone();
        newer.0.insert(
            FIELD_VERSION,
            newer_form.field_value(FIELD_VERSION).to_owned(),
        );
        newer
    }

    /// The value of a field.
    pub(super) fn field_value(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The changed fields with their values, for the audit.
    pub(super) fn changed_fields(&self, stored: &StoredTenant) -> String {
        let stored = Self::from_stored(stored);
        let differing = FIELD_NAMES
            .iter()
            .filter(|it| self.field_value(it) != stored.field_value(it));
        let changes: Vec<String> = differing
            .map(|it| format!("{it}: {}", self.field_value(it).replace('\n', "; ")))
            .collect();
        changes.join(", ")
    }

    /// Parses the values, or returns what is wrong with them.
    pub(super) fn parse(
        &self,
        ctx: &ClinicContext,
        stored: &StoredTenant,
        available: AvailablePolicyOptions,
    ) -> Result<StoredTenant, FormErrors> {
        let mut parser = PolicyFormParser {
            form: self,
            ctx,
            errors: FormErrors::default(),
        };
        let read = StoredTenant {
            name: parser.parse_name(),
            state: parser.parse_choice("state", stored.state),
            locale: parser.parse_locale(),
            foreground_window: parser.parse_window("foreground", stored.foreground_window),
            background_window: parser.parse_window("background", stored.background_window),
            policy: parser.parse_policy(stored.policy, available),
            audit_settings: parser.parse_audit(stored.audit_settings),
            reload_timing: parser.parse_choice("reload", stored.reload_timing),
            warning_fields: parser.parse_warning_fields(&stored.warning_fields),
            // What is no version fits no row: saving then ends as a conflict.
            version: self.field_value(FIELD_VERSION).parse().unwrap_or_default(),
            ..stored.clone()
        };
        if parser.errors.is_empty() {
            Ok(read)
        } else {
            Err(parser.errors)
        }
    }
}

/// Parses field by field and collects errors.
struct PolicyFormParser<'a> {
    form: &'a PolicyForm,
    ctx: &'a ClinicContext,
    errors: FormErrors,
}

impl PolicyFormParser<'_> {
    fn add_error(&mut self, field: &'static str, what: String) {
        self.errors.add(field, what);
    }

    fn parse_name(&mut self) -> String {
        let text = self.form.field_value("name");
        StoredTenant::parse_name(text).unwrap_or_else(|| {
            let what = fl!(
                self.ctx.i18n.fluent,
                "settings-policies-wrong-name",
                longest = StoredTenant::MAX_NAME_LENGTH
            );
            self.add_error("name", what);
            text.to_owned()
        })
    }

    /// Parses a field with few choices.
    fn parse_choice<T: FromStr>(&mut self, field: &'static str, stored: T) -> T {
        self.form.field_value(field).parse().unwrap_or_else(|_| {
            let what = fl!(self.ctx.i18n.fluent, "settings-policies-wrong-choice");
            self.add_error(field, what);
            stored
        })
    }

    fn parse_locale(&mut self) -> TenantLocale {
        let filled = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
        TenantLocale {
            language: filled(self.form.field_value("language")),
            time_zone: self.parse_time_zone(),
            currency: self.parse_currency(),
        }
    }

    fn parse_time_zone(&mut self) -> Option<String> {
        let text = self.form.field_value("time_zone");
        let name = TenantLocale::parse_time_zone(text);
        if name.is_none() && !text.is_empty() {
            let what = fl!(self.ctx.i18n.fluent, "settings-policies-wrong-zone");
            self.add_error("time_zone", what);
        }
        name
    }

    fn parse_currency(&mut self) -> Option<String> {
        let text = self.form.field_value("currency");
        let code = TenantLocale::parse_currency(text);
        if code.is_none() && !text.is_empty() {
            let what = fl!(self.ctx.i18n.fluent, "settings-policies-wrong-currency");
            self.add_error("currency", what);
        }
        code
    }

    fn parse_window(&mut self, field: &'static str, stored: SignedDuration) -> SignedDuration {
        let unit = self.form.field_value(&format!("{field}_unit"));
        let window = parse_duration(self.form.field_value(field), unit);
        window
            // The launch itself sets the limits: a window that it would not take is not stored.
            .filter(|it| FreshnessWindow::from_max_age(*it).is_some())
            .unwrap_or_else(|| {
                let what = fl!(self.ctx.i18n.fluent, "settings-policies-wrong-window");
                self.add_error(field, what);
                stored
            })
    }

    fn parse_policy(
        &mut self,
        stored: TenantPolicy,
        available: AvailablePolicyOptions,
    ) -> TenantPolicy {
        let policy = TenantPolicy {
            acting_mode: self.parse_choice("acting", stored.acting_mode),
            read_requires: self.parse_choice("show", stored.read_requires),
            write_requires: self.parse_choice("write", stored.write_requires),
            department_access: self.parse_choice("departments", stored.department_access),
            administrator_second_factor: self
                .parse_choice("second_factor", stored.administrator_second_factor),
        };
        // A policy chosen while there was a credential stays; choosing it anew needs one.
        for (field, chosen, before) in [
            ("show", policy.read_requires, stored.read_requires),
            ("write", policy.write_requires, stored.write_requires),
        ] {
            if chosen == RequiredProof::Person
                && before != RequiredProof::Person
                && !available.has_user_credential
            {
                self.add_no_credential_error(field);
            }
        }
        if policy.acting_mode != stored.acting_mode
            && policy.acting_mode != ActingMode::Clinic
            && !available.can_choose_identity
        {
            self.add_no_credential_error("acting");
        }
        policy
    }

    fn add_no_credential_error(&mut self, field: &'static str) {
        let what = fl!(self.ctx.i18n.fluent, "settings-policies-wrong-person");
        self.add_error(field, what);
    }

    fn parse_warning_fields(
        &mut self,
        stored: &Arc<WarningFieldPolicy>,
    ) -> Arc<WarningFieldPolicy> {
        let choice = self.form.field_value(warning_fields::FIELD_CHOICE);
        let labels = self.form.field_value(warning_fields::FIELD_LABELS);
        if let Some(policy) = warning_fields::parse(choice, labels) {
            return Arc::new(policy);
        }
        let what = fl!(
            self.ctx.i18n.fluent,
            "settings-policies-wrong-labels",
            most = WarningFieldPolicy::MAX_LABELS,
            longest = WarningFieldPolicy::MAX_LABEL_LENGTH
        );
        self.add_error(warning_fields::FIELD_LABELS, what);
        Arc::clone(stored)
    }

    fn parse_audit(&mut self, stored: AuditSettings) -> AuditSettings {
        let days = self.form.field_value("audit_days").parse::<i64>().ok();
        let days = days.filter(|days| AuditSettings::RETENTION_DAYS_RANGE.contains(days));
        if days.is_none() {
            let fluent = &self.ctx.i18n.fluent;
            let (from, to) = AuditSettings::RETENTION_DAYS_RANGE.into_inner();
            let what = fl!(fluent, "settings-policies-wrong-days", from = from, to = to);
            self.add_error("audit_days", what);
        }
        AuditSettings {
            values: self.parse_choice("audit_values", stored.values),
            retention_days: days.unwrap_or(stored.retention_days),
        }
    }
}

/// Parses a number with a point or a comma, in a unit.
fn parse_duration(number: &str, unit: &str) -> Option<SignedDuration> {
    let (_, seconds) = WINDOW_UNITS.iter().find(|(name, _)| *name == unit)?;
    let number: f64 = number.replace(',', ".").parse().ok()?;
    let seconds = SignedDuration::from_secs(*seconds).as_secs_f64() * number;
    let window = SignedDuration::try_from_secs_f64(seconds).ok()?;
    Some(SignedDuration::from_secs(window.as_secs()))
}

/// A window in the largest unit without remainder, else in minutes.
fn format_window(window: SignedDuration) -> (String, String) {
    let seconds = window.as_secs();
    let units = WINDOW_UNITS.iter().rev();
    let whole = units.into_iter().find(|(_, unit)| seconds % unit == 0);
    match whole {
        Some((name, unit)) => ((seconds / unit).to_string(), (*name).to_owned()),
        None => (
            (window.as_secs_f64() / 60.0).to_string(),
            "minutes".to_owned(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_told_in_the_largest_unit_that_fits() {
        let changes = |seconds| format_window(SignedDuration::from_secs(seconds));
        let is = |number: &str, unit: &str| (number.to_owned(), unit.to_owned());
        assert_eq!(changes(60), is("1", "minutes"));
        assert_eq!(changes(43_200), is("12", "hours"));
        assert_eq!(changes(604_800), is("7", "days"));
        assert_eq!(changes(90), is("1.5", "minutes"));
    }

    #[test]
    fn what_is_told_reads_back() {
        for seconds in [60, 61, 90, 600, 3_600, 43_200, 86_400, 604_800] {
            let changes = SignedDuration::from_secs(seconds);
            let (number, unit) = format_window(changes);
            assert_eq!(
                parse_duration(&number, &unit).map(|it| it.as_secs()),
                Some(seconds),
                "{number} {unit}"
            );
        }
        assert_eq!(
            parse_duration("1,5", "minutes"),
            Some(SignedDuration::from_secs(90))
        );
        for odd in ["", "x", "-", "NaN", "inf", "1e300"] {
            assert_eq!(parse_duration(odd, "days"), None, "{odd}");
        }
        assert_eq!(parse_duration("1", "weeks"), None);
    }
}
