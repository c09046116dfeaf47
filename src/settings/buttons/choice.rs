//! Reads what somebody wants of new buttons.

use i18n_embed_fl::fl;

use super::super::Fields;
use super::{Desk, SettingsError};
use crate::background::{PLACEHOLDERS, SetupError, Work, WorkError};
use crate::provet::Page;
use crate::provet::launch::{Recipe, Salt, is_parameter, is_prefix};
use crate::storage::{Action, Method, NewButton, NewSetUp, StoredWork, USUAL_LABEL};

/// The longest name of a button: more does not fit on one.
const LONGEST_LABEL: usize = 60;

/// The name of the static header where nobody chose one.
pub(super) const USUAL_HEADER: &str = "x-cageside";

/// Every field of the form, for sending it on.
pub(super) const FIELDS: [&str; 14] = [
    "page",
    "label",
    "action",
    "method",
    "one_url",
    "parameter",
    "prefix",
    "recipe",
    "kind",
    "status",
    "argument",
    "along",
    "header",
    "header_name",
];

/// What was wrong, by field.
#[derive(Default)]
pub(super) struct Errors(Vec<(&'static str, String)>);

impl Errors {
    /// What was wrong with a field.
    pub(super) fn of(&self, field: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(name, _)| *name == field);
        found.next().map(|(_, words)| words.as_str())
    }

    fn add(&mut self, field: &'static str, words: String) {
        self.0.push((field, words));
    }
}

/// What the form says before anybody touched it.
pub(super) fn usual(pages: impl Iterator<Item = Page>, background: bool) -> Fields {
    let action = if background {
        Action::Background
    } else {
        Action::SidePanel
    };
    let fixed = [
        ("label", USUAL_LABEL),
        ("action", action.word()),
        ("method", Method::Post.word()),
        ("recipe", Recipe::default().name()),
        ("header_name", USUAL_HEADER),
    ];
    let fixed = fixed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let pages = pages.map(|page| ("page".to_owned(), page.path().to_owned()));
    Fields(pages.chain(fixed).collect())
}

/// Whether the form is the one for background buttons.
pub(super) fn is_background(form: &Fields) -> bool {
    form.text("action") == Action::Background.word()
}

/// The buttons that were asked for, each with a salt of its own.
pub(super) fn judged(
    desk: &Desk,
    form: &Fields,
) -> Result<Result<Vec<NewSetUp>, Errors>, SettingsError> {
    let provet_id = desk.clinic()?.tenant.provet_id;
    let mut errors = Errors::default();
    let pages = pages(desk, form, &mut errors);
    let label = label(desk, form, &mut errors);
    let (action, method, recipe) = said(desk, form, &mut errors);
    let prefix = prefix(desk, form, &mut errors);
    let mut buttons = Vec::new();
    for page in pages {
        let work = work(desk, form, page, &mut errors);
        let button = NewButton {
            provet_id,
            page: (!form.is_set("one_url")).then_some(page),
            action,
            parameter: parameter(desk, form, page, &mut errors),
            prefix: prefix.clone(),
            salt: Salt::generate(),
            recipe,
        };
        buttons.push(NewSetUp {
            button,
            label: label.clone(),
            method,
            work,
        });
    }
    Ok(if errors.0.is_empty() {
        Ok(buttons)
    } else {
        Err(errors)
    })
}

fn pages(desk: &Desk, form: &Fields, errors: &mut Errors) -> Vec<Page> {
    let named = form.all("page").filter_map(|path| path.parse().ok());
    let mut pages: Vec<Page> = named.collect();
    pages.sort_unstable();
    pages.dedup();
    if pages.is_empty() {
        errors.add("page", fl!(desk.words.fluent, "settings-buttons-no-page"));
    }
    pages
}

fn label(desk: &Desk, form: &Fields, errors: &mut Errors) -> String {
    let label = form.text("label");
    let odd = label.chars().any(char::is_control);
    if label.is_empty() || label.chars().count() > LONGEST_LABEL || odd {
        let words = fl!(
            desk.words.fluent,
            "settings-buttons-bad-name",
            most = LONGEST_LABEL
        );
        errors.add("label", words);
    }
    label.to_owned()
}

fn said(desk: &Desk, form: &Fields, errors: &mut Errors) -> (Action, Method, Recipe) {
    let unknown = || fl!(desk.words.fluent, "settings-buttons-choose");
    let action = form.text("action").parse();
    let method = form.text("method").parse();
    let recipe = form.text("recipe").parse();
    for (field, bad) in [
        ("action", action.is_err()),
        ("method", method.is_err()),
        ("recipe", recipe.is_err()),
    ] {
        if bad {
            errors.add(field, unknown());
        }
    }
    (
        action.unwrap_or(Action::SidePanel),
        method.unwrap_or(Method::Post),
        recipe.unwrap_or_default(),
    )
}

fn prefix(desk: &Desk, form: &Fields, errors: &mut Errors) -> String {
    let prefix = form.text("prefix");
    if !is_prefix(prefix) {
        errors.add(
            "prefix",
            fl!(desk.words.fluent, "settings-buttons-bad-prefix"),
        );
    }
    prefix.to_owned()
}

/// The parameter: where one URL serves several pages, its name tells the page and cannot be chosen.
fn parameter(desk: &Desk, form: &Fields, page: Page, errors: &mut Errors) -> String {
    let said = form.text("parameter");
    if form.is_set("one_url") {
        if !said.is_empty() && said != page.parameter() {
            let words = fl!(
                desk.words.fluent,
                "settings-buttons-parameter-tells",
                name = page.parameter()
            );
            errors.add("parameter", words);
        }
        return page.parameter().to_owned();
    }
    let name = if said.is_empty() { "id" } else { said };
    if !is_parameter(name) {
        errors.add(
            "parameter",
            fl!(desk.words.fluent, "settings-buttons-bad-parameter"),
        );
    }
    name.to_owned()
}

/// What a background button does on this page.
fn work(desk: &Desk, form: &Fields, page: Page, errors: &mut Errors) -> Option<StoredWork> {
    if !is_background(form) {
        return None;
    }
    let header = form.is_set("header").then(|| form.text("header_name"));
    let along = form.is_set("along");
    let kind = form.text("kind");
    let argument = match kind {
        "move-status" => form.text("status"),
        "mark-sent" => "",
        _ => form.raw("argument").trim(),
    };
    let work = Work::read(kind, argument, page);
    let work = work.map_err(|error| (work_field(&error), work_words(desk, &error)));
    let stored = work.and_then(|work| {
        let stored = work.set_up(along, header, &desk.hosts);
        stored.map_err(|error| setup_words(desk, error))
    });
    stored
        .map_err(|(field, words)| errors.add(field, words))
        .ok()
}

fn work_field(error: &WorkError) -> &'static str {
    match error {
        WorkError::UnknownKind | WorkError::WrongPage { .. } => "kind",
        WorkError::Argument { .. } | WorkError::Template(_) => "argument",
    }
}

fn work_words(desk: &Desk, error: &WorkError) -> String {
    let fluent = &desk.words.fluent;
    match error {
        WorkError::UnknownKind => fl!(fluent, "settings-buttons-choose"),
        WorkError::WrongPage { pages, .. } => {
            let pages = pages.iter().filter_map(|path| path.parse().ok());
            let names: Vec<_> = pages
                .map(|page| super::page_name(desk, Some(page)))
                .collect();
            fl!(
                fluent,
                "settings-buttons-work-elsewhere",
                pages = names.join(", ")
            )
        }
        WorkError::Argument { .. } => fl!(fluent, "settings-buttons-bad-argument"),
        WorkError::Template(_) => {
            fl!(
                fluent,
                "settings-buttons-bad-template",
                placeholders = placeholders()
            )
        }
    }
}

fn setup_words(desk: &Desk, error: SetupError) -> (&'static str, String) {
    let fluent = &desk.words.fluent;
    match error {
        SetupError::NotAllowed(_) => ("argument", fl!(fluent, "settings-buttons-bad-address")),
        SetupError::NothingToSendAlong => ("along", fl!(fluent, "settings-buttons-no-record")),
        SetupError::HeaderName => ("header_name", fl!(fluent, "settings-buttons-bad-header")),
        SetupError::NotStored => ("kind", fl!(fluent, "settings-buttons-choose")),
    }
}

/// The words that a note's template may hold.
pub(super) fn placeholders() -> String {
    let each = PLACEHOLDERS.iter();
    each.map(|name| format!("{{{name}}}"))
        .collect::<Vec<_>>()
        .join(" ")
}
