//! Lists that client and patient pages share: visits, invoices, notes.

use maud::{Markup, html};

use super::record::{self, day, moment, money, patient_links, plain, staff};
use crate::simulator::clinic::{Clinic, Record, integer, numbers, text};

/// How many rows a list shows, the newest first.
const SHOWN: usize = 12;

/// The visits of a client (`client`) or a patient (`patients`).
pub(super) fn card(clinic: &Clinic, relation: &str, id: i64) -> Markup {
    let visits = latest(clinic, "consultation", relation, id, "admitted_time");
    let body = html! {
        table {
            thead { tr { th { "Visit" } th { "Admitted" } th { "Patients" } th { "Reason" } th { "Veterinarian" } th { "Status" } } }
            tbody {
                @for (visit, row) in &visits {
                    tr {
                        td { a href=(format!("/{}/consultation/{visit}", clinic.provet_id)) { (visit) } }
                        td.when { (moment(clinic, row, "admitted_time")) }
                        td { (patient_links(clinic, &numbers(row, "patients"))) }
                        td dir="auto" { (text(row, "complaint")) }
                        td { (staff(clinic, integer(row, "supervising_veterinarian"))) }
                        td { (record::status(row)) }
                    }
                }
            }
        }
    };
    record::card("Visits", visits.is_empty().then_some("No visits."), &body)
}

/// The invoices of a client.
pub(super) fn invoices(clinic: &Clinic, relation: &str, id: i64) -> Markup {
    let invoices = latest(clinic, "invoice", relation, id, "invoice_date");
    let body = html! {
        table {
            thead { tr { th { "Invoice" } th { "Date" } th { "Due" } th.number { "Total" } th.number { "To pay" } } }
            tbody {
                @for (invoice, row) in &invoices {
                    tr {
                        td { (invoice_link(clinic, *invoice, row)) }
                        td.when { (day(clinic, row, "invoice_date")) }
                        td.when { (day(clinic, row, "invoice_due_date")) }
                        td.number { (money(clinic, row, "total_with_vat")) }
                        td.number { (money(clinic, row, "client_due_sum")) }
                    }
                }
            }
        }
    };
    record::card(
        "Invoices",
        invoices.is_empty().then_some("No invoices."),
        &body,
    )
}

/// The notes and messages about a client or a patient.
pub(super) fn notes(clinic: &Clinic, relation: &str, id: i64) -> Markup {
    let notes = latest(clinic, "note", relation, id, "created");
    let body = html! {
        dl.facts {
            @for (_, row) in &notes {
                dt { (day(clinic, row, "created")) }
                dd dir="auto" { strong { (text(row, "title")) } br; (plain(text(row, "note"))) }
            }
        }
    };
    record::card("Notes", notes.is_empty().then_some("No notes."), &body)
}

/// The newest rows of `table` about one object, by the time in `by`.
pub(super) fn latest<'a>(
    clinic: &'a Clinic,
    table: &str,
    relation: &'a str,
    id: i64,
    by: &str,
) -> Vec<(i64, &'a Record)> {
    let mut rows: Vec<_> = clinic.rows_of(table, relation, id).collect();
    rows.sort_by_key(|(id, row)| std::cmp::Reverse((instant(row, by), *id)));
    rows.truncate(SHOWN);
    rows
}

/// When a row was, in seconds; rows without a time come last.
pub(super) fn instant(row: &Record, field: &str) -> i64 {
    let raw = text(row, field);
    let moment = raw.parse::<jiff::Timestamp>().ok();
    let day = || {
        let day = raw.parse::<jiff::civil::Date>().ok()?;
        day.to_zoned(jiff::tz::TimeZone::UTC)
            .ok()
            .map(|day| day.timestamp())
    };
    moment
        .or_else(day)
        .map_or(i64::MIN, jiff::Timestamp::as_second)
}

/// A link to an invoice, by its number once it has one.
pub(super) fn invoice_link(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    html! {
        @match integer(row, "invoice_number") {
            Some(number) => a href=(format!("/{}/billing/invoice_finished/{id}/", clinic.provet_id)) { (text(row, "invoice_prefix")) (number) },
            None => a href=(format!("/{}/billing/invoice/{id}", clinic.provet_id)) { "draft (id " (id) ")" },
        }
        @if crate::simulator::clinic::truth(row, "credit_note") { " " span.badge.note { "credit note" } }
    }
}
