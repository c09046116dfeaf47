//! The section as it reads: numbers to call, addresses to write to, wishes to respect, gaps by name.

use std::mem::discriminant;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{Card, SLOT};
use crate::clinic::contact::{Client as Reachable, Email, Gap, Line, Phone, Reach};
use crate::provet::ProvetError;
use crate::provet::model::PhoneNumber;
use crate::views::form::Spot;
use crate::views::parts::{Mark, badge, badges, list, mail_link, phone_link};
use crate::views::section::{Section, incomplete, nothing, problem};
use crate::views::words::{Words, name};

/// What is known, under what came of a write (`told`) and above the forms (`next`).
pub(super) fn section(
    spot: &Spot<'_>,
    card: &Card,
    told: &Markup,
    next: &Markup,
    words: &Words,
) -> Markup {
    let reach = Reach::judge(reachable(card));
    let unsaid = reach.gaps.contains(&Gap::WishesUnseen) && card.client.is_ok();
    let body = html! {
        (told)
        (badges(wishes(&reach, words)))
        (ways(spot, card, &reach, words))
        @if unsaid { (incomplete(&fl!(words.fluent, "contact-wishes-unseen"))) }
        (next)
    };
    Section::new(SLOT, &fl!(words.fluent, "contact-title"), body).markup()
}

/// Numbers and addresses, or why there are none to show. What is true of both is said once.
fn ways(spot: &Spot<'_>, card: &Card, reach: &Reach, words: &Words) -> Markup {
    let unseen = |error: &ProvetError, what: &str| problem(error, what, words, Some(spot));
    if let (Err(error), Err(other)) = (&card.client, &card.phones)
        && discriminant(error) == discriminant(other)
    {
        return unseen(error, &fl!(words.fluent, "contact-what"));
    }
    html! {
        h3 { (fl!(words.fluent, "contact-phone")) }
        @match &card.phones {
            Ok(rows) => { (numbers(reach, rows.complete, words)) }
            Err(error) => { (unseen(error, &fl!(words.fluent, "contact-phones-what"))) }
        }
        h3 { (fl!(words.fluent, "contact-email")) }
        @match &card.client {
            Ok(_) => { (addresses(reach, words)) }
            Err(error) => { (unseen(error, &fl!(words.fluent, "contact-email-what"))) }
        }
    }
}

fn reachable(card: &Card) -> Reachable {
    let client = card.client();
    Reachable {
        phones: card
            .phones()
            .map(|rows| rows.rows.iter().map(phone).collect()),
        email: client.map(|client| client.email.clone()),
        other_emails: client.map(|client| client.alt_emails.clone()),
        no_sms: client.and_then(|client| client.no_sms),
        no_email: client.and_then(|client| client.no_email),
    }
}

fn phone(row: &PhoneNumber) -> Phone {
    Phone {
        id: row.id,
        number: row.phone_number.clone(),
        description: (!row.description.is_empty()).then(|| row.description.clone()),
        kind: row.type_code,
        preferred: row.preferred_reminders,
        secondary: row.is_secondary_owners_phone_number,
    }
}

/// What the client does not want, before anything to reach them by.
fn wishes(reach: &Reach, words: &Words) -> Vec<(Mark, String)> {
    let wish = |gap: &Gap| match gap {
        Gap::NoSms => Some((Mark::Bad, fl!(words.fluent, "contact-no-sms"))),
        Gap::EmailRefused => Some((Mark::Bad, fl!(words.fluent, "contact-email-refused"))),
        Gap::NoPhone
        | Gap::NoUsablePhone
        | Gap::PhonesUnseen
        | Gap::NoEmail
        | Gap::BadEmail
        | Gap::EmailUnseen
        | Gap::WishesUnseen => None,
    };
    reach.gaps.iter().filter_map(wish).collect()
}

fn numbers(reach: &Reach, complete: bool, words: &Words) -> Markup {
    let entries: Vec<Markup> = reach
        .phones
        .iter()
        .map(|line| number(line, words))
        .collect();
    html! {
        @if !entries.is_empty() {
            (list(&entries))
        } @else if complete {
            (nothing(&fl!(words.fluent, "contact-no-phone")))
        }
        @if reach.gaps.contains(&Gap::NoUsablePhone) {
            p { (badge(Mark::Warn, &fl!(words.fluent, "contact-no-usable-phone"))) }
        }
        @if !complete { (incomplete(&fl!(words.fluent, "contact-more-phones"))) }
    }
}

fn number(line: &Line, words: &Words) -> Markup {
    let phone = &line.phone;
    html! {
        p {
            @match &line.dial {
                Some(dial) => { (phone_link(dial, &phone.number)) }
                None => {
                    (name(&phone.number)) " "
                    (badge(Mark::Warn, &fl!(words.fluent, "contact-not-callable")))
                }
            }
            @if phone.preferred { " " (badge(Mark::Good, &fl!(words.fluent, "contact-reminders"))) }
            @if phone.secondary { " " (badge(Mark::Plain, &fl!(words.fluent, "contact-second-owner"))) }
        }
        @if let Some(description) = &phone.description { p .quiet { (name(description)) } }
    }
}

fn addresses(reach: &Reach, words: &Words) -> Markup {
    let entries: Vec<Markup> = reach
        .emails
        .iter()
        .map(|email| address(email, words))
        .collect();
    html! {
        @if entries.is_empty() {
            (nothing(&fl!(words.fluent, "contact-no-email")))
        } @else { (list(&entries)) }
    }
}

fn address(email: &Email, words: &Words) -> Markup {
    html! {
        @if email.plausible {
            (mail_link(&email.address))
        } @else {
            (name(&email.address)) " " (badge(Mark::Warn, &fl!(words.fluent, "contact-bad-email")))
        }
    }
}

#[cfg(test)]
mod tests;
