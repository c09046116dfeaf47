//! How the forms of the contact section look: add a number, change one, change the email address.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::change_request::{
    ContactChange, ContactChangePreview, ContactError, ContactField, FIELD_DESCRIPTION, FIELD_ID,
};
use super::section::ContactRecords;
use crate::clinic::contact::{EmailError, PhoneError};
use crate::panels::can_write_to_page;
use crate::panels::names::client_name;
use crate::provet::model::Client;
use crate::views::components::{collapsible_details, definition_list};
use crate::views::form::{self, ConfirmStep, FormField, FormTarget, InputKind};
use crate::views::i18n::{I18n, inline_text};

/// The forms at rest. There is none for what could not be read: nothing is written blindly.
pub(super) fn render_collapsed_forms(
    target: &FormTarget<'_>,
    records: &ContactRecords,
    i18n: &I18n,
) -> Markup {
    if !can_write_to_page(target.page) {
        return html! {};
    }
    let fluent = &i18n.fluent;
    let phones = phone_changes(records);
    html! {
        div .folds {
            // Without the list nobody knows whether the number is there already.
            @if records.phones().is_some() {
                (collapsible_details(&fl!(fluent, "contact-add"), &render_form(target, &ContactChange::for_field(ContactField::NewPhone, ""), None, i18n), false))
            }
            @if !phones.is_empty() {
                (collapsible_details(&fl!(fluent, "contact-change-phone"), &html! {
                    @for change in &phones { (render_form(target, change, None, i18n)) }
                }, false))
            }
            // Without the record nobody could tell which address would be overwritten.
            @if let Some(client) = records.client() {
                (collapsible_details(&email_form_title(client, i18n), &render_form(target, &ContactChange::for_field(ContactField::Email, &client.email), None, i18n), false))
            }
        }
    }
}

/// A form for each recorded number.
fn phone_changes(records: &ContactRecords) -> Vec<ContactChange> {
    let rows = records.phones().map_or(&[][..], |phones| &phones.rows);
    rows.iter()
        .filter_map(|row| {
            Some(ContactChange::for_field(
                ContactField::Phone(row.id?),
                &row.phone_number,
            ))
        })
        .collect()
}

fn email_form_title(client: &Client, i18n: &I18n) -> String {
    if client.email.is_empty() {
        fl!(i18n.fluent, "contact-add-email")
    } else {
        fl!(i18n.fluent, "contact-change-email")
    }
}

/// One form to fill in, with what was wrong with it.
pub(super) fn render_form(
    target: &FormTarget<'_>,
    change: &ContactChange,
    error: Option<&str>,
    i18n: &I18n,
) -> Markup {
    let input = change.field.input_name();
    let fields = html! {
        @match change.field {
            ContactField::NewPhone => { (render_input(target, change, error, i18n)) (render_description(target, change, i18n)) }
            ContactField::Phone(id) => {
                p .muted { (fl!(i18n.fluent, "contact-instead-of")) " " (inline_text(&change.expected_value)) }
                (form::hidden_field(FIELD_ID, &id.to_string()))
                (render_input(target, change, error, i18n))
            }
            ContactField::Email => { (render_input(target, change, error, i18n)) }
        }
        (form::expected_value_field(&input, &change.expected_value))
    };
    form::edit_form(target, change.field.action(), &fields, i18n)
}

fn render_input(
    target: &FormTarget<'_>,
    change: &ContactChange,
    error: Option<&str>,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let input = change.field.input_name();
    let field = |label: &str, kind, hint: Option<&str>| {
        let mut field = FormField::new(&input, label, &change.input)
            .in_slot(target.slot)
            .with_kind(kind)
            .with_error(error)
            .make_required();
        field.hint = hint;
        field.render()
    };
    match change.field {
        ContactField::NewPhone | ContactField::Phone(_) => {
            let hint = fl!(fluent, "contact-number-hint");
            field(
                &fl!(fluent, "contact-new-number"),
                InputKind::Phone,
                Some(&hint),
            )
        }
        ContactField::Email => field(&fl!(fluent, "contact-new-email"), InputKind::Email, None),
    }
}

fn render_description(target: &FormTarget<'_>, change: &ContactChange, i18n: &I18n) -> Markup {
    let label = fl!(i18n.fluent, "contact-description");
    FormField::new(FIELD_DESCRIPTION, &label, &change.description)
        .in_slot(target.slot)
        .render()
}

/// What the review shows: whose it is, what stands there, what will.
pub(super) fn render_summary(
    change: &ContactChange,
    preview: &ContactChangePreview,
    client: Option<&Client>,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let old = html! {
        @if preview.current_value.is_empty() { (fl!(fluent, "contact-none")) } @else { (inline_text(&preview.current_value)) }
    };
    let new = html! {
        strong { (inline_text(&preview.new_value)) }
        @if !change.description.is_empty() { " " (inline_text(&change.description)) }
    };
    let now = (change.field != ContactField::NewPhone).then(|| (fl!(fluent, "contact-now"), old));
    let after = (fl!(fluent, "contact-after"), new);
    html! {
        @if let Some(client) = client { p { strong { (inline_text(&client_name(client, i18n))) } } }
        (definition_list(now.into_iter().chain([after])))
    }
}

/// Adds the first step's fields; what the person has seen is from here on what stands in the record now.
pub(super) fn keep_fields(
    review: ConfirmStep,
    change: &ContactChange,
    current_value: &str,
) -> ConfirmStep {
    let input = change.field.input_name();
    let review = review
        // Who has seen the change of somebody else in the review may save over it.
        .with_expected(&input, current_value)
        .with_field(&input, &change.input);
    match change.field {
        ContactField::NewPhone => review.with_field(FIELD_DESCRIPTION, &change.description),
        ContactField::Phone(id) => review.with_field(FIELD_ID, &id.to_string()),
        ContactField::Email => review,
    }
}

/// Why a change cannot be carried out, and what to type instead.
pub(super) fn error_message(error: ContactError, field: ContactField, i18n: &I18n) -> String {
    let fluent = &i18n.fluent;
    match error {
        ContactError::Phone(PhoneError::Empty) => fl!(fluent, "contact-wrong-empty-phone"),
        ContactError::Phone(PhoneError::InvalidCharacter) => fl!(fluent, "contact-wrong-letters"),
        ContactError::Phone(PhoneError::TooShort) => fl!(fluent, "contact-wrong-short"),
        ContactError::Phone(PhoneError::TooLong) => fl!(fluent, "contact-wrong-long"),
        ContactError::Email(EmailError::Empty) => fl!(fluent, "contact-wrong-empty-email"),
        ContactError::Email(EmailError::InvalidAtSign) => fl!(fluent, "contact-wrong-at"),
        ContactError::Email(EmailError::InvalidDomain) => fl!(fluent, "contact-wrong-domain"),
        ContactError::Email(EmailError::InvalidCharacter) => fl!(fluent, "contact-wrong-character"),
        ContactError::Email(EmailError::TooLong) => fl!(fluent, "contact-wrong-long-email"),
        ContactError::AlreadyRecorded if field == ContactField::Email => {
            fl!(fluent, "contact-wrong-known-email")
        }
        ContactError::AlreadyRecorded => fl!(fluent, "contact-wrong-known"),
        ContactError::NotFound => fl!(fluent, "contact-wrong-gone"),
    }
}
