//! The words of one request: its language, and how it writes dates and numbers.
//!
//! Every sentence a person reads is a Fluent message under `assets/locales`; a
//! folder more there is a language more. `fl!(i18n.fluent, "message-id")`
//! checks the id when the program is compiled.

use std::sync::{Arc, LazyLock};

use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::format::LocaleFormatter;
use crate::clinic::age::Age;
use crate::error_chain::ErrorChain;

/// The language of those who speak none of ours.
const FALLBACK_LANGUAGE: &str = "en";

#[derive(RustEmbed)]
#[folder = "assets/locales"]
struct LocaleFiles;

/// A language we have words in.
struct LoadedLanguage {
    tag: String,
    fluent: Arc<FluentLanguageLoader>,
}

/// Every language; read once and shared by all requests.
struct LanguageRegistry {
    fallback: LoadedLanguage,
    others: Vec<LoadedLanguage>,
}

static LANGUAGES: LazyLock<LanguageRegistry> = LazyLock::new(|| {
    let mut tags = new_loader()
        .available_languages(&LocaleFiles)
        .unwrap_or_default();
    // English is loaded by itself below: it must be there even where the folder could not be listed.
    tags.retain(|tag| *tag != fallback_tag());
    LanguageRegistry {
        fallback: load_language(&fallback_tag()),
        others: tags.iter().map(load_language).collect(),
    }
});

impl LanguageRegistry {
    fn all(&self) -> impl Iterator<Item = &LoadedLanguage> {
        std::iter::once(&self.fallback).chain(&self.others)
    }
}

/// What a clinic has set, as far as words and numbers depend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicLocale {
    /// A BCP 47 tag such as `fi` or `en-US`. It wins over what the browser asks
    /// for, if we have words in that language.
    pub language: Option<String>,
    /// An IANA name such as `Europe/Helsinki`. Where it is empty or unknown, times are those of UTC and say so.
    pub time_zone: String,
    /// An ISO 4217 code such as `EUR`; empty where nobody said.
    pub currency: String,
}

impl Default for ClinicLocale {
    /// A clinic of which nothing is known yet.
    fn default() -> Self {
        Self {
            language: None,
            time_zone: "UTC".to_owned(),
            currency: String::new(),
        }
    }
}

/// The words, dates and numbers of one request.
#[derive(Clone)]
pub struct I18n {
    /// The messages, for `fl!`.
    pub fluent: Arc<FluentLanguageLoader>,
    /// Dates, numbers and money.
    pub format: LocaleFormatter,
    language: &'static str,
}

impl I18n {
    /// The words for a browser that sent `accept_language`, at `place`.
    ///
    /// The clinic's own setting wins, then what the browser likes best of what
    /// we have, then English.
    pub fn for_request(accept_language: Option<&str>, place: &ClinicLocale) -> Self {
        let set = place.language.as_deref().unwrap_or_default().trim();
        // The clinic's tag is kept whole: its region decides how dates and numbers are written.
        let (language, tag) = match find_language(set) {
            Some(language) => (language, set),
            None => (negotiate_language(accept_language.unwrap_or_default()), ""),
        };
        let locale = formatting_locale(language, tag);
        Self {
            fluent: Arc::clone(&language.fluent),
            format: LocaleFormatter::for_locale(&locale, &place.time_zone, &place.currency),
            language: &language.tag,
        }
    }

    /// The language of the words, for `<html lang>`.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// An age as people say it: "9 weeks", "3 years 2 months".
    pub fn format_age(&self, age: Age) -> String {
        let fluent = &self.fluent;
        match age {
            Age::Days(days) => fl!(fluent, "time-age-days", days = days),
            Age::Weeks(weeks) => fl!(fluent, "time-age-weeks", weeks = weeks),
            Age::Months(months) => fl!(fluent, "time-age-months", months = months),
            Age::Years { years, months: 0 } => fl!(fluent, "time-age-years", years = years),
            Age::Years { years, months } => {
                let years = fl!(fluent, "time-age-years", years = years);
                let months = fl!(fluent, "time-age-months", months = months);
                fl!(fluent, "time-age-both", years = years, months = months)
            }
            Age::Unknown(_) => fl!(fluent, "time-age-unknown"),
        }
    }

    /// How far off a day is: "today", "in 3 days", "12 days ago"; beyond two months in months, beyond two years in years.
    ///
    /// `days` counts forward from today.
    pub fn format_relative_days(&self, days: i64) -> String {
        let fluent = &self.fluent;
        let off = days.saturating_abs();
        // Of average length and rounded down: where it matters, the exact day stands beside these words.
        let (months, years) = (off / 30, off / 365);
        match days {
            0 => fl!(fluent, "time-today"),
            1 => fl!(fluent, "time-tomorrow"),
            -1 => fl!(fluent, "time-yesterday"),
            2..=60 => fl!(fluent, "time-in-days", days = off),
            -60..=-2 => fl!(fluent, "time-days-ago", days = off),
            61..730 => fl!(fluent, "time-in-months", months = months),
            -729..=-61 => fl!(fluent, "time-months-ago", months = months),
            730.. => fl!(fluent, "time-in-years", years = years),
            _ => fl!(fluent, "time-years-ago", years = years),
        }
    }
}

impl std::fmt::Debug for I18n {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("I18n")
            .field("language", &self.language)
            .field("format", &self.format)
            .finish_non_exhaustive()
    }
}

/// The languages we have words in, as tags, the fallback first.
pub fn language_tags() -> impl Iterator<Item = &'static str> {
    LANGUAGES.all().map(|language| language.tag.as_str())
}

/// A name or a few words from the record within a line of ours.
///
/// `<bdi>` keeps an Arabic or Hebrew name from turning the sentence around it.
pub fn inline_text(text: &str) -> Markup {
    html! { bdi { (text) } }
}

/// A longer text from the record: its own direction, its own line breaks.
pub fn block_text(text: &str) -> Markup {
    html! { p .prose dir="auto" { (text) } }
}

fn fallback_tag() -> LanguageIdentifier {
    FALLBACK_LANGUAGE.parse().unwrap_or_default()
}

fn new_loader() -> FluentLanguageLoader {
    FluentLanguageLoader::new("cageside", fallback_tag())
}

fn load_language(tag: &LanguageIdentifier) -> LoadedLanguage {
    let fluent = new_loader();
    if let Err(error) = fluent.load_languages(&LocaleFiles, std::slice::from_ref(tag)) {
        // The files are part of the program, so this is a broken build; the
        // pages then show message ids.
        tracing::error!(%tag, error = %ErrorChain(&error), "cannot read the messages of a language");
    }
    // Names from the record are isolated in markup (`inline_text`), where copying a
    // line does not copy invisible characters with it.
    fluent.set_use_isolating(false);
    LoadedLanguage {
        tag: tag.to_string(),
        fluent: Arc::new(fluent),
    }
}

/// The language of a tag, by its first part: `fi-FI` and `fi_FI` are `fi`.
fn find_language(tag: &str) -> Option<&'static LoadedLanguage> {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .all()
        .find(|language| language.tag.eq_ignore_ascii_case(first))
}

/// What an `Accept-Language` header likes best of what we have.
fn negotiate_language(header: &str) -> &'static LoadedLanguage {
    let mut best: Option<(&'static LoadedLanguage, f32)> = None;
    for range in header.split(',') {
        let (tag, weight) = parse_language_range(range);
        // The first of equals wins; a weight of 0, which rules a language out, never does.
        let better = weight > best.map_or(0.0, |(_, weight)| weight);
        if let Some(language) = find_language(tag).filter(|_| better) {
            best = Some((language, weight));
        }
    }
    best.map_or_else(|| &LANGUAGES.fallback, |(language, _)| language)
}

/// A language range and its weight, RFC 9110 section 12.4.2.
fn parse_language_range(range: &str) -> (&str, f32) {
    let Some((tag, parameter)) = range.split_once(';') else {
        return (range.trim(), 1.0);
    };
    let weight = parameter.trim().strip_prefix("q=");
    let weight = weight.and_then(|weight| weight.trim().parse().ok());
    (tag.trim(), weight.unwrap_or(0.0))
}

/// The locale that dates and numbers are written for: the clinic's `tag` if it
/// names a region, else the language's own.
///
/// English without a region is written day first, as in Europe, where Provet's
/// clinics mostly are; a clinic elsewhere says `en-US`. A browser's region is
/// not asked: most browsers say `en-US` wherever they are.
fn formatting_locale(language: &LoadedLanguage, tag: &str) -> String {
    let set = tag.parse::<LanguageIdentifier>().ok();
    match set.filter(|set| set.region.is_some()) {
        Some(set) => set.to_string(),
        None if language.tag == FALLBACK_LANGUAGE => "en-GB".to_owned(),
        None => language.tag.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn place(language: Option<&str>) -> ClinicLocale {
        ClinicLocale {
            language: language.map(str::to_owned),
            time_zone: "Europe/Helsinki".to_owned(),
            currency: "EUR".to_owned(),
        }
    }

    fn language_of(accept: &str, set: Option<&str>) -> &'static str {
        I18n::for_request(Some(accept), &place(set)).language()
    }

    #[test]
    fn the_clinic_wins_then_the_browser_then_english() {
        assert_eq!(language_of("fi", Some("en-US")), "en");
        assert_eq!(language_of("fi-FI,fi;q=0.9,en;q=0.8", None), "fi");
        assert_eq!(language_of("sv,fi;q=0.4,en;q=0.5", None), "en");
        assert_eq!(language_of("fi;q=0, sv", None), "en");
        assert_eq!(language_of("fi;q=0.8", Some("sv")), "fi");
        assert_eq!(language_of("", Some("FI_fi")), "fi");
        assert_eq!(language_of(";;q=,,*;q=x", None), "en");
        assert_eq!(I18n::for_request(None, &place(None)).language(), "en");
    }

    #[test]
    fn the_region_of_the_clinic_decides_how_a_date_reads() {
        let day = jiff::civil::date(2025, 3, 4);
        let written = |set| {
            I18n::for_request(Some("en-US"), &place(set))
                .format
                .date(day)
        };
        assert_eq!(written(None), "4 Mar 2025");
        assert_eq!(written(Some("en-US")), "Mar 4, 2025");
        assert_eq!(written(Some("en_GB.UTF-8")), "4 Mar 2025");
        assert_eq!(written(Some("fi")), "4.3.2025");
        assert_eq!(written(Some("fi_FI")), "4.3.2025");
    }

    #[test]
    fn days_are_told_as_people_say_them() {
        let told = |set| {
            let i18n = I18n::for_request(None, &place(Some(set)));
            let days = [0, 1, -1, 2, -2, 60, -61, 400, -1000];
            days.map(|days| i18n.format_relative_days(days)).join("; ")
        };
        insta::assert_snapshot!(told("en"), @"today; tomorrow; yesterday; in 2 days; 2 days ago; in 60 days; 2 months ago; in 13 months; 2 years ago");
        insta::assert_snapshot!(told("fi"), @"tänään; huomenna; eilen; 2 päivän kuluttua; 2 päivää sitten; 60 päivän kuluttua; 2 kuukautta sitten; 13 kuukauden kuluttua; 2 vuotta sitten");
    }

    #[test]
    fn an_age_is_told_as_people_say_it() {
        use crate::clinic::age::AgeProblem;
        let ages = [
            Age::Days(1),
            Age::Weeks(9),
            Age::Months(11),
            Age::Years {
                years: 1,
                months: 0,
            },
            Age::Years {
                years: 3,
                months: 1,
            },
            Age::Unknown(AgeProblem::Placeholder),
        ];
        let told = |set| {
            let i18n = I18n::for_request(None, &place(Some(set)));
            ages.map(|age| i18n.format_age(age)).join("; ")
        };
        insta::assert_snapshot!(told("en"), @"1 day; 9 weeks; 11 months; 1 year; 3 years 1 month; age unknown");
        insta::assert_snapshot!(told("fi"), @"1 päivä; 9 viikkoa; 11 kuukautta; 1 vuosi; 3 vuotta 1 kuukausi; ikä ei tiedossa");
    }

    #[test]
    fn a_name_cannot_turn_the_sentence_or_become_markup() {
        assert_eq!(
            inline_text("<b>\u{5e8}\u{5e7}\u{5e1}").into_string(),
            "<bdi>&lt;b&gt;\u{5e8}\u{5e7}\u{5e1}</bdi>"
        );
        assert_eq!(
            block_text("a & b").into_string(),
            r#"<p class="prose" dir="auto">a &amp; b</p>"#
        );
    }

    /// The ids of a language's messages, each with the variables it uses.
    fn messages(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
        let file = LocaleFiles::get(&format!("{tag}/cageside.ftl")).unwrap();
        let text = String::from_utf8(file.data.into_owned()).unwrap();
        let mut found = BTreeMap::<String, BTreeSet<String>>::new();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let opens = line.starts_with(|first: char| first.is_ascii_alphabetic());
            if let Some((id, _)) = line.split_once('=').filter(|_| opens) {
                current = id.trim().to_owned();
                assert!(
                    found.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{tag} has {current} twice"
                );
            }
            for part in line.split('$').skip(1) {
                let of_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                let variable = part.chars().take_while(of_name).collect();
                found.entry(current.clone()).or_default().insert(variable);
            }
        }
        found
    }

    #[test]
    fn every_language_has_the_same_messages_with_the_same_variables() {
        let english = messages("en");
        assert!(english["time-in-days"].contains("days"));
        for tag in language_tags() {
            let other = messages(tag);
            let missing: Vec<_> = english
                .keys()
                .filter(|id| !other.contains_key(*id))
                .collect();
            let extra: Vec<_> = other
                .keys()
                .filter(|id| !english.contains_key(*id))
                .collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{tag}: missing {missing:?}, extra {extra:?}"
            );
            for (id, variables) in &english {
                assert_eq!(&other[id], variables, "{tag}: variables of {id}");
            }
        }
    }

    #[test]
    fn every_message_file_is_well_formed() {
        for tag in language_tags() {
            let tag: LanguageIdentifier = tag.parse().unwrap();
            let language = load_language(&tag);
            let read = language
                .fluent
                .with_message_iter(&tag, |messages| messages.count());
            assert_eq!(
                read,
                messages(&tag.to_string()).len(),
                "{tag} has a message that Fluent skips"
            );
        }
    }

    #[test]
    fn words_can_cross_threads() {
        fn sendable<T: Send + Sync + 'static>() {}
        sendable::<I18n>();
    }
}
