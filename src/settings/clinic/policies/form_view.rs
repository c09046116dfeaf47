//! Renders the form of the policies: each choice with its cost and what it needs in Provet.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::super::locale_suggestions::{CURRENCY_LIST, TIME_ZONE_LIST, render_lists};
use super::available_options::AvailablePolicyOptions;
use super::policy_form::{FIELD_NAMES, FIELD_VERSION, PolicyForm, WINDOW_UNITS};
use super::warning_fields;
use crate::settings::form::{FormErrors, FormField, InputKind};
use crate::settings::table;
use crate::settings::{ClinicContext, form};
use crate::views::i18n::LANGUAGE_OPTIONS;

/// The form to be rendered.
pub(super) struct PoliciesView<'a> {
    pub(super) form: &'a PolicyForm,
    pub(super) available: AvailablePolicyOptions,
    pub(super) errors: &'a FormErrors,
    /// What another user saved meanwhile.
    pub(super) conflicting_form: Option<&'a PolicyForm>,
    pub(super) is_saved: bool,
    /// The labels of the clinic's own fields in Provet, where they were looked up.
    pub(super) provet_labels: Option<&'a Markup>,
}

impl PoliciesView<'_> {
    pub(super) fn render_page(&self, ctx: &ClinicContext) -> Markup {
        let fluent = &ctx.i18n.fluent;
        html! {
            @if self.is_saved { p .done role="status" { (fl!(fluent, "settings-policies-saved")) } }
            @if !self.errors.is_empty() { p .error role="alert" { (fl!(fluent, "settings-policies-mistakes")) } }
            @if let Some(newer_form) = self.conflicting_form { (self.render_conflict(ctx, newer_form)) }
            (form::post_form(ctx, &ctx.clinic_path("/policies"), &html! {
                (form::hidden_field(FIELD_VERSION, self.form.field_value(FIELD_VERSION)))
                (self.render_general(ctx))
                (self.render_windows(ctx))
                (self.render_demands(ctx))
                (self.render_warning_fields(ctx))
                (self.render_administrators(ctx))
                (self.render_audit(ctx))
                (form::submit_button(&fl!(fluent, "settings-policies-save")))
            }))
            (render_effects(ctx))
        }
    }

    fn build_field<'a>(&'a self, name: &'static str, label: &'a str) -> FormField<'a> {
        let mistake = self.errors.get(name);
        FormField::new(name, label, self.form.field_value(name)).with_error(mistake)
    }

    fn render_choice(
        &self,
        ctx: &ClinicContext,
        name: &'static str,
        options: &[&'static str],
    ) -> Markup {
        let options = options
            .iter()
            .map(|word| (*word, value_label(ctx, name, word)));
        let options: Vec<_> = options.collect();
        let label = field_label(ctx, name);
        let hint = field_hint(ctx, name);
        let field = self.build_field(name, &label);
        match &hint {
            Some(hint) => field.with_hint(hint).render_select(&options),
            None => field.render_select(&options),
        }
    }

    fn render_text_input(&self, ctx: &ClinicContext, name: &'static str) -> Markup {
        let label = field_label(ctx, name);
        let hint = field_hint(ctx, name);
        let field = self.build_field(name, &label);
        match &hint {
            Some(hint) => field.with_hint(hint).render(),
            None => field.render(),
        }
    }

    /// A text input that suggests the options of a list.
    fn render_suggesting_input(
        &self,
        ctx: &ClinicContext,
        name: &'static str,
        list: &'static str,
    ) -> Markup {
        let label = field_label(ctx, name);
        let hint = field_hint(ctx, name);
        let field = self.build_field(name, &label).with_suggestions(list);
        match &hint {
            Some(hint) => field.with_hint(hint).render(),
            None => field.render(),
        }
    }

    /// The clinic's name, state and formats.
    fn render_general(&self, ctx: &ClinicContext) -> Markup {
        let mut languages = vec![""];
        languages.extend(LANGUAGE_OPTIONS.iter().map(|option| option.tag));
        // A language that was set elsewhere stays available.
        let language = self.form.field_value("language");
        let other = !languages.contains(&language);
        let other = other.then(|| (language.to_owned(), language.to_owned()));
        let known = languages
            .drain(..)
            .map(|it| (it.to_owned(), value_label(ctx, "language", it)));
        let options: Vec<_> = known.chain(other).collect();
        html! {
            section {
                h2 { (fl!(ctx.i18n.fluent, "settings-policies-itself")) }
                (self.render_text_input(ctx, "name"))
                (self.render_choice(ctx, "state", &["enabled", "disabled"]))
                (self.build_field("language", &field_label(ctx, "language")).render_select(&options))
                (self.render_suggesting_input(ctx, "time_zone", TIME_ZONE_LIST))
                (self.render_suggesting_input(ctx, "currency", CURRENCY_LIST))
                (render_lists())
                (self.render_choice(ctx, "reload", &["moment", "leaving", "press"]))
            }
        }
    }

    fn render_windows(&self, ctx: &ClinicContext) -> Markup {
        let units: Vec<_> = WINDOW_UNITS
            .iter()
            .map(|(unit, _)| (*unit, value_label(ctx, "foreground_unit", unit)))
            .collect();
        let unit = field_label(ctx, "foreground_unit");
        let one = |number: &'static str, name: &'static str| {
            html! {
                div .field-pair {
                    (self.render_text_input(ctx, number))
                    (self.build_field(name, &unit).render_select(&units))
                }
            }
        };
        html! {
            section {
                h2 { (fl!(ctx.i18n.fluent, "settings-policies-windows")) }
                (one("foreground", "foreground_unit"))
                (one("background", "background_unit"))
            }
        }
    }

    fn render_demands(&self, ctx: &ClinicContext) -> Markup {
        let fluent = &ctx.i18n.fluent;
        let demands = |name| {
            // What was chosen earlier stays in the list, also where it cannot be met any more.
            if self.available.has_user_credential || self.form.field_value(name) == "person" {
                &["plain", "payload", "person"][..]
            } else {
                &["plain", "payload"]
            }
        };
        html! {
            section {
                h2 { (fl!(fluent, "settings-policies-demands")) }
                (self.render_choice(ctx, "show", demands("show")))
                (self.render_choice(ctx, "write", demands("write")))
                dl .facts {
                    dt { (value_label(ctx, "show", "plain")) } dd { (fl!(fluent, "settings-policies-plain-costs")) }
                    dt { (value_label(ctx, "show", "payload")) } dd { (fl!(fluent, "settings-policies-payload-costs")) }
                    dt { (value_label(ctx, "show", "person")) }
                    dd {
                        @if self.available.has_user_credential { (fl!(fluent, "settings-policies-person-costs")) }
                        @else { (fl!(fluent, "settings-policies-person-absent")) }
                    }
                }
                @if self.available.can_choose_identity || self.form.field_value("acting") != "clinic" {
                    (self.render_choice(ctx, "acting", &["clinic", "person-writes", "person"]))
                } @else {
                    p .hint { (fl!(fluent, "settings-policies-acting-no-choice")) }
                }
                (self.render_choice(ctx, "departments", &["all", "on"]))
            }
        }
    }

    fn render_warning_fields(&self, ctx: &ClinicContext) -> Markup {
        let hint = field_hint(ctx, warning_fields::FIELD_LABELS);
        let label = field_label(ctx, warning_fields::FIELD_LABELS);
        let labels = self
            .build_field(warning_fields::FIELD_LABELS, &label)
            .with_kind(InputKind::CodeArea(4))
            .with_hint(hint.as_deref().unwrap_or_default());
        html! {
            section {
                h2 { (fl!(ctx.i18n.fluent, "settings-policies-warnings")) }
                (self.render_choice(ctx, warning_fields::FIELD_CHOICE, &warning_fields::CHOICES))
                (labels.render())
                @match self.provet_labels {
                    Some(labels) => { div #provet-labels { (labels) } }
                    None => { (warning_fields::render_lazy_labels(ctx)) }
                }
            }
        }
    }

    fn render_administrators(&self, ctx: &ClinicContext) -> Markup {
        html! {
            section {
                h2 { (fl!(ctx.i18n.fluent, "settings-policies-administrators")) }
                (self.render_choice(ctx, "second_factor", &["optional", "required"]))
            }
        }
    }

    fn render_audit(&self, ctx: &ClinicContext) -> Markup {
        html! {
            section {
                h2 { (fl!(ctx.i18n.fluent, "settings-policies-audit")) }
                (self.render_choice(ctx, "audit_values", &["left-out", "kept"]))
                (self.render_text_input(ctx, "audit_days"))
            }
        }
    }

    /// What another user saved, next to what was entered here.
    fn render_conflict(&self, ctx: &ClinicContext, newer_form: &PolicyForm) -> Markup {
        let fluent = &ctx.i18n.fluent;
        let field = fl!(fluent, "settings-policies-field");
        let now = fl!(fluent, "settings-policies-theirs");
        let yours = fl!(fluent, "settings-policies-yours");
        // Only what differs: many equal rows would hide the one that matters.
        let differs = |name: &&&str| newer_form.field_value(name) != self.form.field_value(name);
        let differing: Vec<_> = FIELD_NAMES.iter().filter(differs).collect();
        let rows = html! {
            @for name in differing {
                tr {
                    th scope="row" { (field_label(ctx, name)) }
                    td data-label=(now) dir="auto" { (value_label(ctx, name, newer_form.field_value(name))) }
                    td data-label=(yours) dir="auto" { (value_label(ctx, name, self.form.field_value(name))) }
                }
            }
        };
        html! {
            section role="alert" {
                p { strong .warning { (fl!(fluent, "settings-policies-conflict")) } }
                (table::render_wide_table(&[&field, &now, &yours], &rows))
            }
        }
    }
}

/// When a change takes effect.
fn render_effects(ctx: &ClinicContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-policies-meaning")) }
            ul .effects {
                li { (fl!(fluent, "settings-policies-meaning-state")) }
                li { (fl!(fluent, "settings-policies-meaning-windows")) }
                li { (fl!(fluent, "settings-policies-meaning-demands")) }
                li { (fl!(fluent, "settings-policies-meaning-warnings")) }
                li { (fl!(fluent, "settings-policies-meaning-audit")) }
            }
        }
    }
}

/// The label of a field.
fn field_label(ctx: &ClinicContext, name: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match name {
        "name" => fl!(fluent, "settings-policies-name"),
        "state" => fl!(fluent, "settings-policies-state"),
        "language" => fl!(fluent, "settings-policies-language"),
        "time_zone" => fl!(fluent, "settings-policies-zone"),
        "currency" => fl!(fluent, "settings-policies-currency"),
        "reload" => fl!(fluent, "settings-policies-reload"),
        "foreground" => fl!(fluent, "settings-policies-foreground"),
        "background" => fl!(fluent, "settings-policies-background"),
        "foreground_unit" | "background_unit" => fl!(fluent, "settings-policies-unit"),
        "acting" => fl!(fluent, "settings-policies-acting"),
        "show" => fl!(fluent, "settings-policies-show"),
        "write" => fl!(fluent, "settings-policies-write"),
        "departments" => fl!(fluent, "settings-policies-departments"),
        warning_fields::FIELD_CHOICE => fl!(fluent, "settings-policies-warning-fields"),
        warning_fields::FIELD_LABELS => fl!(fluent, "settings-policies-warning-labels"),
        "second_factor" => fl!(fluent, "settings-policies-second-factor"),
        "audit_values" => fl!(fluent, "settings-policies-values"),
        _ => fl!(fluent, "settings-policies-days"),
    }
}

fn field_hint(ctx: &ClinicContext, name: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    Some(match name {
        "time_zone" => fl!(fluent, "settings-policies-zone-hint"),
        "currency" => fl!(fluent, "settings-policies-currency-hint"),
        "reload" => fl!(fluent, "settings-policies-reload-hint"),
        "foreground" => fl!(fluent, "settings-policies-foreground-hint"),
        "background" => fl!(fluent, "settings-policies-background-hint"),
        "acting" => fl!(fluent, "settings-policies-acting-hint"),
        "departments" => fl!(fluent, "settings-policies-departments-hint"),
        warning_fields::FIELD_CHOICE => fl!(fluent, "settings-policies-warning-fields-hint"),
        warning_fields::FIELD_LABELS => fl!(fluent, "settings-policies-warning-labels-hint"),
        "second_factor" => fl!(fluent, "settings-policies-second-factor-hint"),
        "audit_values" => fl!(fluent, "settings-policies-values-hint"),
        "audit_days" => fl!(fluent, "settings-policies-days-hint"),
        _ => return None,
    })
}

/// The label of a value with few choices; other values as they are.
fn value_label(ctx: &ClinicContext, name: &str, value: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match (name, value) {
        ("state", "enabled") => fl!(fluent, "settings-policies-enabled"),
        ("state", "disabled") => fl!(fluent, "settings-policies-disabled"),
        ("language", "") => fl!(fluent, "settings-policies-own-language"),
        ("language", tag) => {
            let known = LANGUAGE_OPTIONS.iter().find(|option| option.tag == tag);
            match known {
                Some(option) if option.is_draft => {
                    fl!(
                        fluent,
                        "settings-policies-draft-language",
                        name = option.name
                    )
                }
                Some(option) => option.name.to_owned(),
                None => tag.to_owned(),
            }
        }
        ("reload", "moment") => fl!(fluent, "settings-policies-reload-moment"),
        ("reload", "leaving") => fl!(fluent, "settings-policies-reload-leaving"),
        ("reload", "press") => fl!(fluent, "settings-policies-reload-press"),
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
        ("second_factor", "optional") => fl!(fluent, "settings-policies-second-factor-optional"),
        ("second_factor", "required") => fl!(fluent, "settings-policies-second-factor-required"),
        ("audit_values", "left-out") => fl!(fluent, "settings-policies-values-left-out"),
        ("audit_values", "kept") => fl!(fluent, "settings-policies-values-kept"),
        (warning_fields::FIELD_CHOICE, choice) => warning_fields::choice_label(ctx, choice),
        (warning_fields::FIELD_LABELS, labels) => labels.replace('\n', "; "),
        (_, value) => value.to_owned(),
    }
}
