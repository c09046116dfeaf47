//! Lists that client and patient pages share: consultations, invoices, notes.

use maud::{Markup, html};

use super::record_table::{Cell, RecordTable};
use super::record_view::{self, format_day, strip_html_tags};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_text};

/// How many rows a list shows, the newest first.
const MAX_ROWS: usize = 12;

const CONSULTATIONS: RecordTable = RecordTable {
    title: "Visits",
    empty: "No visits.",
    columns: &[
        ("Visit", CONSULTATION_LINK),
        ("Admitted", Cell::Instant("admitted_time")),
        ("Patients", Cell::Patients),
        ("Reason", Cell::Text("complaint")),
        ("Veterinarian", Cell::Staff("supervising_veterinarian")),
        ("Status", CONSULTATION_STATUS),
    ],
};

const INVOICES: RecordTable = RecordTable {
    title: "Invoices",
    empty: "No invoices.",
    columns: &[
        ("Invoice", Cell::Custom(render_invoice_link)),
        ("Date", Cell::Day("invoice_date")),
        ("Due", Cell::Day("invoice_due_date")),
        ("Total", Cell::Money("total_with_vat")),
        ("To pay", Cell::Money("client_due_sum")),
    ],
};

/// A link to a consultation, by its number.
pub(super) const CONSULTATION_LINK: Cell = Cell::Custom(
    |clinic, id, _| html! { a href=(format!("/{}/consultation/{id}", clinic.provet_id)) { (id) } },
);

pub(super) const CONSULTATION_STATUS: Cell =
    Cell::Custom(|_, _, row| record_view::render_consultation_status(row));

/// The consultations of a client (`client`) or a patient (`patients`).
pub(super) fn render_consultations(clinic: &SimulatedClinic, relation: &str, id: i64) -> Markup {
    let rows = list_latest(clinic, "consultation", relation, id, "admitted_time");
    CONSULTATIONS.render(clinic, &rows)
}

/// The invoices of a client.
pub(super) fn render_invoices(clinic: &SimulatedClinic, relation: &str, id: i64) -> Markup {
    let rows = list_latest(clinic, "invoice", relation, id, "invoice_date");
    INVOICES.render(clinic, &rows)
}

/// The notes and messages about a client or a patient.
pub(super) fn render_notes(clinic: &SimulatedClinic, relation: &str, id: i64) -> Markup {
    let notes = list_latest(clinic, "note", relation, id, "created");
    let body = html! {
        dl.facts {
            @for (_, row) in &notes {
                dt { (format_day(clinic, row, "created")) }
                dd dir="auto" { strong { (get_text(row, "title")) } br; (strip_html_tags(get_text(row, "note"))) }
            }
        }
    };
    record_view::render_card("Notes", notes.is_empty().then_some("No notes."), &body)
}

/// The newest rows of `table` about one object, by the time in `by`.
pub(super) fn list_latest<'a>(
    clinic: &'a SimulatedClinic,
    table: &str,
    relation: &'a str,
    id: i64,
    by: &str,
) -> Vec<(i64, &'a StoredRecord)> {
    let mut rows: Vec<_> = clinic.rows_referring_to(table, relation, id).collect();
    // The number decides between equal times, or the order would change from call to call.
    rows.sort_by_key(|(id, row)| std::cmp::Reverse((unix_seconds(row, by), *id)));
    rows.truncate(MAX_ROWS);
    rows
}

/// When a row was, in seconds; rows without a time come last.
pub(super) fn unix_seconds(row: &StoredRecord, field: &str) -> i64 {
    let raw = get_text(row, field);
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
pub(super) fn render_invoice_link(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    html! {
        @match get_integer(row, "invoice_number") {
            Some(number) => a href=(format!("/{}/billing/invoice_finished/{id}/", clinic.provet_id)) { (get_text(row, "invoice_prefix")) (number) },
            None => a href=(format!("/{}/billing/invoice/{id}", clinic.provet_id)) { "draft (id " (id) ")" },
        }
        @if crate::clinic::get_boolean(row, "credit_note") { " " span.badge.note { "credit note" } }
    }
}
