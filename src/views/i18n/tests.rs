//! Languages: which one a request gets, and that each of them is whole.

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
    assert_eq!(language_of("fi;q=0.8", Some("et")), "fi");
    assert_eq!(language_of("", Some("FI_fi")), "fi");
    assert_eq!(language_of(";;q=,,*;q=x", None), "en");
    assert_eq!(I18n::for_request(None, &place(None)).language(), "en");
}

#[test]
fn a_draft_is_shown_where_the_clinic_chose_it_and_never_because_a_browser_asks() {
    let drafts = LANGUAGE_OPTIONS.iter().filter(|option| option.is_draft);
    for draft in drafts {
        assert_eq!(language_of("en", Some(draft.tag)), draft.tag);
        assert_eq!(language_of(draft.tag, None), "en", "{}", draft.tag);
    }
    assert_eq!(language_of("en", Some("no")), "nb");
    assert_eq!(language_of("en", Some("nn-NO")), "nb");
    assert_eq!(language_of("en", Some("de-AT")), "de");
}

#[test]
fn every_language_with_words_can_be_chosen() {
    let offered: BTreeSet<_> = LANGUAGE_OPTIONS.iter().map(|option| option.tag).collect();
    for tag in language_tags() {
        assert!(offered.contains(tag), "{tag}");
    }
    for option in LANGUAGE_OPTIONS {
        assert!(find_language(option.tag).is_some(), "{}", option.tag);
    }
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

/// The words of a message, without what is filled in.
fn literal_words(tag: &str) -> BTreeMap<String, Vec<String>> {
    let file = LocaleFiles::get(&format!("{tag}/cageside.ftl")).unwrap();
    let text = String::from_utf8(file.data.into_owned()).unwrap();
    let mut found = BTreeMap::<String, Vec<String>>::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let opens = line.starts_with(|first: char| first.is_ascii_alphabetic());
        let rest = match line.split_once('=').filter(|_| opens) {
            Some((id, rest)) => {
                id.trim().clone_into(&mut current);
                rest
            }
            None => line,
        };
        // Variables, selectors and braces begin with a sign.
        let begins_a_word = |word: &&str| word.starts_with(char::is_alphabetic);
        let words = rest.split_whitespace().filter(begins_a_word);
        let words = words.map(str::to_owned);
        found.entry(current.clone()).or_default().extend(words);
    }
    found
}

#[test]
fn no_sentence_of_a_translation_is_left_in_english() {
    let english = literal_words("en");
    for tag in language_tags().filter(|tag| *tag != "en") {
        let other = literal_words(tag);
        let is_left = |id: &&String| english[*id].len() >= 3 && english[*id] == other[*id];
        let left: Vec<_> = english.keys().filter(is_left).collect();
        assert!(left.is_empty(), "{tag}: {left:?}");
    }
}
