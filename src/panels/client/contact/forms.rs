//! The forms of the section: add a number, change one, change the mail address; each looked at once more before it is
//! written.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::Card;
use super::wish::{DESCRIPTION, ID, Preview, What, Wish, Wrong};
use crate::clinic::contact::{BadEmail, BadPhone};
use crate::panels::may_write;
use crate::panels::parts::called;
use crate::panels::write::fresh_key;
use crate::provet::model::Client;
use crate::views::form::{self, Confirm, Field, Kind, Spot};
use crate::views::parts::{Mark, badge, facts, fold};
use crate::views::words::{Words, name};

/// The forms at rest. There is none for what could not be read: nothing is written blindly.
pub(super) fn folded(spot: &Spot<'_>, card: &Card, words: &Words) -> Markup {
    if !may_write(spot.page) {
        return html! {};
    }
    let fluent = &words.fluent;
    let numbers = numbers(card);
    html! {
        div .folds {
            @if card.phones().is_some() {
                (fold(&fl!(fluent, "contact-add"), &fill(spot, &Wish::about(What::NewNumber, ""), None, words), false))
            }
            @if !numbers.is_empty() {
                (fold(&fl!(fluent, "contact-change-phone"), &html! {
                    @for wish in &numbers { (fill(spot, wish, None, words)) }
                }, false))
            }
            @if let Some(client) = card.client() {
                (fold(&change_email(client, words), &fill(spot, &Wish::about(What::Email, &client.email), None, words), false))
            }
        }
    }
}

/// A form for each recorded number.
fn numbers(card: &Card) -> Vec<Wish> {
    let rows = card.phones().map_or(&[][..], |phones| &phones.rows);
    rows.iter()
        .filter_map(|row| Some(Wish::about(What::Number(row.id?), &row.phone_number)))
        .collect()
}

fn change_email(client: &Client, words: &Words) -> String {
    if client.email.is_empty() {
        fl!(words.fluent, "contact-add-email")
    } else {
        fl!(words.fluent, "contact-change-email")
    }
}

/// One form to fill in, with what was wrong with it.
pub(super) fn fill(spot: &Spot<'_>, wish: &Wish, wrong: Option<&str>, words: &Words) -> Markup {
    let input = wish.what.input();
    let fields = html! {
        @match wish.what {
            What::NewNumber => { (typed(spot, wish, wrong, words)) (description(spot, wish, words)) }
            What::Number(id) => {
                p .quiet { (fl!(words.fluent, "contact-instead-of")) " " (name(&wish.seen)) }
                (form::hidden(ID, &id.to_string()))
                (typed(spot, wish, wrong, words))
            }
            What::Email => { (typed(spot, wish, wrong, words)) }
        }
        (form::seen(&input, &wish.seen))
    };
    form::fill(spot, wish.what.action(), &fields, words)
}

fn typed(spot: &Spot<'_>, wish: &Wish, wrong: Option<&str>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let input = wish.what.input();
    let field = |label: &str, kind, hint: Option<&str>| {
        let mut field = Field::new(&input, label, &wish.typed, kind)
            .error(wrong)
            .required();
        field.hint = hint;
        field.markup(spot)
    };
    match wish.what {
        What::NewNumber | What::Number(_) => {
            let hint = fl!(fluent, "contact-number-hint");
            field(&fl!(fluent, "contact-new-number"), Kind::Phone, Some(&hint))
        }
        What::Email => field(&fl!(fluent, "contact-new-email"), Kind::Email, None),
    }
}

fn description(spot: &Spot<'_>, wish: &Wish, words: &Words) -> Markup {
    let label = fl!(words.fluent, "contact-description");
    Field::new(DESCRIPTION, &label, &wish.description, Kind::Text).markup(spot)
}

/// The second step: whose it is, what stands there, what will.
pub(super) fn confirm(
    spot: &Spot<'_>,
    wish: &Wish,
    preview: &Preview,
    whose: Option<&Client>,
    words: &Words,
) -> Markup {
    let fluent = &words.fluent;
    let old = html! {
        @if preview.old.is_empty() { (fl!(fluent, "contact-none")) } @else { (name(&preview.old)) }
    };
    let new = html! {
        strong { (name(&preview.new)) }
        @if !wish.description.is_empty() { " " (name(&wish.description)) }
    };
    let now = (wish.what != What::NewNumber).then(|| (fl!(fluent, "contact-now"), old));
    let after = (fl!(fluent, "contact-after"), new);
    let summary = html! {
        @if preview.changed { p role="alert" { (badge(Mark::Bad, &fl!(fluent, "contact-changed"))) } }
        @if let Some(client) = whose { p { strong { (name(&called(client, words))) } } }
        (facts(now.into_iter().chain([after])))
    };
    Confirm {
        action: wish.what.action(),
        summary,
        kept: &kept(wish, preview),
        once: &fresh_key(),
        save: "",
    }
    .markup(spot, words)
}

/// The first step's fields; what the person has seen is from here on what stands in the preview.
fn kept(wish: &Wish, preview: &Preview) -> Vec<(String, String)> {
    let input = wish.what.input();
    let mut kept = vec![
        (form::seen_name(&input), preview.old.clone()),
        (input, wish.typed.clone()),
    ];
    match wish.what {
        What::NewNumber => kept.push((DESCRIPTION.to_owned(), wish.description.clone())),
        What::Number(id) => kept.push((ID.to_owned(), id.to_string())),
        What::Email => {}
    }
    kept
}

/// Why a wish cannot be carried out, and what to type instead.
pub(super) fn wrong(wrong: Wrong, what: What, words: &Words) -> String {
    let fluent = &words.fluent;
    match wrong {
        Wrong::Phone(BadPhone::Empty) => fl!(fluent, "contact-wrong-empty-phone"),
        Wrong::Phone(BadPhone::Letters) => fl!(fluent, "contact-wrong-letters"),
        Wrong::Phone(BadPhone::TooShort) => fl!(fluent, "contact-wrong-short"),
        Wrong::Phone(BadPhone::TooLong) => fl!(fluent, "contact-wrong-long"),
        Wrong::Email(BadEmail::Empty) => fl!(fluent, "contact-wrong-empty-email"),
        Wrong::Email(BadEmail::At) => fl!(fluent, "contact-wrong-at"),
        Wrong::Email(BadEmail::Domain) => fl!(fluent, "contact-wrong-domain"),
        Wrong::Email(BadEmail::Character) => fl!(fluent, "contact-wrong-character"),
        Wrong::Email(BadEmail::TooLong) => fl!(fluent, "contact-wrong-long-email"),
        Wrong::Known if what == What::Email => fl!(fluent, "contact-wrong-known-email"),
        Wrong::Known => fl!(fluent, "contact-wrong-known"),
        Wrong::Gone => fl!(fluent, "contact-wrong-gone"),
    }
}
