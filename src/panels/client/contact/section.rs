//! Renders the contact data: opt-outs, telephone numbers, email addresses, and what is missing.

use std::mem::discriminant;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{ContactRecords, SLOT};
use crate::clinic::contact::{
    ContactData, ContactOptions, ContactPhone, ContactProblem, EmailOption, PhoneOption,
};
use crate::provet::ProvetError;
use crate::provet::model::PhoneNumber;
use crate::views::components::{
    BadgeKind, badge_list, bullet_list, mail_link, phone_link, render_badge,
};
use crate::views::form::FormTarget;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, empty_state, incomplete_notice, read_error};

/// What is known, under what came of a write (`told`) and above the forms (`next`).
pub(super) fn render_section(
    spot: &FormTarget<'_>,
    card: &ContactRecords,
    outcome: &Markup,
    next: &Markup,
    i18n: &I18n,
) -> Markup {
    let reach = ContactOptions::from_data(contact_data(card));
    // Said only where the client was read: otherwise the read error says it already.
    let unsaid =
        reach.problems.contains(&ContactProblem::OptOutsUnavailable) && card.client.is_ok();
    let body = html! {
        (outcome)
        (badge_list(opt_out_badges(&reach, i18n)))
        (render_options(spot, card, &reach, i18n))
        @if unsaid { (incomplete_notice(&fl!(i18n.fluent, "contact-wishes-unavailable"))) }
        (next)
    };
    Section::new(SLOT, &fl!(i18n.fluent, "contact-title"), body).to_markup()
}

/// Numbers and addresses, or why there are none to show. What is true of both is said once.
fn render_options(
    spot: &FormTarget<'_>,
    card: &ContactRecords,
    reach: &ContactOptions,
    i18n: &I18n,
) -> Markup {
    let unseen = |error: &ProvetError, what: &str| read_error(error, what, i18n, Some(spot));
    if let (Err(error), Err(other)) = (&card.client, &card.phones)
        && discriminant(error) == discriminant(other)
    {
        return unseen(error, &fl!(i18n.fluent, "contact-what"));
    }
    html! {
        h3 { (fl!(i18n.fluent, "contact-phone")) }
        @match &card.phones {
            Ok(rows) => { (render_phones(reach, rows.complete, i18n)) }
            Err(error) => { (unseen(error, &fl!(i18n.fluent, "contact-phones-what"))) }
        }
        h3 { (fl!(i18n.fluent, "contact-email")) }
        @match &card.client {
            Ok(_) => { (render_emails(reach, i18n)) }
            Err(error) => { (unseen(error, &fl!(i18n.fluent, "contact-email-what"))) }
        }
    }
}

fn contact_data(card: &ContactRecords) -> ContactData {
    let client = card.client();
    ContactData {
        phones: card
            .phones()
            .map(|rows| rows.rows.iter().map(to_contact_phone).collect()),
        email: client.map(|client| client.email.clone()),
        other_emails: client.map(|client| client.alt_emails.clone()),
        no_sms: client.and_then(|client| client.no_sms),
        no_email: client.and_then(|client| client.no_email),
    }
}

fn to_contact_phone(row: &PhoneNumber) -> ContactPhone {
    ContactPhone {
        id: row.id,
        number: row.phone_number.clone(),
        description: (!row.description.is_empty()).then(|| row.description.clone()),
        kind: row.type_code,
        preferred: row.preferred_reminders,
        secondary: row.is_secondary_owners_phone_number,
    }
}

/// What the client does not want, before anything to reach them by.
fn opt_out_badges(reach: &ContactOptions, i18n: &I18n) -> Vec<(BadgeKind, String)> {
    let wish = |gap: &ContactProblem| match gap {
        ContactProblem::SmsOptOut => Some((BadgeKind::Bad, fl!(i18n.fluent, "contact-no-sms"))),
        ContactProblem::EmailOptOut => {
            Some((BadgeKind::Bad, fl!(i18n.fluent, "contact-email-refused")))
        }
        ContactProblem::NoPhone
        | ContactProblem::NoUsablePhone
        | ContactProblem::PhonesUnavailable
        | ContactProblem::NoEmail
        | ContactProblem::InvalidEmail
        | ContactProblem::EmailUnavailable
        | ContactProblem::OptOutsUnavailable => None,
    };
    reach.problems.iter().filter_map(wish).collect()
}

fn render_phones(reach: &ContactOptions, complete: bool, i18n: &I18n) -> Markup {
    let entries: Vec<Markup> = reach
        .phones
        .iter()
        .map(|line| render_phone(line, i18n))
        .collect();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if complete {
            (empty_state(&fl!(i18n.fluent, "contact-no-phone")))
        }
        @if reach.problems.contains(&ContactProblem::NoUsablePhone) {
            p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "contact-no-usable-phone"))) }
        }
        @if !complete { (incomplete_notice(&fl!(i18n.fluent, "contact-more-phones"))) }
    }
}

fn render_phone(line: &PhoneOption, i18n: &I18n) -> Markup {
    let phone = &line.phone;
    html! {
        p {
            @match &line.dial {
                Some(dial) => { (phone_link(dial, &phone.number)) }
                None => {
                    (inline_text(&phone.number)) " "
                    (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "contact-not-callable")))
                }
            }
            @if phone.preferred { " " (render_badge(BadgeKind::Good, &fl!(i18n.fluent, "contact-reminders"))) }
            @if phone.secondary { " " (render_badge(BadgeKind::Plain, &fl!(i18n.fluent, "contact-second-owner"))) }
        }
        @if let Some(description) = &phone.description { p .muted { (inline_text(description)) } }
    }
}

fn render_emails(reach: &ContactOptions, i18n: &I18n) -> Markup {
    let entries: Vec<Markup> = reach
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
