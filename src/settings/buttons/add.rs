//! Setting up buttons: which pages, what they do, and whether people or we type it into Provet.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::super::Fields;
use super::choice::{self, Errors};
use super::form::{self, Field};
use super::{Answer, Asked, Desk, SettingsError, Sheet, Tab, guide, plan};
use crate::background::{STATUSES, Work};
use crate::provet::Page;
use crate::provet::launch::{Proof, Recipe};
use crate::storage::{Action, Method};

/// The form, with the pages ticked that the address names, else those that have no button yet.
pub(super) fn show(desk: &Desk, asked: &Asked) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?;
    let background = asked.query.text("kind") == "background";
    let named: Vec<Page> = asked
        .query
        .all("page")
        .filter_map(|it| it.parse().ok())
        .collect();
    let has = |page: &Page| {
        clinic
            .buttons
            .iter()
            .any(|it| it.told_page() == Some(*page))
    };
    let missing = Page::all().filter(|page| !background && !has(page));
    let pages: Vec<Page> = if named.is_empty() {
        missing.collect()
    } else {
        named
    };
    let fields = choice::usual(pages.into_iter(), background);
    let body = page(desk, &fields, &Errors::default(), &super::new_key());
    Ok(Sheet::new(title(desk, &fields), Tab::Buttons, body).into())
}

/// Sets the buttons up for somebody who types them into Provet, or shows what we would send there.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let wanted = choice::judged(&desk, &asked.form)?;
    let (new, key) = match (wanted, super::key(&asked)) {
        (Ok(new), Some(key)) => (new, key),
        (wrong, key) => {
            let errors = wrong.err().unwrap_or_default();
            let key = key.map_or_else(super::new_key, str::to_owned);
            let body = page(&desk, &asked.form, &errors, &key);
            return Ok(Sheet::refused(title(&desk, &asked.form), Tab::Buttons, body).into());
        }
    };
    if asked.form.text("way") == "make" {
        return plan::ask(&desk, &asked, &new, key).await;
    }
    let clinic = desk.clinic()?.tenant.provet_id;
    let works: Vec<_> = new.iter().map(|new| new.work.clone()).collect();
    let added = desk
        .db
        .set_up_buttons(clinic, key, new, false, desk.now)
        .await?;
    desk.directory.invalidate();
    let Some(added) = added else {
        return Ok(Answer::To(desk.at(&format!("/buttons/made/{key}"))));
    };
    for button in &added {
        super::note(&desk, "button-added", button).await?;
    }
    let body = html! {
        p .done role="status" { (fl!(desk.words.fluent, "settings-buttons-set-up")) }
        (guide::where_to(&desk))
        @for (button, work) in added.iter().zip(&works) {
            (guide::section(&desk, button, &guide::Shown::once(button, work.as_ref())))
        }
        p { a href=(desk.at("/buttons")) { (fl!(desk.words.fluent, "settings-buttons-typed-in")) } }
    };
    let title = fl!(desk.words.fluent, "settings-buttons-type-title");
    Ok(Sheet::new(title, Tab::Buttons, body).into())
}

fn title(desk: &Desk, fields: &Fields) -> String {
    if choice::is_background(fields) {
        fl!(desk.words.fluent, "settings-buttons-add-background-title")
    } else {
        fl!(desk.words.fluent, "settings-buttons-add-title")
    }
}

/// The form, with what was said before and what was wrong with it.
fn page(desk: &Desk, said: &Fields, errors: &Errors, key: &str) -> Markup {
    let fluent = &desk.words.fluent;
    let fields = html! {
        (form::hidden("key", key))
        (pages(desk, said, errors))
        @if choice::is_background(said) { (work(desk, said, errors)) }
        @else { (opens(desk, said, errors)) }
        (more(desk, said, errors))
        div .does {
            button name="way" value="make" { (fl!(fluent, "settings-buttons-way-make")) }
            button .quiet name="way" value="hand" { (fl!(fluent, "settings-buttons-way-hand")) }
        }
        p .hint { (fl!(fluent, "settings-buttons-ways")) }
    };
    html! { section { (form::form(desk, &desk.at("/buttons/add"), &fields)) } }
}

fn pages(desk: &Desk, said: &Fields, errors: &Errors) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        fieldset .ticks-of aria-describedby=[errors.of("page").map(|_| "page-error")] {
            legend { (fl!(fluent, "settings-buttons-pages")) }
            div .ticks {
                @for page in Page::all() {
                    (form::tick("page", page.path(), &super::page_name(desk, Some(page)),
                        said.all("page").any(|path| path == page.path())))
                }
            }
            @if let Some(error) = errors.of("page") { p .error id="page-error" { (error) } }
        }
    }
}

/// What a button that opens something does.
fn opens(desk: &Desk, said: &Fields, errors: &Errors) -> Markup {
    let fluent = &desk.words.fluent;
    let actions = [Action::SidePanel, Action::Window, Action::Popup];
    let actions = actions.map(|it| (it.word(), super::action_name(desk, it)));
    let label = fl!(fluent, "settings-buttons-action");
    Field::new("action", &label, said.text("action"))
        .error(errors.of("action"))
        .choice(&actions)
}

/// What a background button does.
fn work(desk: &Desk, said: &Fields, errors: &Errors) -> Markup {
    let fluent = &desk.words.fluent;
    let kinds: Vec<_> = Work::kinds()
        .map(|(kind, _)| (kind, guide::work_name(desk, kind)))
        .collect();
    let (kind, argument) = (
        fl!(fluent, "settings-buttons-work"),
        fl!(fluent, "settings-buttons-argument"),
    );
    let hint = fl!(
        fluent,
        "settings-buttons-argument-hint",
        placeholders = choice::placeholders()
    );
    let name = fl!(fluent, "settings-buttons-header-name");
    let status = fl!(fluent, "settings-buttons-status");
    html! {
        (form::hidden("action", Action::Background.word()))
        (Field::new("kind", &kind, said.text("kind")).error(errors.of("kind")).choice(&kinds))
        (Field::new("status", &status, said.text("status")).choice(&statuses(desk)))
        (Field::new("argument", &argument, said.raw("argument")).hint(&hint).error(errors.of("argument")).lines(3))
        (form::tick("along", "yes", &fl!(fluent, "settings-buttons-along"), said.is_set("along")))
        @if let Some(error) = errors.of("along") { p .error { (error) } }
        (form::tick("header", "yes", &fl!(fluent, "settings-buttons-header"), said.is_set("header")))
        (Field::new("header_name", &name, said.text("header_name")).error(errors.of("header_name")).line())
    }
}

/// The statuses that a consultation can be moved to, along its way. \[D\]
fn statuses(desk: &Desk) -> Vec<(String, String)> {
    let fluent = &desk.words.fluent;
    let named = STATUSES.map(|number| {
        let name = match number {
            0 => fl!(fluent, "status-admitted"),
            8 => fl!(fluent, "status-in-progress"),
            5 => fl!(fluent, "status-ready-for-discharge"),
            6 => fl!(fluent, "status-discharged"),
            7 => fl!(fluent, "status-invoicing"),
            9 => fl!(fluent, "status-invoice-paid"),
            10 => fl!(fluent, "status-finalized"),
            other => fl!(fluent, "status-unknown", number = other.to_string()),
        };
        (number.to_string(), name)
    });
    named.into()
}

/// What is right for most as it is.
fn more(desk: &Desk, said: &Fields, errors: &Errors) -> Markup {
    let fluent = &desk.words.fluent;
    let wrong = ["label", "method", "parameter", "prefix", "recipe"];
    let open = wrong.iter().any(|field| errors.of(field).is_some());
    let label = fl!(fluent, "settings-buttons-name");
    let (method, recipe) = (
        fl!(fluent, "settings-buttons-method"),
        fl!(fluent, "settings-buttons-recipe"),
    );
    let hint = fl!(fluent, "settings-buttons-recipe-hint");
    let methods = [Method::Post, Method::Get].map(|it| (it.word(), it.word().to_uppercase()));
    html! {
        details open[open] {
            summary { (fl!(fluent, "settings-buttons-more")) }
            (Field::new("label", &label, said.text("label")).error(errors.of("label")).line())
            (Field::new("method", &method, said.text("method")).error(errors.of("method")).choice(&methods))
            (addressing(desk, said, errors))
            (Field::new("recipe", &recipe, said.text("recipe")).hint(&hint).error(errors.of("recipe"))
                .choice(&recipes(desk)))
        }
    }
}

fn addressing(desk: &Desk, said: &Fields, errors: &Errors) -> Markup {
    let fluent = &desk.words.fluent;
    let (name, prefix) = (
        fl!(fluent, "settings-buttons-parameter"),
        fl!(fluent, "settings-buttons-prefix"),
    );
    let name_hint = fl!(fluent, "settings-buttons-parameter-hint");
    let prefix_hint = fl!(fluent, "settings-buttons-prefix-hint");
    html! {
        (form::tick("one_url", "yes", &fl!(fluent, "settings-buttons-one-url"), said.is_set("one_url")))
        (Field::new("parameter", &name, said.text("parameter")).hint(&name_hint).error(errors.of("parameter")).line())
        (Field::new("prefix", &prefix, said.text("prefix")).hint(&prefix_hint).error(errors.of("prefix")).line())
    }
}

/// Every way to make the hash, and what it proves.
fn recipes(desk: &Desk) -> Vec<(&'static str, String)> {
    let fluent = &desk.words.fluent;
    let named = Recipe::all().map(|recipe| {
        let words = match recipe.proof() {
            Proof::Plain if recipe == Recipe::default() => {
                fl!(
                    fluent,
                    "settings-buttons-recipe-usual",
                    name = recipe.name()
                )
            }
            Proof::Plain => fl!(
                fluent,
                "settings-buttons-recipe-plain",
                name = recipe.name()
            ),
            Proof::Payload => fl!(
                fluent,
                "settings-buttons-recipe-payload",
                name = recipe.name()
            ),
        };
        (recipe.name(), words)
    });
    named.collect()
}
