//! The form of the policies: each choice with what it costs and what it needs in Provet.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::Offered;
use super::typed::{FIELDS, LANGUAGES, Mistakes, Typed, UNITS, VERSION};
use crate::settings::form::Field;
use crate::settings::{Desk, form};

/// The form, as it is to be shown.
pub(super) struct Form<'a> {
    pub(super) typed: &'a Typed,
    pub(super) offered: Offered,
    pub(super) mistakes: &'a Mistakes,
    /// What somebody else saved meanwhile.
    pub(super) theirs: Option<&'a Typed>,
    pub(super) saved: bool,
}

impl Form<'_> {
    pub(super) fn page(&self, desk: &Desk) -> Markup {
        let fluent = &desk.words.fluent;
        html! {
            @if self.saved { p .done role="status" { (fl!(fluent, "settings-policies-saved")) } }
            @if !self.mistakes.is_empty() { p .error role="alert" { (fl!(fluent, "settings-policies-mistakes")) } }
            @if let Some(theirs) = self.theirs { (self.conflict(desk, theirs)) }
            (form::form(desk, &desk.at("/policies"), &html! {
                (form::hidden(VERSION, self.typed.text(VERSION)))
                (self.itself(desk))
                (self.windows(desk))
                (self.demands(desk))
                (self.audit(desk))
                (form::send(&fl!(fluent, "settings-policies-save")))
            }))
            (meaning(desk))
        }
    }

    fn field<'a>(&'a self, name: &'static str, label: &'a str) -> Field<'a> {
        let mistake = self.mistakes.get(name).map(String::as_str);
        Field::new(name, label, self.typed.text(name)).error(mistake)
    }

    fn choice(&self, desk: &Desk, name: &'static str, words: &[&'static str]) -> Markup {
        let options = words.iter().map(|word| (*word, said(desk, name, word)));
        let options: Vec<_> = options.collect();
        let label = label(desk, name);
        let hint = hint(desk, name);
        let field = self.field(name, &label);
        match &hint {
            Some(hint) => field.hint(hint).choice(&options),
            None => field.choice(&options),
        }
    }

    fn line(&self, desk: &Desk, name: &'static str) -> Markup {
        let label = label(desk, name);
        let hint = hint(desk, name);
        let field = self.field(name, &label);
        match &hint {
            Some(hint) => field.hint(hint).line(),
            None => field.line(),
        }
    }

    /// The clinic itself.
    fn itself(&self, desk: &Desk) -> Markup {
        let mut languages = vec!["", "en", "en-GB", "en-US", "fi"];
        // What was set elsewhere stays to be chosen.
        let language = self.typed.text("language");
        let other = !languages.contains(&language);
        let other = other.then(|| (language.to_owned(), language.to_owned()));
        let known = languages
            .drain(..)
            .map(|it| (it.to_owned(), said(desk, "language", it)));
        let options: Vec<_> = known.chain(other).collect();
        html! {
            section {
                h2 { (fl!(desk.words.fluent, "settings-policies-itself")) }
                (self.line(desk, "name"))
                (self.choice(desk, "state", &["enabled", "disabled"]))
                (self.field("language", &label(desk, "language")).choice(&options))
                (self.line(desk, "time_zone"))
                (self.line(desk, "currency"))
            }
        }
    }

    fn windows(&self, desk: &Desk) -> Markup {
        let units: Vec<_> = UNITS
            .iter()
            .map(|(unit, _)| (*unit, said(desk, "foreground_unit", unit)))
            .collect();
        let unit = label(desk, "foreground_unit");
        let one = |number: &'static str, name: &'static str| {
            html! {
                div .pair {
                    (self.line(desk, number))
                    (self.field(name, &unit).choice(&units))
                }
            }
        };
        html! {
            section {
                h2 { (fl!(desk.words.fluent, "settings-policies-windows")) }
                (one("foreground", "foreground_unit"))
                (one("background", "background_unit"))
            }
        }
    }

    fn demands(&self, desk: &Desk) -> Markup {
        let fluent = &desk.words.fluent;
        let demands = |name| {
            if self.offered.people || self.typed.text(name) == "person" {
                &["plain", "payload", "person"][..]
            } else {
                &["plain", "payload"]
            }
        };
        html! {
            section {
                h2 { (fl!(fluent, "settings-policies-demands")) }
                (self.choice(desk, "show", demands("show")))
                (self.choice(desk, "write", demands("write")))
                dl .facts {
                    dt { (said(desk, "show", "plain")) } dd { (fl!(fluent, "settings-policies-plain-costs")) }
                    dt { (said(desk, "show", "payload")) } dd { (fl!(fluent, "settings-policies-payload-costs")) }
                    dt { (said(desk, "show", "person")) }
                    dd {
                        @if self.offered.people { (fl!(fluent, "settings-policies-person-costs")) }
                        @else { (fl!(fluent, "settings-policies-person-absent")) }
                    }
                }
                @if self.offered.both || self.typed.text("acting") != "clinic" {
                    (self.choice(desk, "acting", &["clinic", "person-writes", "person"]))
                } @else {
                    p .hint { (fl!(fluent, "settings-policies-acting-no-choice")) }
                }
                (self.choice(desk, "departments", &["all", "on"]))
            }
        }
    }

    fn audit(&self, desk: &Desk) -> Markup {
        html! {
            section {
                h2 { (fl!(desk.words.fluent, "settings-policies-audit")) }
                (self.choice(desk, "audit_values", &["left-out", "kept"]))
                (self.line(desk, "audit_days"))
            }
        }
    }

    /// What somebody else saved, beside what was typed here.
    fn conflict(&self, desk: &Desk, theirs: &Typed) -> Markup {
        let fluent = &desk.words.fluent;
        let now = fl!(fluent, "settings-policies-theirs");
        let yours = fl!(fluent, "settings-policies-yours");
        let differs = |name: &&&str| theirs.text(name) != self.typed.text(name);
        let differing: Vec<_> = FIELDS.iter().filter(differs).collect();
        html! {
            section role="alert" {
                p { strong .unsure { (fl!(fluent, "settings-policies-conflict")) } }
                div .wide-table {
                    table .cards {
                        thead {
                            tr {
                                th scope="col" { (fl!(fluent, "settings-policies-field")) }
                                th scope="col" { (now) }
                                th scope="col" { (yours) }
                            }
                        }
                        tbody {
                            @for name in differing {
                                tr {
                                    th scope="row" { (label(desk, name)) }
                                    td data-label=(now) dir="auto" { (said(desk, name, theirs.text(name))) }
                                    td data-label=(yours) dir="auto" { (said(desk, name, self.typed.text(name))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// From when on a change counts.
fn meaning(desk: &Desk) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-policies-meaning")) }
            ul .meaning {
                li { (fl!(fluent, "settings-policies-meaning-state")) }
                li { (fl!(fluent, "settings-policies-meaning-windows")) }
                li { (fl!(fluent, "settings-policies-meaning-demands")) }
                li { (fl!(fluent, "settings-policies-meaning-audit")) }
            }
        }
    }
}

/// What a field asks for.
fn label(desk: &Desk, name: &str) -> String {
    let fluent = &desk.words.fluent;
    match name {
        "name" => fl!(fluent, "settings-policies-name"),
        "state" => fl!(fluent, "settings-policies-state"),
        "language" => fl!(fluent, "settings-policies-language"),
        "time_zone" => fl!(fluent, "settings-policies-zone"),
        "currency" => fl!(fluent, "settings-policies-currency"),
        "foreground" => fl!(fluent, "settings-policies-foreground"),
        "background" => fl!(fluent, "settings-policies-background"),
        "foreground_unit" | "background_unit" => fl!(fluent, "settings-policies-unit"),
        "acting" => fl!(fluent, "settings-policies-acting"),
        "show" => fl!(fluent, "settings-policies-show"),
        "write" => fl!(fluent, "settings-policies-write"),
        "departments" => fl!(fluent, "settings-policies-departments"),
        "audit_values" => fl!(fluent, "settings-policies-values"),
        _ => fl!(fluent, "settings-policies-days"),
    }
}

fn hint(desk: &Desk, name: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    Some(match name {
        "time_zone" => fl!(fluent, "settings-policies-zone-hint"),
        "currency" => fl!(fluent, "settings-policies-currency-hint"),
        "foreground" => fl!(fluent, "settings-policies-foreground-hint"),
        "background" => fl!(fluent, "settings-policies-background-hint"),
        "acting" => fl!(fluent, "settings-policies-acting-hint"),
        "departments" => fl!(fluent, "settings-policies-departments-hint"),
        "audit_values" => fl!(fluent, "settings-policies-values-hint"),
        "audit_days" => fl!(fluent, "settings-policies-days-hint"),
        _ => return None,
    })
}

/// A value of a field in words, where it is one of few; as it is otherwise.
fn said(desk: &Desk, name: &str, value: &str) -> String {
    let fluent = &desk.words.fluent;
    match (name, value) {
        ("state", "enabled") => fl!(fluent, "settings-policies-enabled"),
        ("state", "disabled") => fl!(fluent, "settings-policies-disabled"),
        ("language", "") => fl!(fluent, "settings-policies-own-language"),
        ("language", tag) => {
            let named = LANGUAGES.iter().find(|(known, _)| *known == tag);
            named.map_or(tag, |(_, name)| name).to_owned()
        }
        ("foreground_unit" | "background_unit", "minutes") => {
            fl!(fluent, "settings-policies-minutes")
        }
        ("foreground_unit" | "background_unit", "hours") => fl!(fluent, "settings-policies-hours"),
        ("foreground_unit" | "background_unit", "days") => {
            fl!(fluent, "settings-policies-days-unit")
        }
        ("acting", "clinic") => fl!(fluent, "settings-policies-acting-clinic"),
        ("acting", "person-writes") => fl!(fluent, "settings-policies-acting-writes"),
        ("acting", "person") => fl!(fluent, "settings-policies-acting-person"),
        ("show" | "write", "plain") => fl!(fluent, "settings-policies-plain"),
        ("show" | "write", "payload") => fl!(fluent, "settings-policies-payload"),
        ("show" | "write", "person") => fl!(fluent, "settings-policies-person"),
        ("departments", "all") => fl!(fluent, "settings-policies-departments-all"),
        ("departments", "on") => fl!(fluent, "settings-policies-departments-on"),
        ("audit_values", "left-out") => fl!(fluent, "settings-policies-values-left-out"),
        ("audit_values", "kept") => fl!(fluent, "settings-policies-values-kept"),
        (_, value) => value.to_owned(),
    }
}
