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

/// What a clinic can choose: the tag, the language's own name for itself, and whether its texts are a draft.
///
/// A tag with a region has the words of its language, and dates and numbers as that region writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageOption {
    /// A BCP 47 tag.
    pub tag: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// True until somebody who speaks the language has read every sentence. A draft is shown only where a clinic has
    /// chosen it, never because a browser asks for the language.
    pub is_draft: bool,
}

impl LanguageOption {
    const fn checked(tag: &'static str, name: &'static str) -> Self {
        let is_draft = false;
        Self {
            tag,
            name,
            is_draft,
        }
    }

    const fn draft(tag: &'static str, name: &'static str) -> Self {
        let is_draft = true;
        Self {
            tag,
            name,
            is_draft,
        }
    }
}

/// The languages of the settings' list, those that are drafts last.
pub const LANGUAGE_OPTIONS: [LanguageOption; 10] = [
    LanguageOption::checked("en", "English"),
    LanguageOption::checked("en-GB", "English (UK)"),
    LanguageOption::checked("en-US", "English (US)"),
    LanguageOption::checked("fi", "suomi"),
    LanguageOption::draft("da", "dansk"),
    LanguageOption::draft("de", "Deutsch"),
    LanguageOption::draft("es", "español"),
    LanguageOption::draft("nb", "norsk bokmål"),
    LanguageOption::draft("nl", "Nederlands"),
    LanguageOption::draft("sv", "svenska"),
];

/// Tags for which another language's words are shown: Norwegian without saying which, and Nynorsk.
const LANGUAGE_ALIASES: [(&str, &str); 2] = [("no", "nb"), ("nn", "nb")];

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
    let alias = LANGUAGE_ALIASES
        .iter()
        .find(|(alias, _)| alias.eq_ignore_ascii_case(first));
    let first = alias.map_or(first, |(_, language)| language);
    LANGUAGES
        .all()
        .find(|language| language.tag.eq_ignore_ascii_case(first))
}

fn is_draft(language: &LoadedLanguage) -> bool {
    LANGUAGE_OPTIONS
        .iter()
        .any(|option| option.is_draft && option.tag == language.tag)
}

/// What an `Accept-Language` header likes best of what we have.
fn negotiate_language(header: &str) -> &'static LoadedLanguage {
    let mut best: Option<(&'static LoadedLanguage, f32)> = None;
    for range in header.split(',') {
        let (tag, weight) = parse_language_range(range);
        // The first of equals wins; a weight of 0, which rules a language out, never does.
        let better = weight > best.map_or(0.0, |(_, weight)| weight);
        let language = find_language(tag).filter(|language| !is_draft(language));
        if let Some(language) = language.filter(|_| better) {
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
mod tests;
