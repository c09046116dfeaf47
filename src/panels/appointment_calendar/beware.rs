//! What the front desk must know before they arrive, appointment by appointment, with the number to call.

use std::mem::discriminant;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::gather::{self, Asked};
use super::sheet::{is_own, linked, reason, to_owner, when};
use super::told::{Arrival, Column, Records, Told};
use crate::clinic::arrival::{Unseen, Warning, Weight};
use crate::clinic::contact::Gap;
use crate::panels::animal::called;
use crate::panels::{Context, days};
use crate::provet::model::{Appointment, Rows};
use crate::provet::{PatientId, ProvetError, Tenant};
use crate::views::parts::{Mark, badges, fold, phone_link, text};
use crate::views::section::{Section, Tone, incomplete, nothing};
use crate::views::words::{Words, name};

pub(super) const SLOT: &str = "beware";

pub(super) async fn section(cx: Arc<Context>, day: Date, asked: Asked) -> Markup {
    let words = &cx.words;
    let title = fl!(words.fluent, "beware-title");
    // Together, so that what does not depend on the appointments is asked with them.
    let (booked, records) = join!(asked.appointments.clone(), Records::of(asked));
    let booked = match booked {
        Ok(booked) => booked,
        Err(error) => {
            let what = fl!(words.fluent, "bookings-what");
            let body = days::unseen(&cx, SLOT, day, &error, &what);
            return Section::new(SLOT, &title, body).wide().markup();
        }
    };
    let shown = Shown::of(&booked, &records, day, &cx);
    let grave = shown.noted.iter().any(is_grave);
    let tone = if grave { Tone::Warn } else { Tone::Plain };
    let unseen = unseen(&cx, day, &records);
    Section::new(
        SLOT,
        &title,
        html! { (unseen) (shown.view(&cx.tenant, words)) },
    )
    .tone(tone)
    .wide()
    .markup()
}

/// What the section shows.
struct Shown<'a> {
    /// Those of whom there is something to know.
    noted: Vec<Arrival<'a>>,
    /// Those of whom nothing was found.
    others: Vec<Arrival<'a>>,
    /// False when more appointments are in Provet.
    complete: bool,
    /// False when something of them could not be seen.
    whole: bool,
    /// Of what not all was fetched.
    cut_off: Vec<Column>,
    /// What the reminders are for could not be seen.
    untitled: bool,
}

impl<'a> Shown<'a> {
    fn of(booked: &'a Rows<Appointment>, records: &Records, day: Date, cx: &Context) -> Self {
        let format = &cx.words.format;
        let arrivals: Vec<Arrival<'a>> = gather::coming(booked)
            .filter(|row| !(is_own(row) && row.client.is_none() && row.patients.is_empty()))
            .map(|row| records.arrival(row, day, format))
            .collect();
        let cut_off = records.cut_off(&arrivals);
        let (noted, others) = arrivals.into_iter().partition(Arrival::is_noted);
        Self {
            noted,
            others,
            complete: booked.complete,
            whole: records.unseen().is_empty() && cut_off.is_empty(),
            cut_off,
            untitled: records.templates.is_err() && records.reminders.is_ok(),
        }
    }

    fn view(&self, tenant: &Tenant, words: &Words) -> Markup {
        let fluent = &words.fluent;
        html! {
            @if !self.noted.is_empty() {
                ol .sheet { @for one in &self.noted { (entry(one, tenant, words)) } }
            } @else if self.others.is_empty() && self.complete {
                (nothing(&fl!(fluent, "beware-nobody")))
            } @else if self.whole && self.complete {
                (nothing(&fl!(fluent, "beware-nothing")))
            }
            (self.others(tenant, words))
            @if !self.cut_off.is_empty() {
                @let what = listed(self.cut_off.iter().copied(), words);
                (incomplete(&fl!(fluent, "beware-cut-off", what = what)))
            }
            @if self.untitled { (incomplete(&fl!(fluent, "beware-untitled"))) }
            @if !self.complete { (incomplete(&fl!(fluent, "bookings-more"))) }
            @if !self.noted.is_empty() || !self.others.is_empty() {
                p .hint { (fl!(fluent, "beware-basis")) }
            }
        }
    }

    /// Those of whom nothing was found, folded away; "nothing" alone only where all was seen.
    fn others(&self, tenant: &Tenant, words: &Words) -> Markup {
        let count = self.others.len();
        let summary = if self.whole {
            fl!(words.fluent, "beware-clear", count = count)
        } else {
            fl!(words.fluent, "beware-clear-seen", count = count)
        };
        let body = html! {
            ol .sheet { @for one in &self.others { (entry(one, tenant, words)) } }
        };
        html! { @if count > 0 { (fold(&summary, &body, false)) } }
    }
}

/// The columns that could not be seen; those that failed in the same way are named together.
fn unseen(cx: &Context, day: Date, records: &Records) -> Markup {
    let mut groups: Vec<(&ProvetError, Vec<Column>)> = Vec::new();
    for (column, error) in records.unseen() {
        let alike =
            |(other, _): &&mut (&ProvetError, _)| discriminant(*other) == discriminant(error);
        match groups.iter_mut().find(alike) {
            Some((_, columns)) => columns.push(column),
            None => groups.push((error, vec![column])),
        }
    }
    html! {
        @for (error, columns) in groups {
            (days::unseen(cx, SLOT, day, error, &listed(columns.into_iter(), &cx.words)))
        }
    }
}

fn listed(columns: impl Iterator<Item = Column>, words: &Words) -> String {
    let named = |column| match column {
        Column::Animals => fl!(words.fluent, "beware-what-animals"),
        Column::Owners => fl!(words.fluent, "beware-what-owners"),
        Column::Phones => fl!(words.fluent, "beware-what-phones"),
        Column::Money => fl!(words.fluent, "beware-what-money"),
        Column::Reminders => fl!(words.fluent, "beware-what-reminders"),
        Column::Visits => fl!(words.fluent, "beware-what-visits"),
    };
    columns.map(named).collect::<Vec<_>>().join(", ")
}

/// One appointment: when, who, whom to call, and what to know.
fn entry(one: &Arrival<'_>, tenant: &Tenant, words: &Words) -> Markup {
    let several = one.animals.len() > 1;
    html! {
        li {
            p .when { (when(one.booked, words)) }
            div {
                (people(one, tenant, words))
                @for animal in &one.animals {
                    @let whose = several.then(|| called(&animal.name, words));
                    (known(&animal.warnings, whose.as_deref(), words))
                }
                @if let Some(owner) = &one.owner { (known(&owner.warnings, None, words)) }
                (known(&one.lacks, None, words))
            }
        }
    }
}

/// Who comes, and the number to call them on.
fn people(one: &Arrival<'_>, tenant: &Tenant, words: &Words) -> Markup {
    let page = |animal: &Told| PatientId::new(animal.id).map(|id| tenant.patient_page(id));
    html! {
        p {
            @for (at, animal) in one.animals.iter().enumerate() {
                @if at > 0 { ", " }
                strong { (linked(page(animal).as_ref(), &called(&animal.name, words))) }
            }
            @if one.animals.is_empty() { strong { (name(reason(one.booked))) } }
            @if let Some(owner) = &one.owner { " · " (to_owner(owner.id, &owner.name, tenant, words)) }
            @if let Some((dial, number)) = &one.phone { " · " (phone_link(dial, number)) }
        }
    }
}

/// Warnings: alert texts in full, the others in a few words each.
fn known(warnings: &[Warning], whose: Option<&str>, words: &Words) -> Markup {
    let short = warnings.iter().filter_map(|warning| short(warning, words));
    let short: Vec<(Mark, String)> = short.collect();
    html! {
        @if let Some(whose) = whose.filter(|_| !warnings.is_empty()) { p .quiet { (name(whose)) } }
        @for (about, said) in warnings.iter().filter_map(|warning| alert(warning, words)) {
            div .critical { p .quiet { (about) } (text(said)) }
        }
        (badges(short))
    }
}

/// An alert text and whose it is.
fn alert<'a>(warning: &'a Warning, words: &Words) -> Option<(String, &'a str)> {
    match warning {
        Warning::Critical(text) => Some((fl!(words.fluent, "beware-critical"), text)),
        Warning::OwnerCritical(text) => Some((fl!(words.fluent, "beware-owner-critical"), text)),
        Warning::Accounting(text) => Some((fl!(words.fluent, "notes-accounting"), text)),
        Warning::Deceased(_)
        | Warning::AnimalArchived
        | Warning::OwnerArchived
        | Warning::Overdue { .. }
        | Warning::Owes { .. }
        | Warning::InvoicesUnclear(_)
        | Warning::FirstVisit
        | Warning::Contact(_)
        | Warning::NoOwner
        | Warning::NoAnimal
        | Warning::Unseen(_) => None,
    }
}

/// A warning in a few words; none for alert texts, which stand by themselves.
fn short(warning: &Warning, words: &Words) -> Option<(Mark, String)> {
    let fluent = &words.fluent;
    let told = match warning {
        Warning::Critical(_) | Warning::OwnerCritical(_) | Warning::Accounting(_) => return None,
        Warning::Deceased(day) => {
            fl!(fluent, "patient-deceased", day = words.format.date(*day))
        }
        Warning::AnimalArchived => fl!(fluent, "beware-animal-archived"),
        Warning::OwnerArchived => fl!(fluent, "beware-owner-archived"),
        Warning::Overdue { title, days } => {
            let untitled = || fl!(fluent, "due-untitled");
            let title: String = title.clone().unwrap_or_else(untitled);
            let days: i64 = *days;
            fl!(fluent, "beware-overdue", title = title, days = days)
        }
        Warning::Owes { sum, overdue } => owes(*sum, *overdue, words),
        Warning::InvoicesUnclear(count) => {
            let count: usize = *count;
            fl!(fluent, "beware-unclear", count = count)
        }
        Warning::FirstVisit => fl!(fluent, "beware-first-visit"),
        Warning::Contact(gap) => lacking(*gap, words)?,
        Warning::NoOwner => fl!(fluent, "beware-no-owner"),
        Warning::NoAnimal => fl!(fluent, "beware-no-animal"),
        Warning::Unseen(Unseen::Animal) => fl!(fluent, "beware-unseen-animal"),
        Warning::Unseen(Unseen::Owner) => fl!(fluent, "beware-unseen-owner"),
    };
    let mark = match warning.weight() {
        Weight::Grave => Mark::Bad,
        Weight::Settle => Mark::Warn,
        Weight::Know => Mark::Plain,
    };
    Some((mark, told))
}

fn owes(sum: f64, overdue: f64, words: &Words) -> String {
    let all = words.format.money(sum);
    if overdue >= sum {
        fl!(words.fluent, "beware-owes-late", sum = all)
    } else if overdue > 0.0 {
        let overdue = words.format.money(overdue);
        fl!(
            words.fluent,
            "beware-owes-overdue",
            sum = all,
            overdue = overdue
        )
    } else {
        fl!(words.fluent, "beware-owes", sum = all)
    }
}

fn lacking(gap: Gap, words: &Words) -> Option<String> {
    match gap {
        Gap::NoPhone => Some(fl!(words.fluent, "beware-no-phone")),
        Gap::NoUsablePhone => Some(fl!(words.fluent, "beware-no-usable-phone")),
        Gap::NoEmail => Some(fl!(words.fluent, "beware-no-email")),
        Gap::BadEmail => Some(fl!(words.fluent, "beware-bad-email")),
        Gap::PhonesUnseen
        | Gap::EmailUnseen
        | Gap::NoSms
        | Gap::EmailRefused
        | Gap::WishesUnseen => None,
    }
}

fn is_grave(one: &Arrival<'_>) -> bool {
    let people = one.animals.iter().chain(&one.owner);
    let mut warnings = people.flat_map(|told| &told.warnings);
    warnings.any(|warning| warning.weight() == Weight::Grave)
}
