//! Parses and validates the form for new buttons.

use i18n_embed_fl::fl;

use super::super::RequestFields;
use super::labels::page_name;
use crate::background::{ActionSetupError, BackgroundAction, BackgroundActionError, PLACEHOLDERS};
use crate::provet::ProvetPage;
use crate::provet::launch::{HashScheme, Salt, is_valid_parameter, is_valid_prefix};
use crate::settings::ClinicContext;
use crate::settings::form::FormErrors;
use crate::storage::{
    DEFAULT_BUTTON_LABEL, IntegrationAction, IntegrationMethod, NewButton, NewButtonSetup,
    StoredButtonAction,
};

/// The longest label: more does not fit on a button.
const MAX_LABEL_LENGTH: usize = 60;

/// The default name of the static header.
pub(super) const DEFAULT_HEADER_NAME: &str = "x-cageside";

/// All fields of the form, for hidden fields.
pub(super) const FIELD_NAMES: [&str; 14] = [
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

/// The defaults of the form.
pub(super) fn default_fields(
    pages: impl Iterator<Item = ProvetPage>,
    background: bool,
) -> RequestFields {
    let action = if background {
        IntegrationAction::Background
    } else {
        IntegrationAction::SidePanel
    };
    let fixed = [
        ("label", DEFAULT_BUTTON_LABEL),
        ("action", action.as_str()),
        ("method", IntegrationMethod::Post.as_str()),
        ("recipe", HashScheme::default().as_str()),
        ("header_name", DEFAULT_HEADER_NAME),
    ];
    let fixed = fixed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let pages = pages.map(|page| ("page".to_owned(), page.slug().to_owned()));
    RequestFields(pages.chain(fixed).collect())
}

/// Whether the form is for background buttons.
pub(super) fn is_background(form: &RequestFields) -> bool {
    form.trimmed_value("action") == IntegrationAction::Background.as_str()
}

/// The requested buttons, each with a new salt.
pub(super) fn validate_form(
    ctx: &ClinicContext,
    form: &RequestFields,
) -> Result<Vec<NewButtonSetup>, FormErrors> {
    let provet_id = ctx.provet_id();
    let mut errors = FormErrors::default();
    let pages = parse_pages(ctx, form, &mut errors);
    let label = parse_label(ctx, form, &mut errors);
    let (action, method, recipe) = parse_choices(ctx, form, &mut errors);
    let prefix = parse_prefix(ctx, form, &mut errors);
    let mut buttons = Vec::new();
    for page in pages {
        let work = parse_background_action(ctx, form, page, &mut errors);
        let button = NewButton {
            provet_id,
            page: (!form.is_set("one_url")).then_some(page),
            action,
            parameter: parse_parameter(ctx, form, page, &mut errors),
            prefix: prefix.clone(),
            salt: Salt::generate(),
            recipe,
        };
        buttons.push(NewButtonSetup {
            button,
            label: label.clone(),
            method,
            action: work,
        });
    }
    if errors.is_empty() {
        Ok(buttons)
    } else {
        Err(errors)
    }
}

fn parse_pages(
    ctx: &ClinicContext,
    form: &RequestFields,
    errors: &mut FormErrors,
) -> Vec<ProvetPage> {
    let named = form.all_values("page").filter_map(|path| path.parse().ok());
    let mut pages: Vec<ProvetPage> = named.collect();
    pages.sort_unstable();
    pages.dedup();
    if pages.is_empty() {
        errors.add("page", fl!(ctx.i18n.fluent, "settings-buttons-no-page"));
    }
    pages
}

fn parse_label(ctx: &ClinicContext, form: &RequestFields, errors: &mut FormErrors) -> String {
    let label = form.trimmed_value("label");
    let odd = label.chars().any(char::is_control);
    if label.is_empty() || label.chars().count() > MAX_LABEL_LENGTH || odd {
        let message = fl!(
            ctx.i18n.fluent,
            "settings-buttons-bad-name",
            most = MAX_LABEL_LENGTH
        );
        errors.add("label", message);
    }
    label.to_owned()
}

fn parse_choices(
    ctx: &ClinicContext,
    form: &RequestFields,
    errors: &mut FormErrors,
) -> (IntegrationAction, IntegrationMethod, HashScheme) {
    let unknown = || fl!(ctx.i18n.fluent, "settings-buttons-choose");
    let action = form.trimmed_value("action").parse();
    let method = form.trimmed_value("method").parse();
    let recipe = form.trimmed_value("recipe").parse();
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
        action.unwrap_or(IntegrationAction::SidePanel),
        method.unwrap_or(IntegrationMethod::Post),
        recipe.unwrap_or_default(),
    )
}

fn parse_prefix(ctx: &ClinicContext, form: &RequestFields, errors: &mut FormErrors) -> String {
    let prefix = form.trimmed_value("prefix");
    if !is_valid_prefix(prefix) {
        errors.add(
            "prefix",
            fl!(ctx.i18n.fluent, "settings-buttons-bad-prefix"),
        );
    }
    prefix.to_owned()
}

/// The parameter name. Where one URL serves several pages the name identifies the page and cannot be chosen.
fn parse_parameter(
    ctx: &ClinicContext,
    form: &RequestFields,
    page: ProvetPage,
    errors: &mut FormErrors,
) -> String {
    let value = form.trimmed_value("parameter");
    if form.is_set("one_url") {
        if !value.is_empty() && value != page.parameter() {
            let message = fl!(
                ctx.i18n.fluent,
                "settings-buttons-parameter-tells",
                name = page.parameter()
            );
            errors.add("parameter", message);
        }
        return page.parameter().to_owned();
    }
    let name = if value.is_empty() { "id" } else { value };
    if !is_valid_parameter(name) {
        errors.add(
            "parameter",
            fl!(ctx.i18n.fluent, "settings-buttons-bad-parameter"),
        );
    }
    name.to_owned()
}

/// The action of a background button on this page.
fn parse_background_action(
    ctx: &ClinicContext,
    form: &RequestFields,
    page: ProvetPage,
    errors: &mut FormErrors,
) -> Option<StoredButtonAction> {
    if !is_background(form) {
        return None;
    }
    let header = form
        .is_set("header")
        .then(|| form.trimmed_value("header_name"));
    let along = form.is_set("along");
    let kind = form.trimmed_value("kind");
    let argument = match kind {
        "move-status" => form.trimmed_value("status"),
        "mark-sent" => "",
        _ => form.raw_value("argument").trim(),
    };
    let work = BackgroundAction::parse(kind, argument, page);
    let work = work.map_err(|error| {
        (
            action_error_field(&error),
            action_error_message(ctx, &error),
        )
    });
    let stored = work.and_then(|work| {
        let stored = work.prepare_for_storage(along, header, &ctx.allowed_hosts);
        stored.map_err(|error| setup_error_message(ctx, error))
    });
    stored
        .map_err(|(field, message)| errors.add(field, message))
        .ok()
}

fn action_error_field(error: &BackgroundActionError) -> &'static str {
    match error {
        BackgroundActionError::UnknownKind | BackgroundActionError::WrongPage { .. } => "kind",
        BackgroundActionError::Argument { .. } | BackgroundActionError::Template(_) => "argument",
    }
}

fn action_error_message(ctx: &ClinicContext, error: &BackgroundActionError) -> String {
    let fluent = &ctx.i18n.fluent;
    match error {
        BackgroundActionError::UnknownKind => fl!(fluent, "settings-buttons-choose"),
        BackgroundActionError::WrongPage { pages, .. } => {
            let pages = pages.iter().filter_map(|path| path.parse().ok());
            let names: Vec<_> = pages.map(|page| page_name(ctx, Some(page))).collect();
            fl!(
                fluent,
                "settings-buttons-work-elsewhere",
                pages = names.join(", ")
            )
        }
        BackgroundActionError::Argument { .. } => fl!(fluent, "settings-buttons-bad-argument"),
        BackgroundActionError::Template(_) => {
            fl!(
                fluent,
                "settings-buttons-bad-template",
                placeholders = placeholder_list()
            )
        }
    }
}

fn setup_error_message(ctx: &ClinicContext, error: ActionSetupError) -> (&'static str, String) {
    let fluent = &ctx.i18n.fluent;
    match error {
        ActionSetupError::UrlNotAllowed(_) => {
            ("argument", fl!(fluent, "settings-buttons-bad-address"))
        }
        ActionSetupError::NoRecordToSend => ("along", fl!(fluent, "settings-buttons-no-record")),
        ActionSetupError::InvalidHeaderName => {
            ("header_name", fl!(fluent, "settings-buttons-bad-header"))
        }
        ActionSetupError::NotSerializable => ("kind", fl!(fluent, "settings-buttons-choose")),
    }
}

/// The placeholders of a note's template.
pub(super) fn placeholder_list() -> String {
    let each = PLACEHOLDERS.iter();
    each.map(|name| format!("{{{name}}}"))
        .collect::<Vec<_>>()
        .join(" ")
}
