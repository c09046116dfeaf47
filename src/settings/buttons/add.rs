//! Setting up buttons: which pages, what they do, and whether people or we type it into Provet.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::super::RequestFields;
use super::button_form::{self, ButtonFormErrors};
use super::form::{self, SettingsField};
use super::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    preview, setup_guide,
};
use crate::background::{BackgroundAction, TARGET_STATUSES};
use crate::provet::ProvetPage;
use crate::provet::launch::{HashScheme, ProofLevel};
use crate::storage::{IntegrationAction, IntegrationMethod};

/// The form, with the pages ticked that the address names, else those that have no button yet.
pub(super) fn get_add(
    desk: &SettingsContext,
    asked: &SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = desk.require_clinic()?;
    let background = asked.query.trimmed_value("kind") == "background";
    let named: Vec<ProvetPage> = asked
        .query
        .all_values("page")
        .filter_map(|it| it.parse().ok())
        .collect();
    let has = |page: &ProvetPage| {
        clinic
            .buttons
            .iter()
            .any(|it| it.effective_page() == Some(*page))
    };
    let missing = ProvetPage::all().filter(|page| !background && !has(page));
    let pages: Vec<ProvetPage> = if named.is_empty() {
        missing.collect()
    } else {
        named
    };
    let fields = button_form::default_fields(pages.into_iter(), background);
    let body = render_page(
        desk,
        &fields,
        &ButtonFormErrors::default(),
        &super::new_idempotency_key(),
    );
    Ok(SettingsPage::new(page_title(desk, &fields), SettingsTab::Buttons, body).into())
}

/// Sets the buttons up for somebody who types them into Provet, or shows what we would send there.
pub(super) async fn post_add(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let wanted = button_form::validate_form(&desk, &asked.form)?;
    let (new, key) = match (wanted, super::idempotency_key(&asked)) {
        (Ok(new), Some(key)) => (new, key),
        (wrong, key) => {
            let errors = wrong.err().unwrap_or_default();
            let key = key.map_or_else(super::new_idempotency_key, str::to_owned);
            let body = render_page(&desk, &asked.form, &errors, &key);
            return Ok(SettingsPage::with_errors(
                page_title(&desk, &asked.form),
                SettingsTab::Buttons,
                body,
            )
            .into());
        }
    };
    if asked.form.trimmed_value("way") == "make" {
        return preview::preview_creation(&desk, &asked, &new, key).await;
    }
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let works: Vec<_> = new.iter().map(|new| new.action.clone()).collect();
    let added = desk
        .db
        .create_buttons(clinic, key, new, false, desk.now)
        .await?;
    desk.directory.invalidate();
    let Some(added) = added else {
        return Ok(SettingsResponse::Redirect(
            desk.clinic_path(&format!("/buttons/made/{key}")),
        ));
    };
    for button in &added {
        super::audit_button(&desk, "button-added", button).await?;
    }
    let body = html! {
        p .done role="status" { (fl!(desk.i18n.fluent, "settings-buttons-set-up")) }
        (setup_guide::render_location(&desk))
        @for (button, work) in added.iter().zip(&works) {
            (setup_guide::render_section(&desk, button, &setup_guide::VisibleSecrets::all_visible(button, work.as_ref())))
        }
        p { a href=(desk.clinic_path("/buttons")) { (fl!(desk.i18n.fluent, "settings-buttons-typed-in")) } }
    };
    let title = fl!(desk.i18n.fluent, "settings-buttons-type-title");
    Ok(SettingsPage::new(title, SettingsTab::Buttons, body).into())
}

fn page_title(desk: &SettingsContext, fields: &RequestFields) -> String {
    if button_form::is_background(fields) {
        fl!(desk.i18n.fluent, "settings-buttons-add-background-title")
    } else {
        fl!(desk.i18n.fluent, "settings-buttons-add-title")
    }
}

/// The form, with what was said before and what was wrong with it.
fn render_page(
    desk: &SettingsContext,
    said: &RequestFields,
    errors: &ButtonFormErrors,
    key: &str,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let fields = html! {
        (form::hidden_field("key", key))
        (render_page_choices(desk, said, errors))
        @if button_form::is_background(said) { (render_background_fields(desk, said, errors)) }
        @else { (render_action_field(desk, said, errors)) }
        (render_advanced(desk, said, errors))
        div .does {
            button name="way" value="make" { (fl!(fluent, "settings-buttons-way-make")) }
            button .quiet name="way" value="hand" { (fl!(fluent, "settings-buttons-way-hand")) }
        }
        p .hint { (fl!(fluent, "settings-buttons-ways")) }
    };
    html! { section { (form::post_form(desk, &desk.clinic_path("/buttons/add"), &fields)) } }
}

fn render_page_choices(
    desk: &SettingsContext,
    said: &RequestFields,
    errors: &ButtonFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    html! {
        fieldset .ticks-of aria-describedby=[errors.error_for("page").map(|_| "page-error")] {
            legend { (fl!(fluent, "settings-buttons-pages")) }
            div .ticks {
                @for page in ProvetPage::all() {
                    (form::checkbox_field("page", page.slug(), &super::page_name(desk, Some(page)),
                        said.all_values("page").any(|path| path == page.slug())))
                }
            }
            @if let Some(error) = errors.error_for("page") { p .error id="page-error" { (error) } }
        }
    }
}

/// What a button that opens something does.
fn render_action_field(
    desk: &SettingsContext,
    said: &RequestFields,
    errors: &ButtonFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let actions = [
        IntegrationAction::SidePanel,
        IntegrationAction::Window,
        IntegrationAction::Popup,
    ];
    let actions = actions.map(|it| (it.as_str(), super::action_name(desk, it)));
    let label = fl!(fluent, "settings-buttons-action");
    SettingsField::new("action", &label, said.trimmed_value("action"))
        .with_error(errors.error_for("action"))
        .render_select(&actions)
}

/// What a background button does.
fn render_background_fields(
    desk: &SettingsContext,
    said: &RequestFields,
    errors: &ButtonFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let kinds: Vec<_> = BackgroundAction::kinds()
        .map(|(kind, _)| (kind, setup_guide::background_action_label(desk, kind)))
        .collect();
    let (kind, argument) = (
        fl!(fluent, "settings-buttons-work"),
        fl!(fluent, "settings-buttons-argument"),
    );
    let hint = fl!(
        fluent,
        "settings-buttons-argument-hint",
        placeholders = button_form::placeholder_list()
    );
    let name = fl!(fluent, "settings-buttons-header-name");
    let status = fl!(fluent, "settings-buttons-status");
    html! {
        (form::hidden_field("action", IntegrationAction::Background.as_str()))
        (SettingsField::new("kind", &kind, said.trimmed_value("kind")).with_error(errors.error_for("kind")).render_select(&kinds))
        (SettingsField::new("status", &status, said.trimmed_value("status")).render_select(&status_options(desk)))
        (SettingsField::new("argument", &argument, said.raw_value("argument")).with_hint(&hint).with_error(errors.error_for("argument")).render_textarea(3))
        (form::checkbox_field("along", "yes", &fl!(fluent, "settings-buttons-along"), said.is_set("along")))
        @if let Some(error) = errors.error_for("along") { p .error { (error) } }
        (form::checkbox_field("header", "yes", &fl!(fluent, "settings-buttons-header"), said.is_set("header")))
        (SettingsField::new("header_name", &name, said.trimmed_value("header_name")).with_error(errors.error_for("header_name")).render_text_input())
    }
}

/// The statuses that a consultation can be moved to, along its way. \[D\]
fn status_options(desk: &SettingsContext) -> Vec<(String, String)> {
    let named =
        TARGET_STATUSES.map(|number| (number.to_string(), setup_guide::status_name(desk, number)));
    named.into()
}

/// What is right for most as it is.
fn render_advanced(
    desk: &SettingsContext,
    said: &RequestFields,
    errors: &ButtonFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let wrong = ["label", "method", "parameter", "prefix", "recipe"];
    let open = wrong.iter().any(|field| errors.error_for(field).is_some());
    let label = fl!(fluent, "settings-buttons-name");
    let (method, recipe) = (
        fl!(fluent, "settings-buttons-method"),
        fl!(fluent, "settings-buttons-recipe"),
    );
    let hint = fl!(fluent, "settings-buttons-recipe-hint");
    let methods = [IntegrationMethod::Post, IntegrationMethod::Get]
        .map(|it| (it.as_str(), it.as_str().to_uppercase()));
    html! {
        details open[open] {
            summary { (fl!(fluent, "settings-buttons-more")) }
            (SettingsField::new("label", &label, said.trimmed_value("label")).with_error(errors.error_for("label")).render_text_input())
            (SettingsField::new("method", &method, said.trimmed_value("method")).with_error(errors.error_for("method")).render_select(&methods))
            (render_address_fields(desk, said, errors))
            (SettingsField::new("recipe", &recipe, said.trimmed_value("recipe")).with_hint(&hint).with_error(errors.error_for("recipe"))
                .render_select(&recipe_options(desk)))
        }
    }
}

fn render_address_fields(
    desk: &SettingsContext,
    said: &RequestFields,
    errors: &ButtonFormErrors,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let (name, prefix) = (
        fl!(fluent, "settings-buttons-parameter"),
        fl!(fluent, "settings-buttons-prefix"),
    );
    let name_hint = fl!(fluent, "settings-buttons-parameter-hint");
    let prefix_hint = fl!(fluent, "settings-buttons-prefix-hint");
    html! {
        (form::checkbox_field("one_url", "yes", &fl!(fluent, "settings-buttons-one-url"), said.is_set("one_url")))
        (SettingsField::new("parameter", &name, said.trimmed_value("parameter")).with_hint(&name_hint).with_error(errors.error_for("parameter")).render_text_input())
        (SettingsField::new("prefix", &prefix, said.trimmed_value("prefix")).with_hint(&prefix_hint).with_error(errors.error_for("prefix")).render_text_input())
    }
}

/// Every way to make the hash, and what it proves.
fn recipe_options(desk: &SettingsContext) -> Vec<(&'static str, String)> {
    let fluent = &desk.i18n.fluent;
    let named = HashScheme::all().map(|recipe| {
        let words = match recipe.proof_level() {
            ProofLevel::Plain if recipe == HashScheme::default() => {
                fl!(
                    fluent,
                    "settings-buttons-recipe-usual",
                    name = recipe.as_str()
                )
            }
            ProofLevel::Plain => fl!(
                fluent,
                "settings-buttons-recipe-plain",
                name = recipe.as_str()
            ),
            ProofLevel::Payload => fl!(
                fluent,
                "settings-buttons-recipe-payload",
                name = recipe.as_str()
            ),
        };
        (recipe.as_str(), words)
    });
    named.collect()
}
