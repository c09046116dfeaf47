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
    let mut parser = ButtonFormParser {
        ctx,
        form,
        errors: FormErrors::default(),
    };
    let buttons = parser.parse_buttons();
    if parser.errors.is_empty() {
        Ok(buttons)
    } else {
        Err(parser.errors)
    }
}

/// Parses field by field and collects errors.
struct ButtonFormParser<'a> {
    ctx: &'a ClinicContext,
    form: &'a RequestFields,
    errors: FormErrors,
}

impl ButtonFormParser<'_> {
    fn parse_buttons(&mut self) -> Vec<NewButtonSetup> {
        let pages = self.parse_pages();
        let label = self.parse_label();
        let (action, method, recipe) = self.parse_choices();
        let prefix = self.parse_prefix();
        let buttons = pages.into_iter().map(|page| NewButtonSetup {
            action: self.parse_background_action(page),
            button: NewButton {
                provet_id: self.ctx.provet_id(),
                page: (!self.form.is_set("one_url")).then_some(page),
                action,
                parameter: self.parse_parameter(page),
                prefix: prefix.clone(),
                salt: Salt::generate(),
                recipe,
            },
            label: label.clone(),
            method,
        });
        buttons.collect()
    }

    fn parse_pages(&mut self) -> Vec<ProvetPage> {
        let named = self
            .form
            .all_values("page")
            .filter_map(|path| path.parse().ok());
        let mut pages: Vec<ProvetPage> = named.collect();
        // A page that was sent twice makes one button.
        pages.sort_unstable();
        pages.dedup();
        if pages.is_empty() {
            self.errors.add(
                "page",
                fl!(self.ctx.i18n.fluent, "settings-buttons-no-page"),
            );
        }
        pages
    }

    fn parse_label(&mut self) -> String {
        let label = self.form.trimmed_value("label");
        let odd = label.chars().any(char::is_control);
        if label.is_empty() || label.chars().count() > MAX_LABEL_LENGTH || odd {
            let message = fl!(
                self.ctx.i18n.fluent,
                "settings-buttons-bad-name",
                most = MAX_LABEL_LENGTH
            );
            self.errors.add("label", message);
        }
        label.to_owned()
    }

    fn parse_choices(&mut self) -> (IntegrationAction, IntegrationMethod, HashScheme) {
        let unknown = || fl!(self.ctx.i18n.fluent, "settings-buttons-choose");
        let action = self.form.trimmed_value("action").parse();
        let method = self.form.trimmed_value("method").parse();
        let recipe = self.form.trimmed_value("recipe").parse();
        for (field, bad) in [
            ("action", action.is_err()),
            ("method", method.is_err()),
            ("recipe", recipe.is_err()),
        ] {
            if bad {
                self.errors.add(field, unknown());
            }
        }
        (
            action.unwrap_or(IntegrationAction::SidePanel),
            method.unwrap_or(IntegrationMethod::Post),
            recipe.unwrap_or_default(),
        )
    }

    fn parse_prefix(&mut self) -> String {
        let prefix = self.form.trimmed_value("prefix");
        if !is_valid_prefix(prefix) {
            self.errors.add(
                "prefix",
                fl!(self.ctx.i18n.fluent, "settings-buttons-bad-prefix"),
            );
        }
        prefix.to_owned()
    }

    /// The parameter name. Where one URL serves several pages the name identifies the page and cannot be chosen.
    fn parse_parameter(&mut self, page: ProvetPage) -> String {
        let value = self.form.trimmed_value("parameter");
        if self.form.is_set("one_url") {
            if !value.is_empty() && value != page.parameter() {
                let message = fl!(
                    self.ctx.i18n.fluent,
                    "settings-buttons-parameter-tells",
                    name = page.parameter()
                );
                self.errors.add("parameter", message);
            }
            return page.parameter().to_owned();
        }
        // The same default as that of the command line.
        let name = if value.is_empty() { "id" } else { value };
        if !is_valid_parameter(name) {
            self.errors.add(
                "parameter",
                fl!(self.ctx.i18n.fluent, "settings-buttons-bad-parameter"),
            );
        }
        name.to_owned()
    }

    /// The action of a background button on this page.
    fn parse_background_action(&mut self, page: ProvetPage) -> Option<StoredButtonAction> {
        if !is_background(self.form) {
            return None;
        }
        let header = self
            .form
            .is_set("header")
            .then(|| self.form.trimmed_value("header_name"));
        let along = self.form.is_set("along");
        let kind = self.form.trimmed_value("kind");
        // The form shows all fields at once, so that each kind takes the one that is its own.
        let argument = match kind {
            "move-status" => self.form.trimmed_value("status"),
            "mark-sent" => "",
            _ => self.form.raw_value("argument").trim(),
        };
        let action = BackgroundAction::parse(kind, argument, page);
        let action = action.map_err(|error| {
            (
                action_error_field(&error),
                action_error_message(self.ctx, &error),
            )
        });
        let stored = action.and_then(|action| {
            let stored = action.prepare_for_storage(along, header, &self.ctx.allowed_hosts);
            stored.map_err(|error| setup_error_message(self.ctx, error))
        });
        stored
            .map_err(|(field, message)| self.errors.add(field, message))
            .ok()
    }
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
