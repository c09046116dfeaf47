//! What care falls due: reminders joined with the vaccinations given, and what could not be seen of either.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use crate::clinic::age::Life;
use crate::clinic::due::{Due, Given, Item, Records, Reminder, When, Windows};
use crate::panels::Context;
use crate::provet::ProvetError;
use crate::provet::model::{ExternalVaccination, Item as Line, Rows};
use crate::provet::model::{Reminder as Reminded, ReminderTemplate};
use crate::views::format::Format;
use crate::views::parts::{Mark, badge, day, fold, list};
use crate::views::section::{Section, Tone, incomplete, nothing, problem};
use crate::views::words::{Words, name};

/// What the section shows.
struct Shown {
    due: Due,
    dead: bool,
    /// Older reminders or visits were not fetched.
    incomplete: bool,
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    // All at once: one that waited for the others would make the panel's longest chain three calls long.
    let (patient, reminders, templates, medicines, external) = join!(
        asked.patient,
        asked.reminders,
        asked.templates,
        asked.medicines,
        asked.external,
    );
    let words = &cx.words;
    let title = fl!(words.fluent, "due-title");
    let reminders = match reminders {
        Ok(reminders) => reminders,
        Err(error) => {
            let body = html! {
                (problem(&error, &fl!(words.fluent, "due-what"), words, Some(&cx.spot("due"))))
                (given_anyway(&cx, medicines.as_deref(), external.as_deref()))
            };
            return Section::new("due", &title, body).markup();
        }
    };
    let today = words.format.today(cx.now);
    // Without the animal's own record nobody knows whether it lives, and what is due is shown rather than hidden.
    let dead = patient
        .is_ok_and(|patient| Life::at(patient.date_of_birth, patient.deceased, today).is_over());
    let shown = Shown {
        incomplete: !reminders.complete || medicines.as_ref().is_ok_and(|lines| !lines.complete),
        due: Due::judge(
            Records {
                reminders: Some(reminded(&reminders, templates.as_deref().ok())),
                given: medicines
                    .ok()
                    .map(|lines| given(&lines, cx.own_animal(), &words.format)),
                external: external.ok().map(|rows| elsewhere(&rows)),
            },
            dead,
            today,
            Windows::default(),
        ),
        dead,
    };
    let tone = if overdue(&shown.due) {
        Tone::Warn
    } else {
        Tone::Plain
    };
    Section::new("due", &title, view(&shown, words))
        .tone(tone)
        .markup()
}

/// The vaccinations given, where the reminders could not be seen.
fn given_anyway(
    cx: &Context,
    medicines: Result<&Rows<Line>, &ProvetError>,
    external: Result<&Rows<ExternalVaccination>, &ProvetError>,
) -> Markup {
    let mut all = medicines
        .map(|lines| given(lines, cx.own_animal(), &cx.words.format))
        .unwrap_or_default();
    all.extend(external.map(elsewhere).unwrap_or_default());
    all.sort_by_key(|given| std::cmp::Reverse(given.on));
    vaccinations(&all, &cx.words)
}

fn reminded(rows: &Rows<Reminded>, templates: Option<&Rows<ReminderTemplate>>) -> Vec<Reminder> {
    let titled = |row: &Reminded| {
        let link = row.reminder_template.as_ref()?;
        let template = templates?
            .rows
            .iter()
            .find(|template| template.id == Some(link.id))?;
        Some(template.title.clone())
    };
    let subject =
        |row: &Reminded| (!row.email_subject.is_empty()).then(|| row.email_subject.clone());
    let reminder = |row: &Reminded| Reminder {
        id: row.id.unwrap_or_default(),
        title: titled(row)
            .filter(|title| !title.is_empty())
            .or_else(|| subject(row)),
        due: row.expiry_date,
        planned: row.planned_sending_date,
        status: row.status,
    };
    rows.rows.iter().map(reminder).collect()
}

/// Vaccinations given here to this animal.
fn given(lines: &Rows<Line>, animal: Option<i64>, format: &Format) -> Vec<Given> {
    let ours = |line: &&Line| {
        line.patient
            .as_ref()
            .is_none_or(|patient| Some(patient.id) == animal)
    };
    let vaccination = |line: &Line| Given {
        disease: if line.vaccination_disease.is_empty() {
            line.name.clone()
        } else {
            line.vaccination_disease.clone()
        },
        on: line.used.map(|used| format.today(used)),
        batch: (!line.batch_number.is_empty()).then(|| line.batch_number.clone()),
        external: false,
    };
    lines
        .rows
        .iter()
        .filter(|line| line.vaccination)
        .filter(ours)
        .map(vaccination)
        .collect()
}

fn elsewhere(rows: &Rows<ExternalVaccination>) -> Vec<Given> {
    let vaccination = |row: &ExternalVaccination| Given {
        disease: row.disease.clone(),
        on: row.date,
        batch: (!row.batch_number.is_empty()).then(|| row.batch_number.clone()),
        external: true,
    };
    rows.rows.iter().map(vaccination).collect()
}

fn overdue(due: &Due) -> bool {
    due.items
        .iter()
        .any(|item| matches!(item.when, When::Overdue { .. }))
}

fn view(shown: &Shown, words: &Words) -> Markup {
    let due = &shown.due;
    let open = due.items.iter().filter(|item| !settled(item));
    let entries: Vec<Markup> = open.map(|item| entry(item, words)).collect();
    let settled: Vec<Markup> = due
        .items
        .iter()
        .filter(|item| settled(item))
        .map(|item| entry(item, words))
        .collect();
    html! {
        @if shown.dead {
            p { (fl!(words.fluent, "due-dead")) }
        } @else if entries.is_empty() {
            (nothing(&fl!(words.fluent, "due-nothing")))
        } @else {
            (list(&entries))
        }
        @if !settled.is_empty() { (fold(&fl!(words.fluent, "due-settled"), &list(&settled), false)) }
        (vaccinations(&due.given, words))
        @if due.unseen.given { (incomplete(&fl!(words.fluent, "due-unseen-given"))) }
        @if due.unseen.external { (incomplete(&fl!(words.fluent, "due-unseen-external"))) }
        @if shown.incomplete { (incomplete(&fl!(words.fluent, "due-older"))) }
    }
}

/// True for what needs nobody any more.
fn settled(item: &Item) -> bool {
    matches!(item.when, When::Given(_) | When::Replaced { .. })
}

fn entry(item: &Item, words: &Words) -> Markup {
    let untitled = || fl!(words.fluent, "due-untitled");
    let title = item.reminder.title.clone().unwrap_or_else(untitled);
    html! {
        p {
            strong { (name(&title)) } " " (standing(&item.when, item.reminder.due, words))
        }
        @if let Some(last) = &item.last {
            p .quiet { (fl!(words.fluent, "due-last")) " " (dose(last, words)) }
        }
        @for perhaps in &item.perhaps {
            p .quiet { (fl!(words.fluent, "due-perhaps")) " " (dose(perhaps, words)) }
        }
    }
}

fn standing(when: &When, due: Option<Date>, words: &Words) -> Markup {
    let on = html! { @if let Some(due) = due { " " (day(due, words)) } };
    match when {
        When::Overdue { days } => html! { (badge(Mark::Bad, &overdue_by(*days, words))) (on) },
        When::Soon { days } => html! { (badge(Mark::Warn, &words.relative_days(*days))) (on) },
        When::Later { days } => html! { span .quiet { (words.relative_days(*days)) } (on) },
        When::Undated => html! { (badge(Mark::Plain, &fl!(words.fluent, "due-undated"))) },
        When::Replaced { by } => {
            let by = words.format.date(*by);
            html! { span .quiet { (fl!(words.fluent, "due-replaced", by = by)) } }
        }
        When::Given(given) => {
            html! { (badge(Mark::Good, &fl!(words.fluent, "due-given"))) " " (dose(given, words)) }
        }
    }
}

fn overdue_by(days: i64, words: &Words) -> String {
    fl!(words.fluent, "due-overdue", days = days)
}

fn vaccinations(given: &[Given], words: &Words) -> Markup {
    let entries: Vec<Markup> = given.iter().map(|given| dose(given, words)).collect();
    html! {
        @if !entries.is_empty() {
            (fold(&fl!(words.fluent, "due-vaccinations", count = entries.len()), &list(&entries), false))
        }
    }
}

fn dose(given: &Given, words: &Words) -> Markup {
    html! {
        (name(&given.disease))
        @match given.on {
            Some(on) => { " " (day(on, words)) }
            None => { " " (fl!(words.fluent, "due-dose-undated")) }
        }
        @if let Some(batch) = &given.batch { " · " (fl!(words.fluent, "due-batch")) " " bdi { (batch) } }
        @if given.external { " · " (fl!(words.fluent, "due-elsewhere")) }
    }
}
