//! The policies as they stand in the form, and what they mean.

use std::collections::BTreeMap;
use std::str::FromStr;

use i18n_embed_fl::fl;
use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::Offered;
use crate::provet::launch::Window;
use crate::settings::{Desk, Fields};
use crate::storage::{Acting, AuditSettings, Demand, PlaceSettings, Policy, StoredTenant};

/// The longest name of a clinic, in characters.
const LONGEST_NAME: usize = 100;

/// The version that the form was made from.
pub(super) const VERSION: &str = "version";

/// The languages to choose from: those that there are words in, and how they write dates and numbers elsewhere.
pub(super) const LANGUAGES: [(&str, &str); 4] = [
    ("en", "English"),
    ("en-GB", "English (UK)"),
    ("en-US", "English (US)"),
    ("fi", "suomi"),
];

/// Units of windows, and how many seconds each is.
pub(super) const UNITS: [(&str, i64); 3] = [("minutes", 60), ("hours", 3600), ("days", 86_400)];

/// Every field, in the order of the form.
pub(super) const FIELDS: [&str; 15] = [
    "name",
    "state",
    "language",
    "time_zone",
    "currency",
    "foreground",
    "foreground_unit",
    "background",
    "background_unit",
    "acting",
    "show",
    "write",
    "departments",
    "audit_values",
    "audit_days",
];

/// What is wrong, by field.
pub(super) type Mistakes = BTreeMap<&'static str, String>;

/// What stands in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed(BTreeMap<&'static str, String>);

impl Typed {
    /// What is stored.
    pub(super) fn of(stored: &StoredTenant) -> Self {
        let (foreground, foreground_unit) = window_text(stored.foreground);
        let (background, background_unit) = window_text(stored.background);
        let place = &stored.place;
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        Self(BTreeMap::from([
            (VERSION, stored.version.to_string()),
            ("name", stored.name.clone()),
            ("state", stored.state.to_string()),
            ("language", text(&place.language)),
            ("time_zone", text(&place.time_zone)),
            ("currency", text(&place.currency)),
            ("foreground", foreground),
            ("foreground_unit", foreground_unit),
            ("background", background),
            ("background_unit", background_unit),
            ("acting", stored.policy.acting.to_string()),
            ("show", stored.policy.show.to_string()),
            ("write", stored.policy.write.to_string()),
            ("departments", stored.policy.departments.to_string()),
            ("audit_values", stored.audit.values.to_string()),
            ("audit_days", stored.audit.days.to_string()),
        ]))
    }

    /// What was sent; a field that the form had not keeps what is stored.
    pub(super) fn sent(fields: &Fields, stored: &Self) -> Self {
        let names = FIELDS.iter().chain([&VERSION]);
        let values = names.map(|name| {
            let value = if fields.is_set(name) {
                fields.text(name)
            } else {
                stored.text(name)
            };
            (*name, value.to_owned())
        });
        Self(values.collect())
    }

    /// The same, as a change of what somebody else has saved.
    pub(super) fn newer(&self, theirs: &Self) -> Self {
        let mut newer = self.clone();
        newer.0.insert(VERSION, theirs.text(VERSION).to_owned());
        newer
    }

    /// What stands in a field.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The fields that say something else than what was stored, with what they say, for the audit.
    pub(super) fn differing(&self, stored: &StoredTenant) -> String {
        let stored = Self::of(stored);
        let differing = FIELDS.iter().filter(|it| self.text(it) != stored.text(it));
        let told: Vec<String> = differing
            .map(|it| format!("{it}: {}", self.text(it)))
            .collect();
        told.join(", ")
    }

    /// What it means, or what is wrong with it.
    pub(super) fn read(
        &self,
        desk: &Desk,
        stored: &StoredTenant,
        offered: Offered,
    ) -> Result<StoredTenant, Mistakes> {
        let mut reading = Reading {
            typed: self,
            desk,
            mistakes: Mistakes::new(),
        };
        let read = StoredTenant {
            name: reading.name(),
            state: reading.word("state", stored.state),
            place: reading.place(),
            foreground: reading.window("foreground", stored.foreground),
            background: reading.window("background", stored.background),
            policy: reading.policy(stored.policy, offered),
            audit: reading.audit(stored.audit),
            version: self.text(VERSION).parse().unwrap_or_default(),
            tenant: stored.tenant.clone(),
            created_at: stored.created_at,
        };
        if reading.mistakes.is_empty() {
            Ok(read)
        } else {
            Err(reading.mistakes)
        }
    }
}

/// Reads field by field, and notes what is wrong.
struct Reading<'a> {
    typed: &'a Typed,
    desk: &'a Desk,
    mistakes: Mistakes,
}

impl Reading<'_> {
    fn wrong(&mut self, field: &'static str, what: String) {
        self.mistakes.insert(field, what);
    }

    fn name(&mut self) -> String {
        let name = self.typed.text("name");
        if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            let longest = LONGEST_NAME;
            let what = fl!(
                self.desk.words.fluent,
                "settings-policies-wrong-name",
                longest = longest
            );
            self.wrong("name", what);
        }
        name.to_owned()
    }

    /// One of few words, as the form offers them.
    fn word<T: FromStr>(&mut self, field: &'static str, stored: T) -> T {
        self.typed.text(field).parse().unwrap_or_else(|_| {
            let what = fl!(self.desk.words.fluent, "settings-policies-wrong-choice");
            self.wrong(field, what);
            stored
        })
    }

    fn place(&mut self) -> PlaceSettings {
        let filled = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
        PlaceSettings {
            language: filled(self.typed.text("language")),
            time_zone: self.time_zone(),
            currency: self.currency(),
        }
    }

    /// The zone under the name that the time zone database has for it.
    fn time_zone(&mut self) -> Option<String> {
        let typed = self.typed.text("time_zone");
        if typed.is_empty() {
            return None;
        }
        let zone = TimeZone::get(typed).ok();
        let name = zone.as_ref().and_then(|zone| zone.iana_name());
        if name.is_none() {
            let what = fl!(self.desk.words.fluent, "settings-policies-wrong-zone");
            self.wrong("time_zone", what);
        }
        name.map(str::to_owned)
    }

    fn currency(&mut self) -> Option<String> {
        let typed = self.typed.text("currency").to_ascii_uppercase();
        let fits = typed.len() == 3 && typed.bytes().all(|it| it.is_ascii_uppercase());
        if !typed.is_empty() && !fits {
            let what = fl!(self.desk.words.fluent, "settings-policies-wrong-currency");
            self.wrong("currency", what);
        }
        fits.then_some(typed)
    }

    fn window(&mut self, field: &'static str, stored: SignedDuration) -> SignedDuration {
        let unit = self.typed.text(&format!("{field}_unit"));
        let window = window(self.typed.text(field), unit);
        window
            .filter(|it| Window::of(*it).is_some())
            .unwrap_or_else(|| {
                let what = fl!(self.desk.words.fluent, "settings-policies-wrong-window");
                self.wrong(field, what);
                stored
            })
    }

    fn policy(&mut self, stored: Policy, offered: Offered) -> Policy {
        let policy = Policy {
            acting: self.word("acting", stored.acting),
            show: self.word("show", stored.show),
            write: self.word("write", stored.write),
            departments: self.word("departments", stored.departments),
        };
        // What was chosen while there was a credential stays; choosing it anew needs one.
        for (field, chosen, before) in [
            ("show", policy.show, stored.show),
            ("write", policy.write, stored.write),
        ] {
            if chosen == Demand::Person && before != Demand::Person && !offered.people {
                self.no_people(field);
            }
        }
        if policy.acting != stored.acting && policy.acting != Acting::Clinic && !offered.both {
            self.no_people("acting");
        }
        policy
    }

    fn no_people(&mut self, field: &'static str) {
        let what = fl!(self.desk.words.fluent, "settings-policies-wrong-person");
        self.wrong(field, what);
    }

    fn audit(&mut self, stored: AuditSettings) -> AuditSettings {
        let days = self.typed.text("audit_days").parse::<i64>().ok();
        let days = days.filter(|days| AuditSettings::DAYS.contains(days));
        if days.is_none() {
            let fluent = &self.desk.words.fluent;
            let (from, to) = AuditSettings::DAYS.into_inner();
            let what = fl!(fluent, "settings-policies-wrong-days", from = from, to = to);
            self.wrong("audit_days", what);
        }
        AuditSettings {
            values: self.word("audit_values", stored.values),
            days: days.unwrap_or(stored.days),
        }
    }
}

/// A number with a point or a comma, in a unit.
fn window(number: &str, unit: &str) -> Option<SignedDuration> {
    let (_, seconds) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let number: f64 = number.replace(',', ".").parse().ok()?;
    let seconds = SignedDuration::from_secs(*seconds).as_secs_f64() * number;
    let window = SignedDuration::try_from_secs_f64(seconds).ok()?;
    Some(SignedDuration::from_secs(window.as_secs()))
}

/// A window in the largest unit that leaves nothing over, or in minutes.
fn window_text(window: SignedDuration) -> (String, String) {
    let seconds = window.as_secs();
    let units = UNITS.iter().rev();
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
        let told = |seconds| window_text(SignedDuration::from_secs(seconds));
        let is = |number: &str, unit: &str| (number.to_owned(), unit.to_owned());
        assert_eq!(told(60), is("1", "minutes"));
        assert_eq!(told(43_200), is("12", "hours"));
        assert_eq!(told(604_800), is("7", "days"));
        assert_eq!(told(90), is("1.5", "minutes"));
    }

    #[test]
    fn what_is_told_reads_back() {
        for seconds in [60, 61, 90, 600, 3_600, 43_200, 86_400, 604_800] {
            let told = SignedDuration::from_secs(seconds);
            let (number, unit) = window_text(told);
            assert_eq!(
                window(&number, &unit).map(|it| it.as_secs()),
                Some(seconds),
                "{number} {unit}"
            );
        }
        assert_eq!(
            window("1,5", "minutes"),
            Some(SignedDuration::from_secs(90))
        );
        for odd in ["", "x", "-", "NaN", "inf", "1e300"] {
            assert_eq!(window(odd, "days"), None, "{odd}");
        }
        assert_eq!(window("1", "weeks"), None);
    }
}
