//! The chosen reminders in one table: what each is about, when and to where it goes, and what is to be said of it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::found::found;
use super::gather::Asked;
use super::judged::{Judged, Row, Unseen};
use super::wish::{PICK, Wish};
use super::{SLOT, forms};
use crate::clinic::sending::{Channel, Numbers, Weight, is_sent};
use crate::panels::animal::called;
use crate::panels::{Context, parts};
use crate::provet::{ClientId, PatientId, ProvetError, Tenant};
use crate::views::form::form;
use crate::views::parts::{Column, Mark, badge, day, provet_link, table};
use crate::views::section::{Section, Tone, incomplete, nothing, problem};
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    match read(&cx, asked).await {
        Ok(judged) => view(&cx, &judged, &html! {}, &Wish::default(), None),
        Err(error) => unread(&cx, &error, &html! {}),
    }
}

/// The reminders, judged as of today.
pub(super) async fn read(cx: &Context, asked: Asked) -> Result<Judged, ProvetError> {
    let format = &cx.words.format;
    Judged::of(asked, &cx.opened.objects, format.today(cx.now), format).await
}

/// The section where the reminders could not be read.
pub(super) fn unread(cx: &Context, error: &ProvetError, told: &Markup) -> Markup {
    let words = &cx.words;
    let what = fl!(words.fluent, "reminders-what");
    let body = html! { (told) (problem(error, &what, words, Some(&cx.spot(SLOT)))) };
    framed(body, words)
}

/// The section with the table and the form; `told` is what came of an action and stands first.
pub(super) fn view(
    cx: &Context,
    judged: &Judged,
    told: &Markup,
    wish: &Wish,
    wrong: Option<&str>,
) -> Markup {
    let words = &cx.words;
    let any_open = judged.rows.iter().any(|row| !is_sent(row.reminder.status));
    let rows = html! { (rows(judged, Some(&wish.picks), &cx.tenant, words)) };
    let body = html! {
        (told)
        @if judged.rows.is_empty() {
            (nothing(&fl!(words.fluent, "reminders-nothing")))
        } @else {
            p { (summary(judged, words)) }
            @if any_open {
                div .chosen {
                    (form(&cx.spot(SLOT), forms::ACTION, &html! {
                        (rows)
                        (forms::fields(&cx.spot(SLOT), judged, wish, wrong, words))
                    }))
                }
            } @else { div .chosen { (rows) } }
        }
        (unseen(cx, judged))
    };
    framed(body, words)
}

/// The section with what is about to be written in place of the table.
pub(super) fn framed(body: Markup, words: &Words) -> Markup {
    Section::new(SLOT, &fl!(words.fluent, "reminders-title"), body)
        .tone(Tone::Plain)
        .wide()
        .markup()
}

/// How many must not go out, how many are to be looked at, how many have nothing against them.
fn summary(judged: &Judged, words: &Words) -> Markup {
    let open = || {
        judged
            .rows
            .iter()
            .filter(|row| !is_sent(row.reminder.status))
    };
    let of = |weight: Weight| open().filter(|row| row.weight() == Some(weight)).count();
    let (stop, look) = (of(Weight::Stop), of(Weight::Look));
    let fine = open().count() - stop - look;
    html! {
        @if stop > 0 { (badge(Mark::Bad, &fl!(words.fluent, "reminders-stop", count = stop))) " " }
        @if look > 0 { (badge(Mark::Warn, &fl!(words.fluent, "reminders-look", count = look))) " " }
        @if fine > 0 {
            @let mark = if judged.unseen.is_none() { Mark::Good } else { Mark::Plain };
            (badge(mark, &fl!(words.fluent, "reminders-fine", count = fine)))
        }
    }
}

/// The table; with boxes to tick where `picks` says which are.
pub(super) fn rows(
    judged: &Judged,
    picks: Option<&[i64]>,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let titles = [
        fl!(words.fluent, "reminders-column-about"),
        fl!(words.fluent, "reminders-column-when"),
        fl!(words.fluent, "reminders-column-to"),
        fl!(words.fluent, "reminders-column-found"),
    ];
    let columns = titles.each_ref().map(|title| Column::text(title));
    let certain = judged.unseen.is_none();
    let rows: Vec<Vec<Markup>> = judged
        .rows
        .iter()
        .map(|row| {
            vec![
                about(row, picks, tenant, words),
                when(row, words),
                to(row, words),
                found(row, certain, words),
            ]
        })
        .collect();
    table(&fl!(words.fluent, "reminders-title"), &columns, &rows)
}

fn about(row: &Row, picks: Option<&[i64]>, tenant: &Tenant, words: &Words) -> Markup {
    let id = row.reminder.id;
    let open = !is_sent(row.reminder.status);
    let animal = animal(row, words);
    let page = row.reminder.animal.and_then(PatientId::new);
    html! {
        @match picks {
            Some(picks) if open => {
                label .tick {
                    input type="checkbox" name=(PICK) value=(id) checked[picks.contains(&id)];
                    " " strong { (name(&animal)) }
                }
            }
            _ => { strong { (name(&animal)) } }
        }
        p { (name(&title(row, words))) }
        p .muted .small {
            @if let Some(page) = page.map(|id| tenant.patient_page(id)) {
                (provet_link(&page, &fl!(words.fluent, "reminders-patient")))
            }
            @if let Some(owner) = &row.owner {
                " · "
                @match owner.id.and_then(ClientId::new) {
                    Some(id) => { (provet_link(&tenant.client_page(id), &parts::called(owner, words))) }
                    None => { (name(&parts::called(owner, words))) }
                }
            }
        }
    }
}

/// What the animal is called; words where its record could not be read.
pub(super) fn animal(row: &Row, words: &Words) -> String {
    match &row.animal {
        Some(animal) => called(&animal.name, words),
        None => fl!(words.fluent, "reminders-animal-unseen"),
    }
}

/// What a reminder is about.
pub(super) fn title(row: &Row, words: &Words) -> String {
    let untitled = || fl!(words.fluent, "due-untitled");
    row.reminder.title.clone().unwrap_or_else(untitled)
}

fn when(row: &Row, words: &Words) -> Markup {
    html! {
        p {
            @match row.reminder.planned {
                Some(planned) => { (day(planned, words)) }
                None => { (fl!(words.fluent, "reminders-no-day")) }
            }
        }
        @if let Some(due) = row.reminder.due {
            p .muted .small { (fl!(words.fluent, "reminders-due")) " " (day(due, words)) }
        }
    }
}

fn to(row: &Row, words: &Words) -> Markup {
    let reminder = &row.reminder;
    let own = |in_it: &str, recorded: Option<&str>| {
        let or = recorded.filter(|_| in_it.is_empty()).unwrap_or(in_it);
        or.to_owned()
    };
    let recorded = row.owner.as_ref().map(|owner| owner.email.as_str());
    let channel = Numbers::default().channel(reminder.method);
    let addresses = match channel {
        Some(Channel::Email) => vec![own(&reminder.email, recorded)],
        Some(Channel::Text) => vec![reminder.phone.clone()],
        Some(Channel::Letter) => Vec::new(),
        None => vec![reminder.email.clone(), reminder.phone.clone()],
    };
    html! {
        @if let Some(channel) = channel { p .muted .small { (channel_name(channel, words)) } }
        @for address in addresses.iter().filter(|address| !address.is_empty()) { p { (name(address)) } }
    }
}

fn channel_name(channel: Channel, words: &Words) -> String {
    match channel {
        Channel::Email => fl!(words.fluent, "reminders-channel-email"),
        Channel::Text => fl!(words.fluent, "reminders-channel-text"),
        Channel::Letter => fl!(words.fluent, "reminders-channel-letter"),
    }
}

/// What could not be seen, and what was not looked at.
fn unseen(cx: &Context, judged: &Judged) -> Markup {
    let words = &cx.words;
    let fluent = &words.fluent;
    let Unseen {
        templates,
        animals,
        owners,
        phones,
        others,
        doses,
        more,
    } = &judged.unseen;
    let told = [
        (animals, fl!(fluent, "reminders-animals-what")),
        (owners, fl!(fluent, "reminders-owners-what")),
        (phones, fl!(fluent, "contact-phones-what")),
        (templates, fl!(fluent, "reminders-templates-what")),
        (others, fl!(fluent, "reminders-others-what")),
        (doses, fl!(fluent, "reminders-doses-what")),
    ];
    html! {
        @for (error, what) in told {
            @if let Some(error) = error { (problem(error, &what, words, Some(&cx.spot(SLOT)))) }
        }
        @if judged.gone > 0 { (incomplete(&fl!(fluent, "reminders-gone", count = judged.gone))) }
        @if *more { (incomplete(&fl!(fluent, "reminders-more"))) }
        (incomplete(&fl!(fluent, "reminders-not-looked")))
    }
}
