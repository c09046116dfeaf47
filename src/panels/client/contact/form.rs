//! The forms of the section: add a number, change one, change the mail address; each looked at once more before it is
//! written.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::ContactRecords;
use super::change_request::{
    ContactChange, ContactChangePreview, ContactError, ContactField, FIELD_DESCRIPTION, FIELD_ID,
};
use crate::clinic::contact::{EmailError, PhoneError};
use crate::panels::can_write_to_page;
use crate::panels::confirmed_write::new_idempotency_key;
use crate::panels::names::client_name;
use crate::provet::model::Client;
use crate::views::components::{BadgeKind, collapsible_details, definition_list, render_badge};
use crate::views::form::{self, ConfirmStep, FormField, FormTarget, InputKind};
use crate::views::i18n::{I18n, inline_text};

/// The forms at rest. There is none for what could not be read: nothing is written blindly.
pub(super) fn render_collapsed_forms(
    spot: &FormTarget<'_>,
    card: &ContactRecords,
    words: &I18n,
) -> Markup {
    if !can_write_to_page(spot.page) {
        return html! {};
    }
    let fluent = &words.fluent;
    let numbers = phone_changes(card);
    html! {
        div .folds {
            @if card.phones().is_some() {
                (collapsible_details(&fl!(fluent, "contact-add"), &render_form(spot, &ContactChange::for_field(ContactField::NewPhone, ""), None, words), false))
            }
            @if !numbers.is_empty() {
                (collapsible_details(&fl!(fluent, "contact-change-phone"), &html! {
                    @for wish in &numbers { (render_form(spot, wish, None, words)) }
                }, false))
            }
            @if let Some(client) = card.client() {
                (collapsible_details(&email_form_title(client, words), &render_form(spot, &ContactChange::for_field(ContactField::Email, &client.email), None, words), false))
            }
        }
    }
}

/// A form for each recorded number.
fn phone_changes(card: &ContactRecords) -> Vec<ContactChange> {
    let rows = card.phones().map_or(&[][..], |phones| &phones.rows);
    rows.iter()
        .filter_map(|row| {
            Some(ContactChange::for_field(
                ContactField::Phone(row.id?),
                &row.phone_number,
            ))
        })
        .collect()
}

fn email_form_title(client: &Client, words: &I18n) -> String {
    if client.email.is_empty() {
        fl!(words.fluent, "contact-add-email")
    } else {
        fl!(words.fluent, "contact-change-email")
    }
}

/// One form to fill in, with what was wrong with it.
pub(super) fn render_form(
    spot: &FormTarget<'_>,
    wish: &ContactChange,
    wrong: Option<&str>,
    words: &I18n,
) -> Markup {
    let input = wish.field.input_name();
    let fields = html! {
        @match wish.field {
            ContactField::NewPhone => { (render_input(spot, wish, wrong, words)) (render_description(spot, wish, words)) }
            ContactField::Phone(id) => {
                p .muted { (fl!(words.fluent, "contact-instead-of")) " " (inline_text(&wish.expected_value)) }
                (form::hidden_field(FIELD_ID, &id.to_string()))
                (render_input(spot, wish, wrong, words))
            }
            ContactField::Email => { (render_input(spot, wish, wrong, words)) }
        }
        (form::expected_value_field(&input, &wish.expected_value))
    };
    form::edit_form(spot, wish.field.action(), &fields, words)
}

fn render_input(
    spot: &FormTarget<'_>,
    wish: &ContactChange,
    wrong: Option<&str>,
    words: &I18n,
) -> Markup {
    let fluent = &words.fluent;
    let input = wish.field.input_name();
    let field = |label: &str, kind, hint: Option<&str>| {
        let mut field = FormField::new(&input, label, &wish.input)
            .in_slot(spot.slot)
            .with_kind(kind)
            .with_error(wrong)
            .make_required();
        field.hint = hint;
        field.render()
    };
    match wish.field {
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

fn render_description(spot: &FormTarget<'_>, wish: &ContactChange, words: &I18n) -> Markup {
    let label = fl!(words.fluent, "contact-description");
    FormField::new(FIELD_DESCRIPTION, &label, &wish.description)
        .in_slot(spot.slot)
        .render()
}

/// The second step: whose it is, what stands there, what will.
pub(super) fn render_confirm(
    spot: &FormTarget<'_>,
    wish: &ContactChange,
    preview: &ContactChangePreview,
    whose: Option<&Client>,
    words: &I18n,
) -> Markup {
    let fluent = &words.fluent;
    let old = html! {
        @if preview.current_value.is_empty() { (fl!(fluent, "contact-none")) } @else { (inline_text(&preview.current_value)) }
    };
    let new = html! {
        strong { (inline_text(&preview.new_value)) }
        @if !wish.description.is_empty() { " " (inline_text(&wish.description)) }
    };
    let now = (wish.field != ContactField::NewPhone).then(|| (fl!(fluent, "contact-now"), old));
    let after = (fl!(fluent, "contact-after"), new);
    let summary = html! {
        @if preview.changed_meanwhile { p role="alert" { (render_badge(BadgeKind::Bad, &fl!(fluent, "contact-changed"))) } }
        @if let Some(client) = whose { p { strong { (inline_text(&client_name(client, words))) } } }
        (definition_list(now.into_iter().chain([after])))
    };
    ConfirmStep {
        action: wish.field.action(),
        summary,
        hidden_fields: &hidden_fields(wish, preview),
        idempotency_key: &new_idempotency_key(),
        save_label: "",
    }
    .render(spot, words)
}

/// The first step's fields; what the person has seen is from here on what stands in the preview.
fn hidden_fields(wish: &ContactChange, preview: &ContactChangePreview) -> Vec<(String, String)> {
    let input = wish.field.input_name();
    let mut kept = vec![
        (
            form::expected_value_name(&input),
            preview.current_value.clone(),
        ),
        (input, wish.input.clone()),
    ];
    match wish.field {
        ContactField::NewPhone => {
            kept.push((FIELD_DESCRIPTION.to_owned(), wish.description.clone()));
        }
        ContactField::Phone(id) => kept.push((FIELD_ID.to_owned(), id.to_string())),
        ContactField::Email => {}
    }
    kept
}

/// Why a wish cannot be carried out, and what to type instead.
pub(super) fn error_message(wrong: ContactError, what: ContactField, words: &I18n) -> String {
    let fluent = &words.fluent;
    match wrong {
        ContactError::Phone(PhoneError::Empty) => fl!(fluent, "contact-wrong-empty-phone"),
        ContactError::Phone(PhoneError::InvalidCharacter) => fl!(fluent, "contact-wrong-letters"),
        ContactError::Phone(PhoneError::TooShort) => fl!(fluent, "contact-wrong-short"),
        ContactError::Phone(PhoneError::TooLong) => fl!(fluent, "contact-wrong-long"),
        ContactError::Email(EmailError::Empty) => fl!(fluent, "contact-wrong-empty-email"),
        ContactError::Email(EmailError::InvalidAtSign) => fl!(fluent, "contact-wrong-at"),
        ContactError::Email(EmailError::InvalidDomain) => fl!(fluent, "contact-wrong-domain"),
        ContactError::Email(EmailError::InvalidCharacter) => fl!(fluent, "contact-wrong-character"),
        ContactError::Email(EmailError::TooLong) => fl!(fluent, "contact-wrong-long-email"),
        ContactError::AlreadyRecorded if what == ContactField::Email => {
            fl!(fluent, "contact-wrong-known-email")
        }
        ContactError::AlreadyRecorded => fl!(fluent, "contact-wrong-known"),
        ContactError::NotFound => fl!(fluent, "contact-wrong-gone"),
    }
}
