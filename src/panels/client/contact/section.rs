//! Renders the contact data: opt-outs, telephone numbers, email addresses, and what is missing.

use std::mem::discriminant;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use crate::clinic::contact::{
    ContactData, ContactOptions, ContactProblem, EmailOption, PhoneOption,
};
use crate::panels::client::data::ClientData;
use crate::panels::convert::to_contact_phone;
use crate::panels::section_spec::{SectionSlot, SectionSpec};
use crate::panels::write_form::FormView;
use crate::provet::ProvetError;
use crate::provet::model::{Client, ListResponse, PhoneNumber};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{
    BadgeKind, badge_list, bullet_list, mail_link, phone_link, render_badge,
};
use crate::views::form::FormTarget;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, plain_section, read_error};

pub(super) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("contact", 6),
    title: |_, i18n| fl!(i18n.fluent, "contact-title"),
    subject: |i18n| fl!(i18n.fluent, "contact-what"),
    reads: &["client/{id}/", "phonenumber/"],
    writes: &[
        ("PATCH", "client/{id}/"),
        ("POST", "phonenumber/"),
        ("PATCH", "phonenumber/{id}/"),
    ],
    refresh_on: &[ObjectKind::Client, ObjectKind::PhoneNumber],
};

/// The records that say how to reach a client, each as far as it could be read.
pub(super) struct ContactRecords {
    pub(super) client: Result<Arc<Client>, ProvetError>,
    pub(super) phones: Result<Arc<ListResponse<PhoneNumber>>, ProvetError>,
}

impl ContactRecords {
    pub(super) async fn load(data: ClientData) -> Self {
        let (client, phones) = join!(data.client, data.phones);
        Self { client, phones }
    }

    pub(super) fn client(&self) -> Option<&Client> {
        self.client.as_deref().ok()
    }

    pub(super) fn phones(&self) -> Option<&ListResponse<PhoneNumber>> {
        self.phones.as_deref().ok()
    }
}

/// What is known, under what came of a write and above the forms.
pub(super) fn render_section(
    target: &FormTarget<'_>,
    records: &ContactRecords,
    view: &FormView,
    i18n: &I18n,
) -> Markup {
    let options = ContactOptions::from_data(contact_data(records));
    // Said only where the client was read: otherwise the read error says it already.
    let is_opt_out_unknown = options
        .problems
        .contains(&ContactProblem::OptOutsUnavailable)
        && records.client.is_ok();
    let body = html! {
        (view.outcome)
        (badge_list(opt_out_badges(&options, i18n)))
        (render_options(target, records, &options, i18n))
        @if is_opt_out_unknown { (incomplete_notice(&fl!(i18n.fluent, "contact-wishes-unavailable"))) }
        (view.form)
    };
    plain_section(SPEC.slot.name, &fl!(i18n.fluent, "contact-title"), body)
}

/// Numbers and addresses, or why there are none to show. What is true of both is said once.
fn render_options(
    target: &FormTarget<'_>,
    records: &ContactRecords,
    options: &ContactOptions,
    i18n: &I18n,
) -> Markup {
    let unavailable = |error: &ProvetError, what: &str| read_error(error, what, i18n, Some(target));
    if let (Err(error), Err(other)) = (&records.client, &records.phones)
        // One missing permission for both is one message.
        && discriminant(error) == discriminant(other)
    {
        return unavailable(error, &fl!(i18n.fluent, "contact-what"));
    }
    html! {
        h3 { (fl!(i18n.fluent, "contact-phone")) }
        @match &records.phones {
            Ok(rows) => { (render_phones(options, rows.complete, i18n)) }
            Err(error) => { (unavailable(error, &fl!(i18n.fluent, "contact-phones-what"))) }
        }
        h3 { (fl!(i18n.fluent, "contact-email")) }
        @match &records.client {
            Ok(_) => { (render_emails(options, i18n)) }
            Err(error) => { (unavailable(error, &fl!(i18n.fluent, "contact-email-what"))) }
        }
    }
}

fn contact_data(records: &ContactRecords) -> ContactData {
    let client = records.client();
    ContactData {
        phones: records
            .phones()
            .map(|rows| rows.rows.iter().map(to_contact_phone).collect()),
        email: client.map(|client| client.email.clone()),
        other_emails: client.map(|client| client.alt_emails.clone()),
        // A flag that was not sent stays unknown: it is no consent.
        no_sms: client.and_then(|client| client.no_sms),
        no_email: client.and_then(|client| client.no_email),
    }
}

/// What the client does not want, before anything to reach them by.
fn opt_out_badges(options: &ContactOptions, i18n: &I18n) -> Vec<(BadgeKind, String)> {
    let badge = |problem: &ContactProblem| match problem {
        ContactProblem::SmsOptOut => Some((BadgeKind::Warn, fl!(i18n.fluent, "contact-no-sms"))),
        ContactProblem::EmailOptOut => {
            Some((BadgeKind::Warn, fl!(i18n.fluent, "contact-email-refused")))
        }
        // Said below, beside the list that it is about.
        ContactProblem::NoPhone
        | ContactProblem::NoUsablePhone
        | ContactProblem::PhonesUnavailable
        | ContactProblem::NoEmail
        | ContactProblem::InvalidEmail
        | ContactProblem::EmailUnavailable
        | ContactProblem::OptOutsUnavailable => None,
    };
    options.problems.iter().filter_map(badge).collect()
}

fn render_phones(options: &ContactOptions, complete: bool, i18n: &I18n) -> Markup {
    let entries: Vec<Markup> = options
        .phones
        .iter()
        .map(|option| render_phone(option, i18n))
        .collect();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if complete {
            (empty_state(&fl!(i18n.fluent, "contact-no-phone")))
        }
        // A number that works may be among those that were not sent.
        @if complete && options.problems.contains(&ContactProblem::NoUsablePhone) {
            p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "contact-no-usable-phone"))) }
        }
        @if !complete { (incomplete_notice(&fl!(i18n.fluent, "contact-more-phones"))) }
    }
}

fn render_phone(option: &PhoneOption, i18n: &I18n) -> Markup {
    let phone = &option.phone;
    html! {
        p {
            // A field may hold two numbers: each gets a link of its own.
            @for (at, part) in option.parts.iter().enumerate() {
                @if at > 0 { " / " }
                @match &part.dial {
                    Some(dial) => { (phone_link(dial, &part.text, i18n)) }
                    None => {
                        @if part.text.is_empty() { (fl!(i18n.fluent, "contact-phone-empty")) } @else { (inline_text(&part.text)) }
                        " "
                        (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "contact-not-callable")))
                    }
                }
            }
            @if phone.preferred { " " (render_badge(BadgeKind::Good, &fl!(i18n.fluent, "contact-reminders"))) }
            @if phone.secondary { " " (render_badge(BadgeKind::Plain, &fl!(i18n.fluent, "contact-second-owner"))) }
        }
        @if let Some(description) = &phone.description { p .muted { (inline_text(description)) } }
    }
}

fn render_emails(options: &ContactOptions, i18n: &I18n) -> Markup {
    let entries: Vec<Markup> = options
        .emails
        .iter()
        .map(|email| render_email(email, i18n))
        .collect();
    html! {
        @if entries.is_empty() {
            (empty_state(&fl!(i18n.fluent, "contact-no-email")))
        } @else { (bullet_list(&entries)) }
    }
}

fn render_email(email: &EmailOption, i18n: &I18n) -> Markup {
    html! {
        @if email.plausible {
            (mail_link(&email.address))
        } @else {
            (inline_text(&email.address)) " " (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "contact-bad-email")))
        }
    }
}

#[cfg(test)]
mod tests;
