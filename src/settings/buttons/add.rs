//! Adds buttons: which pages, what they do, and whether an administrator or we enter them in Provet.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::super::RequestFields;
use super::labels::{action_name, background_action_label, page_name, status_name};
use super::stored_button::{audit_button, idempotency_key, new_idempotency_key};
use super::{button_form, preview, setup_guide};
use crate::background::{BackgroundAction, TARGET_STATUSES};
use crate::provet::ProvetPage;
use crate::provet::launch::{HashScheme, ProofLevel};
use crate::settings::form::{self, FormErrors, FormField, InputKind};
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{IntegrationAction, IntegrationMethod};

/// The form, with the pages of the query ticked, else those without a button.
pub(super) fn get_add(ctx: &ClinicContext, request: &SettingsRequest) -> SettingsResponse {
    let clinic = &ctx.clinic;
    let background = request.query.trimmed_value("kind") == "background";
    let named: Vec<ProvetPage> = request
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
    let mut fields = button_form::default_fields(pages.into_iter(), background);
    // A link may choose how the hash is made, such as that of the clinic's page to the payload hash.
    let recipe = request.query.trimmed_value("recipe");
    if recipe.parse::<HashScheme>().is_ok() {
        fields.0.retain(|(name, _)| name != "recipe");
        fields.0.push(("recipe".to_owned(), recipe.to_owned()));
    }
    let body = render_page(ctx, &fields, &FormErrors::default(), &new_idempotency_key());
    SettingsPage::new(page_title(ctx, &fields), SettingsTab::Buttons, body).into()
}

/// Creates the buttons for manual entry in Provet, or shows a preview of what we would send there.
pub(super) async fn post_add(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let validated = button_form::validate_form(&ctx, &request.form);
    // Without a key of ours a second press could not be told from the first.
    let (new, key) = match (validated, idempotency_key(&request)) {
        (Ok(new), Some(key)) => (new, key),
        (wrong, key) => {
            let errors = wrong.err().unwrap_or_default();
            let key = key.map_or_else(new_idempotency_key, str::to_owned);
            let body = render_page(&ctx, &request.form, &errors, &key);
            return Ok(SettingsPage::with_errors(
                page_title(&ctx, &request.form),
                SettingsTab::Buttons,
                body,
            )
            .into());
        }
    };
    if request.form.trimmed_value("way") == "make" {
        return preview::preview_creation(&ctx, &request, &new, key).await;
    }
    let clinic = ctx.provet_id();
    // Their secrets are shown once, below; the database returns buttons without them.
    let actions: Vec<_> = new.iter().map(|new| new.action.clone()).collect();
    let added = ctx
        .db
        .create_buttons(clinic, key, new, false, ctx.now)
        .await?;
    ctx.directory.invalidate();
    // The second press of the form: the secrets were shown to the first and are not shown again.
    let Some(added) = added else {
        return Ok(SettingsResponse::Redirect(
            ctx.clinic_path(&format!("/buttons/made/{key}")),
        ));
    };
    for button in &added {
        audit_button(&ctx, "button-added", button).await?;
    }
    let body = html! {
        p .done role="status" { (fl!(ctx.i18n.fluent, "settings-buttons-set-up")) }
        (setup_guide::render_location(&ctx))
        @for (button, action) in added.iter().zip(&actions) {
            (setup_guide::render_section(&ctx, button, &setup_guide::VisibleSecrets::all_visible(button, action.as_ref())))
        }
        p { a href=(ctx.clinic_path("/buttons")) { (fl!(ctx.i18n.fluent, "settings-buttons-typed-in")) } }
    };
    let title = fl!(ctx.i18n.fluent, "settings-buttons-type-title");
    Ok(SettingsPage::new(title, SettingsTab::Buttons, body).into())
}

fn page_title(ctx: &ClinicContext, fields: &RequestFields) -> String {
    if button_form::is_background(fields) {
        fl!(ctx.i18n.fluent, "settings-buttons-add-background-title")
    } else {
        fl!(ctx.i18n.fluent, "settings-buttons-add-title")
    }
}

/// The form with its values and errors.
fn render_page(
    ctx: &ClinicContext,
    values: &RequestFields,
    errors: &FormErrors,
    key: &str,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let fields = html! {
        (form::hidden_field("key", key))
        (render_page_choices(ctx, values, errors))
        @if button_form::is_background(values) { (render_background_fields(ctx, values, errors)) }
        @else { (render_action_field(ctx, values, errors)) }
        (render_advanced(ctx, values, errors))
        div .actions {
            // The first button is the one that Enter presses: it only leads to the preview.
            button name="way" value="make" { (fl!(fluent, "settings-buttons-method-make")) }
            button .secondary name="way" value="hand" { (fl!(fluent, "settings-buttons-method-hand")) }
        }
        p .hint { (fl!(fluent, "settings-buttons-methods")) }
    };
    html! { section { (form::post_form(ctx, &ctx.clinic_path("/buttons/add"), &fields)) } }
}

fn render_page_choices(ctx: &ClinicContext, values: &RequestFields, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        // At the group, because the error is about none of its boxes alone.
        fieldset .checkbox-group aria-describedby=[errors.get("page").map(|_| "page-error")] {
            legend { (fl!(fluent, "settings-buttons-pages")) }
            div .checkboxes {
                @for page in ProvetPage::all() {
                    (form::checkbox_field("page", page.slug(), &page_name(ctx, Some(page)),
                        values.all_values("page").any(|path| path == page.slug())))
                }
            }
            @if let Some(error) = errors.get("page") { p .error id="page-error" { (error) } }
        }
    }
}

/// The action of a button that opens a panel.
fn render_action_field(ctx: &ClinicContext, values: &RequestFields, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let actions = [
        IntegrationAction::SidePanel,
        IntegrationAction::Window,
        IntegrationAction::Popup,
    ];
    let actions = actions.map(|it| (it.as_str(), action_name(ctx, it)));
    let label = fl!(fluent, "settings-buttons-action");
    FormField::new("action", &label, values.trimmed_value("action"))
        .with_error(errors.get("action"))
        .render_select(&actions)
}

/// The action of a background button.
fn render_background_fields(
    ctx: &ClinicContext,
    values: &RequestFields,
    errors: &FormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let kinds: Vec<_> = BackgroundAction::kinds()
        .map(|(kind, _)| (kind, background_action_label(ctx, kind)))
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
        (FormField::new("kind", &kind, values.trimmed_value("kind")).with_error(errors.get("kind")).render_select(&kinds))
        (FormField::new("status", &status, values.trimmed_value("status")).render_select(&status_options(ctx)))
        (FormField::new("argument", &argument, values.raw_value("argument")).with_hint(&hint).with_error(errors.get("argument")).with_kind(InputKind::CodeArea(3)).render())
        (form::checkbox_field("along", "yes", &fl!(fluent, "settings-buttons-along"), values.is_set("along")))
        @if let Some(error) = errors.get("along") { p .error { (error) } }
        (form::checkbox_field("header", "yes", &fl!(fluent, "settings-buttons-header"), values.is_set("header")))
        (FormField::new("header_name", &name, values.trimmed_value("header_name")).with_error(errors.get("header_name")).render())
    }
}

/// The statuses that a consultation can be moved to, in workflow order. \[D\]
fn status_options(ctx: &ClinicContext) -> Vec<(String, String)> {
    let named = TARGET_STATUSES.map(|number| (number.to_string(), status_name(ctx, number)));
    named.into()
}

/// Settings whose defaults suit most clinics.
fn render_advanced(ctx: &ClinicContext, values: &RequestFields, errors: &FormErrors) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let wrong = ["label", "method", "parameter", "prefix", "recipe"];
    let open = wrong.iter().any(|field| errors.get(field).is_some());
    let label = fl!(fluent, "settings-buttons-name");
    let (method, recipe) = (
        fl!(fluent, "settings-buttons-method"),
        fl!(fluent, "settings-buttons-recipe"),
    );
    let hint = fl!(fluent, "settings-buttons-recipe-hint");
    let methods = [IntegrationMethod::Post, IntegrationMethod::Get]
        .map(|it| (it.as_str(), it.as_str().to_uppercase()));
    html! {
        // Unfolded where something in it is wrong.
        details open[open] {
            summary { (fl!(fluent, "settings-buttons-more")) }
            (FormField::new("label", &label, values.trimmed_value("label")).with_error(errors.get("label")).render())
            (FormField::new("method", &method, values.trimmed_value("method")).with_error(errors.get("method")).render_select(&methods))
            (render_address_fields(ctx, values, errors))
            (FormField::new("recipe", &recipe, values.trimmed_value("recipe")).with_hint(&hint).with_error(errors.get("recipe"))
                .render_select(&recipe_options(ctx)))
        }
    }
}

fn render_address_fields(
    ctx: &ClinicContext,
    values: &RequestFields,
    errors: &FormErrors,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (name, prefix) = (
        fl!(fluent, "settings-buttons-parameter"),
        fl!(fluent, "settings-buttons-prefix"),
    );
    let name_hint = fl!(fluent, "settings-buttons-parameter-hint");
    let prefix_hint = fl!(fluent, "settings-buttons-prefix-hint");
    html! {
        (form::checkbox_field("one_url", "yes", &fl!(fluent, "settings-buttons-one-url"), values.is_set("one_url")))
        (FormField::new("parameter", &name, values.trimmed_value("parameter")).with_hint(&name_hint).with_error(errors.get("parameter")).render())
        (FormField::new("prefix", &prefix, values.trimmed_value("prefix")).with_hint(&prefix_hint).with_error(errors.get("prefix")).render())
    }
}

/// All hash schemes, and what each proves.
fn recipe_options(ctx: &ClinicContext) -> Vec<(&'static str, String)> {
    let fluent = &ctx.i18n.fluent;
    let named = HashScheme::all().map(|recipe| {
        let message = match recipe.proof_level() {
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
        (recipe.as_str(), message)
    });
    named.collect()
}
