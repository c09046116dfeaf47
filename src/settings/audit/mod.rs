//! Who opened, wrote and changed what: filtered, as a table and as a file.

mod asked;
mod export;
mod said;
mod table;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{Answer, Asked, Desk, Fields, Reach, Route, SettingsError, Sheet, Tab, form};
use crate::storage::{AuditPage, AuditValues, NoteKind};
use asked::Question;

pub(super) const ROUTES: &[Route] = &[
    Route {
        path: "/settings/clinics/{provet_id}/audit",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/clinics/{provet_id}/audit/audit.csv",
        reach: Reach::Clinic,
        show: None,
        act: Some(|desk, asked| Box::pin(file(desk, asked))),
    },
    Route {
        path: "/settings/audit",
        reach: Reach::Operator,
        show: Some(|desk, asked| Box::pin(show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/audit/audit.csv",
        reach: Reach::Operator,
        show: None,
        act: Some(|desk, asked| Box::pin(file(desk, asked))),
    },
];

/// Rows of a page.
const LISTED: i64 = 25;

async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let question = Question::read(&desk, &asked.query);
    let page = if question.is_sound() {
        desk.db.audit_page(&question.filter, LISTED).await?
    } else {
        AuditPage {
            entries: Vec::new(),
            next: None,
        }
    };
    let rows = table::rows(&desk, &page).await?;
    let body = html! {
        section { (filter(&desk, &question)) (kept(&desk)) }
        section {
            @if question.is_sound() {
                (table::table(&desk, &rows, page.next.is_some()))
                (pages(&desk, &question, &page))
                @if !rows.is_empty() { (download(&desk, &question)) }
            } @else {
                p .empty { (fl!(desk.words.fluent, "settings-audit-unsound")) }
            }
        }
    };
    let (title, tab) = match desk.clinic {
        Some(_) => (fl!(desk.words.fluent, "settings-clinic-audit"), Tab::Audit),
        None => (
            fl!(desk.words.fluent, "settings-nav-audit"),
            Tab::WholeAudit,
        ),
    };
    Ok(Sheet::new(title, tab, body).into())
}

/// The same rows as a file; that they are taken out is on record first.
async fn file(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let question = Question::read(&desk, &asked.form);
    if !question.is_sound() {
        return Ok(Answer::To(question.address(&desk, None)));
    }
    let said = question.in_short();
    desk.note_as(NoteKind::Export, "audit-exported", said)
        .await?;
    Ok(Answer::File(export::download(desk, question.filter)))
}

/// Where the page is.
fn here(desk: &Desk) -> String {
    match desk.clinic {
        Some(_) => desk.at("/audit"),
        None => "/settings/audit".to_owned(),
    }
}

/// Whether this clinic wants what its fields say kept.
fn keeps_values(desk: &Desk) -> bool {
    let clinic = desk.clinic.as_ref();
    clinic.is_some_and(|clinic| clinic.settings.audit.values == AuditValues::Kept)
}

fn filter(desk: &Desk, question: &Question) -> Markup {
    let fluent = &desk.words.fluent;
    let text = |name: &str| question.typed.text(name).to_owned();
    let field = |name: &'static str, label: String, kind: &str| {
        let error = question.error(name, desk);
        form::Field::new(name, &label, &text(name))
            .error(error.as_deref())
            .input(kind, "off")
    };
    let choice = |name: &'static str, label: String, options: &[(String, String)]| {
        form::Field::new(name, &label, &text(name)).choice(options)
    };
    form::asking(
        &here(desk),
        &html! {
            (choice("kind", fl!(fluent, "settings-audit-kind"), &said::kinds(desk)))
            @if desk.clinic.is_none() {
                (field("clinic", fl!(fluent, "settings-audit-clinic"), "text"))
            }
            (field("who", fl!(fluent, "settings-audit-who"), "text"))
            (choice("action", fl!(fluent, "settings-audit-what"), &said::actions(desk)))
            (choice("object", fl!(fluent, "settings-audit-object"), &said::objects(desk)))
            (field("number", fl!(fluent, "settings-audit-number"), "text"))
            (choice("outcome", fl!(fluent, "settings-audit-outcome"), &said::outcomes(desk)))
            (field("from", fl!(fluent, "settings-audit-from"), "date"))
            (field("until", fl!(fluent, "settings-audit-until"), "date"))
            (form::send(&fl!(fluent, "settings-audit-filter")))
            @if question.is_narrow() {
                a href=(here(desk)) { (fl!(fluent, "settings-audit-all")) }
            }
        },
    )
}

/// For how long entries are kept, and what of them.
fn kept(desk: &Desk) -> Markup {
    let fluent = &desk.words.fluent;
    let clinic = desk.clinic.as_ref();
    let days = clinic.map(|clinic| clinic.settings.audit.days);
    html! {
        @if let Some(days) = days {
            p .hint {
                (fl!(fluent, "settings-audit-kept", days = days)) " "
                @if keeps_values(desk) {
                    (fl!(fluent, "settings-audit-values-kept"))
                } @else {
                    (fl!(fluent, "settings-audit-values-left-out"))
                }
            }
        }
    }
}

fn pages(desk: &Desk, question: &Question, page: &AuditPage) -> Markup {
    let fluent = &desk.words.fluent;
    let next = page.next.as_ref();
    html! {
        @if question.filter.after.is_some() || next.is_some() {
            nav .pages aria-label=(fl!(fluent, "settings-audit-pages")) {
                @if question.filter.after.is_some() {
                    a href=(question.address(desk, None)) { (fl!(fluent, "settings-audit-newest")) }
                }
                @if let Some(next) = next {
                    a href=(question.address(desk, Some(next))) rel="next" { (fl!(fluent, "settings-audit-older")) }
                    @if i64::try_from(page.entries.len()).is_ok_and(|found| found < LISTED) {
                        span .hint { (fl!(fluent, "settings-audit-looked", until = desk.words.format.date_time(next.at))) }
                    }
                }
            }
        }
    }
}

fn download(desk: &Desk, question: &Question) -> Markup {
    let fluent = &desk.words.fluent;
    let Fields(typed) = &question.typed;
    form::form(
        desk,
        &format!("{}/audit.csv", here(desk)),
        &html! {
            @for (name, value) in typed { (form::hidden(name, value)) }
            (form::send(&fl!(fluent, "settings-audit-file")))
            p .hint { (fl!(fluent, "settings-audit-file-hint")) }
        },
    )
}
