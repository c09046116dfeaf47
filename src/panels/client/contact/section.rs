//! The section as it reads: numbers to call, addresses to write to, wishes to respect, gaps by name.

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
    told: &Markup,
    next: &Markup,
    words: &I18n,
) -> Markup {
    let reach = ContactOptions::from_data(contact_data(card));
    let unsaid =
        reach.problems.contains(&ContactProblem::OptOutsUnavailable) && card.client.is_ok();
    let body = html! {
        (told)
        (badge_list(opt_out_badges(&reach, words)))
        (render_options(spot, card, &reach, words))
        @if unsaid { (incomplete_notice(&fl!(words.fluent, "contact-wishes-unseen"))) }
        (next)
    };
    Section::new(SLOT, &fl!(words.fluent, "contact-title"), body).to_markup()
}

/// Numbers and addresses, or why there are none to show. What is true of both is said once.
fn render_options(
    spot: &FormTarget<'_>,
    card: &ContactRecords,
    reach: &ContactOptions,
    words: &I18n,
) -> Markup {
    let unseen = |error: &ProvetError, what: &str| read_error(error, what, words, Some(spot));
    if let (Err(error), Err(other)) = (&card.client, &card.phones)
        && discriminant(error) == discriminant(other)
    {
        return unseen(error, &fl!(words.fluent, "contact-what"));
    }
    html! {
        h3 { (fl!(words.fluent, "contact-phone")) }
        @match &card.phones {
            Ok(rows) => { (render_phones(reach, rows.complete, words)) }
            Err(error) => { (unseen(error, &fl!(words.fluent, "contact-phones-what"))) }
        }
        h3 { (fl!(words.fluent, "contact-email")) }
        @match &card.client {
            Ok(_) => { (render_emails(reach, words)) }
            Err(error) => { (unseen(error, &fl!(words.fluent, "contact-email-what"))) }
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
fn opt_out_badges(reach: &ContactOptions, words: &I18n) -> Vec<(BadgeKind, String)> {
    let wish = |gap: &ContactProblem| match gap {
        ContactProblem::SmsOptOut => Some((BadgeKind::Bad, fl!(words.fluent, "contact-no-sms"))),
        ContactProblem::EmailOptOut => {
            Some((BadgeKind::Bad, fl!(words.fluent, "contact-email-refused")))
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

fn render_phones(reach: &ContactOptions, complete: bool, words: &I18n) -> Markup {
    let entries: Vec<Markup> = reach
        .phones
        .iter()
        .map(|line| render_phone(line, words))
        .collect();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if complete {
            (empty_state(&fl!(words.fluent, "contact-no-phone")))
        }
        @if reach.problems.contains(&ContactProblem::NoUsablePhone) {
            p { (render_badge(BadgeKind::Warn, &fl!(words.fluent, "contact-no-usable-phone"))) }
        }
        @if !complete { (incomplete_notice(&fl!(words.fluent, "contact-more-phones"))) }
    }
}

fn render_phone(line: &PhoneOption, words: &I18n) -> Markup {
    let phone = &line.phone;
    html! {
        p {
            @match &line.dial {
                Some(dial) => { (phone_link(dial, &phone.number)) }
                None => {
                    (inline_text(&phone.number)) " "
                    (render_badge(BadgeKind::Warn, &fl!(words.fluent, "contact-not-callable")))
                }
            }
            @if phone.preferred { " " (render_badge(BadgeKind::Good, &fl!(words.fluent, "contact-reminders"))) }
            @if phone.secondary { " " (render_badge(BadgeKind::Plain, &fl!(words.fluent, "contact-second-owner"))) }
        }
        @if let Some(description) = &phone.description { p .quiet { (inline_text(description)) } }
    }
}

fn render_emails(reach: &ContactOptions, words: &I18n) -> Markup {
    let entries: Vec<Markup> = reach
        .emails
        .iter()
        .map(|email| render_email(email, words))
        .collect();
    html! {
        @if entries.is_empty() {
            (empty_state(&fl!(words.fluent, "contact-no-email")))
        } @else { (bullet_list(&entries)) }
    }
}

fn render_email(email: &EmailOption, words: &I18n) -> Markup {
    html! {
        @if email.plausible {
            (mail_link(&email.address))
        } @else {
            (inline_text(&email.address)) " " (render_badge(BadgeKind::Warn, &fl!(words.fluent, "contact-bad-email")))
        }
    }
}

#[cfg(test)]
mod tests;
